"""Tells the other desks on one server what changed, and hears it from them.

What a command changed is told as it is committed, never before and not at all when it is undone
by a fault; the connection that hears waits and never asks. A file is used by one desk alone, so
there is nobody to tell. The topics are those that the command's own desk refreshes by: the audit
row, from which a trigger could tell, does not know them all.
"""

import json
import select
import socket
from collections.abc import Callable, Collection
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, cast

from sqlalchemy import Engine
from sqlalchemy.exc import DBAPIError

from db.base import Base, Tx
from db.line import why_not
from db.presence import line_of
from db.reading import Asked, for_server

if TYPE_CHECKING:
    import psycopg

_TELL = for_server("SELECT pg_notify('desk_changed', %(told)s)", ["told"], ["done"])
_LISTEN = "LISTEN desk_changed"
_DOUBT = b"?"
PAGE = 64
TRY_AGAIN_S = 2.0
"""How long to wait before the server is looked for again. Source: issue, back within 10 s."""


@dataclass(frozen=True, slots=True)
class Heard:
    """What a desk hears: topics that changed elsewhere, or that the server is `away`.

    `shut_out` where the server is there and lets this desk in no more.
    """

    topics: frozenset[str] = frozenset()
    away: bool = False
    shut_out: bool = False


def telling(tx: Tx, topics: Collection[str]) -> list[Asked]:
    """Say what tells every other desk, once `tx` is committed, that `topics` changed."""
    if tx.embedded or not topics:
        return []
    told = {"by": line_of(tx).info.parameter_status("application_name"), "topics": sorted(topics)}
    return [(_TELL, {"told": json.dumps(told)})]


class ChangeFeed:
    """What one desk hears of the others. `listen` runs on a thread of its own."""

    def __init__(self, engine: Engine, *, away: bool = False) -> None:
        """Listen on the server of `engine`; what goes over that engine is not heard again.

        `away` when it is known to be so: then it is told when the server is there.
        """
        self._engine, self._away = engine, away
        self._woken, self._wake = socket.socketpair()

    def listen(self, tell: Callable[[Heard], None]) -> None:
        """Tell of changes until `close`.

        When the server goes, says so once, and once more if it shut this desk out. When it is back
        every topic is told, and so it is as soon as this listens at all: nobody knows what changed
        since the screens were read.
        """
        from psycopg import Error  # late, since a file needs nothing of it

        away, out, wait = self._away, False, 0.0
        with self._woken:
            while not (away and self._closed(wait)):
                wait = TRY_AGAIN_S
                try:
                    with self._connected() as connection:
                        tell(Heard(every_topic()))
                        away = out = False
                        self._wait(connection, tell)
                        return
                except (Error, DBAPIError, OSError) as lost:
                    told, out = out, out or why_not(str(lost)) == "not_let_in"
                    if not away or out != told:
                        tell(Heard(away=True, shut_out=out))
                    away = True

    def doubt(self) -> None:
        """Take it, from any thread, that the server is away, and look for it anew."""
        with suppress(OSError):  # nobody listens any more
            self._wake.send(_DOUBT)

    def close(self) -> None:
        """End `listen`, from any thread."""
        self._wake.close()

    def _connected(self) -> "psycopg.Connection[Any]":
        """Take a connection of its own, set up as the engine's are."""
        pooled = self._engine.raw_connection()
        connection = cast("psycopg.Connection[Any]", pooled.driver_connection)
        pooled.detach()
        try:
            connection.autocommit = True
            connection.execute(_LISTEN)
        except BaseException:
            connection.close()
            raise
        return connection

    def _wait(self, connection: "psycopg.Connection[Any]", tell: Callable[[Heard], None]) -> None:
        """Tell of what comes until this feed is closed. Raises psycopg.Error."""
        own = connection.info.parameter_status("application_name")
        while True:
            ready, _, _ = select.select([connection.fileno(), self._woken.fileno()], [], [])
            if self._woken.fileno() in ready:
                if self._closed(0):
                    return
                raise OSError
            connection.pgconn.consume_input()
            heard: set[str] = set()
            while (one := connection.pgconn.notifies()) is not None:
                told = json.loads(one.extra)
                if told["by"] != own:
                    heard.update(told["topics"])
            if heard:
                tell(Heard(frozenset(heard)))

    def _closed(self, within: float) -> bool:
        """Wait that long at most, and say whether this feed was closed by then."""
        ready, _, _ = select.select([self._woken], [], [], within)
        return bool(ready) and not self._woken.recv(PAGE)


def every_topic() -> frozenset[str]:
    """Return all topics that there are."""
    return frozenset(mapper.class_.topic for mapper in Base.registry.mappers) - {""}
