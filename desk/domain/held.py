"""Somebody whom a worker has called or sits with, when nothing is heard of that worker any more."""

from datetime import datetime, timedelta
from uuid import UUID

from desk.domain.my_room import HandOverRow
from desk.snapshot import snapshot

TOGETHER = "contact.together"
"""The word in the audit for a desk that looked, and found the two together."""

TELLS_OF_HELD = ("lead", "reception", "manager")
"""Who is told of them and sees to it. Source: domain brief §1.1, the lead has every room in view;
reception stands in where no lead is at a computer."""


@snapshot
class HeldRow:
    """Somebody held by a worker of whom nothing is heard, since `since`.

    `why` is gone (the worker went for the day), called (nobody said that they sat down) or silent
    (the worker's computer is no longer connected, and did nothing since). `looked_at` is when a
    desk last found the two together.
    """

    contact_id: UUID
    visit_id: UUID
    ticket: int
    name: str
    worker: str
    why: str
    since: datetime
    looked_at: datetime | None = None

    def is_due(self, now: datetime, after: timedelta) -> bool:
        """Tell whether it is time to look; after `after`, but at once when the worker has gone."""
        if self.looked_at is not None and self.looked_at >= self.since:
            return now - self.looked_at >= after
        return self.why == "gone" or now - self.since >= after


@snapshot
class HoldRow:
    """By what somebody is held, and the workers who are free to take them over, best first."""

    contact_id: UUID
    offers: tuple[HandOverRow, ...]
