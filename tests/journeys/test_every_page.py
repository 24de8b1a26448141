"""Every page: names for a screen reader, keys that do not clash, Tab and F6, themes, large text."""

from collections import Counter
from collections.abc import Iterator
from typing import cast

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QLabel,
    QLineEdit,
    QWidget,
)

from desk.domain.clock import SetClock
from desk.domain.viewer import Viewer
from desk.screens.person.screen import PersonScreen
from desk.screens.setup.screen import SetupScreen
from desk.store import Store
from desk.theme.look import ThemeChoice
from desk.widgets.fields import Field
from desk.widgets.side_panel import SidePanel
from tests.journeys.desk import Desk, open_desk
from tests.letter_room import LetterRoom, open_room
from tests.widgets import spoken

PAGES = ("floor", "people", "person", "my_room", "referrals", "referral", "composer", "reports",
         "setup", "setup:people", "setup:agencies", "setup:files", "setup:places",
         "setup:computer", "imports", "check_in", "new_person", "ask", "edit:who", "edit:wishes",
         "form:people", "form:agencies")  # fmt: skip
THEMES: tuple[ThemeChoice, ...] = ("light", "dark", "contrast")


@pytest.fixture
def room(embedded_store: Store, clock: SetClock) -> LetterRoom:
    """Give a Friday with people, letters and workers."""
    made = open_room(embedded_store, clock)
    made.hall.worker("Nerys", "recovery", role="lead")
    return made


@pytest.fixture
def desk(room: LetterRoom, qapp: QApplication) -> Iterator[Desk]:
    """Sit at the desk as the lead, for whom every page is there."""
    assert qapp is not None
    viewer = Viewer(
        staff_id=room.hall.staff["Nerys"], name="Nerys Invented", called="Nerys", role="lead",
        agency_id=room.hall.agency_id, desk="front",
    )  # fmt: skip
    with open_desk(room.hall, viewer=viewer) as made:
        yield made


def show(desk: Desk, room: LetterRoom, page: str) -> Desk:
    """Bring a page, or a panel over the Floor, to the front."""
    window = desk.window
    window.show_page("floor")
    desk.settle()
    if page == "check_in":
        window.open_visit(room.visits["Daz"])
    elif page == "new_person":
        window.new_person("Blue")
    elif page == "ask":
        desk.selects("Daz").does("ask", "Alt+A")
    elif page == "person":
        window.open_profile(room.people["Daz"])
    elif page == "referral":
        window.begin_letter(room.people["Daz"], room.visits["Daz"])
    elif page == "composer":
        window.open_letter(room.begin())
    elif page.startswith("edit:"):
        window.open_profile(room.people["Daz"])
        desk.settle()
        cast("PersonScreen", window.show_page("person"))._edit(page.removeprefix("edit:"))
    elif page.startswith("form:"):
        open_form(desk, page.removeprefix("form:"))
    elif page.startswith("setup:"):
        cast("SetupScreen", window.show_page("setup")).show_part(page.removeprefix("setup:"))
    else:
        window.show_page(page)
    return desk.settle()


def open_form(desk: Desk, part: str) -> None:
    """Open somebody who works here, or an agency, beside the list of Set-up."""
    setup = cast("SetupScreen", desk.window.show_page("setup"))
    setup.show_part(part)
    desk.settle()
    if part == "people":
        setup._people._edit(setup._people._found[0][0].id)
    else:
        setup._agencies._edit(setup._agencies._found[0].id)


def seen(window: QWidget) -> list[QWidget]:
    """Return every widget that is to be seen."""
    return [one for one in window.findChildren(QWidget) if one.isVisible()]


@pytest.mark.parametrize("page", PAGES)
def test_whatever_takes_the_keyboard_has_a_name(desk: Desk, room: LetterRoom, page: str) -> None:
    show(desk, room, page)
    nameless = [
        (type(one).__name__, type(one.parentWidget()).__name__)
        for one in seen(desk.window)
        if one.focusPolicy() & Qt.FocusPolicy.TabFocus
        and one.focusProxy() is None
        and not spoken.name(one).strip()
    ]
    assert nameless == []


