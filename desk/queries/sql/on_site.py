"""Statements of who works in the building."""

from uuid import UUID

from sqlalchemy import BindParameter, bindparam, func, select

from db.models import Agency, Contact, OnSite, Staff, Visit

_DAY: BindParameter[UUID] = bindparam("day")
WORKERS = (
    select(
        OnSite.id,
        OnSite.staff_id,
        Staff.name,
        Staff.called,
        Staff.job,
        OnSite.room,
        Agency.short,
        Agency.kind,
        Staff.role,
        Staff.languages,
        Staff.skills,
        OnSite.starts_at,
        OnSite.intake,
        OnSite.paused_until,
        OnSite.leaves_at,
        OnSite.version,
    )
    .join(Staff, Staff.id == OnSite.staff_id)
    .join(Agency, Agency.id == Staff.agency_id)
    .where(OnSite.drop_in_id == _DAY)
    .order_by(Staff.name)
)
BUSY = (
    select(
        Contact.staff_id,
        Contact.second_id,
        Contact.visit_id,
        Contact.started_at,
        Visit.ticket,
    )
    .join(Visit, Visit.id == Contact.visit_id)
    .where(Contact.drop_in_id == _DAY, Contact.ended_at.is_(None))
)
SEEN = (
    select(Contact.staff_id, func.count().label("times"))
    .where(Contact.drop_in_id == _DAY, Contact.started_at.is_not(None))
    .group_by(Contact.staff_id)
)
