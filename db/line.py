"""The line to a PostgreSQL server: opening it, and reading over it with nothing in between.

SQLAlchemy is not imported here, for the reason given in `db/file.py`.
"""

import logging
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from queue import Empty, LifoQueue
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from db.file import NEWEST, CannotOpen, StoreNewer
from db.reaching import reach
from db.reading import Asked, Rows, Statement, read_server, read_server_together

if TYPE_CHECKING:
    import psycopg

_TIME = "SELECT clock_timestamp()"
# When a line is lost it warns of what it could not end besides; the loss itself is raised.
logging.getLogger("psycopg").setLevel(logging.ERROR)


class ServerLine:
    """What a desk reads its first pictures over. Safe to use from several threads."""

    def __init__(self, url: str, password: str) -> None:
        """Connect to the server at `url`, an address as `db.engine.server` takes it.

        Raises CannotOpen ``away``, ``not_let_in`` or ``stranger``.
        """
        import psycopg as driver

        self.driver = driver
        self._address = "postgresql" + url[url.index("://") :]
        self._password = password
        self._idle: LifoQueue[psycopg.Connection[Any]] = LifoQueue()
        self._shut = False
        try:
            self._idle.put(self._connect())
        except driver.OperationalError as refused:
            raise CannotOpen(why_not(str(refused))) from None

    @contextmanager
    def moment(self) -> "Iterator[ServerMoment]":
        """Give one consistent moment of the store, to read and not to write.

        Raises the driver's own Error.
        """
        raw = self._idle_one() or self._connect()
        try:
            yield ServerMoment(raw)
            raw.rollback()
        except BaseException:
            raw.close()
            raise
        self._idle.put(raw)
        if self._shut:
            self.close()

    def up_to_date(self) -> bool:
        """Say whether the tables have the newest shape. Raises StoreNewer for one not known."""
        with self.moment() as moment:
            if moment.first("SELECT to_regclass('alembic_version')") is None:
                return False
            found = moment.first("SELECT version_num FROM alembic_version")
        if found is not None and found > NEWEST:
            raise StoreNewer
        return bool(found == NEWEST)

    def time(self) -> datetime:
        """Say what time it is on the server."""
        with self.moment() as moment:
            told: datetime = moment.first(_TIME)
            return told

    def close(self) -> None:
        """Let go of every connection; one that is in use goes once it was used."""
        self._shut = True
        while (raw := self._idle_one()) is not None:
            raw.close()

    def _connect(self) -> "psycopg.Connection[Any]":
        made = reach(self.driver, self._address, **connecting(password=self._password))
        made.isolation_level = self.driver.IsolationLevel.REPEATABLE_READ
        made.read_only = True
        return made

    def _idle_one(self) -> "psycopg.Connection[Any] | None":
        try:
            return self._idle.get_nowait()
        except Empty:
            return None


class ServerMoment:
    """One moment of the server, as the driver gives it."""

    def __init__(self, raw: "psycopg.Connection[Any]") -> None:
        """Read over the connection `raw`, in the transaction that it begins."""
        self._raw = raw

    def columns(self, statement: Statement, values: Mapping[str, Any] | None = None) -> Rows:
        """Read the rows of a statement that was written beforehand."""
        return read_server(self._raw, statement.quick, values or {})

    def together(self, *asked: Asked) -> list[Rows]:
        """Read the rows of several statements, in their order, in one journey."""
        return read_server_together(self._raw, asked)

    def first(self, words: str) -> Any:
        """Read the one value of SQL that asks for no values; None where there is no row."""
        found = self._raw.execute(words.encode()).fetchone()
        return found[0] if found else None


def connecting(role: str = "", password: str = "") -> dict[str, Any]:
    """Return how every connection to a server is made, acting as `role` if one is named."""
    secret = {"password": password} if password else {}
    acting = f" -c role={role}" if role else ""
    return {
        "connect_timeout": 5,
        "options": f"-c synchronous_commit=on -c timezone=UTC{acting}",
        # By this name a desk knows what it changed itself: see db/change_feed.py.
        "application_name": f"desk {uuid4().hex}",
        # A cable pulled out says nothing: the system asks after each connection by itself.
        "keepalives_idle": 4,
        "keepalives_interval": 2,
        "keepalives_count": 2,
        "tcp_user_timeout": 8_000,
        **secret,
    }


def why_not(said: str) -> str:
    """Return the code of CannotOpen for what the server, or the way to it, said."""
    if "authentication failed" in said or "no pg_hba.conf entry" in said:
        return "not_let_in"
    if "certificate" in said:
        return "stranger"
    return "away"
