"""People with all that search shows of them, read a few at a time."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import (
    BindParameter,
    Row,
    Uuid,
    bindparam,
    false,
    literal,
    null,
    select,
    union_all,
)

from db.base import Tx
from db.models import Alert, Contact, KeepApart, OnSite, Person, PersonName, Staff
from desk.domain.find import TodayState
from desk.domain.likeness import NameText
from desk.domain.people import Born
from desk.queries.name_index import DayInMind
from desk.queries.today import Today

_PersonAndName = Row[*tuple[Any, ...]]
_WEIGHT = {"caution": 1, "serious": 2}
_LONGEST_CHAIN = 8
"""Records joined to joined records: further than this nobody has gone by hand."""


@dataclass(frozen=True, slots=True)
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


@dataclass(frozen=True, slots=True)
class Care:
    """What the desk must do for somebody, never why."""

    action_line: str | None = None
    hard_stop: bool = False
    keep_apart: bool = False


def known_people(tx: Tx, people: Collection[UUID]) -> tuple[Known, ...]:
    """Read `people` in their order; where a record was joined, the one that took over stands."""
    rows: dict[UUID, list[_PersonAndName]] = {}
    wanted: Iterable[UUID] = people
    for _ in range(_LONGEST_CHAIN):
        missing = [person for person in dict.fromkeys(wanted) if person not in rows]
        if not missing:
            break
        for row in tx.connection().execute(_PEOPLE, {"ids": missing}):
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


def _known(person: UUID, ids: set[UUID], rows: Mapping[UUID, list[_PersonAndName]]) -> Known:
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


def cares(tx: Tx, people: Iterable[Known], mind: DayInMind) -> Mapping[UUID, Care]:
    """Return what stands in the way of each of `people`: alerts, and others who are here now.

    An alert past its review date no longer stands. Of several, a hard stop is told first.
    """
    own = {every: person.id for person in people for every in person.ids & mind.cared_for}
    if not own:
        return {}
    told: dict[UUID, Care] = {}
    weights: dict[UUID, tuple[bool, int]] = {}
    for row in tx.connection().execute(_CARES, {"ids": list(own), "today": mind.today}):
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


def states(tx: Tx, people: Iterable[Known], day: Today) -> Mapping[UUID, TodayState]:
    """Return where each of `people` stands today, with the worker and the room of who sits."""
    found = {person.id: day.state(person.ids) for person in people}
    taken = [state.visit_id for state in found.values() if state.state in ("with_worker", "called")]
    if not taken:
        return found
    workers = {row.visit_id: row for row in tx.connection().execute(_WORKERS, {"ids": taken})}
    for person, state in found.items():
        worker = workers.get(state.visit_id)
        if worker is not None:
            found[person] = replace(state, worker=worker.called, room=worker.room)
    return found


_IDS: BindParameter[Any] = bindparam("ids", expanding=True)
_PEOPLE = (
    select(
        Person.id,
        Person.name_to_use,
        Person.full_name,
        Person.born_earliest,
        Person.born_latest,
        Person.born_precision,
        Person.last_here_on,
        Person.deceased,
        Person.merged_into_id,
        PersonName.kind,
        PersonName.text,
        PersonName.folded,
        PersonName.sound,
        PersonName.never_aloud,
    )
    .outerjoin(PersonName, PersonName.person_id == Person.id)
    .where(Person.id.in_(_IDS))
)
_APART = (literal("").label("action_line"), false().label("hard_stop"), literal("").label("level"))
_CARES = union_all(
    select(
        Alert.person_id,
        null().cast(Uuid).label("other_id"),
        Alert.action_line,
        Alert.hard_stop,
        Alert.level,
    ).where(
        Alert.person_id.in_(_IDS),
        Alert.ended_at.is_(None),
        Alert.review_on >= bindparam("today"),
    ),
    select(KeepApart.person_id, KeepApart.other_id, *_APART).where(
        KeepApart.person_id.in_(_IDS), KeepApart.ended_at.is_(None)
    ),
    select(KeepApart.other_id, KeepApart.person_id, *_APART).where(
        KeepApart.other_id.in_(_IDS), KeepApart.ended_at.is_(None)
    ),
)
_WORKERS = (
    select(Contact.visit_id, Staff.called, OnSite.room)
    .join(Staff, Staff.id == Contact.staff_id)
    .outerjoin(
        OnSite,
        (OnSite.staff_id == Contact.staff_id) & (OnSite.drop_in_id == Contact.drop_in_id),
    )
    .where(Contact.visit_id.in_(_IDS), Contact.ended_at.is_(None))
)
