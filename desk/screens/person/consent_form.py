"""Asking who may see what: of whom, for what, which parts, what they said, until when."""

from datetime import date, timedelta
from uuid import UUID

from PySide6.QtWidgets import QGridLayout, QWidget

from desk.commands.consent import RecordConsent, WithdrawConsent
from desk.domain.people import ConsentRow
from desk.domain.profile import ProfileRow
from desk.domain.resources import standard_codes
from desk.screens.person.form import Form, Offered
from desk.theme import Look
from desk.widgets.choices import Choice, ChoiceRow
from desk.widgets.date_field import DateField
from desk.widgets.fields import ChoiceField, TextField
from desk.widgets.labels import Label
from desk.widgets.ticks import CheckBox
from desk.wording import facts

HOLDS = timedelta(days=90)
"""Consent that nobody dated ends after so long."""
LONGEST = timedelta(days=3 * 366)
IN_ROW = 3


class ConsentForm(Form):
    """Writes down what somebody agreed to, or takes a consent back."""

    def __init__(
        self,
        look: Look,
        profile: ProfileRow,
        offered: Offered,
        today: date,
        consent: ConsentRow | None = None,
    ) -> None:
        super().__init__(look, profile, offered, today)
        codes = standard_codes()
        self._consent = consent
        self._who = ChoiceField(
            look,
            self.tr("Who may see"),
            [Choice(str(one.id), one.name) for one in offered.agencies],
            "",
            self.tr("Choose an agency"),
        )
        purposes = [Choice(one.code, one.label) for one in codes.consent_purposes]
        self._purpose = ChoiceField(look, self.tr("What for"), purposes)
        self._said = ChoiceRow(
            look,
            self.tr("What did they say?"),
            [Choice("given", self.tr("Yes")), Choice("refused", self.tr("No"))],
            "given",
        )
        self._how = ChoiceRow(
            look,
            self.tr("How did they say it?"),
            [
                Choice("spoken", self.tr("Aloud, somebody heard it")),
                Choice("signed", self.tr("Signed on paper")),
            ],
            "spoken",
        )
        self._witness = TextField(look, self.tr("Who heard it"))
        self._until = DateField(look, self.tr("Until"))
        self._language = ChoiceField(
            look, self.tr("Asked in"), [Choice(one.code, one.label) for one in codes.languages]
        )
        self._parts = {one.code: CheckBox(look, one.label) for one in codes.consent_parts}
        self._faults = {"consent.no_witness": self._witness}
        self._fill()
        self._lay_out()
        self._said.chosen.connect(self._on_said)
        self._how.chosen.connect(self._on_said)
        self._on_said()

    def first(self) -> QWidget:
        return self._who if self._consent is None else self._said.segment("given")

    def command(self) -> RecordConsent | None:
        receiver = self._receiver()
        if receiver is None:
            self.fault(self._who, self.tr("Choose who may see it."))
            return None
        agency_id, destination_id = receiver
        given = self._said.chosen_code() == "given"
        until = None
        if given:
            until = self.day(self._until, earliest=self.today, latest=self.today + LONGEST)
            if until is None:
                return None
        ticked = tuple(code for code, box in self._parts.items() if box.isChecked())
        return RecordConsent(
            person_id=self.profile.person.id,
            purpose=self._purpose.chosen_code() or "help_today",
            parts=ticked if given else (),
            how=self._how.chosen_code(),
            status=self._said.chosen_code(),
            agency_id=agency_id,
            destination_id=destination_id,
            witness=self._witness.text() if self._how.chosen_code() == "spoken" else "",
            language=self._language.chosen_code() or "en",
            until=until,
        )

    def _receiver(self) -> tuple[UUID | None, UUID | None] | None:
        """Return the agency, or the place of a consent that is asked again; None if neither."""
        old = self._consent
        if old is not None and old.destination_id is not None:
            return None, old.destination_id
        chosen = self._who.chosen_code()
        agency = next((one.id for one in self.offered.agencies if str(one.id) == chosen), None)
        if agency is not None:
            return agency, None
        return (None, None) if old is not None and old.agency_id is None else None

    def _on_said(self) -> None:
        given = self._said.chosen_code() == "given"
        for box in self._parts.values():
            box.setVisible(given)
        self._parts_label.setVisible(given)
        self._until.setVisible(given)
        self._how.setVisible(given)
        self._witness.setVisible(given and self._how.chosen_code() == "spoken")

    def _fill(self) -> None:
        who, old = self.profile.person, self._consent
        self._language.set_chosen(who.speaks or "en")
        self._until.set_date(self.today + HOLDS)
        self._purpose.set_chosen(old.purpose if old else "help_today")
        if old is not None:
            self._who.set_chosen(str(old.agency_id or ""))
            self._who.setVisible(old.agency_id is not None)
            for part in old.parts:
                if part in self._parts:
                    self._parts[part].setChecked(True)

    def _lay_out(self) -> None:
        if self._consent is not None:
            self._add_standing(self._consent)
        self.add(self._who, self._purpose)
        self.add(self._said)
        self._parts_label = Label(self.look, self.tr("Which parts"), "strong")
        self.rows.addWidget(self._parts_label)
        grid = QGridLayout()
        grid.setSpacing(self.look.space("s"))
        for place, box in enumerate(self._parts.values()):
            grid.addWidget(box, place // IN_ROW, place % IN_ROW)
        self.rows.addLayout(grid)
        self.add(self._how)
        self.add(self._witness, self._language)
        self.add(self._until)
        self.finish()

    def _add_standing(self, consent: ConsentRow) -> None:
        name = facts.receiver(consent)
        if consent.status == "given":
            spoken = self.tr("Withdraw consent for {name}").format(name=name)
            words = self.tr("{name} may see now. {what}").format(
                name=name, what=facts.consent_for(consent)
            )
            self.add_line(words, self.tr("Withdraw"), spoken, self._withdraw)
        else:
            self.add(Label(self.look, name, "strong"))

    def _withdraw(self) -> None:
        if self._consent is not None:
            self.does.emit(WithdrawConsent(consent_id=self._consent.id))
