"""What the router is told and what it answers: plain rows, codes instead of sentences."""

from collections.abc import Mapping
from dataclasses import field
from datetime import datetime
from uuid import UUID

from desk.snapshot import snapshot


@snapshot(kw_only=True)
class Seeker:
    """Somebody who waits, or is about to: all that the router may know of them.

    `needs` are codes, the main one first. `interpreter` is a code of the venue's list: only
    ``needed`` keeps a worker out who does not speak their language; a phone interpreter is a
    route. `not_with` carries private reasons; `barred_agencies` are those the person has not
    agreed to. `asked_staff_id` is whom the desk asked, or to whom they are handed over;
    `asked_why` says that the desk gave a reason for asking another than was suggested.
    `keep_apart` are records of those whom they must not meet.
    """

    visit_id: UUID
    needs: tuple[str, ...]
    arrived_at: datetime
    person_id: UUID | None = None
    ticket: int = 0
    urgency: int = 4
    readiness: str = "not_asked"
    said_yes_at: datetime | None = None
    stays_until: datetime | None = None
    state: str = "waiting"
    speaks: str = "en"
    interpreter: str = ""
    gender_wish: str = ""
    gender_must: bool = False
    avoid_police: bool = False
    avoid_staff: frozenset[UUID] = frozenset()
    not_with: frozenset[UUID] = frozenset()
    barred_agencies: frozenset[UUID] = frozenset()
    keep_apart: frozenset[UUID] = frozenset()
    key_worker_id: UUID | None = None
    asked_for: bool = False
    asked_why: bool = False
    asked_staff_id: UUID | None = None
    asked_at: datetime | None = None
    last_saw_staff_id: UUID | None = None
    two_workers: bool = False
    child: bool = False
    dog: bool = False
    step_free: bool = False
    wishes_peer: bool = False

    @property
    def on_purpose(self) -> bool:
        """Whether this very worker is meant: asked for by name, for a reason, or handed over.

        Else the desk took the first it was offered, which is no reason to go before others.
        """
        return self.asked_for or self.asked_why or self.state == "between_workers"


@snapshot(kw_only=True)
class Candidate:
    """A worker on site. `free_at` is when they are likely to be free, now if they are.

    `in_room` are the people who sit in their room now, with them or with another worker.
    """

    staff_id: UUID
    called: str
    agency_id: UUID
    skills: frozenset[str]
    free_at: datetime
    free: bool
    intake: str = "on"
    role: str = "worker"
    police: bool = False
    languages: frozenset[str] = frozenset({"en"})
    gender: str = ""
    room_features: frozenset[str] = frozenset()
    in_room: frozenset[UUID] = frozenset()
    leaves_at: datetime | None = None
    idle_since: datetime | None = None
    seen_today: int = 0


@snapshot
class Why:
    """A reason as a code, with the facts that its words need."""

    code: str
    facts: Mapping[str, str | int] = field(default_factory=dict)


@snapshot
class Suggestion:
    """A worker who could see the person: when, why, and what they lack. Never shown: `score`.

    `second_staff_id` is who would sit in, where two workers must be there.
    """

    staff_id: UUID
    score: float
    in_minutes: int
    free: bool
    reasons: tuple[Why, ...]
    lacks: tuple[Why, ...]
    second_staff_id: UUID | None = None

    @property
    def only_sits(self) -> bool:
        """Say whether they can do none of the needs, only sit with the person meanwhile."""
        return any(why.code == "can_sit" for why in self.reasons)


@snapshot
class Exclusion:
    """A worker left out, with a code. A private reason has the code ``not_matched``."""

    staff_id: UUID
    code: str


@snapshot
class Ranking:
    """Who could see a person, best first; who was left out; who could see them next.

    `then` is the worker for the second need, when the best one cannot do that as well.
    """

    suggestions: tuple[Suggestion, ...]
    excluded: tuple[Exclusion, ...]
    then: Suggestion | None = None
    then_need: str = ""


@snapshot
class Placed:
    """A person's place in the queue: level after lifts, minutes over target, why it moved."""

    visit_id: UUID
    level: int
    target: int
    over_by: int
    moved_up: bool
    due_at: datetime


@snapshot
class NextUp:
    """Whom a worker would take now, and why.

    `kept_back` are people whom this worker could see as well, each with the worker they are
    kept for. `second_staff_id` is who would sit in, where two workers must be there.
    """

    visit_id: UUID
    reasons: tuple[Why, ...]
    kept_back: tuple[tuple[UUID, UUID], ...] = ()
    second_staff_id: UUID | None = None
