"""Statements that writes ask before they change anything, many times a morning."""

from datetime import date
from uuid import UUID

from sqlalchemy import BindParameter, bindparam, select

from db.models import Contact, Expectation, Need, OnSite
from db.models.audit import Audit

_DAY: BindParameter[UUID] = bindparam("day")
_STAFF: BindParameter[UUID] = bindparam("staff")
_ON: BindParameter[date] = bindparam("on_date")

DONE_BEFORE = select(Audit.name, Audit.result).where(Audit.command_id == bindparam("command"))
LAST_AUDIT = select(Audit.seq, Audit.hash).order_by(Audit.seq.desc()).limit(1)
EXPECTED = select(Expectation.id).where(
    Expectation.person_id == bindparam("person"), Expectation.on_date == _ON
)
HELD = (
    select(Contact.id)
    .where(Contact.drop_in_id == _DAY, Contact.staff_id == _STAFF, Contact.ended_at.is_(None))
    .limit(1)
)
MAIN_NEED = (
    select(Need.code).where(Need.visit_id == bindparam("visit")).order_by(Need.rank).limit(1)
)
ROOM = select(OnSite.room).where(OnSite.drop_in_id == _DAY, OnSite.staff_id == _STAFF)
