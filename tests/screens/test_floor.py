"""The Floor in its window, by keyboard and by mouse, on a real store."""

from collections.abc import Iterator
from datetime import timedelta
from uuid import UUID

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from db.models import Destination
from desk.commands.arrivals import CheckIn, CheckInNameless
from desk.commands.base import Command
from desk.commands.contacts import Collect, StartOverdue
from desk.commands.on_site import SetIntake
from desk.commands.people import AddPerson, NewPerson
from desk.commands.profile import AddAlert, Expect
from desk.commands.visits import PopOut
from desk.domain.clock import SetClock
from desk.domain.ids import new_id
from desk.queries.on_site import workers_of_day
from desk.screens.floor.ask_page import AskPage
from desk.screens.floor.kit_page import KitPage
from desk.screens.floor.panel_page import PanelPage
from desk.screens.floor.places_page import PlacesPage
from desk.screens.floor.screen import FloorScreen
from desk.screens.floor.who_page import WhoPage
from desk.screens.floor.worker_page import WorkerPage
from desk.store import Store
from desk.widgets.columns import Head
from tests.hall import FRIDAY, Hall, open_hall
from tests.screens.at_desk import AtDesk, at_desk
from tests.stores import put_in
from tests.widgets.listening import Heard, open_window, press

Key = Qt.Key


@pytest.fixture
def hall(embedded_store: Store, clock: SetClock) -> Hall:
    """Give an open Friday with two workers."""
    made = open_hall(embedded_store, clock)
    made.worker("Gethin", "home")
    made.worker("Mags", "recovery", "refer_now")
    return made


@pytest.fixture
def desk(hall: Hall, qapp: QApplication) -> Iterator[AtDesk]:
    """Sit at the desk."""
    assert qapp is not None
    with at_desk(hall) as made:
        yield made


@pytest.fixture
def page(desk: AtDesk, qtbot: QtBot) -> FloorScreen:
    """Show the Floor, empty as yet."""
    made = FloorScreen(desk.front, desk.look)
    qtbot.addWidget(made)
    made.resize(1192, 700)
    open_window(made)
    return made


def show(desk: AtDesk, page: FloorScreen) -> None:
    """Let the Floor read anew."""
    page.shown()
    desk.settle()


def do(desk: AtDesk, command: Command) -> UUID | None:
    """Do something elsewhere."""
    return desk.hall.store.apply(command, desk.hall.desk).id


def person(desk: AtDesk, name: str, full: str = "") -> UUID:
    """Begin a record."""
    made = do(desk, AddPerson(person=NewPerson(name_to_use=name, full_name=full)))
    assert made is not None
    return made


def expected(desk: AtDesk, *names: str) -> list[UUID]:
    """Put people on today's list."""
    people = [person(desk, name) for name in names]
    for one in people:
        do(desk, Expect(person_id=one, on_date=FRIDAY, reason="script_due"))
    return people


def shown(page: FloorScreen) -> list[str]:
    """Read the list of Here as a screen reader would, heads in brackets."""
    return spoken(page.here.view.model())


def spoken(model: QAbstractItemModel) -> list[str]:
    """Read any of the lists."""
    said = []
    for place in range(model.rowCount()):
        index = model.index(place, 0)
        entry = index.data(Qt.ItemDataRole.UserRole)
        words = index.data(Qt.ItemDataRole.AccessibleTextRole)
        said.append(f"[{entry.sentence}]" if isinstance(entry, Head) else words)
    return said


def open_panel(page: FloorScreen) -> PanelPage:
    """Return the form that lies over the page."""
    assert page.panel.is_open()
    found = page.panel.findChild(PanelPage)
    assert found is not None
    return found


# ---------------------------------------------------------------------- what it shows


def test_each_row_says_in_one_sentence_what_it_shows(desk: AtDesk, page: FloorScreen) -> None:
    desk.hall.arrives("Daz", "recovery", "home", urgency=3, readiness="now")
    desk.hall.minutes_later(6)
    show(desk, page)
    assert shown(page) == [
        "[Waiting, 1, first to last]",
        (
            "01, Daz, said yes 6 minutes ago, very soon, 4 left, next with Mags, free now, "
            "came for recovery, housing"
        ),
    ]


