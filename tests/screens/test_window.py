"""The window: search from anywhere, check in with two keys, undo, and the keys of every page."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from db.base import Tx
from db.models.audit import Audit
from desk.commands.arrivals import CheckIn, CheckInNameless
from desk.commands.people import AddName, AddPerson, NewPerson
from desk.commands.profile import AddAlert
from desk.domain.clock import SetClock
from desk.domain.people import Born
from desk.domain.viewer import Viewer
from desk.screens.check_in.panel import CheckInPanel
from desk.screens.floor.kit_page import KitPage
from desk.screens.floor.screen import FloorScreen
from desk.screens.top_bar.find import PAUSE_MS, Find
from desk.store import Store
from desk.widgets.hit_paint import Hit
from desk.widgets.key_sheet import KeySheet
from desk.widgets.tabs import Tabs
from desk.window import DeskWindow
from tests.hall import FRIDAY, Hall, open_hall
from tests.screens.at_desk import AtDesk, at_desk
from tests.widgets.listening import Heard, open_window, press

Key = Qt.Key
ALT, CTRL, SHIFT = (
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


@pytest.fixture
def hall(embedded_store: Store, clock: SetClock) -> Hall:
    """Give an open Friday with three workers."""
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
def window(desk: AtDesk, qtbot: QtBot) -> DeskWindow:
    """Open the window on the Floor."""
    made = DeskWindow(desk.front, desk.look)
    qtbot.addWidget(made)
    made.resize(1280, 800)
    made.show_page("floor")
    open_window(made)
    desk.settle()
    return made


@pytest.fixture
def person(desk: AtDesk) -> Callable[..., UUID]:
    """Begin a record, with a street name and an action line if there are."""

    def begin(name: str, full: str = "", street: str = "", line: str = "") -> UUID:
        born = Born(date(1992, 3, 14), date(1992, 3, 14), "day")
        new = NewPerson(name_to_use=name, full_name=full, born=born)
        made = desk.hall.store.apply(AddPerson(person=new), desk.hall.desk).id
        assert made is not None
        if street:
            name_added = AddName(person_id=made, kind="street", text=street)
            desk.hall.store.apply(name_added, desk.hall.desk)
        if line:
            alert = AddAlert(
                person_id=made, kind="bar", level="serious", action_line=line,
                review_on=FRIDAY + timedelta(days=30), hard_stop=True,
            )  # fmt: skip
            desk.hall.store.apply(alert, desk.hall.desk)
        return made

    return begin


def find(window: DeskWindow) -> Find:
    """Return the list under the search box."""
    found = window.findChild(Find)
    assert found is not None
    return found


def hits(window: DeskWindow) -> list[Hit]:
    """Return what the list shows."""
    return list(find(window).hits._hits)


def keyboard() -> QApplication:
    """Return the application, whose focus is asked."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    return app


def type_letters(letters: str) -> None:
    """Type into whatever has the keyboard."""
    for letter in letters:
        there = keyboard().focusWidget()
        assert there is not None
        press(there, Key.Key_A, letter)


