"""Who works in the building now, and whether they take people."""

from collections.abc import Mapping
from uuid import UUID

from sqlalchemy import BindParameter, bindparam, func, select

from db.base import Tx
from db.models import Agency, Contact, OnSite, Staff, Visit
from desk.domain.workers import OnSiteRow


def workers_of_day(tx: Tx, day_id: UUID) -> tuple[OnSiteRow, ...]:
    """Return everybody on the rota of the day by name, with whom they are with."""
    busy = {row.staff_id: row for row in tx.columns(_BUSY, {"day": day_id})}
    seen: Mapping[UUID, int] = {
        row.staff_id: row.times for row in tx.columns(_SEEN, {"day": day_id})
    }
    rows = []
    for row in tx.columns(_WORKERS, {"day": day_id}):
        held = busy.get(row.staff_id)
        started = held is not None and held.started_at is not None
        rows.append(
            OnSiteRow(
                id=row.id,
                staff_id=row.staff_id,
                name=row.name,
                called=row.called,
                job=row.job,
                room=row.room,
                agency=row.short,
                agency_kind=row.kind,
                role=row.role,
                languages=tuple(row.languages),
                skills=tuple(row.skills),
                intake=row.intake,
                paused_until=row.paused_until,
                leaves_at=row.leaves_at,
                with_visit_id=held.visit_id if held else None,
                with_ticket=held.ticket if held and started else None,
                with_since=held.started_at if held and started else None,
                called_ticket=held.ticket if held and not started else None,
                seen_today=seen.get(row.staff_id, 0),
                starts_at=row.starts_at,
                version=row.version,
            )
        )
    return tuple(rows)


_DAY: BindParameter[UUID] = bindparam("day")
_WORKERS = (
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
_BUSY = (
    select(Contact.staff_id, Contact.visit_id, Contact.started_at, Visit.ticket)
    .join(Visit, Visit.id == Contact.visit_id)
    .where(Contact.drop_in_id == _DAY, Contact.ended_at.is_(None))
)
_SEEN = (
    select(Contact.staff_id, func.count().label("times"))
    .where(Contact.drop_in_id == _DAY, Contact.started_at.is_not(None))
    .group_by(Contact.staff_id)
)
