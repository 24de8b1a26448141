"""How long the Floor takes to show one change, with a hundred people here, paint included.

``python -m tests.bench.floor [--quick]`` prints the table. Behind that Friday lie ten years of
others, in the encrypted store. Each round changes one visit; then the rows are read, shown and
painted, and once more the whole is timed as the window does it, reading on another thread. An
empty read shows what the store's door itself costs.
"""

import argparse
import os
import shutil
import statistics
import tempfile
import time
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication
from sqlalchemy import select

from db.base import Tx
from db.file import StoreFile
from db.models import Person, Staff
from db.reading import Reader
from desk.background import Background
from desk.commands.arrivals import CheckIn
from desk.commands.base import Command
from desk.commands.contacts import Collect, WithMe
from desk.commands.on_site import ComeOnSite, OpenDay
from desk.commands.visits import ChangeUrgency, PopOut
from desk.domain.answers import Answers
from desk.domain.clock import SetClock
from desk.domain.floor import FloorRow
from desk.domain.venue import VenueRow
from desk.domain.viewer import Viewer
from desk.domain.visits import DropInRow
from desk.front_desk import FrontDesk
from desk.queries.floor import floor
from desk.queries.venue import drop_in
from desk.screens.floor.screen import FloorScreen
from desk.store import Store
from desk.theme import Look
from tests.bench.big_store import KEY, big_store

HERE, WORKERS, WITH_WORKER, OUT = 100, 12, 8, 6
PEOPLE, PAST_VISITS = 5_000, 30_000
ALLOWED = 30.0
"""Milliseconds to show one change. Source: the issue, Speed."""

NEEDS = ("home", "recovery", "money", "talk", "papers", "basics", "script", "nurse", "family")
OPENS = datetime(2026, 12, 4, 9, 0, tzinfo=UTC)


@dataclass(slots=True)
class Timed:
    """One part of showing a change, with the milliseconds of each round.

    `worked` is the time that this program itself had the processor, on all its threads: what is
    left of the clock's time when other programs on the computer are taken away.
    """

    what: str
    times: list[float] = field(default_factory=list)
    worked: list[float] = field(default_factory=list)

    def add(self, work: Callable[[], object]) -> None:
        """Time `work` once."""
        worked, start = time.process_time(), time.perf_counter()
        work()
        self.times.append((time.perf_counter() - start) * 1000)
        self.worked.append((time.process_time() - worked) * 1000)

    @property
    def middle(self) -> float:
        """Return the median."""
        return statistics.median(self.times)

    @property
    def own(self) -> float:
        """Return the median of the work itself."""
        return statistics.median(self.worked)

    @property
    def slow(self) -> float:
        """Return the 95th percentile."""
        return sorted(self.times)[int(len(self.times) * 0.95) - 1]


class Crowd:
    """A Friday on which a hundred people are here."""

    def __init__(self, store: Store, clock: SetClock) -> None:
        """Let everybody in, give some to workers, let some pop out."""
        self.store, self._clock = store, clock
        people = store.read(Viewer(), _people)
        staff = store.read(Viewer(), _staff)[:WORKERS]
        self.viewer = Viewer(staff_id=staff[0], desk="bench")
        self._do(
            OpenDay(
                on_date=OPENS.date(), title="Friday drop-in", doors_open=OPENS,
                doors_close=OPENS + timedelta(hours=4),
            )
        )  # fmt: skip
        day = store.read(self.viewer, lambda tx, viewer: drop_in(tx, viewer, OPENS.date()))
        assert day is not None
        self.day: DropInRow = day
        for one in staff:
            self._do(ComeOnSite(day_id=day.id, staff_id=one))
        self.visits = [self._let_in(number, person) for number, person in enumerate(people)]
        for visit, one in zip(self.visits[:WITH_WORKER], staff, strict=False):
            self._do(WithMe(contact_id=self._do(Collect(visit_id=visit, staff_id=one))))
        for visit in self.visits[WITH_WORKER : WITH_WORKER + OUT]:
            self._do(PopOut(visit_id=visit))

    def change(self, number: int) -> None:
        """Change one of those who wait."""
        waiting = self.visits[WITH_WORKER + OUT :]
        visit = waiting[number % len(waiting)]
        self._do(ChangeUrgency(visit_id=visit, urgency=2 + number % 3))

    def _let_in(self, number: int, person: UUID) -> UUID:
        needs = (NEEDS[number % len(NEEDS)], NEEDS[(number * 4 + 1) % len(NEEDS)])
        answers = Answers(
            needs=tuple(dict.fromkeys(needs)), urgency=3 + number % 2,
            readiness="now" if number % 4 == 0 else "maybe",
        )  # fmt: skip
        return self._do(
            CheckIn(day_id=self.day.id, person_id=person, answers=answers, lead_agreed="bench")
        )

    def _do(self, command: Command) -> UUID:
        self._clock.advance(timedelta(seconds=10))
        done = self.store.apply(command, self.viewer)
        assert done.id is not None
        return done.id


