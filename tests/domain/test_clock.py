"""The clock of the computer: what is told is believed, unless it was set back."""

from datetime import UTC, datetime, timedelta

import pytest

from desk.domain.clock import SystemClock, VenueClock, whole_minutes

NINE = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)


class Computer:
    """A computer whose clock anybody can set, and whose pace nobody can."""

    def __init__(self) -> None:
        self.told, self.seconds = NINE, 0.0
        self.clock = SystemClock(lambda: self.told, lambda: self.seconds)

    def after(self, minutes: float, *, set_by: timedelta = timedelta()) -> datetime:
        """Let time go by, in which somebody sets the clock; return what the desk takes it for."""
        self.seconds += minutes * 60
        self.told += timedelta(minutes=minutes) + set_by
        return self.clock.now()


def test_waits_stay_right_when_the_clock_is_set_back_an_hour() -> None:
    computer = Computer()
    came = computer.after(5)
    assert whole_minutes(came, computer.after(20, set_by=-HOUR)) == 20
    assert whole_minutes(came, computer.after(10)) == 30


def test_once_it_is_put_right_again_it_is_believed() -> None:
    computer = Computer()
    computer.after(20, set_by=-HOUR)
    assert computer.after(10, set_by=HOUR) == NINE + timedelta(minutes=30)
    assert computer.after(10) == NINE + timedelta(minutes=40)


@pytest.mark.parametrize("seconds", [-30, 2, 3600])
def test_a_correction_is_believed(seconds: int) -> None:
    by = timedelta(seconds=seconds)
    assert Computer().after(10, set_by=by) == NINE + timedelta(minutes=10) + by


def test_the_real_one_tells_the_time() -> None:
    assert abs(SystemClock().now() - datetime.now(UTC)) < timedelta(seconds=5)


def test_the_clock_of_a_venue_goes_on_from_what_the_server_told() -> None:
    seconds = 0.0
    clock = VenueClock(lambda: seconds)
    clock.told(NINE)
    seconds += 90
    assert clock.now() == NINE + timedelta(seconds=90)
    clock.told(NINE + timedelta(minutes=5))
    assert clock.now() == NINE + timedelta(minutes=5)


def test_the_clock_of_a_venue_shows_the_computers_time_until_it_is_told() -> None:
    assert abs(VenueClock().now() - datetime.now(UTC)) < timedelta(seconds=5)
