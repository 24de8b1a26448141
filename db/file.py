"""The encrypted file of one computer: opening it, and reading from it with nothing in between.

SQLAlchemy is not imported here. A start reads its first pictures from this file while nobody has
asked for anything that needs more.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from queue import Empty, LifoQueue
from typing import Any

from db.reading import Asked, Rows, Statement, read

KEY_BYTES = 32
BUSY_MS = 5_000
CONNECTIONS = 4
"""As many as threads that may read or write at once."""
NEWEST = "0001"
"""The shape of the tables that this version works with, as the last migration names it."""


class CannotOpen(Exception):  # noqa: N818 - the store's state, not a fault in our code
    """Says why a store cannot be opened; nothing was touched.

    A file: ``wrong_key``, ``torn``, ``full``, ``disk``. A server: ``away``, ``not_let_in``,
    ``stranger``.
    """

    def __init__(self, code: str) -> None:
        """Carry the reason as a code."""
        super().__init__(code)
        self.code = code


class StoreNewer(Exception):  # noqa: N818 - the store's state, not a fault in our code
    """The store was written by a newer version of the app, so this one does not touch it."""


class StoreOlder(Exception):  # noqa: N818 - the store's state, not a fault in our code
    """The server's tables have an older shape, and this role may not bring them up to date."""


class StoreFile:
    """One encrypted file with its raw 32-byte key. Safe to use from several threads."""

    def __init__(self, path: Path, key: bytes) -> None:
        """Open, or make, the file at `path`.

        Raises CannotOpen ``wrong_key`` when the file does not open with this key, which a torn
        first page also looks like, ``torn`` when it opens but is damaged, ``full`` or ``disk``
        when the disk has no room or does not answer.
        """
        if len(key) != KEY_BYTES:
            message = f"a store key has {KEY_BYTES} bytes"
            raise ValueError(message)
        import sqlcipher3.dbapi2 as driver

        self.driver = driver
        self._path, self._key = path, key
        self._idle: LifoQueue[Any] = LifoQueue()
        self._read_something()

    def connect(self) -> Any:
        """Return a new connection of the driver, set up as every connection here is.

        Writes are durable when committed (WAL with synchronous FULL).
        """
        raw = self.driver.connect(
            str(self._path), isolation_level=None, check_same_thread=False, timeout=BUSY_MS / 1000
        )
        try:
            cursor = raw.cursor()
            # The log would name the file on the console; it must be silenced before the key.
            cursor.execute("PRAGMA cipher_log_level = NONE")
            cursor.execute(f"PRAGMA key = \"x'{self._key.hex()}'\"")
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

    @contextmanager
    def moment(self) -> Iterator["FileMoment"]:
        """Give one consistent moment of the file, to read and not to write.

        Raises the driver's own DatabaseError.
        """
        raw = self._idle_one() or self.connect()
        try:
            raw.execute("BEGIN")
            yield FileMoment(raw)
            raw.execute("ROLLBACK")
        except BaseException:
            raw.close()
            raise
        self._idle.put(raw)

    def up_to_date(self) -> bool:
        """Say whether the tables have the newest shape. Raises StoreNewer for one not known."""
        found = self._version()
        if found is not None and found > NEWEST:
            raise StoreNewer
        return found == NEWEST

    def _version(self) -> str | None:
        with self.moment() as moment:
            if not moment.first("SELECT 1 FROM sqlite_master WHERE name = 'alembic_version'"):
                return None
            found = moment.first("SELECT version_num FROM alembic_version")
            return str(found[0]) if found else None

    @property
    def path(self) -> Path:
        """Where the file is."""
        return self._path

    def copy_to(self, path: Path) -> None:
        """Write all that was committed into a file of its own at `path`, under the same key.

        Raises CannotOpen ``full``, ``disk`` or ``torn``; half a copy may be left then.
        """
        path.unlink(missing_ok=True)
        path.touch(mode=0o600)
        into = StoreFile(path, self._key)
        here, there = self.connect(), into.connect()
        try:
            here.backup(there)
            there.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        except self.driver.DatabaseError as error:
            raise CannotOpen(self.why(error)) from None
        finally:
            here.close()
            there.close()
            into.close()

    def close(self) -> None:
        """Let go of the file."""
        while (raw := self._idle_one()) is not None:
            raw.close()

    def remove(self) -> None:
        """Take the file away, with what the driver keeps beside it. Nobody may have it open."""
        self.close()
        for beside in ("-wal", "-shm", ""):
            self._path.with_name(self._path.name + beside).unlink(missing_ok=True)

    def why(self, error: BaseException) -> str:
        """Return the code of CannotOpen for what the driver said."""
        said = str(error).lower()
        if "disk is full" in said:
            return "full"
        if "disk i/o" in said:
            return "disk"
        if "not a database" in said or "hmac" in said or "file is encrypted" in said:
            return "wrong_key"
        return "torn"

    def _idle_one(self) -> Any:
        """Take a connection that nobody uses, or None."""
        try:
            return self._idle.get_nowait()
        except Empty:
            return None

    def _read_something(self) -> None:
        try:
            with self.moment() as moment:
                moment.first("SELECT count(*) FROM sqlite_master")
        except self.driver.DatabaseError as error:
            raise CannotOpen(self.why(error)) from None


class FileMoment:
    """One moment of the file, as the driver gives it."""

    def __init__(self, raw: Any) -> None:
        """Read over the connection `raw`, in the transaction that it is in."""
        self._raw = raw

    def columns(self, statement: Statement, values: Mapping[str, Any] | None = None) -> Rows:
        """Read the rows of a statement that was written beforehand."""
        return read(self._raw, statement.quick, values or {})

    def together(self, *asked: Asked) -> list[Rows]:
        """Read the rows of several statements, in their order."""
        return [self.columns(*one) for one in asked]

    def first(self, words: str) -> tuple[Any, ...] | None:
        """Read the first row of SQL that asks for no values."""
        found: tuple[Any, ...] | None = self._raw.execute(words).fetchone()
        return found
