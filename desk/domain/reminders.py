"""What the desk is reminded of while people are here."""

from datetime import datetime, timedelta
from uuid import UUID

from desk.snapshot import snapshot

ASK_AGAIN_AFTER = timedelta(minutes=30)
"""Source: domain brief §1.3, intoxicated: no agreement now, and a reminder to try again."""


@snapshot
class UnwellRow:
    """Somebody here who was too unwell to agree to things when it was last noted."""

    visit_id: UUID
    ticket: int
    name: str
    noted_at: datetime

    def is_due(self, now: datetime) -> bool:
        """Tell whether it is time to ask again."""
        return now - self.noted_at >= ASK_AGAIN_AFTER
