"""One worker's room: who is next and why, and what to know of the person who sits there."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import or_, select
from sqlalchemy.orm import aliased

from db.base import Tx
from db.models import Contact, Destination, Note, Referral, Staff, Visit
from desk.domain.clock import local_date
from desk.domain.my_room import (
    BesideRow,
    ChangeRow,
    MyRoomRow,
    NextRow,
    OpenLetterRow,
    ReleasedRow,
    WithMeRow,
)
from desk.domain.people import ConsentRow, FactRow
from desk.domain.resources import standard_codes
from desk.domain.routing_gates import can_do_any
from desk.domain.venue import VenueRow
from desk.domain.viewer import Viewer
from desk.domain.visits import DropInRow, HereRow
from desk.domain.weeks import direction
from desk.domain.workers import OnSiteRow
from desk.queries import people
from desk.queries.floor import in_order, queue_of
from desk.queries.hand_over import who_could_take
from desk.queries.here import visits_of_day
from desk.queries.on_site import workers_of_day
from desk.queries.routing import Scene, best_for, next_in, scene, who_next
from desk.queries.venue import need_skills

ALSO_SHOWN = 3
OPEN_STAGES = ("accepted_help", "consent_recorded", "drafted", "signed", "printed")
# A letter sent within this time is today's: nobody is to begin it again.
TODAY = timedelta(hours=12)
# What a worker wants to know first, whatever they do.
HELPS = (
    "alcohol", "other_drugs", "withdrawal", "injecting", "naloxone", "overdose", "script_drug",
    "medicines", "mind", "body", "pregnancy", "staying", "tonight", "income", "children", "access",
)  # fmt: skip


def my_room(tx: Tx, viewer: Viewer, day: DropInRow, venue: VenueRow) -> MyRoomRow:
    """Return the room of whoever looks."""
    hall = scene(tx, day.id)
    workers = workers_of_day(tx, day.id)
    me = next((one for one in workers if one.staff_id == viewer.staff_id), None)
    queued = queue_of(hall, tx, workers)
    visits = visits_of_day(tx, day.id, venue, queued)
    queue = in_order(visits, queued)
    released = released_from(tx, viewer, day.id)
    if me is None:
        return MyRoomRow(None, None, (), 0, len(queue), None, released)
    suited = _suited(tx, hall, queue, me)
    up = _next(tx, hall, visits, workers, me)
    also = tuple(one for one in suited if up is None or one.visit_id != up.visit.visit_id)
    return MyRoomRow(
        me=me,
        next=up,
        also=also[:ALSO_SHOWN],
        suited=len(suited),
        waiting=len(queue),
        with_me=_with_me(tx, viewer, day, venue, hall, visits, workers),
        released=released,
        beside=None if up else _beside(tx, hall, visits, workers, me),
    )


def _suited(tx: Tx, hall: Scene, queue: Sequence[HereRow], me: OnSiteRow) -> tuple[HereRow, ...]:
    """Return those who wait and whom this worker could help, in the order of the queue.

    Whoever they could only sit with until the right worker is free does not count.
    """
    mine = next((one for one in hall.workers if one.staff_id == me.staff_id), None)
    if mine is None:
        return ()
    skills = need_skills(tx)
    fits = {
        seeker.visit_id
        for seeker in hall.waiting
        if can_do_any(seeker, mine, skills)
        and any(one.staff_id == me.staff_id for one in best_for(hall, tx, seeker).suggestions)
    }
    return tuple(row for row in queue if row.visit_id in fits)


def _next(
    tx: Tx,
    hall: Scene,
    visits: Sequence[HereRow],
    workers: Sequence[OnSiteRow],
    me: OnSiteRow,
) -> NextRow | None:
    chosen = next_in(hall, tx, me.staff_id)
    if chosen is None:
        return None
    visit = next(one for one in visits if one.visit_id == chosen.visit_id)
    seeker = next(one for one in hall.waiting if one.visit_id == chosen.visit_id)
    ranking = best_for(hall, tx, seeker)
    called = {one.staff_id: one.called for one in workers}
    other = ranking.then if ranking.then and ranking.then.staff_id != me.staff_id else None
    return NextRow(
        visit=visit,
        reasons=chosen.reasons,
        then_need=ranking.then_need if other else "",
        then_worker=called.get(other.staff_id) if other else None,
        second=called.get(chosen.second_staff_id) if chosen.second_staff_id else None,
    )


def _beside(
    tx: Tx,
    hall: Scene,
    visits: Sequence[HereRow],
    workers: Sequence[OnSiteRow],
    me: OnSiteRow,
) -> BesideRow | None:
    """Say with whom this worker is to sit in, where they are kept free for it."""
    pairs = who_next(hall, tx)
    taker = pairs.taker_beside(me.staff_id)
    if taker is None:
        return None
    visit = next(one for one in visits if one.visit_id == pairs.chosen[taker].visit_id)
    worker = next(one for one in workers if one.staff_id == taker)
    return BesideRow(visit.ticket, visit.name, worker.called)


def _with_me(
    tx: Tx,
    viewer: Viewer,
    day: DropInRow,
    venue: VenueRow,
    hall: Scene,
    visits: Sequence[HereRow],
    workers: Sequence[OnSiteRow],
) -> WithMeRow | None:
    contact = tx.execute(
        select(
            Contact.id,
            Contact.visit_id,
            Contact.second_id,
            Contact.taken_at,
            Contact.started_at,
        ).where(
            Contact.drop_in_id == day.id,
            or_(Contact.staff_id == viewer.staff_id, Contact.second_id == viewer.staff_id),
            Contact.ended_at.is_(None),
        )
    ).first()
    if contact is None:
        return None
    visit = next(one for one in visits if one.visit_id == contact.visit_id)
    whose = visit.person_id
    person = people.person(tx, viewer, whose) if whose else None
    two = person is not None and person.wishes.two_workers
    sits_in = contact.second_id == viewer.staff_id
    plan = people.plan(tx, viewer, whose) if whose else None
    place = plan.destination_id if plan else None
    agreed = _agreed(tx, viewer, whose, place) if whose and place else None
    last = people.last_visit(tx, viewer, whose, visit.arrived_at) if whose else None
    since = local_date(last[1], venue.zone_info) if last else None
    note = _note(tx, viewer, contact.visit_id)
    return WithMeRow(
        contact_id=contact.id,
        visit=visit,
        taken_at=contact.taken_at,
        started_at=contact.started_at,
        person=person,
        alerts=people.alerts(tx, viewer, whose) if whose else (),
        plan=plan,
        consent=agreed,
        letters=_letters(tx, whose) if whose else (),
        since=since,
        changes=_changes(tx, viewer, whose, last[1] if last else None) if whose else (),
        facts=_helps(people.facts(tx, viewer, whose)) if whose else (),
        hand_over=who_could_take(tx, hall, workers, visit, viewer.staff_id, contact.second_id),
        note_id=note[0],
        note=note[1],
        note_for=note[2],
        beside=visit.worker if sits_in else visit.second,
        sits_in=sits_in,
        lacks_second=two and contact.second_id is None,
        second_id=contact.second_id,
    )


def _agreed(tx: Tx, viewer: Viewer, person_id: UUID, place: UUID) -> ConsentRow | None:
    """Return the consent that covers a letter to this place today."""
    return next(
        (
            one
            for one in people.consents(tx, viewer, person_id)
            if one.destination_id == place
            and one.status == "given"
            and (one.until is None or one.until >= tx.now.date())
        ),
        None,
    )


def _letters(tx: Tx, person_id: UUID) -> tuple[OpenLetterRow, ...]:
    """Return the letters under way, newest first, and after them those that went out today."""
    unsent = Referral.stage.in_(OPEN_STAGES)
    rows = tx.execute(
        select(
            Referral.id,
            Destination.name,
            Referral.reference,
            Referral.stage,
            Referral.created_at,
        )
        .join(Destination, Destination.id == Referral.destination_id)
        .where(
            Referral.person_id == person_id,
            or_(unsent, Referral.sent_at >= tx.now - TODAY),
        )
        .order_by(unsent.desc(), Referral.created_at.desc())
    )
    return tuple(OpenLetterRow(*row[:4], row.created_at.date()) for row in rows)


def _changes(
    tx: Tx, viewer: Viewer, person_id: UUID, since: datetime | None
) -> tuple[ChangeRow, ...]:
    """Compare what was said after the last visit with what was known by then."""
    codes = standard_codes()
    weekly = [fact.code for fact in codes.facts if fact.weekly]
    found = []
    history = people.facts_since(tx, viewer, person_id, weekly)
    for code in weekly:
        told = [fact for fact in history if fact.code == code and fact.answer == "known"]
        if not told:
            continue
        now = told[-1]
        earlier = [fact for fact in told[:-1] if since is None or _by(fact, since)]
        if since is not None and _by(now, since):
            continue
        before = earlier[-1].value if earlier else ""
        change = direction(code, before, now.value, codes) if earlier else "new"
        found.append(ChangeRow(code, change, now.value, before, now.source, now.as_of))
    order = ("worse", "better", "new", "same")
    return tuple(sorted(found, key=lambda one: order.index(one.change)))


def _by(fact: FactRow, moment: datetime) -> bool:
    return fact.as_of is not None and fact.as_of <= moment.date()


def _helps(facts: Sequence[FactRow]) -> tuple[FactRow, ...]:
    known = {fact.code: fact for fact in facts if fact.answer == "known"}
    return tuple(known[code] for code in HELPS if code in known)


def _note(tx: Tx, viewer: Viewer, visit_id: UUID) -> tuple[UUID | None, str, str]:
    row = tx.execute(
        select(Note.id, Note.text, Note.audience)
        .where(Note.visit_id == visit_id, Note.by_id == viewer.staff_id)
        .order_by(Note.at.desc())
        .limit(1)
    ).first()
    return (row.id, row.text, row.audience) if row else (None, "", "helping")


def released_from(tx: Tx, viewer: Viewer, day_id: UUID) -> tuple[ReleasedRow, ...]:
    """Return who was taken from the viewer on this day without their knowing, the first first."""
    rows = tx.execute(
        _RELEASED.where(
            Contact.drop_in_id == day_id,
            Contact.staff_id == viewer.staff_id,
            Contact.released_by_id != viewer.staff_id,
        )
    )
    return tuple(ReleasedRow(*row) for row in rows)


_BY, _TO = aliased(Staff), aliased(Staff)
_RELEASED: Any = (
    select(Contact.id, Visit.ticket, Visit.shown_name, _BY.called, Contact.ended_at, _TO.called)
    .join(Visit, Visit.id == Contact.visit_id)
    .join(_BY, _BY.id == Contact.released_by_id)
    .outerjoin(_TO, _TO.id == Contact.handed_to_id)
    .where(Contact.released_told_at.is_(None))
    .order_by(Contact.ended_at)
)
