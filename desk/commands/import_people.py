"""Reads people in from a venue's list: new ones are made, known ones brought up to date.

Whom a row is about, and when that is left for somebody to decide, is told in `imports_same`.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any, ClassVar
from uuid import UUID

from sqlalchemy import select

from db.base import Tx
from db.models import Person, PersonName
from desk.commands.import_care import CareWriter
from desk.commands.import_matching import Found
from desk.commands.imports import Bulk, Changes, Import, differing, given, load, mend
from desk.domain.imports_fates import Change, Tally
from desk.domain.imports_known import Known
from desk.domain.imports_people import PersonRecord
from desk.domain.imports_same import says_more
from desk.domain.matching import fold, sound
from desk.domain.people import Born

COLUMNS = {
    "born_earliest": "born",
    "born_latest": "born",
    "born_precision": "born",
    "key_worker_id": "key_worker",
}
"""The columns of a file behind fields of another name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportPeople(Import):
    """Reads in people. `today` is the day at the venue.

    A reason to come without a day means the next drop-in. Rows that somebody has to decide on
    stay out, and nothing that is known gives way to a blank.
    """

    name: ClassVar[str] = "import.people"
    kind: ClassVar[str] = "people"

    records: tuple[PersonRecord, ...] = field(repr=False)
    today: date

    def write(self, tx: Tx, bulk: Bulk, names: Known) -> Tally:
        """Find out who is known, then write each with all that belongs to them."""
        found = Found(tx, self.records)
        writer = _PeopleWriter(tx, bulk, names, found)
        care = CareWriter(tx, bulk, names, self.today)
        care.begin(found.people)
        tally = Tally()
        written: list[tuple[PersonRecord, UUID, Changes | None]] = []
        for record in self.watched(self.records):

            def more(person: UUID, row: PersonRecord = record) -> bool:
                return writer.says_more(row, person) or care.says_more(row, person)

            settled = found.settle(record, more)
            if settled.left_out:
                tally.leave_out(record.row, record.name_to_use, settled.problem)
                continue
            tally.problems += [settled.problem] if settled.problem else []
            written.append((record, *writer.write(record, settled.person_id)))
        care.know({row.reference.casefold(): one for row, one, _ in written if row.reference})
        for record, person_id, changes in self.watched(written):
            more_changes = care.write(record, person_id)
            if changes is None:
                tally.new(record.row, record.name_to_use)
            else:
                tally.written(record.row, record.name_to_use, (*changes, *more_changes))
        return tally


class _PeopleWriter:
    """Writes people and their names."""

    def __init__(self, tx: Tx, bulk: Bulk, known: Known, found: Found) -> None:
        self._tx, self._bulk, self._known = tx, bulk, known
        self._rows: dict[UUID, Person] = load(tx, Person, found.people)
        self._names = found.names

    def write(self, record: PersonRecord, person_id: UUID | None) -> tuple[UUID, Changes | None]:
        """Make or mend one person; return their id, and what changed of somebody known."""
        if person_id is None:
            person_id = self._bulk.add(Person, **self._whole(record))
            self._write_names(person_id, record)
            return person_id, None
        changes = self._mend(self._rows[person_id], record)
        if self._write_names(person_id, record):
            told = {change.key for change in changes}
            own = "name_to_use" in told or "full_name" in told
            changes = changes if own else (*changes, Change("other_names"))
        return person_id, changes

    def says_more(self, record: PersonRecord, person_id: UUID) -> bool:
        """Say whether a row tells anything of somebody that is not known yet."""
        return bool(self._news(self._rows[person_id], record) or self._new_names(person_id, record))

    def _news(self, person: Person, record: PersonRecord) -> dict[str, Any]:
        values = given(_values(record, self._known), record.usual)
        known = Born(person.born_earliest, person.born_latest, person.born_precision)
        if says_more(record.born, known):
            values |= _born(record)
        if record.reference and not person.reference:
            values["reference"] = record.reference
        return differing(person, values)

    def _mend(self, person: Person, record: PersonRecord) -> Changes:
        changes = self._news(person, record)
        if "name_to_use" in changes:
            self._rename(person.id, "use", record.name_to_use)
        if "full_name" in changes:
            self._rename(person.id, "full", record.full_name)
        return mend(person, changes, COLUMNS)

    def _rename(self, person_id: UUID, kind: str, text: str) -> None:
        """Take the place of the one name of this kind; its words stay as another spelling."""
        rows = self._tx.scalars(
            select(PersonName).where(PersonName.person_id == person_id, PersonName.kind == kind)
        )
        for row in rows:
            if row.text != text:
                row.kind = "spelling"
        names = self._names.get(person_id, set())
        self._names[person_id] = {one for one in names if one[0] != kind or one[1] == text}

    def _new_names(self, person_id: UUID, record: PersonRecord) -> list[tuple[str, str, bool]]:
        there = self._names.get(person_id, set())
        usual = {"use"} if "name_to_use" in record.usual and there else set()
        return [
            (kind, text, never_aloud)
            for kind, text, never_aloud in _names(record)
            if text and kind not in usual and (kind, text) not in there
        ]

    def _write_names(self, person_id: UUID, record: PersonRecord) -> bool:
        new = self._new_names(person_id, record)
        for kind, text, never_aloud in new:
            self._names.setdefault(person_id, set()).add((kind, text))
            self._bulk.add(
                PersonName,
                person_id=person_id,
                kind=kind,
                text=text,
                folded=fold(text),
                sound=sound(text),
                never_aloud=never_aloud,
            )
        return bool(new)

    def _whole(self, record: PersonRecord) -> dict[str, Any]:
        return {
            **_values(record, self._known),
            **_born(record),
            "reference": record.reference or None,
            "provisional": record.provisional,
            "told": record.told,
            "merged_into_id": None,
            "last_here_on": None,
            "created_at": self._tx.now,
        }


def _names(record: PersonRecord) -> Iterable[tuple[str, str, bool]]:
    yield "use", record.name_to_use, False
    yield "full", record.full_name, False
    for name in record.other_names:
        yield name.kind, name.text, name.never_aloud


def _values(record: PersonRecord, names: Known) -> dict[str, Any]:
    """Return what a row says of the person themselves, by column."""
    return {
        "name_to_use": record.name_to_use,
        "full_name": record.full_name,
        "pronouns": record.pronouns,
        "nhs_number": record.nhs_number,
        "speaks": record.speaks,
        "letters_in": record.letters_in,
        "interpreter": record.interpreter,
        "communication": list(record.communication),
        "gender_wish": record.gender_wish,
        "gender_must": record.gender_must,
        "two_workers": record.two_workers,
        "avoid_police": record.avoid_police,
        "wishes_peer": record.wishes_peer,
        "step_free": record.step_free,
        "key_worker_id": names.worker(record.key_worker) if record.key_worker else None,
        "deceased": record.deceased,
        "identity_checked_on": record.identity_checked_on,
        "reviewed_on": record.reviewed_on,
    }


def _born(record: PersonRecord) -> dict[str, Any]:
    born = record.born
    return {
        "born_earliest": born.earliest,
        "born_latest": born.latest,
        "born_precision": born.precision,
    }
