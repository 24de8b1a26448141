"""The hands of somebody at a desk: one pair uses the keyboard alone, the other the mouse."""

from collections.abc import Hashable
from typing import Any

from PySide6.QtCore import QKeyCombination, QPoint, Qt
from PySide6.QtGui import QAction, QKeySequence, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from desk.widgets.rows_view import RowsView
from tests.widgets.listening import press

NAMES = {"Enter": "Return", "Shift+Enter": "Shift+Return", "Ctrl+Enter": "Ctrl+Return"}


class Keyboard:
    """Presses keys in the window that has the keyboard, and counts them.

    `keys` counts every press but the letters of what is typed.
    """

    def __init__(self) -> None:
        """Begin to count."""
        self.keys = 0

    def press(self, *names: str) -> None:
        """Press keys by their names, such as ``Alt+2``."""
        for name in names:
            self.keys += 1
            pressed = _combination(NAMES.get(name, name))
            QTest.keyClick(_front(), pressed.key(), pressed.keyboardModifiers())

    def type(self, words: str) -> None:
        """Type letters where the keyboard is, of any alphabet."""
        for letter in words:
            there = QApplication.focusWidget()
            assert there is not None, "nothing has the keyboard"
            press(there, Qt.Key.Key_unknown, letter)

    def act(self, key: str, _widget: QWidget) -> None:
        """Use the key of something on the page."""
        self.press(*key.split(", "))

    def go_to(self, view: RowsView[Any], row: Hashable) -> None:
        """Walk with F6 to a list, and with the arrows to a row in it."""
        for _ in range(8):
            if view.hasFocus():
                break
            self.press("F6")
        assert view.hasFocus(), "F6 does not reach this list"
        self.press("Home")
        for _ in range(200):
            if view.selected_id() == row:
                return
            self.press("Down")
        raise AssertionError("the arrows do not reach this row")

    def open_row(self, view: RowsView[Any], row: Hashable) -> None:
        """Open a row of a list."""
        self.go_to(view, row)
        self.press("Enter")

    def choose(self, menu: QMenu, action: QAction) -> None:
        """Choose an entry of an open menu with the arrows."""
        there = [one for one in menu.actions() if not one.isSeparator()]
        for _ in range(len(there) + 1):
            if menu.activeAction() is action:
                break
            self.press("Down")
        assert menu.activeAction() is action
        self.press("Enter")


class Mouse(Keyboard):
    """Clicks whatever can be clicked; only letters are typed."""

    def act(self, _key: str, widget: QWidget) -> None:
        """Click something on the page."""
        assert widget.isVisible(), f"{widget!r} is not to be seen"
        assert widget.isEnabled()
        click(widget)

    def go_to(self, view: RowsView[Any], row: Hashable) -> None:
        """Click on a row of a list."""
        click(view.viewport(), row_place(view, row))

    def open_row(self, view: RowsView[Any], row: Hashable) -> None:
        """Click twice on a row."""
        place = row_place(view, row)
        click(view.viewport(), place)
        QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)

    def choose(self, menu: QMenu, action: QAction) -> None:
        """Click on an entry of an open menu."""
        click(menu, menu.actionGeometry(action).center())


def click(widget: QWidget, place: QPoint | None = None) -> None:
    """Click on a widget, in its middle unless told otherwise."""
    QTest.mouseClick(
        widget, Qt.MouseButton.LeftButton, pos=widget.rect().center() if place is None else place
    )


def row_place(view: RowsView[Any], row: Hashable) -> QPoint:
    """Return where a row of a list is, scrolling to it as a wheel would."""
    index = view._rows.index_of(row)
    assert index.isValid(), "this row is not in the list"
    view.scrollTo(index)
    return view.visualRect(index).center()


def _front() -> QWindow:
    """Return the window to which the keyboard speaks."""
    popup = QApplication.activePopupWidget()
    window = popup.windowHandle() if popup is not None else QApplication.focusWindow()
    assert window is not None, "no window has the keyboard"
    return window


def _combination(name: str) -> QKeyCombination:
    """Return the key and what is held with it."""
    combination = QKeySequence(name)[0]  # type: ignore[index] # its stub leaves it out
    assert isinstance(combination, QKeyCombination)
    return combination
