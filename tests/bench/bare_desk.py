"""One desk of a bare storm: the same rounds as `tests.desks.storm_desk`, and nothing around them.

``python -m tests.bench.bare_desk PLACE NUMBER COME`` says "ready", begins at a line on its input,
lets `COME` in, one for each it takes, and ends when nobody waits: for each person a row is added,
locked and given to this desk, sat down, and finished, each step durable on its own. It says at
the end how many it took. On a server it takes with ``FOR UPDATE SKIP LOCKED``.
"""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import psycopg
from sqlalchemy import make_url

from db.file import StoreFile
from tests.stores import KEY

COMES = "INSERT INTO bare_line (desk, state) VALUES (0, 0)"
NEXT = "SELECT id FROM bare_line WHERE state = 0 ORDER BY id LIMIT 1"
MOVES = "UPDATE bare_line SET state = {state:d}, desk = {desk:d} WHERE id = {id:d}"
WAITING = "CREATE INDEX bare_waiting ON bare_line (id) WHERE state = 0"

Run = Callable[[str], list[Any]]


def make_line(run: Callable[[str], object], waiting: int, *, number: str) -> None:
    """Make the line with so many who wait; `number` is how its store counts rows by itself."""
    run(f"CREATE TABLE bare_line (id {number}, desk INTEGER NOT NULL, state INTEGER NOT NULL)")
    run(WAITING)
    for _ in range(waiting):
        run(COMES)


class OnServer:
    """Rounds on PostgreSQL; whom another desk has locked is passed over."""

    lock = " FOR UPDATE SKIP LOCKED"

    def __init__(self, url: str) -> None:
        """Connect as a desk does."""
        plain = make_url(url).set(drivername="postgresql").render_as_string(hide_password=False)
        self._connection = psycopg.connect(plain, autocommit=True)

    @contextmanager
    def transaction(self) -> Iterator[Run]:
        """Give what runs a statement; what it did is durable when the block ends."""
        with self._connection.transaction():
            yield self._run

    def _run(self, words: str) -> list[Any]:
        cursor = self._connection.execute(words.encode())
        return cursor.fetchall() if cursor.description else []


class OnFile:
    """Rounds on the encrypted file, which has one writer at a time."""

    lock = ""

    def __init__(self, path: str) -> None:
        """Open the file as a desk does."""
        self._connection = StoreFile(Path(path), KEY).connect()

    @contextmanager
    def transaction(self) -> Iterator[Run]:
        """Give what runs a statement; what it did is durable when the block ends."""
        self._connection.execute("BEGIN IMMEDIATE")
        yield lambda words: list(self._connection.execute(words))
        self._connection.execute("COMMIT")


def take_everybody(at: OnServer | OnFile, desk: int, come: int) -> int:
    """Let one in, take one, sit down with them and finish, over and over; count the taken."""
    came = taken = 0
    while True:
        if came < come:
            with at.transaction() as run:
                run(COMES)
            came += 1
        with at.transaction() as run:
            found = run(NEXT + at.lock)
            if found:
                run(MOVES.format(state=1, desk=desk, id=found[0][0]))
        if not found and came == come:
            return taken
        if found:
            taken += 1
            for state in (2, 3):
                with at.transaction() as run:
                    run(MOVES.format(state=state, desk=desk, id=found[0][0]))


def main(place: str, desk: str, come: str) -> None:
    """Be one desk."""
    at = OnServer(place) if place.startswith("postgresql") else OnFile(place)
    print("ready", flush=True)
    sys.stdin.readline()
    print(take_everybody(at, int(desk), int(come)), flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
