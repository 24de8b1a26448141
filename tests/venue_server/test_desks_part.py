"""The desks in Set-up on the venue’s server: by keyboard, and when something cannot be."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from desk.domain.computer import BareComputer
from desk.screens.setup.desk_page import DeskPage
from desk.screens.setup.invite_form import InviteForm
from desk.screens.setup.screen import SetupScreen
from desk.venue_server.keeping import Keeping
from tests.screens.at_desk import AtDesk, at_desk
from tests.venue_server.conftest import Venue
from tests.venue_server.person import WORDS
from tests.widgets.listening import Heard, open_window, press

PATIENCE_MS = 10_000


class Serving(BareComputer):
    """A computer that is the venue's server, or may become it."""

    def __init__(self, desks: Keeping | None) -> None:
        super().__init__()
        self._desks = desks

    @property
    def desks(self) -> Keeping | None:
        return self._desks

    @property
    def may_serve(self) -> bool:
        return self._desks is None


@pytest.fixture
def desk(venue: Venue, qapp: QApplication) -> Iterator[AtDesk]:
    """Sit at the desk of the server."""
    assert qapp is not None
    keeping = Keeping(venue.person.settings)
    with closing(venue.store()) as store:
        with at_desk(venue.at(store), computer=Serving(keeping)) as made:
            yield made
        found = keeping.look(WORDS)
        for one in found.invited:
            keeping.shut_out(one.name, WORDS)


@pytest.fixture
def screen(desk: AtDesk, qtbot: QtBot) -> SetupScreen:
    """Open the page at its desks."""
    made = SetupScreen(desk.front, desk.look)
    qtbot.addWidget(made)
    made.resize(1192, 708)
    open_window(made)
    made.show_part("desks")
    desk.settle()
    return made


def unlocked(desk: AtDesk, screen: SetupScreen) -> None:
    part = screen._desks
    assert part is not None
    part._words.edit.setText(WORDS)
    part._unlock()
    desk.settle()
    assert part._table.isVisible()


def words_on(widget: SetupScreen | DeskPage | InviteForm) -> str:
    return "\n".join(one.text() for one in widget.findChildren(QLabel) if one.isVisible())


def test_a_wrong_passphrase_shows_nothing(desk: AtDesk, screen: SetupScreen) -> None:
    part = screen._desks
    assert part is not None
    assert not part._table.isVisible()
    part._words.edit.setText("seven brown otters")
    press(part._words.edit, Qt.Key.Key_Return, "\r")
    desk.settle()
    assert part._words.fault().startswith("That is not the passphrase")
    assert not part._table.isVisible()
    unlocked(desk, screen)
    screen.show_part("computer")
    screen.show_part("desks")
    desk.settle()
    assert not part._table.isVisible(), "it is forgotten with the page"


def test_a_desk_is_invited_by_keyboard_and_the_invitation_taken_back(
    desk: AtDesk, screen: SetupScreen, tmp_path: Path
) -> None:
    unlocked(desk, screen)
    part = screen._desks
    assert part is not None
    part._invite.click()
    form = screen.findChild(InviteForm)
    assert form
    form.save()
    assert form.first.fault() == "A name is needed."
    form.first.set_text("Reception")
    form.set_folder(str(tmp_path / "no stick"))
    press(form.first.edit, Qt.Key.Key_Return, "\r")
    desk.settle()
    assert "no other desk" in form.first.fault()
    form.first.set_text("Nurse")
    press(form.first.edit, Qt.Key.Key_Return, "\r")
    desk.settle()
    assert str(tmp_path / "no stick") in form._refusal.text()
    form.set_folder(str(tmp_path))
    press(form.first.edit, Qt.Key.Key_Return, "\r")
    desk.settle()
    assert (tmp_path / "Nurse.invitation").exists()
    assert "It works once, until" in words_on(form)
    assert [row.name for row in part._found] == ["Reception", "Nurse"]
    press(form, Qt.Key.Key_Return, "\r")
    assert not part._panel.is_open()
    part._table.select("Nurse")
    press(part._table, Qt.Key.Key_Return, "\r")
    page = part._panel.findChild(DeskPage)
    assert page
    assert page.leave_button.hasFocus(), "a second Enter changes nothing"
    press(page.leave_button, Qt.Key.Key_Return, "\r")
    desk.settle()
    assert [row.name for row in part._found] == ["Reception", "Nurse"]
    part._on_opened("Nurse")
    shown = next(one for one in part._panel.findChildren(DeskPage) if one.isVisible())
    shown._shut_out.click()
    desk.settle()
    assert [row.name for row in part._found] == ["Reception"]


def test_the_servers_own_desk_cannot_be_shut_out(desk: AtDesk, screen: SetupScreen) -> None:
    unlocked(desk, screen)
    part = screen._desks
    assert part is not None
    part._on_opened("Reception")
    page = part._panel.findChild(DeskPage)
    assert page
    assert "cannot be shut out" in words_on(page)
    assert not page._shut_out.isVisible()


def test_a_server_that_stands_still_is_told(
    desk: AtDesk, screen: SetupScreen, venue: Venue
) -> None:
    unlocked(desk, screen)
    part = screen._desks
    assert part is not None
    assert venue.person.controls("stop", "-m", "fast") == 0
    try:
        part.ask()
        desk.settle()
        assert part._trouble.isVisible()
        assert part._trouble.text().startswith("The venue’s server stands still.")
    finally:
        assert venue.person.starts().returncode == 0


def test_a_desk_alone_is_offered_to_serve_and_a_desk_of_another_server_has_no_such_part(
    desk: AtDesk, qtbot: QtBot
) -> None:
    with at_desk(desk.hall, computer=Serving(None)) as alone:
        page = SetupScreen(alone.front, alone.look)
        qtbot.addWidget(page)
        open_window(page)
        page.show_part("desks")
        wanted = Heard(page.wants_server)
        offer = page._serve
        assert offer is not None
        offer._make.click()
        assert len(wanted) == 1
    with at_desk(desk.hall, computer=BareComputer()) as joined:
        page = SetupScreen(joined.front, joined.look)
        qtbot.addWidget(page)
        assert "desks" not in page._parts
