"""Runs work off the window's thread, and brings each reply back to it.

One object owns the only signal that crosses threads. Writes run one after another in the order
in which they were asked; reads run on two threads of their own.
"""

import gc
import itertools
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Thread
from typing import Any, TypeVar

import shiboken6
from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from desk.snapshot import snapshot

T = TypeVar("T")
COLLECT_EVERY_MS = 10_000
WORTH_COLLECTING = 5_000
"""So many more objects than at the last time may hide cycles; an idle window makes none."""
NOBODY_ASKED = 0


@snapshot
class _Reply:
    """What a piece of work came to, and whom to tell."""

    asker: QObject
    replaces: str | None
    number: int
    value: Any
    error: BaseException | None
    then: Callable[[Any], None]
    failed: Callable[[BaseException], None]


class Background(QObject):
    """Threads and replies for one window.

    `close()` must be called before the application ends.
    """

    _arrived = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        """Start with no work to do."""
        super().__init__(parent)
        self._writes = ThreadPoolExecutor(1, thread_name_prefix="writes")
        self._reads = ThreadPoolExecutor(2, thread_name_prefix="reads")
        self._numbers = itertools.count(1)
        self._newest: dict[tuple[int, str], int] = {}
        self._pending = 0
        self._closed = False
        self._arrived.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._collector = QTimer(self)
        self._collector.timeout.connect(_collect)

    def collect_here(self) -> None:
        """Collect reference cycles on this thread only, by timer.

        Python's own collector runs on whatever thread allocates, and would destroy widgets
        there; so it is turned off for the life of the window.
        """
        gc.disable()
        self._collector.start(COLLECT_EVERY_MS)

    def settle(self, _: object = None) -> None:
        """Let what was made so far stand for the life of the window.

        What the code itself is made of is a hundred and fifty thousand objects; to walk them all
        every few seconds held the window up for a tenth of a second. Collecting passes over them.
        """
        gc.freeze()

    @property
    def idle(self) -> bool:
        """Whether nothing is under way and every reply has been delivered."""
        return self._pending == 0

    def read(
        self,
        asker: QObject,
        work: Callable[[], T],
        then: Callable[[T], None],
        failed: Callable[[BaseException], None],
        *,
        replaces: str | None = None,
    ) -> None:
        """Run `work` on a reading thread and give its value to `then` on the window's thread.

        Nothing is delivered when `asker` has gone by then. With `replaces`, a reply that comes
        after a newer ask of the same name by the same asker is dropped, and work that has not
        begun by then is not begun.
        """
        self._start(self._reads, asker, work, then, failed, replaces)

    def write(
        self,
        asker: QObject,
        work: Callable[[], T],
        then: Callable[[T], None],
        failed: Callable[[BaseException], None],
    ) -> None:
        """Run `work` on the writing thread, after whatever was asked before."""
        self._start(self._writes, asker, work, then, failed, None)

    def listen(
        self, listener: Callable[[Callable[[T], None]], None], then: Callable[[T], None]
    ) -> None:
        """Run `listener` on a thread of its own, and give `then` on this one all that it tells.

        It ends by itself, when what it listens to is closed.
        """

        def tell(value: T) -> None:
            if not self._closed:
                self._arrived.emit(_Reply(self, None, NOBODY_ASKED, value, None, then, _raise))

        Thread(target=listener, args=(tell,), name="listens", daemon=True).start()

    def close(self) -> None:
        """Finish the writes that were asked, drop the reads, and end the threads."""
        self._closed = True
        self._collector.stop()
        self._reads.shutdown(wait=True, cancel_futures=True)
        self._writes.shutdown(wait=True)
        gc.unfreeze()
        gc.enable()  # no thread is left that could destroy a widget

    def _start(
        self,
        pool: ThreadPoolExecutor,
        asker: QObject,
        work: Callable[[], T],
        then: Callable[[T], None],
        failed: Callable[[BaseException], None],
        replaces: str | None,
    ) -> None:
        if self._closed:
            return  # the window is going; nobody waits for the answer
        number = next(self._numbers)
        key = (id(asker), replaces) if replaces else None
        if key:
            self._newest[key] = number
        self._pending += 1

        def run() -> None:
            value, error = None, None
            if key is None or self._newest.get(key) == number:
                try:
                    value = work()
                except BaseException as fault:  # noqa: BLE001 - it is raised again on the window's thread
                    error = fault
            self._arrived.emit(_Reply(asker, replaces, number, value, error, then, failed))

        pool.submit(run)

    @Slot(object)
    def _deliver(self, reply: _Reply) -> None:
        if reply.number != NOBODY_ASKED:
            self._pending -= 1
        if reply.replaces:
            key = (id(reply.asker), reply.replaces)
            if self._newest.get(key) != reply.number:
                return
            del self._newest[key]
        if not shiboken6.isValid(reply.asker):
            return
        if reply.error is not None:
            reply.failed(reply.error)
        else:
            reply.then(reply.value)


def _raise(error: BaseException) -> None:
    raise error


def _collect() -> None:
    if gc.get_count()[0] > WORTH_COLLECTING:
        gc.collect()