def test_what_to_do_is_said_first(desk: AtDesk, page: FloorScreen) -> None:
    (sian,) = expected(desk, "Siân")
    alert = AddAlert(
        person_id=sian, kind="other", level="caution", action_line="Read letters aloud",
        review_on=FRIDAY,
    )  # fmt: skip
    do(desk, alert)
    show(desk, page)
    assert spoken(page.expected.view.model())[1].startswith("Do this: Read letters aloud, Siân")


def test_nobody_here_says_so_and_when_doors_open(desk: AtDesk, page: FloorScreen) -> None:
    desk.hall.minutes_later(-20)
    show(desk, page)
    assert page.here._empty.text() == "Nobody is waiting. Doors open at 09:00."
    assert page.on_site._police.text() == "No police on site"


def test_police_on_site_are_told(desk: AtDesk, page: FloorScreen) -> None:
    desk.hall.worker("Sgt", role="police")
    show(desk, page)
    assert page.on_site._police.text() == "Police on site"


def test_a_wrong_clock_is_told_until_it_is_put_right(desk: AtDesk, page: FloorScreen) -> None:
    desk.hall.arrives("Ange", "home")
    show(desk, page)
    assert not page.here.clock_bar.isVisible()
    came = desk.hall.clock.now()
    desk.hall.clock.advance(timedelta(minutes=-50))
    show(desk, page)
    assert page.here.clock_bar.isVisible()
    words = page.here.clock_bar.accessibleName()
    assert f"it says {came - timedelta(minutes=50):%H:%M}," in words
    assert f"latest entry of today is of {came:%H:%M}." in words
    desk.hall.clock.advance(timedelta(minutes=50))
    show(desk, page)
    assert not page.here.clock_bar.isVisible()


def test_a_group_opens_in_its_place(desk: AtDesk, page: FloorScreen) -> None:
    visit = desk.hall.arrives("Ange", "home")
    do(desk, Collect(visit_id=visit, staff_id=desk.hall.staff["Gethin"]))
    desk.hall.minutes_later(4)
    desk.front.do(desk.front, StartOverdue(day_id=desk.hall.day_id))
    desk.settle()
    show(desk, page)
    assert page.here.with_pill.accessibleName() == "With a worker 1"
    assert shown(page) == []
    QTest.mouseClick(page.here.with_pill, Qt.MouseButton.LeftButton)
    assert shown(page)[0] == "[With a worker, 1]"


def test_the_quiet_list_shows_names_and_numbers_and_the_chosen_row(
    desk: AtDesk, page: FloorScreen
) -> None:
    desk.hall.arrives("Daz", "recovery")
    desk.hall.arrives("Ange", "home")
    show(desk, page)
    QTest.keyClick(page, Key.Key_F8)
    assert shown(page)[1:] == ["01, Daz", "02, Ange"]
    assert not page.here.yes_bar.isVisible()
    page.here.view.setFocus(Qt.FocusReason.TabFocusReason)
    assert "recovery" in shown(page)[1]
    assert shown(page)[2] == "02, Ange"


def test_a_change_elsewhere_comes_in_by_itself(desk: AtDesk, page: FloorScreen) -> None:
    show(desk, page)
    desk.front.do(desk.front, CheckIn(day_id=desk.hall.day_id, person_id=person(desk, "Bev")))
    desk.settle()
    assert len(shown(page)) == 2


