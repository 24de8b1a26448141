"""Who is in the building: waiting, popped out, called, with a worker; and who has gone."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from datetime import datetime, timedelta
from types import MappingProxyType
from typing import Any
from uuid import UUID

from db.reading import Reader, Statements
from desk.domain.needs import NeedRow
from desk.domain.telling import tell_apart
from desk.domain.venue import VenueRow
from desk.domain.viewer import Viewer
from desk.domain.visits import HereRow, Queued
from desk.queries.joined import joined_records
from desk.snapshot import snapshot

sql = Statements("desk.queries.sql.here")


@snapshot
class Holding:
    """The open contact of a visit: with whom, where, since when, and who sits in with them."""

    contact_id: UUID
    visit_id: UUID
    staff_id: UUID
    called: str
    room: str
    taken_at: datetime
    started_at: datetime | None
    second_id: UUID | None
    second: str | None


def called_at(tx: Reader, _viewer: Viewer, day_id: UUID) -> tuple[datetime, ...]:
    """Return when each was called whom nobody has said to have sat down."""
    holdings = open_contacts(tx, day_id).values()
    return tuple(holding.taken_at for holding in holdings if holding.started_at is None)


def visits_of_day(
    tx: Reader,
    day_id: UUID,
    venue: VenueRow,
    queue: Mapping[UUID, Queued] = MappingProxyType({}),
) -> tuple[HereRow, ...]:
    """Return every visit of the day in order of arrival, those in `queue` with their place."""
    day = {"day": day_id}
    rows, wanted, held = tx.together((sql.visits, day), (sql.needs, day), (sql.holdings, day))
    needs, holdings = _needs(wanted), _holdings(held)
    lines = action_lines(tx, {row.person_id for row in rows if row.person_id})
    keeps = timedelta(minutes=venue.keeps_place)
    tellings = tell_apart({row.id: (row.shown_name, row.full_name or "") for row in rows})
    here = []
    for row in rows:
        holding, place = holdings.get(row.id), queue.get(row.id)
        here.append(
            HereRow(
                visit_id=row.id,
                person_id=row.person_id,
                ticket=row.ticket,
                name=row.shown_name,
                telling=tellings[row.id],
                nameless=row.person_id is None,
                state=row.state,
                state_since=row.state_since,
                arrived_at=row.arrived_at,
                urgency=row.urgency,
                level=place.level if place else row.urgency,
                readiness=row.readiness,
                said_yes_at=row.said_yes_at,
                sat_at=row.sat_at,
                letter_sent_at=row.letter_sent_at,
                needs=needs.get(row.id, ()),
                action_line=lines[row.person_id][0] if row.person_id in lines else None,
                language=row.speaks or "",
                interpreter=row.interpreter or "",
                child=row.child,
                dog=row.dog,
                friend=row.friend,
                stays_until=row.stays_until,
                place_until=row.out_since + keeps if row.out_since else None,
                worker_id=holding.staff_id if holding else None,
                worker=holding.called if holding else None,
                second=holding.second if holding else None,
                room=holding.room if holding else None,
                asked_staff_id=row.asked_staff_id,
                asked_at=row.asked_at,
                moved_up=place.moved_up if place else False,
                over_by=place.over_by if place else 0,
                target=place.target if place else 0,
                who_next=place.who_next if place else None,
                who_next_in=place.who_next_in if place else None,
                who_next_id=place.who_next_id if place else None,
                version=row.version,
            )
        )
    return tuple(here)


def needs_of_day(tx: Reader, day_id: UUID) -> Mapping[UUID, tuple[NeedRow, ...]]:
    """Return the needs of each visit of the day, main first."""
    return _needs(tx.columns(sql.needs, {"day": day_id}))


def _needs(rows: Iterable[Any]) -> Mapping[UUID, tuple[NeedRow, ...]]:
    found: dict[UUID, list[NeedRow]] = defaultdict(list)
    for row in rows:
        found[row.visit_id].append(
            NeedRow(row.id, row.code, row.rank, row.outcome, row.contact_id, row.version)
        )
    return {visit: tuple(needs) for visit, needs in found.items()}


def open_contacts(tx: Reader, day_id: UUID) -> Mapping[UUID, Holding]:
    """Return the contact under way of each visit that has one."""
    return _holdings(tx.columns(sql.holdings, {"day": day_id}))


def _holdings(rows: Iterable[Any]) -> Mapping[UUID, Holding]:
    return {row.visit_id: Holding(*row) for row in rows}


def action_lines(tx: Reader, people: Collection[UUID]) -> Mapping[UUID, tuple[str, bool]]:
    """Return what to do for each person with a standing alert, and whether it is a hard stop.

    The most serious one is told; an alert past its review date no longer stands. What is noted
    under a joined record is told of the person.
    """
    if not people:
        return {}
    joined = joined_records(tx)
    given = {"people": list(joined.all_of(people)), "today": tx.now.date()}
    rows = tx.columns(sql.alerts, given).all()
    weight = {"serious": 2, "caution": 1}
    worst = sorted(rows, key=lambda row: (row.hard_stop, weight.get(row.level, 0)))
    told = {joined.one(row.person_id): (row.action_line, row.hard_stop) for row in worst}
    return {one: told[joined.one(one)] for one in people if joined.one(one) in told}


def must_ask_lead(tx: Reader, day_id: UUID, person_id: UUID) -> bool:
    """Say whether the lead is to be asked before this person is seated.

    True for a bar, and when somebody they must be kept apart from is in the building; the desk
    is not told which. What is noted under a joined record holds too. Source: domain brief §1.3.
    """
    joined = joined_records(tx)
    records = joined.all_of({person_id})
    asked = {"records": list(records)}
    barred, pairs = tx.together((sql.barred, asked), (sql.pairs, asked))
    if barred:
        return True
    others = joined.all_of({one for row in pairs for one in row} - records)
    if not others:
        return False
    return bool(tx.columns(sql.met_here, {"day": day_id, "people": list(others)}).first())


def here_twice(tx: Reader, *people: UUID) -> tuple[int, ...]:
    """Return the numbers under which these, taken for one person, are here more than once a day."""
    records = joined_records(tx).all_of(people)
    of_day: dict[UUID, list[int]] = defaultdict(list)
    for row in tx.columns(sql.open_of, {"records": list(records)}):
        of_day[row.drop_in_id].append(row.ticket)
    return next((tuple(tickets) for tickets in of_day.values() if len(tickets) > 1), ())
