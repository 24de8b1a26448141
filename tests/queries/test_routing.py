"""The hall as the router sees it, read from both stores."""

from datetime import timedelta

import pytest

from desk.commands.contacts import AnswerNeed, Finish, HandOver, WithMe
from desk.commands.on_site import SetIntake
from desk.commands.visits import AskWorker, PopOut
from desk.domain.answers import Choice
from desk.domain.clock import SetClock
from desk.domain.routing_weights import standard_weights
from desk.queries.on_site import workers_of_day
from desk.store import Store
from tests.hall import OPENS, Hall, open_hall
from tests.queries.router_hall import (
    agency,
    candidate,
    contact_of,
    left_out,
    read,
    row,
    seeker,
)


@pytest.fixture
def hall(store: Store, clock: SetClock) -> Hall:
    """Give an open Friday with a receptionist."""
    return open_hall(store, clock)


def test_what_somebody_said_at_the_desk_reaches_the_router(hall: Hall) -> None:
    hall.worker("Mags", "recovery")
    said = {
        "urgency": 3,
        "readiness": "now",
        "stays_until": OPENS + timedelta(minutes=40),
        "avoid_police": True,
        "avoid_staff": (hall.staff["Mags"],),
        "child": True,
        "dog": True,
    }
    choice = Choice(staff_id=hall.staff["Mags"], reason="client_asked")
    visit = hall.arrives("Daz", "recovery", "home", choice=choice, **said)
    found = seeker(hall, visit)
    assert found.needs == ("recovery", "home")
    assert {key: getattr(found, key) for key in said} == said | {
        "avoid_staff": frozenset({hall.staff["Mags"]})
    }
    assert (found.said_yes_at, found.arrived_at, found.ticket) == (OPENS, OPENS, 1)
    assert (found.asked_staff_id, found.asked_at) == (hall.staff["Mags"], OPENS)
    assert (found.asked_for, found.asked_why) == (True, True)


def test_a_reason_holds_for_the_worker_it_was_given_for(hall: Hall) -> None:
    hall.worker("Mags", "recovery")
    hall.worker("Steve", "recovery")
    swap = Choice(staff_id=hall.staff["Mags"], reason="worker_swap")
    visit = hall.arrives("Daz", "recovery", choice=swap)
    found = seeker(hall, visit)
    assert (found.asked_for, found.asked_why) == (False, True)
    hall.store.apply(
        AskWorker(visit_id=visit, choice=Choice(staff_id=hall.staff["Steve"])), hall.desk
    )
    assert seeker(hall, visit).asked_why is False


def test_only_who_waits_or_is_between_workers_is_in_the_queue(hall: Hall) -> None:
    hall.worker("Mags", "home")
    hall.worker("Steve", "home")
    out, taken, passed, waits = (hall.arrives(name, "home") for name in ("A", "B", "C", "D"))
    hall.store.apply(PopOut(visit_id=out), hall.desk)
    contact = contact_of(hall, passed, "Mags")
    hand_over = HandOver(contact_id=contact, to_staff_id=hall.staff["Steve"])
    hall.store.apply(hand_over, hall.as_worker("Mags"))
    contact_of(hall, taken, "Mags")
    states = {one.visit_id: one.state for one in read(hall).waiting}
    assert states == {passed: "between_workers", waits: "waiting"}
    assert seeker(hall, passed).asked_staff_id == hall.staff["Steve"]


def test_a_need_that_was_met_is_no_longer_sought_one_passed_on_still_is(hall: Hall) -> None:
    hall.worker("Mags", "home")
    visit = hall.arrives("Ange", "home", "money", "papers")
    contact = contact_of(hall, visit, "Mags")
    needs = {need.code: need.id for need in row(hall, visit).needs}
    for code, outcome in (("home", "met"), ("money", "passed_on")):
        answer = AnswerNeed(need_id=needs[code], outcome=outcome, contact_id=contact)
        hall.store.apply(answer, hall.as_worker("Mags"))
    hall.store.apply(Finish(contact_id=contact, waits=True), hall.as_worker("Mags"))
    assert seeker(hall, visit).needs == ("money", "papers")


