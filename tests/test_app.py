"""The desk as it opens in a real window: the first start, who sits here, and every trouble."""

import gc
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desk import opening
from desk import settings as machine
from desk.app import App
from desk.commands.staff import AddStaff
from desk.domain.clock import SetClock
from desk.domain.venue import VenueRow
from desk.domain.viewer import Viewer
from desk.screens.fault.dialog import FaultDialog
from desk.screens.first_run.answers import Answers
from desk.screens.first_run.screen import FirstRunScreen
from desk.screens.sign_in.name_tile import NameTile
from desk.screens.sign_in.passphrase import PassphraseScreen
from desk.screens.sign_in.screen import SignInScreen
from desk.screens.trouble.screen import TroubleScreen
from desk.settings import Settings
from desk.widgets.buttons import Button
from tests.real.keyring_service import SecretService
from tests.widgets.listening import press

ROOT = Path(__file__).resolve().parents[1]
WORDS = "seven green otters"
HALL = VenueRow(name="St Illtyd’s Hall", town="Aberllwyd", nation="wales")
ANSWERS = Answers(HALL, "Nerys Wyn", "lead", "Friday Drop-in", "venue")
MORNING = datetime(2026, 11, 20, 8, 16, tzinfo=UTC)
PATIENCE_MS = 15_000
MANY = 50_000
Start = Callable[[], App]


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    """Give the settings of a computer that has no store yet."""
    monkeypatch.setenv("DESK_HOME", str(tmp_path / "home"))
    monkeypatch.delenv("DESK_DATABASE_URL", raising=False)
    return machine.load()


@pytest.fixture
def start(qapp: QApplication, qtbot: QtBot, settings: Settings) -> Iterator[Start]:
    """Give a way to start the desk on this computer at 08:16 on a Friday."""
    assert qtbot is not None
    assert not settings.store_file.name.startswith("/")
    started: list[App] = []

    def begin() -> App:
        desk = App(qapp, SetClock(MORNING))
        started.append(desk)
        desk.start()
        desk.start_window.activateWindow()
        assert QTest.qWaitForWindowActive(desk.start_window)
        return desk

    yield begin
    for desk in started:
        if desk.window is not None:
            desk.window.close()
        desk.start_window.close()
        desk.close()


@pytest.fixture
def with_passphrase(settings: Settings, no_keyring: None) -> Settings:
    """Give a computer without a keyring, whose store opens with `WORDS`."""
    assert no_keyring is None
    opening.begin(settings, None, replace(ANSWERS, passphrase=WORDS)).store.close()
    return machine.load()


@pytest.fixture
def with_keyring(settings: Settings, secret_service: SecretService) -> Settings:
    """Give a computer with a keyring that holds the key to its store."""
    assert secret_service.folder.exists()
    opening.begin(settings, None, ANSWERS).store.close()
    return machine.load()


def page(desk: App) -> QWidget:
    """Return the page of the start that is in front."""
    front = desk.start_window.currentWidget()
    assert front is not None
    return front


def shows(qtbot: QtBot, desk: App, kind: type[QWidget]) -> None:
    """Wait until a page of this kind is in front."""
    qtbot.waitUntil(lambda: isinstance(page(desk), kind), timeout=PATIENCE_MS)


def write(widget: QWidget, words: str) -> None:
    """Type into whatever has the keyboard in a window."""
    for letter in words:
        press(focused(widget), Qt.Key.Key_unknown, letter)


def focused(widget: QWidget) -> QWidget:
    """Return what has the keyboard in the window of `widget`."""
    found = widget.window().focusWidget()
    assert found is not None
    return found


def enter(widget: QWidget) -> None:
    """Press Enter where the keyboard is."""
    press(focused(widget), Qt.Key.Key_Return, "\r")


def names_shown(qtbot: QtBot, desk: App) -> list[str]:
    """Wait for the names that can be picked."""
    qtbot.waitUntil(lambda: bool(desk.start_window.names()), timeout=PATIENCE_MS)
    return [tile.name for tile in desk.start_window.names()]


def opened(qtbot: QtBot, desk: App) -> None:
    """Wait for the window itself."""
    qtbot.waitUntil(lambda: desk.window is not None, timeout=PATIENCE_MS)
    window = desk.window
    assert window is not None
    qtbot.waitUntil(window.isVisible, timeout=PATIENCE_MS)
    front = desk.front_desk
    assert front is not None
    qtbot.waitUntil(lambda: front.idle, timeout=PATIENCE_MS)


