"""The check-in panel, by keyboard and by mouse, on a real store."""

from collections.abc import Iterator
from datetime import timedelta
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from db.models import Alert, Override
from desk.commands.people import AddPerson, NewPerson
from desk.commands.profile import SetPlan
from desk.domain.clock import SetClock
from desk.domain.ids import new_id
from desk.domain.venue import VenueRow
from desk.domain.visits import HereRow
from desk.queries.floor import floor
from desk.screens.check_in.panel import CheckInPanel
from desk.store import Store
from tests.hall import FRIDAY, OPENS, Hall, open_hall
from tests.screens.at_desk import AtDesk, at_desk
from tests.stores import put_in
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


def person(hall: Hall, name: str) -> UUID:
    """Begin a record."""
    done = hall.store.apply(AddPerson(person=NewPerson(name_to_use=name)), hall.desk)
    assert done.id is not None
    return done.id


def waiting(hall: Hall) -> tuple[HereRow, ...]:
    """Read who waits."""
    day = hall.day
    return hall.store.read(hall.desk, lambda tx, viewer: floor(tx, viewer, day, VenueRow())).waiting


def focused() -> QWidget:
    """Return what has the keyboard."""
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def test_enter_lets_a_known_person_in_with_their_plan_and_the_best_worker(
    hall: Hall, desk: AtDesk, panel: CheckInPanel
) -> None:
    sian = person(hall, "Siân")
    plan = SetPlan(person_id=sian, text="Flat", needs=("home", "money"), today=FRIDAY)
    hall.store.apply(plan, hall.desk)
    panel.open_person(sian)
    desk.settle()
    press(focused(), Qt.Key.Key_Return)
    desk.settle()
    row = waiting(hall)[0]
    assert (row.name, [need.code for need in row.needs]) == ("Siân", ["home", "money"])
    assert row.asked_staff_id in (hall.staff["Gethin"], hall.staff["Ffion"])
    assert not panel.is_open()


def test_the_fast_lane_alone_says_what_belongs_to_it(
    hall: Hall, desk: AtDesk, panel: CheckInPanel
) -> None:
    panel.open_person(person(hall, "Kitty"))
    desk.settle()
    press(focused(), Qt.Key.Key_0, "0")
    assert panel.questions._means.text().startswith("Quick: kit, naloxone")
    press(focused(), Qt.Key.Key_1, "1")
    assert panel.questions._means.text().startswith("In turn:")


