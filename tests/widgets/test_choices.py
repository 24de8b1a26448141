"""A row of choices: one tab stop, arrows choose, a radio group named by its question."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desk.theme import Look
from desk.widgets.choices import Choice, ChoiceRow
from tests.widgets.spoken import focusable, is_checked, name, press, role

URGENCY = (
    Choice("4", "In turn"),
    Choice("3", "Soon", "chevron-up"),
    Choice("2", "&Very soon"),
    Choice("1", "Now", "siren"),
)


@pytest.fixture
def row(qtbot: QtBot, look: Look) -> ChoiceRow:
    page = QWidget()
    row = ChoiceRow(look, "Anything urgent?", URGENCY, "3")
    QVBoxLayout(page).addWidget(row)
    qtbot.addWidget(page)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    row.page = page  # type: ignore[attr-defined]
    return row


def test_it_is_a_radio_group_named_by_the_question(row: ChoiceRow) -> None:
    assert role(row) == QAccessible.Role.Grouping
    assert name(row) == "Anything urgent?"
    assert role(row.segment("3")) == QAccessible.Role.RadioButton
    assert name(row.segment("2")) == "Very soon"
    assert [is_checked(row.segment(code)) for code in "4321"] == [False, True, False, False]


def test_it_is_one_tab_stop_with_and_without_a_choice(row: ChoiceRow) -> None:
    assert list(focusable(row)) == [row.segment("3")]
    row.set_chosen("")
    assert row.chosen_code() == ""
    assert list(focusable(row)) == [row.segment("4")]


def test_arrows_home_and_end_choose_and_stop_at_the_ends(row: ChoiceRow) -> None:
    heard: list[str] = []
    row.chosen.connect(heard.append)
    row.segment("3").setFocus()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Home):
        press(key)
    press(Qt.Key.Key_Left)
    press(Qt.Key.Key_End)
    assert heard == ["2", "1", "4", "1"]
    assert row.segment("1").hasFocus()
    assert list(focusable(row)) == [row.segment("1")]


def test_a_mnemonic_chooses(qtbot: QtBot, row: ChoiceRow) -> None:
    with qtbot.waitSignal(row.chosen) as heard:
        QTest.keyClick(row.window(), Qt.Key.Key_V, Qt.KeyboardModifier.AltModifier)
    assert heard.args == ["2"]


def test_choosing_by_code_tells_nobody(qtbot: QtBot, row: ChoiceRow) -> None:
    with qtbot.assertNotEmitted(row.chosen):
        row.set_chosen("1")
    assert row.chosen_code() == "1"


def test_arrows_pass_over_what_cannot_be_chosen(row: ChoiceRow) -> None:
    row.set_usable("2", False, "Nobody can come so soon")
    row.segment("3").setFocus()
    press(Qt.Key.Key_Right)
    assert row.chosen_code() == "1"
    assert row.segment("2").accessibleDescription() == "Nobody can come so soon"


def test_new_words_keep_the_row_whole(row: ChoiceRow) -> None:
    row.set_choices([Choice("a", "Yn ei dro"), Choice("b", "Yn fuan")], "b")
    assert row.chosen_code() == "b"
    assert list(focusable(row)) == [row.segment("b")]
    assert row.segment("b").geometry().right() == row.rect().right()


def test_one_that_folds_takes_two_lines_where_one_is_too_narrow(qtbot: QtBot, look: Look) -> None:
    page = QWidget()
    row = ChoiceRow(look, "Anything urgent?", URGENCY, "3", folds=True)
    QVBoxLayout(page).addWidget(row)
    qtbot.addWidget(page)
    page.resize(600, 200)
    page.show()
    qtbot.waitUntil(lambda: row.height() == look.px("segment"))
    whole = row.sizeHint().width()
    row.page = page  # type: ignore[attr-defined]
    page.resize(whole - 40, 200)
    qtbot.waitUntil(lambda: row.height() == 2 * look.px("segment"))
    tops = [row.segment(code).y() for code in "4321"]
    assert tops == [0, 0, look.px("segment"), look.px("segment")]
    for code in "4321":
        segment = row.segment(code)
        assert segment.width() >= segment.sizeHint().width() - look.space("s")
        assert row.rect().contains(segment.geometry())
    page.resize(600, 200)
    qtbot.waitUntil(lambda: row.height() == look.px("segment"))
