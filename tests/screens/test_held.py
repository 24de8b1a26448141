"""A person held by a worker who is away: told on the Floor, seen to, and told in My room."""

from collections.abc import Iterator
from dataclasses import replace
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desk.commands.base import Command
from desk.commands.contacts import Collect, StartOverdue, WithMe
from desk.commands.held import Release, TakeOver
from desk.domain.clock import SetClock
from desk.domain.visits import HereRow
from desk.screens.floor.held_page import HeldPage
from desk.screens.floor.screen import FloorScreen
from desk.screens.my_room.screen import MyRoomScreen
from desk.store import Store
from desk.wording import notices
from tests.hall import Hall, open_hall
from tests.screens.at_desk import AtDesk, at_desk
from tests.widgets.listening import open_window

Key = Qt.Key
Left = Qt.MouseButton.LeftButton


@pytest.fixture
def hall(embedded_store: Store, clock: SetClock) -> Hall:
    """Give an open Friday with three workers who help with the same."""
    made = open_hall(embedded_store, clock)
    for called in ("Siân", "Omar", "Nia"):
        made.worker(called, "recovery")
    return made


@pytest.fixture
def desk(hall: Hall, qapp: QApplication) -> Iterator[AtDesk]:
    """Sit at reception."""
    assert qapp is not None
    with at_desk(hall) as sat:
        yield sat


@pytest.fixture
def page(desk: AtDesk, qtbot: QtBot) -> FloorScreen:
    """Show the Floor."""
    made = FloorScreen(desk.front, desk.look)
    qtbot.addWidget(made)
    made.resize(1192, 700)
    open_window(made)
    made.shown()
    desk.settle()
    return made


def called(hall: Hall, name: str = "Daz", worker: str = "Siân") -> UUID:
    """Let somebody in whom a worker calls; return the contact."""
    visit = hall.arrives(name, "recovery")
    taken = Collect(visit_id=visit, staff_id=hall.staff[worker])
    contact = hall.store.apply(taken, hall.as_worker(worker)).id
    assert contact
    return contact


def minutes(desk: AtDesk, page: FloorScreen, count: float) -> None:
    """Let time go by, and the page hear of it as it does each minute."""
    desk.front.heard(frozenset({"visits"}))
    desk.settle()
    desk.hall.minutes_later(count)
    page.minute_passed()
    desk.settle()


def do(desk: AtDesk, command: Command, worker: str = "") -> None:
    """Let another desk do something, and this one hear of it."""
    viewer = desk.hall.as_worker(worker) if worker else desk.hall.desk
    desk.hall.store.apply(command, viewer)
    desk.front.heard(frozenset({"visits", "on_site"}))
    desk.settle()


def form(page: FloorScreen) -> HeldPage:
    """Return the form in the small panel, which is open."""
    assert page.panel.is_open()
    return next(one for one in page.panel.findChildren(HeldPage) if one.isVisible())


def see_to_it(desk: AtDesk, page: FloorScreen) -> HeldPage:
    """Press the button of the line."""
    QTest.mouseClick(page.here.held_bar.button, Left)
    desk.settle()
    return form(page)


def rows(page: FloorScreen) -> dict[str, HereRow]:
    """Return everybody here by name."""
    assert page._row
    every = (*page._row.waiting, *page._row.aside, *page._row.with_worker)
    return {one.name: one for one in every}


def test_the_line_comes_with_the_minute_and_goes_when_they_sit_down(
    desk: AtDesk, page: FloorScreen
) -> None:
    contact = called(desk.hall)
    minutes(desk, page, 9)
    assert not page.here.held_bar.isVisible()
    minutes(desk, page, 3)
    assert page.here.held_bar.isVisible()
    said = "Daz was called to Siân 12 min ago and has not sat down."
    assert page.here.held_bar.accessibleName() == said
    do(desk, WithMe(contact_id=contact), "Siân")
    assert not page.here.held_bar.isVisible()


