"""Ways to send people to workers: four simple ones, and the router that the desk uses."""

from collections.abc import Callable, Sequence
from datetime import datetime
from uuid import UUID

from desk.domain.routing import next_for
from desk.domain.routing_gates import can_do
from desk.domain.routing_rows import Candidate, Seeker
from desk.domain.routing_weights import Weights
from tests.bench.routing_days import SKILLS

Sent = list[tuple[Seeker, Candidate]]
Policy = Callable[[Sequence[Seeker], Sequence[Candidate], datetime], Sent]


def first_come(waiting: Sequence[Seeker], workers: Sequence[Candidate], _now: datetime) -> Sent:
    """Whoever came first goes to whoever is free, whatever either can do."""
    return list(zip(sorted(waiting, key=_came), _idle(workers), strict=False))


def priority_first(waiting: Sequence[Seeker], workers: Sequence[Candidate], _: datetime) -> Sent:
    """The most urgent goes to whoever is free, whatever they can do."""
    return list(zip(sorted(waiting, key=_urgent), _idle(workers), strict=False))


def longest_idle_skilled(
    waiting: Sequence[Seeker], workers: Sequence[Candidate], _now: datetime
) -> Sent:
    """Whoever came first goes to the longest-idle worker who can do what they need."""
    return _skilled(sorted(waiting, key=_came), workers)


def priority_skilled(
    waiting: Sequence[Seeker], workers: Sequence[Candidate], _now: datetime
) -> Sent:
    """The most urgent goes to the longest-idle worker who can do what they need."""
    return _skilled(sorted(waiting, key=_urgent), workers)


def yes_first_skilled(
    waiting: Sequence[Seeker], workers: Sequence[Candidate], _now: datetime
) -> Sent:
    """Who said yes goes first, then the most urgent, to the longest-idle skilled worker."""
    yes_first = sorted(waiting, key=lambda one: (one.readiness != "now", *_urgent(one)))
    return _skilled(yes_first, workers)


def router(weights: Weights) -> Policy:
    """Let each free worker in turn press *Take next*, as at the desk."""

    def send(waiting: Sequence[Seeker], workers: Sequence[Candidate], now: datetime) -> Sent:
        sent: Sent = []
        left = {seeker.visit_id: seeker for seeker in waiting}
        there = {worker.staff_id: worker for worker in workers}
        for worker in _idle(workers):
            if not any(can_do(seeker.needs[0], worker, SKILLS) for seeker in left.values()):
                continue
            up = next_for(worker, left.values(), there.values(), now, SKILLS, weights)
            if up is None:
                continue
            sent.append((left.pop(up.visit_id), worker))
            del there[worker.staff_id]
        return sent

    return send


def _skilled(queue: Sequence[Seeker], workers: Sequence[Candidate]) -> Sent:
    free, sent = _idle(workers), []
    for seeker in queue:
        for worker in free:
            if can_do(seeker.needs[0], worker, SKILLS):
                sent.append((seeker, worker))
                free.remove(worker)
                break
    return sent


def _idle(workers: Sequence[Candidate]) -> list[Candidate]:
    """Return the free workers, the longest idle first."""
    free = [worker for worker in workers if worker.free]
    return sorted(free, key=lambda worker: (worker.idle_since or worker.free_at, worker.staff_id))


def _came(seeker: Seeker) -> tuple[datetime, UUID]:
    return seeker.arrived_at, seeker.visit_id


def _urgent(seeker: Seeker) -> tuple[float, datetime, UUID]:
    """Order by triage level, a yes lifting one level, then by arrival."""
    lifted = seeker.urgency - 1 if seeker.readiness == "now" else seeker.urgency
    level = 1.5 if seeker.urgency == 5 else max(2, lifted)
    return level, seeker.arrived_at, seeker.visit_id
