"""One day in figures, read from the store in one moment. Source: domain brief §6."""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import func, select

from db.base import Tx
from db.models import (
    Agency,
    Contact,
    Destination,
    DropIn,
    Expectation,
    Need,
    OnSite,
    Person,
    Referral,
    ReferralStep,
    Staff,
    Supply,
    Visit,
)
from desk.domain.clock import whole_minutes
from desk.domain.clocks import standard_clocks
from desk.domain.day import Day, DayHead, day_of
from desk.domain.day_measures import one_arrival_each
from desk.domain.day_records import (
    ContactRecord,
    DayRecords,
    EarlierDay,
    NeedRecord,
    ReferralRecord,
    SupplyRecord,
    VisitRecord,
    WorkerRecord,
)
from desk.domain.day_referrals import BegunReferral, StepTaken, as_the_day_ended
from desk.domain.day_report import DayReportRow
from desk.domain.joined import Joined
from desk.domain.referrals import DONE
from desk.domain.refusals import Refusal
from desk.domain.venue import VenueRow
from desk.domain.viewer import Viewer
from desk.domain.visits import DropInRow
from desk.queries.expected import habits_before
from desk.queries.joined import joined_records
from desk.queries.venue import drop_in, past_days

_COMPARED_WITH = 4
_ALL_DAYS = 10_000
_NEVER_THERE = "expected"
_AT_THE_DESK = ("reception", "manager")
_NEEDS_INTERPRETER = ("needed", "phone")


def day(tx: Tx, viewer: Viewer, on_date: date, venue: VenueRow) -> Day:
    """Count one day of the drop-in, as it stands now or as it ended.

    Raises Refusal ``day.none`` when there was no drop-in on that day.
    """
    found = drop_in(tx, viewer, on_date)
    if found is None:
        raise Refusal("day.none")
    return day_of(_records(tx, viewer, found, venue), _head(tx, viewer, found, venue))


def report(tx: Tx, viewer: Viewer, on_date: date, venue: VenueRow) -> DayReportRow:
    """Return one counted day and all the days that can be chosen instead.

    Raises Refusal ``day.none``.
    """
    counted = day(tx, viewer, on_date, venue)
    chosen = drop_in(tx, viewer, on_date)
    if chosen is None:
        raise Refusal("day.none")
    days = past_days(tx, viewer, venue_day(tx, venue) + timedelta(days=1), _ALL_DAYS)
    if all(each.id != chosen.id for each in days):
        days = tuple(sorted((chosen, *days), key=lambda each: each.on_date, reverse=True))
    return DayReportRow(chosen, counted, days)


def venue_day(tx: Tx, venue: VenueRow) -> date:
    """Return the day of this moment at the venue."""
    return tx.now.astimezone(venue.zone_info).date()


def _head(tx: Tx, viewer: Viewer, found: DropInRow, venue: VenueRow) -> DayHead:
    return DayHead(
        name=found.name,
        venue=venue.name,
        on_date=found.on_date,
        opens=found.doors_open,
        closes=found.doors_close,
        zone=venue.zone_info,
        weather=found.weather,
        notes=found.notes,
        made_at=tx.now,
        made_by=", ".join(part for part in (viewer.name, viewer.job.lower()) if part),
        reference=f"DS-{found.on_date.isoformat()}",
        over=found.state == "closed" or tx.now >= found.doors_close,
    )


