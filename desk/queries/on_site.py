"""Who works in the building now, and whether they take people."""

from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID

from db.reading import Reader, Statements
from desk.domain.workers import OnSiteRow

sql = Statements("desk.queries.sql.on_site")


def workers_of_day(tx: Reader, day_id: UUID) -> tuple[OnSiteRow, ...]:
    """Return everybody on the rota of the day by name, with whom they are with."""
    day = {"day": day_id}
    there, contacts, times = tx.together((sql.workers, day), (sql.busy, day), (sql.seen, day))
    busy = by_worker(contacts)
    seen: Mapping[UUID, int] = {row.staff_id: row.times for row in times}
    rows = []
    called = {row.staff_id: row.called for row in there}
    for row in there:
        held = busy.get(row.staff_id)
        sits_in = held is not None and held.second_id == row.staff_id
        beside = (held.staff_id if sits_in else held.second_id) if held else None
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
                sits_in=sits_in,
                beside=called.get(beside),
                seen_today=seen.get(row.staff_id, 0),
                starts_at=row.starts_at,
                version=row.version,
            )
        )
    return tuple(rows)


def by_worker(contacts: Iterable[Any]) -> Mapping[UUID, Any]:
    """Return open contacts under each worker they hold: whoever took them, and who sits in."""
    found = {}
    for contact in contacts:
        found[contact.staff_id] = contact
        if contact.second_id is not None:
            found[contact.second_id] = contact
    return found
