"""A store on a server, for a desk that goes on with the day while the server is away.

While it is there, a small copy of the day follows it (`db/working_copy.py`). While it is not,
queries are answered from the copy, and what people do is done to the copy and put into the outbox
in one transaction. Once it is back, that is sent, once and in order, with the times at which it
was done; what the server does not take any more is kept for somebody to decide on.
"""

import pickle
from collections.abc import Callable, Mapping
from datetime import datetime
from functools import partial
from threading import Event, RLock, Thread
from typing import Any, TypeVar
from uuid import UUID

from sqlalchemy import Engine, select
from sqlalchemy.exc import DBAPIError

from db.base import Tx
from db.change_feed import Heard
from db.file import StoreFile, StoreNewer, StoreOlder
from db.models import DropIn
from db.outbox import Entry, Outbox
from db.working_copy import WorkingCopy
from desk.commands.base import Command
from desk.commands.contacts import TakeNext
from desk.commands.done import Done
from desk.commands.on_site import ReserveNumbers
from desk.domain.clock import Clock
from desk.domain.refusals import Offline, Refusal, of_store
from desk.domain.unsent import Kept, UnsentRow
from desk.domain.viewer import Viewer
from desk.ledger import Earlier, Ledger
from desk.store import ENDS_WITHIN_S, Store

T = TypeVar("T")
AT_MOST_EVERY_S = 0.3
"""The copy follows a busy morning in steps, not command by command."""


