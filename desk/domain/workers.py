"""Workers: who they are, and who is in the building now."""

from datetime import datetime
from uuid import UUID

from desk.snapshot import snapshot


@snapshot
class StaffRow:
    """Somebody who may sit at a desk or in a room."""

    id: UUID
    name: str
    called: str
    role: str
    job: str
    agency_id: UUID
    agency: str
    agency_kind: str
    phone: str
    hours: str
    gender: str
    languages: tuple[str, ...]
    skills: tuple[str, ...]
    active: bool = True


@snapshot
class OnSiteRow:
    """A worker in the building now, as the Floor lists them.

    `intake` is expected, on, paused, full, away or gone. `with_ticket` and `with_since` tell
    whom they sit with; `called_ticket` tells whom they have called. Where two workers must be
    there, `beside` is what the other is called, and `sits_in` tells that the other took them.
    """

    id: UUID
    staff_id: UUID
    name: str
    called: str
    job: str
    room: str
    agency: str
    agency_kind: str
    role: str
    languages: tuple[str, ...]
    skills: tuple[str, ...]
    intake: str
    paused_until: datetime | None
    leaves_at: datetime | None
    with_visit_id: UUID | None
    with_ticket: int | None
    with_since: datetime | None
    called_ticket: int | None
    sits_in: bool = False
    beside: str | None = None
    next_ticket: int | None = None
    next_name: str | None = None
    seen_today: int = 0
    starts_at: datetime | None = None
    version: int = 1