def test_the_order_waits_while_a_row_is_in_hand(desk: AtDesk, page: FloorScreen) -> None:
    first = desk.hall.arrives("Ange", "home")
    desk.hall.arrives("Bev", "home")
    show(desk, page)
    page.here.view.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(page.here.view, Key.Key_Down)
    desk.hall.arrives("Ceri", "home", urgency=1)
    show(desk, page)
    assert [line.split(", ")[1] for line in shown(page)[1:]] == ["Ange", "Bev"]
    assert page.here._changed.text() == "Order changed, 1"
    QTest.keyClick(page.here.view, Key.Key_F5)
    assert [line.split(", ")[1] for line in shown(page)[1:]] == ["Ceri", "Ange", "Bev"]
    assert not page.here._changed.isVisible()
    assert first is not None


# ---------------------------------------------------------------------- doing by keyboard


def select(page: FloorScreen, number: int = 1) -> None:
    """Select a row of Here as a person would, with the arrow keys."""
    page.here.view.setFocus(Qt.FocusReason.TabFocusReason)
    for _ in range(number - 1):
        QTest.keyClick(page.here.view, Key.Key_Down)


@pytest.mark.parametrize(
    ("key", "command"), [(Key.Key_Y, "visit.said_yes"), (Key.Key_O, "visit.pop_out")]
)
def test_alt_letters_act_on_the_selected_person(
    desk: AtDesk, page: FloorScreen, key: Qt.Key, command: str
) -> None:
    desk.hall.arrives("Daz", "recovery")
    show(desk, page)
    finished = Heard(page.finished)
    select(page)
    QTest.keyClick(page.here.view, key, Qt.KeyboardModifier.AltModifier)
    desk.settle()
    assert [done.name for done in desk.done] == [command]
    assert len(finished) == 1


def test_popped_out_comes_back_with_alt_b(desk: AtDesk, page: FloorScreen) -> None:
    desk.hall.arrives("Daz", "recovery")
    show(desk, page)
    select(page)
    QTest.keyClick(page.here.view, Key.Key_O, Qt.KeyboardModifier.AltModifier)
    desk.settle()
    assert "place kept until" in shown(page)[1]
    QTest.keyClick(page.here.view, Key.Key_B, Qt.KeyboardModifier.AltModifier)
    desk.settle()
    assert [done.name for done in desk.done] == ["visit.pop_out", "visit.come_back"]


def test_after_twenty_minutes_out_it_is_too_long_and_a_person_decides(
    desk: AtDesk, page: FloorScreen
) -> None:
    visit = desk.hall.arrives("Kez", "home")
    do(desk, PopOut(visit_id=visit))
    desk.hall.minutes_later(22)
    show(desk, page)
    assert shown(page)[1] == "01, Kez, out too long, 22 min, look outside or let go"


def test_left_asks_why_and_enter_takes_the_first_reason(desk: AtDesk, page: FloorScreen) -> None:
    desk.hall.arrives("Bev", "money")
    show(desk, page)
    select(page)
    QTest.keyClick(page.here.view, Key.Key_L, Qt.KeyboardModifier.AltModifier)
    menu = page.here.bar.findChild(QMenu)
    assert menu is not None
    assert menu.isVisible()
    QTest.keyClick(menu, Key.Key_Return)
    desk.settle()
    assert [done.name for done in desk.done] == ["visit.leave"]
    assert page.here.gone_pill.isVisible()


def test_enter_opens_whoever_is_selected_and_letters_go_to_search(
    desk: AtDesk, page: FloorScreen
) -> None:
    visit = desk.hall.arrives("Bev", "money")
    show(desk, page)
    opened, typed = Heard(page.wants_visit), Heard(page.typed)
    select(page)
    QTest.keyClick(page.here.view, Key.Key_Return)
    press(page.here.view, Key.Key_S, "ŝ")
    assert opened == [visit]
    assert typed == ["ŝ"]


def test_only_what_applies_is_there(desk: AtDesk, page: FloorScreen) -> None:
    visit = desk.hall.arrives("Precious", "home", readiness="now")
    show(desk, page)
    select(page)
    bar = page.here.bar
    there = {code for code, button in bar._buttons.items() if button.isVisible()}
    assert there == {"ask", "out", "left", "open"}
    do(desk, Collect(visit_id=visit, staff_id=desk.hall.staff["Gethin"]))
    show(desk, page)
    page.here.view.settle()
    page.here.select(visit)
    there = {code for code, button in bar._buttons.items() if button.isVisible()}
    assert there == {"again", "not_here", "left", "open"}


