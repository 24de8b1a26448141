"""Opens a store: one encrypted file on this computer, or a PostgreSQL server.

Nothing above this file knows which of the two it is.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, text
from sqlalchemy.exc import DatabaseError, DBAPIError
from sqlalchemy.pool import QueuePool

KEY_BYTES = 32
BUSY_MS = 5_000


class CannotOpen(Exception):  # noqa: N818 - the store's state, not a fault in our code
    """Says why a store cannot be opened: wrong_key, torn, full, disk, away. Nothing was touched."""

    def __init__(self, code: str) -> None:
        """Carry the reason as a code."""
        super().__init__(code)
        self.code = code


def embedded(path: Path, key: bytes) -> Engine:
    """Open, or make, the encrypted file at `path` with the raw 32-byte `key`.

    Writes are durable when committed (WAL with synchronous FULL). Raises CannotOpen
    ``wrong_key`` when the file does not open with this key, which a torn first page also
    looks like, ``torn`` when it opens but is damaged, ``full`` or ``disk`` when the disk has no
    room or does not answer.
    """
    if len(key) != KEY_BYTES:
        message = f"a store key has {KEY_BYTES} bytes"
        raise ValueError(message)
    import sqlcipher3.dbapi2 as sqlcipher

    engine = create_engine(
        "sqlite://",
        creator=_connector(sqlcipher, path, key),
        module=sqlcipher,
        poolclass=QueuePool,
        pool_size=4,
        max_overflow=0,
    )
    event.listen(engine, "begin", _begin)
    try:
        with engine.connect() as connection:
            connection.execute(text("SELECT count(*) FROM sqlite_master"))
    except DatabaseError as error:
        engine.dispose()
        raise CannotOpen(_why(error)) from None
    return engine


def server(url: str) -> Engine:
    """Connect to PostgreSQL at `url`. Raises CannotOpen ``away`` when it does not answer."""
    engine = create_engine(
        url,
        pool_size=4,
        max_overflow=2,
        pool_pre_ping=True,
        connect_args={"connect_timeout": 5, "options": "-c synchronous_commit=on"},
    )
    try:
        with engine.connect():
            pass
    except DBAPIError:
        engine.dispose()
        raise CannotOpen("away") from None
    return engine


def writing(engine: Engine) -> Engine:
    """Return a view of `engine` whose transactions take the write lock when they begin."""
    return engine.execution_options(writes=True)


def is_embedded(engine: Engine) -> bool:
    """Say whether the store is the file on this computer."""
    return engine.dialect.name == "sqlite"


def _connector(sqlcipher: Any, path: Path, key: bytes) -> Callable[[], Any]:
    def connect() -> Any:
        raw = sqlcipher.connect(
            str(path), isolation_level=None, check_same_thread=False, timeout=BUSY_MS / 1000
        )
        try:
            cursor = raw.cursor()
            # The log would name the file on the console; it must be silenced before the key.
            cursor.execute("PRAGMA cipher_log_level = NONE")
            cursor.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
            cursor.execute("PRAGMA journal_mode = WAL")
            cursor.execute("PRAGMA synchronous = FULL")
            cursor.execute("PRAGMA foreign_keys = ON")
            cursor.execute("PRAGMA temp_store = MEMORY")
            cursor.execute(f"PRAGMA busy_timeout = {BUSY_MS}")
            cursor.close()
        except BaseException:
            raw.close()
            raise
        return raw

    return connect


def _begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get("writes")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _why(error: DatabaseError) -> str:
    said = str(error.orig).lower()
    if "disk is full" in said:
        return "full"
    if "disk i/o" in said:
        return "disk"
    if "not a database" in said or "hmac" in said or "file is encrypted" in said:
        return "wrong_key"
    return "torn"
