"""Visits: one arrival by one person on one day, and the states it goes through."""

from datetime import date, datetime
from uuid import UUID

from desk.domain.needs import NeedRow
from desk.snapshot import snapshot

HERE = ("waiting", "popped_out", "called", "with_worker", "between_workers")
ENDED = ("departed_seen", "left_not_seen", "turned_away", "emergency_removed")
READY = ("now", "maybe", "not_today", "not_asked")

# Who may follow whom. Source: domain brief §1.2, visit states.
NEXT_STATES: dict[str, tuple[str, ...]] = {
    "waiting": ("popped_out", "called", "with_worker", *ENDED),
    "popped_out": ("waiting", "called", "with_worker", *ENDED),
    "called": ("waiting", "popped_out", "with_worker", *ENDED),
    "with_worker": ("between_workers", "waiting", *ENDED),
    "between_workers": ("called", "with_worker", "waiting", "popped_out", *ENDED),
    "departed_seen": ("waiting",),
    "left_not_seen": ("waiting",),
    "turned_away": ("waiting",),
    "emergency_removed": (),
}


@snapshot
class DropInRow:
    """One day of the drop-in. Times are aware UTC; `state` is planned, open or closed."""

    id: UUID
    on_date: date
    name: str
    doors_open: datetime
    doors_close: datetime
    state: str
    weather: str = ""
    notes: str = ""


@snapshot
class ExpectedRow:
    """Somebody who may come today and has not come yet: a likelihood, never a gate.

    `reason` is a code, `detail` its words ("Tuesday", "housing"); `usual` is the local time of
    day "HH:MM" by which they usually come. `about_now` puts them in the first group;
    `missed_last` counts the latest drop-ins without somebody who usually comes.
    """

    person_id: UUID
    name: str
    telling: str
    reason: str
    detail: str
    usual: str | None
    likelihood: int
    about_now: bool
    plan_ready: bool
    action_line: str | None
    hard_stop: bool
    language: str
    expectation_id: UUID | None = None
    missed_last: int = 0


@snapshot
class Queued:
    """Where somebody stands in the queue, and who would be next for them.

    `who_next` is the called name of that worker and `who_next_in` the expected minutes until then
    (0: free now); both None when nobody fits, an empty name when they stand too far down the queue
    to say. `target` is within how many minutes their level is to be seen, before any lift for
    waiting.
    """

    level: int
    moved_up: bool
    over_by: int
    target: int
    who_next_id: UUID | None
    who_next: str | None
    who_next_in: int | None


@snapshot
class HereRow:
    """Somebody in the building (or popped out, or gone today), as the Floor shows them.

    From `level` on, what `Queued` says of those who wait.
    """

    visit_id: UUID
    person_id: UUID | None
    ticket: int
    name: str
    telling: str
    nameless: bool
    state: str
    state_since: datetime
    arrived_at: datetime
    urgency: int
    level: int
    readiness: str
    said_yes_at: datetime | None
    sat_at: datetime | None
    letter_sent_at: datetime | None
    needs: tuple[NeedRow, ...]
    action_line: str | None
    language: str
    interpreter: str
    child: bool
    dog: bool
    friend: bool
    stays_until: datetime | None
    place_until: datetime | None
    worker_id: UUID | None
    worker: str | None
    room: str | None
    asked_staff_id: UUID | None
    asked_at: datetime | None
    moved_up: bool = False
    over_by: int = 0
    who_next: str | None = None
    who_next_in: int | None = None
    who_next_id: UUID | None = None
    target: int = 0
    version: int = 1
    second: str | None = None
