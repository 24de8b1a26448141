"""Somebody too unwell to agree is asked again after half an hour, and never while they are not."""

from collections.abc import Iterator
from datetime import timedelta
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desk.commands.arrivals import ChangeAnswers, CheckInNameless
from desk.commands.reminders import AskLater
from desk.commands.visits import Leave
from desk.domain.answers import Answers
from desk.domain.clock import SetClock
from desk.domain.reminders import UnwellRow
from desk.queries.unwell import too_unwell
from desk.screens.floor.screen import FloorScreen
from desk.store import Store
from tests.hall import Hall, open_hall
from tests.screens.at_desk import AtDesk, at_desk
from tests.widgets.listening import Heard, open_window


@pytest.fixture
def hall(store: Store, clock: SetClock) -> Hall:
    """Give an open Friday with a worker, on both stores."""
    made = open_hall(store, clock)
    made.worker("Gethin", "home")
    return made


@pytest.fixture
def desk(embedded_store: Store, clock: SetClock, qapp: QApplication) -> Iterator[AtDesk]:
    """Sit at the desk of an open Friday."""
    assert qapp is not None
    made = open_hall(embedded_store, clock)
    made.worker("Gethin", "home")
    with at_desk(made) as sat:
        yield sat


@pytest.fixture
def page(desk: AtDesk, qtbot: QtBot) -> FloorScreen:
    """Show the Floor."""
    made = FloorScreen(desk.front, desk.look)
    qtbot.addWidget(made)
    made.resize(1192, 700)
    open_window(made)
    return made


def minute(desk: AtDesk, page: FloorScreen, minutes: float) -> None:
    """Let time go by, and the page hear of it as it does each minute."""
    desk.hall.minutes_later(minutes)
    page.minute_passed()
    desk.settle()


def unwell(hall: Hall) -> tuple[UnwellRow, ...]:
    """Read who is too unwell."""
    return hall.store.read(hall.desk, lambda tx, viewer: too_unwell(tx, viewer, hall.day_id))


def say(hall: Hall, visit: UUID, *, is_unwell: bool) -> None:
    """Change what somebody here said."""
    answers = Answers(needs=("home",), too_unwell=is_unwell)
    hall.store.apply(ChangeAnswers(visit_id=visit, answers=answers), hall.desk)


def test_who_is_too_unwell_is_known_with_the_time_it_was_last_noted(hall: Hall) -> None:
    first = hall.arrives("Ange", "home", too_unwell=True)
    hall.arrives("Blue", "home")
    nameless = CheckInNameless(
        day_id=hall.day_id, shown_name="Grey hat 09:00", answers=Answers(needs=("home",))
    )
    second = hall.store.apply(nameless, hall.desk).id
    assert second is not None
    came = hall.clock.now()
    hall.minutes_later(10)
    say(hall, second, is_unwell=True)
    later = hall.clock.now()
    assert [(row.name, row.noted_at) for row in unwell(hall)] == [
        ("Ange", came), ("Grey hat 09:00", later),
    ]  # fmt: skip
    hall.minutes_later(1)
    say(hall, first, is_unwell=False)
    hall.minutes_later(1)
    say(hall, first, is_unwell=True)
    assert [row.noted_at for row in unwell(hall)] == [later, hall.clock.now()]
    hall.store.apply(Leave(visit_id=first, reason="will_return"), hall.desk)
    assert [row.name for row in unwell(hall)] == ["Grey hat 09:00"]


def test_the_line_comes_after_half_an_hour_and_goes_when_they_have_been_asked(
    desk: AtDesk, page: FloorScreen
) -> None:
    visit = desk.hall.arrives("Ange", "home", too_unwell=True)
    bar = page.here.unwell_bar
    minute(desk, page, 29)
    assert not bar.isVisible()
    minute(desk, page, 1)
    assert bar.isVisible()
    said = "Ange was too unwell to agree 30 min ago. How are they now?"
    assert bar.accessibleName() == said
    wanted = Heard(page.wants_visit)
    QTest.mouseClick(bar.again_button, Qt.MouseButton.LeftButton)
    assert wanted[-1] == visit
    say(desk.hall, visit, is_unwell=False)
    desk.front.heard(frozenset({"visits"}))
    desk.settle()
    assert not bar.isVisible()


def test_not_yet_puts_it_away_for_half_an_hour_more(desk: AtDesk, page: FloorScreen) -> None:
    desk.hall.arrives("Ange", "home", too_unwell=True)
    bar = page.here.unwell_bar
    minute(desk, page, 31)
    bar.not_yet_button.setFocus()
    QTest.keyClick(bar.not_yet_button, Qt.Key.Key_Delete)
    desk.settle()
    assert not bar.isVisible()
    minute(desk, page, 29)
    assert not bar.isVisible()
    minute(desk, page, 1)
    assert bar.isVisible()


def test_not_yet_is_heard_at_every_desk_and_still_after_a_start(
    desk: AtDesk, page: FloorScreen, qtbot: QtBot
) -> None:
    desk.hall.arrives("Ange", "home", too_unwell=True)
    minute(desk, page, 31)
    page.here.unwell_bar.not_yet_button.click()
    desk.settle()
    other = FloorScreen(desk.front, desk.look)
    qtbot.addWidget(other)
    open_window(other)
    minute(desk, other, 29)
    assert not other.here.unwell_bar.isVisible()
    minute(desk, other, 1)
    assert other.here.unwell_bar.isVisible()


def test_it_is_neither_told_nor_among_what_is_undone(desk: AtDesk, page: FloorScreen) -> None:
    desk.hall.arrives("Ange", "home", too_unwell=True)
    minute(desk, page, 31)
    page.here.unwell_bar.not_yet_button.click()
    desk.settle()
    assert desk.front.next_undo is None
    assert [done.name for done in desk.done] == []


def test_when_it_was_put_off_is_kept_and_counts_no_more_once_it_is_noted_anew(hall: Hall) -> None:
    visit = hall.arrives("Ange", "home", too_unwell=True)
    hall.minutes_later(31)
    hall.store.apply(AskLater(visit_id=visit), hall.desk)
    put_off = hall.clock.now()
    (row,) = unwell(hall)
    assert row.put_off_at == put_off
    assert not row.is_due(put_off + timedelta(minutes=29))
    assert row.is_due(put_off + timedelta(minutes=30))
    hall.minutes_later(10)
    say(hall, visit, is_unwell=False)
    say(hall, visit, is_unwell=True)
    (row,) = unwell(hall)
    assert not row.is_due(put_off + timedelta(minutes=39))
    assert row.is_due(put_off + timedelta(minutes=40))


def test_the_next_one_comes_when_the_first_was_put_away(desk: AtDesk, page: FloorScreen) -> None:
    desk.hall.arrives("Ange", "home", too_unwell=True)
    desk.hall.minutes_later(1)
    desk.hall.arrives("Blue", "home", too_unwell=True)
    bar = page.here.unwell_bar
    minute(desk, page, 40)
    assert bar.accessibleName().startswith("Ange was too unwell")
    bar.not_yet_button.click()
    desk.settle()
    assert bar.accessibleName().startswith("Blue was too unwell")
