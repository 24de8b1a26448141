"""The order of the queue: level, then window, then arrival. Source: domain brief §5, step 3."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from desk.domain.clock import whole_minutes
from desk.domain.routing_rows import Placed, Seeker
from desk.domain.routing_weights import Weights

QUICK = 5
MOST_LIFTED = 2


def place(seeker: Seeker, now: datetime, weights: Weights) -> Placed:
    """Find somebody's level now.

    A yes lifts one level, each full target missed lifts one more, nothing lifts into level 1
    but the desk itself; nobody is ever put lower. The fast lane stays a lane of its own.
    """
    said_yes = seeker.readiness == "now" and MOST_LIFTED < seeker.urgency < QUICK
    level = seeker.urgency - 1 if said_yes else seeker.urgency
    target = weights.targets[level - 1]
    since = seeker.said_yes_at if seeker.said_yes_at and level == MOST_LIFTED else seeker.arrived_at
    waited = whole_minutes(since, now)
    missed = waited // target if target else 0
    lifted = level if level in (1, QUICK) else max(MOST_LIFTED, level - missed)
    return Placed(
        visit_id=seeker.visit_id,
        level=lifted,
        target=target,
        over_by=max(0, waited - target),
        moved_up=lifted < level,
        due_at=since + timedelta(minutes=target),
    )


def order(seekers: Iterable[Seeker], now: datetime, weights: Weights) -> tuple[Placed, ...]:
    """Put the waiting in order, first to last.

    Within a level the fast lane and those who are due first come first: who must go soon, then
    who came first. Equal in all, the lower ticket.
    """

    def key(seeker: Seeker) -> tuple[float, datetime, datetime, int]:
        placed = place(seeker, now, weights)
        # The fast lane never queues behind others, but for those who cannot wait at all.
        rank = 1.5 if placed.level == QUICK else placed.level
        window = seeker.stays_until or datetime.max.replace(tzinfo=now.tzinfo)
        soon = window if window - now < timedelta(minutes=weights.window_minutes) else _far(now)
        return rank, soon, seeker.arrived_at, seeker.ticket

    return tuple(place(seeker, now, weights) for seeker in sorted(seekers, key=key))


def _far(now: datetime) -> datetime:
    return datetime.max.replace(tzinfo=now.tzinfo)
