"""The desk's window without a screen: somebody sits down, things change, a picture is taken."""

from pathlib import Path
from time import sleep
from uuid import UUID

from PySide6.QtCore import QElapsedTimer, QEvent, QEventLoop, QObject, QTimer, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from desk.background import Background
from desk.commands.base import Command
from desk.domain.computer import Computer
from desk.domain.refusals import Refusal
from desk.domain.viewer import Viewer
from desk.front_desk import FrontDesk
from desk.rehearsal.hall import Hall
from desk.screens.floor.screen import FloorScreen
from desk.store import Done
from desk.theme import Look
from desk.theme.look import ThemeChoice
from desk.widgets.page_view import render_pages
from desk.widgets.search_box import SearchBox
from desk.widgets.side_panel import SidePanel
from desk.window import DeskWindow

PATIENCE_MS = 8_000
PAUSE_S = 0.004
QUIET_PASSES = 6
"""How often in a row nothing is under way before a picture shows what it will show."""

PAGE_PX = 1240
"""Width of the picture of a page: an A4 at 150 dots an inch."""


class NotSettled(Exception):  # noqa: N818 - it says what was seen, a person reads it
    """Says that the window went on asking for longer than anybody would wait."""


class Stage:
    """The real window of the desk, played to nobody.

    `broken` are faults of ours that a screen met.
    """

    def __init__(self, app: QApplication, hall: Hall, viewer: Viewer, computer: Computer) -> None:
        """Open the window on the Floor for `viewer`."""
        self._app = app
        self._look = Look()
        self._look.apply(app)
        self._look.set_reduced_motion(True)
        self._background = Background()
        self._background.collect_here()
        self.broken: list[BaseException] = []
        self.desk = FrontDesk(
            hall.store,
            self._background,
            hall.clock,
            hall.told.venue,
            hall.day,
            viewer,
            computer=computer,
        )
        self.desk.broken.connect(self.broken.append)
        self.window = DeskWindow(self.desk, self._look, practice=True)
        self.window.show_page("floor")
        self.window.show()

    def sit_down(self, viewer: Viewer) -> None:
        """Let somebody else sit down."""
        if viewer != self.desk.viewer:
            self.desk.sit_down(viewer)

    @property
    def staff_id(self) -> UUID | None:
        """Who sits at the desk."""
        return self.desk.viewer.staff_id

    def do(self, command: Command) -> Done:
        """Do something as the screens do, and wait for it. Raises Refusal, NotSettled."""
        loop, answer = QEventLoop(), _Answer()
        answer.came.connect(loop.quit)
        self.desk.broken.connect(loop.quit)
        patience = QTimer(loop, singleShot=True, interval=PATIENCE_MS)
        patience.timeout.connect(loop.quit)
        patience.start()
        self.desk.do(self.desk, command, answer.take_done, answer.take_refusal)
        loop.exec()
        if answer.refusal is not None:
            raise answer.refusal
        if answer.done is None:
            raise NotSettled(command.name)
        return answer.done

    def hear(self, topics: frozenset[str]) -> None:
        """Tell the window what changed, as another desk would."""
        self.window.tick()
        if topics:
            self.desk.heard(topics)
        self._app.processEvents()

    def settle(self) -> None:
        """Wait until every ask is answered and drawn. Raises NotSettled."""
        patience, quiet = QElapsedTimer(), 0
        patience.start()
        while quiet < QUIET_PASSES:
            if patience.elapsed() > PATIENCE_MS:
                raise NotSettled(self.window.current())
            self._app.processEvents()
            quiet = quiet + 1 if self.desk.idle else 0
            sleep(PAUSE_S)

    def dress(self, theme: ThemeChoice, width: int, height: int) -> None:
        """Take a theme and a size."""
        self._look.choose(theme)
        self.window.resize(width, height)

    def search(self, letters: str) -> None:
        """Type letters on the Floor, which go to the search box."""
        page = self.window.show_page("floor")
        if isinstance(page, FloorScreen):
            page.typed.emit(letters)

    def clear(self) -> None:
        """Empty the search box and put panels away."""
        for box in self.window.findChildren(SearchBox):
            box.clear()
        for panel in self.window.findChildren(SidePanel):
            if panel.is_open():
                panel.leave()
        self.settle()

    def grab(self, path: Path) -> None:
        """Take a picture of the window as it is once it has settled."""
        self.settle()
        if not self.window.grab().save(str(path)):
            raise OSError(f"{path.name} could not be written")

    def close(self) -> None:
        """Close the window and end the threads."""
        self.window.close()
        self._background.close()
        self.window.deleteLater()
        self._app.sendPostedEvents(None, QEvent.Type.DeferredDelete)


class _Answer(QObject):
    """What became of a command, and that it did."""

    came = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.done: Done | None = None
        self.refusal: Refusal | None = None

    def take_done(self, done: Done) -> None:
        self.done = done
        self.came.emit()

    def take_refusal(self, refusal: Refusal) -> None:
        self.refusal = refusal
        self.came.emit()


def draw_page(pdf: bytes, path: Path) -> None:
    """Draw the first page of a paper as a picture."""
    page = render_pages(pdf, PAGE_PX, 1.0)[0]
    image = QImage(page.pixels, page.width, page.height, page.width * 4, QImage.Format.Format_RGB32)
    if not image.save(str(path)):
        raise OSError(f"{path.name} could not be written")
