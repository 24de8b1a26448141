"""Statements of who is in the building."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import BindParameter, bindparam, or_, select
from sqlalchemy.orm import aliased

from db.models import Alert, Contact, KeepApart, Need, OnSite, Person, Staff, Visit
from desk.domain.visits import HERE

_RECORDS: BindParameter[Sequence[UUID]] = bindparam("records", expanding=True)
BARRED = select(Alert.id).where(
    Alert.person_id.in_(_RECORDS), Alert.hard_stop, Alert.ended_at.is_(None)
)
PAIRS = select(KeepApart.person_id, KeepApart.other_id).where(
    or_(KeepApart.person_id.in_(_RECORDS), KeepApart.other_id.in_(_RECORDS)),
    KeepApart.ended_at.is_(None),
)
ALERTS = select(Alert.person_id, Alert.action_line, Alert.hard_stop, Alert.level).where(
    Alert.person_id.in_(bindparam("people", expanding=True)),
    Alert.ended_at.is_(None),
    Alert.review_on >= bindparam("today"),
)
_DAY: BindParameter[UUID] = bindparam("day")
MET_HERE = select(Visit.id).where(
    Visit.drop_in_id == _DAY,
    Visit.person_id.in_(bindparam("people", expanding=True)),
    Visit.state.in_(HERE),
)
OPEN_OF = (
    select(Visit.drop_in_id, Visit.ticket)
    .where(Visit.person_id.in_(_RECORDS), Visit.state.in_(HERE))
    .order_by(Visit.drop_in_id, Visit.ticket)
)
VISITS = (
    select(
        Visit.id,
        Visit.person_id,
        Visit.ticket,
        Visit.shown_name,
        Visit.state,
        Visit.state_since,
        Visit.arrived_at,
        Visit.urgency,
        Visit.readiness,
        Visit.said_yes_at,
        Visit.sat_at,
        Visit.letter_sent_at,
        Visit.child,
        Visit.dog,
        Visit.friend,
        Visit.stays_until,
        Visit.out_since,
        Visit.asked_staff_id,
        Visit.asked_at,
        Visit.version,
        Person.full_name,
        Person.speaks,
        Person.interpreter,
    )
    .outerjoin(Person, Person.id == Visit.person_id)
    .where(Visit.drop_in_id == _DAY)
    .order_by(Visit.arrived_at, Visit.ticket)
)
NEEDS = (
    select(
        Need.id,
        Need.visit_id,
        Need.code,
        Need.rank,
        Need.outcome,
        Need.contact_id,
        Need.version,
    )
    .join(Visit, Visit.id == Need.visit_id)
    .where(Visit.drop_in_id == _DAY)
    .order_by(Need.rank)
)
_SECOND = aliased(Staff)
HOLDINGS = (
    select(
        Contact.id,
        Contact.visit_id,
        Contact.staff_id,
        Staff.called,
        OnSite.room,
        Contact.taken_at,
        Contact.started_at,
        Contact.second_id,
        _SECOND.called.label("second"),
    )
    .join(Staff, Staff.id == Contact.staff_id)
    .outerjoin(_SECOND, _SECOND.id == Contact.second_id)
    .outerjoin(
        OnSite,
        (OnSite.staff_id == Contact.staff_id) & (OnSite.drop_in_id == Contact.drop_in_id),
    )
    .where(Contact.drop_in_id == _DAY, Contact.ended_at.is_(None))
)
