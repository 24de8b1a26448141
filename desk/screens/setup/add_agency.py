"""The form for an agency that is new in the hall, with its letterhead."""

from PySide6.QtCore import Qt

from desk.commands.venue import AddAgency
from desk.domain.resources import standard_codes
from desk.front_desk import FrontDesk
from desk.screens.setup.form import Form
from desk.theme import Look
from desk.widgets.choices import Choice
from desk.widgets.fields import ChoiceField, TextField


class AddAgencyForm(Form):
    """Takes the name, the kind, and what stands on its letters."""

    def __init__(self, front_desk: FrontDesk, look: Look) -> None:
        super().__init__(look, self.tr("Add an agency"), self.tr("&Add it"))
        self._desk = front_desk
        kinds = [Choice(kind.code, kind.label) for kind in standard_codes().agency_kinds]
        self.first = TextField(look, self.tr("&Full name"), self.tr("as on its letterhead"))
        self._short = TextField(look, self.tr("&Short name"), self.tr("for lists"))
        self._kind = ChoiceField(look, self.tr("&Kind of agency"), kinds)
        self._strapline = TextField(look, self.tr("Line &under its name"))
        self._address = TextField(look, self.tr("&Address"))
        self._phone = TextField(look, self.tr("&Phone"))
        self._web = TextField(look, self.tr("&Web address"))
        self._prefix = TextField(look, self.tr("&Letters begin with"), self.tr("two letters"))
        for field in (
            self.first, self._short, self._kind, self._strapline, self._address, self._phone,
            self._web, self._prefix,
        ):  # fmt: skip
            self.fields.addWidget(field)

    def save(self) -> None:
        """Add it, or say what is missing."""
        if not self.first.text():
            self.first.show_fault(self.tr("A name is needed."))
            self.first.setFocus(Qt.FocusReason.TabFocusReason)
        elif not self._kind.chosen_code():
            self._kind.show_fault(self.tr("Choose what kind of agency it is."))
            self._kind.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            name = self.first.text()
            initials = "".join(word[0] for word in name.split() if word[0].isalpha())
            command = AddAgency(
                title=name,
                short=self._short.text() or name,
                kind=self._kind.chosen_code(),
                strapline=self._strapline.text(),
                address=self._address.text(),
                phone=self._phone.text(),
                web=self._web.text(),
                letter_prefix=(self._prefix.text() or initials or "DD")[:4].upper(),
            )
            self._desk.do(self, command, lambda _done: self.added.emit())
