"""Several let in at once, a call made again, a check-in taken back: on both stores."""

from datetime import timedelta
from uuid import UUID

import pytest

from desk.commands.arrivals import CheckIn, CheckInMany
from desk.commands.contacts import Collect, WithMe
from desk.commands.people import AddKeepApart, AddPerson, JoinPeople, NewPerson
from desk.commands.profile import AddAlert
from desk.commands.visits import CallAgain, HandOut, TakeBackCheckIn
from desk.domain.answers import Answers
from desk.domain.clock import SetClock
from desk.domain.floor import FloorRow
from desk.domain.refusals import Refusal
from desk.domain.venue import VenueRow
from desk.queries.floor import floor
from desk.queries.people import person as person_row
from desk.store import Store
from tests.hall import FRIDAY, Hall, open_hall


@pytest.fixture
def hall(store: Store, clock: SetClock) -> Hall:
    """Give an open Friday with one worker."""
    made = open_hall(store, clock)
    made.worker("Gethin", "home")
    return made


def person(hall: Hall, name: str) -> UUID:
    """Begin a record."""
    done = hall.store.apply(AddPerson(person=NewPerson(name_to_use=name)), hall.desk)
    assert done.id is not None
    return done.id


def barred(hall: Hall, name: str) -> UUID:
    """Begin the record of somebody for whom the lead is asked first."""
    made = person(hall, name)
    hall.store.apply(
        AddAlert(
            person_id=made,
            kind="bar",
            level="serious",
            action_line="Ask lead before seating",
            review_on=FRIDAY + timedelta(days=30),
            hard_stop=True,
        ),
        hall.desk,
    )
    return made


def now(hall: Hall) -> FloorRow:
    """Read the Floor."""
    day = hall.day
    return hall.store.read(hall.desk, lambda tx, viewer: floor(tx, viewer, day, VenueRow()))


def test_several_are_let_in_at_once_and_taken_back_with_one_undo(hall: Hall) -> None:
    people = tuple(person(hall, name) for name in ("Ange", "Bev", "Ceri"))
    done = hall.store.apply(CheckInMany(day_id=hall.day_id, people=people), hall.desk)
    assert done.facts == {"count": 3, "left_out": 0}
    assert [row.name for row in now(hall).waiting] == ["Ange", "Bev", "Ceri"]
    assert done.undo is not None
    hall.store.apply(done.undo, hall.desk)
    assert now(hall).waiting == ()


def test_whoever_must_see_the_lead_first_is_left_for_the_desk(hall: Hall) -> None:
    ange, robbo = person(hall, "Ange"), barred(hall, "Robbo")
    done = hall.store.apply(CheckInMany(day_id=hall.day_id, people=(robbo, ange)), hall.desk)
    assert done.facts == {"count": 1, "left_out": 1}
    assert [row.name for row in now(hall).waiting] == ["Ange"]


def test_when_nobody_can_be_let_in_it_says_so(hall: Hall) -> None:
    robbo = barred(hall, "Robbo")
    with pytest.raises(Refusal, match=r"visit\.nobody_let_in"):
        hall.store.apply(CheckInMany(day_id=hall.day_id, people=(robbo,)), hall.desk)


def test_a_call_made_again_counts_from_then(hall: Hall) -> None:
    visit = hall.arrives("Precious", "home")
    hall.store.apply(Collect(visit_id=visit, staff_id=hall.staff["Gethin"]), hall.desk)
    hall.minutes_later(2)
    hall.store.apply(CallAgain(visit_id=visit), hall.desk)
    assert now(hall).aside[0].state_since == hall.clock.now()


def test_only_somebody_called_can_be_called_again(hall: Hall) -> None:
    visit = hall.arrives("Precious", "home")
    with pytest.raises(Refusal, match=r"visit\.moved_on"):
        hall.store.apply(CallAgain(visit_id=visit), hall.desk)


