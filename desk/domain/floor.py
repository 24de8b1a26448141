"""The Floor: everybody expected, everybody here, everybody who works, at one moment."""

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from desk.domain.attendance import Habit
from desk.domain.visits import DropInRow, ExpectedRow, HereRow
from desk.domain.workers import OnSiteRow
from desk.snapshot import snapshot


@snapshot
class PlaceRow:
    """Free places in a destination as somebody was told today."""

    destination_id: UUID
    name: str
    kind: str
    free_places: str
    told_at: datetime | None


@snapshot
class CountsRow:
    """The strip above the lists.

    `usual_wait` is the median of today in minutes, if anybody was seen yet; `first_yes_at` is the
    oldest yes whose person does not yet sit with the right worker.
    """

    waiting: int
    said_yes: int
    first_yes_at: datetime | None
    longest_since: datetime | None
    usual_wait: int | None
    came: int
    still_expected: int


@snapshot
class YesBarRow:
    """Somebody said yes and a worker could start with them sooner than whoever is next for them."""

    visit_id: UUID
    name: str
    said_yes_at: datetime
    staff_id: UUID
    worker: str


@snapshot
class Foreseen:
    """What of the Floor seldom changes: kept by whoever asks often, and handed back.

    `expected` are all who are expected, also those who have come, in no order; `habits` tell who
    usually comes, by the drop-ins before this one.
    """

    habits: Mapping[UUID, Habit]
    expected: tuple[ExpectedRow, ...]
    places: tuple[PlaceRow, ...]


@snapshot
class FloorRow:
    """All that the Floor shows, read in one moment.

    `waiting` is in the order of the queue; `aside` holds who is called, popped out or between
    two workers; `on_site` has the free ones first. `foreseen` is to be handed back with
    the next question. `latest` is the moment of the latest entry of the day where it lies in the
    future, so that some clock must have been wrong.
    """

    day: DropInRow
    lead: str
    expected: tuple[ExpectedRow, ...]
    waiting: tuple[HereRow, ...]
    aside: tuple[HereRow, ...]
    with_worker: tuple[HereRow, ...]
    gone: tuple[HereRow, ...]
    on_site: tuple[OnSiteRow, ...]
    places: tuple[PlaceRow, ...]
    counts: CountsRow
    yes_bar: YesBarRow | None
    police_on_site: bool
    foreseen: Foreseen
    latest: datetime | None = None
