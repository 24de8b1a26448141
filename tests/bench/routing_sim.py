"""Compares the router with simple policies on the same invented mornings, and prints a table.

    python -m tests.bench.routing_sim [--mornings 200] [--quick]

The router is the real `next_for` with the weights of the venue. Those weights were chosen on
mornings from number 1000 on; the table reports numbers from 1 on. Lost people are counted per
hundred who came, somebody who said yes weighing three; the ± is the 95 % interval, and
differences are taken morning by morning.
"""

import argparse
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import mean, median, quantiles, stdev

from desk.domain.routing_weights import standard_weights
from tests.bench.routing_days import morning
from tests.bench.routing_play import Outcome, play
from tests.bench.routing_policies import (
    Policy,
    first_come,
    longest_idle_skilled,
    priority_first,
    priority_skilled,
    router,
    yes_first_skilled,
)

LOADS = (0.8, 1.0, 1.2)
MORNINGS, QUICK_MORNINGS, FIRST = 200, 25, 1
OURS = "Drop-in Desk"
UNASKED = "  … not asking how long they stay"
ENTERED = "  … asking whoever is offered first"
MATCHED_AT_LEAST = 0.9
SURE = 1.96


@dataclass(frozen=True, slots=True)
class Line:
    """One policy at one load, over all mornings."""

    policy: str
    outcomes: tuple[Outcome, ...]

    @property
    def lost(self) -> tuple[float, ...]:
        """Return the people lost per hundred, morning by morning."""
        return tuple(outcome.lost_per_hundred for outcome in self.outcomes)

    @property
    def matched(self) -> float:
        """Return the share of contacts with a worker who can do the need."""
        return _share(self.outcomes, "matched", "contacts")

    @property
    def fair(self) -> bool:
        """Say whether the policy gives nine in ten to a worker who can do the need."""
        return self.matched >= MATCHED_AT_LEAST


def policies() -> Mapping[str, Policy]:
    """Return the policies to compare, ours last."""
    return {
        "First come, first served": first_come,
        "Priority first": priority_first,
        "Longest-idle skilled worker": longest_idle_skilled,
        "Priority, longest-idle skilled": priority_skilled,
        "Yes first, longest-idle skilled": yes_first_skilled,
        OURS: router(standard_weights()),
    }


def compare(load: float, mornings: int) -> tuple[Line, ...]:
    """Play the same mornings under each policy."""
    days = [morning(FIRST + number, load) for number in range(mornings)]
    lines = [
        Line(name, tuple(play(day, policy) for day in days)) for name, policy in policies().items()
    ]
    unasked = router(standard_weights())
    lines.append(Line(UNASKED, tuple(play(day, unasked, asks_stay=False) for day in days)))
    lines.append(Line(ENTERED, tuple(play(day, unasked, asks_first=True) for day in days)))
    return tuple(lines)


def verdict(lines: Sequence[Line]) -> tuple[bool, str]:
    """Say whether ours loses fewest of the fair policies, by more than the 95 % interval."""
    ours = next(line for line in lines if line.policy == OURS)
    others = [line for line in lines if line.fair and line.policy not in {OURS, UNASKED, ENTERED}]
    best = min(others, key=lambda line: mean(line.lost))
    less, give = _with_interval([there - here for here, there in _paired(ours, best)])
    wins = ours.fair and less > give
    says = "fewest lost" if wins else "NOT the fewest lost"
    return wins, (
        f"{OURS}: {says}. Against the next best ({best.policy}) {less:.1f} ± {give:.1f} "
        f"fewer in a hundred ({100 * less / mean(best.lost):.0f} % of its losses)."
    )


def main(arguments: Sequence[str] | None = None) -> bool:
    """Print the table for each load; return whether ours won at each."""
    ask = argparse.ArgumentParser(description="Compare the router with simple policies.")
    ask.add_argument("--mornings", type=int, default=MORNINGS)
    ask.add_argument("--quick", action="store_true", help=f"{QUICK_MORNINGS} mornings")
    given = ask.parse_args(arguments)
    mornings = QUICK_MORNINGS if given.quick else given.mornings
    start = time.perf_counter()
    won = []
    for load in LOADS:
        lines = compare(load, mornings)
        print(f"\nLoad {load}: {mornings} mornings, {mean(_people(lines)):.0f} people each")
        _print(lines)
        wins, says = verdict(lines)
        print(says)
        won.append(wins)
    print(f"\nTook {time.perf_counter() - start:.0f} s.")
    return all(won)


def _print(lines: Sequence[Line]) -> None:
    ours = next(line for line in lines if line.policy == OURS)
    print(
        f"{'':34}{'lost in 100':>14}{'more than ours':>17}{'yes lost':>10}"
        f"{'matched':>9}{'wait p50':>10}{'p95':>6}{'yes p50':>9}{'very soon in 10':>17}"
    )
    for line in lines:
        lost, about = _with_interval(line.lost)
        more, give = _with_interval([there - here for here, there in _paired(ours, line)])
        waits = [wait for outcome in line.outcomes for wait in outcome.waits]
        yes_waits = [wait for outcome in line.outcomes for wait in outcome.yes_waits]
        against = "" if line is ours else f"{more:+.1f} ± {give:.1f}"
        print(
            f"{line.policy:34}{f'{lost:.1f} ± {about:.1f}':>14}{against:>17}"
            f"{_share(line.outcomes, 'lost_yes', 'yes'):>10.1%}{line.matched:>9.0%}"
            f"{median(waits):>10.0f}{quantiles(waits, n=20)[-1]:>6.0f}{median(yes_waits):>9.0f}"
            f"{_share(line.outcomes, 'pressing_in_time', 'pressing'):>17.0%}"
            f"{'' if line.fair else '  too few matched'}"
        )


def _paired(one: Line, other: Line) -> list[tuple[float, float]]:
    return list(zip(one.lost, other.lost, strict=True))


def _with_interval(values: Sequence[float]) -> tuple[float, float]:
    """Return the mean and half the width of its 95 % interval."""
    return mean(values), SURE * stdev(values) / len(values) ** 0.5


def _share(outcomes: Sequence[Outcome], part: str, whole: str) -> float:
    some: int = sum(getattr(one, part) for one in outcomes)
    every: int = sum(getattr(one, whole) for one in outcomes)
    return some / every


def _people(lines: Sequence[Line]) -> list[int]:
    return [outcome.people for outcome in lines[0].outcomes]


if __name__ == "__main__":
    raise SystemExit(0 if main() else 1)
