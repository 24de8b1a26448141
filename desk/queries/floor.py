"""The Floor in one read: expected, here, on site, counts, and the one yes that cannot wait."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from statistics import median
from uuid import UUID

from db.reading import Reader, Statements
from desk.domain.clock import SET_BACK, local, whole_minutes
from desk.domain.floor import CountsRow, FloorRow, Foreseen, PlaceRow, YesBarRow
from desk.domain.routing_rows import Ranking, Seeker
from desk.domain.routing_two import Pairs
from desk.domain.routing_weights import standard_weights
from desk.domain.triage import order
from desk.domain.venue import VenueRow
from desk.domain.viewer import Viewer
from desk.domain.visits import DropInRow, ExpectedRow, HereRow, Queued
from desk.domain.workers import OnSiteRow
from desk.queries.expected import expected_on, habits_before, still_expected
from desk.queries.here import visits_of_day
from desk.queries.on_site import workers_of_day
from desk.queries.routing import Scene, best_for, scene, who_next

sql = Statements("desk.queries.sql.floor")
# What somebody was told of free beds holds for one day.
TOLD_HOLDS = timedelta(hours=16)
# Further down the queue nobody can say who will be next for somebody, so it is not worked out.
FORESEEN = 30
# The topics that touch who is expected, and all those that touch what seldom changes.
EXPECTED = frozenset({"expected", "people", "day"})
SELDOM = EXPECTED | {"imports", "directory"}


def floor(
    tx: Reader,
    viewer: Viewer,
    day: DropInRow,
    venue: VenueRow,
    kept: Foreseen | None = None,
    changed: Collection[str] = SELDOM,
) -> FloorRow:
    """Return everything that the Floor shows, as of one moment.

    `kept` is what the row before foresaw, and `changed` the topics since then: a screen that asks
    often need not have read again what did not change. Whoever leaves both out gets it all.
    """
    foreseen = _foreseen(tx, viewer, day, venue, kept, changed)
    hall = scene(tx, day.id)
    workers = workers_of_day(tx, day.id)
    called = {worker.staff_id: worker.called for worker in workers}
    rankings = _Rankings(hall, tx)
    pairs = who_next(hall, tx)
    queue = _queue(hall, rankings, pairs, called)
    visits = visits_of_day(tx, day.id, venue, queue)
    waiting = in_order(visits, queue)
    came = {visit.person_id for visit in visits}
    expected = still_expected(foreseen.expected, came, local(tx.now, venue.zone_info))
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
        places=foreseen.places,
        counts=_counts(tx, day.id, visits, waiting, expected),
        yes_bar=_yes_bar(waiting, rankings, called, pairs),
        police_on_site=any(one.role == "police" and one.intake in _HERE for one in workers),
        foreseen=foreseen,
        latest=_in_future(visits, tx.now),
    )


def _foreseen(
    tx: Reader,
    viewer: Viewer,
    day: DropInRow,
    venue: VenueRow,
    kept: Foreseen | None,
    changed: Collection[str],
) -> Foreseen:
    """Read again what the `changed` topics may have changed, and keep the rest."""
    if kept is None or "imports" in changed:
        habits = habits_before(tx, viewer, day.on_date, venue.zone_info)
        return Foreseen(habits, expected_on(tx, day.on_date, habits), _places(tx))
    expected, places = kept.expected, kept.places
    if not EXPECTED.isdisjoint(changed):
        expected = expected_on(tx, day.on_date, kept.habits)
    if "directory" in changed:
        places = _places(tx)
    return Foreseen(kept.habits, expected, places)


def queue_of(hall: Scene, tx: Reader, workers: Iterable[OnSiteRow]) -> Mapping[UUID, Queued]:
    """Return those who wait in the order of the queue, each with who would be next for them."""
    called = {worker.staff_id: worker.called for worker in workers}
    return _queue(hall, _Rankings(hall, tx), who_next(hall, tx), called)


def in_order(visits: Iterable[HereRow], queue: Mapping[UUID, Queued]) -> tuple[HereRow, ...]:
    """Return those of `visits` who wait, in the order of the queue."""
    rows = {visit.visit_id: visit for visit in visits}
    return tuple(rows[visit_id] for visit_id in queue)


class _Rankings:
    """Who could see each of those who wait, worked out only when it is asked."""

    def __init__(self, hall: Scene, tx: Reader) -> None:
        self._hall, self._tx = hall, tx
        self._seekers = {seeker.visit_id: seeker for seeker in hall.waiting}
        self._made: dict[UUID, Ranking] = {}

    def of(self, visit_id: UUID) -> Ranking:
        """Return the workers for one visit, best first."""
        if visit_id not in self._made:
            self._made[visit_id] = best_for(self._hall, self._tx, self._seekers[visit_id])
        return self._made[visit_id]


def _queue(
    hall: Scene,
    rankings: _Rankings,
    pairs: Pairs,
    called: Mapping[UUID, str],
) -> Mapping[UUID, Queued]:
    """Put those who wait in the order of the queue, the first with who would be next for them."""
    given = {seeker.visit_id: staff_id for staff_id, seeker in pairs.chosen.items()}
    seekers = {one.visit_id: one for one in hall.waiting if one.state == "waiting"}
    queue = {}
    for number, place in enumerate(order(seekers.values(), hall.now, standard_weights())):
        seeker = seekers[place.visit_id]
        near = number < FORESEEN or place.visit_id in given
        staff_id, minutes = _next_of(seeker, rankings, given, hall.now) if near else (None, None)
        queue[place.visit_id] = Queued(
            level=place.level,
            moved_up=place.moved_up,
            over_by=place.over_by,
            target=place.target,
            who_next_id=staff_id,
            who_next=called.get(staff_id) if staff_id else None if near else "",
            who_next_in=minutes,
        )
    return queue


def _next_of(
    seeker: Seeker, rankings: _Rankings, given: Mapping[UUID, UUID], now: datetime
) -> tuple[UUID | None, int | None]:
    """Say who would be next for somebody: whom they are given, or asked for, or the best one."""
    if seeker.visit_id in given:
        return given[seeker.visit_id], 0
    lasts = timedelta(minutes=standard_weights().ask_lasts_minutes)
    recent = seeker.asked_at is not None and now - seeker.asked_at <= lasts
    asked = seeker.asked_staff_id if recent else None
    for suggestion in rankings.of(seeker.visit_id).suggestions:
        if suggestion.staff_id == asked or (asked is None and not suggestion.only_sits):
            return suggestion.staff_id, suggestion.in_minutes
    return None, None


def _sorted_workers(
    workers: Iterable[OnSiteRow],
    pairs: Pairs,
    waiting: Sequence[HereRow],
    visits: Iterable[HereRow],
    hall: Scene,
) -> tuple[OnSiteRow, ...]:
    """Put the free ones first, then by when they will be free; add who is next for each."""
    by_visit = {row.visit_id: row for row in visits}
    # A free worker has next whom they would be given, or sit in with; else it is a fair guess.
    free = {worker.staff_id for worker in hall.workers if worker.free}
    first_for: dict[UUID, HereRow] = {}
    for row in waiting:
        if row.who_next_id and row.who_next_id not in free:
            first_for.setdefault(row.who_next_id, row)
    given = {staff: by_visit[seeker.visit_id] for staff, seeker in pairs.chosen.items()}
    first_for |= given | {second: given[taker] for taker, second in pairs.seconds.items()}
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
    tx: Reader,
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
        whole_minutes(row.arrived_at, row.started) for row in tx.columns(sql.waits, {"day": day_id})
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
    waiting: Sequence[HereRow], rankings: _Rankings, called: Mapping[UUID, str], pairs: Pairs
) -> YesBarRow | None:
    """Find the first who said yes and whom a free worker could see, unless one was asked.

    Whoever is kept free to sit in with another is not free for it.
    """
    for row in waiting:
        if row.said_yes_at is None:
            continue
        suggestions = rankings.of(row.visit_id).suggestions
        if any(one.free and one.staff_id == row.asked_staff_id for one in suggestions):
            continue
        for suggestion in suggestions:
            kept = pairs.taker_beside(suggestion.staff_id) is not None
            if suggestion.free and not suggestion.only_sits and not kept:
                name = called.get(suggestion.staff_id, "")
                return YesBarRow(row.visit_id, row.name, row.said_yes_at, suggestion.staff_id, name)
    return None


def _in_future(visits: Iterable[HereRow], now: datetime) -> datetime | None:
    """Return the latest moment at which somebody came or went, if it is later than now."""
    moments = (moment for row in visits for moment in (row.arrived_at, row.state_since))
    latest = max(moments, default=now)
    return latest if latest - now > SET_BACK else None


def _places(tx: Reader) -> tuple[PlaceRow, ...]:
    rows = tx.columns(sql.places, {"since": tx.now - TOLD_HOLDS})
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
