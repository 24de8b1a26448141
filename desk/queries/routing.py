"""Puts before the router who waits and who works, and asks it who should see whom.

The Floor, My room and *Take next* all ask here, so that what was shown is what is done.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from db.reading import Asked, Reader, Rows, Statements
from desk.domain import routing
from desk.domain.joined import Joined
from desk.domain.routing_gates import second_for
from desk.domain.routing_rows import Candidate, NextUp, Ranking, Seeker
from desk.domain.routing_two import Pairs
from desk.domain.routing_weights import standard_weights
from desk.domain.triage import came_before
from desk.queries.joined import joined_of, joined_records
from desk.queries.on_site import by_worker
from desk.queries.router_facts import known_of, known_through
from desk.queries.venue import fast_needs, need_skills
from desk.snapshot import snapshot

sql = Statements("desk.queries.sql.routing")
records = Statements("desk.queries.sql.joined")
IN_TURN, QUICK = 4, 5
LEAD = "lead"


@snapshot
class Scene:
    """The hall at one moment: everybody who waits, and everybody who works."""

    waiting: tuple[Seeker, ...]
    workers: tuple[Candidate, ...]
    now: datetime

    def worker(self, staff_id: UUID) -> Candidate | None:
        """Return one of the workers."""
        return next((one for one in self.workers if one.staff_id == staff_id), None)


def scene(tx: Reader, day_id: UUID) -> Scene:
    """Read the hall as it is in this transaction, with what it has changed so far."""
    day = {"day": day_id}
    waits, needs, joined, *of_workers = tx.together(
        (sql.waiting, day), (sql.wanted_needs, day), (records.joined, {}), *_about_workers(day)
    )
    waiting = _waiting(tx, waits, needs, joined_of(joined))
    return Scene(waiting, _workers(tx, *of_workers), tx.now)


def next_for_worker(tx: Reader, day_id: UUID, staff_id: UUID) -> NextUp | None:
    """Choose whom a worker would take now; None when nobody fits or they are not on site."""
    hall = scene(tx, day_id)
    return next_in(hall, tx, staff_id)


def next_in(hall: Scene, tx: Reader, staff_id: UUID) -> NextUp | None:
    """Choose whom a worker would take in a hall that was read already."""
    worker = hall.worker(staff_id)
    if worker is None:
        return None
    return routing.next_for(
        worker, hall.waiting, hall.workers, hall.now, need_skills(tx), standard_weights()
    )


def second_beside(tx: Reader, visit: Any, staff_id: UUID) -> UUID | None:
    """Choose who sits in with a worker who takes one particular person.

    `visit` has the columns of one that waits. None where one worker is enough, or nobody is free.
    """
    if visit.person_id is None:
        return None
    theirs = joined_records(tx).all_of({visit.person_id})
    if not tx.columns(sql.needs_two, {"records": list(theirs)}).first():
        return None
    known = known_of(tx, {visit.person_id}).get(visit.person_id, {})
    workers = _workers(tx, *tx.together(*_about_workers({"day": visit.drop_in_id})))
    return second_for(_seeker(visit, (), known), staff_id, workers)


def who_next(hall: Scene, tx: Reader) -> Pairs:
    """Say for each free worker whom they would be given now, and who is kept free to sit in."""
    free = [worker for worker in hall.workers if worker.free]
    return routing.pairs(
        free, hall.waiting, hall.workers, hall.now, need_skills(tx), standard_weights()
    )


def best_for(hall: Scene, tx: Reader, seeker: Seeker) -> Ranking:
    """Rank the workers in the hall for one person."""
    return routing.rank(
        seeker, hall.workers, hall.now, need_skills(tx), standard_weights(), hall.waiting
    )


def _waiting(tx: Reader, rows: Rows, wanted: Rows, joined: Joined) -> tuple[Seeker, ...]:
    needs: dict[UUID, list[str]] = defaultdict(list)
    for row in wanted:
        needs[row.visit_id].append(row.code)
    known = known_through(joined, tx, {row.person_id for row in rows if row.person_id})
    seekers = (
        _seeker(row, needs.get(row.id, ()), known.get(row.person_id, {}), asked_why=row.asked_why)
        for row in rows
    )
    return came_before(tuple(seekers), tx.now)


def _seeker(
    row: Any, needs: Sequence[str], known: dict[str, Any], *, asked_why: bool = False
) -> Seeker:
    said_today = {
        "visit_id": row.id,
        "ticket": row.ticket,
        "needs": tuple(needs),
        "arrived_at": row.arrived_at,
        "urgency": _level(row.urgency, needs),
        "readiness": row.readiness,
        "said_yes_at": row.said_yes_at,
        "stays_until": row.stays_until,
        "state": row.state,
        "avoid_police": row.avoid_police or known.get("avoid_police", False),
        "avoid_staff": frozenset(UUID(one) for one in row.avoid_staff),
        "asked_for": row.asked_for,
        "asked_why": asked_why,
        "asked_staff_id": row.asked_staff_id,
        "asked_at": row.asked_at,
        "last_saw_staff_id": row.last_saw_staff_id,
        "child": row.child,
        "dog": row.dog,
    }
    return Seeker(**(known | said_today))


def _level(urgency: int, needs: Sequence[str]) -> int:
    """Return the level somebody came in at; the fast lane ends where the quick needs do."""
    done_quickly = urgency == QUICK and needs and needs[0] not in fast_needs()
    return IN_TURN if done_quickly else urgency


def _about_workers(day: Mapping[str, UUID]) -> tuple[Asked, Asked, Asked]:
    """Say what `_workers` is made of."""
    return (sql.workers, day), (sql.held, day), (sql.done, day)


def _workers(tx: Reader, rows: Rows, contacts: Rows, ended: Rows) -> tuple[Candidate, ...]:
    held, done = by_worker(contacts), _done(ended)
    sitting = _sitting(rows, held)
    usual = timedelta(minutes=standard_weights().usual_contact_minutes)
    workers = []
    for row in rows:
        busy, before = held.get(row.staff_id), done.get(row.staff_id)
        paused = row.intake == "paused" and (row.paused_until is None or row.paused_until > tx.now)
        intake = "on" if row.intake == "paused" and not paused else row.intake
        if row.role == LEAD and not (row.skills and intake == "on"):
            continue  # a lead sees people only while they say so
        free_at = tx.now
        if busy is not None:
            free_at = max(tx.now, (busy.started_at or busy.taken_at) + usual)
        workers.append(
            Candidate(
                staff_id=row.staff_id,
                called=row.called,
                agency_id=row.agency_id,
                skills=frozenset(row.skills),
                free_at=free_at,
                free=busy is None and intake == "on",
                intake=intake,
                role=row.role,
                police=row.kind == "police",
                languages=frozenset(row.languages),
                gender=row.gender,
                room_features=frozenset(row.room_features),
                in_room=frozenset(sitting.get(_room_of(row), ())),
                leaves_at=row.leaves_at,
                idle_since=before[0] if before else row.intake_since,
                seen_today=before[1] if before else 0,
            )
        )
    return tuple(workers)


def _done(rows: Rows) -> Mapping[UUID, tuple[datetime, int]]:
    """Return when each worker was last done with somebody, and how many they sat with today."""
    done: dict[UUID, tuple[datetime, int]] = {}
    for row in rows:
        ended, times = done.get(row.staff_id, (row.ended, 0))
        done[row.staff_id] = max(ended, row.ended), times + row.times
    return done


def _sitting(workers: Sequence[Any], held: Mapping[UUID, Any]) -> Mapping[str, set[UUID]]:
    """Return the people who sit, or are called, in each room; workers may share one.

    Whoever sits in with another worker does so in the other's room.
    """
    sitting: dict[str, set[UUID]] = defaultdict(set)
    for row in workers:
        contact = held.get(row.staff_id)
        if contact is None or contact.person_id is None:
            continue
        if contact.staff_id == row.staff_id:
            sitting[_room_of(row)].add(contact.person_id)
    return sitting


def _room_of(worker: Any) -> str:
    """Return a worker's room by its name; without one, a place of their own."""
    return str(worker.room).strip().casefold() or str(worker.staff_id)