def test_extra_need_yes_second_worker_and_why_take_four_keys_and_enter(
    hall: Hall, desk: AtDesk, panel: CheckInPanel
) -> None:
    panel.open_person(person(hall, "Daz"))
    desk.settle()
    press(focused(), Qt.Key.Key_1, "1")
    desk.settle()
    first = panel.best.choice().staff_id
    QTest.keyClick(focused(), Qt.Key.Key_Y, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(focused(), Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    desk.settle()
    press(focused(), Qt.Key.Key_Return)
    menu = QApplication.activePopupWidget()
    assert menu is not None
    press(menu, Qt.Key.Key_1, "1")
    desk.settle()
    row = waiting(hall)[0]
    assert [need.code for need in row.needs] == ["home"]
    assert row.said_yes_at == OPENS
    assert row.asked_staff_id not in (None, first)


def test_the_first_suggestion_is_chosen_afresh_when_the_need_is_told(
    hall: Hall, desk: AtDesk, panel: CheckInPanel
) -> None:
    hall.worker("Alun", "family", "talk")
    panel.open_person(person(hall, "Testa"))
    desk.settle()
    press(focused(), Qt.Key.Key_1, "1")
    desk.settle()
    assert panel.best.choice().staff_id in (hall.staff["Gethin"], hall.staff["Ffion"])
    press(focused(), Qt.Key.Key_1, "1")
    press(focused(), Qt.Key.Key_6, "6")
    desk.settle()
    assert panel.best.cards.selected_id() == hall.staff["Owen"]
    press(focused(), Qt.Key.Key_Return)
    desk.settle()
    assert waiting(hall)[0].asked_staff_id == hall.staff["Owen"]


def overrides(hall: Hall) -> list[tuple[UUID | None, str]]:
    """Read who was asked in place of the first suggestion, and why."""
    return hall.store.read(
        hall.desk,
        lambda tx, _viewer: [(row.chosen_id, row.reason) for row in tx.scalars(select(Override))],
    )


def test_another_worker_than_the_first_is_asked_with_a_reason_of_one_key(
    hall: Hall, desk: AtDesk, panel: CheckInPanel
) -> None:
    panel.open_person(person(hall, "Daz"))
    desk.settle()
    press(focused(), Qt.Key.Key_1, "1")
    desk.settle()
    QTest.keyClick(focused(), Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    chosen = panel.best.choice().staff_id
    press(focused(), Qt.Key.Key_Return)
    desk.settle()
    assert waiting(hall) == ()
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    press(menu, Qt.Key.Key_2, "2")
    desk.settle()
    assert waiting(hall)[0].asked_staff_id == chosen
    assert overrides(hall) == [(chosen, "better_relationship")]


def test_leaving_the_question_why_open_lets_nobody_in(
    hall: Hall, desk: AtDesk, panel: CheckInPanel
) -> None:
    panel.open_person(person(hall, "Daz"))
    desk.settle()
    press(focused(), Qt.Key.Key_1, "1")
    desk.settle()
    QTest.keyClick(focused(), Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    for confirm in (panel.confirm, panel.arrive_later):
        confirm()
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        press(menu, Qt.Key.Key_Escape)
        desk.settle()
        assert panel.is_open()
        assert waiting(hall) == ()
    assert panel.best.reason.fault()


def test_the_yes_is_stamped_when_pressed_not_when_confirmed(
    hall: Hall, desk: AtDesk, panel: CheckInPanel
) -> None:
    panel.open_person(person(hall, "Daz"))
    desk.settle()
    QTest.keyClick(focused(), Qt.Key.Key_Y, Qt.KeyboardModifier.AltModifier)
    hall.minutes_later(4)
    press(focused(), Qt.Key.Key_Return)
    desk.settle()
    assert waiting(hall)[0].said_yes_at == OPENS


def test_a_new_person_needs_a_name_and_nothing_else(
    hall: Hall, desk: AtDesk, panel: CheckInPanel
) -> None:
    panel.open_new("")
    desk.settle()
    press(panel.form.name.edit, Qt.Key.Key_Return)
    assert panel.form.name.fault()
    panel.form.name.edit.setText("Žilvinas O’Shea 🙂")
    press(panel.form.name.edit, Qt.Key.Key_Return)
    desk.settle()
    press(focused(), Qt.Key.Key_Return)
    desk.settle()
    assert waiting(hall)[0].name == "Žilvinas O’Shea 🙂"


def test_somebody_without_a_name_is_in_by_what_we_see(
    hall: Hall, desk: AtDesk, panel: CheckInPanel
) -> None:
    panel.open_new("Blue jacket")
    desk.settle()
    panel.form.no_name.click()
    press(panel.form.name.edit, Qt.Key.Key_Return)
    desk.settle()
    press(focused(), Qt.Key.Key_Return)
    desk.settle()
    row = waiting(hall)[0]
    assert (row.name, row.nameless) == ("Blue jacket 09:00", True)


def test_arrived_ask_later_is_one_press(hall: Hall, desk: AtDesk, panel: CheckInPanel) -> None:
    panel.open_person(person(hall, "Mick"))
    desk.settle()
    panel.later_button.click()
    desk.settle()
    assert waiting(hall)[0].needs == ()


def test_a_bar_asks_the_lead_and_shows_no_reason(
    hall: Hall, desk: AtDesk, panel: CheckInPanel
) -> None:
    robbo = person(hall, "Robbo")
    put_in(
        hall.store,
        Alert(
            id=new_id(),
            person_id=robbo,
            kind="violence_staff",
            level="serious",
            action_line="Ask lead before seating",
            detail="the reason, which stays hidden",
            hard_stop=True,
            still_offered="Naloxone at the door",
            set_at=OPENS,
            review_on=FRIDAY + timedelta(days=30),
        ),
    )
    panel.open_person(robbo)
    desk.settle()
    assert panel.main_button.text() == "Ask the lead"
    panel.confirm()
    desk.settle()
    assert waiting(hall) == ()
    press(panel._lead.first(), Qt.Key.Key_Space)
    desk.settle()
    panel.confirm()
    desk.settle()
    assert waiting(hall)[0].name == "Robbo"


def test_a_language_goes_by_the_name_that_the_desk_knows_it_by(
    hall: Hall, desk: AtDesk, panel: CheckInPanel
) -> None:
    for code, name in (("pl", "Polish"), ("cy", "Welsh")):  # this hall is in England
        new = NewPerson(name_to_use="Daz", speaks=code)
        known = hall.store.apply(AddPerson(person=new), hall.desk).id
        assert known is not None
        panel.open_person(known)
        desk.settle()
        assert [chip.accessibleName() for chip in panel._head._helps] == [name]


def test_what_somebody_said_can_be_changed_later(
    hall: Hall, desk: AtDesk, panel: CheckInPanel
) -> None:
    visit = hall.arrives("Ange", "papers")
    panel.open_visit(visit)
    desk.settle()
    press(focused(), Qt.Key.Key_6, "6")
    desk.settle()
    panel.confirm()
    desk.settle()
    row = waiting(hall)[0]
    assert [need.code for need in row.needs] == ["papers", "money"]
    assert row.ticket == 1


def test_esc_leaves_and_nobody_is_let_in(hall: Hall, desk: AtDesk, panel: CheckInPanel) -> None:
    panel.open_person(person(hall, "Nia"))
    desk.settle()
    press(focused(), Qt.Key.Key_Escape)
    desk.settle()
    assert not panel.is_open()
    assert waiting(hall) == ()


def test_everything_that_takes_the_keyboard_has_a_name(
    hall: Hall, desk: AtDesk, panel: CheckInPanel
) -> None:
    panel.open_person(person(hall, "Nia"))
    desk.settle()
    nameless = [
        type(widget).__name__
        for widget in panel.findChildren(QWidget)
        if widget.isVisible()
        and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        and not (widget.accessibleName() or getattr(widget, "text", str)())
    ]
    assert nameless == []
