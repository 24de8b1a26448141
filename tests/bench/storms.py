"""Storms of desks, timed: take next as desks do it, and beside it the bare locking of rows.

A storm lets somebody in for each one who is taken, until so many have come; then everybody is
taken home. Whether anybody was taken twice or lost is looked at after each, as the tests do.
"""

import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from db.engine import embedded
from db.file import StoreFile
from db.migrate import upgrade
from desk.commands.contacts import TakeNext
from desk.domain.clock import SetClock
from desk.store import Store
from tests.bench.bare_desk import make_line
from tests.desks.storm import (
    WAITING,
    assert_all_is_well,
    assert_done_once,
    came,
    desks,
    go_home,
    wait_for,
)
from tests.desks.venue import Venue, venue
from tests.hall import OPENS, Hall, open_hall
from tests.stores import KEY

PATIENCE_S = 1_800.0
PAUSE_S = 0.25
LEAST_SHARE = 0.5
"""The slowest desk takes at least half of what the fastest does. Source: the issue."""


@dataclass(frozen=True, slots=True)
class Storm:
    """What a storm came to: how long it took, what each desk took, and its times of take next.

    `took` counts the people of each desk, `times` are milliseconds.
    """

    seconds: float
    took: Sequence[int]
    times: Sequence[float] = ()

    @property
    def rate(self) -> float:
        """Return how many people were taken in a second, by all desks together."""
        return sum(self.took) / self.seconds

    @property
    def share(self) -> float:
        """Return what the slowest desk took of what the fastest did."""
        return min(self.took) / max(self.took)


def on_server(how_many: int, people: int) -> tuple[Storm, Storm]:
    """Let desks take people on one server: as they do, and bare, on the same server."""
    with venue() as there, closing(there.desk(SetClock(OPENS))) as store:
        hall = open_hall(store, SetClock(OPENS))
        ours = _storm(hall, there.url, how_many, people)
        _make_line(there)
        return ours, _bare(there.url, how_many, people)


def on_file(how_many: int, people: int) -> tuple[Storm, Storm]:
    """Let processes on one computer take people in one file: as they do, and bare."""
    with tempfile.TemporaryDirectory() as folder:
        path, beside = Path(folder) / "desk.db", Path(folder) / "bare.db"
        engine = embedded(path, KEY)
        upgrade(engine)
        engine.dispose()
        with closing(Store(StoreFile(path, KEY), SetClock(OPENS))) as store:
            hall = open_hall(store, SetClock(OPENS))
            ours = _storm(hall, str(path), how_many, people)
        line = StoreFile(beside, KEY)
        with closing(line), closing(line.connect()) as run:
            make_line(run.execute, WAITING, number="INTEGER PRIMARY KEY")
        return ours, _bare(str(beside), how_many, people)


def _storm(hall: Hall, place: str, how_many: int, people: int) -> Storm:
    workers = [hall.worker(f"Worker {number}", "money") for number in range(how_many)]
    with tempfile.TemporaryDirectory() as folder:
        with desks(place, hall, workers, Path(folder)) as begun:
            start = time.perf_counter()
            wait_for(hall, people, patience=PATIENCE_S, pause=PAUSE_S)
            go_home(begun)
            seconds = time.perf_counter() - start
        assert_all_is_well(hall)
        assert_done_once(hall, [one for desk in begun for one, _ in desk.confirmed()])
        times = [desk.confirmed(TakeNext.name) for desk in begun]
    took = [len(of_one) for of_one in times]
    assert sum(took) == came(hall)
    return Storm(seconds, took, [taken for of_one in times for _, taken in of_one])


def _make_line(there: Venue) -> None:
    with there.person.administers() as admin:
        make_line(
            lambda words: admin.execute(words.encode()),
            WAITING,
            number="INTEGER PRIMARY KEY GENERATED ALWAYS AS IDENTITY",
        )
        admin.execute("GRANT SELECT, INSERT, UPDATE ON bare_line TO PUBLIC")


def _bare(place: str, how_many: int, people: int) -> Storm:
    with _bare_desks(place, how_many, people // how_many) as begun:
        start = time.perf_counter()
        for one in begun:
            assert one.stdin is not None
            one.stdin.write("go\n")
            one.stdin.flush()
        took = [int(_said(one)) for one in begun]
        return Storm(time.perf_counter() - start, took)


@contextmanager
def _bare_desks(place: str, how_many: int, come: int) -> Iterator[list[subprocess.Popen[str]]]:
    with ExitStack() as ends:
        begun = []
        for number in range(how_many):
            command = [sys.executable, "-m", "tests.bench.bare_desk", place]
            one = subprocess.Popen(
                [*command, str(number), str(come)],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                text=True,
            )
            ends.enter_context(one)  # waits for it, and closes what it said
            ends.callback(one.kill)
            begun.append(one)
        assert [_said(one) for one in begun] == ["ready"] * how_many
        yield begun


def _said(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    return process.stdout.readline().strip()
