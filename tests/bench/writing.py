"""How long check-in, take next and finish take, durable and audited, with years behind them.

``python -m tests.bench.writing [--quick]`` prints the table. Every row is measured in one run on
copies of stores with ten and with a hundred years of Fridays; the ratio compares the two. The
bare row commits as many inserts to the same encrypted file, without an app around it.
"""

import argparse
import gc
import shutil
import statistics
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from uuid import UUID

from sqlalchemy import select, text

from db.base import Tx
from db.engine import embedded, writing
from db.file import StoreFile
from db.models import Person, Staff
from desk.commands.arrivals import CheckIn
from desk.commands.base import Command
from desk.commands.contacts import Finish, TakeNext, WithMe
from desk.commands.on_site import ComeOnSite, OpenDay
from desk.domain.answers import Answers
from desk.domain.clock import SetClock
from desk.domain.ids import new_id
from desk.domain.viewer import Viewer
from desk.queries.routing import next_for_worker
from desk.store import Done, Store
from tests.bench.big_store import KEY, big_store

TEN_YEARS, HUNDRED_YEARS = 30_000, 300_000
WORKERS = 10
WAITING = 20
NEEDS = ("home", "recovery", "money", "talk", "papers", "basics")


@dataclass(frozen=True, slots=True)
class Timed:
    """One kind of write: milliseconds of each, in the order they were made."""

    what: str
    times: tuple[float, ...]

    @property
    def middle(self) -> float:
        """Return the median."""
        return statistics.median(self.times)

    @property
    def slow(self) -> float:
        """Return the 99th percentile."""
        return sorted(self.times)[int(len(self.times) * 0.99) - 1]


class Morning:
    """A Friday after all that history, with people to come and workers to take them."""

    def __init__(self, store: Store, clock: SetClock) -> None:
        """Open the day and let the workers in."""
        self._store, self._clock = store, clock
        self._people = iter(store.read(Viewer(), _people))
        self._staff = store.read(Viewer(), _staff)[:WORKERS]
        self._desk = Viewer(staff_id=self._staff[0], desk="bench")
        opens = clock.now()
        day = self._do(
            OpenDay(
                on_date=opens.date(),
                title="Friday drop-in",
                doors_open=opens,
                doors_close=opens + timedelta(hours=4),
            )
        )
        assert day.id is not None
        self._day = day.id
        for one in self._staff:
            self._do(ComeOnSite(day_id=self._day, staff_id=one))
        for number in range(WAITING):
            self.check_in(number)

    def check_in(self, number: int) -> None:
        """Let the next person in."""
        answers = Answers(needs=(NEEDS[number % len(NEEDS)], "basics"), urgency=4)
        person = next(self._people)
        self._do(CheckIn(day_id=self._day, person_id=person, answers=answers, lead_agreed="bench"))

    def worker(self, number: int) -> UUID:
        """Find a worker for whom somebody waits, each in turn."""
        for step in range(len(self._staff)):
            staff = self._staff[(number + step) % len(self._staff)]
            query = partial(_next, day_id=self._day, staff_id=staff)
            if self._store.read(self._desk, query):
                return staff
        raise AssertionError("nobody waits for anybody")

    def take(self, staff: UUID) -> UUID:
        """Let a worker take the next person."""
        taken = self._do(TakeNext(day_id=self._day, staff_id=staff))
        assert taken.id is not None
        return taken.id

    def sit(self, contact: UUID) -> None:
        """Begin the contact."""
        self._do(WithMe(contact_id=contact))

    def finish(self, contact: UUID) -> None:
        """End the contact."""
        self._do(Finish(contact_id=contact))

    def _do(self, command: Command) -> Done:
        self._clock.advance(timedelta(seconds=1))
        return self._store.apply(command, self._desk)


def morning(visits: int, rounds: int) -> tuple[Timed, ...]:
    """Time a morning on a copy of a store with so many past visits."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "desk.db"
        shutil.copyfile(big_store(people=5_000, visits=visits), path)
        clock = SetClock(datetime(2026, 12, 4, 9, 0, tzinfo=UTC))
        store = Store(StoreFile(path, KEY), clock)
        gc.disable()  # as the window does, which collects between commands: see desk/background.py
        day = Morning(store, clock)
        times: dict[str, list[float]] = {"check in": [], "take next": [], "finish": []}
        for number in range(rounds):
            start = time.perf_counter()
            day.check_in(number)
            times["check in"].append(_since(start))
            staff = day.worker(number)
            start = time.perf_counter()
            contact = day.take(staff)
            times["take next"].append(_since(start))
            day.sit(contact)
            start = time.perf_counter()
            day.finish(contact)
            times["finish"].append(_since(start))
        store.close()
        bare = Timed("bare commit of ten rows", tuple(_bare(path, rounds)))
    return bare, *(Timed(what, tuple(taken)) for what, taken in times.items())


def rows(*, quick: bool = False) -> tuple[tuple[str, ...], ...]:
    """Return the table: what, medians and 99th percentiles, ratios, and what was asked."""
    rounds = 60 if quick else 400
    ten = morning(TEN_YEARS // (10 if quick else 1), rounds)
    hundred = morning(HUNDRED_YEARS // (10 if quick else 1), rounds)
    return tuple(
        (
            a.what,
            f"{a.middle:.2f}",
            f"{a.slow:.2f}",
            f"{b.middle:.2f}",
            f"{b.middle / a.middle:.2f}",
            f"{a.middle / ten[0].middle:.1f}",
        )
        for a, b in zip(ten, hundred, strict=True)
    )


def _bare(path: Path, rounds: int) -> Sequence[float]:
    engine = writing(embedded(path, KEY))
    with engine.connect() as connection, connection.begin():
        connection.execute(text("CREATE TABLE bare (id TEXT PRIMARY KEY, words TEXT)"))
    taken = []
    for _ in range(rounds):
        start = time.perf_counter()
        with engine.connect() as connection, connection.begin():
            raw = connection.connection.cursor()
            for _row in range(10):
                raw.execute("INSERT INTO bare VALUES (?, 'x')", (str(new_id()),))
        taken.append(_since(start))
    engine.dispose()
    return taken


def _since(start: float) -> float:
    return (time.perf_counter() - start) * 1000


def _next(tx: Tx, _viewer: Viewer, *, day_id: UUID, staff_id: UUID) -> bool:
    return next_for_worker(tx, day_id, staff_id) is not None


def _people(tx: Tx, _viewer: Viewer) -> list[UUID]:
    return list(tx.scalars(select(Person.id).where(~Person.deceased).order_by(Person.id)))


def _staff(tx: Tx, _viewer: Viewer) -> list[UUID]:
    return list(tx.scalars(select(Staff.id).where(Staff.role == "worker").order_by(Staff.id)))


def main() -> None:
    """Print the table."""
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("--quick", action="store_true")
    head = ("ms", "p50", "p99", "p50, 100 years", "100 / 10 years", "p50 / bare")
    print(" | ".join(head))
    for row in rows(quick=ask.parse_args().quick):
        print(" | ".join(row))


if __name__ == "__main__":
    main()
