"""Statements of the venue, its days, its staff and agencies."""

from datetime import date

from sqlalchemy import BindParameter, bindparam, select

from db.models import Agency, DropIn, OnSite, Setting, Staff

SETTINGS = select(Setting.key, Setting.value).where(Setting.key.like("venue.%"))

_ON: BindParameter[date] = bindparam("on_date")
_DAYS = select(
    DropIn.id,
    DropIn.on_date,
    DropIn.name,
    DropIn.doors_open,
    DropIn.doors_close,
    DropIn.state,
    DropIn.weather,
    DropIn.notes,
)
DAY = _DAYS.where(DropIn.on_date == _ON)
PAST_DAYS = (
    _DAYS.where(DropIn.on_date < bindparam("before"), DropIn.state != "planned")
    .order_by(DropIn.on_date.desc())
    .limit(bindparam("most"))
)

_STAFF = select(
    Staff.id,
    Staff.name,
    Staff.called,
    Staff.role,
    Staff.job,
    Staff.agency_id,
    Agency.short,
    Agency.kind,
    Staff.phone,
    Staff.hours,
    Staff.gender,
    Staff.languages,
    Staff.skills,
    Staff.active,
).join(Agency, Agency.id == Staff.agency_id)
STAFF = _STAFF.where(Staff.active).order_by(Staff.name)
MEMBER = _STAFF.where(Staff.id == bindparam("staff"))
ON_ROTA = (
    _STAFF.join(OnSite, OnSite.staff_id == Staff.id)
    .join(DropIn, DropIn.id == OnSite.drop_in_id)
    .where(DropIn.on_date == _ON, Staff.active)
    .order_by(Staff.name)
)

_AGENCIES = select(
    Agency.id,
    Agency.name,
    Agency.short,
    Agency.kind,
    Agency.strapline,
    Agency.address,
    Agency.phone,
    Agency.web,
    Agency.letter_prefix,
)
AGENCIES = _AGENCIES.order_by(Agency.name)
AGENCY = _AGENCIES.where(Agency.id == bindparam("agency"))
