"""Where every fault of ours ends: in the log with a reference, and in one calm dialog."""

import sys
import threading
from collections.abc import Callable
from types import TracebackType

from PySide6.QtWidgets import QApplication

from desk.theme import Look


class Faults:
    """Catches what nobody else caught, for as long as it watches."""

    def __init__(self, look: Look, start_log: Callable[[], None]) -> None:
        """Dress the dialog by `look`; nothing is caught before `watch`.

        `start_log` sees to it that there is a log; it is called before each fault is recorded.
        """
        self._look = look
        self._start_log = start_log
        self._shown = False

    def watch(self) -> None:
        """Catch faults of this thread and of all others from now on."""
        sys.excepthook = self._on_fault
        threading.excepthook = self._on_fault_in_thread

    def leave(self) -> None:
        """Let Python tell of faults by itself again."""
        sys.excepthook, threading.excepthook = sys.__excepthook__, threading.__excepthook__

    def tell(self, error: BaseException) -> None:
        """Record a fault, and say calmly that it happened."""
        self._show(self.record(error))

    def record(self, error: BaseException) -> str:
        """Write a fault to the log, without anybody's data; give the reference to find it by."""
        from desk.logs import log_fault

        self._start_log()
        return log_fault(type(error), error, error.__traceback__)

    def _on_fault(
        self, kind: type[BaseException], fault: BaseException, _trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
        else:
            self.tell(fault)

    def _on_fault_in_thread(self, told: threading.ExceptHookArgs) -> None:
        if told.exc_value is not None:
            self.record(told.exc_value)

    def _show(self, reference: str) -> None:
        """Show one dialog; a second fault while it stands is only recorded."""
        if self._shown:
            return
        from desk.screens.fault.dialog import FaultDialog

        self._shown = True
        try:
            FaultDialog(self._look, reference, QApplication.activeWindow()).exec()
        finally:
            self._shown = False
