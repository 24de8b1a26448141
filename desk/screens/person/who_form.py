"""Who somebody is: names, birth, NHS number, languages, what helps them follow, key worker."""

from datetime import date

from PySide6.QtWidgets import QGridLayout, QWidget

from desk.commands.people import LONGEST_NAME, EditPerson
from desk.domain import nhs_number
from desk.domain.born import born_from
from desk.domain.people import Born
from desk.domain.profile import ProfileRow
from desk.domain.resources import standard_codes
from desk.domain.typed import Unreadable
from desk.screens.person.form import Form, Offered
from desk.theme import Look
from desk.widgets.choices import Choice
from desk.widgets.date_field import DateField
from desk.widgets.fields import ChoiceField, TextField
from desk.widgets.labels import Label
from desk.widgets.ticks import CheckBox
from desk.widgets.toggles import Toggle
from desk.wording import facts

TOGGLES_IN_ROW = 3
NOBODY = "nobody"


class WhoForm(Form):
    """Corrects who somebody is."""

    def __init__(self, look: Look, profile: ProfileRow, offered: Offered, today: date) -> None:
        super().__init__(look, profile, offered, today)
        codes = standard_codes()
        self._name = TextField(look, self.tr("Name to use"))
        self._full = TextField(look, self.tr("Full name"))
        self._pronouns = TextField(
            look, self.tr("Pronouns"), "", self.tr("she/her, he/him, they/them or their own")
        )
        self._born = DateField(look, self.tr("Born"), self.tr("a year alone will do"))
        self._about = TextField(look, self.tr("Or about how old"))
        self._nhs = TextField(look, self.tr("NHS number"), "", self.tr("ten figures"))
        languages = [Choice(one.code, one.label) for one in codes.languages]
        self._speaks = ChoiceField(look, self.tr("Speaks best"), languages)
        self._letters = ChoiceField(look, self.tr("Letters in"), languages)
        self._interpreter = ChoiceField(
            look, self.tr("Interpreter"), [Choice(one.code, one.label) for one in codes.interpreter]
        )
        self._worker = ChoiceField(look, self.tr("Key worker"), self._workers())
        self._helps = {
            one.code: Toggle(look, one.label, removable=False) for one in codes.communication
        }
        self._seen = CheckBox(look, self.tr("I saw papers that prove who they are today"))
        self._told = CheckBox(look, self.tr("They know of this record and agree to it"))
        self._told.setVisible(not profile.person.told)
        self._faults = {"person.no_name": self._name, "person.nhs_number": self._nhs}
        self._fill()
        self._lay_out()

    def first(self) -> QWidget:
        return self._name

    def command(self) -> EditPerson | None:
        born = self._read_born()
        if born is None:
            return None
        number = self._nhs.text()
        if number and not nhs_number.is_valid(number):
            self.fault(
                self._nhs,
                self.tr("That is no NHS number: ten figures, and the last must fit the others."),
            )
            return None
        if not self._name.text():
            self.fault(self._name, self.tr("A name to use is needed. Anything will do."))
            return None
        who = self.profile.person
        own = tuple(word for word in who.communication if word not in self._helps)
        ticked = tuple(code for code, toggle in self._helps.items() if toggle.isChecked())
        worker = self._worker.chosen_code()
        return EditPerson(
            person_id=who.id,
            name_to_use=self._name.text(),
            full_name=self._full.text(),
            pronouns=self._read_pronouns(),
            born=born,
            nhs_number=number,
            speaks=self._speaks.chosen_code() or who.speaks,
            letters_in=self._letters.chosen_code() or who.letters_in,
            interpreter=self._interpreter.chosen_code(),
            communication=(*ticked, *own),
            key_worker_id=next(
                (one.id for one in self.offered.staff if str(one.id) == worker), None
            ),
            no_key_worker=worker == NOBODY,
            told=True if self._told.isChecked() else None,
            identity_checked_on=self.today if self._seen.isChecked() else None,
        )

    def _workers(self) -> list[Choice]:
        """Offer nobody, everybody who works here, and a key worker who has left."""
        who = self.profile.person
        workers = [Choice(NOBODY, self.tr("Nobody yet"))]
        if who.key_worker_left:
            left = self.tr("{worker}, left").format(worker=who.key_worker)
            workers.append(Choice(str(who.key_worker_id), left))
        here = [Choice(str(one.id), f"{one.name}, {one.agency}") for one in self.offered.staff]
        return workers + here

    def _read_born(self) -> Born | None:
        """Return when they were born, as it was unless the boxes were changed; None if wrong."""
        about = self._about.text()
        if about and not (about.isascii() and about.isdigit()):
            self.fault(self._about, self.tr("Write an age in years, or leave it empty."))
            return None
        untouched = (self._born.parts(), about) == self._born_before
        if untouched:
            return self.profile.person.born
        try:
            return born_from(self._born.parts(), int(about) if about else None, self.today)
        except Unreadable as error:
            by_age = self._born.is_empty()
            self.fault(self._about if by_age else self._born, facts.unreadable(error))
            return None

    def _read_pronouns(self) -> str:
        said = self._pronouns.text()
        listed = standard_codes().pronouns.find(said) if said else None
        return listed.code if listed else said

    def _fill(self) -> None:
        who, codes = self.profile.person, standard_codes()
        self._name.set_text(who.name_to_use)
        self._full.set_text(who.full_name)
        self._pronouns.set_text(codes.pronouns.label(who.pronouns) if who.pronouns else "")
        self._nhs.set_text(nhs_number.shown(who.nhs_number) or who.nhs_number or "")
        self._speaks.set_chosen(who.speaks)
        self._letters.set_chosen(who.letters_in)
        self._interpreter.set_chosen(who.interpreter)
        self._worker.set_chosen(str(who.key_worker_id or NOBODY))
        for code, toggle in self._helps.items():
            toggle.setChecked(code in who.communication)
        for field in (self._name, self._full):
            field.edit.setMaxLength(LONGEST_NAME)
        self._about.edit.setMaxLength(3)
        self._born.set_parts(_parts(who.born))
        self._about.set_text(_about(who.born, self.today))
        self._born_before = (self._born.parts(), self._about.text())

    def _lay_out(self) -> None:
        self.add(self._name, self._full, shares=(2, 3))
        self.add(self._born, self._about, self._pronouns, shares=(0, 1, 2))
        self.add(self._nhs, self._worker)
        self.add(self._speaks, self._letters, self._interpreter)
        self.rows.addWidget(Label(self.look, self.tr("What helps them follow"), "strong"))
        grid = QGridLayout()
        grid.setSpacing(self.look.space("s"))
        for place, toggle in enumerate(self._helps.values()):
            grid.addWidget(toggle, place // TOGGLES_IN_ROW, place % TOGGLES_IN_ROW)
        self.rows.addLayout(grid)
        self.add(self._seen)
        self.add(self._told)
        self.finish()


def _parts(born: Born) -> tuple[int | None, int | None, int | None]:
    """Return the boxes for a birth date: only those that were told."""
    if born.earliest is None or born.precision in ("unknown", "estimate"):
        return None, None, None
    year, month, day = born.earliest.year, born.earliest.month, born.earliest.day
    return (
        day if born.precision == "day" else None,
        month if born.precision in ("day", "month") else None,
        year,
    )


def _about(born: Born, today: date) -> str:
    """Return how old somebody seems whose birth is only guessed."""
    if born.precision != "estimate" or born.earliest is None or born.latest is None:
        return ""
    middle = born.earliest + (born.latest - born.earliest) / 2
    return str((today - middle).days * 100 // 36525)
