"""Opens a store: one encrypted file on this computer, or a PostgreSQL server.

Nothing above this file knows which of the two it is.
"""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, Dialect, Engine, create_engine, event, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import QueuePool

from db.file import CONNECTIONS, CannotOpen, StoreFile
from db.line import connecting, why_not
from db.reaching import reach

if TYPE_CHECKING:
    import psycopg

__all__ = [
    "CannotOpen",
    "embedded",
    "is_embedded",
    "one_moment",
    "over",
    "server",
    "tell_time",
    "writing",
]

_TIME = "SELECT clock_timestamp()"


def embedded(path: Path, key: bytes) -> Engine:
    """Open, or make, the encrypted file at `path` with the raw 32-byte `key`.

    Raises CannotOpen as `StoreFile` does.
    """
    file = StoreFile(path, key)
    file.close()  # it opened; from here on SQLAlchemy holds the connections
    return over(file)


def over(file: StoreFile) -> Engine:
    """Return what SQLAlchemy reads and writes an open file with."""
    engine = create_engine(
        "sqlite://",
        creator=file.connect,
        module=file.driver,
        poolclass=QueuePool,
        pool_size=CONNECTIONS,
        max_overflow=0,
    )
    event.listen(engine, "begin", _begin)
    engine.update_execution_options(file=file)
    return engine


def server(url: str, password: str = "", *, acting_as: str = "", meet: bool = True) -> Engine:
    """Connect to PostgreSQL at `url`, or with `meet` off only once something is asked of it.

    Raises CannotOpen ``away`` when it does not answer, ``not_let_in`` when it does not know who
    asks, ``stranger`` when it cannot show the certificate that the address wants.
    A `password` stands beside the address, so that no address ever shown or kept holds one.
    `acting_as` names the role that owns what is made, where it is not the one that connects.
    """
    engine = create_engine(
        url,
        pool_size=4,
        max_overflow=2,
        pool_pre_ping=True,
        connect_args=connecting(acting_as, password),
    )
    event.listen(engine, "do_connect", _reach)
    if not meet:
        return engine
    try:
        with engine.connect():
            pass
    except DBAPIError as refused:
        engine.dispose()
        raise CannotOpen(why_not(str(refused.orig))) from None
    return engine


def _reach(
    dialect: Dialect, _record: object, _words: object, how: dict[str, Any]
) -> "psycopg.Connection[Any]":
    return reach(dialect.loaded_dbapi, **how)


def tell_time(engine: Engine, told: Callable[[datetime], None]) -> None:
    """Tell what time it is on the server, now and with each connection that is made to it."""

    def ask(connection: "psycopg.Connection[Any]", _record: object) -> None:
        told(connection.execute(_TIME).fetchall()[0][0])
        connection.rollback()  # the connection is handed out as new

    with engine.connect() as connection:
        told(connection.execute(text(_TIME)).scalar_one())
    event.listen(engine, "connect", ask)


def writing(engine: Engine) -> Engine:
    """Return a view of `engine` whose transactions take the write lock when they begin."""
    return engine.execution_options(writes=True)


def one_moment(server: Engine) -> Engine:
    """Return a view of a `server` whose transactions read all from the moment of the first.

    Else each statement would see what was written since the last: somebody would wait and sit
    with a worker on one screen. The file reads so by itself.
    """
    return server.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)


def is_embedded(engine: Engine) -> bool:
    """Say whether the store is the file on this computer."""
    return engine.dialect.name == "sqlite"


def _begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get("writes")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
