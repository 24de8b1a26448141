"""The simulator of mornings is fair: everybody is counted once, each policy sees the same day."""

from collections import Counter

import pytest

from tests.bench.routing_days import ROTA, SKILLS, morning
from tests.bench.routing_play import play
from tests.bench.routing_sim import ENTERED, OURS, UNASKED, compare, policies, verdict

DAYS = [morning(seed, load) for seed in range(3) for load in (0.8, 1.2)]


@pytest.mark.parametrize("name", list(policies()))
def test_everybody_is_seen_once_or_lost(name: str) -> None:
    for day in DAYS:
        outcome = play(day, policies()[name])
        lost = outcome.lost - 2 * outcome.lost_yes
        assert outcome.contacts + lost == outcome.people == len(day.comers)
        assert len(outcome.waits) == outcome.contacts >= outcome.matched
        assert all(0 <= wait <= 240 for wait in outcome.waits)


def test_a_seed_is_a_morning() -> None:
    assert morning(7, 1.0) == morning(7, 1.0)
    assert morning(7, 1.0) != morning(8, 1.0)
    assert play(DAYS[0], policies()[OURS]) == play(DAYS[0], policies()[OURS])


def test_the_mornings_are_as_the_table_says() -> None:
    days = [morning(seed, 1.0) for seed in range(40)]
    comers = [comer for day in days for comer in day.comers]
    early = sum(comer.arrives < 30 for comer in comers) / len(comers)
    assert 0.3 < early < 0.5
    assert 0.18 < sum(comer.yes for comer in comers) / len(comers) < 0.3
    assert {len(day.workers) for day in days} <= set(range(7, len(ROTA) + 1))
    for day in days:
        kinds = Counter(comer.need for comer in day.comers)
        assert len(kinds) <= 8
        skills = frozenset().union(*(skills for _worker, skills in day.workers))
        assert {SKILLS[need] for need in kinds} <= skills


def test_skilled_policies_match_everybody_and_a_verdict_is_given() -> None:
    lines = compare(1.0, 6)
    assert [line.policy for line in lines if line.fair] == [
        "Longest-idle skilled worker",
        "Priority, longest-idle skilled",
        "Yes first, longest-idle skilled",
        OURS,
        UNASKED,
        ENTERED,
    ]
    wins, says = verdict(lines)
    assert wins == ("NOT" not in says)
