"""A front desk over a real store, and the screens of people in a real window."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desk.background import Background
from desk.domain.clock import SetClock
from desk.domain.venue import VenueRow
from desk.front_desk import FrontDesk
from desk.screens.people.screen import PeopleScreen
from desk.screens.person.screen import PersonScreen
from desk.store import Store
from desk.theme import Look
from tests.hall import Hall, open_hall
from tests.screens.person.keys import in_window


@pytest.fixture
def hall(embedded_store: Store, clock: SetClock) -> Hall:
    """Give an open Friday."""
    return open_hall(embedded_store, clock)


@pytest.fixture
def look(qapp: QApplication) -> Iterator[Look]:
    """Give the light look, without movement."""
    worn = Look()
    worn.choose("light")
    worn.set_reduced_motion(True)
    worn.apply(qapp)
    yield worn
    worn.deleteLater()


@pytest.fixture
def desk(hall: Hall, qapp: QApplication) -> Iterator[FrontDesk]:
    """Give the desk of a lead, who may see and change everything of a profile."""
    background = Background(qapp)
    viewer = replace(hall.desk, role="lead")
    venue = VenueRow(name="St Illtyd’s Hall", nation="wales")
    yield FrontDesk(hall.store, background, hall.clock, venue, hall.day, viewer)
    background.close()
    background.deleteLater()


@pytest.fixture
def settled(desk: FrontDesk, qtbot: QtBot) -> Callable[[], None]:
    """Wait until every question and every change of the desk has been answered."""

    def wait() -> None:
        qtbot.waitUntil(lambda: desk.idle, timeout=10_000)

    return wait


@pytest.fixture
def page(desk: FrontDesk, look: Look, qtbot: QtBot) -> PersonScreen:
    """Give the profile page, before anybody is opened."""
    screen = PersonScreen(desk, look)
    in_window(qtbot, screen)
    return screen


@pytest.fixture
def people(desk: FrontDesk, look: Look, qtbot: QtBot) -> PeopleScreen:
    """Give the list of people."""
    screen = PeopleScreen(desk, look)
    in_window(qtbot, screen)
    return screen
