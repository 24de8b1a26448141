"""Twelve desks on one server at once: how long each step takes, and how soon the others hear."""

import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, closing, contextmanager
from uuid import UUID

from sqlalchemy import text

from desk.commands.visits import ChangeUrgency
from desk.domain.clock import SetClock
from tests.desks.storm import assert_sound, wait_until
from tests.desks.venue import venue
from tests.hall import OPENS, Hall, open_hall

DESKS = 12
WAITING = 20
A_PAUSE_S = 0.4
Times = Mapping[str, Sequence[float]]


def at_work(seconds: float) -> Times:
    """Let twelve desks work so long; return milliseconds by the name of each step."""
    with _hall() as (hall, url), _begun(hall, url, DESKS, seconds) as desks:
        _tell(desks)
        times = defaultdict(list)
        for desk in desks:
            while (line := _said(desk)) != "done":
                name, taken = line.split()
                times[name].append(float(taken))
        assert_sound(hall)
    return times


def heard(rounds: int) -> Times:
    """Change something at one desk so often, and return how soon each of eleven others heard it.

    The milliseconds are counted from before the command, and from when it was confirmed; a desk
    may hear before the one that changed it is told.
    """
    given, confirmed = [], []
    with _hall() as (hall, url), _begun(hall, url, DESKS - 1, 0) as desks:
        visit = hall.arrives("Ange", "money")
        time.sleep(A_PAUSE_S)
        for number in range(rounds):
            start = time.monotonic()
            hall.store.apply(ChangeUrgency(visit_id=visit, urgency=2 + number % 3), hall.desk)
            end = time.monotonic()
            time.sleep(A_PAUSE_S)
            given.append(start)
            confirmed.append(end)
        moments = [_moments(desk, given[0], rounds) for desk in desks]
    return {
        name: [_ms(at - one) for of_one in moments for at, one in zip(of_one, since, strict=True)]
        for name, since in (("given", given), ("confirmed", confirmed))
    }


@contextmanager
def _hall() -> Iterator[tuple[Hall, str]]:
    """Give a hall on a venue's server, with people who wait."""
    with venue() as there, closing(there.desk(SetClock(OPENS))) as store:
        hall = open_hall(store, SetClock(OPENS))
        for number in range(WAITING):
            hall.arrives(f"Person {number}", "money")
        yield hall, there.url


@contextmanager
def _begun(
    hall: Hall, url: str, how_many: int, seconds: float
) -> Iterator[list[subprocess.Popen[str]]]:
    """Give so many desks that listen, each with a worker of its own."""
    with ExitStack() as ends:
        desks = []
        for number in range(how_many):
            staff: UUID = hall.worker(f"Worker {number}", "money")
            one = subprocess.Popen(
                [sys.executable, "-m", "tests.bench.busy_desk", url, str(staff), str(seconds)],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                text=True,
            )
            ends.enter_context(one)  # closes its input, and waits for it
            desks.append(one)
        assert [_said(desk) for desk in desks] == ["ready"] * how_many
        wait_until(lambda: _listening(hall) >= how_many)
        yield desks


def _listening(hall: Hall) -> int:
    """Count the desks that have said that they listen."""
    asked = text("SELECT count(*) FROM pg_stat_activity WHERE query LIKE 'LISTEN%'")
    return hall.store.read(hall.desk, lambda tx, _viewer: int(tx.execute(asked).scalar_one()))


def _tell(desks: Sequence[subprocess.Popen[str]]) -> None:
    for desk in desks:
        assert desk.stdin is not None
        desk.stdin.write("go\n")
        desk.stdin.flush()


def _said(desk: subprocess.Popen[str]) -> str:
    assert desk.stdout is not None
    return desk.stdout.readline().strip()


def _moments(desk: subprocess.Popen[str], after: float, rounds: int) -> list[float]:
    """Return when a desk heard of each of the last `rounds` changes, all of them after `after`."""
    found: list[float] = []
    while len(found) < rounds:
        moment = float(_said(desk).removeprefix("heard "))
        if moment > after:
            found.append(moment)
    return found


def _ms(seconds: float) -> float:
    return max(seconds, 0.0) * 1000
