"""What it is worth that somebody is seen now: above all, how likely they are to leave first."""

import math
from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from uuid import UUID

from desk.domain.clock import whole_minutes
from desk.domain.routing_gates import can_do
from desk.domain.routing_rows import Candidate, Placed, Seeker
from desk.domain.routing_weights import Weights

Skills = Mapping[str, str]


def chances(workers: Iterable[Candidate], skills: Skills, weights: Weights) -> Mapping[str, float]:
    """Say for each need in how many minutes the next chance comes, if this one is let go.

    The more workers can do a need, the sooner one of them stands up again.
    """
    taking = [worker for worker in workers if worker.intake == "on"]
    return {
        need: weights.next_chance_minutes / max(1, sum(skill in worker.skills for worker in taking))
        for need, skill in skills.items()
    }


def worth_now(
    seeker: Seeker, placed: Placed, chance: float, now: datetime, weights: Weights
) -> float:
    """Say in points what it is worth to see somebody now, whoever sees them.

    The likelihood that they leave before the next chance, three times as dear once they said
    yes; the level they came in at, so that safety and the fast lane are not left behind; and how
    long they are overdue, slowly at first and then without end, so that nobody waits for ever.
    """
    weight = weights.yes_weighs if seeker.readiness == "now" else 1.0
    # A yes starts a clock of its own; what they waited before it is not forgotten.
    waited = whole_minutes(seeker.arrived_at, now) - weights.targets[seeker.urgency - 1]
    overdue = max(placed.over_by, waited)
    return (
        weights.loss_worth * weight * leaves_within(seeker, chance, now, weights)
        + weights.level_worth[seeker.urgency - 1]
        + overdue * overdue / weights.overdue_minutes
    )


def leaves_within(seeker: Seeker, minutes: float, now: datetime, weights: Weights) -> float:
    """Say how likely it is, 0 to 1, that somebody who is still here leaves within `minutes`.

    Told how long they can stay, we take it to be about right; not told, we know what others do:
    those who said yes go soonest. The curve is log-logistic: few leave at once, most about the
    middle, and who has stayed far beyond it may well stay on.
    """
    waited = (now - seeker.arrived_at).total_seconds() / 60
    if seeker.stays_until is not None:
        middle = (seeker.stays_until - seeker.arrived_at).total_seconds() / 60
        sure = weights.told_sureness
    elif seeker.readiness == "now":
        since_yes = (seeker.said_yes_at or seeker.arrived_at) - seeker.arrived_at
        middle = since_yes.total_seconds() / 60 + weights.yes_stays_minutes
        sure = weights.guess_sureness
    else:
        middle, sure = weights.others_stay_minutes, weights.guess_sureness
    middle, waited = max(middle, 1.0), max(waited, 0.0)
    stayed = 1 + math.pow(waited / middle, sure)
    return 1 - stayed / (1 + math.pow((waited + minutes) / middle, sure))


def needed_more(
    seeker: Seeker, workers: Iterable[Candidate], waiting: Iterable[Seeker], skills: Skills
) -> Mapping[UUID, str]:
    """Find who alone can do what somebody else waits for who said yes; with that need.

    Nobody is, for a `seeker` who said yes as well.
    """
    if seeker.readiness == "now":
        return {}
    wanted = {
        other.needs[0]
        for other in waiting
        if other.readiness == "now" and other.needs and other.visit_id != seeker.visit_id
    }
    alone: dict[UUID, str] = {}
    for need in sorted(wanted):
        able = [one for one in workers if one.intake == "on" and can_do(need, one, skills)]
        if len(able) == 1:
            alone[able[0].staff_id] = need
    return alone


def kept_for(
    seeker: Seeker, workers: Mapping[object, Candidate], now: datetime, weights: Weights
) -> Candidate | None:
    """Return the worker for whom a person is kept, because the desk asked or handed them over.

    An ask holds a few minutes and is then for everybody. Somebody handed over is kept while
    the worker is with another, and a few minutes more. Source: interaction notes, ask then take.
    """
    worker = workers.get(seeker.asked_staff_id)
    if worker is None or worker.intake != "on":
        return None
    since = seeker.asked_at or seeker.arrived_at
    if seeker.state == "between_workers":
        if not worker.free:
            return worker
        since = max(since, worker.idle_since or since)
    holds = timedelta(minutes=weights.ask_lasts_minutes)
    return worker if now - since <= holds else None
