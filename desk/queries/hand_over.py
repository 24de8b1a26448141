"""To whom somebody can be handed over, and when each would be free."""

from collections.abc import Sequence
from uuid import UUID

from db.base import Tx
from desk.domain.clock import whole_minutes
from desk.domain.my_room import HandOverRow
from desk.domain.routing_gates import can_do
from desk.domain.routing_rows import Seeker
from desk.domain.routing_worth import needed_more
from desk.domain.visits import HereRow
from desk.domain.workers import OnSiteRow
from desk.queries.router_facts import keeps_from, known_of
from desk.queries.routing import Scene
from desk.queries.venue import need_skills


def who_could_take(
    tx: Tx,
    hall: Scene,
    workers: Sequence[OnSiteRow],
    visit: HereRow,
    me: UUID | None,
    second: UUID | None,
) -> tuple[HandOverRow, ...]:
    """Return the other workers, those first who do a need that is still open, then the soonest.

    After them comes whoever is the only one to do what another cannot wait for. Whoever sits in
    is free for them with the hand-over.
    """
    skills = need_skills(tx)
    rows = {one.staff_id: one for one in workers}
    still = [need.code for need in visit.needs if need.outcome in ("open", "passed_on")]
    known = known_of(tx, {visit.person_id}).get(visit.person_id, {}) if visit.person_id else {}
    seeker = Seeker(
        visit_id=visit.visit_id,
        needs=tuple(still),
        arrived_at=visit.arrived_at,
        urgency=visit.urgency,
        readiness=visit.readiness,
    )
    dear = needed_more(seeker, hall.workers, hall.waiting, skills)
    offers = []
    for worker in hall.workers:
        if worker.staff_id == me or worker.intake not in ("on", "paused"):
            continue
        if keeps_from(known, worker.staff_id, worker.agency_id):
            continue
        row = rows[worker.staff_id]
        does = tuple(code for code in still if can_do(code, worker, skills))
        soon = worker.staff_id == second
        minutes = 0 if soon else whole_minutes(hall.now, worker.free_at)
        offers.append(HandOverRow(worker.staff_id, row.called, row.job, row.room, does, minutes))
    return tuple(
        sorted(
            offers,
            key=lambda one: (not one.does, one.staff_id in dear, one.in_minutes, one.called),
        )
    )
