"""Statements of who waits and who works, as the router is given them."""

from typing import Any
from uuid import UUID

from sqlalchemy import BindParameter, CompoundSelect, bindparam, func, select, union_all

from db.models import Agency, Contact, Need, OnSite, Override, Person, Staff, Visit

_WAITS = ("waiting", "between_workers")
# A need that was passed on is not closed: somebody else is still to see to it.
_STILL_WANTED = ("open", "passed_on")
_DAY: BindParameter[UUID] = bindparam("day")
WAITING = (
    select(
        Visit.id,
        Visit.person_id,
        Visit.ticket,
        Visit.state,
        Visit.arrived_at,
        Visit.urgency,
        Visit.readiness,
        Visit.said_yes_at,
        Visit.stays_until,
        Visit.avoid_police,
        Visit.avoid_staff,
        Visit.asked_for,
        select(Override.id)
        .where(Override.visit_id == Visit.id, Override.chosen_id == Visit.asked_staff_id)
        .exists()
        .label("asked_why"),
        Visit.asked_staff_id,
        Visit.asked_at,
        Visit.last_saw_staff_id,
        Visit.child,
        Visit.dog,
    )
    .where(Visit.drop_in_id == _DAY, Visit.state.in_(_WAITS))
    .order_by(Visit.arrived_at, Visit.ticket)
)
WANTED_NEEDS = (
    select(Need.visit_id, Need.code)
    .join(Visit, Visit.id == Need.visit_id)
    .where(Visit.drop_in_id == _DAY, Visit.state.in_(_WAITS), Need.outcome.in_(_STILL_WANTED))
    .order_by(Need.rank)
)
WORKERS = (
    select(
        OnSite.staff_id,
        Staff.called,
        Staff.agency_id,
        Agency.kind,
        Staff.role,
        Staff.skills,
        Staff.languages,
        Staff.gender,
        OnSite.room,
        OnSite.room_features,
        OnSite.intake,
        OnSite.intake_since,
        OnSite.paused_until,
        OnSite.leaves_at,
    )
    .join(Staff, Staff.id == OnSite.staff_id)
    .join(Agency, Agency.id == Staff.agency_id)
    .where(OnSite.drop_in_id == _DAY, Staff.role.in_(("worker", "peer", "police", "lead")))
)
HELD = (
    select(
        Contact.staff_id,
        Contact.second_id,
        Contact.taken_at,
        Contact.started_at,
        Visit.person_id,
    )
    .join(Visit, Visit.id == Contact.visit_id)
    .where(Contact.drop_in_id == _DAY, Contact.ended_at.is_(None))
)
# Whoever was released before anybody sat down with them was not seen.
_ENDED = (
    Contact.drop_in_id == _DAY,
    Contact.ended_at.is_not(None),
    Contact.started_at.is_not(None),
)
_LATEST = func.max(Contact.ended_at).label("ended")
_TIMES = func.count().label("times")
# Up to two rows for a worker: for whom they took, and for whom they sat in. Each part has an
# index that gives it in order; grouped together they would be sorted first.
DONE: CompoundSelect[*tuple[Any, ...]] = union_all(
    select(Contact.staff_id, _LATEST, _TIMES).where(*_ENDED).group_by(Contact.staff_id),
    select(Contact.second_id, _LATEST, _TIMES)
    .where(*_ENDED, Contact.second_id.is_not(None))
    .group_by(Contact.second_id),
)
NEEDS_TWO = select(Person.id).where(
    Person.id.in_(bindparam("records", expanding=True)), Person.two_workers
)
