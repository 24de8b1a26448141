"""The form for an agency in the hall, new or known, with its letterhead."""

from collections.abc import Callable
from functools import partial

from desk.commands.agencies import AddAgency, AgencyCommand, EditAgency
from desk.domain.destinations import AgencyRow
from desk.domain.letter_prefix import LONGEST
from desk.domain.resources import standard_codes
from desk.front_desk import FrontDesk
from desk.screens.setup.form import Form
from desk.theme import Look
from desk.widgets.choices import Choice
from desk.widgets.fields import ChoiceField, TextField

Make = Callable[..., AgencyCommand]


class AgencyForm(Form):
    """Takes the name, the kind, and what stands on its letters."""

    def __init__(self, front_desk: FrontDesk, look: Look, agency: AgencyRow | None = None) -> None:
        """Make the form for a new agency, or for `agency` to be put right."""
        if agency is None:
            super().__init__(look, self.tr("Add an agency"), self.tr("Add it"))
        else:
            super().__init__(look, agency.name, self.tr("Save"))
        self._desk = front_desk
        self._agency = agency
        kinds = [Choice(kind.code, kind.label) for kind in standard_codes().agency_kinds]
        self.first = TextField(look, self.tr("&Full name"), self.tr("as on its letterhead"))
        self._short = TextField(look, self.tr("&Short name"), self.tr("for lists"))
        self._kind = ChoiceField(look, self.tr("&Kind of agency"), kinds)
        self._strapline = TextField(look, self.tr("Line &under its name"))
        self._address = TextField(look, self.tr("A&ddress"))
        self._phone = TextField(look, self.tr("&Phone"))
        self._web = TextField(look, self.tr("We&b address"))
        self._prefix = TextField(
            look,
            self.tr("&Letters begin with"),
            self.tr("one to four letters or figures, no other agency’s"),
        )
        self._prefix.edit.setMaxLength(LONGEST)
        self.add(self.first)
        self.add(self._short, self._kind)
        self.add(self._strapline)
        self.add(self._address)
        self.add(self._phone, self._web)
        self.add(self._prefix)
        self.faults = {
            "agency.no_name": self.first,
            "agency.same_name": self.first,
            "agency.no_kind": self._kind,
            "agency.prefix": self._prefix,
            "agency.same_prefix": self._prefix,
        }
        if agency is not None:
            self._fill(agency)

    def save(self) -> None:
        """Keep it, or say what is missing."""
        known = self._agency
        make: Make = partial(EditAgency, agency_id=known.id) if known else AddAgency
        command = make(
            title=self.first.text(),
            short=self._short.text(),
            kind=self._kind.chosen_code(),
            strapline=self._strapline.text(),
            address=self._address.text(),
            phone=self._phone.text(),
            web=self._web.text(),
            letter_prefix=self._prefix.text(),
        )
        self._desk.do(self, command, lambda _done: self.finished.emit(), self.show_refusal)

    def _fill(self, agency: AgencyRow) -> None:
        for field, words in (
            (self.first, agency.name),
            (self._short, agency.short),
            (self._strapline, agency.strapline),
            (self._address, agency.address),
            (self._phone, agency.phone),
            (self._web, agency.web),
            (self._prefix, agency.letter_prefix),
        ):
            field.set_text(words)
        self._kind.set_chosen(agency.kind)
        self.first.edit.setCursorPosition(0)
