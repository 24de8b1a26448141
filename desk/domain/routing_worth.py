"""What it is worth that somebody is seen now: above all, how likely they are to leave first."""

import math
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from uuid import UUID

from desk.domain.clock import whole_minutes
from desk.domain.routing_gates import can_do
from desk.domain.routing_rows import Candidate, Placed, Seeker, Why
from desk.domain.routing_weights import Weights

Skills = Mapping[str, str]

VERY_SOON, IN_TURN = 2, 4


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
    long they are overdue, so that nobody waits for ever: slowly at first and then without end,
    and sooner for those in turn, for whom nothing else speaks.
    """
    weight = weights.yes_weighs if seeker.readiness == "now" else 1.0
    # A yes starts a clock of its own; what they waited before it is not forgotten.
    waited = whole_minutes(seeker.arrived_at, now) - weights.targets[seeker.urgency - 1]
    overdue = max(placed.over_by, waited)
    return (
        weights.loss_worth * weight * leaves_within(seeker, chance, now, weights)
        + weights.level_worth[seeker.urgency - 1]
        + overdue * overdue / weights.overdue_minutes
        + _in_turn(seeker, overdue, weights)
    )


def first_come_first(
    seekers: Sequence[Seeker], worths: Sequence[float], now: datetime, weights: Weights
) -> list[float]:
    """Let nobody be worth less than somebody alike who came later; `seekers` are by arrival.

    Alike are those with the same main need at the same level. Somebody who said yes may go before
    those who came earlier, and so may whoever told us that they must go soon. Each minute between
    two alike counts, so that it takes more than a familiar face to go before somebody long here.
    """
    closing = now + timedelta(minutes=weights.window_minutes)
    raised, highest = list(worths), dict[tuple[str, int], float]()
    for number in range(len(seekers) - 1, -1, -1):
        seeker = seekers[number]
        alike = (seeker.needs[0] if seeker.needs else "", seeker.urgency)
        here = weights.ahead_per_minute * (now - seeker.arrived_at).total_seconds() / 60
        raised[number] = max(raised[number], highest.get(alike, raised[number] - here) + here)
        goes_soon = seeker.stays_until is not None and seeker.stays_until < closing
        if seeker.readiness != "now" and not goes_soon:
            highest[alike] = raised[number] - here
    return raised


def _in_turn(seeker: Seeker, overdue: float, weights: Weights) -> float:
    if seeker.urgency != IN_TURN:
        return 0.0
    late = max(0.0, overdue - weights.in_turn_from_minutes)
    return min(weights.in_turn_most, weights.in_turn_per_minute * late)


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
) -> Mapping[UUID, Why]:
    """Find who alone can do what somebody else cannot wait for; with the need, and why not.

    Those who said yes cannot, nor those to be seen very soon. Nobody is spared for them where the
    `seeker` is such a one as well.
    """
    if seeker.readiness == "now":
        return {}
    others = [one for one in waiting if one.needs and one.visit_id != seeker.visit_id]
    said_yes = {one.needs[0] for one in others if one.readiness == "now"}
    soon = {one.needs[0] for one in others if one.urgency <= VERY_SOON < seeker.urgency}
    alone: dict[UUID, Why] = {}
    for code, wanted in (("needed_soon", soon), ("needed_more", said_yes)):
        for need in sorted(wanted):
            able = [one for one in workers if one.intake == "on" and can_do(need, one, skills)]
            if len(able) == 1:
                alone[able[0].staff_id] = Why(code, {"need": need})
    return alone


def kept_for(
    seeker: Seeker, workers: Mapping[object, Candidate], now: datetime, weights: Weights
) -> Candidate | None:
    """Return the worker for whom a person is kept, because the desk asked or handed them over.

    An ask holds a few minutes and is then for everybody; one that took the first suggestion, only
    while that worker is free: until then whoever fits may take them. Somebody handed over is kept
    while the worker is with another, and a few minutes more. Source: interaction notes, ask then
    take; the simulator, where everybody is asked for.
    """
    worker = workers.get(seeker.asked_staff_id)
    if worker is None or worker.intake != "on" or not (worker.free or seeker.on_purpose):
        return None
    since = seeker.asked_at or seeker.arrived_at
    if seeker.state == "between_workers":
        if not worker.free:
            return worker
        since = max(since, worker.idle_since or since)
    holds = timedelta(minutes=weights.ask_lasts_minutes)
    return worker if now - since <= holds else None
