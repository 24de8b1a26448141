"""What may never be in a day is found, on both stores; a day counted twice gives the same."""

from datetime import timedelta
from functools import partial
from uuid import UUID

import pytest

from db.models import Contact, Destination, Letter, Referral
from desk.commands.contacts import AnswerNeed, Collect, Finish, WithMe
from desk.commands.visits import HandOut, Leave, SaidYes
from desk.domain.clock import SetClock
from desk.domain.ids import new_id
from desk.domain.soundness import ContactKept, Fault, VisitKept, faults_of_visits
from desk.domain.venue import VenueRow
from desk.queries.day_report import day
from desk.queries.here import visits_of_day
from desk.queries.soundness import faults, letters_of_day, recount
from desk.store import Store
from tests.hall import FRIDAY, OPENS, Hall, open_hall
from tests.stores import put_in


@pytest.fixture
def hall(store: Store, clock: SetClock) -> Hall:
    """Give a Friday on which four people came and two were seen."""
    made = open_hall(store, clock)
    mags = made.worker("Mags", "recovery")
    for name in ("Daz", "Carys"):
        visit = made.arrives(name, "recovery", "home")
        made.store.apply(SaidYes(visit_id=visit), made.desk)
        taken = made.store.apply(Collect(visit_id=visit, staff_id=mags), made.as_worker("Mags")).id
        assert taken
        made.store.apply(WithMe(contact_id=taken), made.as_worker("Mags"))
        need = made.store.read(made.desk, lambda tx, _: visits_of_day(tx, made.day_id, VenueRow()))[
            -1
        ].needs[0]
        made.minutes_later(10)
        made.store.apply(AnswerNeed(need_id=need.id, outcome="met"), made.as_worker("Mags"))
        made.store.apply(Finish(contact_id=taken), made.as_worker("Mags"))
    quick = made.arrives("Wayne", "quick", urgency=5)
    out = HandOut(day_id=made.day_id, visit_id=quick, kind="needles", given=3, ends_visit=True)
    made.store.apply(out, made.desk)
    made.store.apply(Leave(visit_id=made.arrives("Mihai", "money")), made.desk)
    return made


def found(hall: Hall) -> tuple[Fault, ...]:
    return hall.store.read(hall.desk, partial(faults, day_id=hall.day_id))


def test_a_day_in_which_all_is_well_has_no_fault(hall: Hall) -> None:
    assert found(hall) == ()


def test_two_counts_of_one_day_agree(hall: Hall) -> None:
    sheet = hall.store.read(hall.desk, partial(day, on_date=FRIDAY, venue=VenueRow())).full()
    counted = hall.store.read(hall.desk, partial(recount, day_id=hall.day_id))
    assert counted["visits"] == 4
    assert counted["seen"] == 2
    assert counted["needles"] == 3
    assert {key: sheet.figures.get(key, 0) for key in counted} == dict(counted)


def test_somebody_in_two_rooms_is_found(hall: Hall) -> None:
    visit = hall.arrives("Kez", "recovery")
    hall.worker("Tomos", "recovery")
    for called in ("Mags", "Tomos"):
        put_in(hall.store, contact(hall, visit, called))
    assert Fault("two_rooms", "5") in found(hall)
    assert Fault("no_state", "5") in found(hall), "they wait, and yet sit with somebody"


def test_a_letter_whose_page_is_another_is_found(hall: Hall) -> None:
    visit = hall.arrives("Piotr", "recovery")
    person = hall.store.read(hall.desk, lambda tx, _: visits_of_day(tx, hall.day_id, VenueRow()))[
        -1
    ].person_id
    place, referral = new_id(), new_id()
    put_in(
        hall.store,
        Destination(id=place, name="Tŷ Heulwen", kind="rehab", requires=[], parts=[], asks=[]),
        Referral(
            id=referral, person_id=person, visit_id=visit, destination_id=place,
            reference="LR-2026-0001", agency_id=hall.agency_id, kind="rehab",
            template="residential", asks_for="rehab_place", notice="same_day", stage="signed",
            stage_at=OPENS, draft={}, created_at=OPENS,
        ),
        Letter(
            id=new_id(), referral_id=referral, reference="LR-2026-0001", status="final",
            pdf=b"%PDF another page", sha256="0" * 64, made_at=OPENS, print_count=0,
        ),
    )  # fmt: skip
    assert found(hall) == (Fault("letter_changed", "LR-2026-0001"),)
    kept = hall.store.read(hall.desk, partial(letters_of_day, day_id=hall.day_id))
    assert kept == (("LR-2026-0001", "0" * 64, b"%PDF another page"),)


def contact(hall: Hall, visit: UUID, called: str) -> Contact:
    """Make a contact that stands open, as no command would."""
    return Contact(
        id=new_id(),
        visit_id=visit,
        drop_in_id=hall.day_id,
        staff_id=hall.staff[called],
        taken_at=hall.clock.now(),
        right_worker=True,
        kit_only=False,
    )


def test_a_number_given_twice_and_a_state_that_cannot_be_are_found() -> None:
    one, two = new_id(), new_id()
    visits = [VisitKept(one, None, 7, "waiting"), VisitKept(two, None, 7, "asleep")]
    assert faults_of_visits(visits, []) == (
        Fault("ticket_twice", "7"),
        Fault("no_state", "7"),
    )


def test_a_person_here_twice_is_found() -> None:
    person = new_id()
    visits = [VisitKept(new_id(), person, n, "waiting") for n in (1, 2)]
    assert faults_of_visits(visits, []) == (Fault("two_rooms", "1"), Fault("two_rooms", "2"))


def test_contacts_that_follow_one_another_are_well() -> None:
    visit, staff = VisitKept(new_id(), None, 1, "departed_seen"), new_id()
    later = OPENS + timedelta(minutes=10)
    first = ContactKept(visit.id, staff, OPENS, later)
    second = ContactKept(visit.id, new_id(), later, later + timedelta(minutes=5))
    assert faults_of_visits([visit], [first, second]) == ()
    overlapping = ContactKept(visit.id, new_id(), later - timedelta(minutes=1), later)
    assert faults_of_visits([visit], [first, overlapping]) == (Fault("two_rooms", "1"),)
