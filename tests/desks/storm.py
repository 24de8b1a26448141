"""A storm of desks: processes that let people in and take them, all at once."""

import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from sqlalchemy import func, select

from db.base import Tx
from db.models import Audit, Contact, Visit
from desk.domain.viewer import Viewer
from desk.ledger import first_broken
from desk.queries.soundness import faults
from tests.hall import Hall

WAITING = 40
"""Who waits when the desks begin; from then on one comes for each who is taken."""
NOWHERE: Mapping[int, tuple[Sequence[str], str]] = {}
PATIENCE_S = 60.0
PAUSE_S = 0.02


@dataclass(frozen=True, slots=True)
class Desk:
    """One process, and the file that holds what it confirmed."""

    process: subprocess.Popen[str]
    said: Path

    def confirmed(self, name: str = "") -> list[tuple[UUID, float]]:
        """Return the id and the milliseconds of each confirmed command, or of those of `name`."""
        lines = [line.split() for line in self.said.read_text().splitlines()]
        found = [line for line in lines if len(line) == 3 and name in {"", line[0]}]
        return [(UUID(command), float(taken)) for _, command, taken in found]


@contextmanager
def desks(
    place: str,
    hall: Hall,
    workers: list[UUID],
    folder: Path,
    *,
    behind: Mapping[int, tuple[Sequence[str], str]] = NOWHERE,
) -> Iterator[list[Desk]]:
    """Give a desk for each of `workers`, all begun in the same moment; none outlives the block.

    Those whose number is in `behind` are started through a command, for a place of their own.
    """
    with ExitStack() as ends:
        begun = []
        for number, worker in enumerate(workers):
            said = folder / f"desk-{number}"
            through, there = behind.get(number, ((), place))
            command = [*through, sys.executable, "-m", "tests.desks.storm_desk", there]
            with said.open("w") as out:
                process = subprocess.Popen(
                    [*command, str(hall.day_id), str(worker)],
                    stdin=subprocess.PIPE,
                    stdout=out,
                    text=True,
                )
            ends.callback(_end, process)
            begun.append(Desk(process, said))
        for number in range(WAITING):
            hall.arrives(f"Person {number}", "money")
        wait_until(lambda: all("ready" in desk.said.read_text() for desk in begun))
        for desk in begun:
            assert desk.process.stdin is not None
            desk.process.stdin.write("go\n")
            desk.process.stdin.flush()
        yield begun


def go_home(begun: list[Desk]) -> None:
    """Tell the desks that nobody comes any more, and wait until they have taken everybody."""
    for desk in begun:
        assert desk.process.stdin is not None
        desk.process.stdin.close()
    assert [desk.process.wait(PATIENCE_S) for desk in begun] == [0] * len(begun)


def came(hall: Hall) -> int:
    """Count who came so far."""
    query = select(func.count()).select_from(Visit)
    return hall.store.read(Viewer(), lambda tx, _viewer: tx.scalars(query).one())


def wait_for(
    hall: Hall, people: int, *, patience: float = PATIENCE_S, pause: float = PAUSE_S
) -> None:
    """Wait until so many have come; `pause` is how many seconds pass between two looks."""
    wait_until(lambda: came(hall) >= people, patience=patience, pause=pause)


def assert_all_is_well(hall: Hall) -> None:
    """Look through the day: everybody was seen once by one worker, and the audit is whole."""

    def look(tx: Tx, _viewer: Viewer) -> None:
        visits = tx.execute(select(Visit.id, Visit.ticket, Visit.state)).all()
        seen = tx.scalars(select(Contact.visit_id).where(Contact.ended_at.is_not(None))).all()
        assert {visit.state for visit in visits} == {"departed_seen"}
        assert len({visit.ticket for visit in visits}) == len(visits)
        assert sorted(seen) == sorted(visit.id for visit in visits)

    hall.store.read(Viewer(), look)
    assert_sound(hall)


def assert_sound(hall: Hall) -> None:
    """Look for what may never be: somebody in two rooms, a number given twice, a broken chain."""
    found = hall.store.read(Viewer(), lambda tx, viewer: faults(tx, viewer, hall.day_id))
    assert found == ()
    assert hall.store.read(Viewer(), lambda tx, _viewer: first_broken(tx)) is None


def assert_done_once(hall: Hall, commands: list[UUID]) -> None:
    """Look into the audit: each of `commands` is there once."""
    kept = hall.store.read(
        Viewer(), lambda tx, _viewer: list(tx.scalars(select(Audit.command_id)).all())
    )
    assert len(set(kept)) == len(kept)
    assert set(commands) <= set(kept)


def wait_until(
    true: Callable[[], bool], *, patience: float = PATIENCE_S, pause: float = PAUSE_S
) -> None:
    """Wait for something that a slow computer may be slow to do, with a `pause` between looks."""
    until = time.monotonic() + patience
    while not true():
        assert time.monotonic() < until, "it never came to that"
        time.sleep(pause)


def _end(process: subprocess.Popen[str]) -> None:
    process.kill()
    process.wait()
    if process.stdin is not None and not process.stdin.closed:
        process.stdin.close()
