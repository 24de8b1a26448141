"""The one clock that everything asks, so that tests and rehearsals can hold or speed time."""

import time
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import Protocol
from zoneinfo import ZoneInfo

SET_BACK = timedelta(minutes=1)
"""A computer's clock that is behind by more was set back; by less, it is being corrected."""


class Clock(Protocol):
    """Tells the time for a desk."""

    def now(self) -> datetime:
        """Return the present moment as an aware UTC datetime."""


def _told_by_computer() -> datetime:
    return datetime.now(UTC)


class SystemClock:
    """The clock of the computer, for the real desk.

    Where somebody sets that back under it, it goes on at its own pace: nobody who is waiting
    came in the future.
    """

    def __init__(
        self,
        told: Callable[[], datetime] = _told_by_computer,
        pace: Callable[[], float] = time.monotonic,
    ) -> None:
        """Read the moment from `told`; `pace` counts seconds that nobody can set."""
        self._told, self._pace = told, pace
        self._last = (told(), pace())

    def now(self) -> datetime:
        """Return the present moment as an aware UTC datetime."""
        told, seconds = self._told(), self._pace()
        moment, then = self._last
        own = moment + timedelta(seconds=seconds - then)
        now = own if own - told > SET_BACK else told
        self._last = (now, seconds)
        return now


def _pace_of_computer() -> float:
    """Count seconds that nobody can set, those in which the computer slept among them."""
    awake_or_not = getattr(time, "CLOCK_BOOTTIME", None)
    return time.monotonic() if awake_or_not is None else time.clock_gettime(awake_or_not)


class VenueClock:
    """The clock of a venue with a server, for each of its desks: what the server says it is.

    So that the desks agree who came first, and how long they wait, also where one of their own
    clocks is wrong. Between two times that were told, and while the server is away, it goes on
    at the computer's pace. Several threads may ask and tell.
    """

    def __init__(self, pace: Callable[[], float] = _pace_of_computer) -> None:
        """Show the computer's own time until the server has `told`; `pace` counts seconds."""
        self._pace = pace
        self._last = (_told_by_computer(), pace())

    def told(self, moment: datetime) -> None:
        """Take over the aware moment that the server told just now."""
        self._last = (moment.astimezone(UTC), self._pace())

    def now(self) -> datetime:
        """Return the present moment as an aware UTC datetime."""
        moment, then = self._last
        return moment + timedelta(seconds=self._pace() - then)


class SetClock:
    """A clock that stands where it is put, for tests and for playing a rehearsal."""

    def __init__(self, at: datetime) -> None:
        """Stand at the aware moment `at`."""
        self._at = at.astimezone(UTC)

    def now(self) -> datetime:
        """Return the moment at which the clock stands."""
        return self._at

    def set(self, at: datetime) -> None:
        """Move to the aware moment `at`."""
        self._at = at.astimezone(UTC)

    def advance(self, by: timedelta) -> None:
        """Move forward by `by`."""
        self._at += by


class OffsetClock:
    """A clock that runs from a chosen moment, for a rehearsal Friday that is under way."""

    def __init__(self, starts_at: datetime, real: Clock) -> None:
        """Read `starts_at` now and run on from there at the pace of `real`."""
        self._real = real
        self._offset = starts_at.astimezone(UTC) - real.now()

    def now(self) -> datetime:
        """Return the moment in the rehearsal."""
        return self._real.now() + self._offset


def local(moment: datetime, zone: ZoneInfo) -> datetime:
    """Show a stored UTC moment in the venue's own zone."""
    return moment.astimezone(zone)


def local_date(moment: datetime, zone: ZoneInfo) -> date:
    """Return the calendar day at the venue on which `moment` falls."""
    return moment.astimezone(zone).date()


def whole_minutes(start: datetime, end: datetime) -> int:
    """Return the full minutes from `start` to `end`, never below nought.

    Both are aware, so an hour that the clocks repeat or skip does not change the answer.
    """
    return max(0, int((end - start).total_seconds() // 60))
