"""People with all that search shows of them, read a few at a time."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any
from uuid import UUID

from db.reading import Reader, Statements
from desk.domain.find import TodayState
from desk.domain.likeness import NameText
from desk.domain.people import Born
from desk.queries.name_index import DayInMind
from desk.queries.today import Today
from desk.snapshot import snapshot

sql = Statements("desk.queries.sql.find")
_WEIGHT = {"caution": 1, "serious": 2}
_LONGEST_CHAIN = 8
"""Records joined to joined records: further than this nobody has gone by hand."""


@snapshot
class Known:
    """One person as the store has them now; `ids` are theirs and those of joined records."""

    id: UUID
    ids: frozenset[UUID]
    name_to_use: str
    full_name: str
    born: Born
    last_here_on: date | None
    deceased: bool
    names: tuple[NameText, ...]


@snapshot
class Care:
    """What the desk must do for somebody, never why."""

    action_line: str | None = None
    hard_stop: bool = False
    keep_apart: bool = False


def known_people(tx: Reader, people: Collection[UUID]) -> tuple[Known, ...]:
    """Read `people` in their order; where a record was joined, the one that took over stands."""
    rows: dict[UUID, list[Any]] = {}
    wanted: Iterable[UUID] = people
    for _ in range(_LONGEST_CHAIN):
        missing = [person for person in dict.fromkeys(wanted) if person not in rows]
        if not missing:
            break
        for row in tx.columns(sql.people, {"ids": missing}):
            rows.setdefault(row.id, []).append(row)
        wanted = [found[0].merged_into_id for found in rows.values() if found[0].merged_into_id]
    joined: dict[UUID, set[UUID]] = {}
    for person in people:
        stays, passed = person, {person}
        while stays in rows and (into := rows[stays][0].merged_into_id) and into not in passed:
            stays = into
            passed.add(into)
        if stays in rows:
            joined.setdefault(stays, set()).update(passed)
    return tuple(_known(stays, ids, rows) for stays, ids in joined.items())


def _known(person: UUID, ids: set[UUID], rows: Mapping[UUID, list[Any]]) -> Known:
    row = rows[person][0]
    return Known(
        id=person,
        ids=frozenset(ids),
        name_to_use=row.name_to_use,
        full_name=row.full_name,
        born=Born(row.born_earliest, row.born_latest, row.born_precision),
        last_here_on=row.last_here_on,
        deceased=row.deceased,
        names=tuple(
            NameText(name.kind, name.text, name.folded, name.sound, name.never_aloud)
            for every in (person, *(ids - {person}))
            for name in rows.get(every, ())
            if name.kind is not None
        ),
    )


def cares(tx: Reader, people: Iterable[Known], mind: DayInMind) -> Mapping[UUID, Care]:
    """Return what stands in the way of each of `people`: alerts, and others who are here now.

    An alert past its review date no longer stands. Of several, a hard stop is told first.
    """
    own = {every: person.id for person in people for every in person.ids & mind.cared_for}
    if not own:
        return {}
    told: dict[UUID, Care] = {}
    weights: dict[UUID, tuple[bool, int]] = {}
    for row in tx.columns(sql.cares, {"ids": list(own), "today": mind.today}):
        person = own[row.person_id]
        care = told.get(person, Care())
        if row.other_id is not None:
            told[person] = replace(
                care, keep_apart=care.keep_apart or row.other_id in mind.day.here
            )
            continue
        weight = (row.hard_stop, _WEIGHT.get(row.level, 0))
        if care.action_line is None or weight > weights[person]:
            weights[person] = weight
            told[person] = replace(care, action_line=row.action_line, hard_stop=row.hard_stop)
    return told


def states(tx: Reader, people: Iterable[Known], day: Today) -> Mapping[UUID, TodayState]:
    """Return where each of `people` stands today, with the workers and the room of who sits."""
    found = {person.id: day.state(person.ids) for person in people}
    taken = [state.visit_id for state in found.values() if state.state in ("with_worker", "called")]
    if not taken:
        return found
    workers = {row.visit_id: row for row in tx.columns(sql.workers, {"ids": taken})}
    for person, state in found.items():
        worker = workers.get(state.visit_id)
        if worker is not None:
            found[person] = replace(
                state, worker=worker.called, room=worker.room, second=worker.second
            )
    return found
