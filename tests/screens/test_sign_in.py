"""The names page by keyboard: a name that is typed is the one that Enter takes."""

from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desk.domain.workers import StaffRow
from desk.screens.sign_in import screen
from desk.screens.sign_in.screen import SignInScreen
from desk.theme import Look
from tests.widgets.listening import Heard, open_window

NAMES = ("Carol Adeyemi", "Gethin Ellis", "Mags Fielding", "Mo Price", "Steve Marsh")


@pytest.fixture
def page(qapp: QApplication, qtbot: QtBot) -> SignInScreen:
    """Open the page on a few names."""
    look = Look()
    look.apply(qapp)
    made = SignInScreen(look)
    qtbot.addWidget(made)
    rows = [row(number, name) for number, name in enumerate(NAMES, start=1)]
    made.show_names(rows, rows, ())
    open_window(made)
    made.focus_first()
    return made


def row(number: int, name: str) -> StaffRow:
    """Make a worker."""
    one = UUID(int=number)
    return StaffRow(
        one, name, name.split(maxsplit=1)[0], "worker", "", one, "", "", "", "", "", (), ()
    )


def there() -> QWidget:
    """Return what has the keyboard."""
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def on() -> str:
    """Say which name has the keyboard."""
    return there().accessibleName().split(",", maxsplit=1)[0]


@pytest.mark.parametrize("typed", ["mags", "steve", "mo"])
def test_a_whole_name_typed_and_enter_is_that_person(page: SignInScreen, typed: str) -> None:
    chosen = Heard(page.chosen)
    QTest.keyClicks(there(), typed)
    QTest.keyClick(there(), Qt.Key.Key_Return)
    assert [one.called.casefold() for one in chosen] == [typed]


@pytest.mark.usefixtures("page")
def test_the_same_letter_again_goes_to_the_next_such_name() -> None:
    found = []
    for _press in range(3):
        QTest.keyClicks(there(), "m")
        found.append(on())
    assert found == ["Mags Fielding", "Mo Price", "Mags Fielding"]


def test_after_a_pause_a_letter_begins_another_name(
    page: SignInScreen, monkeypatch: pytest.MonkeyPatch
) -> None:
    QTest.keyClicks(there(), "m")
    monkeypatch.setattr(screen, "TYPING_MS", 0)
    QTest.keyClicks(there(), "s")
    assert page.isVisible()
    assert on() == "Steve Marsh"
