"""Two desks before their own windows on one server: one picture, and nobody is taken twice."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from uuid import UUID

import pytest

from db.engine import server
from desk.commands.contacts import Collect
from desk.domain.clock import SetClock
from desk.store import Store
from tests.desks.test_change_feed import cut_every_listener, wait_for_listeners
from tests.hall import Hall, open_hall
from tests.journeys.desk import Desk, open_desk, somebody_refused
from tests.stores import migrated_database  # noqa: F401 - a fixture

Two = tuple[Desk, Desk]
pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def two(
    server_store: Store,
    migrated_database: str,  # noqa: F811 - the fixture
    clock: SetClock,
) -> Iterator[Two]:
    """Give the window at the door and the one in Nia's room, each with a store of its own."""
    hall = open_hall(server_store, clock)
    hall.worker("Nia", "home", "money")
    hall.worker("Steve", "home", "money")
    other = Store(server(migrated_database), clock)
    room = replace(hall, store=other, staff=dict(hall.staff), desk=hall.as_worker("Nia"))
    with (
        closing(other),
        open_desk(hall) as at_door,
        open_desk(room, viewer=room.as_worker("Nia")) as in_room,
    ):
        at_door.at.front.listen()
        in_room.at.front.listen()
        wait_for_listeners(migrated_database, 2)
        yield at_door, in_room


def test_whoever_is_let_in_at_the_door_stands_on_the_other_floor(two: Two) -> None:
    at_door, in_room = two
    arrives(at_door.hall, "Daz")
    in_room.waits_for(lambda: in_room.here() == ["Daz"])


def test_what_is_typed_and_selected_stays_as_it_was(two: Two) -> None:
    at_door, in_room = two
    arrives(at_door.hall, "Ange")
    in_room.waits_for(lambda: in_room.here() == ["Ange"])
    in_room.selects("Ange")
    in_room.hands.press("Ctrl+F")
    in_room.types("da")
    arrives(at_door.hall, "Daz")
    in_room.waits_for(lambda: set(in_room.here()) == {"Ange", "Daz"})
    assert in_room.search.text() == "da"  # type: ignore[attr-defined]
    assert in_room.search.hasFocus()
    selected = in_room.floor.here.selected()
    assert selected is not None
    assert selected.name == "Ange"


def test_a_desk_a_moment_too_late_is_told_who_took_them(two: Two) -> None:
    at_door, in_room = two
    visit = arrives(at_door.hall, "Daz")
    in_room.waits_for(lambda: in_room.here() == ["Daz"])
    take_steve = Collect(visit_id=visit, staff_id=at_door.hall.staff["Steve"])
    at_door.hall.store.apply(take_steve, at_door.hall.desk)
    take_nia = Collect(visit_id=visit, staff_id=in_room.hall.staff["Nia"])
    in_room.at.front.do(in_room.window, take_nia)
    in_room.settle()
    refused = somebody_refused(in_room)
    assert refused is not None
    assert (refused.code, refused.facts["worker"]) == ("visit.taken", "Steve")
    assert "Steve" in in_room.notice()


def test_a_line_that_was_cut_is_told_and_the_picture_comes_back(
    two: Two,
    migrated_database: str,  # noqa: F811 - the fixture
) -> None:
    at_door, in_room = two
    in_room.settle()  # an answer that is still to come would tell that the server is there
    cut_every_listener(migrated_database)
    in_room.waits_for(in_room.window._away.isVisible)
    arrives(at_door.hall, "Daz")
    in_room.waits_for(lambda: in_room.here() == ["Daz"] and not in_room.window._away.isVisible())


def arrives(hall: Hall, name: str) -> UUID:
    """Let somebody in at the door of `hall` who needs help with money."""
    return hall.arrives(name, "money")
