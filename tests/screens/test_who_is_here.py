"""Who sits at the desk: one rule for their letters, and nothing left of the one before."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QStackedWidget
from pytestqt.qtbot import QtBot

from desk.commands.visits import PopOut
from desk.domain.clock import SetClock
from desk.domain.refusals import Refusal
from desk.domain.venue import VenueRow
from desk.domain.viewer import Viewer
from desk.screens.setup.screen import SetupScreen
from desk.start_window import StartWindow
from desk.store import Store
from desk.theme import Look
from desk.widgets.banner import Banner
from desk.widgets.labels import initials
from desk.widgets.notice_bar import EarlierNotices
from desk.window import DeskWindow
from tests.hall import OPENS, Hall, open_hall
from tests.screens.at_desk import AtDesk, at_desk
from tests.widgets.listening import open_window


@pytest.fixture
def hall(embedded_store: Store, clock: SetClock) -> Hall:
    """Give an open Friday with two workers."""
    made = open_hall(embedded_store, clock)
    made.worker("Mags", "recovery")
    made.worker("Gethin", "home")
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


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Mags Fielding", "MF"),
        ("Siân Mair Evans", "SE"),
        ("Žilvinas", "Ž"),
        ("ann o’neill", "AO"),
        ("(Big) Col", "C"),
        ("", ""),
    ],
)
def test_letters_come_from_the_first_and_the_last_word_of_a_name(name: str, letters: str) -> None:
    assert initials(name) == letters


def test_the_head_shows_the_same_letters_as_the_names_page(
    desk: AtDesk, window: DeskWindow
) -> None:
    desk.front.sit_down(Viewer(name="Mags Fielding", called="Mags", role="worker", desk="room"))
    assert window._top._who._initials == initials("Mags Fielding") == "MF"


def test_nothing_that_was_told_to_one_person_stays_for_the_next(
    desk: AtDesk, window: DeskWindow
) -> None:
    visit = desk.hall.arrives("Ange", "home")
    desk.front.do(window, PopOut(visit_id=visit))
    desk.settle()
    assert window._bar.notice() is not None
    desk.front.sit_down(desk.hall.as_worker("Mags"))
    assert window._bar.notice() is None
    assert window._bar._sentence.text() == ""
    assert not window._bar.undo_button.isVisible()
    window._bar.show_earlier()
    earlier = window._bar.findChild(EarlierNotices)
    assert earlier is not None
    assert earlier._lines.stringList() == []
    earlier.close()


def test_a_fault_of_the_printer_offers_the_way_to_set_it_up(
    desk: AtDesk, window: DeskWindow
) -> None:
    desk.front.refused.emit(Refusal("print.no_printer"))
    button = window._bar.action_button
    assert button.isVisible()
    assert button.text() == "Set up printer"
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    desk.settle()
    page = window.page("setup")
    assert isinstance(page, SetupScreen)
    assert window.current() == "setup"
    stack = page.findChild(QStackedWidget)
    assert stack is not None
    assert stack.currentWidget() is page._parts["computer"]
    desk.front.refused.emit(Refusal("person.no_name"))
    assert not button.isVisible()


@pytest.mark.parametrize("practice", [True, False])
def test_the_names_of_a_practice_desk_say_so_and_offer_no_other(
    qtbot: QtBot, qapp: QApplication, practice: bool
) -> None:
    look = Look()
    look.apply(qapp)
    start = StartWindow(look, practice=practice)
    qtbot.addWidget(start)
    start.show_names(VenueRow(name="St Illtyd’s Hall"), OPENS, (), (), ())
    lines = [one.accessibleName() for one in start.findChildren(Banner) if one.isVisible()]
    assert lines == (["Practice: nobody here is real."] if practice else [])
    names = start._names
    assert names is not None
    assert names._practise.isVisible() is not practice
