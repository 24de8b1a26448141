"""Statements of what a profile tells the router."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import BindParameter, bindparam, or_, select

from db.models import Consent, Contact, KeepApart, NotWith, Person, Visit

_RECORDS: BindParameter[Sequence[UUID]] = bindparam("records", expanding=True)
# From the latest visit backwards, so that it costs the same after a hundred years.
LAST_SAW = (
    select(Contact.staff_id)
    .join(Visit, Visit.id == Contact.visit_id)
    .where(
        Visit.person_id.in_(_RECORDS),
        Visit.arrived_at < bindparam("before"),
        Contact.started_at < bindparam("before"),
        Contact.ended_at.is_not(None),
    )
    .order_by(Visit.arrived_at.desc(), Contact.started_at.desc())
    .limit(1)
)
KNOWN = select(
    Person.id,
    Person.speaks,
    Person.interpreter,
    Person.gender_wish,
    Person.gender_must,
    Person.two_workers,
    Person.avoid_police,
    Person.wishes_peer,
    Person.step_free,
    Person.key_worker_id,
).where(Person.id.in_(_RECORDS))
NOT_WITH = select(NotWith.person_id, NotWith.staff_id).where(NotWith.person_id.in_(_RECORDS))
APART = select(KeepApart.person_id, KeepApart.other_id).where(
    or_(KeepApart.person_id.in_(_RECORDS), KeepApart.other_id.in_(_RECORDS)),
    KeepApart.ended_at.is_(None),
)
ANSWERS = (
    select(Consent.person_id, Consent.agency_id, Consent.status)
    .where(
        Consent.person_id.in_(_RECORDS),
        Consent.agency_id.is_not(None),
        Consent.purpose == "help_today",
    )
    .order_by(Consent.at, Consent.id)
)
