"""Who is here and was too unwell to agree to things: they are asked again after a while."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import or_, select

from db.base import Tx
from db.models import Visit
from db.models.audit import Audit
from desk.domain.reminders import ASK_LATER, UnwellRow
from desk.domain.viewer import Viewer
from desk.domain.visits import HERE


def too_unwell(tx: Tx, viewer: Viewer, day_id: UUID) -> tuple[UnwellRow, ...]:
    """Return everybody here who is noted as too unwell, the one noted longest ago first."""
    rows = tx.execute(_UNWELL.where(Visit.drop_in_id == day_id)).all()
    found = [
        UnwellRow(row.id, row.ticket, row.shown_name, _noted_at(tx, row), _put_off_at(tx, row))
        for row in rows
    ]
    return tuple(sorted(found, key=lambda row: row.noted_at))


def _noted_at(tx: Tx, row: Any) -> datetime:
    """Return when it was noted: at check-in, unless the answers were changed later."""
    changes = tx.execute(
        select(Audit.at, Audit.changes)
        .where(
            or_(Audit.subject == row.id, Audit.subject == row.person_id),
            Audit.at > row.arrived_at,
        )
        .order_by(Audit.seq.desc())
    )
    for at, changed in changes:
        if _turned_on(changed, row.id):
            return at  # type: ignore[no-any-return] # the column's own type
    return row.arrived_at  # type: ignore[no-any-return]


def _put_off_at(tx: Tx, row: Any) -> datetime | None:
    """Return when a desk last put off asking them again."""
    return tx.scalar(
        select(Audit.at)
        .where(Audit.subject == row.id, Audit.name == ASK_LATER)
        .order_by(Audit.seq.desc())
        .limit(1)
    )


def _turned_on(changed: Iterable[Any], visit_id: UUID) -> bool:
    return any(
        one.get("id") == str(visit_id) and one["fields"].get("too_unwell") == [False, True]
        for one in changed
    )


_UNWELL: Any = select(
    Visit.id, Visit.person_id, Visit.ticket, Visit.shown_name, Visit.arrived_at
).where(Visit.too_unwell, Visit.state.in_(HERE))
