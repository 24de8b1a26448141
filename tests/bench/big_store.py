"""A large encrypted store of invented people, for every benchmark that wants one.

`big_store(people=…, visits=…)` gives the path of a store made with those figures; it is made once
and kept in the temporary folder. Run it alone to make one:
``python -m tests.bench.big_store --people 100000 --visits 30000``.
"""

import argparse
import hashlib
import os
import tempfile
import time
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, Table, insert

import db
from db.engine import embedded, writing
from db.migrate import upgrade
from tests.bench.fridays import Fridays
from tests.bench.invented import Crowd, Numbers, Rows, team

KEY = bytes(range(32))
AT_ONCE = 5_000
SHAPE = 1
"""Raised when the invented rows change, so that an older kept store is not taken for a new one."""


def big_store(people: int = 100_000, visits: int = 0) -> Path:
    """Give a store with so many people and so many past visits, 60 to a Friday.

    With visits come their needs, contacts, events and audit rows, and a full Friday today. The
    file is shared: open it to read, or copy it first. Its key is `KEY`.
    """
    folder = Path(tempfile.gettempdir()) / "drop-in-desk-bench"
    folder.mkdir(exist_ok=True)
    path = folder / f"people-{people}-visits-{visits}-{_tables()}-{SHAPE}.db"
    if not path.exists():
        unfinished = path.with_suffix(f".{os.getpid()}")
        engine = embedded(unfinished, KEY)
        upgrade(engine)
        fill(engine, Numbers(people=people, visits=visits))
        engine.dispose()  # the last connection to close folds the write-ahead log into the file
        unfinished.rename(path)
    return path


def _tables() -> str:
    """Tell one shape of the tables from another, so that no older store is taken up."""
    files = sorted((Path(db.__file__).parent / "migrations" / "versions").glob("*.py"))
    return hashlib.sha256(b"".join(file.read_bytes() for file in files)).hexdigest()[:8]


def fill(engine: Engine, numbers: Numbers) -> None:
    """Write the invented rows into an empty, migrated store, whichever kind it is."""
    crowd = Crowd(numbers)
    staff, workers = team(crowd.ids)
    with writing(engine).connect() as connection, connection.begin():
        _write(connection, staff)
        for people in crowd.rows():
            _write(connection, people)
        for friday in Fridays(crowd, workers).rows():
            _write(connection, friday)


def _write(connection: Connection, rows: Rows) -> None:
    for model, values in rows.items():
        table = model.__table__
        assert isinstance(table, Table)
        for part in _parts(values):
            connection.execute(insert(table), list(part))


def _parts(values: Sequence[Mapping[str, Any]]) -> Iterable[Sequence[Mapping[str, Any]]]:
    for start in range(0, len(values), AT_ONCE):
        yield values[start : start + AT_ONCE]


def main() -> None:
    """Make a store and say where it is."""
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("--people", type=int, default=100_000)
    ask.add_argument("--visits", type=int, default=0)
    given = ask.parse_args()
    start = time.perf_counter()
    path = big_store(given.people, given.visits)
    size = path.stat().st_size / 1e6
    print(f"{path}: {size:.0f} MB, {time.perf_counter() - start:.1f} s")


if __name__ == "__main__":
    main()
