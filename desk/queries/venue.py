"""The venue, its day, its staff and agencies, as every screen needs them."""

from collections.abc import Iterable, Mapping
from dataclasses import fields
from datetime import date, time
from functools import cache
from typing import Any
from uuid import UUID

from db.reading import Reader, Statements
from desk.domain.destinations import AgencyRow
from desk.domain.resources import standard_codes
from desk.domain.venue import VenueRow
from desk.domain.viewer import Viewer
from desk.domain.visits import DropInRow
from desk.domain.workers import StaffRow

sql = Statements("desk.queries.sql.venue")


def venue(tx: Reader, viewer: Viewer) -> VenueRow:
    """Return the venue's settings; defaults stand where nothing was set."""
    rows = tx.columns(sql.settings)
    values = {row.key.removeprefix("venue."): row.value["is"] for row in rows}
    for key in ("opens", "closes"):
        if key in values:
            values[key] = time.fromisoformat(values[key])
    parts = {part.name for part in fields(VenueRow)}
    return VenueRow(**{key: value for key, value in values.items() if key in parts})


@cache
def _need_skills() -> Mapping[str, str]:
    return {need.code: need.skill for need in standard_codes().needs if need.skill}


@cache
def fast_needs() -> frozenset[str]:
    """Return the needs that never queue behind others."""
    return frozenset(need.code for need in standard_codes().needs if need.fast)


def need_skills(tx: Reader) -> Mapping[str, str]:
    """Return the skill a worker must have, by need."""
    return _need_skills()


def drop_in(tx: Reader, viewer: Viewer, on_date: date) -> DropInRow | None:
    """Return the drop-in of one day, or None when there is none."""
    row = tx.columns(sql.day, {"on_date": on_date}).first()
    return DropInRow(*row) if row else None


def past_days(tx: Reader, viewer: Viewer, before: date, most: int) -> tuple[DropInRow, ...]:
    """Return the last `most` drop-ins before a day, newest first; days nobody opened are none."""
    rows = tx.columns(sql.past_days, {"before": before, "most": most})
    return tuple(DropInRow(*row) for row in rows)


def staff(tx: Reader, viewer: Viewer) -> tuple[StaffRow, ...]:
    """Return everybody who works here, by name."""
    rows = tx.columns(sql.staff)
    return tuple(_staff_row(row) for row in rows)


def staff_member(tx: Reader, viewer: Viewer, staff_id: UUID) -> StaffRow | None:
    """Return one of the staff."""
    row = tx.columns(sql.member, {"staff": staff_id}).first()
    return _staff_row(row) if row else None


def on_rota(tx: Reader, viewer: Viewer, on_date: date) -> tuple[StaffRow, ...]:
    """Return who is on the rota of one day, by name."""
    rows = tx.columns(sql.on_rota, {"on_date": on_date})
    return tuple(_staff_row(row) for row in rows)


def agencies(tx: Reader, viewer: Viewer) -> tuple[AgencyRow, ...]:
    """Return the agencies in the hall, by name."""
    rows = tx.columns(sql.agencies)
    return tuple(AgencyRow(*row) for row in rows)


def agency(tx: Reader, viewer: Viewer, agency_id: UUID) -> AgencyRow | None:
    """Return one agency with its letterhead."""
    row = tx.columns(sql.agency, {"agency": agency_id}).first()
    return AgencyRow(*row) if row else None


def _staff_row(row: Iterable[Any]) -> StaffRow:
    values = list(row)
    values[11], values[12] = tuple(values[11]), tuple(values[12])
    return StaffRow(*values)
