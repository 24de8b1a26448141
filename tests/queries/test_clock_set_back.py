"""The clock set back while no desk was open: who came first stays first, and the Floor says so."""

from datetime import timedelta

import pytest

from desk.commands.contacts import TakeNext
from desk.domain.clock import SetClock
from desk.domain.floor import FloorRow
from desk.domain.venue import VenueRow
from desk.queries.floor import floor
from desk.store import Store
from tests.hall import Hall, open_hall


@pytest.fixture
def hall(store: Store, clock: SetClock) -> Hall:
    """Let Ange and Bev in, set the clock back by fifty minutes, and let Cai and Dai in."""
    made = open_hall(store, clock)
    made.worker("Mags", "home")
    made.arrives("Ange", "home")
    made.minutes_later(5)
    made.arrives("Bev", "home")
    made.minutes_later(1)
    clock.advance(timedelta(minutes=-50))
    made.arrives("Cai", "home")
    made.minutes_later(2)
    made.arrives("Dai", "home")
    return made


def look(hall: Hall) -> FloorRow:
    day = hall.day
    return hall.store.read(hall.desk, lambda tx, viewer: floor(tx, viewer, day, VenueRow()))


def test_who_came_first_is_first_and_is_taken_first(hall: Hall) -> None:
    assert [one.name for one in look(hall).waiting] == ["Ange", "Bev", "Cai", "Dai"]
    take = TakeNext(day_id=hall.day_id, staff_id=hall.staff["Mags"])
    assert hall.store.apply(take, hall.as_worker("Mags")).facts["name"] == "Ange"


def test_the_floor_tells_the_latest_entry_until_the_clock_is_put_right(hall: Hall) -> None:
    shown = look(hall)
    bev = next(one for one in shown.waiting if one.name == "Bev")
    assert shown.latest == bev.arrived_at
    hall.minutes_later(50)
    assert look(hall).latest is None


def test_a_clock_that_is_a_few_seconds_behind_is_not_wrong(store: Store, clock: SetClock) -> None:
    made = open_hall(store, clock)
    made.arrives("Ange", "home")
    clock.advance(timedelta(seconds=-40))
    assert look(made).latest is None