def test_no_two_letters_alike_at_one_time(desk: AtDesk, page: FloorScreen) -> None:
    visit = desk.hall.arrives("Al", "home", readiness="now")
    desk.hall.arrives("Bo", "home")
    show(desk, page)
    for code in ("waiting", "called"):
        if code == "called":
            do(desk, Collect(visit_id=visit, staff_id=desk.hall.staff["Gethin"]))
            show(desk, page)
        page.here.view.settle()
        page.here.select(visit)
        buttons = [*page.here.bar._buttons.values(), page.here.yes_bar.button]
        letters = [
            one.text()[one.text().index("&") + 1].lower()
            for one in buttons
            if one.isVisible() and "&" in one.text()
        ]
        assert len(letters) == len(set(letters)), letters


def test_more_changes_the_level_turns_away_and_takes_a_check_in_back(
    desk: AtDesk, page: FloorScreen
) -> None:
    desk.hall.arrives("Ange", "papers")
    show(desk, page)
    select(page)
    titles = {action.text(): action for action in page.here.bar.more().actions()}
    level = titles["Change &urgency"].menu()
    assert isinstance(level, QMenu)
    level.actions()[1].trigger()
    desk.settle()
    assert desk.done[-1].facts["urgency"] == 2
    titles = {action.text(): action for action in page.here.bar.more().actions()}
    titles["Undo &check-in"].trigger()
    desk.settle()
    assert [done.name for done in desk.done] == ["visit.urgency", "visit.take_back"]
    assert shown(page) == []


# ---------------------------------------------------------------------- asking a worker


def test_alt_a_then_enter_asks_the_best_worker(desk: AtDesk, page: FloorScreen) -> None:
    desk.hall.arrives("Daz", "recovery")
    show(desk, page)
    select(page)
    QTest.keyClick(page.here.view, Key.Key_A, Qt.KeyboardModifier.AltModifier)
    desk.settle()
    form = open_panel(page)
    assert isinstance(form, AskPage)
    assert form.main_button.text() == "Ask Mags"
    there = QApplication.focusWidget()
    assert there is not None
    QTest.keyClick(there, Key.Key_Return)
    desk.settle()
    assert desk.done[-1].facts["worker"] == "Mags"
    assert not page.panel.is_open()
    assert "next with Mags, asked" in shown(page)[1]


def test_someone_who_was_not_offered_needs_a_reason(desk: AtDesk, page: FloorScreen) -> None:
    desk.hall.arrives("Daz", "recovery")
    show(desk, page)
    select(page)
    page.here.bar.press("ask")
    desk.settle()
    form = open_panel(page)
    assert isinstance(form, AskPage)
    form.other.combo.setCurrentIndex(form.other.combo.findText("Gethin Invented"))
    form.other.combo.activated.emit(form.other.combo.currentIndex())
    form.main_button.click()
    assert form.reason.fault() == "Say why, as they were not offered."
    form.reason.set_chosen("client_asked")
    form.main_button.click()
    desk.settle()
    assert desk.done[-1].facts["worker"] == "Gethin"


def test_whoever_fits_asks_nobody(desk: AtDesk, page: FloorScreen) -> None:
    desk.hall.arrives("Daz", "recovery")
    show(desk, page)
    select(page)
    page.here.bar.press("ask")
    desk.settle()
    form = open_panel(page)
    QTest.keyClick(form, Key.Key_W, Qt.KeyboardModifier.AltModifier)
    desk.settle()
    assert desk.done[-1].name == "visit.ask_worker"
    assert desk.done[-1].facts["worker"] == ""


