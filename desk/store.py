"""The one door to the store: reads for the screens, and applies commands.

What only reads columns does so over the file's own driver; whatever needs SQLAlchemy brings in
`ledger`, and that is the slowest import of all. So it is done behind the first picture.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from functools import cached_property
from threading import Event, Lock
from typing import TYPE_CHECKING, Any, TypeVar
from uuid import UUID

from db.file import CannotOpen, StoreFile, StoreNewer, StoreOlder
from db.reading import Reader, Rows
from desk.commands.done import Done
from desk.domain.clock import Clock
from desk.domain.refusals import StoreBroken, of_store
from desk.domain.unsent import Kept, UnsentRow
from desk.domain.viewer import Viewer
from desk.snapshot import snapshot

if TYPE_CHECKING:
    from sqlalchemy import Engine

    from db.base import Tx
    from db.change_feed import ChangeFeed, Heard
    from desk.commands.base import Command
    from desk.ledger import Ledger
else:
    Tx, Heard = (
        Any,
        Any,
    )  # named in screens' annotations alone, and not worth SQLAlchemy before the picture

__all__ = ["Done", "Heard", "Reader", "Store", "Tx"]

T = TypeVar("T")
ENDS_WITHIN_S = 10.0
"""A feed that looks for a server which does not answer ends no sooner than that gives up."""


class Store:
    """Reads and writes for one desk. Safe to call from several threads."""

    def __init__(self, place: "StoreFile | Engine", clock: Clock) -> None:
        """Use the file or the server at `place`; `clock` gives the moment of each transaction."""
        self._place = place
        self.clock = clock
        self._making = Lock()
        self._feed: ChangeFeed | None = None
        self._silent = Event()
        self._silent.set()
        self._shut = False

    @property
    def away(self) -> bool:
        """Whether this desk goes on by itself, since the server is away."""
        return False

    def glance(self, viewer: Viewer, query: Callable[[Reader, Viewer], T]) -> T:
        """Answer a `query` that reads columns alone, from one consistent moment of the store.

        Raises Offline when the store is away, StoreBroken when it is damaged.
        """
        if not isinstance(self._place, StoreFile):
            return self.read(viewer, query)
        with self._moment(self._place, viewer) as glance:
            return query(glance, viewer)

    def read(self, viewer: Viewer, query: "Callable[[Tx, Viewer], T]") -> T:
        """Answer any `query` from one consistent moment of the store. Raises as `glance` does."""
        ledger = self.ledger
        with ledger.opened(ledger.reading, viewer) as tx:
            return query(tx, viewer)

    def apply(self, command: "Command", viewer: Viewer) -> Done:
        """Do `command` for `viewer`, with its audit row, wholly or not at all.

        A command whose id was already done is not done again. Raises Refusal, Offline or
        StoreBroken; nothing was changed then.
        """
        return self.ledger.apply(command, viewer)

    def listen(self, tell: Callable[["Heard"], None]) -> None:
        """Tell of what other desks change, until `close`; for a thread of its own.

        Returns at once for a file, which only this desk writes.
        """
        if isinstance(self._place, StoreFile):
            return
        from db.change_feed import ChangeFeed

        with self._making:
            if self._shut:
                return
            self._feed = ChangeFeed(self._place, away=self.away)
            self._silent.clear()
        try:
            self._feed.listen(tell)
        finally:
            self._silent.set()

    def kept(self) -> Kept:
        """Say how much is kept here for a server: nothing, where the store is a file."""
        return Kept()

    def unsent(self) -> tuple[UnsentRow, ...]:
        """Return what a server did not take, oldest first."""
        return ()

    def send_again(self, entry_id: UUID) -> None:
        """Try once more what a server did not take. Raises Offline while it is away."""

    def leave_out(self, entry_id: UUID) -> None:
        """Let go of what a server did not take, as somebody decided."""

    def migrate(self) -> None:
        """Bring the tables up to date. Raises db.file.StoreNewer and touches nothing."""
        if not isinstance(self._place, StoreFile) or not self._place.up_to_date():
            self.ledger.migrate()

    def warm(self) -> None:
        """Bring in now what the first command would wait for."""
        self.ledger.warm()

    def close(self) -> None:
        """Let go of the store."""
        with self._making:
            self._shut = True
        if self._feed is not None:
            self._feed.close()
            self._silent.wait(ENDS_WITHIN_S)  # it may be reading from what is closed next
        if "_made" in vars(self):
            self.ledger.close()
        if isinstance(self._place, StoreFile):
            self._place.close()
        else:
            self._place.dispose()

    @property
    def ledger(self) -> "Ledger":
        """The transactions of this store; the first to ask waits for SQLAlchemy."""
        with self._making:
            return self._made

    @cached_property
    def _made(self) -> "Ledger":
        from desk.ledger import Ledger

        if not isinstance(self._place, StoreFile):
            return Ledger(self._place, self.clock)
        from db.engine import over

        return Ledger(over(self._place), self.clock)

    @contextmanager
    def _moment(self, file: StoreFile, viewer: Viewer) -> "Iterator[Glance]":
        try:
            with file.moment() as moment:
                now = self.clock.now()
                yield Glance(moment.columns, moment.together, now, viewer.staff_id, viewer.desk)
        except file.driver.DatabaseError as error:
            raise (of_store(str(error), away=False) or error) from None


def migrated(store: Store) -> Store:
    """Return `store` with its tables brought up to date.

    Raises StoreBroken ``newer``, ``older``, or where the store as it was finds no room ``full``
    or ``disk``; it is closed then, and nothing was touched.
    """
    try:
        store.migrate()
    except (StoreNewer, StoreOlder) as found:
        store.close()
        raise StoreBroken("newer" if isinstance(found, StoreNewer) else "older") from None
    except CannotOpen as found:
        store.close()
        raise StoreBroken(found.code) from None
    return store


@snapshot
class Glance:
    """One moment of the file, with its time and who it is for: a Reader without SQLAlchemy."""

    columns: Callable[..., Rows]
    together: Callable[..., list[Rows]]
    now: datetime
    actor: UUID | None
    desk: str