def test_it_says_all_there_is_room_for_as_soon_as_it_is_there(
    desk: AtDesk, page: FloorScreen
) -> None:
    desk.look.set_scale(2.0)
    page.resize(1278, 660)
    called(desk.hall)
    minutes(desk, page, 12)
    said = "Daz was called to Siân 12 min ago and has not sat down."
    assert page.here.held_bar.accessibleName() == said


def test_the_time_is_the_venues_own(desk: AtDesk, page: FloorScreen) -> None:
    desk.front.venue = replace(desk.front.venue, held_after=4)
    called(desk.hall)
    minutes(desk, page, 4)
    assert page.here.held_bar.isVisible()


def test_a_worker_is_not_asked_to_see_to_it(desk: AtDesk, page: FloorScreen) -> None:
    called(desk.hall)
    minutes(desk, page, 12)
    desk.front.sit_down(desk.hall.as_worker("Omar"))
    desk.settle()
    assert not page.here.held_bar.isVisible()
    page.here.select(rows(page)["Daz"].visit_id)
    entries = [one.text().replace("&", "") for one in page.here.bar.more().actions()]
    assert "Take back from Siân…" not in entries
    desk.front.sit_down(replace(desk.hall.as_worker("Omar"), role="lead"))
    desk.settle()
    assert page.here.held_bar.isVisible()


def test_the_quiet_list_keeps_it_to_itself(desk: AtDesk, page: FloorScreen) -> None:
    called(desk.hall)
    QTest.keyClick(page, Key.Key_F8)
    minutes(desk, page, 12)
    assert not page.here.held_bar.isVisible()


def test_several_are_told_with_the_longest_first(desk: AtDesk, page: FloorScreen) -> None:
    called(desk.hall)
    desk.hall.minutes_later(1)
    called(desk.hall, "Ange", "Omar")
    minutes(desk, page, 12)
    bar = page.here.held_bar
    assert bar.accessibleName() == "Daz: called to Siân 13 min ago. 1 more."
    page.resize(1500, 700)
    desk.settle()
    assert bar.accessibleName() == "Daz was called to Siân 13 min ago and has not sat down. 1 more."
    see_to_it(desk, page).send()
    desk.settle()
    assert bar.accessibleName().startswith("Ange was called to Omar")


def test_back_in_the_queue_with_the_mouse_and_taken_back(desk: AtDesk, page: FloorScreen) -> None:
    called(desk.hall)
    minutes(desk, page, 12)
    sheet = see_to_it(desk, page)
    assert sheet.accessibleName() == "Daz and Siân"
    assert sheet.main_button.isEnabled()
    QTest.mouseClick(sheet.main_button, Left)
    desk.settle()
    assert not page.panel.is_open()
    assert not page.here.held_bar.isVisible()
    assert rows(page)["Daz"].state == "waiting"
    done = desk.done[-1]
    assert notices.done(done.name, done.facts) == "Daz is back in the queue. The place is kept."
    desk.front.undo()
    desk.settle()
    assert rows(page)["Daz"].state == "called"


