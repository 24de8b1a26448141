"""The clock of a rehearsal: it is put from minute to minute while played, then runs on."""

from datetime import datetime

from desk.domain.clock import Clock, OffsetClock, SetClock, SystemClock


class PlayedClock:
    """A clock that stands where it is put, until it is let run on."""

    def __init__(self, at: datetime) -> None:
        """Stand at the aware moment `at`."""
        self._clock: Clock = SetClock(at)

    def now(self) -> datetime:
        """Return the moment in the rehearsal, as an aware UTC datetime."""
        return self._clock.now()

    def put(self, at: datetime) -> None:
        """Stand at `at`."""
        self._clock = SetClock(at)

    def run_on(self) -> None:
        """Run from here at the pace of the computer's own clock."""
        self._clock = OffsetClock(self.now(), SystemClock())
