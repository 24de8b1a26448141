"""Draws the Floor and its neighbours in the window: ``python -m tests.looks.floor FOLDER``.

The pictures are for people to look at beside the drawings of the design. The hall is the one
that was drawn: eleven workers, seven who wait, a yes six minutes old.
"""

import shutil
import sys
import tempfile
import traceback
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QElapsedTimer, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from db.engine import embedded
from db.migrate import upgrade
from desk.background import Background
from desk.domain.clock import SetClock
from desk.front_desk import FrontDesk
from desk.screens.floor.screen import FloorScreen
from desk.store import Store
from desk.theme import Look
from desk.window import DeskWindow
from tests.looks.friday import AT, drawn_friday, sit_down
from tests.stores import KEY

SETTLED_MS = 400


class Studio:
    """A window on the drawn Friday, and ways to take its picture."""

    def __init__(self, app: QApplication, folder: Path, store: Store, clock: SetClock) -> None:
        self.app = app
        self.folder = folder
        self.look = Look()
        self.look.apply(app)
        self.look.set_reduced_motion(True)
        self.background = Background()
        self.front_desk: FrontDesk = sit_down(store, self.background, clock)
        self.front_desk.broken.connect(_stop)
        self.window = DeskWindow(self.front_desk, self.look)
        self.window.show_page("floor")

    @property
    def floor(self) -> FloorScreen:
        """Return the Floor."""
        page = self.window.page("floor")
        assert isinstance(page, FloorScreen)
        return page

    def settle(self) -> None:
        """Let every ask be answered and drawn."""
        timer = QElapsedTimer()
        timer.start()
        while timer.elapsed() < SETTLED_MS or not self.front_desk.idle:
            self.app.processEvents()

    def take(self, name: str, theme: str = "light", size: tuple[int, int] = (1280, 800),
             scale: float = 1.0, then: Callable[[], object] | None = None) -> None:  # fmt: skip
        """Take a picture in a theme, size and text size, after doing `then`."""
        self.look.choose(theme)  # type: ignore[arg-type]
        self.look.set_scale(scale)
        self.window.resize(*size)
        self.window.show()
        self.window.activateWindow()
        self.settle()
        if then is not None:
            then()
            self.settle()
        self.window.grab().save(str(self.folder / f"{name}.png"))

    def select_first(self) -> None:
        """Select whoever is first in the queue."""
        view = self.floor.here.view
        view.setCurrentIndex(view.model().index(1, 0))

    def turn_groups(self) -> None:
        """Open the groups of who is with a worker and who has gone, or put them away."""
        self.floor.here.with_pill.toggle()
        self.floor.here.gone_pill.toggle()

    def let_in(self, typed: str) -> None:
        """Type a name and press Enter, as somebody at the desk would."""
        search = self.window._top.search
        search.take(typed)
        self.settle()
        QTest.keyClick(search, Qt.Key.Key_Return)

    def close(self) -> None:
        """Let go of everything."""
        self.window.close()
        self.background.close()


def _stop(error: BaseException) -> None:
    """Let no picture be taken of something that went wrong."""
    traceback.print_exception(error)
    sys.exit(1)


def draw(folder: Path) -> None:
    """Draw every picture into a folder."""
    app = QApplication.instance() or QApplication([])
    if not isinstance(app, QApplication):
        raise TypeError("pictures need an application with windows")
    folder.mkdir(parents=True, exist_ok=True)
    clock = SetClock(datetime(2026, 11, 20, 7, 0, tzinfo=UTC))
    kept = Path(tempfile.mkdtemp())
    engine = embedded(kept / "desk.db", KEY)
    upgrade(engine)
    store = Store(engine, clock)
    drawn_friday(store, clock)
    clock.set(AT)
    studio = Studio(app, folder, store, clock)
    studio.take("floor", then=studio.select_first)
    take_all(studio)
    studio.close()
    store.close()
    shutil.rmtree(kept)


def take_all(studio: Studio) -> None:
    """Take the pictures that were drawn, then those of what opens from them."""
    floor, top = studio.floor, studio.window
    studio.take("floor_dark", "dark")
    studio.take("floor_contrast", "contrast")
    studio.take("floor_1024", size=(1024, 700))
    studio.take("floor_1366", size=(1366, 768))
    studio.take("floor_1680", size=(1680, 1000))
    studio.take("floor_125", scale=1.25)
    studio.take("floor_150", scale=1.5)
    studio.take("floor_200", scale=2.0)
    studio.take("floor_quiet", then=floor.strip.switch.toggle)
    floor.strip.switch.setChecked(False)
    studio.take("floor_groups", then=studio.turn_groups)
    studio.turn_groups()
    studio.take("floor_several", then=floor.expected.toggle_ticks)
    floor.expected.leave_ticks()
    studio.take("find", then=lambda: top._top.take("shan"))
    studio.take("find_dark", "dark")
    top._top.search.clear()
    studio.take("ask", then=lambda: floor.here.bar.press("ask"))
    studio.take("ask_200", scale=2.0)
    studio.take("ask_1024", size=(1024, 700))
    floor.panel.leave()
    first = floor._row.on_site[2] if floor._row else None
    if first is not None:
        studio.take("worker", then=lambda: floor.panels.worker(first))
    floor.panel.leave()
    studio.take("keys", then=top._show_keys)
    top._show_keys()
    studio.take("check_in", then=lambda: studio.let_in("shan"))
    studio.take("check_in_1680", size=(1680, 1000))


if __name__ == "__main__":
    draw(Path(sys.argv[1]))
