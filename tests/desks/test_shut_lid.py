"""A worker shuts the lid with somebody held: the lead sees it, and the worker is told later."""

from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from dataclasses import replace
from uuid import UUID, uuid4

import psycopg
import pytest
from PySide6.QtTest import QTest
from sqlalchemy import make_url

from db.engine import server
from desk.commands.contacts import AddNeed, Collect, WithMe
from desk.domain.clock import SetClock
from desk.screens.floor.held_page import HeldPage
from desk.store import Store
from tests.desks.test_change_feed import wait_for_listeners
from tests.hall import Hall, open_hall
from tests.journeys.desk import Desk, open_desk
from tests.stores import migrated_database  # noqa: F401 - a fixture

pytestmark = pytest.mark.usefixtures("qapp")


class Room:
    """Siân’s laptop: its lid is opened and shut, and it has a role of its own on the server."""

    def __init__(self, hall: Hall, url: str) -> None:
        """Stand there with its lid shut."""
        self._hall, self._url = hall, url
        self._window, self._store = ExitStack(), ExitStack()
        self._desk: Desk | None = None

    def opens(self) -> Desk:
        """Open the lid, with the worker before the window."""
        store = self._store.enter_context(closing(Store(server(self._url), self._hall.clock)))
        sian = self._hall.as_worker("Siân")
        there = replace(self._hall, store=store, staff=dict(self._hall.staff), desk=sian)
        desk = self._desk = self._window.enter_context(open_desk(there, viewer=sian))
        desk.at.front.listen()
        return desk

    def shuts(self) -> None:
        """Shut the lid: nothing of it is heard any more, and nothing is heard there."""
        if self._desk is not None:
            self._desk.settle()
        self._store.close()
        self._window.close()
        self._desk = None


@pytest.fixture
def hall(server_store: Store, clock: SetClock) -> Hall:
    """Give a Friday on the server with two workers who help with the same."""
    made = open_hall(server_store, clock)
    made.worker("Siân", "recovery")
    made.worker("Omar", "recovery")
    return made


@pytest.fixture
def room(hall: Hall, migrated_database: str) -> Iterator[Room]:  # noqa: F811 - the fixture
    """Give Siân’s laptop."""
    with role_of_its_own(migrated_database) as url:
        made = Room(hall, url)
        yield made
        made.shuts()


@pytest.fixture
def at_door(hall: Hall, migrated_database: str) -> Iterator[Desk]:  # noqa: F811 - the fixture
    """Sit at reception."""
    with open_desk(hall) as desk:
        desk.at.front.listen()
        wait_for_listeners(migrated_database, 1)
        yield desk


@contextmanager
def role_of_its_own(url: str) -> Iterator[str]:
    """Give the address by which a desk comes in under its own role, as a venue's desks do."""
    address, name = make_url(url), f"desk_{uuid4().hex[:8]}"
    plain = address.set(drivername="postgresql").render_as_string(hide_password=False)
    with psycopg.connect(plain, autocommit=True) as admin:
        admin.execute(f"CREATE ROLE {name} LOGIN SUPERUSER".encode())
        try:
            yield address.set(username=name).render_as_string(hide_password=False)
        finally:
            admin.execute(f"DROP ROLE {name}".encode())


def takes_daz(hall: Hall, at_sian: Desk, *, sits_down: bool) -> UUID:
    """Let Daz in, whom Siân takes at her own desk."""
    visit = hall.arrives("Daz", "recovery", readiness="now")
    sian = at_sian.hall
    taken = Collect(visit_id=visit, staff_id=sian.staff["Siân"])
    contact = sian.store.apply(taken, sian.desk).id
    assert contact
    if sits_down:
        sian.store.apply(WithMe(contact_id=contact), sian.desk)
    return visit


def comes_forward(desk: Desk) -> None:
    """Give a window the keyboard, now that the other is gone."""
    desk.window.activateWindow()
    assert QTest.qWaitForWindowActive(desk.window)


def line(desk: Desk) -> str:
    """Return what the line over Here says, if it is there."""
    bar = desk.floor.here.held_bar
    return bar.accessibleName() if bar.isVisible() else ""


@pytest.mark.parametrize("sits_down", [False, True])
def test_while_the_laptop_is_open_nobody_is_disturbed(
    hall: Hall, room: Room, at_door: Desk, sits_down: bool
) -> None:
    takes_daz(hall, room.opens(), sits_down=sits_down)
    for _ in range(4):
        at_door.minute_passes(4)
    assert line(at_door) == ""
    assert at_door.floor._row
    assert [one.name for one in at_door.floor._row.with_worker] == ["Daz"]


def test_called_and_the_lid_shut_back_in_the_queue_and_told_later(
    hall: Hall, room: Room, at_door: Desk
) -> None:
    takes_daz(hall, room.opens(), sits_down=False)
    room.shuts()
    comes_forward(at_door)
    for _ in range(4):
        at_door.minute_passes(3)
    assert line(at_door) == "Daz was called to Siân 12 min ago and has not sat down."
    at_door.tabs_to(at_door.floor.here.held_bar.button).presses("Enter")
    assert isinstance(at_door.small_panel, HeldPage)
    at_door.acts("Enter", at_door.small_panel.main_button)
    assert line(at_door) == ""
    assert at_door.row("Daz").state == "waiting"
    assert at_door.row("Daz").said_yes_at == at_door.row("Daz").arrived_at
    back = room.opens().goes_to("my_room")
    assert back.room.released.accessibleName() == "Carol put Daz back in the queue at 09:12."
    back.tabs_to(back.room.released.button).presses("Enter")
    assert not back.room.released.isVisible()


def test_with_a_worker_whose_lid_is_shut_another_takes_over(
    hall: Hall, room: Room, at_door: Desk
) -> None:
    at_sian = room.opens()
    visit = takes_daz(hall, at_sian, sits_down=True)
    at_door.minute_passes(5)
    at_sian.hall.store.apply(AddNeed(visit_id=visit, code="home"), at_sian.hall.desk)
    room.shuts()
    comes_forward(at_door)
    at_door.minute_passes(9)
    assert line(at_door) == ""
    at_door.minute_passes(1)
    assert line(at_door) == "Daz is with Siân, whose computer was last heard 10 min ago."
    at_door.tabs_to(at_door.floor.here.held_bar.button).presses("Enter", "Right", "Enter")
    assert at_door.row("Daz").worker == "Omar"
    assert line(at_door) == ""
    back = room.opens().goes_to("my_room")
    assert back.room.released.accessibleName() == "Carol gave Daz to Omar at 09:15."


def test_the_lid_opened_again_in_time_is_no_longer_told(
    hall: Hall, room: Room, at_door: Desk
) -> None:
    takes_daz(hall, room.opens(), sits_down=True)
    room.shuts()
    comes_forward(at_door)
    at_door.minute_passes(11)
    assert line(at_door).startswith("Daz is with Siân")
    room.opens()
    at_door.minute_passes()
    assert line(at_door) == ""