def _records(tx: Tx, viewer: Viewer, found: DropInRow, venue: VenueRow) -> DayRecords:
    joined = joined_records(tx)
    listed = _listed(tx, viewer, found, venue, joined)
    visits = _visits(tx, found, venue, joined, listed)
    came = {visit.id: visit for visit in one_arrival_each(visits).values()}.values()
    absent = listed - {visit.person_id for visit in visits if visit.person_id}
    return DayRecords(
        on_date=found.on_date,
        doors_open=found.doors_open,
        doors_close=found.doors_close,
        zone=venue.zone_info,
        visits=visits,
        needs=tuple(
            NeedRecord(*row) for row in tx.execute(_NEEDS.where(Visit.drop_in_id == found.id))
        ),
        contacts=tuple(
            ContactRecord(*row) for row in tx.execute(_CONTACTS.where(Visit.drop_in_id == found.id))
        ),
        supplies=tuple(
            SupplyRecord(*row) for row in tx.execute(_SUPPLIES.where(Supply.drop_in_id == found.id))
        ),
        referrals=_referrals(tx, found, venue),
        workers=tuple(
            WorkerRecord(
                row.staff_id,
                row.name,
                whole_minutes(row.starts_at, row.leaves_at or found.doors_close),
            )
            for row in tx.execute(_WORKERS.where(OnSite.drop_in_id == found.id))
        ),
        expected=len(absent) + sum(visit.expected for visit in came),
        earlier=_earlier(tx, viewer, found, joined),
    )


# ---------------------------------------------------------------------- who came


def _visits(
    tx: Tx, found: DropInRow, venue: VenueRow, joined: Joined, listed: frozenset[UUID]
) -> tuple[VisitRecord, ...]:
    rows = tx.execute(_VISITS.where(Visit.drop_in_id == found.id)).all()
    people = joined.all_of(row.person_id for row in rows if row.person_id)
    before = _came_before(tx, people, _midnight(found.on_date, venue), joined)
    visits = []
    for row in rows:
        whose = joined.one(row.person_id) if row.person_id else None
        visits.append(
            VisitRecord(
                id=row.id,
                person_id=whose,
                arrived_at=row.arrived_at,
                ended_at=row.ended_at,
                state=row.state,
                urgency=row.urgency,
                expected=row.expected or whose in listed,
                back_entered=row.back_entered,
                said_yes_at=row.said_yes_at,
                sat_at=row.sat_at,
                letter_sent_at=row.letter_sent_at,
                previous_at=before.get(whose) if whose else None,
                interpreter=row.interpreter in _NEEDS_INTERPRETER,
                end_reason=row.end_reason,
            )
        )
    return tuple(visits)


def _came_before(
    tx: Tx, people: frozenset[UUID], moment: datetime, joined: Joined
) -> Mapping[UUID, datetime]:
    """Return when each of these people last came before `moment`."""
    if not people:
        return {}
    rows: Any = tx.execute(
        select(Visit.person_id, func.max(Visit.arrived_at).label("last"))
        .where(Visit.person_id.in_(people), Visit.arrived_at < moment)
        .group_by(Visit.person_id)
    )
    last: dict[UUID, datetime] = {}
    for row in rows:
        whose = joined.one(row.person_id)
        last[whose] = max(row.last, last.get(whose, row.last))
    return last


def _listed(
    tx: Tx, viewer: Viewer, found: DropInRow, venue: VenueRow, joined: Joined
) -> frozenset[UUID]:
    """Return who was on the list of the day, come or not: entered, or there most weeks."""
    entered = tx.scalars(
        select(Expectation.person_id)
        .join(Person, Person.id == Expectation.person_id)
        .where(Expectation.on_date == found.on_date, ~Person.deceased)
    )
    usual = habits_before(tx, viewer, found.on_date, venue.zone_info)
    died = set(tx.scalars(select(Person.id).where(Person.deceased, Person.id.in_(usual))))
    return frozenset(joined.one(each) for each in (*entered, *(set(usual) - died)))


# ---------------------------------------------------------------------- what else


def _referrals(tx: Tx, found: DropInRow, venue: VenueRow) -> tuple[ReferralRecord, ...]:
    """Read the referrals that were open on the day, or came to an end in its week."""
    week = _midnight(found.on_date - timedelta(days=found.on_date.weekday()), venue)
    ended = _midnight(found.on_date + timedelta(days=1), venue)
    told = Referral.created_at < ended, Referral.stage.not_in(DONE) | (Referral.stage_at >= week)
    return as_the_day_ended(
        [BegunReferral(*row) for row in tx.execute(_REFERRALS.where(*told))],
        [StepTaken(*row) for row in tx.execute(_STEPS.where(*told))],
        standard_clocks(),
        on_date=found.on_date,
        now=min(tx.now, ended - timedelta(microseconds=1)),
        zone=venue.zone_info,
    )


