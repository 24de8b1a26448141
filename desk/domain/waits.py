"""The one clock of somebody who waits: since when, how much of it is used, what is left."""

from datetime import datetime

from desk.domain.clock import whole_minutes
from desk.domain.clocks import YesRule
from desk.domain.visits import HereRow
from desk.snapshot import snapshot

LAST_MINUTES = 2
"""In these last minutes of a yes its clock is shown more often than once a minute."""


@snapshot
class Wait:
    """How long somebody has waited, in minutes. `state` is running, half (used up) or over.

    `left` is what remains of the time their level allows, `over_by` what is beyond it.
    """

    minutes: int
    state: str
    left: int
    over_by: int


def wait_of(row: HereRow, now: datetime, rule: YesRule) -> Wait:
    """Return the clock of a waiting person: since their yes, or else since they came.

    Source: interaction notes §1, one clock per row.
    """
    if row.said_yes_at is not None and row.sat_at is None:
        start, target = row.said_yes_at, int(rule.worker_due.total_seconds() // 60)
    else:
        start, target = row.arrived_at, row.target
    minutes = whole_minutes(start, now)
    state = "over" if minutes >= target else "half" if 2 * minutes >= target else "running"
    return Wait(minutes, state, max(0, target - minutes), max(0, minutes - target))


def nearly_due(row: HereRow, now: datetime, rule: YesRule) -> bool:
    """Tell whether a yes is in its last minutes, so that its clock is brought up more often."""
    if row.said_yes_at is None or row.sat_at is not None:
        return False
    left = row.said_yes_at + rule.worker_due - now
    return 0 <= left.total_seconds() <= 60 * LAST_MINUTES
