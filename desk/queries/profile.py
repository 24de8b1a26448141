"""All that a profile page shows of one person, read in one moment of the store."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import func, or_, select
from sqlalchemy.orm import aliased

from db.base import Tx
from db.models import (
    Agency,
    Contact,
    Destination,
    DropIn,
    Expectation,
    Fact,
    KeepApart,
    Letter,
    Need,
    NotWith,
    Person,
    Referral,
    Staff,
    Visit,
)
from desk.domain.profile import (
    ApartRow,
    ComingRow,
    KeptLetterRow,
    PastReferralRow,
    PastVisitRow,
    ProfileRow,
    told_by,
)
from desk.domain.resources import standard_codes
from desk.domain.viewer import Viewer
from desk.domain.weeks import ASKED, SHOWN, Came, Week, week_by_week, week_days
from desk.queries import people

MOST_VISITS = 200
"""So many visits are listed, the latest first: four years of Fridays."""


def profile(tx: Tx, viewer: Viewer, person_id: UUID, today: date) -> ProfileRow:
    """Return the profile of a person, read through records that were joined to theirs.

    Raises Refusal ``gone`` when there is no such record.
    """
    person_id = people.survivor(tx, person_id)
    who = people.person(tx, viewer, person_id)
    records = people.records_of(tx, person_id)
    made, reviewed_on = _about(tx, person_id)
    past = visits(tx, viewer, records, today)
    return ProfileRow(
        person=who,
        key_worker_agency=_agency_of(tx, who.key_worker_id),
        names=people.names(tx, viewer, person_id),
        facts=people.facts(tx, viewer, person_id),
        alerts=people.alerts(tx, viewer, person_id),
        plan=people.plan(tx, viewer, person_id),
        consents=people.consents(tx, viewer, person_id),
        weeks=_weeks(tx, viewer, person_id, past, today),
        reviewed_on=reviewed_on,
        reviewed_by=_reviewers(tx, records, reviewed_on),
        told_by=told_by(made.date(), who.last_here_on) if who.provisional else None,
        coming=_coming(tx, records, today),
        apart=_apart(tx, records),
        visits=past,
        referrals=_referrals(tx, records),
        letters=_letters(tx, records),
    )


def visits(
    tx: Tx, viewer: Viewer, records: Sequence[UUID], today: date
) -> tuple[PastVisitRow, ...]:
    """Return the visits of a person, newest first, with needs and workers."""
    rows = tx.execute(
        select(
            Visit.id,
            DropIn.on_date,
            Visit.arrived_at,
            Visit.ended_at,
            Visit.state,
            Visit.ticket,
            Visit.readiness,
            Visit.said_yes_at,
        )
        .join(DropIn, DropIn.id == Visit.drop_in_id)
        .where(Visit.person_id.in_(records))
        .order_by(Visit.arrived_at.desc())
        .limit(MOST_VISITS)
    ).all()
    ids = [row.id for row in rows]
    needs, workers = _needs(tx, ids), _workers(tx, ids)
    return tuple(
        PastVisitRow(
            id=row.id,
            on_date=row.on_date,
            arrived_at=row.arrived_at,
            ended_at=row.ended_at,
            state=row.state,
            ticket=row.ticket,
            readiness=row.readiness,
            said_yes=row.said_yes_at is not None,
            needs=tuple(needs[row.id]),
            workers=tuple(dict.fromkeys(workers[row.id])),
            today=row.on_date == today,
        )
        for row in rows
    )


def _about(tx: Tx, person_id: UUID) -> tuple[datetime, date | None]:
    row = tx.execute(
        select(Person.created_at, Person.reviewed_on).where(Person.id == person_id)
    ).one()
    return row[0], row[1]


def _agency_of(tx: Tx, staff_id: UUID | None) -> str:
    if staff_id is None:
        return ""
    short = select(Agency.short).join(Staff, Staff.agency_id == Agency.id)
    return tx.scalar(short.where(Staff.id == staff_id)) or ""


def _needs(tx: Tx, visit_ids: Sequence[UUID]) -> dict[UUID, list[tuple[str, str]]]:
    needs: dict[UUID, list[tuple[str, str]]] = defaultdict(list)
    rows = tx.execute(
        select(Need.visit_id, Need.code, Need.outcome)
        .where(Need.visit_id.in_(visit_ids))
        .order_by(Need.rank)
    )
    for visit_id, code, outcome in rows:
        needs[visit_id].append((code, outcome))
    return needs


def _workers(tx: Tx, visit_ids: Sequence[UUID]) -> dict[UUID, list[str]]:
    workers: dict[UUID, list[str]] = defaultdict(list)
    second = aliased(Staff)
    rows = tx.execute(
        select(Contact.visit_id, Staff.called, second.called)
        .join(Staff, Staff.id == Contact.staff_id)
        .outerjoin(second, second.id == Contact.second_id)
        .where(
            Contact.visit_id.in_(visit_ids),
            or_(Contact.started_at.is_not(None), Contact.ended_at.is_(None)),
        )
        .order_by(Contact.taken_at)
    )
    for visit_id, *both in rows:
        workers[visit_id] += filter(None, both)
    return workers


def _weeks(
    tx: Tx, viewer: Viewer, person_id: UUID, past: Sequence[PastVisitRow], today: date
) -> tuple[Week, ...]:
    drop_ins = tx.scalars(
        select(DropIn.on_date)
        .where(DropIn.on_date <= today)
        .order_by(DropIn.on_date.desc())
        .limit(SHOWN)
    ).all()
    came = [Came(visit.on_date, visit.arrived_at, visit.readiness) for visit in past]
    history = people.facts_since(tx, viewer, person_id, ASKED)
    return week_by_week(week_days(drop_ins, today), came, history, standard_codes())


def _reviewers(tx: Tx, records: Sequence[UUID], day: date | None) -> tuple[str, ...]:
    if day is None:
        return ()
    names = tx.scalars(
        select(Staff.called)
        .join(Fact, Fact.recorded_by == Staff.id)
        .where(Fact.person_id.in_(records), Fact.as_of == day)
        .distinct()
        .order_by(Staff.called)
    )
    return tuple(names)


def _coming(tx: Tx, records: Sequence[UUID], today: date) -> tuple[ComingRow, ...]:
    rows = tx.execute(
        select(
            Expectation.id,
            Expectation.on_date,
            Expectation.reason,
            Expectation.detail,
            Expectation.usual,
        )
        .where(Expectation.person_id.in_(records), Expectation.on_date >= today)
        .order_by(Expectation.on_date)
    )
    return tuple(ComingRow(*row) for row in rows)


def _apart(tx: Tx, records: Sequence[UUID]) -> tuple[ApartRow, ...]:
    pairs = tx.execute(
        select(KeepApart.id, Person.name_to_use)
        .join(
            Person,
            or_(
                (Person.id == KeepApart.other_id) & KeepApart.person_id.in_(records),
                (Person.id == KeepApart.person_id) & KeepApart.other_id.in_(records),
            ),
        )
        .where(KeepApart.ended_at.is_(None))
        .order_by(Person.name_to_use)
    )
    workers = tx.execute(
        select(NotWith.id, Staff.name)
        .join(Staff, Staff.id == NotWith.staff_id)
        .where(NotWith.person_id.in_(records))
        .order_by(Staff.name)
    )
    return (
        *(ApartRow(row.id, row.name_to_use, worker=False) for row in pairs),
        *(ApartRow(row.id, row.name, worker=True) for row in workers),
    )


def _referrals(tx: Tx, records: Sequence[UUID]) -> tuple[PastReferralRow, ...]:
    rows = tx.execute(
        select(
            Referral.id,
            Destination.name,
            Referral.kind,
            Referral.stage,
            Referral.stage_at,
            Referral.reference,
            func.coalesce(Staff.called, ""),
            Referral.sent_at,
        )
        .join(Destination, Destination.id == Referral.destination_id)
        .outerjoin(Staff, Staff.id == Referral.owner_id)
        .where(Referral.person_id.in_(records))
        .order_by(Referral.created_at.desc())
    )
    return tuple(PastReferralRow(*row) for row in rows)


def _letters(tx: Tx, records: Sequence[UUID]) -> tuple[KeptLetterRow, ...]:
    rows = tx.execute(
        select(
            Letter.id,
            Letter.referral_id,
            Letter.reference,
            Destination.name,
            Letter.status,
            Letter.made_at,
            func.coalesce(Staff.name, ""),
            Letter.printed_at,
            Letter.print_count,
        )
        .join(Referral, Referral.id == Letter.referral_id)
        .join(Destination, Destination.id == Referral.destination_id)
        .outerjoin(Staff, Staff.id == Letter.signed_by)
        .where(Referral.person_id.in_(records))
        .order_by(Letter.made_at.desc())
    )
    return tuple(KeptLetterRow(*row) for row in rows)
