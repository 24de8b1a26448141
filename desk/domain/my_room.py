"""My room: who would be next for a worker, and everything about the person who sits there."""

from datetime import date, datetime
from uuid import UUID

from desk.domain.people import AlertRow, ConsentRow, FactRow, PersonRow, PlanRow
from desk.domain.routing_rows import Why
from desk.domain.visits import HereRow
from desk.domain.workers import OnSiteRow
from desk.snapshot import snapshot


@snapshot
class NextRow:
    """Who would be next for a worker, and why, before anything is pressed.

    `second` is what the worker is called who would sit in, where two must be there.
    """

    visit: HereRow
    reasons: tuple[Why, ...]
    then_need: str
    then_worker: str | None
    second: str | None = None


@snapshot
class ChangeRow:
    """A fact that was asked again: worse, better, new or same since last time."""

    code: str
    change: str
    value: str
    before: str
    source: str
    as_of: date | None


@snapshot
class HandOverRow:
    """A worker to whom somebody can be handed over, and when they would be free."""

    staff_id: UUID
    called: str
    job: str
    room: str
    does: tuple[str, ...]
    in_minutes: int


@snapshot
class OpenLetterRow:
    """A letter under way for the person in the room."""

    referral_id: UUID
    destination: str
    reference: str
    stage: str
    begun_on: date


@snapshot
class WithMeRow:
    """The person in the room. `person` is None for somebody without a name.

    `changes` is what is different since `since`, the day they were last here; `note` is what this
    worker has written in this visit. `beside` is what the other worker is called, where two must
    be there: `sits_in` tells that the other took them, `lacks_second` that nobody is beside;
    `second_id` is who of the two sits in.
    """

    contact_id: UUID
    visit: HereRow
    taken_at: datetime
    started_at: datetime | None
    person: PersonRow | None
    alerts: tuple[AlertRow, ...]
    plan: PlanRow | None
    consent: ConsentRow | None
    letters: tuple[OpenLetterRow, ...]
    since: date | None
    changes: tuple[ChangeRow, ...]
    facts: tuple[FactRow, ...]
    hand_over: tuple[HandOverRow, ...]
    note_id: UUID | None
    note: str
    note_for: str
    beside: str | None = None
    sits_in: bool = False
    lacks_second: bool = False
    second_id: UUID | None = None


@snapshot
class ReleasedRow:
    """What a worker is told on coming back: who took somebody from them, and for whom.

    `to` is the worker who has them now; None where they are back in the queue.
    """

    contact_id: UUID
    ticket: int
    name: str
    by: str
    at: datetime
    to: str | None


@snapshot
class BesideRow:
    """Whom a free worker is kept for, to sit in with another, before anything is pressed."""

    ticket: int
    name: str
    worker: str


@snapshot
class MyRoomRow:
    """One worker's room at one moment; `me` is None for somebody who is not on site today.

    `released` are those who were taken from them without their knowing; `beside` is why nobody is
    next for them while they are free.
    """

    me: OnSiteRow | None
    next: NextRow | None
    also: tuple[HereRow, ...]
    suited: int
    waiting: int
    with_me: WithMeRow | None
    released: tuple[ReleasedRow, ...] = ()
    beside: BesideRow | None = None
