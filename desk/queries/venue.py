"""The venue, its day, its staff and agencies, as every screen needs them."""

from collections.abc import Mapping
from datetime import date, time
from functools import cache
from typing import Any
from uuid import UUID

from sqlalchemy import Row, select

from db.base import Tx
from db.models import Agency, DropIn, OnSite, Setting, Staff
from desk.domain.destinations import AgencyRow
from desk.domain.resources import standard_codes
from desk.domain.venue import VenueRow
from desk.domain.viewer import Viewer
from desk.domain.visits import DropInRow
from desk.domain.workers import StaffRow


def venue(tx: Tx, viewer: Viewer) -> VenueRow:
    """Return the venue's settings; defaults stand where nothing was set."""
    rows = tx.execute(select(Setting.key, Setting.value).where(Setting.key.like("venue.%")))
    values = {row.key.removeprefix("venue."): row.value["is"] for row in rows}
    for key in ("opens", "closes"):
        if key in values:
            values[key] = time.fromisoformat(values[key])
    known = {key: value for key, value in values.items() if key in VenueRow.__slots__}
    return VenueRow(**known)


@cache
def _need_skills() -> Mapping[str, str]:
    return {need.code: need.skill for need in standard_codes().needs if need.skill}


@cache
def fast_needs() -> frozenset[str]:
    """Return the needs that never queue behind others."""
    return frozenset(need.code for need in standard_codes().needs if need.fast)


def need_skills(tx: Tx) -> Mapping[str, str]:
    """Return the skill a worker must have, by need."""
    return _need_skills()


def drop_in(tx: Tx, viewer: Viewer, on_date: date) -> DropInRow | None:
    """Return the drop-in of one day, or None when there is none."""
    row = tx.execute(_DAYS.where(DropIn.on_date == on_date)).first()
    return DropInRow(*row) if row else None


def past_days(tx: Tx, viewer: Viewer, before: date, most: int) -> tuple[DropInRow, ...]:
    """Return the last `most` drop-ins before a day, newest first; days nobody opened are none."""
    rows = tx.execute(
        _DAYS.where(DropIn.on_date < before, DropIn.state != "planned")
        .order_by(DropIn.on_date.desc())
        .limit(most)
    )
    return tuple(DropInRow(*row) for row in rows)


def staff(tx: Tx, viewer: Viewer) -> tuple[StaffRow, ...]:
    """Return everybody who works here, by name."""
    rows = tx.execute(_STAFF.where(Staff.active).order_by(Staff.name))
    return tuple(_staff_row(row) for row in rows)


def staff_member(tx: Tx, viewer: Viewer, staff_id: UUID) -> StaffRow | None:
    """Return one of the staff."""
    row = tx.execute(_STAFF.where(Staff.id == staff_id)).first()
    return _staff_row(row) if row else None


def on_rota(tx: Tx, viewer: Viewer, on_date: date) -> tuple[StaffRow, ...]:
    """Return who is on the rota of one day, by name."""
    rows = tx.execute(
        _STAFF.join(OnSite, OnSite.staff_id == Staff.id)
        .join(DropIn, DropIn.id == OnSite.drop_in_id)
        .where(DropIn.on_date == on_date, Staff.active)
        .order_by(Staff.name)
    )
    return tuple(_staff_row(row) for row in rows)


def agencies(tx: Tx, viewer: Viewer) -> tuple[AgencyRow, ...]:
    """Return the agencies in the hall, by name."""
    rows = tx.execute(_AGENCIES.order_by(Agency.name))
    return tuple(AgencyRow(*row) for row in rows)


def agency(tx: Tx, viewer: Viewer, agency_id: UUID) -> AgencyRow | None:
    """Return one agency with its letterhead."""
    row = tx.execute(_AGENCIES.where(Agency.id == agency_id)).first()
    return AgencyRow(*row) if row else None


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


def _staff_row(row: Row[*tuple[Any, ...]]) -> StaffRow:
    values = list(row)
    values[11], values[12] = tuple(values[11]), tuple(values[12])
    return StaffRow(*values)
