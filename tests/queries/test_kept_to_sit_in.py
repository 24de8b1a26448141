"""Whoever is kept free to sit in is promised to nobody else: on the Floor and in My room."""

import pytest

from desk.commands.contacts import Collect, TakeNext
from desk.domain.clock import SetClock
from desk.domain.floor import FloorRow
from desk.domain.my_room import BesideRow, MyRoomRow
from desk.domain.refusals import Refusal
from desk.domain.venue import VenueRow
from desk.queries.floor import floor
from desk.queries.my_room import my_room
from desk.store import Store
from desk.wording import routing
from tests.hall import Hall, open_hall
from tests.queries.router_hall import comes, known, row


@pytest.fixture
def hall(store: Store, clock: SetClock) -> Hall:
    """Let Robbo wait, who said yes and with whom two must be, and Daz, whom Steve could see."""
    made = open_hall(store, clock)
    made.worker("Mags", "home")
    made.worker("Steve", "talk", "money")
    comes(made, known(made, "Robbo", two_workers=True), "home", readiness="now")
    comes(made, known(made, "Daz"), "money")
    return made


def look(hall: Hall) -> FloorRow:
    day = hall.day
    return hall.store.read(hall.desk, lambda tx, viewer: floor(tx, viewer, day, VenueRow()))


def room(hall: Hall, called: str) -> MyRoomRow:
    day = hall.day
    return hall.store.read(
        hall.as_worker(called), lambda tx, viewer: my_room(tx, viewer, day, VenueRow())
    )


def test_the_floor_promises_the_second_after_those_they_sit_in_with(hall: Hall) -> None:
    shown = look(hall)
    workers = {one.called: (one.next_ticket, one.next_name) for one in shown.on_site}
    assert workers == {"Mags": (1, "Robbo"), "Steve": (1, "Robbo")}
    assert {one.name: one.who_next for one in shown.waiting} == {"Robbo": "Mags", "Daz": "Steve"}


def test_the_yes_bar_asks_nobody_who_is_kept_to_sit_in(hall: Hall) -> None:
    hall.minutes_later(4)
    comes(hall, known(hall, "Ange"), "money", readiness="now")
    bar = look(hall).yes_bar
    assert bar is not None
    assert bar.name == "Robbo"
    mags = Collect(visit_id=bar.visit_id, staff_id=hall.staff["Mags"])
    hall.store.apply(mags, hall.as_worker("Mags"))
    assert look(hall).yes_bar is None, "Steve sits in"


def test_my_room_says_why_nobody_is_next_for_the_second(hall: Hall) -> None:
    steve = room(hall, "Steve")
    assert (steve.next, steve.beside) == (None, BesideRow(1, "Robbo", "Mags"))
    assert "Daz" in [one.name for one in steve.also], "whom they may still choose"
    assert steve.beside is not None
    assert routing.kept_beside(steve.beside) == (
        "Two workers must be there for 01 Robbo: you sit in with Mags."
    )
    mags = room(hall, "Mags")
    assert mags.next is not None
    assert (mags.next.visit.name, mags.next.second, mags.beside) == ("Robbo", "Steve", None)


def test_taking_next_gives_what_was_promised(hall: Hall) -> None:
    with pytest.raises(Refusal, match="nobody"):
        hall.store.apply(
            TakeNext(day_id=hall.day_id, staff_id=hall.staff["Steve"]), hall.as_worker("Steve")
        )
    hall.store.apply(
        TakeNext(day_id=hall.day_id, staff_id=hall.staff["Mags"]), hall.as_worker("Mags")
    )
    shown = look(hall)
    robbo = next(one for one in shown.aside if one.name == "Robbo")
    assert (robbo.worker, robbo.second) == ("Mags", "Steve")
    assert row(hall, shown.waiting[0].visit_id).name == "Daz"


def test_whoever_is_not_kept_is_told_nothing_of_it(hall: Hall) -> None:
    hall.worker("Kasia", "papers")
    steve = room(hall, "Steve")
    assert steve.next is not None
    assert (steve.next.visit.name, steve.beside) == ("Daz", None)
    assert room(hall, "Kasia").beside == BesideRow(1, "Robbo", "Mags")
