"""Moments and waits in words: nobody counts the first minute."""

from datetime import timedelta

import pytest

from desk.wording import times
from tests.hall import OPENS


@pytest.mark.parametrize(
    ("seconds", "ago", "wait", "waiting"),
    [
        (0, "just now", "just now", "just came"),
        (59, "just now", "just now", "just came"),
        (60, "1 min ago", "1 min", "waiting 1 min"),
        (89 * 60, "89 min ago", "89 min", "waiting 89 min"),
        (95 * 60, "1 h 35 ago", "1 h 35", "waiting 1 h 35"),
        (-30, "just now", "just now", "just came"),
    ],
)
def test_an_age_is_just_now_then_minutes_then_hours(
    seconds: int, ago: str, wait: str, waiting: str
) -> None:
    now = OPENS + timedelta(seconds=seconds)
    assert times.ago(OPENS, now) == ago
    assert times.wait(OPENS, now) == wait
    assert times.waiting(OPENS, now) == waiting


def test_a_length_of_time_may_be_nothing() -> None:
    assert times.minutes(0) == "0 min"
    assert times.minutes(6) == "6 min"
