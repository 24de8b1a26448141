"""The list of referrals in a real window, by keyboard and mouse."""

from collections.abc import Iterator
from datetime import timedelta
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desk.commands.letters import SignLetter
from desk.commands.referrals import MarkSent, MoveStage
from desk.domain.clock import SetClock
from desk.domain.tracker import TrackedRow
from desk.queries.tracker import tracker
from desk.screens.referrals.find_person import FindPerson
from desk.screens.referrals.next_place import NextPlace
from desk.screens.referrals.ring_form import RingForm
from desk.screens.referrals.screen import ReferralsScreen
from desk.screens.referrals.stage_form import StageForm
from desk.store import Store
from desk.widgets.columns import Head
from tests.letter_room import PARTS, LetterRoom, open_room
from tests.screens.at_desk import AtDesk, at_desk
from tests.widgets.listening import Heard, open_window, press

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def room(embedded_store: Store, clock: SetClock) -> LetterRoom:
    """Give Daz with a letter begun, Siân with one sent a week ago."""
    made = open_room(embedded_store, clock)
    friday = clock.now()
    clock.set(friday - timedelta(days=7))
    sent(made, "Siân", "Tŷ Heulwen")
    clock.set(friday)
    made.begin()
    return made


@pytest.fixture
def desk(room: LetterRoom, qapp: QApplication) -> Iterator[AtDesk]:
    """Sit in Mags’s room."""
    assert qapp is not None
    with at_desk(room.hall, room.viewer("Mags")) as made:
        yield made


@pytest.fixture
def screen(desk: AtDesk, qtbot: QtBot) -> ReferralsScreen:
    """Open the page with the keyboard in its list."""
    page = ReferralsScreen(desk.front, desk.look)
    qtbot.addWidget(page)
    page.resize(936, 600)
    open_window(page)
    page.shown()
    desk.settle()
    page.focus_first()
    return page


def sent(room: LetterRoom, name: str, place: str) -> UUID:
    referral = room.begin(name, place)
    consent = room.agrees(referral, name, place)
    mags = room.viewer("Mags")
    room.store.apply(
        SignLetter(referral_id=referral, consent_id=consent, parts=PARTS, pdf=b"%PDF"), mags
    )
    room.store.apply(MarkSent(referral_id=referral, how="post"), mags)
    return referral


def shown(screen: ReferralsScreen) -> list[str]:
    return [
        entry.title if isinstance(entry, Head) else entry.row.name
        for entry in screen.list._model.rows()
    ]


def row(room: LetterRoom, name: str) -> TrackedRow:
    read = room.store.read(room.viewer("Mags"), tracker)
    return next(one for one in read.rows if one.name == name)


def pick(screen: ReferralsScreen, room: LetterRoom, name: str) -> None:
    assert screen.list.table.select(row(room, name).id)


def test_what_needs_somebody_comes_first_and_enter_opens_it(
    screen: ReferralsScreen, room: LetterRoom
) -> None:
    assert shown(screen) == ["Needs someone today", "Daz", "Siân"]
    heard = Heard(screen.wants_letter)
    press(screen.list.table, Qt.Key.Key_Return)
    assert heard == [row(room, "Daz").id]


def test_the_clock_follows_the_minutes(
    screen: ReferralsScreen, room: LetterRoom, desk: AtDesk
) -> None:
    first = screen._lines[0]
    assert screen.list._clock(first) == "43 min left to send"
    room.hall.minutes_later(45)
    screen.minute_passed()
    desk.settle()
    assert screen.list._clock(screen._lines[0]) == "2 min over"
    assert screen.head.pills["past"].accessibleName() == "Past their clock 2"


def test_filters_show_what_they_say(screen: ReferralsScreen) -> None:
    pills = screen.head.pills
    assert pills["open"].accessibleName() == "Open 2"
    QTest.mouseClick(pills["past"], Qt.MouseButton.LeftButton)
    assert shown(screen) == ["Needs someone today", "Siân"]
    QTest.mouseClick(pills["paused"], Qt.MouseButton.LeftButton)
    assert not screen.list.isVisible()
    assert screen._none.text() == "None is paused."


def test_s_changes_the_stage_back_dated_with_the_next_step(
    screen: ReferralsScreen, room: LetterRoom, desk: AtDesk
) -> None:
    pick(screen, room, "Siân")
    press(screen.list.table, Qt.Key.Key_S, "s")
    form = screen._form
    assert isinstance(form, StageForm)
    form.submit()
    assert "Choose what has happened" in form.stage.fault()
    form.stage.set_chosen("acknowledged")
    form.day.set_date(screen._desk.today - timedelta(days=2))
    form.next_step.set_text("Ring on Monday")
    QTest.keyClick(QApplication.focusWidget() or screen, Qt.Key.Key_Return, CTRL)
    desk.settle()
    now = row(room, "Siân")
    assert (now.stage, now.next_step) == ("acknowledged", "Ring on Monday")
    assert now.stage_at.date() == screen._desk.today - timedelta(days=2)


