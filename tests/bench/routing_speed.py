"""Times the router with a hundred who wait and fifteen who work, and prints a table.

python -m tests.bench.routing_speed
"""

import time
from collections.abc import Callable
from dataclasses import replace
from statistics import median
from uuid import UUID

from desk.domain.routing import next_for, rank
from desk.domain.routing_rows import Candidate, Seeker
from desk.domain.routing_weights import standard_weights
from desk.domain.triage import order
from tests.bench.routing_days import ROTA, SKILLS, at, morning

TIMES, WAITING, WORKERS, MINUTE = 60, 100, 15, 120


def main() -> None:
    """Print the middle and the slowest time of each question, in milliseconds."""
    weights, now = standard_weights(), at(MINUTE)
    seekers = _seekers()
    free = [_worker(number) for number in range(WORKERS)]
    mostly_busy = [replace(worker, free=number < 3) for number, worker in enumerate(free)]
    asked: dict[str, Callable[[], object]] = {
        "take next, all free": lambda: next_for(free[0], seekers, free, now, SKILLS, weights),
        "take next, three free": lambda: next_for(
            free[0], seekers, mostly_busy, now, SKILLS, weights
        ),
        "best for one person": lambda: rank(seekers[0], free, now, SKILLS, weights, seekers),
        "best for each of a hundred": lambda: [
            rank(one, free, now, SKILLS, weights, seekers) for one in seekers
        ],
        "order of the queue": lambda: order(seekers, now, weights),
    }
    print(f"{WAITING} waiting, {WORKERS} workers{'p50':>12}{'slowest':>9} ms")
    for name, question in asked.items():
        took = [_timed(question) for _ in range(TIMES)]
        print(f"{name:27}{median(took):>12.2f}{max(took):>9.2f}")


def _timed(question: Callable[[], object]) -> float:
    start = time.perf_counter()
    question()
    return (time.perf_counter() - start) * 1000


def _seekers() -> list[Seeker]:
    comers = morning(1, 1.2).comers[:WAITING]
    return [
        Seeker(
            visit_id=comer.visit_id,
            needs=(comer.need, "talk"),
            arrived_at=comer.arrived_at(),
            urgency=comer.urgency,
            readiness="now" if comer.yes else "maybe",
        )
        for comer in comers
    ]


def _worker(number: int) -> Candidate:
    return Candidate(
        staff_id=UUID(int=number + 1),
        called="",
        agency_id=UUID(int=99),
        skills=ROTA[number % len(ROTA)],
        free=True,
        free_at=at(MINUTE),
        idle_since=at(MINUTE - number),
    )


if __name__ == "__main__":
    main()
