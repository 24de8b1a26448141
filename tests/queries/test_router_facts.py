"""What a profile tells the router, read from both stores."""

from datetime import timedelta
from uuid import UUID

import pytest

from db.models import Contact, DropIn, Visit
from desk.commands.apart import EndKeepApart
from desk.commands.consent import WithdrawConsent
from desk.commands.contacts import Finish, WithMe
from desk.commands.people import AddKeepApart, AddNotWith, JoinPeople
from desk.commands.visits import Leave
from desk.domain.clock import SetClock
from desk.domain.ids import new_id
from desk.domain.routing_rows import Seeker
from desk.queries.routing import next_for_worker
from desk.store import Store
from tests.hall import FRIDAY, OPENS, Hall, open_hall
from tests.queries.router_hall import (
    agency,
    comes,
    consent,
    contact_of,
    known,
    left_out,
    seeker,
)
from tests.stores import put_in


@pytest.fixture
def hall(store: Store, clock: SetClock) -> Hall:
    """Give an open Friday with a receptionist."""
    return open_hall(store, clock)


def test_what_the_profile_says_reaches_the_router(hall: Hall) -> None:
    key_worker, unwanted = hall.worker("Mags", "home"), hall.worker("Steve", "home")
    person = known(
        hall,
        "Siân",
        speaks="cy",
        interpreter="needed",
        gender_wish="f",
        gender_must=True,
        two_workers=True,
        avoid_police=True,
        wishes_peer=True,
        step_free=True,
        key_worker_id=key_worker,
    )
    hall.store.apply(AddNotWith(person_id=person, staff_id=unwanted), hall.desk)
    found = seeker(hall, comes(hall, person, "home"))
    assert (found.speaks, found.interpreter) == ("cy", "needed")
    assert (found.gender_wish, found.gender_must, found.two_workers) == ("f", True, True)
    assert (found.wishes_peer, found.step_free) == (True, True)
    assert found.avoid_police, "the profile says so, though nobody asked today"
    assert found.key_worker_id == key_worker
    assert found.not_with == {unwanted}


def test_a_consent_refused_or_taken_back_bars_the_agency_and_a_new_yes_opens_it(hall: Hall) -> None:
    refused, withdrawn, again = (agency(hall, name) for name in ("Refused", "Withdrawn", "Again"))
    person = known(hall, "Kez")
    consent(hall, person, refused, "refused")
    taken_back = consent(hall, person, withdrawn, "given")
    hall.store.apply(WithdrawConsent(consent_id=taken_back), hall.desk)
    consent(hall, person, again, "refused")
    consent(hall, person, again, "given")
    visit = comes(hall, person, "recovery")
    assert seeker(hall, visit).barred_agencies == {refused, withdrawn}
    hall.worker("Prys", "recovery", agency_id=refused)
    assert left_out(hall, visit) == {hall.staff["Prys"]: "not_matched"}, "the reason stays private"


def test_a_new_answer_about_something_else_does_not_bar_an_agency(hall: Hall) -> None:
    helps = agency(hall, "Helps")
    person = known(hall, "Kez")
    consent(hall, person, helps, "given")
    consent(hall, person, helps, "refused", purpose="weekly_review")
    assert seeker(hall, comes(hall, person, "home")).barred_agencies == frozenset()


def test_what_keeps_somebody_safe_holds_under_a_joined_record(hall: Hall) -> None:
    unwanted, barred = hall.worker("Steve", "home"), agency(hall, "Barred")
    stays = known(hall, "Siân")
    safe = {"two_workers": True, "avoid_police": True, "gender_wish": "f", "gender_must": True}
    joins = known(hall, "Blue", **safe)
    hall.store.apply(AddNotWith(person_id=joins, staff_id=unwanted), hall.desk)
    consent(hall, joins, barred, "refused")
    before = comes(hall, joins, "home")
    hall.store.apply(JoinPeople(stays_id=stays, joins_id=joins), hall.desk)

    def assert_kept_safe(found: Seeker) -> None:
        assert found.person_id == stays
        assert found.not_with == {unwanted}
        assert found.barred_agencies == {barred}
        assert (found.two_workers, found.avoid_police) == (True, True)
        assert (found.gender_wish, found.gender_must) == ("f", True)

    assert_kept_safe(seeker(hall, before))
    hall.store.apply(Leave(visit_id=before, reason="no_reason"), hall.desk)
    assert_kept_safe(seeker(hall, comes(hall, stays, "home")))