def test_a_day_to_come_and_a_refusal_without_reason_are_not_taken(
    screen: ReferralsScreen, room: LetterRoom
) -> None:
    pick(screen, room, "Siân")
    press(screen.list.table, Qt.Key.Key_S, "s")
    form = screen._form
    assert isinstance(form, StageForm)
    form.stage.set_chosen("refused")
    form.submit()
    assert form.refusal.fault() == "Choose why it was refused."
    form.refusal.set_chosen("no_bed")
    form.day.set_date(screen._desk.today + timedelta(days=1))
    form.submit()
    assert "future" in form.day.fault()
    assert row(room, "Siân").stage == "sent"


def test_an_unsent_letter_is_not_answered(screen: ReferralsScreen, room: LetterRoom) -> None:
    pick(screen, room, "Daz")
    press(screen.list.table, Qt.Key.Key_S, "s")
    form = screen._form
    assert isinstance(form, StageForm)
    offered = {form.stage.combo.itemData(at) for at in range(form.stage.combo.count())}
    assert "withdrawn_by_client" in offered
    assert not offered & {"acknowledged", "admitted", "sent", "refused"}


def test_a_refusal_leads_to_the_next_place(
    screen: ReferralsScreen, room: LetterRoom, desk: AtDesk
) -> None:
    pick(screen, room, "Siân")
    press(screen.list.table, Qt.Key.Key_S, "s")
    form = screen._form
    assert isinstance(form, StageForm)
    form.stage.set_chosen("refused")
    form.refusal.set_chosen("no_bed")
    form.submit()
    desk.settle()
    following = screen._form
    assert isinstance(following, NextPlace)
    assert following.list.selected_id() is not None
    heard = Heard(screen.wants_letter)
    press(following.list, Qt.Key.Key_Return)
    desk.settle()
    assert len(heard) == 1
    begun = room.row(heard[0])
    assert begun.person.name_to_use == "Siân"
    assert begun.destination.name != "Tŷ Heulwen"


def test_enter_on_a_refusal_asks_what_next(
    screen: ReferralsScreen, room: LetterRoom, desk: AtDesk
) -> None:
    refused = MoveStage(referral_id=row(room, "Siân").id, stage="refused", refusal="no_funding")
    room.store.apply(refused, room.viewer("Mags"))
    screen.shown()
    desk.settle()
    pick(screen, room, "Siân")
    press(screen.list.table, Qt.Key.Key_Return)
    desk.settle()
    assert isinstance(screen._form, NextPlace)


def test_r_notes_a_call(screen: ReferralsScreen, room: LetterRoom, desk: AtDesk) -> None:
    pick(screen, room, "Siân")
    press(screen.list.table, Qt.Key.Key_R, "r")
    form = screen._form
    assert isinstance(form, RingForm)
    form.answer.set_chosen("message")
    form.next_step.set_text("Ring again at 14:00")
    screen.main_action()
    desk.settle()
    assert row(room, "Siân").next_step == "Ring again at 14:00"
    assert not screen.panel.is_open()


def test_a_pause_is_one_press_and_can_be_undone(
    screen: ReferralsScreen, room: LetterRoom, desk: AtDesk
) -> None:
    pick(screen, room, "Siân")
    press(screen.list.table, Qt.Key.Key_S, "s")
    form = screen._form
    assert isinstance(form, StageForm)
    item = form.beside.itemAt(0)
    assert item
    button = item.widget()
    assert button
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    desk.settle()
    assert row(room, "Siân").paused_since
    assert shown(screen) == ["Needs someone today", "Daz", "Waiting, nothing due yet"]
    desk.front.undo()
    desk.settle()
    assert row(room, "Siân").paused_since is None


def test_ctrl_n_finds_a_person_and_begins_a_letter(
    screen: ReferralsScreen, room: LetterRoom, desk: AtDesk
) -> None:
    QTest.keyClick(screen.list.table, Qt.Key.Key_N, CTRL)
    form = screen._form
    assert isinstance(form, FindPerson)
    heard = Heard(screen.wants_new_letter)
    QTest.keyClicks(form.name.edit, "zzz")
    desk.settle()
    press(form.name.edit, Qt.Key.Key_Return)
    assert heard == []
    form.name.edit.clear()
    QTest.keyClicks(form.name.edit, "da")
    desk.settle()
    press(form.name.edit, Qt.Key.Key_Return)
    assert heard == [(room.people["Daz"], room.visits["Daz"])]


def test_other_letters_go_to_the_search(screen: ReferralsScreen) -> None:
    heard = Heard(screen.typed)
    press(screen.list.table, Qt.Key.Key_D, "d")
    assert heard == ["d"]


def test_a_line_is_said_in_one_sentence(screen: ReferralsScreen) -> None:
    said = screen.list._sentence(screen._lines[0])
    assert said == (
        "Daz, yes 09:41 today, Bryn Derw House, detox bed, step 1 of 6, Said yes, "
        "43 min left to send, Ask for consent, write the letter, with Mags"
    )
