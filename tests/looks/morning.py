"""The rehearsal Friday, played as far as a picture needs it, at a clock that stands."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import time
from pathlib import Path

from desk.domain.rehearsal import read_rehearsal
from desk.domain.resources import FOLDER
from desk.opening import practice_store
from desk.rehearsal.clock import PlayedClock
from desk.rehearsal.computer import FolderComputer
from desk.rehearsal.hall import Hall, open_hall
from desk.rehearsal.morning import PREPARES, SETS_UP, Morning
from desk.settings import Settings


class Friday:
    """The practice hall on that Friday: it only ever goes forward."""

    def __init__(self, hall: Hall, papers: Path) -> None:
        """Stand before the doors open; letters are printed into `papers`."""
        self.hall = hall
        self.computer = FolderComputer(papers)
        self._morning = Morning(hall, self.computer)
        self.letters = self._morning.letters

    def play(self, until: time) -> frozenset[str]:
        """Let the morning go on; return the topics of what changed."""
        topics: frozenset[str] = frozenset()
        for minute in self._morning.minutes(self.hall.moment(until)):
            self.hall.clock.put(minute)
            topics |= self._morning.play(minute)
        return topics


@contextmanager
def friday(home: Path) -> Iterator[Friday]:
    """Open the rehearsal in a store of its own under `home`."""
    told = read_rehearsal(FOLDER / "rehearsal")
    clock = PlayedClock(told.moment(SETS_UP) - PREPARES)
    store = practice_store(Settings(home=home), clock, "")
    try:
        yield Friday(open_hall(store, clock, told), home)
    finally:
        store.close()
