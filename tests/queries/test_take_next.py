"""Take next gives whom My room and the Floor showed, on both stores."""

from datetime import timedelta
from uuid import UUID

import pytest

from desk.commands.contacts import Collect, Finish, HandOver, TakeNext, WithMe
from desk.commands.people import AddNotWith
from desk.commands.visits import AskWorker
from desk.domain.answers import Choice
from desk.domain.clock import SetClock
from desk.domain.refusals import Refusal
from desk.domain.venue import VenueRow
from desk.queries.floor import floor
from desk.queries.my_room import my_room
from desk.store import Store
from tests.hall import OPENS, Hall, open_hall
from tests.queries.router_hall import comes, contact_of, known, left_out


@pytest.fixture
def hall(store: Store, clock: SetClock) -> Hall:
    """Give an open Friday with a receptionist."""
    return open_hall(store, clock)


def in_my_room(hall: Hall, called: str) -> int | None:
    """Return the number of whom My room shows as next for a worker."""
    day = hall.day
    room = hall.store.read(
        hall.as_worker(called), lambda tx, viewer: my_room(tx, viewer, day, VenueRow())
    )
    return room.next.visit.ticket if room.next else None


def why(hall: Hall, called: str) -> list[str]:
    """Return the codes of the reasons that My room gives."""
    day = hall.day
    room = hall.store.read(
        hall.as_worker(called), lambda tx, viewer: my_room(tx, viewer, day, VenueRow())
    )
    assert room.next is not None
    return [reason.code for reason in room.next.reasons]


def on_floor(hall: Hall) -> dict[str, int | None]:
    """Return the number that the Floor shows as next for each worker."""
    day = hall.day
    shown = hall.store.read(hall.desk, lambda tx, viewer: floor(tx, viewer, day, VenueRow()))
    return {worker.called: worker.next_ticket for worker in shown.on_site}


def take(hall: Hall, called: str) -> int | None:
    """Let a worker take whoever is next; return the number, None when there was nobody."""
    command = TakeNext(day_id=hall.day_id, staff_id=hall.staff[called])
    try:
        number = hall.store.apply(command, hall.as_worker(called)).facts["ticket"]
    except Refusal as refusal:
        if refusal.code != "nobody.waiting":
            raise
        return None
    return int(number)


def a_busy_hall(hall: Hall) -> None:
    """Let five workers stand free and nine people wait, some of whom said yes."""
    for called, *skills in (
        ("Mags", "recovery", "refer_now"),
        ("Priya", "prescribe", "recovery"),
        ("Gethin", "home"),
        ("Bethan", "money", "papers", "home"),
        ("Kasia", "talk"),
    ):
        hall.worker(called, *skills)
    for name, need, readiness in (
        ("Ange", "papers", "maybe"),
        ("Daz", "recovery", "now"),
        ("Kez", "script", "now"),
        ("Mick", "home", "maybe"),
        ("Nia", "money", "not_today"),
        ("Robbo", "recovery", "not_asked"),
        ("Siân", "talk", "maybe"),
        ("Carys", "script", "maybe"),
        ("Wayne", "home", "now"),
    ):
        hall.minutes_later(2)
        hall.arrives(name, need, readiness=readiness)


@pytest.mark.parametrize("first", range(5))
def test_each_worker_is_given_whom_both_screens_showed_whoever_presses_first(
    hall: Hall, first: int
) -> None:
    a_busy_hall(hall)
    names = ["Mags", "Priya", "Gethin", "Bethan", "Kasia"]
    shown = on_floor(hall)
    numbers = [shown[called] for called in names]
    assert None not in numbers
    assert len(set(numbers)) == len(names), "nobody is shown to two free workers"
    for called in names[first:] + names[:first]:
        expected = on_floor(hall)[called]
        assert in_my_room(hall, called) == expected
        assert take(hall, called) == expected
    assert on_floor(hall) == dict.fromkeys(names) | _who_waits_for_busy(hall)


def test_the_only_prescriber_is_kept_for_who_said_yes_and_waits_for_a_script(hall: Hall) -> None:
    hall.worker("Priya", "prescribe", "money")
    hall.arrives("Nia", "money")
    hall.minutes_later(5)
    yes = hall.arrives("Daz", "script", readiness="now")
    assert in_my_room(hall, "Priya") == on_floor(hall)["Priya"] == 2
    assert take(hall, "Priya") == 2
    hall.minutes_later(10)
    hall.store.apply(Finish(contact_id=_open(hall, "Priya", yes)), hall.desk)
    assert take(hall, "Priya") == 1


def test_who_was_handed_over_comes_first_and_the_floor_shows_it(hall: Hall) -> None:
    hall.worker("Mags", "recovery")
    hall.worker("Gethin", "home")
    passed = hall.arrives("Ange", "recovery", "home")
    contact = contact_of(hall, passed, "Mags")
    hall.arrives("Daz", "home", readiness="now", urgency=2)
    hand_over = HandOver(contact_id=contact, to_staff_id=hall.staff["Gethin"])
    hall.store.apply(hand_over, hall.as_worker("Mags"))
    assert on_floor(hall)["Gethin"] == in_my_room(hall, "Gethin") == 1
    assert why(hall, "Gethin")[0] == "handed_over"
    assert take(hall, "Gethin") == 1


