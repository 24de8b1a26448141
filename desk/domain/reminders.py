"""What the desk is reminded of while people are here."""

from datetime import datetime, timedelta
from uuid import UUID

from desk.snapshot import snapshot

ASK_AGAIN_AFTER = timedelta(minutes=30)
"""Source: domain brief §1.3, intoxicated: no agreement now, and a reminder to try again."""

ASK_LATER = "visit.ask_later"
"""The word in the audit for a desk that said that it was too soon to ask again."""


@snapshot
class UnwellRow:
    """Somebody here who was too unwell to agree to things when it was last noted.

    `put_off_at` is when a desk last said that it was too soon to ask again.
    """

    visit_id: UUID
    ticket: int
    name: str
    noted_at: datetime
    put_off_at: datetime | None = None

    def is_due(self, now: datetime) -> bool:
        """Tell whether it is time to ask again."""
        since = max(self.noted_at, self.put_off_at or self.noted_at)
        return now - since >= ASK_AGAIN_AFTER