def test_when_nobody_fits_it_says_so(desk: AtDesk, page: FloorScreen) -> None:
    desk.hall.arrives("Ange", "script")
    show(desk, page)
    assert "nobody here, can do this" in shown(page)[1].lower()
    select(page)
    page.here.bar.press("ask")
    desk.settle()
    form = open_panel(page)
    assert isinstance(form, AskPage)
    assert form._nobody.isVisible()
    assert not form.main_button.isEnabled()


def test_the_yes_bar_asks_with_one_press_and_is_put_away_for_three_minutes(
    desk: AtDesk, page: FloorScreen
) -> None:
    desk.hall.arrives("Daz", "recovery", readiness="now")
    desk.hall.minutes_later(6)
    show(desk, page)
    bar = page.here.yes_bar
    assert bar.isVisible()
    assert bar.accessibleName() == "Daz said yes 6 min ago. Mags is free and could start."
    bar.button.setFocus()
    QTest.keyClick(bar.button, Key.Key_Delete)
    assert not bar.isVisible()
    desk.hall.minutes_later(2)
    show(desk, page)
    assert not bar.isVisible()
    desk.hall.minutes_later(1)
    show(desk, page)
    assert bar.isVisible()
    bar.button.click()
    desk.settle()
    assert desk.done[-1].facts["worker"] == "Mags"
    assert not bar.isVisible()


# ---------------------------------------------------------------------- the other panels


def test_kit_is_counted_and_may_end_the_visit(desk: AtDesk, page: FloorScreen) -> None:
    desk.hall.arrives("Tam", "quick")
    show(desk, page)
    select(page)
    page.here.bar.wanted.emit("kit", page.here.selected(), "")
    form = open_panel(page)
    assert isinstance(form, KitPage)
    form.main_button.click()
    assert form.needles.fault()
    form.needles.set_text("2")
    form.naloxone.set_text("1")
    form.main_button.click()
    desk.settle()
    assert [done.facts["kind"] for done in desk.done] == ["needles", "naloxone_new"]
    assert shown(page) == []


def test_the_lead_is_asked_when_somebody_without_a_name_is_found_to_be_barred(
    desk: AtDesk, page: FloorScreen
) -> None:
    do(desk, CheckInNameless(day_id=desk.hall.day_id, shown_name="Blue jacket 09:12"))
    barred = person(desk, "Idris", "Idris Parry")
    do(
        desk,
        AddAlert(
            person_id=barred,
            kind="violence_staff",
            level="serious",
            action_line="Ask lead before seating",
            hard_stop=True,
            review_on=FRIDAY + timedelta(days=30),
        ),
    )
    desk.front.ask(desk.front, desk.front.names.load, lambda _none: None)
    desk.settle()
    show(desk, page)
    select(page)
    page.here.bar.wanted.emit("who", page.here.selected(), "")
    form = open_panel(page)
    assert isinstance(form, WhoPage)
    QTest.keyClicks(form.name.edit, "idr")
    desk.settle()
    QTest.keyClick(form.name.edit, Key.Key_Return)
    desk.settle()
    assert "Blue jacket" in shown(page)[1]
    assert form._lead.isVisible()
    assert "lead agrees" in form.main_button.text()
    QTest.keyClick(form.name.edit, Key.Key_Return)
    desk.settle()
    assert desk.done[-1].name == "visit.take_over"


def test_somebody_without_a_name_is_found_to_be_known(desk: AtDesk, page: FloorScreen) -> None:
    visit = do(desk, CheckInNameless(day_id=desk.hall.day_id, shown_name="Blue jacket 09:12"))
    person(desk, "Idris", "Idris Parry")
    desk.front.ask(desk.front, desk.front.names.load, lambda _none: None)
    desk.settle()
    show(desk, page)
    select(page)
    page.here.bar.wanted.emit("who", page.here.selected(), "")
    form = open_panel(page)
    assert isinstance(form, WhoPage)
    QTest.keyClicks(form.name.edit, "idr")
    desk.settle()
    QTest.keyClick(form.name.edit, Key.Key_Return)
    desk.settle()
    assert desk.done[-1].name == "visit.take_over"
    assert desk.done[-1].id == visit
    desk.front.undo()
    desk.settle()
    assert "Blue jacket" in shown(page)[1]


