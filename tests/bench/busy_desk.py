"""One of twelve desks that are at work, with the door of its screens and no window before it.

``python -m tests.bench.busy_desk PLACE STAFF SECONDS`` says "ready" and begins at a line on its
input. For so many seconds it lets somebody in, takes the next, sits down and finishes, one step
each `PACE_S` or so, and says of each step its name and the milliseconds from asking until the
screen was told. With no seconds it does nothing, and says at which moment it heard of each
change elsewhere. It ends when its input is closed.
"""

import os
import random
import sys
import time
from threading import Thread
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, Signal

from db.engine import server
from desk.background import Background
from desk.commands.arrivals import CheckInNew
from desk.commands.base import Command
from desk.commands.contacts import Finish, TakeNext, WithMe
from desk.commands.people import NewPerson
from desk.domain.answers import Answers
from desk.domain.clock import OffsetClock, SystemClock
from desk.domain.refusals import Refusal
from desk.domain.venue import VenueRow
from desk.domain.viewer import Viewer
from desk.front_desk import FrontDesk
from desk.later import import_what_writes
from desk.queries.floor import floor
from desk.queries.venue import drop_in
from desk.store import Done, Store
from tests.hall import FRIDAY, OPENS

PACE_S = 1.0
"""Twelve desks at this pace do in a minute what a full drop-in does in half an hour."""


class BusyDesk(QObject):
    """Does one thing after another, and tells how long each took."""

    told = Signal(str)

    def __init__(self, front: FrontDesk, staff: UUID, seconds: float) -> None:
        """Sit before `front` as the worker `staff`, at work for so many seconds."""
        super().__init__()
        self._front, self._staff, self._seconds = front, staff, seconds
        self._until = 0.0
        self._begins = self._come = False
        self._contact: UUID | None = None
        self._chance = random.Random(staff.int)
        self.told.connect(self._go, Qt.ConnectionType.QueuedConnection)
        front.broken.connect(_stop)
        front.offline.connect(_stop)
        front.changed.connect(self._heard)

    def _go(self, said: str) -> None:
        if not said:
            QCoreApplication.quit()
        elif self._seconds:
            self._until = time.monotonic() + self._seconds
            self._rest()

    def _heard(self, _topics: frozenset[str]) -> None:
        if not self._seconds:
            print(f"heard {time.monotonic()}", flush=True)

    def _rest(self) -> None:
        """Do the next thing when it is time; nobody keeps step with anybody else."""
        if time.monotonic() < self._until:
            pause = self._chance.uniform(0.5, 1.5) * PACE_S
            QTimer.singleShot(round(pause * 1000), self, self._act)
        else:
            print("done", flush=True)

    def _act(self) -> None:
        command = self._next()
        start = time.perf_counter()

        def done(told: Done) -> None:
            print(f"{command.name} {(time.perf_counter() - start) * 1000:.2f}", flush=True)
            self._follow(command, told)
            self._rest()

        self._front.do(self, command, done, self._refused)

    def _next(self) -> Command:
        """Say what comes next: in, next, sit down, finish; who was let in may go to another."""
        if self._contact is not None:
            if self._begins:
                return WithMe(contact_id=self._contact)
            return Finish(contact_id=self._contact)
        if self._come:
            return TakeNext(day_id=self._front.day.id, staff_id=self._staff)
        comes, needs = NewPerson(name_to_use="Somebody"), Answers(needs=("money",))
        return CheckInNew(day_id=self._front.day.id, person=comes, answers=needs)

    def _follow(self, command: Command, told: Done) -> None:
        self._come = isinstance(command, CheckInNew)
        self._begins = isinstance(command, TakeNext)
        if self._begins:
            self._contact = told.id
        elif isinstance(command, Finish):
            self._contact = None

    def _refused(self, no: Refusal) -> None:
        if no.code != "nobody.waiting":
            _stop(no)
        self._come = False
        self._rest()


def main(place: str, staff: str, seconds: str) -> None:
    """Be one desk."""
    app = QCoreApplication([])
    viewer = Viewer(staff_id=UUID(staff), role="worker", desk=f"room {staff[-4:]}")
    store = Store(server(place), OffsetClock(OPENS, SystemClock()))
    day = store.read(viewer, lambda tx, who: drop_in(tx, who, FRIDAY))
    assert day is not None
    store.glance(viewer, lambda tx, who: floor(tx, who, day, VenueRow()))  # the first picture
    import_what_writes(store)  # and what the window does behind it
    background = Background()
    background.collect_here()
    background.settle()
    front = FrontDesk(store, background, store.clock, VenueRow(), day, viewer)
    desk = BusyDesk(front, UUID(staff), float(seconds))
    print("ready", flush=True)  # before what it hears
    front.listen()
    Thread(target=_hear, args=(desk,), daemon=True).start()
    app.exec()
    background.close()
    store.close()


def _hear(desk: BusyDesk) -> None:
    """Pass on each line of the input, and its end."""
    for line in sys.stdin:
        desk.told.emit(line)
    desk.told.emit("")


def _stop(fault: object) -> None:
    """End at once: what reads our output sees that it has ended."""
    sys.stderr.write(f"a busy desk stopped: {fault!r}\n")
    os._exit(1)


if __name__ == "__main__":
    main(*sys.argv[1:])
