"""The sheet of keys: whole, of the page in front, and made where the keys are made."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from desk.domain.clock import SetClock
from desk.domain.computer import BareComputer
from desk.domain.viewer import Viewer
from desk.store import Store
from desk.widgets.key_sheet import KeySheet
from desk.widgets.labels import Label
from desk.widgets.told_keys import keys_on, shown
from desk.window import DeskWindow
from tests.letter_room import LetterRoom, open_room
from tests.screens.at_desk import AtDesk, at_desk
from tests.widgets.listening import open_window

PAGES = ("floor", "people", "my_room", "referrals", "reports", "setup")


@pytest.fixture
def room(embedded_store: Store, clock: SetClock) -> LetterRoom:
    """Give a Friday with somebody who said yes."""
    return open_room(embedded_store, clock)


@pytest.fixture
def desk(room: LetterRoom, qapp: QApplication, tmp_path: Path) -> Iterator[AtDesk]:
    """Sit down as the lead, who has every page."""
    assert qapp is not None
    mags = room.viewer("Mags")
    lead = Viewer(mags.staff_id, mags.name, mags.called, "lead", agency_id=mags.agency_id)
    with at_desk(room.hall, lead, BareComputer(tmp_path)) as made:
        yield made


@pytest.fixture
def window(desk: AtDesk, qtbot: QtBot) -> DeskWindow:
    """Open the window on the Floor."""
    made = DeskWindow(desk.front, desk.look)
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.show_page("floor")
    open_window(made)
    desk.settle()
    return made


def sheet(window: DeskWindow) -> list[tuple[str, str]]:
    """Open the sheet with F1; return every line of it as a key and its words."""
    QTest.keyClick(window, Qt.Key.Key_F1)
    found = window.findChild(KeySheet)
    assert found is not None
    assert found.isVisible()
    lines: list[tuple[str, str]] = []
    caps = [one for one in found.findChildren(QWidget) if type(one).__name__ == "KeyCap"]
    for cap in caps:
        grid = next(
            label for label in found.findChildren(Label)
            if label.y() <= cap.y() + cap.height() and label.y() + label.height() >= cap.y()
            and label.parent() is cap.parent() and label.x() > cap.x()
        )  # fmt: skip
        lines.append((cap.accessibleName() or getattr(cap, "_key", ""), grid.text()))
    return lines


@pytest.mark.parametrize("page", PAGES)
def test_every_shortcut_of_every_page_says_what_it_does(
    desk: AtDesk, window: DeskWindow, page: str
) -> None:
    window.show_page(page)
    desk.settle()
    dumb = [
        shown(one.key())
        for one in window.findChildren(QShortcut)
        if not one.whatsThis() and not (one.parent() is window and is_page_key(one))
    ]
    assert dumb == []


def is_page_key(shortcut: QShortcut) -> bool:
    """Tell whether a key picks a page of which there are fewer."""
    return shown(shortcut.key()) == "Ctrl 7"


@pytest.mark.parametrize("page", PAGES)
def test_what_can_be_pressed_on_a_page_is_on_its_sheet(
    desk: AtDesk, window: DeskWindow, page: str
) -> None:
    widget = window.show_page(page)
    desk.settle()
    told = dict(keys_on(widget))
    for button in widget.findChildren(QAbstractButton):
        if button.isVisible() and not button.shortcut().isEmpty():
            assert shown(button.shortcut()) in told
    for shortcut in widget.findChildren(QShortcut):
        owner = shortcut.parent()
        if isinstance(owner, QWidget) and owner.isVisible():
            assert shown(shortcut.key()) in told


def test_the_keys_of_the_pages_have_the_names_of_the_rail(window: DeskWindow) -> None:
    names = [shortcut.whatsThis() for shortcut in window._keys._pages]
    assert names[:6] == ["Floor", "People", "My room", "Referrals", "Reports", "Set-up"]


def test_fewer_pages_fewer_keys(desk: AtDesk, window: DeskWindow) -> None:
    desk.front.sit_down(desk.hall.desk)
    names = [shortcut.whatsThis() for shortcut in window._keys._pages]
    assert names[:5] == ["Floor", "People", "Referrals", "Set-up", ""]


def test_the_keys_a_person_misses_are_there(desk: AtDesk, window: DeskWindow) -> None:
    floor = dict(keys_on(window.page("floor")))
    assert floor["F8"] == "quiet list"
    assert floor["Alt Y"] == "said yes"
    room = dict(keys_on(window.show_page("my_room")))
    assert room["F7"] == "take next"
    assert room["Ctrl Enter"] == "finish, or take next"
    reports = dict(keys_on(window.show_page("reports")))
    assert "F6" in reports
    desk.settle()


def test_f1_shows_them_and_f1_puts_them_away(desk: AtDesk, window: DeskWindow) -> None:
    window.show_page("reports")
    desk.settle()
    lines = dict(sheet(window))
    assert lines["Ctrl 5"] == "Reports"
    assert lines["Ctrl Enter"] == "print, or save where it asks to"
    found = window.findChild(KeySheet)
    assert found is not None
    QTest.keyClick(found, Qt.Key.Key_F1)
    assert not found.isVisible()


def test_with_large_letters_the_groups_stand_under_one_another(
    desk: AtDesk, window: DeskWindow
) -> None:
    desk.look.set_scale(2.0)
    QTest.keyClick(window, Qt.Key.Key_F1)
    found = window.findChild(KeySheet)
    assert found is not None
    assert found._area.horizontalScrollBar().maximum() == 0
    down = found._area.verticalScrollBar()
    QTest.keyClick(found, Qt.Key.Key_PageDown)
    assert down.value() > 0
    found.leave()