def test_who_was_asked_for_goes_to_that_worker_and_after_five_minutes_to_anybody(
    hall: Hall,
) -> None:
    hall.worker("Mags", "home")
    hall.worker("Steve", "home")
    visit = hall.arrives("Ange", "home")
    ask = AskWorker(visit_id=visit, choice=Choice(staff_id=hall.staff["Steve"]))
    hall.store.apply(ask, hall.desk)
    assert (in_my_room(hall, "Mags"), take(hall, "Mags")) == (None, None)
    assert in_my_room(hall, "Steve") == on_floor(hall)["Steve"] == 1
    assert why(hall, "Steve")[0] == "asked_you"
    hall.minutes_later(6)
    offered = {called: on_floor(hall)[called] for called in ("Mags", "Steve")}
    assert sorted(offered.values(), key=str) == [1, None]
    hall.store.apply(Collect(visit_id=hall.arrives("Kez"), staff_id=hall.staff["Steve"]), hall.desk)
    assert in_my_room(hall, "Mags") == on_floor(hall)["Mags"] == take(hall, "Mags") == 1


def test_a_worker_who_can_only_sit_with_somebody_is_neither_shown_nor_given_them(
    hall: Hall,
) -> None:
    hall.worker("Kasia", "talk")
    hall.arrives("Ange", "script", readiness="now")
    day = hall.day
    shown = hall.store.read(hall.desk, lambda tx, viewer: floor(tx, viewer, day, VenueRow()))
    assert [row.who_next for row in shown.waiting] == [None]
    assert shown.yes_bar is None, "she could not start with what was asked for"
    assert on_floor(hall)["Kasia"] is None
    assert in_my_room(hall, "Kasia") is None
    assert take(hall, "Kasia") is None


def test_nobody_is_given_whom_they_must_not_see(hall: Hall) -> None:
    hall.worker("Steve", "home")
    person = known(hall, "Siân")
    hall.store.apply(AddNotWith(person_id=person, staff_id=hall.staff["Steve"]), hall.desk)
    visit = comes(hall, person, "home", readiness="now", urgency=2)
    assert left_out(hall, visit) == {hall.staff["Steve"]: "not_matched"}
    hall.minutes_later(120)
    assert (on_floor(hall)["Steve"], in_my_room(hall, "Steve"), take(hall, "Steve")) == (
        None,
        None,
        None,
    )


def test_what_keeps_two_workers_apart_holds_until_the_second_is_free(hall: Hall) -> None:
    hall.worker("Mags", "home")
    hall.worker("Steve", "talk", role="peer")
    visit = comes(hall, known(hall, "Robbo", two_workers=True), "home")
    busy = contact_of(hall, hall.arrives("Kez", "talk"), "Steve")
    assert left_out(hall, visit)[hall.staff["Mags"]] == "needs_two"
    assert take(hall, "Mags") is None
    hall.store.apply(WithMe(contact_id=busy), hall.as_worker("Steve"))
    hall.store.apply(Finish(contact_id=busy), hall.as_worker("Steve"))
    assert in_my_room(hall, "Mags") == take(hall, "Mags") == 1


def test_waits_stay_right_when_clocks_go_back(hall: Hall) -> None:
    hall.clock.set(OPENS.replace(month=10, day=25, hour=0, minute=30))
    hall.worker("Mags", "home")
    hall.arrives("Ange", "home")
    hall.minutes_later(45)  # the clock on the wall went from 01:30 to 01:15
    hall.arrives("Daz", "home")
    day = hall.day
    shown = hall.store.read(hall.desk, lambda tx, viewer: floor(tx, viewer, day, VenueRow()))
    assert [row.ticket for row in shown.waiting] == [1, 2]
    assert shown.counts.longest_since == hall.clock.now() - timedelta(minutes=45)
    assert take(hall, "Mags") == 1


def _open(hall: Hall, called: str, visit_id: UUID) -> UUID:
    """Return the contact that a worker has with somebody."""
    day = hall.day
    room = hall.store.read(
        hall.as_worker(called), lambda tx, viewer: my_room(tx, viewer, day, VenueRow())
    )
    assert room.with_me is not None
    assert room.with_me.visit.visit_id == visit_id
    return room.with_me.contact_id


def _who_waits_for_busy(hall: Hall) -> dict[str, int | None]:
    """Return the first in the queue for whom each busy worker is the best there is."""
    day = hall.day
    shown = hall.store.read(hall.desk, lambda tx, viewer: floor(tx, viewer, day, VenueRow()))
    first: dict[str, int | None] = {}
    for row in shown.waiting:
        if row.who_next:
            first.setdefault(row.who_next, row.ticket)
    return first