def test_another_worker_by_the_keyboard_alone(desk: AtDesk, page: FloorScreen) -> None:
    called(desk.hall)
    minutes(desk, page, 12)
    page.here.held_bar.button.setFocus()
    QTest.keyClick(page.here.held_bar.button, Key.Key_Return)
    desk.settle()
    sheet = form(page)
    assert sheet.what.hasFocus() or sheet.what.isAncestorOf(focused())
    QTest.keyClick(focused(), Key.Key_Right)
    assert [sheet.what.chosen_code(), sheet.main_button.text()] == ["other", "Nia takes over"]
    QTest.keyClick(focused(), Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert sheet.main_button.text() == "Omar takes over"
    QTest.keyClick(focused(), Key.Key_Return)
    desk.settle()
    assert (rows(page)["Daz"].state, rows(page)["Daz"].worker) == ("called", "Omar")


def focused() -> QWidget:
    """Return what has the keyboard."""
    found = QApplication.focusWidget()
    assert found
    return found


def test_they_are_together_after_all(desk: AtDesk, page: FloorScreen) -> None:
    called(desk.hall)
    minutes(desk, page, 12)
    sheet = see_to_it(desk, page)
    QTest.mouseClick(sheet.what.segment("together"), Left)
    QTest.mouseClick(sheet.main_button, Left)
    desk.settle()
    assert rows(page)["Daz"].state == "with_worker"
    assert not page.here.held_bar.isVisible()


def test_nobody_is_free_to_take_over(desk: AtDesk, page: FloorScreen) -> None:
    called(desk.hall)
    for name, worker in (("Ange", "Omar"), ("Blue", "Nia")):
        visit = desk.hall.arrives(name, "recovery")
        do(desk, Collect(visit_id=visit, staff_id=desk.hall.staff[worker]))
    minutes(desk, page, 12)
    sheet = see_to_it(desk, page)
    QTest.mouseClick(sheet.what.segment("other"), Left)
    assert sheet._nobody.isVisible()
    assert not sheet.main_button.isEnabled()


def test_overtaken_by_another_desk_it_says_who_has_them(desk: AtDesk, page: FloorScreen) -> None:
    contact = called(desk.hall)
    minutes(desk, page, 12)
    sheet = see_to_it(desk, page)
    over = TakeOver(contact_id=contact, to_staff_id=desk.hall.staff["Omar"])
    desk.hall.store.apply(over, desk.hall.as_worker("Nia"))
    sheet.send()
    desk.settle()
    refusal = desk.refused[-1]
    assert (refusal.code, refusal.facts["worker"]) == ("visit.taken", "Omar")


def test_from_the_menu_of_whoever_is_with_a_worker(desk: AtDesk, page: FloorScreen) -> None:
    contact = called(desk.hall)
    do(desk, WithMe(contact_id=contact), "Siân")
    page.here.select(rows(page)["Daz"].visit_id)
    menu = page.here.bar.more()
    take_back = next(one for one in menu.actions() if "Take back" in one.text())
    take_back.trigger()
    desk.settle()
    sheet = form(page)
    assert sheet.accessibleName() == "Daz and Siân"
    sheet.send()
    desk.settle()
    assert rows(page)["Daz"].state == "waiting"


@pytest.fixture
def room(hall: Hall, qapp: QApplication, qtbot: QtBot) -> Iterator[tuple[AtDesk, MyRoomScreen]]:
    """Sit in Siân’s room, from which Daz was taken while she was away."""
    assert qapp is not None
    contact = called(hall)
    hall.minutes_later(4)
    hall.store.apply(StartOverdue(day_id=hall.day_id), hall.desk)
    hall.minutes_later(10)
    hall.store.apply(Release(contact_id=contact), hall.desk)
    with at_desk(hall, hall.as_worker("Siân")) as sat:
        made = MyRoomScreen(sat.front, sat.look)
        qtbot.addWidget(made)
        made.resize(1192, 700)
        open_window(made)
        made.shown()
        sat.settle()
        yield sat, made


@pytest.mark.parametrize("by_key", [False, True])
def test_the_worker_is_told_in_their_room_until_they_have_read_it(
    room: tuple[AtDesk, MyRoomScreen], by_key: bool
) -> None:
    desk, page = room
    bar = page.released
    assert bar.isVisible()
    assert bar.accessibleName() == "Carol put Daz back in the queue at 09:14."
    if by_key:
        bar.button.setFocus()
        QTest.keyClick(bar.button, Key.Key_Delete)
    else:
        QTest.mouseClick(bar.button, Left)
    desk.settle()
    assert not bar.isVisible()
    page.shown()
    desk.settle()
    assert not bar.isVisible()
    assert desk.front.next_undo is None
