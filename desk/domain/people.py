"""People whom the drop-in knows: their names, facts, alerts and plans, as rows for screens."""

from datetime import date, datetime
from uuid import UUID

from desk.domain.wishes import Wishes
from desk.snapshot import snapshot

NO_WISHES = Wishes()


@snapshot
class Born:
    """When somebody was born, as exactly as we know it: never an invented 1 January.

    `earliest` and `latest` bound the true date; `precision` is one of ``day``, ``month``,
    ``year``, ``estimate``, ``unknown``. Source: domain brief §2.1.
    """

    earliest: date | None = None
    latest: date | None = None
    precision: str = "unknown"


@snapshot
class NameRow:
    """One name a person goes by. `kind`: use, full, street, former, false, spelling, gp."""

    id: UUID
    kind: str
    text: str
    never_aloud: bool = False


@snapshot
class PersonRow:
    """Who a person is, for the head of a page or a letter.

    A key worker who has left the drop-in is still named until somebody takes their place.
    """

    id: UUID
    name_to_use: str
    full_name: str
    pronouns: str
    born: Born
    nhs_number: str | None
    speaks: str
    letters_in: str
    interpreter: str
    communication: tuple[str, ...]
    key_worker_id: UUID | None
    key_worker: str | None
    provisional: bool
    told: bool
    deceased: bool
    identity_checked_on: date | None
    last_here_on: date | None
    key_worker_left: bool = False
    wishes: Wishes = NO_WISHES


@snapshot
class FactRow:
    """One thing we know about a person, with who says so and since when.

    `answer` is known, not_asked, not_known or declined: three different blanks.
    `value` is free text, empty unless the answer is known.
    """

    id: UUID
    code: str
    answer: str
    value: str
    as_of: date | None
    source: str
    agency: str | None
    confidence: str
    tier: str
    recorded_at: datetime | None
    version: int = 1


@snapshot
class AlertRow:
    """An alert as the desk sees it: what to do (at most 80 characters), never why."""

    id: UUID
    kind: str
    level: str
    action_line: str
    review_on: date
    hard_stop: bool
    still_offered: str
    set_by: str
    version: int = 1


@snapshot
class PlanRow:
    """The plan for the minute in which somebody says yes."""

    id: UUID
    text: str
    needs: tuple[str, ...]
    destination_id: UUID | None
    destination: str | None
    steps: tuple[str, ...]
    updated_on: date
    updated_by: str
    version: int = 1


@snapshot
class ConsentRow:
    """What somebody agreed to: who may have which parts, for what, how it was said."""

    id: UUID
    receiver: str
    destination_id: UUID | None
    agency_id: UUID | None
    purpose: str
    parts: tuple[str, ...]
    how: str
    status: str
    taken_by: str
    witness: str
    at: datetime | None
    until: date | None
    language: str = "en"
