"""The one door between screens and data. It forwards; it never decides."""

from collections import deque
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar
from uuid import UUID
from zoneinfo import ZoneInfo

import shiboken6
from PySide6.QtCore import QObject, Signal

from desk.background import Background
from desk.domain.clock import Clock
from desk.domain.computer import BareComputer, Computer
from desk.domain.refusals import Offline, Refusal
from desk.domain.unsent import Kept, UnsentRow
from desk.domain.venue import VenueRow
from desk.domain.viewer import Viewer
from desk.domain.visits import DropInRow
from desk.domain.workers import StaffRow
from desk.store import Done, Heard, Reader, Store, Tx

if TYPE_CHECKING:
    from desk.commands.base import Command
    from desk.queries.name_index import NameIndex

T = TypeVar("T")
UNDO_STEPS = 30
EVERYBODY = ("visits", "people", "on_site")
"""What something sent late may have changed."""


class FrontDesk(QObject):
    """Answers queries and does commands for the person at this desk.

    Signals: `changed(topics)` after anything changed, here or elsewhere; `did(done)` after a
    command of this desk; `refused(refusal)` when nobody else took the refusal; `offline(away)`
    when the store went away or came back; `shut_out()` when its server lets this desk in no more;
    `broken(error)` for faults of ours;
    `viewer_changed()` when somebody else sat down; `viewer_told()` when what is told of whoever
    sits here was put right.
    """

    changed = Signal(frozenset)
    did = Signal(object)
    refused = Signal(object)
    offline = Signal(bool)
    shut_out = Signal()
    broken = Signal(object)
    viewer_changed = Signal()
    viewer_told = Signal()
    undo_changed = Signal()

    def __init__(
        self,
        store: Store,
        background: Background,
        clock: Clock,
        venue: VenueRow,
        day: DropInRow,
        viewer: Viewer,
        *,
        computer: Computer | None = None,
    ) -> None:
        """Stand between `store` and the screens, for `viewer`, on `day` at `venue`.

        `computer` prints and remembers; without one there is no printer.
        """
        super().__init__()
        self._store = store
        self._background = background
        self.clock = clock
        self.computer = computer or BareComputer()
        self.venue = venue
        self.day = day
        self._viewer = viewer
        self._undo: list[Done] = []
        self._redo: list[Done] = []
        self._wanted: deque[tuple[list[Done], list[Done]]] = deque()
        self._taking = False
        self._away = False

    @property
    def viewer(self) -> Viewer:
        """Who is at this desk."""
        return self._viewer

    @property
    def zone(self) -> ZoneInfo:
        """The zone in which this venue's times are shown."""
        return self.venue.zone_info

    @property
    def today(self) -> date:
        """The day of the drop-in that is on screen."""
        return self.day.on_date

    @property
    def away(self) -> bool:
        """Whether this desk goes on by itself, since the server is away."""
        return self._store.away

    @property
    def idle(self) -> bool:
        """Whether every ask and every command has been answered."""
        return self._background.idle

    @cached_property
    def names(self) -> "NameIndex":
        """The names of everybody, for search; made when search first asks for them."""
        from desk.domain.resources import standard_codes
        from desk.queries.name_index import NameIndex

        return NameIndex(standard_codes().nicknames)

    def sit_down(self, viewer: Viewer) -> None:
        """Let somebody else act at this desk; what the one before did is no longer undone here."""
        self._viewer = viewer
        self._undo.clear()
        self._redo.clear()
        self._wanted.clear()
        self.undo_changed.emit()
        self.viewer_changed.emit()

    def put_right(self, row: StaffRow) -> None:
        """Take over what is told now of the person at this desk, who sits here as before."""
        told = replace(
            self._viewer, name=row.name, called=row.called, role=row.role, job=row.job,
            agency_id=row.agency_id,
        )  # fmt: skip
        if row.id == told.staff_id and told != self._viewer:
            self._viewer = told
            self.viewer_told.emit()

    def ask(
        self,
        asker: QObject,
        query: Callable[[Tx, Viewer], T],
        then: Callable[[T], None],
        *,
        replaces: str | None = None,
    ) -> None:
        """Read, and give the rows to `then` on the window's thread if `asker` is still there.

        `replaces` names an ask whose late replies no longer matter once it is asked again.
        """
        viewer = self._viewer
        self._background.read(
            asker,
            lambda: self._store.read(viewer, query),
            lambda value: self._answered(then, value),
            self._failed,
            replaces=replaces,
        )

    def glance(
        self,
        asker: QObject,
        query: Callable[[Reader, Viewer], T],
        then: Callable[[T], None],
        *,
        replaces: str | None = None,
    ) -> None:
        """Read as `ask` does, with a query of plain columns alone: quicker, and ready at once."""
        viewer = self._viewer
        self._background.read(
            asker,
            lambda: self._store.glance(viewer, query),
            lambda value: self._answered(then, value),
            self._failed,
            replaces=replaces,
        )

    def do(
        self,
        asker: QObject,
        command: "Command",
        then: Callable[[Done], None] | None = None,
        refused: Callable[[Refusal], None] | None = None,
    ) -> None:
        """Do `command`; `then` hears what came of it, `refused` why not.

        Without `refused`, the notice bar says why not.
        """

        def finished(done: Done) -> None:
            self._keep(done)
            self._tell(done)
            if then and shiboken6.isValid(asker):
                then(done)

        def failed(error: BaseException) -> None:
            if refused and isinstance(error, Refusal) and shiboken6.isValid(asker):
                refused(error)
            else:
                self._failed(error)

        self._write(command, finished, failed)

    def undo(self) -> None:
        """Take back the last thing that this person did here."""
        self._wanted.append((self._undo, self._redo))
        self._take_next()

    def redo(self) -> None:
        """Do again what was last taken back."""
        self._wanted.append((self._redo, self._undo))
        self._take_next()

    @property
    def next_undo(self) -> Done | None:
        """What `undo` would take back, for its label."""
        return self._undo[-1] if self._undo else None

    def ask_kept(self, asker: QObject, then: Callable[[Kept], None]) -> None:
        """Ask how much of what was done here a server is still to be told."""
        self._background.read(asker, self._store.kept, then, self._failed, replaces="kept")

    def ask_unsent(self, asker: QObject, then: Callable[[tuple[UnsentRow, ...]], None]) -> None:
        """Ask for what a server did not take, for somebody to decide on."""
        self._background.read(asker, self._store.unsent, then, self._failed, replaces="unsent")

    def decide(self, asker: QObject, unsent: UUID, *, again: bool) -> None:
        """Send `again` what a server did not take, or leave it out."""
        decided = self._store.send_again if again else self._store.leave_out
        topics = frozenset({"unsent", *EVERYBODY})
        self._background.write(
            asker, lambda: decided(unsent), lambda _: self.changed.emit(topics), self._failed
        )

    def listen(self) -> None:
        """Hear from now on what other desks change, and when the server goes."""
        self._background.listen(self._store.listen, self._told)

    def heard(self, topics: frozenset[str]) -> None:
        """Pass on that another desk changed something."""
        self.changed.emit(topics)

    def _told(self, told: Heard) -> None:
        if told.away:
            self._failed(Offline())
            if told.shut_out:
                self.shut_out.emit()
        else:
            self.heard(told.topics)

    def work(
        self,
        asker: QObject,
        job: Callable[[], T],
        then: Callable[[T], None],
        failed: Callable[[BaseException], None] | None = None,
        *,
        replaces: str | None = None,
    ) -> None:
        """Run a pure job (a page to draw, a printer to ask) off the window's thread."""
        self._background.read(asker, job, then, failed or self._failed, replaces=replaces)

    def _write(
        self,
        command: "Command",
        then: Callable[[Done], None],
        failed: Callable[[BaseException], None],
    ) -> None:
        viewer = self._viewer
        # What was written is told even when the screen that asked has gone by then.
        self._background.write(
            self,
            lambda: self._store.apply(command, viewer),
            lambda done: self._answered(then, done),
            failed,
        )

    def _take_next(self) -> None:
        """Take one step at a time: each needs to know what became of the one before."""
        if self._taking or not self._wanted:
            return
        source, target = self._wanted.popleft()
        taken = source.pop() if source else None
        if taken is None or taken.undo is None:
            self._take_next()
            return
        self._taking = True
        self.undo_changed.emit()

        def finished(done: Done) -> None:
            self._follow(taken, done)
            target.append(done)
            self.undo_changed.emit()
            self._tell(done)
            self._taken()

        def failed(error: BaseException) -> None:
            self._failed(error)
            self._taken()

        self._write(taken.undo, finished, failed)

    def _taken(self) -> None:
        self._taking = False
        self._take_next()

    def _follow(self, taken: Done, done: Done) -> None:
        """Let the other steps know under which versions rows stand again as they left them.

        Else the first step taken back would look to the one before it like another desk’s change.
        """
        from desk.commands.base import PutBack

        if not isinstance(taken.undo, PutBack) or not isinstance(done.undo, PutBack):
            return
        moved = taken.undo.moved_to(done.undo)
        for steps in (self._undo, self._redo):
            steps[:] = [
                replace(one, undo=one.undo.follow(moved)) if isinstance(one.undo, PutBack) else one
                for one in steps
            ]

    def _keep(self, done: Done) -> None:
        if done.undo is not None and not done.quiet:
            self._undo.append(done)
            del self._undo[:-UNDO_STEPS]
            self._redo.clear()
            self.undo_changed.emit()

    def _tell(self, done: Done) -> None:
        if not done.quiet:
            self.did.emit(done)
        if done.topics:
            self.changed.emit(done.topics)

    def _answered(self, then: Callable[[T], None], value: T) -> None:
        if self._away and not self._store.away:
            self._away = False
            self.offline.emit(False)
        then(value)

    def _failed(self, error: BaseException) -> None:
        if isinstance(error, Refusal):
            self.refused.emit(error)
        elif isinstance(error, Offline):
            if not self._away:
                self._away = True
                self.offline.emit(True)
        else:
            self.broken.emit(error)
