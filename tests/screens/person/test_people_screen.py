"""The list of people in a real window, and a whole profile built by hand from nothing."""

from collections.abc import Callable
from datetime import date
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QStackedWidget
from pytestqt.qtbot import QtBot

from desk.commands.people import AddPerson, NewPerson
from desk.domain.people import Born
from desk.domain.profile import PersonLine
from desk.domain.resources import standard_codes
from desk.front_desk import FrontDesk
from desk.queries.people_list import people_list
from desk.queries.profile import profile
from desk.screens.people.screen import PeopleScreen
from desk.screens.person.screen import PersonScreen
from desk.theme import Look
from tests.hall import FRIDAY, Hall
from tests.screens.person.keys import Key, focused, in_window, mnemonic, press, write

Settled = Callable[[], None]


def add(hall: Hall, name: str) -> UUID:
    done = hall.store.apply(AddPerson(person=NewPerson(name_to_use=name)), hall.desk)
    assert done.id is not None
    return done.id


def names(people: PeopleScreen) -> list[str]:
    return [row.name_to_use for row in people.list._model.rows() if isinstance(row, PersonLine)]


def head(people: PeopleScreen) -> str:
    return people.list.table.accessibleName()


def test_the_list_narrows_while_typing_and_enter_opens(
    people: PeopleScreen, hall: Hall, settled: Settled, qtbot: QtBot
) -> None:
    add(hall, "Ange")
    blue = add(hall, "Blue")
    people.shown()
    settled()
    assert set(names(people)) == {"Ange", "Blue"}
    people.focus_first()
    QTest.keyClicks(focused(), "bl")
    settled()
    assert names(people) == ["Blue"]
    with qtbot.waitSignal(people.wants_profile) as heard:
        press(Key.Key_Return)
    assert heard.args == [blue]


def test_typing_in_the_list_narrows_it_too(
    people: PeopleScreen, hall: Hall, settled: Settled
) -> None:
    add(hall, "Ange")
    add(hall, "Blue")
    people.shown()
    settled()
    people.list.table.setFocus()
    press(Key.Key_A)
    settled()
    assert names(people) == ["Ange"]
    press(Key.Key_Escape)
    settled()
    assert len(names(people)) == 2


def test_down_goes_from_the_box_into_the_list(
    people: PeopleScreen, hall: Hall, settled: Settled, qtbot: QtBot
) -> None:
    add(hall, "Ange")
    people.shown()
    settled()
    people.focus_first()
    press(Key.Key_Down)
    with qtbot.waitSignal(people.wants_profile):
        press(Key.Key_Return)


@pytest.mark.parametrize(
    ("steps", "words"), [(1, "Nobody has a plan yet."), (2, "Every profile is fresh.")]
)
def test_an_empty_list_says_so(
    people: PeopleScreen, settled: Settled, steps: int, words: str
) -> None:
    people.shown()
    people._which.segment("recent").setFocus()
    press(Key.Key_Right, times=steps)
    settled()
    assert head(people).startswith(words)


def test_nobody_by_that_name_offers_a_record(people: PeopleScreen, settled: Settled) -> None:
    people.shown()
    people.focus_first()
    QTest.keyClicks(focused(), "zzz")
    settled()
    assert "Nobody by that name" in head(people)
    mnemonic(people, Key.Key_N)
    settled()
    record = people._record
    assert record is not None
    assert record.typed() == "zzz"


def test_somebody_alike_is_shown_but_never_in_the_way(
    people: PeopleScreen, hall: Hall, settled: Settled, qtbot: QtBot
) -> None:
    blue = add(hall, "Blue")
    people.shown()
    mnemonic(people, Key.Key_N)
    QTest.keyClicks(focused(), "blu")
    settled()
    record = people._record
    assert record is not None
    assert record._alike.isVisible()
    record._alike.setFocus(Qt.FocusReason.TabFocusReason)
    with qtbot.waitSignal(people.wants_profile) as heard:
        press(Key.Key_Return)
    assert heard.args == [blue]


@pytest.mark.parametrize("typed", ["", "   "])
def test_a_record_needs_a_name(people: PeopleScreen, settled: Settled, typed: str) -> None:
    people.shown()
    mnemonic(people, Key.Key_N)
    QTest.keyClicks(focused(), typed)
    press(Key.Key_Return)
    settled()
    record = people._record
    assert record is not None
    assert "name to use is needed" in record._name.fault()


def test_an_impossible_birth_is_told(people: PeopleScreen, hall: Hall, settled: Settled) -> None:
    people.shown()
    mnemonic(people, Key.Key_N)
    QTest.keyClicks(focused(), "Blue")
    record = people._record
    assert record is not None
    record._born.set_parts((30, 2, 1990))
    press(Key.Key_Return)
    settled()
    assert "no such day" in record._born.fault()
    assert not hall.store.read(
        hall.desk, lambda tx, who: people_list(tx, who, "recent", "blue", FRIDAY)
    )


@pytest.fixture
def window(desk: FrontDesk, look: Look, qtbot: QtBot) -> QStackedWidget:
    """Give a window with both pages, in which opening somebody turns to the profile."""
    stack = QStackedWidget()
    people, page = PeopleScreen(desk, look), PersonScreen(desk, look)
    stack.addWidget(people)
    stack.addWidget(page)

    def turn(person_id: UUID) -> None:
        stack.setCurrentWidget(page)
        page.open(person_id)

    people.wants_profile.connect(turn)
    in_window(qtbot, stack)
    return stack


def test_a_whole_profile_is_built_by_hand_from_nothing_by_keyboard(
    window: QStackedWidget, hall: Hall, settled: Settled
) -> None:
    people, page = window.widget(0), window.widget(1)
    assert isinstance(people, PeopleScreen)
    assert isinstance(page, PersonScreen)
    people.focus_first()
    mnemonic(people, Key.Key_N)
    write("Žilvinas")
    press(Key.Key_Tab)
    write("Žilvinas Petrauskas")
    press(Key.Key_Tab, times=3)
    QTest.keyClicks(focused(), "1979")
    press(Key.Key_Return)
    settled()
    person = page.profile()
    assert person is not None
    codes = [fact.code for fact in standard_codes().facts]
    table = page._body.profile.facts.table
    assert table.hasFocus()
    for code in codes:
        assert table.select(code), "every fact is there to be told"
        press(Key.Key_E)
        QTest.keyClicks(focused(), f"Told of {code}")
        press(Key.Key_Return)
        settled()
    row = hall.store.read(hall.desk, lambda tx, who: profile(tx, who, person.person.id, FRIDAY))
    assert {fact.code: fact.value for fact in row.facts} == {
        code: f"Told of {code}" for code in codes
    }
    assert row.person.born == Born(date(1979, 1, 1), date(1979, 12, 31), "year")


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_nothing_is_cut_off_at_any_text_size(
    window: QStackedWidget, look: Look, hall: Hall, settled: Settled, qtbot: QtBot, scale: float
) -> None:
    person = add(hall, "Blue")
    people, page = window.widget(0), window.widget(1)
    assert isinstance(people, PeopleScreen)
    assert isinstance(page, PersonScreen)
    look.set_scale(scale)
    window.resize(1366 - look.px("rail"), 768 - look.px("topbar") - look.px("noticebar"))
    people.shown()
    settled()
    people.wants_profile.emit(person)
    settled()
    qtbot.waitUntil(lambda: page._frame.width() <= page.width())
    assert people.minimumSizeHint().width() <= window.width()
    assert page._frame.minimumSizeHint().width() <= page.width()
