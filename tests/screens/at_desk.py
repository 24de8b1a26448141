"""A screen before somebody at a desk: real store, real threads, a real window, time that stands."""

import time
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QElapsedTimer
from PySide6.QtWidgets import QApplication

from desk.background import Background
from desk.domain.computer import Computer
from desk.domain.refusals import Refusal
from desk.domain.venue import VenueRow
from desk.domain.viewer import Viewer
from desk.front_desk import FrontDesk
from desk.store import Done
from desk.theme import Look
from tests.hall import Hall

PATIENCE_MS = 30_000


class AtDesk:
    """A front desk on a hall, and what it said: done, refused, broken."""

    def __init__(
        self, hall: Hall, viewer: Viewer | None = None, computer: Computer | None = None
    ) -> None:
        """Sit at the desk of `hall`, as reception unless told otherwise; `computer` prints."""
        self.hall = hall
        self.look = Look()
        self.look.apply(app())
        self.look.set_reduced_motion(True)
        self._background = Background()
        self.front = FrontDesk(
            hall.store,
            self._background,
            hall.clock,
            VenueRow(),
            hall.day,
            viewer or hall.desk,
            computer=computer,
        )
        self.done: list[Done] = []
        self.refused: list[Refusal] = []
        self.broken: list[BaseException] = []
        self.front.did.connect(self.done.append)
        self.front.refused.connect(self.refused.append)
        self.front.broken.connect(self.broken.append)

    def settle(self) -> None:
        """Let every ask and command be answered, and everything they ask in turn."""
        patience = QElapsedTimer()
        patience.start()
        quiet = 0
        while quiet < 3:
            assert patience.elapsed() < PATIENCE_MS, "the desk never comes to rest"
            app().processEvents()
            quiet = quiet + 1 if self.front.idle else 0
            if not quiet:
                time.sleep(0.001)  # lets the threads on which it waits have the processor
        assert self.broken == []

    def close(self) -> None:
        """End the threads."""
        self._background.close()


def app() -> QApplication:
    """Return the application that pytest-qt made."""
    there = QApplication.instance()
    assert isinstance(there, QApplication)
    return there


@contextmanager
def at_desk(
    hall: Hall, viewer: Viewer | None = None, computer: Computer | None = None
) -> Iterator[AtDesk]:
    """Sit at the desk of `hall`, and leave nothing running."""
    desk = AtDesk(hall, viewer, computer)
    try:
        yield desk
    finally:
        desk.close()
