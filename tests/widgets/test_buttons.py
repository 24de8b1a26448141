"""Buttons, toggles and ticks: names, keys and roles."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desk.theme import Look
from desk.widgets.buttons import Button
from desk.widgets.focus_ring import Ring
from desk.widgets.meter import Meter
from desk.widgets.ticks import CheckBox, Switch
from desk.widgets.tiles import TileButton
from desk.widgets.toggles import Pill, Toggle
from tests.widgets.spoken import is_checked, name, press, role

OnPage = Callable[..., QWidget]


def test_a_button_is_named_without_its_mnemonic_and_tells_its_key(look: Look) -> None:
    button = Button(look, "Ask &Gethin && Mags", key="Enter")
    assert name(button) == "Ask Gethin & Mags"
    assert button.toolTip() == "Ask Gethin & Mags (Enter)"
    assert role(button) == QAccessible.Role.Button


def test_an_icon_alone_is_named_and_has_a_tooltip(look: Look) -> None:
    more = Button(look, icon="ellipsis", size="small", name="More actions")
    assert name(more) == more.toolTip() == "More actions"
    assert more.sizeHint().width() >= look.px("target_min")


def test_enter_space_and_the_mnemonic_press_a_button(
    qtbot: QtBot, on_page: OnPage, look: Look
) -> None:
    button = Button(look, "&Ask a worker")
    other = Button(look, "Open")
    page = on_page(button, other)
    pressed: list[bool] = []
    button.clicked.connect(lambda: pressed.append(True))
    button.setFocus()
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Space)
    other.setFocus()
    QTest.keyClick(page, Qt.Key.Key_A, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: len(pressed) == 3)


def test_hiding_the_key_makes_a_button_narrower(look: Look) -> None:
    button = Button(look, "Open", key="Enter")
    wide = button.sizeHint().width()
    button.show_key(False)
    assert button.sizeHint().width() < wide
    assert button.toolTip() == "Open (Enter)"


def test_a_tile_is_a_tick_box_that_says_key_and_mark(on_page: OnPage, look: Look) -> None:
    tile = TileButton(look, "1", "house", "A place to stay")
    on_page(tile)
    assert role(tile) == QAccessible.Role.CheckBox
    assert name(tile) == "A place to stay, key 1"
    tile.setFocus()
    press(Qt.Key.Key_Space)
    tile.set_mark("main")
    assert is_checked(tile)
    assert name(tile) == "A place to stay, main, key 1"


def test_enter_on_a_tile_is_left_to_the_page(on_page: OnPage, look: Look) -> None:
    tile = TileButton(look, "1", "house", "A place to stay")
    on_page(tile)
    tile.setFocus()
    press(Qt.Key.Key_Return)
    assert not tile.isChecked()


def test_long_words_take_two_lines_and_the_tile_grows(look: Look) -> None:
    tile = TileButton(look, "8", "id-card", "Llythyrau, dogfennau adnabod, ffôn")
    one_line = tile.sizeHint().width()
    assert tile.heightForWidth(one_line) == look.px("tile")
    assert tile.heightForWidth(one_line - 40) == look.px("tile") + look.line("choice")
    assert tile.lines(tile.minimumSizeHint().width()) == 4
    narrowest = tile.heightForWidth(tile.minimumSizeHint().width())
    assert narrowest == look.px("tile") + 3 * look.line("choice")


def test_a_removable_toggle_is_taken_off_with_del(on_page: OnPage, look: Look) -> None:
    police = Toggle(look, "Not police", removable=True)
    quiet = Toggle(look, "Quiet space")
    on_page(police, quiet)
    for toggle in (police, quiet):
        toggle.setChecked(True)
        toggle.setFocus()
        press(Qt.Key.Key_Delete)
    assert not police.isChecked()
    assert quiet.isChecked()


def test_a_pill_says_its_number(look: Look) -> None:
    pill = Pill(look, "Gone", "circle-check", 9)
    pill.set_count(10)
    assert name(pill) == "Gone 10"


def test_what_cannot_be_ticked_says_why(look: Look) -> None:
    part = CheckBox(look, "Children")
    part.set_usable(False, "He did not agree to this part")
    part.click()
    assert not part.isChecked()
    assert part.toolTip() == part.accessibleDescription() == "He did not agree to this part"


def test_space_turns_a_switch(on_page: OnPage, look: Look) -> None:
    switch = Switch(look, "", name="Print number slip")
    on_page(switch)
    switch.setFocus()
    press(Qt.Key.Key_Space)
    assert switch.isChecked()
    assert name(switch) == "Print number slip"


def test_a_click_shows_no_ring_and_the_next_key_does(on_page: OnPage, look: Look) -> None:
    button = Button(look, "Open")
    page = on_page(Button(look, "First"), button)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert button.hasFocus()
    assert not [ring for ring in page.findChildren(Ring) if ring.isVisible()]
    press(Qt.Key.Key_Control)
    assert [ring for ring in page.findChildren(Ring) if ring.isVisible()]


def test_a_focused_control_may_be_taken_away(qtbot: QtBot, on_page: OnPage, look: Look) -> None:
    button, other = Button(look, "Open"), Button(look, "Other")
    page = on_page(button, other)
    button.setFocus(Qt.FocusReason.TabFocusReason)
    button.deleteLater()
    qtbot.waitUntil(lambda: len(page.findChildren(Button)) == 1)
    other.setFocus(Qt.FocusReason.TabFocusReason)
    assert len([ring for ring in page.findChildren(Ring) if ring.isVisible()]) == 1


def test_the_meter_says_what_is_missing(look: Look) -> None:
    meter = Meter(look)
    meter.show_count(13, 15, "13 of 15 facts, missing GP summary and funding")
    assert role(meter) == QAccessible.Role.ProgressBar
    assert name(meter) == "13 of 15 facts, missing GP summary and funding"
    assert (meter.value(), meter.maximum()) == (13, 15)