def test_a_worker_pauses_and_comes_back_by_the_clock(desk: AtDesk, page: FloorScreen) -> None:
    show(desk, page)
    page.on_site.view.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(page.on_site.view, Key.Key_Return)
    form = open_panel(page)
    assert isinstance(form, WorkerPage)
    form.intake.set_chosen("paused")
    form.main_button.click()
    desk.settle()
    assert [done.name for done in desk.done] == ["on_site.intake"]
    assert any("Paused to 09:20" in line for line in spoken(page.on_site.view.model()))


def test_a_worker_who_is_not_here_yet_arrives(desk: AtDesk, page: FloorScreen) -> None:
    desk.hall.worker("Owen", "money", intake="expected")
    show(desk, page)
    rows = spoken(page.on_site.view.model())
    assert any("Owen Invented" in line and "Not here yet" in line for line in rows)
    row = next(one for one in page._row.on_site if one.called == "Owen") if page._row else None
    assert row is not None
    page.panels.worker(row)
    form = open_panel(page)
    assert isinstance(form, WorkerPage)
    form.intake.set_chosen("on")
    form.leaves.set_text("half past")
    form.main_button.click()
    assert form.leaves.fault() == "Write a time such as 12:30."
    form.leaves.set_text("12:30")
    form.main_button.click()
    desk.settle()
    assert [done.name for done in desk.done] == ["on_site.intake", "on_site.room"]


def test_free_places_are_noted_with_the_time(desk: AtDesk, page: FloorScreen) -> None:
    put_in(desk.hall.store, Destination(id=new_id(), name="Bryn Derw", kind="detox"))
    show(desk, page)
    page.on_site.note_places.emit()
    desk.settle()
    form = open_panel(page)
    assert isinstance(form, PlacesPage)
    form.main_button.click()
    assert form.place.fault() == "Choose a place."
    form.place.combo.setCurrentIndex(0)
    form.free.set_text("2")
    form.main_button.click()
    desk.settle()
    assert spoken(page.on_site.view.model())[-2:] == [
        "[Places today, told at 09:00]",
        "Bryn Derw, detox, 2 free",
    ]


def test_esc_leaves_a_panel_and_the_page_takes_its_room_back(
    desk: AtDesk, page: FloorScreen
) -> None:
    desk.hall.arrives("Daz", "recovery")
    show(desk, page)
    select(page)
    page.here.bar.press("ask")
    desk.settle()
    assert not page.on_site.isVisible()
    assert not page.here.bar.isVisible()
    QTest.keyClick(open_panel(page), Key.Key_Escape)
    desk.settle()
    assert page.on_site.isVisible()
    assert page.here.bar.isVisible()


# ---------------------------------------------------------------------- the expected


