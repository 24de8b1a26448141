"""Statements that writes ask before they change anything, many times a morning."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from sqlalchemy import BindParameter, bindparam, case, insert, select, union_all, update

from db.models import Contact, DropIn, Expectation, Need, OnSite, Staff, Visit
from db.models.audit import Audit

_DAY: BindParameter[UUID] = bindparam("day")
_STAFF: BindParameter[UUID] = bindparam("staff")
_ON: BindParameter[date] = bindparam("on_date")
_VISIT: BindParameter[UUID] = bindparam("visit")
_RECORDS: BindParameter[Sequence[UUID]] = bindparam("records", expanding=True)

DONE_BEFORE = select(Audit.name, Audit.result).where(Audit.command_id == bindparam("command"))
# Past the unit of work: everything else is written, and nobody changes this row.
APPEND_AUDIT = insert(Audit)
LAST_AUDIT = select(Audit.seq, Audit.hash).order_by(Audit.seq.desc()).limit(1)
LOCKED_DAY = select(DropIn.on_date).where(DropIn.id == _DAY).with_for_update()
# The first ticket makes a drop-in of a day on which the desk was only opened, or a rota made.
NEXT_TICKET = (
    update(DropIn)
    .where(DropIn.id == _DAY)
    .values(
        tickets_given=DropIn.tickets_given + 1,
        state=case((DropIn.state == "planned", "open"), else_=DropIn.state),
    )
    .returning(DropIn.tickets_given)
)
LATEST_VISIT = (
    select(Visit.id)
    .where(Visit.drop_in_id == _DAY, Visit.person_id.in_(_RECORDS))
    .order_by(Visit.ended_at.is_not(None), Visit.arrived_at.desc())
    .limit(1)
)
OPEN_CONTACT = select(Contact.id, Contact.staff_id).where(
    Contact.visit_id == _VISIT, Contact.ended_at.is_(None)
)
STAFF = select(Staff.called, Staff.skills).where(Staff.id == _STAFF)
EXPECTED = select(Expectation.id).where(
    Expectation.person_id == bindparam("person"), Expectation.on_date == _ON
)
_OPEN = select(Contact.id).where(Contact.drop_in_id == _DAY, Contact.ended_at.is_(None))
# Whoever sits in has somebody too. In two parts, for an index that fits each.
HELD = union_all(_OPEN.where(Contact.staff_id == _STAFF), _OPEN.where(Contact.second_id == _STAFF))
# What somebody came for first and still wants: a need that was met is no longer the main one.
MAIN_NEED = (
    select(Need.code)
    .where(Need.visit_id == _VISIT, Need.outcome.in_(("open", "passed_on")))
    .order_by(Need.rank)
    .limit(1)
)
ROOM = select(OnSite.room).where(OnSite.drop_in_id == _DAY, OnSite.staff_id == _STAFF)
