"""Both stores as fixtures: every test of a command or a query runs on the file and on the server.

A test asks for `store` to run on both, for `embedded_store` or `server_store` to run on one. Each
gets a store migrated and empty: a copy of a file, or a database that is emptied between tests.
"""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import ClassVar

import pytest
from sqlalchemy import func, select

from db.base import Base, Tx
from db.engine import embedded, server
from db.file import StoreFile
from db.migrate import upgrade
from db.models.audit import Audit
from desk.commands.base import Command, Did
from desk.domain.clock import SetClock
from desk.domain.viewer import Viewer
from desk.store import Done, Store
from tests.real.postgres import empty, fresh_database

KEY = bytes(range(32))
"""The key of the embedded stores: a test's own, for invented people only."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PutIn(Command):
    """Puts rows that a test begins with into a store, through its one door and its audit."""

    name: ClassVar[str] = "test.put_in"
    undoable: ClassVar[bool] = False

    rows: tuple[Base, ...]

    def apply(self, tx: Tx) -> Did:
        tx.add_all(self.rows)
        return Did()


def put_in(store: Store, *rows: Base) -> Done:
    """Put `rows` into `store`, as a command would."""
    return store.apply(PutIn(rows=rows), Viewer())


def writes(store: Store) -> int:
    """Count what the audit says was written."""
    count = select(func.count()).select_from(Audit)
    return store.read(Viewer(), lambda tx, _viewer: tx.scalars(count).one())


@pytest.fixture
def clock() -> SetClock:
    """Give a clock that stands at 09:47 on a Friday in November."""
    return SetClock(datetime(2026, 11, 20, 9, 47, tzinfo=UTC))


@pytest.fixture(scope="session")
def migrated_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give an encrypted file with every table and no rows, to be copied and never opened."""
    path = tmp_path_factory.mktemp("migrated") / "desk.db"
    engine = embedded(path, KEY)
    upgrade(engine)
    engine.dispose()  # the last connection to close folds the write-ahead log into the file
    return path


@pytest.fixture(scope="session")
def migrated_database(postgres_url: str) -> Iterator[str]:
    """Give the address of a PostgreSQL database with every table; whoever uses it empties it."""
    with fresh_database(postgres_url) as url:
        engine = server(url)
        upgrade(engine)
        engine.dispose()
        yield url


@pytest.fixture
def embedded_store(migrated_file: Path, tmp_path: Path, clock: SetClock) -> Iterator[Store]:
    """Give an empty store in an encrypted file of this test alone."""
    path = tmp_path / "desk.db"
    shutil.copyfile(migrated_file, path)
    store = Store(StoreFile(path, KEY), clock)
    yield store
    store.close()


@pytest.fixture
def server_store(migrated_database: str, clock: SetClock) -> Iterator[Store]:
    """Give an empty store in a PostgreSQL database that no other test uses meanwhile."""
    empty(migrated_database)
    store = Store(server(migrated_database), clock)
    yield store
    store.close()


@pytest.fixture(params=["embedded_store", "server_store"])
def store(request: pytest.FixtureRequest) -> Store:
    """Give an empty store, once of each kind."""
    given = request.getfixturevalue(request.param)
    assert isinstance(given, Store)
    return given
