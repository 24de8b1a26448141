"""A store on a server whose first pictures come before anything but the server's driver is here.

What only reads columns goes straight over a line of its own. Whatever needs more, such as a
command or hearing of other desks, brings in the whole store, and with it the slowest imports of
all; the window asks for that behind its first picture.
"""

from collections.abc import Callable
from threading import Event, RLock
from typing import TYPE_CHECKING, TypeVar
from uuid import UUID

from db.line import ServerLine
from db.reading import Reader
from desk.commands.done import Done
from desk.domain.clock import Clock
from desk.domain.refusals import Offline
from desk.domain.unsent import Kept, UnsentRow
from desk.domain.viewer import Viewer
from desk.store import Glance, Store, Tx

if TYPE_CHECKING:
    from db.change_feed import Heard
    from desk.commands.base import Command
    from desk.ledger import Ledger

T = TypeVar("T")
TRY_AGAIN_S = 1.0


class PromptStore(Store):
    """Stands before the `whole` store until somebody needs that. Safe to call from threads."""

    def __init__(self, line: ServerLine, clock: Clock, make: Callable[[], Store]) -> None:
        """Read over `line`, until `make` has made the store that does everything."""
        self.clock = clock
        self._line, self._make = line, make
        self._turn = RLock()
        self._whole: Store | None = None
        self._closed = Event()

    @property
    def whole(self) -> Store:
        """The store that does everything; the first to ask waits. Raises Offline."""
        with self._turn:
            if self._whole is None:
                self._whole = self._make()
                self._line.close()
            return self._whole

    @property
    def ledger(self) -> "Ledger":
        """The transactions of the whole store."""
        return self.whole.ledger

    @property
    def away(self) -> bool:
        """Whether the server is away; as long as nobody needed more, nobody found that."""
        return self._whole is not None and self._whole.away

    def glance(self, viewer: Viewer, query: Callable[[Reader, Viewer], T]) -> T:
        """Answer over the line; where that is lost, from the whole store. Raises as that does."""
        if self._whole is None:
            try:
                with self._line.moment() as moment:
                    now = self.clock.now()
                    read = moment.columns, moment.together
                    return query(Glance(*read, now, viewer.staff_id, viewer.desk), viewer)
            except self._line.driver.Error:
                pass
        return self.whole.glance(viewer, query)

    def read(self, viewer: Viewer, query: Callable[[Tx, Viewer], T]) -> T:
        """Answer any `query`, as the whole store does."""
        return self.whole.read(viewer, query)

    def apply(self, command: "Command", viewer: Viewer) -> Done:
        """Do `command`, as the whole store does."""
        return self.whole.apply(command, viewer)

    def listen(self, tell: Callable[["Heard"], None]) -> None:
        """Tell of what other desks change, as the whole store does, once the server lets it."""
        from db.change_feed import Heard

        while not self._closed.is_set():
            try:
                whole = self._whole_unless_closed()
            except Offline:
                tell(Heard(away=True))
                self._closed.wait(TRY_AGAIN_S)
            else:
                if whole is not None:
                    whole.listen(tell)
                return

    def _whole_unless_closed(self) -> Store | None:
        with self._turn:
            return None if self._closed.is_set() else self.whole

    def kept(self) -> Kept:
        """Say how much is kept here for the server: nothing yet, while nobody needed more."""
        return self._whole.kept() if self._whole is not None else Kept()

    def unsent(self) -> tuple[UnsentRow, ...]:
        """Return what the server did not take, oldest first."""
        return self._whole.unsent() if self._whole is not None else ()

    def send_again(self, entry_id: UUID) -> None:
        """Try once more what the server did not take. Raises Offline while it is away."""
        self.whole.send_again(entry_id)

    def leave_out(self, entry_id: UUID) -> None:
        """Let go of what the server did not take, as somebody decided."""
        self.whole.leave_out(entry_id)

    def migrate(self) -> None:
        """Bring the tables up to date. Raises db.file.StoreNewer and touches nothing."""
        if not self._line.up_to_date():
            self.whole.migrate()

    def warm(self) -> None:
        """Bring in the whole store, and with it what the first command would wait for."""
        self.whole.warm()

    def close(self) -> None:
        """Let go of the line, and of the whole store if there is one."""
        with self._turn:
            self._closed.set()
            whole = self._whole
        self._line.close()
        if whole is not None:
            whole.close()
