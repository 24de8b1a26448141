"""Finds for each row of a list of people whom in the store it is about, or why nobody can say."""

from collections.abc import Callable, Collection, Iterable
from uuid import UUID

from sqlalchemy import select

from db.base import Tx
from db.models import Person, PersonName
from desk.commands.imports import in_parts
from desk.domain.imports import Problem
from desk.domain.imports_known import problem_at
from desk.domain.imports_people import PersonRecord
from desk.domain.imports_same import Everybody, Here, Verdict
from desk.domain.people import Born
from desk.domain.resources import standard_codes
from desk.queries.imports import stands_for
from desk.snapshot import snapshot

Names = dict[UUID, set[tuple[str, str]]]
"""The kind and the text of each name of some people."""


@snapshot
class Settled:
    """Whom a row is about, None for somebody new; `problem` is what to tell of it."""

    person_id: UUID | None = None
    problem: Problem | None = None
    left_out: bool = False


class Found:
    """Whom the rows of a list are about. Each person without a reference stands for one row."""

    def __init__(self, tx: Tx, records: Iterable[PersonRecord]) -> None:
        """Read from `tx` who is there, and judge every row by it."""
        rows = tuple(records)
        everybody = Everybody(_people(tx))
        by_reference = {
            record.row: here.id
            for record in rows
            if (here := everybody.named_by_reference(record)) is not None
        }
        self.names: Names = _names(tx, set(by_reference.values()))
        self._verdicts = {
            record.row: everybody.verdict(record, self._texts(by_reference.get(record.row)))
            for record in rows
        }
        meant = {one.person_id for one in self._verdicts.values() if one.person_id}
        perhaps = {person for one in self._verdicts.values() for person in one.perhaps}
        self.people = frozenset(meant | perhaps)
        self.names |= _names(tx, self.people - self.names.keys())
        self._taken: dict[UUID, int] = {}
        for row, verdict in self._verdicts.items():
            if verdict.person_id is not None:
                self._taken.setdefault(verdict.person_id, row)
        self._by_reference = frozenset(by_reference)

    def settle(self, record: PersonRecord, says_more: Callable[[UUID], bool]) -> Settled:
        """Decide on one row; `says_more` tells whether it says anything new of somebody."""
        verdict = self._verdicts[record.row]
        person = verdict.person_id
        if person is not None:
            first = self._taken[person]
            if first == record.row or record.row in self._by_reference:
                return Settled(person)
            return _left_out(record, "row.same_person", first=first)
        for one in verdict.perhaps:
            if one not in self._taken and not says_more(one):
                self._taken[one] = record.row
                return Settled(one)
        if not verdict.code:
            return Settled()
        return Settled(None, _told(record, verdict), left_out=verdict.left_out)

    def _texts(self, person: UUID | None) -> Collection[str]:
        return [text for _kind, text in self.names.get(person, ())] if person else ()


def _told(record: PersonRecord, verdict: Verdict) -> Problem:
    value = {"reference": record.reference, "nhs_number": record.nhs_number or ""}
    columns = standard_codes().people_columns
    told = value.get(verdict.key, record.name_to_use)
    done = not verdict.left_out
    return problem_at(record.row, columns, verdict.key, verdict.code, told, done=done)


def _left_out(record: PersonRecord, code: str, **facts: int) -> Settled:
    return Settled(None, Problem(record.row, "", code, facts), left_out=True)


def _people(tx: Tx) -> Iterable[Here]:
    """Read who is there; one whose record was joined to another stands for that other."""
    rows = tx.execute(
        select(
            Person.id,
            Person.reference,
            Person.name_to_use,
            Person.full_name,
            Person.born_earliest,
            Person.born_latest,
            Person.born_precision,
            Person.nhs_number,
            Person.merged_into_id,
        )
    ).all()
    joined = {row.id: row.merged_into_id for row in rows if row.merged_into_id}
    return [
        Here(
            stands_for(row.id, joined),
            row.reference or "",
            row.name_to_use,
            row.full_name,
            Born(row.born_earliest, row.born_latest, row.born_precision),
            row.nhs_number,
        )
        for row in rows
    ]


def _names(tx: Tx, people: Collection[UUID]) -> Names:
    names: Names = {person: set() for person in people}
    for some in in_parts(people):
        columns = select(PersonName.person_id, PersonName.kind, PersonName.text)
        for row in tx.execute(columns.where(PersonName.person_id.in_(some))):
            names[row.person_id].add((row.kind, row.text))
    return names
