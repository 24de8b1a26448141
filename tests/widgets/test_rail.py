"""The rail: pages by mouse and keyboard, and what waits on them."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desk.theme import Look
from desk.widgets.card import Card
from desk.widgets.rail import Rail, RailPage
from tests.widgets.spoken import focusable, is_checked, name, press

PAGES = (
    RailPage("floor", "Floor", "layout-grid", "Ctrl 1"),
    RailPage("people", "People", "users-round", "Ctrl 2"),
    RailPage("setup", "Set-up", "settings-2", at_foot=True),
)


@pytest.fixture
def rail(qtbot: QtBot, look: Look) -> Rail:
    rail = Rail(look, "Pages")
    rail.set_pages(PAGES)
    rail.select("floor")
    qtbot.addWidget(rail)
    rail.resize(rail.width(), 600)
    rail.show()
    rail.activateWindow()
    qtbot.waitUntil(rail.isActiveWindow)
    return rail


def test_it_is_one_tab_stop_at_the_open_page(rail: Rail) -> None:
    assert list(focusable(rail)) == [rail.button("floor")]
    rail.select("setup")
    assert list(focusable(rail)) == [rail.button("setup")]
    assert is_checked(rail.button("setup"))


def test_up_and_down_move_and_enter_picks(qtbot: QtBot, rail: Rail) -> None:
    rail.button("floor").setFocus()
    with qtbot.assertNotEmitted(rail.picked):
        press(Qt.Key.Key_Down)
        press(Qt.Key.Key_Down)
        press(Qt.Key.Key_Down)
        press(Qt.Key.Key_Up)
    assert rail.button("setup").hasFocus()
    with qtbot.waitSignal(rail.picked) as heard:
        press(Qt.Key.Key_Return)
    assert heard.args == ["setup"]


def test_only_its_owner_opens_a_page(qtbot: QtBot, rail: Rail) -> None:
    with qtbot.waitSignal(rail.picked):
        QTest.mouseClick(rail.button("people"), Qt.MouseButton.LeftButton)
    assert not rail.button("people").isChecked()
    assert rail.button("floor").isChecked()


def test_what_waits_is_said_with_the_page(rail: Rail) -> None:
    rail.set_badge("people", 4, "4 to look at")
    assert name(rail.button("people")) == "People, 4 to look at"
    rail.set_badge("people", 0)
    assert name(rail.button("people")) == "People"


def test_set_up_stands_at_the_foot(rail: Rail) -> None:
    foot = rail.button("setup").mapTo(rail, rail.button("setup").rect().bottomLeft()).y()
    assert rail.height() - foot < rail.button("setup").height()


def test_every_page_stays_in_reach_in_a_low_window_with_large_letters(
    qtbot: QtBot, rail: Rail, look: Look
) -> None:
    six = [RailPage(code, code.title(), "layout-grid") for code in "abcdef"]
    rail.set_pages(six)
    look.set_scale(2.0)
    rail.resize(rail.width(), 700)
    words = look.px("icon_nav") + look.line("tiny")
    qtbot.waitUntil(lambda: words <= rail.button("f").height() < look.px("rail_item"))
    assert rail.height() == 700
    assert rail.button("f").geometry().bottom() < 700
    rail.resize(rail.width(), 1000)
    qtbot.waitUntil(lambda: rail.button("f").height() == look.px("rail_item"))


def test_a_card_is_named_by_its_title(qtbot: QtBot, look: Look) -> None:
    card = Card(look, "Here")
    qtbot.addWidget(card)
    card.set_count(17)
    assert name(card) == "Here"
    card.set_title("Yma")
    assert name(card) == "Yma"
