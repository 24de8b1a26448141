"""Whom the check-in panel asks, and which number it promises, on a real store."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desk.commands.arrivals import CheckIn
from desk.domain.answers import Choice
from desk.domain.clock import SetClock
from desk.screens.check_in.panel import CheckInPanel
from desk.store import Store
from tests.hall import OPENS, Hall, open_hall
from tests.screens.at_desk import AtDesk, at_desk
from tests.screens.test_check_in import focused, overrides, person, waiting
from tests.widgets.listening import open_window, press


@pytest.fixture
def hall(embedded_store: Store, clock: SetClock) -> Hall:
    """Give an open Friday with two workers for housing and one for money."""
    made = open_hall(embedded_store, clock)
    made.worker("Gethin", "home")
    made.worker("Ffion", "home", "housing_application")
    made.worker("Owen", "money")
    return made


@pytest.fixture
def desk(hall: Hall, qapp: QApplication) -> Iterator[AtDesk]:
    """Sit at the desk."""
    assert qapp is not None
    with at_desk(hall) as made:
        yield made


@pytest.fixture
def panel(desk: AtDesk, qtbot: QtBot) -> CheckInPanel:
    """Lay a panel over an open page."""
    page = QWidget()
    qtbot.addWidget(page)
    page.resize(1192, 740)
    made = CheckInPanel(desk.front, desk.look, page)
    open_window(page)
    return made


def test_nobody_is_bound_to_somebody_who_told_nothing(
    hall: Hall, desk: AtDesk, panel: CheckInPanel
) -> None:
    panel.open_person(person(hall, "Zed"))
    desk.settle()
    assert panel.best.cards.selected_id() is None
    assert panel.best._told.text() == "Waits for whoever fits and is free first"
    assert panel.main_button.text() == "Check in 1"
    press(focused(), Qt.Key.Key_Return)
    desk.settle()
    assert waiting(hall)[0].asked_staff_id is None


def test_whoever_told_nothing_can_still_be_given_a_worker_by_hand_without_a_reason(
    hall: Hall, desk: AtDesk, panel: CheckInPanel
) -> None:
    panel.open_person(person(hall, "Zed"))
    desk.settle()
    QTest.keyClick(focused(), Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    desk.settle()
    chosen = panel.best.cards.selected_id()
    press(focused(), Qt.Key.Key_Return)
    desk.settle()
    assert chosen is not None
    assert waiting(hall)[0].asked_staff_id == chosen
    assert overrides(hall) == []


@pytest.mark.parametrize("key", [Qt.Key.Key_Y, None])
def test_a_yes_or_an_urgency_alone_is_enough_to_choose_the_first(
    desk: AtDesk, panel: CheckInPanel, hall: Hall, key: Qt.Key | None
) -> None:
    panel.open_person(person(hall, "Zed"))
    desk.settle()
    if key is None:
        panel.questions.urgency.segment("1").click()
    else:
        QTest.keyClick(focused(), key, Qt.KeyboardModifier.AltModifier)
    desk.settle()
    assert panel.best.cards.selected_id() is not None


def test_the_number_follows_when_another_is_let_in_meanwhile(
    hall: Hall, desk: AtDesk, panel: CheckInPanel
) -> None:
    panel.open_person(person(hall, "Siân"))
    desk.settle()
    assert panel.main_button.text() == "Check in 1"
    trish = person(hall, "Trish")
    desk.front.do(desk.front, CheckIn(day_id=hall.day.id, person_id=trish))
    desk.settle()
    assert panel._head.ticket() == 2
    assert panel.main_button.text() == "Check in 2"
    press(focused(), Qt.Key.Key_Return)
    desk.settle()
    assert {(row.name, row.ticket) for row in waiting(hall)} == {("Trish", 1), ("Siân", 2)}


def test_the_number_of_a_new_person_follows_and_what_was_typed_stays(
    hall: Hall, desk: AtDesk, panel: CheckInPanel
) -> None:
    panel.open_new("Ze")
    desk.settle()
    desk.front.do(desk.front, CheckIn(day_id=hall.day.id, person_id=person(hall, "Trish")))
    desk.settle()
    assert panel._head.ticket() == 2
    assert panel.form.name.text() == "Ze"


def test_nobody_is_said_to_be_unlike_all_before_a_name_is_told(
    desk: AtDesk, panel: CheckInPanel
) -> None:
    panel.open_new()
    desk.settle()
    assert not panel.matches._none.isVisible()
    panel.form.name.edit.setFocus()
    QTest.keyClicks(panel.form.name.edit, "Qwerty")
    desk.settle()
    assert panel.matches._none.isVisible()
    panel.form.no_name.click()
    desk.settle()
    assert not panel.matches._none.isVisible()


@pytest.mark.parametrize("asked", ["Gethin", "Ffion", "Owen"])
def test_a_change_of_answers_leaves_whoever_was_asked_asked(
    hall: Hall, desk: AtDesk, panel: CheckInPanel, asked: str
) -> None:
    for number in range(3):
        hall.worker(f"Home{number}", "home")
    staff = hall.staff[asked]
    visit = hall.arrives("Siân", "home", choice=Choice(staff_id=staff, reason="asked_for"))
    hall.minutes_later(2)
    panel.open_visit(visit)
    desk.settle()
    panel.questions.quiet.click()
    desk.settle()
    assert panel.main_button.text() == f"Save, for {asked}"
    press(focused(), Qt.Key.Key_Return)
    desk.settle()
    row = waiting(hall)[0]
    assert (row.asked_staff_id, row.asked_at) == (staff, OPENS)
    assert not panel.is_open()