def test_who_is_kept_apart_is_not_given_to_the_room_where_the_other_sits(hall: Hall) -> None:
    for called, room in (("Mags", "Main hall"), ("Steve", " main HALL "), ("Owen", "Room 2")):
        hall.worker(called, "home", room=room)
    daz, ange = known(hall, "Daz"), known(hall, "Ange")
    first, second = comes(hall, daz, "home"), comes(hall, ange, "home")
    hall.store.apply(AddKeepApart(person_id=daz, other_id=ange), hall.desk)
    assert left_out(hall, second) == {}, "they only wait"
    contact = contact_of(hall, first, "Mags")
    shared = {hall.staff["Mags"]: "not_matched", hall.staff["Steve"]: "not_matched"}
    assert left_out(hall, second) == shared, "called into the room already"
    assert _next(hall, "Steve") is None
    assert _next(hall, "Owen") == second
    stranger = comes(hall, known(hall, "Kez"), "home")
    assert left_out(hall, stranger) == {}
    hall.store.apply(Finish(contact_id=contact), hall.as_worker("Mags"))
    assert left_out(hall, second) == {}, "the other has gone"


def test_the_pair_holds_from_either_side_and_under_joined_records_until_it_ends(
    hall: Hall,
) -> None:
    hall.worker("Mags", "home")
    hall.worker("Owen", "home")
    stays, joins, other = known(hall, "Siân"), known(hall, "Blue"), known(hall, "Daz")
    visit, others = comes(hall, stays, "home"), comes(hall, other, "home")
    pair = hall.store.apply(AddKeepApart(person_id=joins, other_id=other), hall.desk).id
    assert pair is not None
    hall.store.apply(JoinPeople(stays_id=stays, joins_id=joins), hall.desk)
    assert seeker(hall, visit).keep_apart == {other}
    assert seeker(hall, others).keep_apart == {stays, joins}
    contact_of(hall, visit, "Mags")
    assert left_out(hall, others) == {hall.staff["Mags"]: "not_matched"}
    hall.store.apply(EndKeepApart(pair_id=pair), hall.desk)
    assert left_out(hall, others) == {}


def test_whom_they_sat_with_last_is_of_another_day(hall: Hall) -> None:
    earlier, latest = hall.worker("Mags", "home"), hall.worker("Steve", "home")
    person = known(hall, "Ange")
    for weeks, staff_id in ((2, earlier), (1, latest)):
        _was_seen(hall, person, staff_id, weeks)
    visit = comes(hall, person, "home", "money")
    assert seeker(hall, visit).last_saw_staff_id == latest
    today = contact_of(hall, visit, "Mags")
    hall.store.apply(WithMe(contact_id=today), hall.desk)
    hall.minutes_later(20)
    hall.store.apply(Finish(contact_id=today, waits=True), hall.desk)
    assert seeker(hall, visit).last_saw_staff_id == latest


def test_somebody_without_a_record_is_put_forward_too(hall: Hall) -> None:
    visit = hall.arrives("Blue jacket", "home")
    found = seeker(hall, visit)
    assert (found.speaks, found.not_with, found.key_worker_id) == ("", frozenset(), None)


def _was_seen(hall: Hall, person: UUID, staff_id: UUID, weeks: int) -> None:
    """Let somebody have sat with a worker some Fridays ago."""
    then = OPENS - timedelta(weeks=weeks)
    day, visit = new_id(), new_id()
    put_in(
        hall.store,
        DropIn(
            id=day,
            on_date=FRIDAY - timedelta(weeks=weeks),
            name="Friday drop-in",
            doors_open=then,
            doors_close=then + timedelta(hours=4),
            state="closed",
        ),
        Visit(
            id=visit,
            drop_in_id=day,
            person_id=person,
            shown_name="Ange",
            ticket=1,
            state="departed_seen",
            state_since=then,
            arrived_at=then,
            ended_at=then + timedelta(minutes=30),
            urgency=4,
            readiness="maybe",
            end_reason="",
            expected=False,
        ),
        Contact(
            id=new_id(),
            visit_id=visit,
            drop_in_id=day,
            staff_id=staff_id,
            taken_at=then,
            started_at=then,
            ended_at=then + timedelta(minutes=20),
            right_worker=True,
        ),
    )


def _next(hall: Hall, called: str) -> UUID | None:
    """Say which visit a worker would be given now."""
    found = hall.store.read(
        hall.desk, lambda tx, _viewer: next_for_worker(tx, hall.day_id, hall.staff[called])
    )
    return found.visit_id if found else None
