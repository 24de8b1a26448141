"""Who is a regular, and when they usually come."""

from datetime import time
from uuid import UUID

import pytest

from desk.domain.attendance import Came, habits

FRIDAYS = [UUID(int=number) for number in range(8, 0, -1)]  # newest first
ANGE, DAZ, LEE = (UUID(int=100 + number) for number in range(3))


def came(person: UUID, *weeks_ago: int, at: time = time(9, 40)) -> list[Came]:
    return [Came(person, FRIDAYS[ago - 1], at) for ago in weeks_ago]


@pytest.mark.parametrize(
    ("weeks_ago", "expected"),
    [((1, 2), True), ((1, 4), True), ((3, 4), True), ((1,), False), ((4, 5, 6, 7), False)],
)
def test_two_of_the_last_four_make_a_regular(weeks_ago: tuple[int, ...], *, expected: bool) -> None:
    assert (ANGE in habits(FRIDAYS, came(ANGE, *weeks_ago))) == expected


def test_two_visits_on_one_day_are_one_coming() -> None:
    twice = [*came(ANGE, 1, at=time(11, 5)), *came(ANGE, 1, at=time(9, 12))]
    assert ANGE not in habits(FRIDAYS, twice)
    habit = habits(FRIDAYS, [*twice, *came(ANGE, 3, at=time(9, 12))])[ANGE]
    assert (habit.times, habit.of, habit.usual) == (2, 4, time(9, 15))


@pytest.mark.parametrize(
    ("times", "usual"),
    [
        ((time(9, 31), time(9, 40), time(11, 0)), time(9, 45)),
        ((time(9, 30), time(9, 30)), time(9, 30)),
        ((time(9, 0), time(10, 0)), time(9, 30)),
        ((time(23, 50), time(23, 55)), time(23, 45)),
    ],
)
def test_the_usual_time_is_the_middle_one_to_the_quarter_hour(
    times: tuple[time, ...], usual: time
) -> None:
    rows = [row for ago, at in enumerate(times, 1) for row in came(DAZ, ago, at=at)]
    assert habits(FRIDAYS, rows)[DAZ].usual == usual


def test_how_many_of_the_last_were_missed() -> None:
    found = habits(FRIDAYS, [*came(DAZ, 1, 2), *came(LEE, 3, 4)])
    assert (found[DAZ].missed_last, found[LEE].missed_last) == (0, 2)


def test_a_young_drop_in_knows_its_people_by_what_there_was() -> None:
    assert habits([], came(DAZ, 1)) == {}
    assert DAZ in habits(FRIDAYS[:1], came(DAZ, 1))
    assert DAZ not in habits(FRIDAYS[:3], came(DAZ, 1))
