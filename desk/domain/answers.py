"""What somebody says at the desk, and whom the desk chooses for them."""

from datetime import datetime
from uuid import UUID

from desk.snapshot import snapshot


@snapshot(kw_only=True)
class Answers:
    """What somebody said to the three questions at the desk.

    `urgency` is 1 to 5; `readiness` now, maybe, not_today or not_asked. `said_yes_at` is the
    moment of the yes, when the desk pressed it before it finished the rest. `later` marks an
    arrival whose questions are still to be asked. Source: domain brief §1.2.
    """

    needs: tuple[str, ...] = ()
    urgency: int = 4
    readiness: str = "not_asked"
    said_yes_at: datetime | None = None
    stays_until: datetime | None = None
    happy_to_wait: bool = True
    quiet_space: bool = False
    avoid_police: bool = False
    avoid_staff: tuple[UUID, ...] = ()
    child: bool = False
    dog: bool = False
    friend: bool = False
    too_unwell: bool = False
    later: bool = False


@snapshot(kw_only=True)
class Choice:
    """The worker whom the desk chose, beside the one it was offered.

    Without `staff_id` the person waits for whoever fits. `reason` is an override code, needed
    when the choice goes against a rule.
    """

    staff_id: UUID | None = None
    suggested_id: UUID | None = None
    reason: str = ""
    detail: str = ""

    @property
    def asked_for(self) -> bool:
        """Whether the person asked for this worker by name."""
        return self.reason == "client_asked"