def _earlier(tx: Tx, viewer: Viewer, found: DropInRow, joined: Joined) -> tuple[EarlierDay, ...]:
    """Count the visits of the last four days and of the same week a year ago."""
    before = {
        each.id: each.on_date for each in past_days(tx, viewer, found.on_date, _COMPARED_WITH)
    }
    for row in tx.execute(_DAYS.where(DropIn.on_date.in_(_week_a_year_ago(found.on_date)))):
        before[row.id] = row.on_date
    visits: dict[UUID, list[VisitRecord]] = {day_id: [] for day_id in before}
    for row in tx.execute(_ARRIVALS.where(Visit.drop_in_id.in_(before))) if before else ():
        whose = joined.one(row.person_id) if row.person_id else None
        visits[row.drop_in_id].append(
            VisitRecord(
                id=row.id, person_id=whose, arrived_at=row.arrived_at, ended_at=row.ended_at
            )
        )
    return tuple(
        EarlierDay(before[day_id], _count(tuple(those))) for day_id, those in visits.items()
    )


def _count(visits: tuple[VisitRecord, ...]) -> int:
    return len({visit.id for visit in one_arrival_each(visits).values()})


def _week_a_year_ago(on_date: date) -> Sequence[date]:
    """Return the days of the same week of last year; none where that year had no week 53."""
    week = on_date.isocalendar()
    with suppress(ValueError):
        return [date.fromisocalendar(week.year - 1, week.week, each) for each in range(1, 8)]
    return []


def _midnight(on_date: date, venue: VenueRow) -> datetime:
    """Return the first moment of a day at the venue."""
    return datetime.combine(on_date, time(), venue.zone_info).astimezone(UTC)


_VISITS: Any = select(
    Visit.id,
    Visit.person_id,
    Visit.arrived_at,
    Visit.ended_at,
    Visit.state,
    Visit.urgency,
    Visit.expected,
    Visit.back_entered,
    Visit.said_yes_at,
    Visit.sat_at,
    Visit.letter_sent_at,
    Visit.end_reason,
    Person.interpreter,
).outerjoin(Person, Person.id == Visit.person_id)
_NEEDS = select(Need.visit_id, Need.code, Need.outcome).join(Visit, Visit.id == Need.visit_id)
_CONTACTS = (
    select(Contact.visit_id, Agency.name, Contact.started_at, Contact.kit_only)
    .join(Visit, Visit.id == Contact.visit_id)
    .join(Staff, Staff.id == Contact.staff_id)
    .join(Agency, Agency.id == Staff.agency_id)
)
_SUPPLIES = select(Supply.kind, Supply.given, Supply.returned, Supply.visit_id)
_WORKERS: Any = (
    select(OnSite.staff_id, Agency.name, OnSite.starts_at, OnSite.leaves_at)
    .join(Staff, Staff.id == OnSite.staff_id)
    .join(Agency, Agency.id == Staff.agency_id)
    .where(OnSite.intake != _NEVER_THERE, Staff.role.not_in(_AT_THE_DESK))
)
_DAYS: Any = select(DropIn.id, DropIn.on_date).where(DropIn.state != "planned")
_ARRIVALS: Any = select(
    Visit.id, Visit.drop_in_id, Visit.person_id, Visit.arrived_at, Visit.ended_at
)
_REFERRALS: Any = select(Referral.id, Referral.kind, Destination.name, Destination.nation).join(
    Destination, Destination.id == Referral.destination_id
)
_STEPS: Any = select(ReferralStep.referral_id, ReferralStep.stage, ReferralStep.at).join(
    Referral, Referral.id == ReferralStep.referral_id
)
