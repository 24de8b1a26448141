"""Fields: named by their labels, kind when wrong, quick to fill from the keyboard."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desk.theme import Look
from desk.widgets.choices import Choice
from desk.widgets.date_field import DateField
from desk.widgets.fields import ChoiceField, NoteField, TextField
from tests.widgets.spoken import name, press

OnPage = Callable[..., QWidget]


def test_a_field_is_named_by_label_and_note(look: Look) -> None:
    field = TextField(look, "Any &other name", "if they offer one")
    assert name(field.edit) == "Any other name if they offer one"


def test_the_mnemonic_of_a_label_goes_to_its_field(
    qtbot: QtBot, on_page: OnPage, look: Look
) -> None:
    first, other = TextField(look, "Name to use"), NoteField(look, "&Note")
    page = on_page(first, other)
    QTest.keyClick(page, Qt.Key.Key_N, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(other.edit.hasFocus)


def test_a_fault_is_told_beside_the_field_until_someone_types(
    qtbot: QtBot, on_page: OnPage, look: Look
) -> None:
    field = TextField(look, "Phone")
    on_page(field)
    field.show_fault("Two figures are missing.")
    assert field.edit.accessibleDescription() == "Two figures are missing."
    field.edit.setFocus()
    with qtbot.waitSignal(field.edited):
        press(Qt.Key.Key_1, "1")
    assert field.fault() == ""
    assert field.edit.accessibleDescription() == ""


def test_tab_leaves_a_note(on_page: OnPage, look: Look) -> None:
    note, after = NoteField(look, "Note"), TextField(look, "Phone")
    on_page(note, after)
    note.setFocus()
    QTest.keyClick(note.edit, Qt.Key.Key_Tab)
    assert after.edit.hasFocus()


def test_a_list_tells_only_what_a_person_chose(qtbot: QtBot, on_page: OnPage, look: Look) -> None:
    field = ChoiceField(look, "Age", [Choice("30", "About 30"), Choice("40", "About 40")])
    on_page(field)
    assert field.chosen_code() == ""
    with qtbot.assertNotEmitted(field.chosen):
        field.set_chosen("40")
    field.combo.setFocus()
    with qtbot.waitSignal(field.chosen) as heard:
        press(Qt.Key.Key_Up)
    assert heard.args == ["30"]
    field.set_chosen("unknown")
    assert field.chosen_code() == ""


def test_the_wheel_scrolls_past_a_list_without_the_keyboard(on_page: OnPage, look: Look) -> None:
    field = ChoiceField(look, "Age", [Choice("30", "About 30"), Choice("40", "About 40")])
    other = TextField(look, "Phone")
    on_page(field, other)
    other.edit.setFocus()
    field.set_chosen("40")
    wheel = QWheelEvent(
        QPointF(5, 5),
        QPointF(5, 5),
        QPoint(0, 120),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(field.combo, wheel)
    assert field.chosen_code() == "40"


@pytest.fixture
def born(qtbot: QtBot, look: Look) -> DateField:
    field = DateField(look, "Born")
    qtbot.addWidget(field)
    field.show()
    field.activateWindow()
    qtbot.waitUntil(field.isActiveWindow)
    field.setFocus()
    return field


def boxes(field: DateField) -> list[QLineEdit]:
    return field.findChildren(QLineEdit)


@pytest.mark.parametrize("typed", ["14031985", "14/3/1985", "14.3.1985", "14 3 1985"])
def test_a_date_is_typed_in_one_go(born: DateField, typed: str) -> None:
    for letter in typed:
        press(Qt.Key(ord(letter)), letter)
    assert born.when() == date(1985, 3, 14)


def test_its_boxes_are_named_and_take_only_digits(born: DateField) -> None:
    assert [name(box) for box in boxes(born)] == ["Born, day", "Born, month", "Born, year"]
    press(Qt.Key.Key_X, "x")
    assert born.is_empty()


def test_backspace_in_an_empty_box_goes_back(born: DateField) -> None:
    press(Qt.Key.Key_1, "1")
    press(Qt.Key.Key_4, "4")
    assert boxes(born)[1].hasFocus()
    press(Qt.Key.Key_Backspace)
    assert boxes(born)[0].hasFocus()


def test_a_date_may_be_partly_known_and_must_exist(born: DateField) -> None:
    day, month, year = boxes(born)
    year.setText("1992")
    assert born.parts() == (None, None, 1992)
    assert born.when() is None
    day.setText("31")
    month.setText("2")
    assert born.when() is None
    born.set_date(date(2026, 11, 20))
    assert born.when() == date(2026, 11, 20)
    born.set_date(None)
    assert born.is_empty()
