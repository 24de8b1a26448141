"""The Floor in one read: expected, here, on site, counts, and the one yes that cannot wait."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from statistics import median
from uuid import UUID

from sqlalchemy import bindparam, func, select

from db.base import Tx
from db.models import Contact, Destination, Visit
from desk.domain.clock import whole_minutes
from desk.domain.floor import CountsRow, FloorRow, PlaceRow, YesBarRow
from desk.domain.routing_rows import Ranking, Seeker
from desk.domain.routing_weights import standard_weights
from desk.domain.triage import order
from desk.domain.venue import VenueRow
from desk.domain.viewer import Viewer
from desk.domain.visits import DropInRow, ExpectedRow, HereRow
from desk.domain.workers import OnSiteRow
from desk.queries.expected import expected_today
from desk.queries.here import visits_of_day
from desk.queries.on_site import workers_of_day
from desk.queries.routing import Scene, best_for, scene, who_next

# What somebody was told of free beds holds for one day.
TOLD_HOLDS = timedelta(hours=16)


def floor(tx: Tx, viewer: Viewer, day: DropInRow, venue: VenueRow) -> FloorRow:
    """Return everything that the Floor shows, as of one moment."""
    hall = scene(tx, day.id)
    visits = visits_of_day(tx, day.id, venue)
    workers = workers_of_day(tx, day.id)
    called = {worker.staff_id: worker.called for worker in workers}
    rankings = {
        seeker.visit_id: best_for(hall, tx, seeker)
        for seeker in hall.waiting
        if seeker.state == "waiting"
    }
    pairs = who_next(hall, tx)
    waiting = _in_order(visits, hall, rankings, pairs, called)
    expected = expected_today(tx, viewer, day.on_date, day.id, venue.zone_info)
    on_site = _sorted_workers(workers, pairs, waiting, visits, hall)
    return FloorRow(
        day=day,
        lead=_lead(workers, venue),
        expected=expected,
        waiting=waiting,
        aside=_in_states(visits, ("called", "between_workers", "popped_out")),
        with_worker=_in_states(visits, ("with_worker",)),
        gone=tuple(reversed([visit for visit in visits if visit.state.startswith(_GONE)])),
        on_site=on_site,
        places=_places(tx),
        counts=_counts(tx, day.id, visits, waiting, expected),
        yes_bar=_yes_bar(waiting, rankings, called),
        police_on_site=any(one.role == "police" and one.intake in _HERE for one in workers),
    )


def in_queue_order(
    visits: Iterable[HereRow], hall: Scene, tx: Tx, workers: Iterable[OnSiteRow]
) -> tuple[HereRow, ...]:
    """Return those who wait in the order of the queue, each with who would be next for them."""
    rankings = {seeker.visit_id: best_for(hall, tx, seeker) for seeker in hall.waiting}
    called = {worker.staff_id: worker.called for worker in workers}
    return _in_order(visits, hall, rankings, who_next(hall, tx), called)


def _in_order(
    visits: Iterable[HereRow],
    hall: Scene,
    rankings: Mapping[UUID, Ranking],
    pairs: Mapping[UUID, UUID],
    called: Mapping[UUID, str],
) -> tuple[HereRow, ...]:
    """Put those who wait in the order of the queue, each with who would be next for them."""
    rows = {visit.visit_id: visit for visit in visits if visit.state == "waiting"}
    given = {visit_id: staff_id for staff_id, visit_id in pairs.items()}
    seekers = [one for one in hall.waiting if one.visit_id in rows]
    placed = []
    for place in order(seekers, hall.now, standard_weights()):
        row = rows[place.visit_id]
        staff_id, minutes = _next_of(row, rankings[place.visit_id], given, hall.now)
        placed.append(
            replace(
                row,
                level=place.level,
                moved_up=place.moved_up,
                over_by=place.over_by,
                target=place.target,
                who_next_id=staff_id,
                who_next=called.get(staff_id) if staff_id else None,
                who_next_in=minutes,
            )
        )
    return tuple(placed)


def _next_of(
    row: HereRow, ranking: Ranking, given: Mapping[UUID, UUID], now: datetime
) -> tuple[UUID | None, int | None]:
    """Say who would be next for somebody: whom they are given, or asked for, or the best one."""
    if row.visit_id in given:
        return given[row.visit_id], 0
    lasts = timedelta(minutes=standard_weights().ask_lasts_minutes)
    asked = row.asked_staff_id if row.asked_at and now - row.asked_at <= lasts else None
    for suggestion in ranking.suggestions:
        if asked is None or suggestion.staff_id == asked:
            return suggestion.staff_id, suggestion.in_minutes
    return None, None


def _sorted_workers(
    workers: Iterable[OnSiteRow],
    pairs: Mapping[UUID, UUID],
    waiting: Sequence[HereRow],
    visits: Iterable[HereRow],
    hall: Scene,
) -> tuple[OnSiteRow, ...]:
    """Put the free ones first, then by when they will be free; add who is next for each."""
    by_visit = {row.visit_id: row for row in visits}
    # A free worker has next whom they would be given; for the others it is a fair guess.
    free = {worker.staff_id for worker in hall.workers if worker.free}
    first_for: dict[UUID, HereRow] = {}
    for row in waiting:
        if row.who_next_id and row.who_next_id not in free:
            first_for.setdefault(row.who_next_id, row)
    first_for |= {staff: by_visit[visit] for staff, visit in pairs.items()}
    free_at = {worker.staff_id: worker.free_at for worker in hall.workers}
    rows = []
    for worker in workers:
        up = first_for.get(worker.staff_id)
        rows.append(replace(worker, next_ticket=up.ticket, next_name=up.name) if up else worker)
    rank = {"on": 0, "paused": 2, "full": 3, "away": 3, "expected": 4, "gone": 5}

    def key(row: OnSiteRow) -> tuple[int, datetime, str]:
        busy = row.with_visit_id is not None
        place = 1 if busy and row.intake == "on" else rank.get(row.intake, 6)
        return place, free_at.get(row.staff_id, hall.now) if busy else hall.now, row.name

    return tuple(sorted((row for row in rows if _sees_people(row)), key=key))


def _sees_people(row: OnSiteRow) -> bool:
    """Tell whether a worker belongs in the list: the desk does not, a lead who can help does."""
    return row.role not in _DESK and (row.role != "lead" or bool(row.skills))


def _counts(
    tx: Tx,
    day_id: UUID,
    visits: Sequence[HereRow],
    waiting: Sequence[HereRow],
    expected: Sequence[ExpectedRow],
) -> CountsRow:
    yes = [
        visit
        for visit in visits
        if visit.state in _STILL and visit.said_yes_at and not visit.sat_at
    ]
    waits = [
        whole_minutes(row.arrived_at, row.started) for row in tx.execute(_WAITS, {"day": day_id})
    ]
    return CountsRow(
        waiting=len(waiting),
        said_yes=len(yes),
        first_yes_at=min((one.said_yes_at for one in yes if one.said_yes_at), default=None),
        longest_since=min((one.arrived_at for one in waiting), default=None),
        usual_wait=round(median(waits)) if waits else None,
        came=len(visits),
        still_expected=len(expected),
    )


def _yes_bar(
    waiting: Sequence[HereRow], rankings: Mapping[UUID, Ranking], called: Mapping[UUID, str]
) -> YesBarRow | None:
    """Find the first who said yes and whom a free worker could see, who is not asked yet."""
    for row in waiting:
        if row.said_yes_at is None:
            continue
        for suggestion in rankings[row.visit_id].suggestions:
            if suggestion.free and suggestion.staff_id != row.asked_staff_id:
                name = called.get(suggestion.staff_id, "")
                return YesBarRow(row.visit_id, row.name, row.said_yes_at, suggestion.staff_id, name)
    return None


def _places(tx: Tx) -> tuple[PlaceRow, ...]:
    rows = tx.execute(
        select(
            Destination.id,
            Destination.name,
            Destination.kind,
            Destination.free_places,
            Destination.told_at,
        )
        .where(
            Destination.active,
            Destination.free_places != "",
            Destination.told_at >= tx.now - TOLD_HOLDS,
        )
        .order_by(Destination.name)
    )
    return tuple(PlaceRow(*row) for row in rows)


def _lead(workers: Iterable[OnSiteRow], venue: VenueRow) -> str:
    return next((one.called for one in workers if one.role == "lead"), venue.lead)


def _in_states(visits: Iterable[HereRow], states: Sequence[str]) -> tuple[HereRow, ...]:
    there = [visit for visit in visits if visit.state in states]
    return tuple(sorted(there, key=lambda one: (states.index(one.state), one.state_since)))


def seeker_of(hall: Scene, visit_id: UUID) -> Seeker | None:
    """Return one of those who wait."""
    return next((one for one in hall.waiting if one.visit_id == visit_id), None)


_GONE = ("departed", "left", "turned", "emergency")
_STILL = ("waiting", "popped_out", "called", "between_workers", "with_worker")
_HERE = ("on", "paused", "full", "away")
_DESK = ("reception", "manager")
_WAITS = (
    select(Visit.arrived_at, func.min(Contact.started_at).label("started"))
    .join(Contact, Contact.visit_id == Visit.id)
    .where(
        Visit.drop_in_id == bindparam("day"),
        Contact.started_at.is_not(None),
        ~Contact.kit_only,
        ~Visit.back_entered,
    )
    .group_by(Visit.id, Visit.arrived_at)
)