def test_enter_lets_somebody_in_and_shift_enter_opens_the_profile(
    desk: AtDesk, page: FloorScreen
) -> None:
    people = expected(desk, "Nia")
    show(desk, page)
    let_in, profile = Heard(page.wants_check_in), Heard(page.wants_profile)
    page.expected.view.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(page.expected.view, Key.Key_Return)
    QTest.keyClick(page.expected.view, Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert let_in == people
    assert profile == people


def test_several_are_ticked_with_space_and_let_in_with_enter(
    desk: AtDesk, page: FloorScreen
) -> None:
    expected(desk, "Aled", "Bev", "Ceri")
    show(desk, page)
    page.expected.toggle_ticks()
    view = page.expected.view
    QTest.keyClick(view, Key.Key_Space)
    QTest.keyClick(view, Key.Key_Down)
    QTest.keyClick(view, Key.Key_Space)
    assert page.expected._all.text() == "Check in 2"
    QTest.keyClick(view, Key.Key_Return)
    desk.settle()
    assert [done.facts for done in desk.done] == [{"count": 2, "left_out": 0}]
    desk.front.undo()
    desk.settle()
    assert len(spoken(page.expected.view.model())) == 4


def test_esc_takes_the_ticks_away(desk: AtDesk, page: FloorScreen) -> None:
    expected(desk, "Aled")
    show(desk, page)
    page.expected.toggle_ticks()
    QTest.keyClick(page.expected.view, Key.Key_Escape)
    assert not page.expected._foot.isVisible()


# ---------------------------------------------------------------------- room and reach


@pytest.mark.parametrize(
    ("width", "scale", "there"),
    [
        (1192, 1.0, {"expected", "here", "on_site"}),
        (936, 1.0, {"expected", "here", "on_site"}),
        (1148, 1.5, {"here", "on_site"}),
        (1126, 1.75, {"here"}),
        (1104, 2.0, {"here"}),
    ],
)
def test_columns_become_tabs_where_text_is_large(
    desk: AtDesk, page: FloorScreen, width: int, scale: float, there: set[str]
) -> None:
    desk.look.set_scale(scale)
    page.resize(width, 700)
    desk.settle()
    assert {code for code, card in page._cards.items() if card.isVisible()} == there
    assert page.tabs.isVisible() == (there != {"expected", "here", "on_site"})
    if page.tabs.isVisible():
        page.tabs.choose("expected")
        assert page.expected.isVisible()
        assert not page.here.isVisible()


def test_the_keyboard_stays_in_the_list_when_the_buttons_under_it_go(
    desk: AtDesk, page: FloorScreen
) -> None:
    desk.hall.arrives("Daz", "home")
    show(desk, page)
    select(page)
    page.here.bar._buttons["left"].setFocus()
    page.here.view.clear_selected()
    desk.settle()
    assert not page.here.bar.isVisible()
    assert page.here.view.hasFocus()


def test_f6_goes_round_the_lists_and_then_to_search(desk: AtDesk, page: FloorScreen) -> None:
    expected(desk, "Nia")
    desk.hall.arrives("Daz", "recovery")
    show(desk, page)
    out = Heard(page.finished)
    seen = []
    for _ in range(3):
        QTest.keyClick(page, Key.Key_F6)
        seen.append(QApplication.focusWidget())
    assert seen == [page.expected.view, page.here.view, page.on_site.view]
    QTest.keyClick(page, Key.Key_F6)
    assert len(out) == 1


def test_one_row_of_the_whole_floor_is_selected(desk: AtDesk, page: FloorScreen) -> None:
    expected(desk, "Nia")
    desk.hall.arrives("Daz", "recovery")
    show(desk, page)
    views = (page.expected.view, page.here.view, page.on_site.view)
    for turn in range(5):
        QTest.keyClick(page, Key.Key_F6)
        if turn == 3:  # the keyboard goes back to the search box
            continue
        chosen = [view.selected_id() is not None for view in views]
        assert chosen == [view is QApplication.focusWidget() for view in views]
        assert any(chosen)


def test_every_list_has_a_name_with_its_number(desk: AtDesk, page: FloorScreen) -> None:
    desk.hall.arrives("Daz", "recovery")
    show(desk, page)
    names = [
        QAccessible.queryAccessibleInterface(view).text(QAccessible.Text.Name)
        for view in (page.expected.view, page.here.view, page.on_site.view)
    ]
    assert names == ["Expected, 0 people", "Here, 1 person", "On site, 2 workers"]


def test_a_worker_is_opened_by_double_click(desk: AtDesk, page: FloorScreen) -> None:
    do(desk, SetIntake(on_site_id=_on_site(desk), intake="full"))
    show(desk, page)
    view = page.on_site.view
    place = view.visualRect(view.model().index(0, 0)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert isinstance(open_panel(page), WorkerPage)


def _on_site(desk: AtDesk) -> UUID:
    day_id = desk.hall.day_id
    rows = desk.hall.store.read(desk.hall.desk, lambda tx, _viewer: workers_of_day(tx, day_id))
    return next(row.id for row in rows if row.called == "Mags")
