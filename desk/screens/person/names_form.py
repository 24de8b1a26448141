"""The names somebody goes by: those that are known, and one to add."""

from datetime import date
from functools import partial
from uuid import UUID

from PySide6.QtWidgets import QWidget

from desk.commands.people import LONGEST_NAME, AddName, RemoveName
from desk.domain.profile import ProfileRow
from desk.domain.resources import standard_codes
from desk.screens.person.form import Form, Offered
from desk.theme import Look
from desk.widgets.choices import Choice
from desk.widgets.fields import ChoiceField, TextField
from desk.widgets.labels import Label
from desk.widgets.ticks import CheckBox

FIXED = ("use", "full")
"""Kinds of name that stand on the form of who they are."""


class NamesForm(Form):
    """Adds a name, or takes away one that was wrong."""

    def __init__(self, look: Look, profile: ProfileRow, offered: Offered, today: date) -> None:
        super().__init__(look, profile, offered, today)
        kinds = [one for one in standard_codes().name_kinds if one.code not in FIXED]
        self._text = TextField(look, self.tr("Another name"))
        self._text.edit.setMaxLength(LONGEST_NAME)
        self._kind = ChoiceField(
            look, self.tr("What kind of name"), [Choice(one.code, one.label) for one in kinds]
        )
        self._kind.set_chosen(kinds[0].code)
        self._quiet = CheckBox(look, self.tr("Never say this name aloud"))
        self._faults = {"person.no_name": self._text}
        self.add(self._text, self._kind, shares=(3, 2))
        self.add(self._quiet)
        others = [name for name in profile.names if name.kind not in FIXED]
        if others:
            self.rows.addWidget(Label(look, self.tr("Names we know"), "strong"))
        for name in others:
            kind = standard_codes().name_kinds.label(name.kind).lower()
            words = f"{name.text} ({kind})"
            if name.never_aloud:
                words = self.tr("{name}, never aloud").format(name=words)
            verb = self.tr("Take away")
            spoken = self.tr("Take away {name}").format(name=name.text)
            self.add_line(words, verb, spoken, partial(self._remove, name.id))
        self.finish()

    def first(self) -> QWidget:
        return self._text

    def command(self) -> AddName | None:
        if not self._text.text():
            self.fault(self._text, self.tr("Write the name first."))
            return None
        return AddName(
            person_id=self.profile.person.id,
            kind=self._kind.chosen_code() or "street",
            text=self._text.text(),
            never_aloud=self._quiet.isChecked(),
        )

    def _remove(self, name_id: UUID) -> None:
        self.does.emit(RemoveName(name_id=name_id))