def pressed(screen: QWidget, words: str) -> None:
    """Press the button with these words on a page."""
    for button in screen.findChildren(Button):
        if button.isVisible() and button.text().replace("&", "") == words:
            button.click()
            return
    raise AssertionError(f"no button {words!r}")


def test_a_first_start_by_keyboard_alone_with_a_keyring(
    start: Start, qtbot: QtBot, settings: Settings, secret_service: SecretService
) -> None:
    desk = start()
    shows(qtbot, desk, FirstRunScreen)
    first = page(desk)
    assert isinstance(first, FirstRunScreen)
    write(first, "St Illtyd’s Hall")
    enter(first)
    assert "Step 1" in first.under_heading.text()
    press(focused(first), Qt.Key.Key_Right)  # the keyboard went to what is missing: the nation
    enter(first)
    qtbot.waitUntil(lambda: first._key._keyring is not None, timeout=PATIENCE_MS)
    enter(first)
    write(first, "Nerys Wyn")
    enter(first)
    qtbot.waitUntil(lambda: first.accessibleName() == "The desk is ready.", timeout=PATIENCE_MS)
    enter(first)
    opened(qtbot, desk)
    assert desk.front_desk
    assert desk.front_desk.viewer.name == "Nerys Wyn"
    assert desk.front_desk.venue.nation == "wales"
    assert desk.front_desk.day.on_date == MORNING.date()
    assert desk.window
    assert "Nerys" not in desk.window.windowTitle()
    assert machine.load().key_storage == "keyring"
    assert not settings.key_file.exists()
    assert secret_service.files()


def test_a_first_start_without_a_keyring_asks_for_a_passphrase(
    start: Start, qtbot: QtBot, settings: Settings, no_keyring: None
) -> None:
    assert no_keyring is None
    desk = start()
    shows(qtbot, desk, FirstRunScreen)
    first = page(desk)
    write(first, "St Illtyd’s Hall")
    enter(first)
    press(focused(first), Qt.Key.Key_Right)
    enter(first)
    qtbot.waitUntil(lambda: isinstance(focused(first), QLineEdit), timeout=PATIENCE_MS)
    write(first, "short")
    enter(first)
    assert first.accessibleName() == "The key to the store"
    write(first, WORDS)  # after what was too short
    press(focused(first), Qt.Key.Key_Tab, "\t")
    enter(first)
    assert first.accessibleName() == "The key to the store", "it is asked for twice"
    press(focused(first), Qt.Key.Key_A, "", Qt.KeyboardModifier.ControlModifier)
    write(first, f"short{WORDS}")
    enter(first)
    assert first.accessibleName() == "And you?"
    write(first, "Nerys Wyn")
    enter(first)
    qtbot.waitUntil(lambda: first.accessibleName() == "The desk is ready.", timeout=PATIENCE_MS)
    assert machine.load().key_storage == "passphrase"
    assert WORDS.encode() not in settings.key_file.read_bytes()
    assert "short" not in repr(replace(ANSWERS, passphrase=f"short{WORDS}"))


def test_import_is_one_way_to_begin(start: Start, qtbot: QtBot, with_keyring: Settings) -> None:
    assert with_keyring.store_file.exists()
    desk = start()
    assert names_shown(qtbot, desk) == ["Nerys Wyn", "Someone else"]
    desk.start_window.wants.emit("import")
    opened(qtbot, desk)
    assert desk.window
    assert desk.window.current() == "imports"


def test_somebody_picks_their_name_with_the_keyboard(
    start: Start, qtbot: QtBot, with_keyring: Settings
) -> None:
    start_of = opening.open_desk(with_keyring)
    store, agency = start_of.store, start_of.at_start.agencies[0].id
    for name in ("Carol Adeyemi", "Mags Fielding"):
        role = "reception" if name.startswith("Carol") else "worker"
        store.apply(AddStaff(full_name=name, called="", role=role, agency_id=agency), Viewer())
    store.close()
    desk = start()
    assert names_shown(qtbot, desk) == [
        "Carol Adeyemi",
        "Nerys Wyn",
        "Mags Fielding",
        "Someone else",
    ]
    screen = page(desk)
    assert isinstance(screen, SignInScreen)
    assert screen.heading.text() == "Bore da. Good morning."
    assert screen.under_heading.text() == "Friday 20 November 2026, 08:16. Doors at 09:00."
    press(focused(screen), Qt.Key.Key_M, "m")
    enter(screen)
    opened(qtbot, desk)
    assert desk.front_desk
    assert desk.front_desk.viewer.name == "Mags Fielding"
    assert not desk.start_window.isVisible()


