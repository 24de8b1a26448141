"""The one clock of somebody who waits."""

from datetime import UTC, datetime, timedelta

import pytest

from desk.domain.clocks import standard_clocks
from desk.domain.ids import new_id
from desk.domain.visits import HereRow
from desk.domain.waits import Wait, nearly_due, wait_of

NOW = datetime(2026, 11, 20, 9, 47, tzinfo=UTC)
RULE = standard_clocks().yes


def row(arrived: float, target: int, yes: float | None = None, sat: float | None = None) -> HereRow:
    """Give somebody who came, said yes and sat down so many minutes ago."""

    def ago(minutes: float | None) -> datetime | None:
        return None if minutes is None else NOW - timedelta(minutes=minutes)

    came = NOW - timedelta(minutes=arrived)
    return HereRow(
        visit_id=new_id(), person_id=new_id(), ticket=1, name="Daz", telling="", nameless=False,
        state="waiting", state_since=came, arrived_at=came, urgency=3, level=3, readiness="now",
        said_yes_at=ago(yes), sat_at=ago(sat), letter_sent_at=None, needs=(), action_line=None,
        language="en", interpreter="", child=False, dog=False, friend=False, stays_until=None,
        place_until=None, worker_id=None, worker=None, room=None, asked_staff_id=None,
        asked_at=None, target=target,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("arrived", "target", "wait"),
    [
        (3, 10, Wait(3, "running", 7, 0)),
        (5, 10, Wait(5, "half", 5, 0)),
        (24, 30, Wait(24, "half", 6, 0)),
        (30, 30, Wait(30, "over", 0, 0)),
        (35, 30, Wait(35, "over", 0, 5)),
        (0, 0, Wait(0, "over", 0, 0)),
    ],
)
def test_colour_comes_at_half_of_the_time_and_at_its_end(
    arrived: int, target: int, wait: Wait
) -> None:
    assert wait_of(row(arrived, target), NOW, RULE) == wait


def test_a_yes_counts_from_the_yes_and_against_the_time_a_yes_allows() -> None:
    assert wait_of(row(40, 60, yes=6), NOW, RULE) == Wait(6, "half", 4, 0)


def test_once_they_sat_with_the_right_worker_the_clock_is_the_usual_one() -> None:
    assert wait_of(row(40, 60, yes=30, sat=20), NOW, RULE).minutes == 40


@pytest.mark.parametrize(("yes", "close"), [(7.9, False), (8, True), (9.9, True), (10.1, False)])
def test_the_last_two_minutes_of_a_yes_are_watched_closely(yes: float, close: bool) -> None:
    assert nearly_due(row(20, 10, yes=yes), NOW, RULE) is close


def test_nobody_without_a_yes_is_watched_closely() -> None:
    assert not nearly_due(row(9, 10), NOW, RULE)
    assert not nearly_due(row(9, 10, yes=9, sat=1), NOW, RULE)
