"""Places a person can be referred to, and the agencies in the hall."""

from datetime import datetime
from uuid import UUID

from desk.snapshot import snapshot


@snapshot
class DestinationRow:
    """A service that takes referrals, with what it asks for and what we remember of it.

    `requires` lists fact codes that it sends letters back without; `asks` lists what may be
    asked of it (codes such as detox_bed, assessment, advice). `council` names a local authority.
    """

    id: UUID
    name: str
    kind: str
    team: str
    address: str
    phone: str
    email: str
    nation: str
    description: str
    requires: tuple[str, ...]
    parts: tuple[str, ...]
    asks: tuple[str, ...]
    excludes: str
    ring_first: bool
    free_places: str
    told_at: datetime | None
    answer_time: str
    template: str
    active: bool = True


@snapshot
class DestinationMemory:
    """What became of earlier letters to a place: the four facts beside its name."""

    sent: int
    taken: int
    refusals: tuple[tuple[str, int], ...]
    usual_answer_days: int | None


@snapshot
class AgencyRow:
    """An agency in the hall, as its letterhead shows it."""

    id: UUID
    name: str
    short: str
    kind: str
    strapline: str
    address: str
    phone: str
    web: str
    letter_prefix: str
