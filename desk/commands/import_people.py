"""Reads people in from a venue's list: new ones are made, known ones brought up to date."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any, ClassVar
from uuid import UUID

from sqlalchemy import select

from db.base import Tx
from db.models import Person, PersonName
from desk.commands.import_care import CareWriter
from desk.commands.imports import Bulk, Count, Import, differing, given, in_parts, load
from desk.domain.imports_known import Known
from desk.domain.imports_people import PersonRecord
from desk.domain.matching import fold, sound
from desk.domain.viewer import Viewer
from desk.queries.imports import known, stands_for

Alike = tuple[str, str, str, date | None]
"""What tells people without a reference apart: both names, how their birth is known, and when."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportPeople(Import):
    """Reads in people. Whoever has a reference is known by it again, others by name and birth.

    `today` is the day at the venue. A reason to come without a day means the next drop-in.
    """

    name: ClassVar[str] = "import.people"
    kind: ClassVar[str] = "people"

    records: tuple[PersonRecord, ...] = field(repr=False)
    today: date

    def write(self, tx: Tx, bulk: Bulk) -> Count:
        """Find out who is known, then write each with all that belongs to them."""
        there = _There(tx)
        found = {record.row: there.find(record) for record in self.records}
        writer = _PeopleWriter(tx, bulk, known(tx, Viewer()), found)
        ids: dict[str, UUID] = {}
        for record in self.watched(self.records):
            person_id = writer.write(record)
            if record.reference:
                ids[record.reference.casefold()] = person_id
        care = CareWriter(tx, bulk, writer.known, ids, self.today)
        care.begin([person_id for person_id in found.values() if person_id])
        changed = writer.changed
        for record in self.watched(self.records):
            if care.write(record, writer.ids[record.row]) and record.row not in writer.new:
                changed.add(record.row)
        return Count(added=len(writer.new), changed=len(changed))


class _There:
    """Who is in the store already."""

    def __init__(self, tx: Tx) -> None:
        self._references: dict[str, UUID] = {}
        self._alike: dict[Alike, list[UUID]] = {}
        rows = tx.execute(
            select(
                Person.id,
                Person.reference,
                Person.merged_into_id,
                Person.name_to_use,
                Person.full_name,
                Person.born_precision,
                Person.born_earliest,
            )
        ).all()
        joined = {row.id: row.merged_into_id for row in rows if row.merged_into_id}
        for row in rows:
            stays = stands_for(row.id, joined)
            if row.reference:
                self._references[row.reference.casefold()] = stays
            else:
                self._alike.setdefault(_alike(*row[3:]), []).append(stays)

    def find(self, record: PersonRecord) -> UUID | None:
        """Return who a row is about; each known person without a reference stands for one row."""
        if record.reference:
            return self._references.get(record.reference.casefold())
        born = record.born
        key = _alike(record.name_to_use, record.full_name, born.precision, born.earliest)
        same = self._alike.get(key)
        return same.pop(0) if same else None


def _alike(use: str, full: str, precision: str, earliest: date | None) -> Alike:
    # An estimated age moves with the day on which the file is read.
    return fold(use), fold(full), precision, None if precision == "estimate" else earliest


class _PeopleWriter:
    """Writes people and their names."""

    def __init__(
        self, tx: Tx, bulk: Bulk, known_names: Known, found: dict[int, UUID | None]
    ) -> None:
        self._tx, self._bulk, self._found = tx, bulk, found
        self.known = known_names
        self.ids: dict[int, UUID] = {}
        self.new: set[int] = set()
        self.changed: set[int] = set()
        there = [person_id for person_id in found.values() if person_id]
        self._rows: dict[UUID, Person] = load(tx, Person, there)
        self._names: dict[UUID, set[tuple[str, str]]] = {}
        for some in in_parts(there):
            columns = select(PersonName.person_id, PersonName.kind, PersonName.text)
            for row in tx.execute(columns.where(PersonName.person_id.in_(some))):
                self._names.setdefault(row.person_id, set()).add((row.kind, row.text))

    def write(self, record: PersonRecord) -> UUID:
        """Make or mend one person; return their id."""
        person_id = self._found[record.row]
        if person_id is None:
            person_id = self._bulk.add(Person, **self._whole(record))
            self.new.add(record.row)
        else:
            self._mend(self._rows[person_id], record)
        self.ids[record.row] = person_id
        self._write_names(person_id, record)
        return person_id

    def _mend(self, person: Person, record: PersonRecord) -> None:
        values = given(_values(record, self.known).items())
        if record.born.precision != "unknown":
            values |= _born(record)
        changes = differing(person, values)
        if "name_to_use" in changes:
            self._rename(person.id, "use", record.name_to_use)
        if "full_name" in changes:
            self._rename(person.id, "full", record.full_name)
        for name, value in changes.items():
            setattr(person, name, value)
        if changes:
            self.changed.add(record.row)

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

    def _write_names(self, person_id: UUID, record: PersonRecord) -> None:
        there = self._names.setdefault(person_id, set())
        for kind, text, never_aloud in _names(record):
            if text and (kind, text) not in there:
                there.add((kind, text))
                self._bulk.add(
                    PersonName,
                    person_id=person_id,
                    kind=kind,
                    text=text,
                    folded=fold(text),
                    sound=sound(text),
                    never_aloud=never_aloud,
                )
                if record.row not in self.new:
                    self.changed.add(record.row)

    def _whole(self, record: PersonRecord) -> dict[str, Any]:
        return {
            **_values(record, self.known),
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
