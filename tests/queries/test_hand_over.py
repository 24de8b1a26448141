"""To whom somebody can be handed over, and in which order, on both stores."""

import pytest

from desk.commands.people import AddNotWith
from desk.domain.clock import SetClock
from desk.domain.venue import VenueRow
from desk.queries.my_room import my_room
from desk.store import Store
from tests.hall import Hall, open_hall
from tests.queries.router_hall import contact_of


@pytest.fixture
def hall(store: Store, clock: SetClock) -> Hall:
    """Give an open Friday, with somebody who sees Mags and then needs a nurse."""
    hall = open_hall(store, clock)
    hall.worker("Mags", "recovery")
    contact_of(hall, hall.arrives("Daz", "recovery", "nurse"), "Mags")
    hall.worker("Anwen", "prescribe", "nursing")
    hall.minutes_later(5)
    hall.worker("Bethan", "nursing")
    return hall


def offered(hall: Hall) -> list[str]:
    """Return those to whom Mags is offered to hand over, in their order."""
    day = hall.day
    room = hall.store.read(
        hall.as_worker("Mags"), lambda tx, viewer: my_room(tx, viewer, day, VenueRow())
    )
    assert room.with_me is not None
    return [one.called for one in room.with_me.hand_over]


def test_whoever_does_what_is_open_comes_first(hall: Hall) -> None:
    hall.worker("Aled", "money")
    assert offered(hall) == ["Anwen", "Bethan", "Aled"]


def test_the_only_prescriber_comes_after_others_while_somebody_waits_for_her(hall: Hall) -> None:
    waits = hall.arrives("Craig", "script", urgency=2)
    assert offered(hall) == ["Bethan", "Anwen"]
    contact_of(hall, waits, "Anwen")
    assert offered(hall) == ["Bethan", "Anwen"], "she is the later to be free"


def test_nobody_is_offered_whom_the_person_is_kept_from(hall: Hall) -> None:
    day = hall.day
    room = hall.store.read(
        hall.as_worker("Mags"), lambda tx, viewer: my_room(tx, viewer, day, VenueRow())
    )
    assert room.with_me is not None
    person = room.with_me.visit.person_id
    assert person is not None
    hall.store.apply(AddNotWith(person_id=person, staff_id=hall.staff["Anwen"]), hall.desk)
    assert offered(hall) == ["Bethan"]
