"""Somebody at the desk before the real window: what they do in words, and what they then see."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, cast
from uuid import UUID

from PySide6.QtCore import QElapsedTimer, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu, QWidget

from desk import pages
from desk.domain.computer import Computer
from desk.domain.refusals import Refusal
from desk.domain.resources import standard_codes
from desk.domain.viewer import Viewer
from desk.domain.visits import HereRow
from desk.screens.check_in.panel import CheckInPanel
from desk.screens.floor.panel_page import PanelPage
from desk.screens.floor.screen import FloorScreen
from desk.screens.my_room.screen import MyRoomScreen
from desk.screens.referral.screen import ReferralScreen
from desk.widgets.hits import Hits
from desk.widgets.notice_bar import NoticeBar
from desk.widgets.rows_view import REST_MS, RowsView
from desk.window import DeskWindow
from tests.hall import Hall
from tests.journeys.hands import Keyboard, Mouse, click
from tests.screens.at_desk import AtDesk, app

PATIENCE_MS = 30_000
QUIET_PASSES = 4
MOST_TABS = 60


class Desk:
    """One desk of the drop-in, with the hands of whoever sits there.

    Each thing they do returns the desk, so that a journey reads as a sentence, and waits until
    the window has nothing more to say.
    """

    def __init__(
        self, hall: Hall, hands: Keyboard, viewer: Viewer | None, computer: Computer | None
    ) -> None:
        """Open the window on the Floor, with the keyboard in the search box."""
        self.hall, self.hands = hall, hands
        self.at = AtDesk(hall, viewer, computer)
        self.window = DeskWindow(self.at.front, self.at.look)
        self.window.resize(1278, 740)
        self.window.show_page("floor")
        self.window.show()
        self.window.activateWindow()
        assert QTest.qWaitForWindowActive(self.window)
        self.settle()

    # ------------------------------------------------------------------ parts of the window

    @property
    def floor(self) -> FloorScreen:
        """Return the Floor."""
        return cast("FloorScreen", self.window.page("floor"))

    @property
    def room(self) -> MyRoomScreen:
        """Return the worker’s own page."""
        return cast("MyRoomScreen", self.window.page("my_room"))

    @property
    def letter(self) -> ReferralScreen:
        """Return the page of the letter, which is in front."""
        assert self.window.current() == "referral"
        return cast("ReferralScreen", self.window.page("referral"))

    @property
    def panel(self) -> CheckInPanel:
        """Return the check-in panel, which is open."""
        assert self.window._check_in is not None, "nobody is being checked in"
        panel = cast("CheckInPanel", self.window._check_in[0])
        assert panel.is_open(), "the check-in panel is closed"
        return panel

    @property
    def small_panel(self) -> PanelPage:
        """Return the form in the small panel of the Floor, which is open."""
        assert self.floor.panel.is_open(), "the small panel is closed"
        return next(one for one in self.floor.panel.findChildren(PanelPage) if one.isVisible())

    @property
    def search(self) -> QWidget:
        """Return the search box."""
        return self.window._top.search

    @property
    def hits(self) -> Hits:
        """Return the list under the search box."""
        return self.window._top.finder.hits

    def settle(self) -> "Desk":
        """Wait until every ask and command is answered and shown."""
        patience, quiet = QElapsedTimer(), 0
        patience.start()
        while quiet < QUIET_PASSES:
            assert patience.elapsed() < PATIENCE_MS, "the desk never comes to rest"
            app().processEvents()
            app().sendPostedEvents(None, QEvent.Type.DeferredDelete)
            quiet = quiet + 1 if self._is_quiet() else 0
            if not quiet:
                time.sleep(0.001)  # lets the threads on which it waits have the processor
        assert self.at.broken == [], self.at.broken
        return self

    def _is_quiet(self) -> bool:
        """Tell whether nothing is under way: no ask, and no button on its way back up."""
        down = any(one.isDown() for one in self.window.findChildren(QAbstractButton))
        return self.at.front.idle and not down

    def close(self) -> None:
        """Close the window and end its threads."""
        self.window.close()
        self.at.close()
        self.window.deleteLater()
        self.at.front.deleteLater()
        app().sendPostedEvents(None, QEvent.Type.DeferredDelete)

    # ------------------------------------------------------------------ what they do

    def presses(self, *keys: str) -> "Desk":
        """Press keys, one after the other, each answered before the next."""
        for key in keys:
            self.hands.press(key)
            self.settle()
        return self

    def types(self, words: str) -> "Desk":
        """Type where the keyboard is."""
        self.hands.type(words)
        return self.settle()

    def acts(self, key: str, widget: QWidget) -> "Desk":
        """Use something on the page: the keyboard its key, the mouse the thing itself."""
        self.hands.act(key, widget)
        return self.settle()

    def finds(self, letters: str, hit: int = 1) -> "Desk":
        """Look for somebody, and take a hit from the list."""
        assert self.search.hasFocus(), "the keyboard is not in the search box"
        self.types(letters)
        assert self.hits.isVisible(), "nothing was found"
        if isinstance(self.hands, Mouse):
            click(self.hits, self.hits.row_rects()[hit - 1].center())
            return self.settle()
        return self.presses(*["Down"] * (hit - 1), "Enter")

    def says_needs(self, *codes: str) -> "Desk":
        """Answer what would help today."""
        for code in codes:
            key = next(need.key for need in standard_codes().needs if need.code == code)
            self.acts(key, self.panel.questions.tiles[code])
        return self

    def says_yes(self) -> "Desk":
        """Answer that they want help now."""
        return self.acts("Alt+Y", self.panel.questions.readiness.segment("now"))

    def chooses_worker(self, place: int) -> "Desk":
        """Choose another card than the first."""
        return self.acts(f"Alt+{place}", self.panel.best.cards._buttons[place - 1])

    def says_why(self, number: int = 1) -> "Desk":
        """Say why not the first worker, once asked: the keyboard with the digit of the reason."""
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu), "nobody asks why"
        if isinstance(self.hands, Mouse):
            self.hands.choose(menu, menu.actions()[number - 1])
            return self.settle()
        return self.presses(str(number))

    def confirms(self) -> "Desk":
        """Press the main button of the panel."""
        return self.acts("Enter", self.panel.main_button)

    def goes_to(self, page: str) -> "Desk":
        """Open a page from the rail."""
        codes = [one.code for one in pages.for_role(self.at.front.viewer.role)]
        return self.acts(f"Ctrl+{codes.index(page) + 1}", self.window._rail.button(page))

    def selects(self, name: str) -> "Desk":
        """Select somebody who is here."""
        self.hands.go_to(self.floor.here.view, self.row(name).visit_id)
        return self.settle()

    def opens_expected(self, person_id: UUID) -> "Desk":
        """Open a row of the list of those expected."""
        self.hands.open_row(self.floor.expected.view, person_id)
        return self.settle()

    def does(self, code: str, key: str) -> "Desk":
        """Press a button of the action bar."""
        return self.acts(key, self.floor.here.bar._buttons[code])

    def picks(self, words: str) -> "Desk":
        """Choose from the menu that is open, by what an entry begins with."""
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu), "no menu is open"
        plain = {one.text().replace("&", ""): one for one in menu.actions()}
        action = next((plain[text] for text in plain if text.startswith(words)), None)
        assert action is not None, f"{words} is not among {list(plain)}"
        self.hands.choose(menu, action)
        return self.settle()

    def undoes(self) -> "Desk":
        """Take back the last thing."""
        return self.acts("Ctrl+Z", self.window._bar.undo_button)

    def tabs_to(self, widget: QWidget, *, back: bool = False) -> "Desk":
        """Walk with Tab until something has the keyboard."""
        for _ in range(MOST_TABS):
            if widget.hasFocus():
                return self
            self.presses("Shift+Tab" if back else "Tab")
        raise AssertionError(f"Tab does not reach {widget!r}")

    def waits_for(self, what: Callable[[], bool]) -> "Desk":
        """Wait for something outside the window, such as the printer, to happen."""
        patience = QElapsedTimer()
        patience.start()
        while not what():
            assert patience.elapsed() < PATIENCE_MS, "it never happened"
            QTest.qWait(20)
        return self.settle()

    def rests(self) -> "Desk":
        """Take the hands off, until lists dare to take their new order."""
        QTest.qWait(REST_MS + 100)
        return self.settle()

    def sits_down(self, viewer: Viewer) -> "Desk":
        """Let somebody else sit down at this desk."""
        self.at.front.sit_down(viewer)
        return self.settle()

    def minute_passes(self, minutes: float = 1) -> "Desk":
        """Let time go by, and the window notice."""
        self.hall.minutes_later(minutes)
        self.window.tick()
        return self.settle()

    def another_desk_changed(self, *topics: str) -> "Desk":
        """Let the window hear that somebody else did something."""
        self.at.front.heard(frozenset(topics or ("visits", "on_site", "people", "expected")))
        return self.settle()

    # ------------------------------------------------------------------ what they see

    def row(self, name: str) -> HereRow:
        """Return the row of somebody on the list of those here."""
        for one in self.here_rows():
            if one.name == name:
                return one
        raise AssertionError(f"{name} is not among {[one.name for one in self.here_rows()]}")

    def here_rows(self) -> list[HereRow]:
        """Return the rows that the list of those here shows; whoever has gone only stands there."""
        view = self.floor.here.view
        there = [one for one in view._rows.rows() if isinstance(one, HereRow)]
        return [one for one in there if one.visit_id not in view.departed()]

    def here(self) -> list[str]:
        """Return the names on the list of those here, as they stand there."""
        return [one.name for one in self.here_rows()]

    def sentences(self, view: Any = None) -> list[str]:
        """Return what a screen reader reads in a list: of those here unless told otherwise."""
        model = (view or self.floor.here.view).model()
        return [
            model.data(model.index(row, 0), Qt.ItemDataRole.AccessibleTextRole)
            for row in range(model.rowCount())
        ]

    def notice(self) -> str:
        """Return the last sentence of the notice bar."""
        bar: NoticeBar = self.window._bar
        there = bar.notice()
        return there.words if there else ""

    def words_in(self, widget: QWidget) -> str:
        """Return every word that a part of the window shows or says of itself."""
        parts = [widget, *widget.findChildren(QWidget)]
        words = [str(getattr(one, "text", str)()) for one in parts if one.isVisible()]
        words += [one.accessibleName() for one in parts if one.isVisible()]
        words += [said for view in widget.findChildren(RowsView) for said in self.sentences(view)]
        return " ".join(words)

    def keys_since(self, before: int = 0) -> int:
        """Return how many keys were pressed since there were `before`, letters apart."""
        return self.hands.keys - before

    def is_ready_to_find(self) -> bool:
        """Tell whether the keyboard is in an empty search box, with nothing in the way."""
        panel = self.window._check_in
        closed = panel is None or not panel[0].is_open()
        return self.search.hasFocus() and closed and not self.hits.isVisible()


@contextmanager
def open_desk(
    hall: Hall,
    hands: Keyboard | None = None,
    viewer: Viewer | None = None,
    computer: Computer | None = None,
) -> Iterator[Desk]:
    """Sit at a desk of `hall`, and leave nothing running."""
    desk = Desk(hall, hands or Keyboard(), viewer, computer)
    try:
        yield desk
    finally:
        desk.close()


def somebody_refused(desk: Desk) -> Refusal | None:
    """Return the last refusal that nobody took."""
    return desk.at.refused[-1] if desk.at.refused else None
