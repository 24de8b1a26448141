"""My room: take, sit down, say what became of each need, hand over, pause; by keyboard too."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from db.models import Destination, Staff
from desk.commands.consent import RecordConsent
from desk.commands.contacts import Collect
from desk.commands.profile import SetPlan
from desk.domain.clock import SetClock
from desk.domain.floor import FloorRow
from desk.domain.ids import new_id
from desk.domain.venue import VenueRow
from desk.domain.viewer import Viewer
from desk.queries.floor import floor
from desk.queries.my_room import my_room
from desk.screens.my_room.screen import PARTED_MS, MyRoomScreen
from desk.store import Store
from desk.widgets.labels import Label
from desk.wording import on_site
from tests.hall import Hall, open_hall
from tests.queries.router_hall import comes, known
from tests.screens.at_desk import AtDesk, at_desk
from tests.stores import put_in
from tests.widgets.listening import open_window


@pytest.fixture
def hall(embedded_store: Store, clock: SetClock) -> Hall:
    """Give an open Friday with Mags for recovery and Gethin for housing."""
    made = open_hall(embedded_store, clock)
    made.worker("Mags", "recovery", "refer_now")
    made.worker("Gethin", "home")
    return made


@pytest.fixture
def desk(hall: Hall, qapp: QApplication) -> Iterator[AtDesk]:
    """Sit in Mags’s room."""
    assert qapp is not None
    with at_desk(hall, hall.as_worker("Mags")) as made:
        yield made


@pytest.fixture
def room(desk: AtDesk, qtbot: QtBot) -> MyRoomScreen:
    """Open the page."""
    page = MyRoomScreen(desk.front, desk.look)
    qtbot.addWidget(page)
    page.resize(1192, 700)
    open_window(page)
    page.shown()
    desk.settle()
    return page


def look(hall: Hall) -> FloorRow:
    """Read the Floor."""
    day = hall.day
    return hall.store.read(hall.desk, lambda tx, viewer: floor(tx, viewer, day, VenueRow()))


def again(desk: AtDesk) -> None:
    """Let the page ask anew, as it does when another desk changed something."""
    desk.front.heard(frozenset({"visits"}))
    desk.settle()


def test_who_is_next_and_why_stands_there_before_anything_is_pressed(
    hall: Hall, desk: AtDesk, room: MyRoomScreen
) -> None:
    hall.arrives("Tiff", "recovery", "home")
    again(desk)
    words = [label.text() for label in room.next.findChildren(QWidget) if hasattr(label, "text")]
    assert "Tiff" in words
    assert "Does recovery, the main need" in words
    assert "Second need, housing: Gethin after you" in words
    assert room.next.button.text() == "Take 01 Tiff"


def test_how_to_be_understood_is_told_before_taking_and_while_they_are_here(
    hall: Hall, desk: AtDesk, room: MyRoomScreen
) -> None:
    polish = {"speaks": "pl", "interpreter": "phone", "communication": ["Read letters aloud"]}
    person = known(hall, "Krzysiek", key_worker_id=hall.staff["Gethin"], **polish)
    comes(hall, person, "recovery", child=True)
    again(desk)
    assert room.next._waits.text().endswith(" · Polish, phone interpreter")
    room.take_next()
    desk.settle()
    told = [one.accessibleName() for one in room.person._chips]
    assert told == ["Polish, phone interpreter", "Read letters aloud", "Child"]
    assert room.person._key_worker.text() == "Key worker Gethin Invented"


def test_only_whom_i_could_help_is_also_suited_to_me(
    embedded_store: Store, clock: SetClock
) -> None:
    hall = open_hall(embedded_store, clock)
    hall.worker("Mags", "recovery", "talk")
    hall.arrives("Craig", "script", urgency=2)
    for name in ("Tiff", "Carys"):
        hall.arrives(name, "recovery")
    day = hall.day
    row = hall.store.read(
        hall.as_worker("Mags"), lambda tx, viewer: my_room(tx, viewer, day, VenueRow())
    )
    assert row.next is not None
    assert {row.next.visit.name, *(one.name for one in row.also)} == {"Tiff", "Carys"}
    assert row.suited == len({"Tiff", "Carys"})


def test_the_plan_asks_for_consent_once_in_their_own_pronouns_and_ticks_what_is_done(
    hall: Hall, desk: AtDesk, room: MyRoomScreen
) -> None:
    bryn = Destination(
        id=new_id(), name="Bryn Derw House", kind="detox", requires=[], parts=[], asks=[]
    )
    put_in(hall.store, bryn)
    person = known(hall, "Daz", pronouns="he/him")
    place = bryn.id
    for steps in ((), ("Ring first", "Ask him, and record his consent", "Ask for the letter")):
        plan = SetPlan(
            person_id=person,
            text="Detox",
            needs=("recovery",),
            destination_id=place,
            steps=steps,
            today=hall.day.on_date,
        )
        hall.store.apply(plan, hall.desk)
        if not steps:
            hall.store.apply(
                Collect(visit_id=comes(hall, person), staff_id=hall.staff["Mags"]), hall.desk
            )
        again(desk)
        told = [label.text() for label in room.plan.findChildren(Label) if label.isVisible()]
        asks = [words for words in told if "consent" in words]
        assert len(asks) == 1
        assert asks[0].startswith("Ask him, and record his consent")
    consent = RecordConsent(
        person_id=person,
        purpose="referral",
        parts=("identity",),
        how="spoken",
        witness="Mags",
        status="given",
        destination_id=place,
    )
    hall.store.apply(consent, hall.as_worker("Mags"))
    again(desk)
    told = [label.text() for label in room.plan.findChildren(Label) if label.isVisible()]
    assert "He agreed to a letter to Bryn Derw House" in told
    assert not [words for words in told if "consent" in words]


def test_f7_takes_exactly_whom_the_page_showed(
    hall: Hall, desk: AtDesk, room: MyRoomScreen
) -> None:
    hall.arrives("Tiff", "recovery")
    hall.arrives("Daz", "recovery", readiness="now")
    again(desk)
    shown = room.next.button.text()
    QTest.keyClick(room, Qt.Key.Key_F7)
    desk.settle()
    taken = desk.done[-1].facts
    assert shown == f"Take {taken['ticket']:02} {taken['name']}"
    assert look(hall).aside[0].state == "called"


def test_with_me_stops_the_yes_clock_and_outcomes_take_one_press_each(
    hall: Hall, desk: AtDesk, room: MyRoomScreen
) -> None:
    hall.arrives("Daz", "recovery", "home", readiness="now")
    again(desk)
    QTest.keyClick(room, Qt.Key.Key_F7)
    desk.settle()
    hall.minutes_later(2)
    room.person.start_button.click()
    desk.settle()
    assert look(hall).with_worker[0].sat_at is not None
    first = room.needs.first()
    assert first is not None
    QTest.mouseClick(first, Qt.MouseButton.LeftButton)
    desk.settle()
    assert look(hall).with_worker[0].needs[0].outcome == "met"


def test_finishing_with_a_need_open_asks_one_question(
    hall: Hall, desk: AtDesk, room: MyRoomScreen
) -> None:
    hall.arrives("Daz", "recovery", "home")
    again(desk)
    QTest.keyClick(room, Qt.Key.Key_F7)
    desk.settle()
    QTest.keyClick(room, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    desk.settle()
    assert room._question.isVisible()
    assert look(hall).gone == ()
    room._waits.click()
    desk.settle()
    assert [row.name for row in look(hall).waiting] == ["Daz"]


def test_finish_and_take_the_next_in_one_go(hall: Hall, desk: AtDesk, room: MyRoomScreen) -> None:
    hall.arrives("Daz", "recovery")
    hall.arrives("Carys", "recovery")
    again(desk)
    QTest.keyClick(room, Qt.Key.Key_F7)
    desk.settle()
    QTest.keyClick(room, Qt.Key.Key_F7)
    desk.settle()
    room._goes.click()
    desk.settle()
    floor_now = look(hall)
    names = [row.name for row in (*floor_now.gone, *floor_now.aside)]
    assert sorted(names) == ["Carys", "Daz"]
    assert len(floor_now.gone) == 1


def test_a_hand_over_keeps_the_place_with_the_next_worker(
    hall: Hall, desk: AtDesk, room: MyRoomScreen
) -> None:
    hall.arrives("Daz", "recovery", "home")
    again(desk)
    QTest.keyClick(room, Qt.Key.Key_F7)
    desk.settle()
    room.after.open_menu()
    menu = next(one for one in room.after.findChildren(QMenu) if one.isVisible())
    assert menu.actions()[0].text().startswith("Gethin")
    menu.actions()[0].trigger()
    menu.close()
    desk.settle()
    row = look(hall).aside[0]
    assert (row.state, row.asked_staff_id) == ("between_workers", hall.staff["Gethin"])


@pytest.mark.parametrize("parting", ["finish", "hand over"])
def test_a_key_pressed_twice_at_a_parting_takes_nobody(
    hall: Hall, desk: AtDesk, room: MyRoomScreen, qtbot: QtBot, parting: str
) -> None:
    def ctrl_enter() -> None:
        QTest.keyClick(room, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        desk.settle()

    for name in ("Daz", "Carys", "Tiff"):
        hall.arrives(name, "recovery", "home")
    again(desk)
    ctrl_enter()
    taken = [done.name for done in desk.done]
    assert len(taken) == 1
    if parting == "finish":
        ctrl_enter()
        room._goes.click()
    else:
        room.after.hand_over.emit(hall.staff["Gethin"])
    desk.settle()
    for _ in range(2):
        ctrl_enter()
    assert len(desk.done) == len(taken) + 1
    qtbot.wait(PARTED_MS + 100)
    ctrl_enter()
    assert desk.done[-1].name == taken[0]


def test_whoever_is_a_moment_too_late_is_told_who_took_them(
    hall: Hall, desk: AtDesk, room: MyRoomScreen
) -> None:
    hall.worker("Steve", "recovery")
    visit = hall.arrives("Daz", "recovery")
    hall.arrives("Carys", "recovery")
    again(desk)
    late = room.also.list.model()
    assert late is not None
    collect = Collect(visit_id=visit, staff_id=hall.staff["Steve"])
    hall.store.apply(collect, hall.as_worker("Steve"))
    room._collect(visit)
    desk.settle()
    refusal = desk.refused[-1]
    assert (refusal.code, refusal.facts["worker"]) == ("visit.taken", "Steve")


def test_a_worker_pauses_and_is_full(hall: Hall, desk: AtDesk, room: MyRoomScreen) -> None:
    room.me.choices.segment("full").click()
    desk.settle()
    mags = next(one for one in look(hall).on_site if one.called == "Mags")
    assert mags.intake == "full"
    hall.arrives("Daz", "recovery")
    again(desk)
    assert not room.next.button.isVisible()


def test_a_note_is_saved_while_it_is_typed(
    hall: Hall, desk: AtDesk, room: MyRoomScreen, qtbot: QtBot
) -> None:
    hall.arrives("Daz", "recovery")
    again(desk)
    QTest.keyClick(room, Qt.Key.Key_F7)
    desk.settle()
    room.note.note.set_text("Worried about his dog, Bella.")
    room.note.note.edited.emit()
    qtbot.waitUntil(lambda: room.note._told.text() == "Saved", timeout=4000)
    desk.settle()
    again(desk)
    assert room.note.text() == "Worried about his dog, Bella."


def test_somebody_who_is_not_on_the_rota_can_come_on_site(
    hall: Hall, qapp: QApplication, qtbot: QtBot
) -> None:
    assert qapp is not None
    steve = new_id()
    put_in(
        hall.store,
        Staff(
            id=steve,
            name="Steve Invented",
            called="Steve",
            role="peer",
            agency_id=hall.agency_id,
            languages=["en"],
            skills=["talk"],
        ),
    )
    with at_desk(hall, Viewer(staff_id=steve, called="Steve", role="peer")) as desk:
        page = MyRoomScreen(desk.front, desk.look)
        qtbot.addWidget(page)
        open_window(page)
        page.shown()
        desk.settle()
        assert not page.me.isVisible()
        page.come_button.click()
        desk.settle()
        assert page.me.isVisible()
        assert "Steve" in [one.called for one in look(hall).on_site]


def test_my_state_says_whom_i_am_with_as_the_floor_does(
    hall: Hall, desk: AtDesk, room: MyRoomScreen
) -> None:
    def mine() -> tuple[str, str]:
        chosen = room.me.choices.segment(room.me.choices.chosen_code()).text()
        now, zone = desk.front.clock.now(), desk.front.zone
        row = next(one for one in look(hall).on_site if one.staff_id == hall.staff["Mags"])
        return chosen, on_site.chip(row, now, zone)[0]

    again(desk)
    assert mine() == ("Free", "Free")
    hall.arrives("Tiff", "recovery")
    again(desk)
    QTest.keyClick(room, Qt.Key.Key_F7)
    desk.settle()
    assert mine() == ("Called 01", "Called 01")
    room.person.start_button.click()
    desk.settle()
    assert mine() == ("With 01", "With 01, just now")
    room.me.intake.emit("paused", None)
    desk.settle()
    assert mine()[0] == "Pause"
    assert "With 01" in room.me._told.text()
    assert room.me.choices.segment("on").text() == "Free"
