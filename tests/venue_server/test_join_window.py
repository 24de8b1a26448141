"""A new computer joins the venue in its first window, and is a desk that sees who waits."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desk import settings as machine
from desk.app import App
from desk.domain.desks import CodeRow
from desk.screens.first_run.join import JoinScreen
from desk.screens.first_run.screen import FirstRunScreen
from desk.screens.sign_in.screen import SignInScreen
from desk.venue_server.keeping import Keeping
from desk.widgets.buttons import Button
from tests.venue_server.conftest import Venue
from tests.venue_server.person import WORDS
from tests.widgets.listening import press

PATIENCE_MS = 20_000
NAME = "The office"


@pytest.fixture
def told(venue: Venue, tmp_path: Path) -> Iterator[CodeRow]:
    """Invite a desk; it is shut out afterwards."""
    keeping = Keeping(venue.person.settings)
    yield keeping.invite(NAME, tmp_path, WORDS)
    keeping.shut_out(NAME, WORDS)


@pytest.fixture
def desk(
    venue: Venue, qapp: QApplication, qtbot: QtBot, no_keyring: None, tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[App]:  # fmt: skip
    """Start the desk on a new computer without a keyring."""
    assert qtbot is not None
    assert no_keyring is None
    monkeypatch.setenv("DESK_HOME", str(tmp_path / "new"))
    monkeypatch.delenv("DESK_DATABASE_URL", raising=False)
    made = App(qapp, venue.clock)
    made.start()
    made.start_window.activateWindow()
    assert QTest.qWaitForWindowActive(made.start_window)
    yield made
    if made.window is not None:
        made.window.close()
    made.start_window.close()
    made.close()


def front(desk: App, qtbot: QtBot, kind: type[QWidget]) -> QWidget:
    """Wait for a page of the start and return it."""
    window = desk.start_window
    qtbot.waitUntil(lambda: isinstance(window.currentWidget(), kind), timeout=PATIENCE_MS)
    found = window.currentWidget()
    assert isinstance(found, kind)
    return found


def button(page: QWidget, words: str) -> Button:
    """Return a button by its words."""
    return next(one for one in page.findChildren(Button) if one.text().replace("&", "") == words)


def types(page: QWidget, words: str) -> None:
    """Type where the keyboard is."""
    for letter in words:
        focused = page.window().focusWidget()
        assert focused is not None
        press(focused, Qt.Key.Key_unknown, letter)


def join_page(desk: App, qtbot: QtBot) -> JoinScreen:
    first = front(desk, qtbot, FirstRunScreen)
    assert isinstance(first, FirstRunScreen)
    qtbot.waitUntil(lambda: first._key._keyring is not None, timeout=PATIENCE_MS)
    button(first, "Join a venue").click()
    page = front(desk, qtbot, JoinScreen)
    assert isinstance(page, JoinScreen)
    return page


def enter(page: QWidget) -> None:
    focused = page.window().focusWidget()
    assert focused is not None
    press(focused, Qt.Key.Key_Return, "\r")


def trouble_of(page: JoinScreen, qtbot: QtBot) -> str:
    qtbot.waitUntil(page._join.isEnabled, timeout=PATIENCE_MS)
    assert page._trouble.isVisible()
    return page._trouble.text()


def test_a_new_computer_joins_by_keyboard_and_sees_who_waits(
    desk: App, qtbot: QtBot, told: CodeRow
) -> None:
    page = join_page(desk, qtbot)
    assert page.window().focusWidget() is page._choose
    page.take(told.file)
    enter(page)
    assert page._code.fault().startswith("Type the code")
    types(page, "aaaa aaaa")
    enter(page)
    assert page._own._first.fault() == "Longer, please: at least 12 letters."
    types(page, WORDS)
    page._own._again.setFocus(Qt.FocusReason.TabFocusReason)
    types(page, WORDS)
    enter(page)
    assert trouble_of(page, qtbot).endswith("Tries left: 4.")
    types(page, told.code.lower())  # what was typed before is selected
    enter(page)
    front(desk, qtbot, SignInScreen)
    qtbot.waitUntil(lambda: bool(desk.start_window.names()), timeout=PATIENCE_MS)
    nia = next(tile for tile in desk.start_window.names() if "Nia" in tile.name)
    nia.click()
    qtbot.waitUntil(lambda: desk.window is not None, timeout=PATIENCE_MS)
    desk_front = desk.front_desk
    assert desk_front is not None
    qtbot.waitUntil(lambda: desk_front.idle, timeout=PATIENCE_MS)
    assert desk_front.viewer.desk == NAME
    assert machine.load().desk_name == NAME
    assert machine.load().key_storage == "passphrase"


def test_back_leads_to_the_first_page_and_nothing_is_touched(
    desk: App, qtbot: QtBot, tmp_path: Path
) -> None:
    page = join_page(desk, qtbot)
    page.take(tmp_path / "none.invitation")
    page._code.set_text("AAAA AAAA")
    page._own._first.set_text(WORDS)
    page._own._again.set_text(WORDS)
    button(page, "Join").click()
    assert trouble_of(page, qtbot).endswith("none.invitation cannot be opened.")
    press(page, Qt.Key.Key_Escape)
    front(desk, qtbot, FirstRunScreen)
    assert not (tmp_path / "new" / "settings.toml").exists()


@pytest.mark.parametrize("way", ["server", "file"])
def test_only_a_computer_without_a_store_is_offered_to_join(
    desk: App, qtbot: QtBot, way: str
) -> None:
    first: Callable[[], QWidget] = lambda: front(desk, qtbot, FirstRunScreen)  # noqa: E731
    if way == "server":
        desk.start_window.begin(with_key=False)
    assert button(first(), "Join a venue").isVisibleTo(first()) is (way == "file")