@pytest.mark.parametrize("page", PAGES)
def test_no_key_means_two_things_on_one_page(desk: Desk, room: LetterRoom, page: str) -> None:
    show(desk, room, page)
    keys = Counter[str]()
    for one in seen(desk.window):
        if isinstance(one, QAbstractButton) and one.isEnabled() and not one.shortcut().isEmpty():
            keys[one.shortcut().toString()] += 1
        if isinstance(one, QLabel) and isinstance(one.parentWidget(), Field):
            keys[QKeySequence.mnemonic(one.text()).toString()] += 1
    for shortcut in desk.window.findChildren(QShortcut):
        owner = shortcut.parent()
        if isinstance(owner, QWidget) and owner.isVisible() and shortcut.isEnabled():
            keys[shortcut.key().toString()] += counts(shortcut, owner)
    assert {key: times for key, times in keys.items() if key and times > 1} == {}


def counts(shortcut: QShortcut, owner: QWidget) -> bool:
    """Tell whether a shortcut is heard with the keyboard where it is now."""
    if shortcut.context() == Qt.ShortcutContext.WindowShortcut:
        return True
    there = QApplication.focusWidget()
    return there is not None and (owner is there or owner.isAncestorOf(there))


@pytest.mark.parametrize("page", PAGES)
def test_tab_reaches_everything_and_comes_round(desk: Desk, room: LetterRoom, page: str) -> None:
    show(desk, room, page)
    reached: set[QWidget] = set()
    for _ in range(150):
        there = QApplication.focusWidget()
        assert there is not None, "the keyboard went nowhere"
        if there in reached:
            break
        reached.add(there)
        desk.presses("Tab")
    panels = [one for one in desk.window.findChildren(SidePanel) if one.is_open()]
    missed = [
        f"{type(one).__name__} {spoken.name(one)}"
        for one in stops(panels[0] if panels else desk.window)  # Tab stays in a panel till it goes
        if one not in reached and not shares(one, reached)
    ]
    assert missed == []


def stops(window: QWidget) -> list[QWidget]:
    """Return what Tab should reach: everything that takes it and can be used."""
    return [
        one
        for one in seen(window)
        if one.focusPolicy() & Qt.FocusPolicy.TabFocus
        and one.isEnabled()
        and one.focusProxy() is None
    ]


def shares(widget: QWidget, reached: set[QWidget]) -> bool:
    """Tell whether another button of its exclusive row was reached, or what it is a part of."""
    if isinstance(widget, QAbstractButton) and widget.autoExclusive():
        return any(one.parentWidget() is widget.parentWidget() for one in reached)
    group = widget.group() if isinstance(widget, QAbstractButton) else None
    if group is not None and group.exclusive():
        return any(one in reached for one in group.buttons())
    if isinstance(widget, QLineEdit):
        return widget.parentWidget() in reached
    return isinstance(widget, QAbstractScrollArea) and widget.viewport() in reached


@pytest.mark.parametrize("page", ["floor", "person", "my_room", "referral", "reports", "setup"])
def test_f6_and_ctrl_f_come_back_to_search(desk: Desk, room: LetterRoom, page: str) -> None:
    show(desk, room, page)
    desk.presses("F6").presses("Ctrl+F")
    assert desk.search.hasFocus()


@pytest.mark.parametrize("page", PAGES)
def test_every_theme_and_double_letters_fit_every_page(
    desk: Desk, room: LetterRoom, page: str
) -> None:
    show(desk, room, page)
    look = desk.at.look
    for theme in THEMES:
        look.choose(theme)
        desk.settle()
        assert not desk.window.grab().isNull()
    for _ in range(12):
        desk.presses("Ctrl++")
    assert look.scale == 2.0
    assert desk.window.width() <= 1278
    assert not desk.window.grab().isNull()
    desk.presses("Ctrl+0")
    assert look.scale == 1.0


def test_a_window_left_alone_has_nothing_that_ticks(desk: Desk, room: LetterRoom) -> None:
    show(desk, room, "floor").rests()
    ticking = [one for one in desk.window.findChildren(QTimer) if one.isActive()]
    assert [one.interval() for one in ticking if not one.isSingleShot()] == []
    assert all(one.remainingTime() > 0 for one in ticking)
    assert QApplication.cursorFlashTime() == 0
