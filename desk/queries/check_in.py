"""What the desk needs when somebody stands before it, and who could see them."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta
from uuid import UUID

from sqlalchemy import select

from db.base import Tx
from db.models import Contact, DropIn, Expectation, Need, Referral, Staff, Visit
from desk.domain.answers import Answers
from desk.domain.check_in import ComingRow, ExcludedRow, OfferRow, SaidRow, SuggestionRow
from desk.domain.ids import new_id
from desk.domain.refusals import Refusal
from desk.domain.routing_rows import Seeker, Suggestion
from desk.domain.viewer import Viewer
from desk.domain.workers import OnSiteRow
from desk.queries import people
from desk.queries.here import must_ask_lead
from desk.queries.on_site import workers_of_day
from desk.queries.router_facts import known_of, last_saw
from desk.queries.routing import best_for, scene
from desk.snapshot import snapshot

SHOWN = 3
# What a worker may be left out for without a word of it at the desk; of a key worker all is told.
UNTOLD = ("cannot_do", "expected", "gone")


def coming(tx: Tx, viewer: Viewer, day_id: UUID, person_id: UUID) -> ComingRow:
    """Return a known person who stands at the desk. Raises Refusal ``gone``."""
    whose = people.survivor(tx, person_id)
    visit = tx.scalar(
        select(Visit.id)
        .where(Visit.drop_in_id == day_id, Visit.person_id == whose, Visit.ended_at.is_(None))
        .order_by(Visit.arrived_at.desc())
    )
    return _coming(tx, viewer, day_id, whose, _said(tx, visit) if visit else None)


def here_already(tx: Tx, viewer: Viewer, visit_id: UUID) -> ComingRow:
    """Return somebody who is here, with what they said so far. Raises Refusal ``gone``."""
    row = tx.execute(
        select(Visit.drop_in_id, Visit.person_id, Visit.shown_name, Visit.ticket).where(
            Visit.id == visit_id
        )
    ).first()
    if row is None:
        raise Refusal("gone")
    said = _said(tx, visit_id)
    if row.person_id is not None:
        found = _coming(tx, viewer, row.drop_in_id, row.person_id, said)
        return replace(found, ticket=row.ticket, ask_lead=False)
    return ComingRow(
        name=row.shown_name,
        ticket=row.ticket,
        person=None,
        plan=None,
        alerts=(),
        needs=said.needs,
        urgency=said.urgency,
        avoid_police=said.avoid_police,
        ask_lead=False,
        last_here=None,
        last_saw=None,
        drafted_on=None,
        said=said,
    )


def coming_and_workers(
    tx: Tx, viewer: Viewer, *, day_id: UUID, person_id: UUID
) -> tuple[ComingRow, tuple[OnSiteRow, ...]]:
    """Return a known person who stands at the desk, and who works today."""
    return coming(tx, viewer, day_id, person_id), workers_of_day(tx, day_id)


def here_and_workers(
    tx: Tx, viewer: Viewer, *, day_id: UUID, visit_id: UUID
) -> tuple[ComingRow, tuple[OnSiteRow, ...]]:
    """Return somebody who is here, and who works today."""
    return here_already(tx, viewer, visit_id), workers_of_day(tx, day_id)


def workers(tx: Tx, viewer: Viewer, *, day_id: UUID) -> tuple[OnSiteRow, ...]:
    """Return who works today."""
    return workers_of_day(tx, day_id)


def next_number(tx: Tx, viewer: Viewer, day_id: UUID) -> int:
    """Return the number that the next person would be given."""
    given = tx.scalar(select(DropIn.tickets_given).where(DropIn.id == day_id))
    return (given or 0) + 1


@snapshot(kw_only=True)
class Ask:
    """For whom workers are sought: a known person, somebody here, or nobody by name yet."""

    day_id: UUID
    answers: Answers
    person_id: UUID | None = None
    visit_id: UUID | None = None
    speaks: str = ""


def offer(tx: Tx, viewer: Viewer, ask: Ask) -> OfferRow:
    """Rank the workers in the hall for the answers given so far, before anything is saved."""
    hall = scene(tx, ask.day_id)
    there = {worker.staff_id: worker for worker in workers_of_day(tx, ask.day_id)}
    seeker = _seeker(tx, ask)
    ranking = best_for(hall, tx, seeker)
    own = seeker.key_worker_id
    excluded = [
        ExcludedRow(
            called=there[one.staff_id].called,
            code=one.code,
            until=there[one.staff_id].paused_until,
            key_worker=one.staff_id == own,
        )
        for one in ranking.excluded
        if one.staff_id in there and (one.code not in UNTOLD or one.staff_id == own)
    ]
    if own is not None and own not in there:
        excluded += _not_on_the_rota(tx, own)
    excluded.sort(key=lambda one: not one.key_worker)
    return OfferRow(
        suggestions=tuple(_suggestion(one, there) for one in ranking.suggestions[:SHOWN]),
        then=_suggestion(ranking.then, there) if ranking.then else None,
        then_need=ranking.then_need,
        excluded=tuple(excluded),
    )


def _not_on_the_rota(tx: Tx, staff_id: UUID) -> list[ExcludedRow]:
    """Tell of a key worker who is not in the building, unless they have left the job."""
    called = tx.scalar(select(Staff.called).where(Staff.id == staff_id, Staff.active))
    return [ExcludedRow(called, "not_here", None, key_worker=True)] if called else []


def _seeker(tx: Tx, ask: Ask) -> Seeker:
    answers = ask.answers
    known = known_of(tx, [ask.person_id] if ask.person_id else [])
    profile = dict(known.get(ask.person_id, {"speaks": ask.speaks})) if ask.person_id else {}
    profile.setdefault("speaks", ask.speaks)
    avoids = profile.pop("avoid_police", False)
    return Seeker(
        visit_id=ask.visit_id or new_id(),
        needs=answers.needs,
        arrived_at=tx.now,
        urgency=answers.urgency,
        readiness=answers.readiness,
        said_yes_at=answers.said_yes_at,
        stays_until=answers.stays_until,
        avoid_police=answers.avoid_police or avoids,
        avoid_staff=frozenset(answers.avoid_staff),
        child=answers.child,
        dog=answers.dog,
        last_saw_staff_id=last_saw(tx, ask.person_id) if ask.person_id else None,
        **profile,
    )


def _suggestion(one: Suggestion, there: Mapping[UUID, OnSiteRow]) -> SuggestionRow:
    worker = there[one.staff_id]
    second = there.get(one.second_staff_id) if one.second_staff_id else None
    return SuggestionRow(
        staff_id=one.staff_id,
        name=worker.name,
        called=worker.called,
        job=worker.job,
        room=worker.room,
        free=one.free,
        in_minutes=one.in_minutes,
        reasons=tuple(why for why in one.reasons if why.code != "stays_until"),
        lacks=one.lacks,
        leaves_at=worker.leaves_at,
        second=second.called if second else None,
    )


def _coming(
    tx: Tx, viewer: Viewer, day_id: UUID, person_id: UUID, said: SaidRow | None
) -> ComingRow:
    person = people.person(tx, viewer, person_id)
    plan = people.plan(tx, viewer, person_id)
    last = people.last_visit(tx, viewer, person_id, _day_start(tx, day_id))
    return ComingRow(
        name=person.name_to_use,
        ticket=next_number(tx, viewer, day_id),
        person=person,
        plan=plan,
        alerts=people.alerts(tx, viewer, person_id),
        needs=said.needs if said else plan.needs if plan else (),
        urgency=said.urgency if said else _level(tx, day_id, person_id),
        avoid_police=person.wishes.avoid_police,
        ask_lead=said is None and must_ask_lead(tx, day_id, person_id),
        last_here=last[1].date() if last else None,
        last_saw=_saw(tx, last[0]) if last else None,
        drafted_on=_drafted(tx, person_id),
        said=said,
    )


def _said(tx: Tx, visit_id: UUID) -> SaidRow:
    row = tx.execute(_SAID.where(Visit.id == visit_id)).one()
    needs = tx.scalars(select(Need.code).where(Need.visit_id == visit_id).order_by(Need.rank))
    return SaidRow(
        visit_id=visit_id,
        needs=tuple(needs),
        urgency=row.urgency,
        readiness=row.readiness,
        said_yes_at=row.said_yes_at,
        stays_until=row.stays_until,
        happy_to_wait=row.happy_to_wait,
        quiet_space=row.quiet_space,
        avoid_police=row.avoid_police,
        avoid_staff=tuple(UUID(one) for one in row.avoid_staff),
        child=row.child,
        dog=row.dog,
        friend=row.friend,
        too_unwell=row.too_unwell,
        later=row.later,
        asked_staff_id=row.asked_staff_id,
    )


def _level(tx: Tx, day_id: UUID, person_id: UUID) -> int:
    """Return the level an expectation gives somebody, 4 without one."""
    level = tx.scalar(
        select(Expectation.urgency)
        .join(DropIn, DropIn.on_date == Expectation.on_date)
        .where(DropIn.id == day_id, Expectation.person_id == person_id)
    )
    return level or 4


def _day_start(tx: Tx, day_id: UUID) -> datetime:
    opens = tx.scalar(select(DropIn.doors_open).where(DropIn.id == day_id))
    return (opens or tx.now) - EARLIEST


def _saw(tx: Tx, visit_id: UUID) -> str | None:
    return tx.scalar(
        select(Staff.called)
        .join(Contact, Contact.staff_id == Staff.id)
        .where(Contact.visit_id == visit_id, Contact.started_at.is_not(None))
        .order_by(Contact.started_at)
        .limit(1)
    )


def _drafted(tx: Tx, person_id: UUID) -> date | None:
    made = tx.scalar(
        select(Referral.created_at)
        .where(
            Referral.person_id == person_id,
            Referral.stage.in_(("accepted_help", "consent_recorded", "drafted")),
        )
        .order_by(Referral.created_at.desc())
        .limit(1)
    )
    return made.date() if made else None


# Somebody may come before doors open on the same day.
EARLIEST = timedelta(hours=6)
_SAID = select(
    Visit.urgency,
    Visit.readiness,
    Visit.said_yes_at,
    Visit.stays_until,
    Visit.happy_to_wait,
    Visit.quiet_space,
    Visit.avoid_police,
    Visit.avoid_staff,
    Visit.child,
    Visit.dog,
    Visit.friend,
    Visit.too_unwell,
    Visit.later,
    Visit.asked_staff_id,
)
