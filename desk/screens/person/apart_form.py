"""Whom not to bring together: another person, or a worker. The reason stays hidden."""

from datetime import date
from functools import partial
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desk.commands.apart import EndKeepApart, EndNotWith
from desk.commands.people import AddKeepApart, AddNotWith
from desk.domain.profile import ApartRow, PersonLine, ProfileRow
from desk.screens.person.form import Form, Offered
from desk.theme import Look
from desk.widgets.choices import Choice, ChoiceRow
from desk.widgets.fields import ChoiceField, NoteField, TextField
from desk.widgets.labels import Label
from desk.wording import facts


class ApartForm(Form):
    """Notes a person to keep apart, or a worker not to be matched.

    `wants_people(str)` asks who has a name like this; the answer comes with `show_people`.
    """

    wants_people = Signal(str)

    def __init__(self, look: Look, profile: ProfileRow, offered: Offered, today: date) -> None:
        super().__init__(look, profile, offered, today)
        self._whom = ChoiceRow(
            look,
            self.tr("Apart from whom?"),
            [
                Choice("person", self.tr("Another person")),
                Choice("worker", self.tr("A worker")),
            ],
            "person",
        )
        self._search = TextField(look, self.tr("Their name"), "", self.tr("type two letters"))
        self._person = ChoiceField(look, self.tr("Which of them"), [], "", self.tr("nobody yet"))
        self._worker = ChoiceField(
            look,
            self.tr("Which worker"),
            [Choice(str(one.id), f"{one.name}, {one.agency}") for one in offered.staff],
        )
        self._detail = NoteField(look, self.tr("Why"), self.tr("stays hidden"), lines=2)
        self._found: tuple[PersonLine, ...] = ()
        self._search.edited.connect(self.wants_people)
        self._whom.chosen.connect(self._on_whom)
        self.add(self._whom)
        self.add(self._search, self._person, shares=(2, 3))
        self.add(self._worker)
        self.add(self._detail)
        standing = [row for row in profile.apart if row.worker or offered.names]
        if standing:
            self.rows.addWidget(Label(look, self.tr("Kept apart now"), "strong"))
        for row in standing:
            spoken = self.tr("No longer apart from {name}").format(name=row.name)
            self.add_line(row.name, self.tr("End it"), spoken, partial(self._end, row))
        self.finish()
        self._on_whom()

    def first(self) -> QWidget:
        return self._search

    def show_people(self, people: tuple[PersonLine, ...]) -> None:
        """Offer these people, but never the one whose profile it is."""
        own = self.profile.person.id
        self._found = tuple(line for line in people if line.id != own)
        choices = [Choice(str(line.id), self._words(line)) for line in self._found]
        self._person.set_choices(choices, choices[0].code if choices else "")

    def command(self) -> AddKeepApart | AddNotWith | None:
        person_id = self.profile.person.id
        if self._whom.chosen_code() == "worker":
            chosen = self._worker.chosen_code()
            staff = next((one.id for one in self.offered.staff if str(one.id) == chosen), None)
            if staff is None:
                self.fault(self._worker, self.tr("Choose a worker."))
                return None
            return AddNotWith(person_id=person_id, staff_id=staff, detail=self._detail.text())
        other = self._chosen_person()
        if other is None:
            self.fault(self._search, self.tr("Type their name, then choose them."))
            return None
        return AddKeepApart(person_id=person_id, other_id=other, detail=self._detail.text())

    def _end(self, row: ApartRow) -> None:
        if row.worker:
            self.does.emit(EndNotWith(not_with_id=row.id))
        else:
            self.does.emit(EndKeepApart(pair_id=row.id))

    def _chosen_person(self) -> UUID | None:
        chosen = self._person.chosen_code()
        return next((line.id for line in self._found if str(line.id) == chosen), None)

    def _words(self, line: PersonLine) -> str:
        parts = (line.name_to_use, line.full_name, facts.age(line.born, self.today))
        return " · ".join(part for part in parts if part)

    def _on_whom(self) -> None:
        worker = self._whom.chosen_code() == "worker"
        self._search.setVisible(not worker)
        self._person.setVisible(not worker)
        self._worker.setVisible(worker)
