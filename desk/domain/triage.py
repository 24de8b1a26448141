"""The order of the queue: level, then window, then arrival. Source: domain brief §5, step 3."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import UUID

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

    Within a level, whoever must go soon comes first, then whoever came first. Somebody who said
    yes may not stay long: their window is open for as long as such people usually stay. Equal in
    all, the lower ticket.
    """
    far = datetime.max.replace(tzinfo=UTC)
    closing = timedelta(minutes=weights.window_minutes)

    def key(pair: tuple[Placed, Seeker]) -> tuple[float, datetime, datetime, int, UUID]:
        placed, seeker = pair
        # The fast lane never queues behind others, but for those who cannot wait at all.
        rank = 1.5 if placed.level == QUICK else placed.level
        window = _window(seeker, weights)
        soon = window if window is not None and window - now < closing else far
        return rank, soon, seeker.arrived_at, seeker.ticket, seeker.visit_id

    pairs = [(place(seeker, now, weights), seeker) for seeker in seekers]
    return tuple(placed for placed, _seeker in sorted(pairs, key=key))


def came_before(seekers: Sequence[Seeker], now: datetime) -> tuple[Seeker, ...]:
    """Put right who came first where the clock was set back while nobody saw it.

    Whoever came in the future by the clock of now came before all with a higher ticket, who were
    let in after it was set back. Where nobody is from the future, nothing changes.
    """
    if all(seeker.arrived_at <= now for seeker in seekers):
        return tuple(seekers)
    earliest = datetime.max.replace(tzinfo=UTC)
    right: dict[UUID, Seeker] = {}
    for seeker in sorted(seekers, key=lambda one: -one.ticket):
        came = seeker.arrived_at
        if came > now and earliest < came:
            came = earliest
        earliest = min(earliest, came)
        right[seeker.visit_id] = replace(seeker, arrived_at=came)
    return tuple(right[seeker.visit_id] for seeker in seekers)


def _window(seeker: Seeker, weights: Weights) -> datetime | None:
    """Return the moment by which somebody is likely to go, where we can tell."""
    if seeker.readiness != "now":
        return seeker.stays_until
    since = seeker.said_yes_at or seeker.arrived_at
    closes = since + timedelta(minutes=weights.yes_stays_minutes)
    return min(closes, seeker.stays_until) if seeker.stays_until else closes