def test_what_a_start_brings_in_is_not_walked_each_time_that_cycles_are_collected(
    start: Start, qtbot: QtBot, with_keyring: Settings
) -> None:
    before = gc.get_freeze_count()
    opening.open_desk(with_keyring).store.close()
    desk = start()
    names_shown(qtbot, desk)
    enter(page(desk))
    opened(qtbot, desk)
    qtbot.waitUntil(lambda: gc.get_freeze_count() > before + MANY, timeout=PATIENCE_MS)
    desk.close()
    assert gc.get_freeze_count() <= before


def test_somebody_new_types_a_name_and_is_added(
    start: Start, qtbot: QtBot, with_keyring: Settings
) -> None:
    assert with_keyring.store_file.exists()
    desk = start()
    names_shown(qtbot, desk)
    screen = page(desk)
    press(focused(screen), Qt.Key.Key_S, "s")
    enter(screen)
    write(screen, "ner")
    assert "Nerys Wyn" in [tile.accessibleName().split(",")[0] for tile in tiles(screen)]
    press(focused(screen), Qt.Key.Key_Escape)
    press(focused(screen), Qt.Key.Key_S, "s")
    enter(screen)
    write(screen, "Zoë O’Neill")
    enter(screen)
    opened(qtbot, desk)
    assert desk.front_desk
    assert desk.front_desk.viewer.name == "Zoë O’Neill"


def tiles(screen: QWidget) -> list[QWidget]:
    """Return the visible names on a page."""
    return [tile for tile in screen.findChildren(NameTile) if tile.isVisible()]


def test_switching_person_shows_the_names_and_clears_what_could_be_undone(
    start: Start, qtbot: QtBot, with_keyring: Settings
) -> None:
    assert with_keyring.store_file.exists()
    desk = start()
    names_shown(qtbot, desk)
    enter(page(desk))
    opened(qtbot, desk)
    assert desk.window
    desk.window.wants_switch.emit()
    qtbot.waitUntil(desk.start_window.isVisible, timeout=PATIENCE_MS)
    assert not desk.window.isVisible()
    enter(page(desk))
    qtbot.waitUntil(desk.window.isVisible, timeout=PATIENCE_MS)
    assert desk.front_desk
    assert desk.front_desk.next_undo is None


def test_the_passphrase_is_asked_for_and_a_wrong_one_may_be_mended(
    start: Start, qtbot: QtBot, with_passphrase: Settings
) -> None:
    assert with_passphrase.key_file.exists()
    desk = start()
    shows(qtbot, desk, PassphraseScreen)
    screen = page(desk)
    write(screen, "seven brown otters")
    enter(screen)
    edit = screen.findChild(QLineEdit)
    assert edit
    qtbot.waitUntil(lambda: bool(edit.accessibleDescription()), timeout=PATIENCE_MS)
    assert "does not open it" in edit.accessibleDescription()
    write(screen, WORDS)  # what was wrong is selected, so typing replaces it
    enter(screen)
    assert names_shown(qtbot, desk) == ["Nerys Wyn", "Someone else"]


def test_a_torn_store_is_told_calmly_and_points_to_the_backups(
    start: Start, qtbot: QtBot, with_passphrase: Settings
) -> None:
    torn = b"\0" * 2_000 + with_passphrase.store_file.read_bytes()[2_000:]
    with_passphrase.store_file.write_bytes(torn)
    desk = start()
    shows(qtbot, desk, PassphraseScreen)
    write(page(desk), WORDS)
    enter(page(desk))
    shows(qtbot, desk, TroubleScreen)
    screen = page(desk)
    assert screen.accessibleName() == "The key does not open the store"
    pressed(screen, "Copy")
    copied = QGuiApplication.clipboard().text()
    assert "Nothing was touched." in copied
    assert "Put a backup in its place" in copied
    assert f"Store and backups: {with_passphrase.home}" in copied
    assert with_passphrase.store_file.read_bytes() == torn


