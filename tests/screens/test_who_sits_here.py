"""What is told of the person at the desk, put right while they sit there."""

from collections.abc import Iterator
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desk.commands.staff import EditStaff
from desk.domain.clock import SetClock
from desk.domain.viewer import Viewer
from desk.screens.setup.screen import SetupScreen
from desk.screens.setup.staff_form import StaffForm
from desk.store import Store
from desk.window import DeskWindow
from tests.hall import Hall, open_hall
from tests.screens.at_desk import AtDesk, at_desk
from tests.widgets.listening import Heard, open_window, press


@pytest.fixture
def hall(embedded_store: Store, clock: SetClock) -> Hall:
    """Give an open Friday with a lead and a worker."""
    made = open_hall(embedded_store, clock)
    made.worker("Nerys", role="lead")
    made.worker("Gethin", "home")
    return made


@pytest.fixture
def desk(hall: Hall, qapp: QApplication) -> Iterator[AtDesk]:
    """Let the lead sit at the desk."""
    assert qapp is not None
    nerys = Viewer(
        staff_id=hall.staff["Nerys"], name="Nerys Invented", called="Nerys", role="lead",
        agency_id=hall.agency_id, desk="front",
    )  # fmt: skip
    with at_desk(hall, nerys) as made:
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


def edit(hall: Hall, who: str, **told: str) -> EditStaff:
    """Put right what is told of somebody."""
    return EditStaff(
        staff_id=hall.staff[who],
        agency_id=hall.agency_id,
        full_name=f"{who} Invented",
        called=told.get("called", who),
        role=told.get("role", "lead"),
    )


def says(window: DeskWindow) -> str:
    """Return what a screen reader says of who sits here."""
    return window._top._who.accessibleName()


def test_the_top_bar_follows_what_is_saved_in_set_up_and_what_is_taken_back(
    desk: AtDesk, window: DeskWindow
) -> None:
    setup = cast("SetupScreen", window.show_page("setup"))
    setup.show_part("people")
    desk.settle()
    setup._people._edit(desk.hall.staff["Nerys"])
    (form,) = setup.findChildren(StaffForm)
    form.first.set_text("Nerys Wyn-Davies")
    form._called.set_text("Nez")
    form._job.set_text("On duty today")
    press(form.first.edit, Qt.Key.Key_Return, "\r")
    desk.settle()
    assert says(window) == "At this desk: Nez, On duty today"
    assert window._top._who._initials == "NW"
    assert desk.front.viewer.name == "Nerys Wyn-Davies"
    assert window._bar.undo_button.isVisible()
    desk.front.undo()
    desk.settle()
    assert says(window) == "At this desk: Nerys, Session lead"


def test_it_follows_another_desk_too(hall: Hall, desk: AtDesk, window: DeskWindow) -> None:
    done = hall.store.apply(edit(hall, "Nerys", called="Nez"), hall.desk)
    desk.front.heard(done.topics)
    desk.settle()
    assert says(window).startswith("At this desk: Nez,")


def test_what_is_told_of_others_changes_nothing_here(
    hall: Hall, desk: AtDesk, window: DeskWindow
) -> None:
    told = Heard(desk.front.viewer_told)
    before = desk.front.viewer
    desk.front.do(window, edit(hall, "Gethin", called="Geth", role="worker"))
    desk.settle()
    assert told == []
    assert desk.front.viewer == before


def test_another_role_has_other_pages_and_keeps_what_can_be_undone(
    hall: Hall, desk: AtDesk, window: DeskWindow
) -> None:
    window.show_page("reports")
    desk.front.do(window, edit(hall, "Nerys", role="reception"))
    desk.settle()
    assert "reports" not in window._rail._buttons
    assert window.current() == "floor"
    desk.front.undo()
    desk.settle()
    assert "reports" in window._rail._buttons


def test_somebody_who_sat_down_meanwhile_is_not_taken_for_the_one_before(
    hall: Hall, desk: AtDesk, window: DeskWindow
) -> None:
    desk.front.do(window, edit(hall, "Nerys", called="Nez"))
    desk.front.sit_down(hall.as_worker("Gethin"))
    desk.settle()
    assert says(window).startswith("At this desk: Gethin,")
    assert desk.front.viewer == hall.as_worker("Gethin")