class SteadyStore(Store):
    """Reads and writes for one desk, also while the server is away. Safe on several threads."""

    def __init__(self, server: Engine, clock: Clock, file: StoreFile) -> None:
        """Use the `server`, and keep the copy of the day and the outbox in `file`."""
        super().__init__(server, clock)
        self._copy = WorkingCopy(file)
        self._outbox = Outbox(self._copy.engine)
        self._here = Ledger(self._copy.engine, clock)
        self._turn = RLock()
        self._away = self._shut_out = False
        self._since: datetime | None = None
        self._ready = self._copy.day is not None
        self._tell: Callable[[Heard], None] = _nobody
        self._due, self._ended = Event(), Event()
        self._copying = Thread(target=self._keep_copying, name="copies", daemon=True)

    @property
    def away(self) -> bool:
        """Whether the server is away, and everything here stands as it did then."""
        return self._away

    def begin_away(self) -> None:
        """Take it from the start that the server is away. Raises Offline without today's copy."""
        self._away, self._since = True, self._copy.at
        today = select(DropIn.id).where(DropIn.on_date == self.clock.now().date())
        if self.read(Viewer(), lambda tx, _viewer: tx.scalar(today)) is None:
            raise Offline

    def read(self, viewer: Viewer, query: Callable[[Tx, Viewer], T]) -> T:
        """Answer from the server, or from the copy of the day. Raises as `Store.read` does."""
        if not self._away:
            try:
                return super().read(viewer, query)
            except Offline:
                self._lose()
        if not self._ready:
            raise Offline
        with self._here.opened(self._copy.engine, viewer) as tx:
            return query(tx, viewer)

    def apply(self, command: Command, viewer: Viewer) -> Done:
        """Do `command` on the server, or here for the server to be told.

        Raises as `Store.apply` does, and Refusal ``away.take_next`` or ``away.waits`` for what
        cannot be done without the server, ``away.shut_out`` where it would never be sent.
        """
        with self._turn:
            if not self._away:
                try:
                    done = super().apply(command, viewer)
                except Offline:
                    self._lose()
                else:
                    self._due.set()
                    return done
            return self._do_here(command, viewer)

    def listen(self, tell: Callable[[Heard], None]) -> None:
        """Tell of what other desks change and of the server's going and coming, until `close`."""
        self._tell = tell
        if self._outbox.counts()[0]:  # the desk was closed before the server was back
            self._away, self._since = True, self._copy.at
        if self._away:
            tell(Heard(away=True))
        self._due.set()
        self._copying.start()
        super().listen(self._heard)

    def kept(self) -> Kept:
        """Say how much is to be sent, and how much to be decided on."""
        return Kept(*self._outbox.counts(), since=self._since if self._away else None)

    def unsent(self) -> tuple[UnsentRow, ...]:
        """Return what the server did not take, oldest first."""
        return tuple(
            UnsentRow(one.id, one.at, one.name, one.facts, one.refused or "", one.why or {})
            for one in self._outbox.refused()
        )

    def send_again(self, entry_id: UUID) -> None:
        """Try once more what the server did not take. Raises Offline while it is away."""
        with self._turn:
            if self._away:
                raise Offline
            self._outbox.try_again(entry_id)
            self._send()
        self._due.set()

    def leave_out(self, entry_id: UUID) -> None:
        """Let go of what the server did not take, as somebody decided."""
        self._outbox.drop(entry_id)

    def close(self) -> None:
        """Let go of the store; a copy that nobody needs any more goes, what is unsent stays."""
        needed = self._away or self.kept() != Kept()
        self._ended.set()
        self._due.set()
        if self._copying.is_alive():
            self._copying.join(ENDS_WITHIN_S)
        super().close()
        if needed:
            self._copy.close()
        else:
            self._copy.forget()

    # ------------------------------------------------------------------ while it is away

    def _lose(self) -> None:
        """Take it that the server is away, and have it looked for."""
        if self._away:
            return
        self._away, self._since = True, self.clock.now()
        if self._feed is not None:
            self._feed.doubt()
        self._tell(Heard(away=True))

    def _do_here(self, command: Command, viewer: Viewer) -> Done:
        """Do `command` to the copy, and keep it for the server."""
        if self._shut_out or not (command.goes_on and self._ready):
            if command.quiet:
                raise Offline
            if self._shut_out:
                raise Refusal("away.shut_out")
            raise Refusal("away.take_next" if isinstance(command, TakeNext) else "away.waits")
        return self._here.apply(command, viewer, also=partial(self._keep, command, viewer))

    def _keep(self, command: Command, viewer: Viewer, tx: Tx, done: Done) -> None:
        facts = _plain(done.facts)
        ticket = facts.get("ticket")
        entry = Entry(
            id=command.id,
            at=tx.now,
            name=done.undoes or done.name,
            facts=facts,
            content=pickle.dumps((command, viewer)),
            ticket=ticket if isinstance(ticket, int) else None,
        )
        self._outbox.put(tx, entry)

    # ------------------------------------------------------------------ when it is back

    def _heard(self, heard: Heard) -> None:
        if heard.away:
            self._lose()
            if heard.shut_out:
                self._shut_out = True
                self._tell(heard)
            return
        self._shut_out = False
        if self._away:
            try:
                self._come_back()
            except Offline:  # gone again
                if self._feed is not None:
                    self._feed.doubt()
                return
        self._due.set()
        self._tell(heard)

    def _come_back(self) -> None:
        """Send what was kept, and read the day anew. Raises Offline; it is away then as before."""
        with self._turn:
            self._look_at_shape()
            self._send()
            self._follow()
            self._away = False

    def _look_at_shape(self) -> None:
        """Write nothing to a server that another version of the app has changed meanwhile."""
        try:
            self.migrate()
        except (StoreNewer, StoreOlder):
            raise Offline from None

    def _send(self) -> None:
        for entry in self._outbox.waiting():
            try:
                command, viewer = _unpacked(entry)
                self.ledger.apply(command, viewer, earlier=Earlier(entry.at, entry.ticket))
            except Refusal as no:
                if no.code.startswith("store."):  # the server has no room: nothing is lost here
                    raise Offline from None
                self._outbox.refuse(entry.id, no.code, _plain(no.facts))
            else:
                self._outbox.drop(entry.id)

    # ------------------------------------------------------------------ the copy

    def _keep_copying(self) -> None:
        """Follow the server whenever something changed there."""
        while self._due.wait() and not self._ended.is_set():
            self._due.clear()
            try:
                if not self._away:
                    self._follow()
            except Offline:
                self._lose()
            except Refusal:  # no room here for the copy: without it this desk waits
                self._ready = False
            self._ended.wait(AT_MOST_EVERY_S)

    def _follow(self) -> None:
        """Bring the copy of the day up to what the server has. Raises Offline."""
        today = self.clock.now().date()
        latest = select(DropIn.id).where(DropIn.on_date <= today).order_by(DropIn.on_date.desc())
        ledger, nobody = self.ledger, Viewer()
        with ledger.opened(ledger.reading, nobody) as tx:
            day = tx.scalar(latest.limit(1))
        if day is None:
            return
        if self._copy.block(day) is None:
            given = ledger.apply(ReserveNumbers(day_id=day), nobody)
            self._copy.set_block(day, int(given.facts["block"]))
        with ledger.opened(ledger.reading, nobody) as tx:
            write = self._copy.follow(tx, day, today)
        with self._turn:
            if not self._away or not self._outbox.counts()[0]:
                self._written(write)
                self._ready = True

    def _written(self, write: Callable[[], None]) -> None:
        """Write to the copy. Raises Refusal ``store.full`` or ``store.disk``."""
        try:
            write()
        except DBAPIError as error:
            raise (of_store(str(error.orig), away=False) or error) from None


def _unpacked(entry: Entry) -> tuple[Command, Viewer]:
    """Return what was done, and who did it. Raises Refusal ``away.other_version``."""
    try:
        # The file was written by this app, and is sealed with this desk's own key.
        command, viewer = pickle.loads(entry.content)  # noqa: S301
    except Exception:  # noqa: BLE001 - whatever it is, an older version packed it differently
        raise Refusal("away.other_version") from None
    return command, viewer


def _plain(facts: Mapping[str, Any]) -> dict[str, Any]:
    """Return facts as they can be kept: what is no word or number, as a word."""
    kinds = (str, int, float, bool, type(None))
    return {key: fact if isinstance(fact, kinds) else str(fact) for key, fact in facts.items()}


def _nobody(_heard: Heard) -> None:
    """Tell nobody yet."""