def test_a_locked_keyring_is_told_and_tried_again(
    start: Start, qtbot: QtBot, with_keyring: Settings, secret_service: SecretService
) -> None:
    assert with_keyring.store_file.exists()
    secret_service.lock()
    desk = start()
    shows(qtbot, desk, TroubleScreen)
    assert page(desk).accessibleName() == "The keyring is locked"
    pressed(page(desk), "Try again")
    shows(qtbot, desk, TroubleScreen)


def test_settings_that_are_torn_are_told_with_their_place(
    start: Start, qtbot: QtBot, settings: Settings
) -> None:
    settings.home.mkdir()
    (settings.home / "settings.toml").write_text("theme = ")
    desk = start()
    shows(qtbot, desk, TroubleScreen)
    assert page(desk).accessibleName() == "The settings of this computer cannot be read"


def test_a_second_desk_on_the_same_store_says_that_one_is_open(
    start: Start, qtbot: QtBot, with_keyring: Settings
) -> None:
    assert with_keyring.store_file.exists()
    first, second = start(), start()
    names_shown(qtbot, first)
    shows(qtbot, second, TroubleScreen)
    assert page(second).accessibleName() == "Drop-in Desk is open already"


def test_the_lock_of_a_desk_that_was_killed_is_taken_over(
    start: Start, qtbot: QtBot, with_keyring: Settings
) -> None:
    code = (
        "import os, sys\n"
        "from PySide6.QtCore import QLockFile\n"
        "lock = QLockFile(sys.argv[1]); lock.setStaleLockTime(0)\n"
        "assert lock.tryLock(0)\n"
        "os.kill(os.getpid(), 9)\n"
    )
    lock = with_keyring.home / "desk.lock"
    subprocess.run([sys.executable, "-c", code, str(lock)], check=False, cwd=ROOT)
    assert lock.exists()
    desk = start()
    assert names_shown(qtbot, desk)


@pytest.mark.expects_log
def test_a_fault_of_ours_has_a_reference_and_the_desk_goes_on(
    start: Start, qtbot: QtBot, with_keyring: Settings
) -> None:
    desk = start()
    names_shown(qtbot, desk)
    seen: list[str] = []

    def carry_on() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, FaultDialog)
        pressed(dialog, "Copy")
        seen.append(QGuiApplication.clipboard().text())
        enter(dialog)

    QTimer.singleShot(200, carry_on)
    fault = ValueError("Angela Pope, 999 000 0018")  # what a message may hold
    sys.excepthook(ValueError, fault, None)
    assert len(seen) == 1
    log = (with_keyring.logs / "desk.log").read_text()
    assert seen[0] in log
    assert "Pope" not in log
    enter(page(desk))
    opened(qtbot, desk)


def test_theme_and_text_size_are_remembered_for_the_next_start(
    start: Start, qtbot: QtBot, with_keyring: Settings
) -> None:
    assert with_keyring.theme == "system"
    desk = start()
    names_shown(qtbot, desk)
    enter(page(desk))
    opened(qtbot, desk)
    desk.look.choose("dark")
    desk.look.larger()
    qtbot.waitUntil(lambda: machine.load().text_size == 110, timeout=PATIENCE_MS)
    assert machine.load().theme == "dark"
    desk.look.choose("light")
    desk.look.usual_size()


def test_the_program_itself_opens_and_what_it_makes_is_for_its_owner_alone(
    with_keyring: Settings,
) -> None:
    running = subprocess.Popen(
        [sys.executable, "-m", "desk"],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        stderr=subprocess.PIPE,
        text=True,
    )
    lock, log = with_keyring.home / "desk.lock", with_keyring.logs / "desk.log"
    patience = time.monotonic() + PATIENCE_MS / 1000
    while not (lock.exists() and log.exists()) and time.monotonic() < patience:
        time.sleep(0.05)
    modes = {path.stat().st_mode & 0o077 for path in with_keyring.home.rglob("*")}
    assert running.poll() is None, "it stays open"
    running.kill()
    _out, err = running.communicate()
    assert "Traceback" not in err
    assert modes == {0}
