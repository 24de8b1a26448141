"""The order of the queue: level, then window, then arrival."""

from dataclasses import replace

import pytest

from desk.domain.triage import came_before, order, place
from tests.domain.routing_people import WEIGHTS, at, seeker


@pytest.mark.parametrize(
    ("urgency", "minute", "level", "over_by", "moved_up"),
    [
        (4, 59, 4, 0, False),
        (4, 60, 3, 0, True),
        (4, 75, 3, 15, True),
        (4, 120, 2, 60, True),
        (4, 400, 2, 340, True),
        (3, 29, 3, 0, False),
        (3, 35, 2, 5, True),
        (3, 300, 2, 270, True),
        (2, 40, 2, 30, False),
        (1, 3, 1, 3, False),
        (5, 40, 5, 35, False),
    ],
)
def test_each_full_target_missed_lifts_one_level_but_never_into_the_first(
    urgency: int, minute: int, level: int, over_by: int, *, moved_up: bool
) -> None:
    placed = place(seeker(1, urgency=urgency), at(minute), WEIGHTS)
    assert (placed.level, placed.over_by, placed.moved_up) == (level, over_by, moved_up)


@pytest.mark.parametrize(("urgency", "level"), [(1, 1), (2, 2), (3, 2), (4, 3), (5, 5)])
def test_a_yes_lifts_one_level_but_not_into_the_first_nor_out_of_the_fast_lane(
    urgency: int, level: int
) -> None:
    yes = seeker(1, urgency=urgency, readiness="now", said_yes_at=at(0))
    assert place(yes, at(1), WEIGHTS).level == level


@pytest.mark.parametrize("readiness", ["maybe", "not_today", "not_asked"])
def test_no_other_answer_changes_anything(readiness: str) -> None:
    assert place(seeker(1, readiness=readiness), at(9), WEIGHTS).level == 4


def test_the_clock_of_a_yes_starts_with_it() -> None:
    daz = seeker(23, urgency=3, readiness="now", arrived_at=at(0), said_yes_at=at(41))
    placed = place(daz, at(47), WEIGHTS)
    assert (placed.level, placed.target, placed.over_by) == (2, 10, 0)
    assert placed.due_at == at(51)


def test_the_waiting_of_the_drawing() -> None:
    now = at(47)
    daz = seeker(23, urgency=3, readiness="now", arrived_at=at(38), said_yes_at=at(41))
    blue_jacket = seeker(15, urgency=3, arrived_at=at(12))
    mared = seeker(26, urgency=2, arrived_at=at(44))
    zilvinas = seeker(18, urgency=3, arrived_at=at(23))
    lukasz = seeker(20, arrived_at=at(29))
    big_col = seeker(24, arrived_at=at(40))
    ange = seeker(27, arrived_at=at(46))
    mixed = [ange, zilvinas, mared, big_col, daz, lukasz, blue_jacket]
    placed = order(mixed, now, WEIGHTS)
    assert [one.visit_id.int for one in placed] == [23, 15, 26, 18, 20, 24, 27]
    assert [(one.moved_up, one.over_by) for one in placed][1] == (True, 5)


def test_the_fast_lane_stands_behind_an_emergency_alone() -> None:
    rows = [seeker(number, urgency=number) for number in (4, 3, 2, 5, 1)]
    assert [one.level for one in order(rows, at(1), WEIGHTS)] == [1, 5, 2, 3, 4]


def test_a_window_counts_once_it_is_closing() -> None:
    first, second = seeker(1), seeker(2, arrived_at=at(5), stays_until=at(50))
    assert [one.visit_id.int for one in order([first, second], at(10), WEIGHTS)] == [1, 2]
    assert [one.visit_id.int for one in order([first, second], at(21), WEIGHTS)] == [2, 1]


def test_equal_in_all_the_lower_ticket_goes_first() -> None:
    one, two = seeker(1, ticket=8), seeker(2, ticket=7)
    assert [placed.visit_id.int for placed in order([one, two], at(1), WEIGHTS)] == [2, 1]


def test_nobody_waited_less_than_nothing_when_the_clock_was_put_back() -> None:
    placed = place(replace(seeker(1), arrived_at=at(30)), at(0), WEIGHTS)
    assert (placed.level, placed.over_by) == (4, 0)


def test_whoever_came_in_the_future_came_before_those_let_in_after_them() -> None:
    early, late = seeker(1, arrived_at=at(60)), seeker(2, arrived_at=at(65))
    since = [seeker(3, arrived_at=at(10)), seeker(4, arrived_at=at(12))]
    right = came_before((*since, late, early), at(13))
    assert [one.ticket for one in right] == [3, 4, 2, 1], "as they were given"
    placed = order(right, at(13), WEIGHTS)
    assert [one.visit_id.int for one in placed] == [1, 2, 3, 4]
    assert came_before((late, early), at(13)) == (late, early), "nobody came since"


def test_arrivals_stand_as_they_were_told_while_the_clock_is_right() -> None:
    told = (seeker(1, arrived_at=at(60)), seeker(2, arrived_at=at(10)))
    assert came_before(told, at(70)) == told, "noted late, with the time of their arrival"
