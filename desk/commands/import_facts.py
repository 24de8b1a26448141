"""Reads facts about people in: each with who says so and since when; the newest is current."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import ClassVar
from uuid import UUID

from sqlalchemy import select

from db.base import Tx
from db.models import Fact
from desk.commands.imports import Bulk, Import, in_parts, load
from desk.domain.imports_facts import FactRecord
from desk.domain.imports_fates import Tally
from desk.domain.imports_known import Known

Said = tuple[str, str, str, date | None, str]
"""One fact as it was said: code, answer, value, day and source."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportFacts(Import):
    """Reads in facts. One that is there already is not written again; none is overwritten.

    Of one code the fact of the latest day is current, without a day the one that was there.
    """

    name: ClassVar[str] = "import.facts"
    kind: ClassVar[str] = "facts"

    records: tuple[FactRecord, ...] = field(repr=False)

    def write(self, tx: Tx, bulk: Bulk, names: Known) -> Tally:
        """Write what is new, and let what it overtakes stop being current."""
        people = {one.row: names.person(one.reference, one.name) for one in self.records}
        there = _Profile(tx, {person for person in people.values() if person})
        tally = Tally()
        newest: dict[tuple[UUID, str], FactRecord] = {}
        new: list[tuple[UUID, FactRecord]] = []
        for record in self.watched(self.records):
            person_id, name = people[record.row], record.name or record.reference
            if person_id is None:
                tally.leave_out(record.row, name)
            elif there.is_new(person_id, record):
                tally.new(record.row, name)
                new.append((person_id, record))
                best = newest.get((person_id, record.code))
                if best is None or _day(record.as_of) >= _day(best.as_of):
                    newest[person_id, record.code] = record
            else:
                tally.written(record.row, name, ())
        current = {key for key, record in newest.items() if there.gives_way(key, record)}
        there.retire(tx, current)
        for person_id, record in new:
            key = (person_id, record.code)
            bulk.add(
                Fact,
                person_id=person_id,
                code=record.code,
                answer=record.answer,
                value=record.value,
                as_of=record.as_of,
                source=record.source or record.agency,
                agency_id=names.agency(record.agency) if record.agency else None,
                confidence=record.confidence,
                tier=record.tier,
                current=key in current and newest[key] is record,
                recorded_by=tx.actor,
                recorded_at=tx.now,
            )
        return tally


class _Profile:
    """What is known already of the people in the file."""

    def __init__(self, tx: Tx, people: Iterable[UUID]) -> None:
        self._said: dict[UUID, set[Said]] = {}
        self._current: dict[tuple[UUID, str], tuple[UUID, date | None]] = {}
        columns = select(
            Fact.id,
            Fact.person_id,
            Fact.current,
            Fact.code,
            Fact.answer,
            Fact.value,
            Fact.as_of,
            Fact.source,
        )
        for some in in_parts(tuple(people)):
            for row in tx.execute(columns.where(Fact.person_id.in_(some))):
                said = (row.code, row.answer, row.value, row.as_of, row.source)
                self._said.setdefault(row.person_id, set()).add(said)
                if row.current:
                    self._current[row.person_id, row.code] = (row.id, row.as_of)

    def is_new(self, person_id: UUID, record: FactRecord) -> bool:
        """Say whether nobody has written this down yet."""
        source = record.source or record.agency
        said: Said = (record.code, record.answer, record.value, record.as_of, source)
        there = self._said.setdefault(person_id, set())
        if said in there:
            return False
        there.add(said)
        return True

    def gives_way(self, key: tuple[UUID, str], record: FactRecord) -> bool:
        """Say whether a new fact takes the place of the current one of its code."""
        before = self._current.get(key)
        if before is None:
            return True
        return record.as_of is not None and record.as_of >= _day(before[1])

    def retire(self, tx: Tx, keys: Iterable[tuple[UUID, str]]) -> None:
        """Let the current facts of these codes go into the history."""
        old = [self._current[key][0] for key in keys if key in self._current]
        for fact in load(tx, Fact, old).values():
            fact.current = False


def _day(as_of: date | None) -> date:
    return as_of or date.min