def measure(rounds: int) -> tuple[Timed, ...]:
    """Show `rounds` changes on this computer's file, and time each part and the whole."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "desk.db"
        shutil.copyfile(big_store(people=PEOPLE, visits=PAST_VISITS), path)
        clock = SetClock(OPENS)
        with closing(Store(StoreFile(path, KEY), clock)) as store:
            return measure_on(store, clock, rounds)


def measure_on(store: Store, clock: SetClock, rounds: int) -> tuple[Timed, ...]:
    """Show `rounds` changes in a store with many people in it, and time each part."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    return _rounds(app, Crowd(store, clock), clock, rounds)


def _rounds(app: QApplication, crowd: Crowd, clock: SetClock, rounds: int) -> tuple[Timed, ...]:
    look = Look()
    look.apply(app)
    venue, background = VenueRow(name="Hall"), Background()
    background.collect_here()
    desk = FrontDesk(crowd.store, background, clock, venue, crowd.day, crowd.viewer)
    desk.broken.connect(_stop)
    screen = FloorScreen(desk, look)
    screen.resize(look.px("window_width"), look.px("window_height"))
    screen.show()
    background.settle()

    kept = crowd.store.read(
        crowd.viewer, lambda tx, viewer: floor(tx, viewer, crowd.day, venue)
    ).foreseen

    def read(tx: Reader, viewer: Viewer) -> FloorRow:
        return floor(tx, viewer, crowd.day, venue, kept, frozenset({"visits"}))

    def settle() -> None:
        # Waiting as a window does: a loop that spins would keep the reading thread from its work.
        while not desk.idle:
            app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        app.processEvents()

    parts = [Timed(one) for one in ("an empty read", "read", "show", "paint", "whole, threads too")]
    empty, reading, showing, painting, whole = parts
    rows: list[FloorRow] = []
    for number in range(rounds):
        crowd.change(number)
        empty.add(lambda: crowd.store.glance(crowd.viewer, _nothing))
        reading.add(lambda: rows.append(crowd.store.glance(crowd.viewer, read)))
        showing.add(lambda: screen.show_floor(rows[-1]))
        painting.add(app.processEvents)
        settle()
        crowd.change(number + 1)
        whole.add(lambda: _refresh(screen, settle))
    screen.close()
    background.close()
    return tuple(parts)


def _refresh(screen: FloorScreen, settle: Callable[[], None]) -> None:
    screen.ask()
    settle()


def _nothing(tx: Reader, viewer: Viewer) -> object:
    return drop_in(tx, viewer, OPENS.date())


def _people(tx: Tx, _viewer: Viewer) -> Sequence[UUID]:
    return tx.scalars(select(Person.id).where(Person.merged_into_id.is_(None)).limit(HERE)).all()


def _staff(tx: Tx, _viewer: Viewer) -> Sequence[UUID]:
    return tx.scalars(
        select(Staff.id).where(Staff.role.in_(("worker", "peer"))).order_by(Staff.name)
    ).all()


def _stop(error: BaseException) -> None:
    raise error


def main() -> None:
    """Print the table."""
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("--quick", action="store_true", help="fewer rounds")
    rounds = 15 if ask.parse_args().quick else 100
    print(f"{HERE} people here, {rounds} rounds, milliseconds")
    print(f"{'':22} {'p50':>7} {'p95':>7} {'own p50':>8} {'at most':>8}")
    for timed in measure(rounds):
        limit = f"{ALLOWED:8.0f}" if timed.what.startswith("whole") else " " * 8
        print(f"{timed.what:22} {timed.middle:7.2f} {timed.slow:7.2f} {timed.own:8.2f} {limit}")


if __name__ == "__main__":
    main()
