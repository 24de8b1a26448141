"""The side panel: it keeps the keyboard inside, Esc closes it, narrow windows give it all."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desk.theme import Look
from desk.widgets.buttons import Button
from desk.widgets.fields import NoteField, TextField
from desk.widgets.side_panel import Shadow, SidePanel


class Page(QWidget):
    """A page with a search box and a panel over it."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.search = QLineEdit()
        QVBoxLayout(self).addWidget(self.search)
        self.panel = SidePanel(look, self, "Check in Siân")
        self.first = TextField(look, "Name to use")
        self.note = NoteField(look, "Note")
        self.last = Button(look, "Check in")
        self.off = Button(look, "Cannot be used")
        self.off.setEnabled(False)
        content = QWidget()
        layout = QVBoxLayout(content)
        for widget in (self.first, self.note, self.last, self.off):
            layout.addWidget(widget)
        self.panel.set_content(content)


@pytest.fixture
def page(qtbot: QtBot, look: Look) -> Page:
    page = Page(look)
    qtbot.addWidget(page)
    page.resize(1192, 700)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.search.setFocus()
    qtbot.waitUntil(page.search.hasFocus)
    return page


def test_tab_goes_round_inside(page: Page, look: Look) -> None:
    look.set_reduced_motion(True)
    page.panel.open(page.first)
    went = []
    for _ in range(4):
        went.append(page.focusWidget())
        QTest.keyClick(page.focusWidget(), Qt.Key.Key_Tab)
    assert went == [page.first.edit, page.note.edit, page.last, page.first.edit]
    QTest.keyClick(page.first.edit, Qt.Key.Key_Backtab)
    QTest.keyClick(page.focusWidget(), Qt.Key.Key_Backtab)
    assert page.last.hasFocus()


def test_esc_closes_and_the_keyboard_goes_back(qtbot: QtBot, page: Page, look: Look) -> None:
    look.set_reduced_motion(True)
    page.panel.open(page.first)
    assert page.first.edit.hasFocus()
    with qtbot.waitSignal(page.panel.closed):
        QTest.keyClick(page.first.edit, Qt.Key.Key_Escape)
    assert not page.panel.isVisible()
    assert page.search.hasFocus()


def test_it_slides_in_and_out(qtbot: QtBot, page: Page, look: Look) -> None:
    look.set_reduced_motion(False)
    page.panel.open(page.first)
    assert page.panel.x() > page.width() - look.px("panel")
    qtbot.waitUntil(lambda: page.panel.x() == page.width() - look.px("panel"))
    page.panel.leave()
    assert not page.panel.is_open()
    qtbot.waitUntil(lambda: not page.panel.isVisible())


def test_opening_while_it_leaves_brings_it_back(qtbot: QtBot, page: Page, look: Look) -> None:
    page.panel.open(page.first)
    page.panel.leave()
    page.panel.open(page.first)
    assert page.panel.is_open()
    qtbot.waitUntil(lambda: page.panel.x() == page.width() - look.px("panel"))
    assert page.panel.isVisible()
    assert page.first.edit.hasFocus()


def test_with_reduced_motion_it_is_there_at_once(page: Page, look: Look) -> None:
    look.set_reduced_motion(True)
    page.panel.open(page.first)
    assert page.panel.x() == page.width() - look.px("panel")
    assert page.panel.room_left() == page.width() - look.px("panel")


def test_a_narrow_page_is_covered_whole(page: Page, look: Look) -> None:
    look.set_reduced_motion(True)
    page.panel.open(page.first)
    page.resize(900, 700)
    assert page.panel.is_page()
    assert page.panel.geometry() == page.rect()
    page.resize(1192, 700)
    assert page.panel.width() == look.px("panel")


def test_the_shadow_stands_beside_it_and_not_in_high_contrast(page: Page, look: Look) -> None:
    look.set_reduced_motion(True)
    page.panel.open(page.first)
    shadow = page.findChild(Shadow)
    assert shadow is not None
    assert shadow.isVisible()
    assert shadow.geometry().right() + 1 == page.panel.x()
    look.choose("contrast")
    assert not shadow.isVisible()