def test_a_check_in_taken_back_leaves_nothing_and_comes_back_with_undo(hall: Hall) -> None:
    ange = person(hall, "Ange")
    answers = Answers(needs=("home", "papers"))
    check_in = CheckIn(day_id=hall.day_id, person_id=ange, answers=answers)
    visit = hall.store.apply(check_in, hall.desk).id
    assert visit is not None
    done = hall.store.apply(TakeBackCheckIn(visit_id=visit), hall.desk)
    assert now(hall).waiting == ()
    assert now(hall).counts.came == 0
    row = hall.store.read(hall.desk, lambda tx, viewer: person_row(tx, viewer, ange))
    assert row.last_here_on is None
    assert done.undo is not None
    hall.store.apply(done.undo, hall.desk)
    back = now(hall).waiting[0]
    assert [need.code for need in back.needs] == ["home", "papers"]
    assert back.ticket == 1


def test_a_number_taken_back_is_not_given_again(hall: Hall) -> None:
    hall.store.apply(TakeBackCheckIn(visit_id=hall.arrives("Ange", "home")), hall.desk)
    hall.arrives("Bev", "home")
    assert [row.ticket for row in now(hall).waiting] == [2]


def test_a_check_in_after_which_something_happened_stays(hall: Hall) -> None:
    seen, kit = hall.arrives("Ange", "home"), hall.arrives("Bev", "quick")
    contact = hall.store.apply(Collect(visit_id=seen, staff_id=hall.staff["Gethin"]), hall.desk).id
    assert contact is not None
    hall.store.apply(WithMe(contact_id=contact), hall.desk)
    hall.store.apply(HandOut(day_id=hall.day_id, kind="needles", given=1, visit_id=kit), hall.desk)
    for visit in (seen, kit):
        with pytest.raises(Refusal, match=r"visit\.something_done"):
            hall.store.apply(TakeBackCheckIn(visit_id=visit), hall.desk)
    assert now(hall).counts.came == 2


def test_what_is_noted_under_a_joined_record_asks_the_lead_too(hall: Hall) -> None:
    robbo, wayne, nia = (person(hall, name) for name in ("Robbo", "Wayne", "Nia"))
    wyn = person(hall, "Wyn")
    hall.store.apply(AddKeepApart(person_id=wyn, other_id=nia), hall.desk)
    for stays, joins in ((robbo, barred(hall, "Robert")), (wayne, wyn)):
        hall.store.apply(JoinPeople(stays_id=stays, joins_id=joins), hall.desk)
    hall.store.apply(CheckIn(day_id=hall.day_id, person_id=nia), hall.desk)
    for known in (robbo, wayne):
        with pytest.raises(Refusal, match=r"visit\.ask_lead"):
            hall.store.apply(CheckIn(day_id=hall.day_id, person_id=known), hall.desk)


def test_the_one_kept_apart_is_known_under_any_of_their_records(hall: Hall) -> None:
    wayne, nia, known_as = (person(hall, name) for name in ("Wayne", "Nia", "Ni"))
    hall.store.apply(AddKeepApart(person_id=wayne, other_id=known_as), hall.desk)
    hall.store.apply(JoinPeople(stays_id=nia, joins_id=known_as), hall.desk)
    hall.store.apply(CheckIn(day_id=hall.day_id, person_id=nia), hall.desk)
    with pytest.raises(Refusal, match=r"visit\.ask_lead"):
        hall.store.apply(CheckIn(day_id=hall.day_id, person_id=wayne), hall.desk)


def test_the_floor_tells_what_to_do_from_any_record_of_a_person(hall: Hall) -> None:
    robbo, robert = person(hall, "Robbo"), barred(hall, "Robert")
    visit = hall.store.apply(
        CheckIn(day_id=hall.day_id, person_id=robert, lead_agreed="lead_sees_first"), hall.desk
    ).id
    hall.store.apply(JoinPeople(stays_id=robbo, joins_id=robert), hall.desk)
    wyn = person(hall, "Wyn")
    hall.store.apply(JoinPeople(stays_id=wyn, joins_id=barred(hall, "Wayne")), hall.desk)
    again = CheckIn(day_id=hall.day_id, person_id=wyn, lead_agreed="lead_sees_first")
    hall.store.apply(again, hall.desk)
    lines = {row.visit_id: row.action_line for row in now(hall).waiting}
    assert visit in lines
    assert set(lines.values()) == {"Ask lead before seating"}
    assert len(lines) == 2
