"""Statements of what a profile tells the router."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import BindParameter, bindparam, select

from db.models import Consent, Contact, NotWith, Person, Visit

_RECORDS: BindParameter[Sequence[UUID]] = bindparam("records", expanding=True)
# From the latest visit backwards, so that it costs the same after a hundred years.
_LAST_SEEN = (
    select(Contact.id)
    .join(Visit, Visit.id == Contact.visit_id)
    .where(
        Visit.person_id == Person.id,
        Visit.arrived_at < bindparam("before"),
        Contact.started_at < bindparam("before"),
        Contact.ended_at.is_not(None),
    )
    .order_by(Visit.arrived_at.desc(), Contact.started_at.desc())
    .limit(1)
    .correlate(Person)
    .scalar_subquery()
)
KNOWN = (
    select(
        Person.id,
        Person.speaks,
        Person.interpreter,
        Person.gender_wish,
        Person.gender_must,
        Person.two_workers,
        Person.avoid_police,
        Person.key_worker_id,
        Contact.staff_id,
        Contact.started_at,
    )
    .outerjoin(Contact, Contact.id == _LAST_SEEN)
    .where(Person.id.in_(_RECORDS))
)
NOT_WITH = select(NotWith.person_id, NotWith.staff_id).where(NotWith.person_id.in_(_RECORDS))
ANSWERS = (
    select(Consent.person_id, Consent.agency_id, Consent.status)
    .where(
        Consent.person_id.in_(_RECORDS),
        Consent.agency_id.is_not(None),
        Consent.purpose == "help_today",
    )
    .order_by(Consent.at, Consent.id)
)
