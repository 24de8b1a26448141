"""A window on the rehearsal Friday that holds still while its picture is taken."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import sleep

from PySide6.QtCore import QElapsedTimer, QTimer
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QApplication, QWidget

from desk.domain.viewer import Viewer
from desk.rehearsal.stage import NotSettled, Stage
from desk.start_window import StartWindow
from desk.theme.look import ThemeChoice
from tests.looks.long_words import LongWords
from tests.looks.morning import Friday

SOON_MS = 1_000
"""A timer that ends within this time may still change the page, so a picture waits for it."""
PATIENCE_MS = 15_000
QUIET_PASSES = 4
PAUSE_S = 0.002


class Studio(Stage):
    """The desk's window on that Friday, without the line that says that it is practice."""

    def __init__(self, app: QApplication, friday: Friday, viewer: Viewer) -> None:
        """Open the window with the keyboard in it, and the mouse where nothing feels it."""
        super().__init__(app, friday.hall, viewer, friday.computer)
        self.start = StartWindow(self._look)
        self.window._practice.hide()
        QCursor.setPos(0, 0)

    def wear(self, theme: ThemeChoice, size: tuple[int, int], scale: float) -> None:
        """Take a theme, a size of both windows, and a size of letters."""
        self._look.set_scale(scale)
        self.dress(theme, *size)
        self.start.resize(*size)

    def take(self, path: Path) -> None:
        """Keep a picture of the window in front. Raises NotSettled, OSError, a screen's fault."""
        self.settle()
        if not self._front.grab().save(str(path)):
            raise OSError(f"{path.name} could not be written")
        self.start.hide()

    def settle(self) -> None:
        """Wait until every ask is answered and drawn, and nothing is about to happen."""
        patience, quiet = QElapsedTimer(), 0
        patience.start()
        while quiet < QUIET_PASSES:
            if self.broken:
                raise self.broken[0]
            if patience.elapsed() > PATIENCE_MS:
                raise NotSettled(self.window.current())
            self._app.processEvents()
            quiet = quiet + 1 if self._rests() else 0
            sleep(PAUSE_S)

    def close(self) -> None:
        """Close both windows and end the threads."""
        self.start.close()
        self.start.deleteLater()
        super().close()

    @property
    def _front(self) -> QWidget:
        return self.start if self.start.isVisible() else self.window

    def _rests(self) -> bool:
        if not self._front.isActiveWindow():
            self._front.activateWindow()
            return False
        soon = (
            timer.isActive() and timer.remainingTime() < SOON_MS
            for timer in self.window.findChildren(QTimer)
        )
        return self.desk.idle and not any(soon)


@contextmanager
def studio(app: QApplication, friday: Friday, viewer: Viewer, *, long: bool) -> Iterator[Studio]:
    """Open a window, in long words if it is to; widgets take their words when they are made."""
    words = LongWords()
    if long:
        app.installTranslator(words)
    opened = Studio(app, friday, viewer)
    try:
        yield opened
    finally:
        opened.close()
        app.removeTranslator(words)
