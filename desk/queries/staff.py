"""Everybody who works here or did, for Set-up."""

from sqlalchemy import select

from db.base import Tx
from db.models import Agency, Staff
from desk.domain.viewer import Viewer
from desk.domain.workers import StaffRow


def everybody(tx: Tx, viewer: Viewer) -> tuple[StaffRow, ...]:
    """Return all staff by name, those who have left among them."""
    return tuple(
        StaffRow(
            id=row.id,
            name=row.name,
            called=row.called,
            role=row.role,
            job=row.job,
            agency_id=row.agency_id,
            agency=row.short,
            agency_kind=row.kind,
            phone=row.phone,
            hours=row.hours,
            gender=row.gender,
            languages=tuple(row.languages),
            skills=tuple(row.skills),
            active=row.active,
        )
        for row in tx.execute(_EVERYBODY)
    )


_EVERYBODY = (
    select(
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
    )
    .join(Agency, Agency.id == Staff.agency_id)
    .order_by(Staff.name)
)
