"""Who should see whom: suggestions with reasons for reception, the next person for a worker.

The router is pure: the same rows give the same answer, whatever their order. It suggests; a
person decides, and a worker binds a person only by taking them. Source: domain brief §5.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from uuid import UUID

from desk.domain.assignment import assign
from desk.domain.clock import whole_minutes
from desk.domain.routing_gates import can_do, gate
from desk.domain.routing_rows import (
    Candidate,
    Exclusion,
    NextUp,
    Ranking,
    Seeker,
    Suggestion,
    Why,
)
from desk.domain.routing_scores import score
from desk.domain.routing_weights import Weights
from desk.domain.triage import order

Skills = Mapping[str, str]


def rank(
    seeker: Seeker, workers: Iterable[Candidate], now: datetime, skills: Skills, weights: Weights
) -> Ranking:
    """Rank the workers for one person, best first, with reasons; say who is left out and why."""
    present = sorted(workers, key=lambda worker: worker.staff_id)
    suggestions, excluded = [], []
    for worker in present:
        closed = gate(seeker, worker, present, now, skills, weights)
        if closed:
            excluded.append(Exclusion(worker.staff_id, closed))
        else:
            suggestions.append((score(seeker, worker, now, skills, weights), worker))
    far = datetime.max.replace(tzinfo=now.tzinfo)
    suggestions.sort(key=lambda one: (-one[0].score, one[1].idle_since or far, one[1].called))
    ranked = tuple(suggestion for suggestion, _worker in suggestions)
    then, need = _second_stop(ranked, seeker, present, skills)
    return Ranking(ranked, tuple(excluded), then, need)


def next_for(
    worker: Candidate,
    waiting: Iterable[Seeker],
    workers: Iterable[Candidate],
    now: datetime,
    skills: Skills,
    weights: Weights,
) -> NextUp | None:
    """Choose whom `worker` should take now, thinking of all free workers and all who wait.

    Whoever was handed over to this worker comes first. Of the rest, the pairs of free workers
    and waiting people are chosen together, so that no two workers are given the same person and
    a scarce skill goes where it is needed. None when nobody fits.
    """
    seekers = sorted(waiting, key=lambda seeker: seeker.visit_id)
    handed = _handed_over(worker, seekers)
    if handed is not None:
        return NextUp(handed.visit_id, (Why("handed_over"),))
    there = {one.staff_id: one for one in workers} | {worker.staff_id: worker}
    free = sorted(
        (one for one in there.values() if one.free or one.staff_id == worker.staff_id),
        key=lambda one: (one.idle_since or now, one.staff_id),
    )
    open_to = [seeker for seeker in seekers if seeker.state == "waiting"]
    chosen = pairs(free, open_to, tuple(there.values()), now, skills, weights)
    seeker = chosen.get(worker.staff_id)
    if seeker is None:
        return None
    return NextUp(seeker.visit_id, score(seeker, worker, now, skills, weights).reasons)


def pairs(
    free: Sequence[Candidate],
    waiting: Sequence[Seeker],
    workers: Sequence[Candidate],
    now: datetime,
    skills: Skills,
    weights: Weights,
) -> Mapping[UUID, Seeker]:
    """Choose a person for each free worker together; a worker may be left without."""
    placed = {one.visit_id: one.level for one in order(waiting, now, weights)}
    scarcity = _scarcity(workers, waiting, skills)
    worth = [
        [
            _worth(seeker, worker, workers, placed[seeker.visit_id], scarcity, now, skills, weights)
            for seeker in waiting
        ]
        for worker in free
    ]
    chosen = assign(worth)
    return {
        worker.staff_id: waiting[column]
        for worker, column in zip(free, chosen, strict=True)
        if column is not None
    }


def _worth(
    seeker: Seeker,
    worker: Candidate,
    workers: Sequence[Candidate],
    level: int,
    scarcity: Mapping[str, float],
    now: datetime,
    skills: Skills,
    weights: Weights,
) -> float:
    """Say in points what it is worth that this worker sees this person now; below 0 is never."""
    if gate(seeker, worker, workers, now, skills, weights):
        return -1.0
    points = weights.level_worth[level - 1]
    points += weights.per_minute_waited * whole_minutes(seeker.arrived_at, now)
    if seeker.readiness == "now":
        points += weights.yes_now
    points += _window(seeker, now, weights)
    points += score(seeker, worker, now, skills, weights).score
    if seeker.asked_staff_id == worker.staff_id and not _ask_over(seeker, now, weights):
        points += weights.asked_for
    main = seeker.needs[0] if seeker.needs else ""
    if not can_do(main, worker, skills):
        points += weights.not_main_need
    wanted = skills.get(main, "")
    points -= (
        max(
            (
                cost
                for skill, cost in scarcity.items()
                if skill in worker.skills and skill != wanted
            ),
            default=0.0,
        )
        * weights.scarce
    )
    return points


def _window(seeker: Seeker, now: datetime, weights: Weights) -> float:
    """The nearer the moment at which they must go, the more it is worth to see them now."""
    if seeker.stays_until is None:
        return 0.0
    left = (seeker.stays_until - now).total_seconds() / 60
    return weights.window_worth * min(1.0, max(0.0, 1 - left / weights.window_minutes))


def _scarcity(
    workers: Sequence[Candidate], waiting: Sequence[Seeker], skills: Skills
) -> Mapping[str, float]:
    """Say for each skill how dear it is: people who wait for it for each worker who has it.

    Somebody who said yes counts three times. A skill that one worker alone has is never free,
    even while nobody waits for it: the next to come through the door may need it.
    """
    asked: dict[str, float] = {}
    for seeker in waiting:
        skill = skills.get(seeker.needs[0]) if seeker.needs else None
        if skill:
            asked[skill] = asked.get(skill, 0) + (3 if seeker.readiness == "now" else 1)
    cost = {}
    for skill in {skill for worker in workers for skill in worker.skills}:
        have = sum(skill in worker.skills and worker.intake == "on" for worker in workers)
        if have:
            cost[skill] = asked.get(skill, 0.0) / have + (1.0 if have == 1 else 0.0)
    return cost


def _handed_over(worker: Candidate, seekers: Sequence[Seeker]) -> Seeker | None:
    return next(
        (
            seeker
            for seeker in sorted(seekers, key=lambda one: one.arrived_at)
            if seeker.state == "between_workers" and seeker.asked_staff_id == worker.staff_id
        ),
        None,
    )


def _ask_over(seeker: Seeker, now: datetime, weights: Weights) -> bool:
    """Say whether an ask of a worker has stood so long that it is offered to the next best."""
    if seeker.asked_at is None:
        return False
    return now - seeker.asked_at > timedelta(minutes=weights.ask_lasts_minutes)


def _second_stop(
    ranked: Sequence[Suggestion],
    seeker: Seeker,
    workers: Sequence[Candidate],
    skills: Skills,
) -> tuple[Suggestion | None, str]:
    """Find who could see them next, for the first need that the best worker cannot do."""
    if not ranked:
        return None, ""
    by_id = {worker.staff_id: worker for worker in workers}
    best = by_id[ranked[0].staff_id]
    for need in seeker.needs:
        if can_do(need, best, skills):
            continue
        for suggestion in ranked[1:]:
            if can_do(need, by_id[suggestion.staff_id], skills):
                return suggestion, need
    return None, ""