def enter(held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press Enter on whatever has the keyboard."""
    there = keyboard().focusWidget()
    assert there is not None
    QTest.keyClick(there, Key.Key_Return, held)


# ---------------------------------------------------------------------- find and check in


def test_letters_then_enter_twice_check_somebody_in(
    desk: AtDesk, window: DeskWindow, person: Callable[..., UUID]
) -> None:
    person("Siân", "Siân Mair Evans", "Shân")
    type_letters("shan")
    desk.settle()
    assert [(hit.title, hit.suffix, hit.action) for hit in hits(window)] == [
        ("Siân", "Siân Mair Evans, 34", "Check in")
    ]
    assert "".join(span.text for span in hits(window)[0].why).startswith("Street name Shân")
    enter()
    desk.settle()
    enter()
    desk.settle()
    assert [done.name for done in desk.done] == ["visit.check_in"]
    assert keyboard().focusWidget() is window._top.search


def test_find_check_in_and_another_worker_with_the_reason_take_five_keys(
    desk: AtDesk, window: DeskWindow, person: Callable[..., UUID]
) -> None:
    person("Siân")
    type_letters("sia")
    desk.settle()
    enter()
    desk.settle()
    there = keyboard().focusWidget()
    assert there is not None
    QTest.keyClick(there, Key.Key_1)
    desk.settle()
    QTest.keyClick(there, Key.Key_2, ALT)
    desk.settle()
    enter()
    why = QApplication.activePopupWidget()
    assert why is not None
    QTest.keyClick(why, Key.Key_1)
    desk.settle()
    assert window.current() == "floor"
    assert [done.name for done in desk.done] == ["visit.check_in"]


def test_enter_before_the_hits_came_means_the_first_of_them(
    desk: AtDesk, window: DeskWindow, person: Callable[..., UUID]
) -> None:
    person("Siân")
    type_letters("sian")
    enter()
    desk.settle()
    panel = window.findChild(CheckInPanel)
    assert panel is not None
    assert panel.is_open()


def test_enter_never_takes_a_hit_of_fewer_letters(
    desk: AtDesk, window: DeskWindow, person: Callable[..., UUID]
) -> None:
    person("Shannon")
    shaz = person("Shaz")
    wanted = Heard(window._top.wants_check_in)
    type_letters("sha")
    desk.settle()
    assert hits(window)[0].title == "Shannon"
    type_letters("z")
    enter()
    assert wanted == []
    desk.settle()
    assert wanted == [shaz]


def test_whoever_is_here_is_opened_and_not_let_in_again(
    desk: AtDesk, window: DeskWindow, person: Callable[..., UUID]
) -> None:
    sian = person("Siân")
    visit = desk.hall.store.apply(
        CheckIn(day_id=desk.hall.day_id, person_id=sian), desk.hall.desk
    ).id
    opened = Heard(window._top.wants_visit)
    type_letters("si")
    desk.settle()
    hit = hits(window)[0]
    assert (hit.action, hit.chip.word if hit.chip else "") == ("Open", "01, waiting")
    enter()
    assert opened == [visit]


def test_somebody_without_a_name_is_found_by_number_and_by_what_is_seen(
    desk: AtDesk, window: DeskWindow
) -> None:
    desk.hall.store.apply(
        CheckInNameless(day_id=desk.hall.day_id, shown_name="Blue jacket 09:12"), desk.hall.desk
    )
    for typed in ("1", "blue"):
        window._top.search.clear()
        type_letters(typed)
        desk.settle()
        assert [hit.title for hit in hits(window)] == ["Blue jacket 09:12"]


def test_what_to_do_is_told_before_anything_is_pressed(
    desk: AtDesk, window: DeskWindow, person: Callable[..., UUID]
) -> None:
    person("Robbo", line="Ask lead before seating")
    type_letters("rob")
    desk.settle()
    hit = hits(window)[0]
    assert hit.care is not None
    assert (hit.care.word, hit.care.meaning) == ("Ask lead before seating", "soon")
    assert hit.sentence.startswith("Ask lead before seating, Robbo")


def test_what_to_do_does_not_hide_that_they_are_here(
    desk: AtDesk, window: DeskWindow, person: Callable[..., UUID]
) -> None:
    robbo = person("Robbo", line="Offer somewhere quiet to wait")
    come = CheckIn(day_id=desk.hall.day_id, person_id=robbo, lead_agreed="come_in")
    desk.hall.store.apply(come, desk.hall.desk)
    type_letters("rob")
    desk.settle()
    hit = hits(window)[0]
    shown = [chip.word for chip in (hit.care, hit.chip) if chip]
    assert shown == ["Offer somewhere quiet to wait", "01, waiting"]


def test_shift_enter_opens_the_profile(
    desk: AtDesk, window: DeskWindow, person: Callable[..., UUID]
) -> None:
    person("Siân")
    type_letters("sia")
    desk.settle()
    enter(SHIFT)
    desk.settle()
    assert window.current() == "person"
    assert window._top.search.text() == ""


def test_the_last_row_and_f2_make_a_new_person_by_the_typed_name(
    desk: AtDesk, window: DeskWindow
) -> None:
    wanted = Heard(window._top.wants_new_person)
    type_letters("jo")
    desk.settle()
    enter()
    assert wanted == ["jo"]
    window._top.focus_search()
    type_letters("kim")
    QTest.keyClick(window, Key.Key_F2)
    assert wanted == ["jo", "kim"]


def test_a_search_without_a_hit_is_noted_after_a_pause_and_without_the_words(
    desk: AtDesk, window: DeskWindow, qtbot: QtBot
) -> None:
    type_letters("zzyzx")
    desk.settle()
    assert hits(window) == []
    assert _looked(desk) == []
    qtbot.wait(PAUSE_MS + 200)
    desk.settle()
    assert _looked(desk) == ["search_without_hit"]
    assert desk.done == []


def _looked(desk: AtDesk) -> list[str]:
    def reasons(tx: Tx, _viewer: Viewer) -> list[str]:
        return list(tx.scalars(select(Audit.reason).where(Audit.name == "looked")))

    return desk.hall.store.read(desk.hall.desk, reasons)


def test_esc_clears_then_goes_to_the_page(desk: AtDesk, window: DeskWindow) -> None:
    desk.hall.arrives("Ange", "home")
    window.show_page("floor")
    desk.settle()
    type_letters("an")
    desk.settle()
    QTest.keyClick(window._top.search, Key.Key_Escape)
    assert window._top.search.text() == ""
    QTest.keyClick(window._top.search, Key.Key_Escape)
    floor = window.page("floor")
    assert isinstance(floor, FloorScreen)
    assert keyboard().focusWidget() is floor.here.view


def test_letters_typed_in_a_list_go_to_search(desk: AtDesk, window: DeskWindow) -> None:
    desk.hall.arrives("Ange", "home")
    window.show_page("floor")
    desk.settle()
    floor = window.page("floor")
    assert isinstance(floor, FloorScreen)
    floor.here.view.setFocus()
    press(floor.here.view, Key.Key_S, "s")
    press(window._top.search, Key.Key_I, "i")
    assert window._top.search.text() == "si"
    assert keyboard().focusWidget() is window._top.search


# ---------------------------------------------------------------------- the frame


def test_the_fast_lane_is_let_in_and_counted_at_once(
    desk: AtDesk, window: DeskWindow, person: Callable[..., UUID]
) -> None:
    window.check_in(person("Kitty"))
    desk.settle()
    panel = window.findChild(CheckInPanel)
    assert panel is not None
    assert not panel._foot.hand_out.isVisible()
    press(panel.questions.first_tile(), Key.Key_0, "0")
    desk.settle()
    assert panel._foot.hand_out.isVisible()
    assert not panel.later_button.isVisible()
    QTest.keyClick(panel, Key.Key_H, ALT)
    desk.settle()
    desk.settle()
    assert not panel.is_open()
    kit = window.findChild(KitPage)
    assert kit is not None
    assert kit.needles.edit.hasFocus()
    assert kit.all_done.isChecked()


def test_undo_takes_back_the_last_thing_and_says_what(
    desk: AtDesk, window: DeskWindow, person: Callable[..., UUID]
) -> None:
    sian = person("Siân")
    desk.front.do(desk.front, CheckIn(day_id=desk.hall.day_id, person_id=sian))
    desk.settle()
    notice = window._bar.notice()
    assert notice is not None
    assert notice.words == "Siân checked in as 01."
    assert notice.undo == "Undo: Siân checked in as 01"
    QTest.keyClick(window, Key.Key_Z, CTRL)
    desk.settle()
    notice = window._bar.notice()
    assert notice is not None
    assert notice.words == "Taken back: Siân checked in as 01."
    QTest.keyClick(window, Key.Key_Z, CTRL)
    notice = window._bar.notice()
    assert notice is not None
    assert (notice.words, notice.kind) == ("Nothing is left to take back.", "done")


def test_a_text_field_undoes_its_own_letters_first(
    desk: AtDesk, window: DeskWindow, person: Callable[..., UUID]
) -> None:
    sian = person("Siân")
    desk.front.do(desk.front, CheckIn(day_id=desk.hall.day_id, person_id=sian))
    desk.settle()
    type_letters("x")
    QTest.keyClick(window._top.search, Key.Key_Z, CTRL)
    desk.settle()
    assert window._top.search.text() == ""
    assert [done.name for done in desk.done] == ["visit.check_in"]


def test_a_refusal_is_told_in_the_notice_bar(
    desk: AtDesk, window: DeskWindow, person: Callable[..., UUID]
) -> None:
    robbo = person("Robbo", line="Ask lead before seating")
    desk.front.do(desk.front, CheckIn(day_id=desk.hall.day_id, person_id=robbo))
    desk.settle()
    notice = window._bar.notice()
    assert notice is not None
    assert (notice.kind, notice.words) == ("refused", "Ask the lead before seating Robbo.")


def test_f1_shows_the_keys_and_puts_them_away(window: DeskWindow) -> None:
    QTest.keyClick(window, Key.Key_F1)
    sheet = window.findChild(KeySheet)
    assert sheet is not None
    assert sheet.isVisible()
    QTest.keyClick(sheet, Key.Key_Escape)
    assert not sheet.isVisible()
    assert keyboard().focusWidget() is window._top.search


def test_pages_one_may_not_use_are_absent(desk: AtDesk, window: DeskWindow) -> None:
    assert "my_room" not in window._rail._buttons
    desk.front.sit_down(desk.hall.as_worker("Gethin"))
    assert "my_room" in window._rail._buttons
    assert window._top._who.accessibleName().startswith("At this desk: Gethin")


def test_the_title_never_holds_a_name(
    desk: AtDesk, window: DeskWindow, person: Callable[..., UUID]
) -> None:
    window.open_profile(person("Siân"))
    desk.settle()
    assert window.windowTitle() == "Drop-in Desk"


def test_whoever_sits_here_chooses_theme_and_text_size(desk: AtDesk, window: DeskWindow) -> None:
    menu = window._top._who.menu()
    themes = menu.actions()[-1].menu()
    assert isinstance(themes, QMenu)
    themes.actions()[2].trigger()
    assert desk.look.theme.name == "dark"
    QTest.keyClick(window, Key.Key_Plus, CTRL)
    assert desk.look.scale > 1
    QTest.keyClick(window, Key.Key_0, CTRL)
    assert desk.look.scale == 1


def test_somebody_else_may_sit_down(window: DeskWindow) -> None:
    wanted = Heard(window.wants_switch)
    window._top._who.menu().actions()[0].trigger()
    assert len(wanted) == 1


def test_the_check_in_panel_leaves_here_live_beside_it(
    desk: AtDesk, window: DeskWindow, person: Callable[..., UUID]
) -> None:
    desk.hall.arrives("Ange", "home")
    window.check_in(person("Siân"))
    desk.settle()
    floor = window.page("floor")
    assert isinstance(floor, FloorScreen)
    panel = window.findChild(CheckInPanel)
    assert panel is not None
    assert panel.is_open()
    assert floor.here.isVisible()
    assert not floor.on_site.isVisible()
    assert floor.here.geometry().right() < panel.x()


def test_the_minute_brings_every_clock_up_to_date(desk: AtDesk, window: DeskWindow) -> None:
    desk.hall.arrives("Ange", "home")
    window.show_page("floor")
    desk.settle()
    desk.hall.minutes_later(31)
    window.tick()
    desk.settle()
    floor = window.page("floor")
    assert isinstance(floor, FloorScreen)
    said = floor.here.view.model().index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "waiting 31 minutes" in said
    assert window._rail._clock.text() == "09:31"


def test_every_tab_of_the_floor_is_in_sight_however_the_text_grew(
    hall: Hall, desk: AtDesk, window: DeskWindow
) -> None:
    for number in range(12):
        hall.arrives(f"Here {number}", "home")
    window.resize(1366, 768)
    tabs = window.findChildren(Tabs)
    for _step in desk.look.steps:
        desk.look.larger()
        desk.settle()
        assert all(one.width() >= one.sizeHint().width() for one in tabs if one.isVisible())