def test_a_pause_that_is_over_counts_as_taking_people(hall: Hall) -> None:
    hall.worker("Mags", "home", intake="paused", paused_until=OPENS + timedelta(minutes=10))
    hall.worker("Steve", "home", intake="paused")
    visit = hall.arrives("Ange", "home")
    assert left_out(hall, visit) == {
        hall.staff["Mags"]: "paused",
        hall.staff["Steve"]: "paused",
    }
    hall.minutes_later(10)
    assert (candidate(hall, "Mags").intake, candidate(hall, "Mags").free) == ("on", True)
    assert left_out(hall, visit) == {hall.staff["Steve"]: "paused"}, "no end was said"


@pytest.mark.parametrize("intake", ["full", "away", "gone", "expected"])
def test_who_does_not_take_people_is_left_out_with_that_reason(hall: Hall, intake: str) -> None:
    hall.worker("Mags", "home")
    visit = hall.arrives("Ange", "home")
    rows = hall.store.read(hall.desk, lambda tx, _viewer: workers_of_day(tx, hall.day_id))
    on_site = next(one.id for one in rows if one.called == "Mags")
    hall.store.apply(SetIntake(on_site_id=on_site, intake=intake), hall.desk)
    assert not candidate(hall, "Mags").free
    assert left_out(hall, visit) == {hall.staff["Mags"]: intake}


def test_when_a_worker_is_free_again_is_guessed_and_never_in_the_past(hall: Hall) -> None:
    hall.worker("Mags", "home")
    first = candidate(hall, "Mags")
    assert (first.free, first.free_at, first.idle_since, first.seen_today) == (
        True,
        OPENS,
        OPENS,
        0,
    )
    contact = contact_of(hall, hall.arrives("Ange", "home"), "Mags")
    hall.minutes_later(2)
    hall.store.apply(WithMe(contact_id=contact), hall.as_worker("Mags"))
    sat = OPENS + timedelta(minutes=2)
    assert not candidate(hall, "Mags").free
    usual = timedelta(minutes=standard_weights().usual_contact_minutes)
    assert candidate(hall, "Mags").free_at == sat + usual
    hall.minutes_later(60)
    assert candidate(hall, "Mags").free_at == hall.clock.now()
    hall.store.apply(Finish(contact_id=contact), hall.as_worker("Mags"))
    done = candidate(hall, "Mags")
    assert (done.free, done.idle_since, done.seen_today) == (True, hall.clock.now(), 1)


def test_police_are_known_by_their_agency_and_reception_is_no_worker(hall: Hall) -> None:
    force = agency(hall, "Heddlu", kind="police")
    hall.worker("Owen", "talk", role="police", agency_id=force)
    hall.worker("Mags", "talk")
    assert {one.called: one.police for one in read(hall).workers} == {"Owen": True, "Mags": False}
    visit = hall.arrives("Daz", "talk", avoid_police=True)
    assert left_out(hall, visit) == {hall.staff["Owen"]: "police"}


def test_a_lead_with_skills_sees_people_while_they_take_them(hall: Hall) -> None:
    lead = hall.worker("Nia", "home", role="lead")
    hall.worker("Gwil", role="lead")
    visit = hall.arrives("Ange", "home")
    assert [one.called for one in read(hall).workers] == ["Nia"], "nothing to offer, no candidate"
    assert left_out(hall, visit) == {}
    rows = hall.store.read(hall.desk, lambda tx, _viewer: workers_of_day(tx, hall.day_id))
    on_site = next(one.id for one in rows if one.staff_id == lead)
    hall.store.apply(SetIntake(on_site_id=on_site, intake="paused"), hall.desk)
    assert read(hall).workers == ()
    hall.store.apply(SetIntake(on_site_id=on_site, intake="on"), hall.desk)
    contact_of(hall, visit, "Nia")
    assert not candidate(hall, "Nia").free
