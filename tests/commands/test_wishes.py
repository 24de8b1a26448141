"""How somebody is to be seen: set, changed, cleared and undone, on both stores."""

from uuid import UUID

import pytest

from desk.commands.people import AddPerson, EditPerson, JoinPeople, NewPerson
from desk.commands.reading import read_file
from desk.commands.staff import StaffLeaves
from desk.commands.wishes import SetWishes
from desk.domain.clock import SetClock
from desk.domain.people import PersonRow
from desk.domain.refusals import Refusal
from desk.domain.wishes import Wishes
from desk.queries.people import person
from desk.queries.people_list import people_list
from desk.store import Store
from tests.hall import FRIDAY, Hall, open_hall

ALL = Wishes(
    gender_wish="f",
    gender_must=True,
    two_workers=True,
    avoid_police=True,
    wishes_peer=True,
    step_free=True,
)


@pytest.fixture
def hall(store: Store, clock: SetClock) -> Hall:
    """Give an open Friday with one worker."""
    made = open_hall(store, clock)
    made.worker("Gethin", "home")
    return made


def add(hall: Hall, name: str) -> UUID:
    done = hall.store.apply(AddPerson(person=NewPerson(name_to_use=name)), hall.desk)
    assert done.id is not None
    return done.id


def read(hall: Hall, person_id: UUID) -> PersonRow:
    return hall.store.read(hall.desk, lambda tx, who: person(tx, who, person_id))


def wish(hall: Hall, person_id: UUID, wishes: Wishes) -> None:
    hall.store.apply(SetWishes(person_id=person_id, wishes=wishes), hall.desk)


def test_every_wish_is_set_changed_and_cleared(hall: Hall) -> None:
    blue = add(hall, "Blue")
    assert read(hall, blue).wishes == Wishes()
    wish(hall, blue, ALL)
    assert read(hall, blue).wishes == ALL
    wish(hall, blue, Wishes(gender_wish="m", step_free=True))
    assert read(hall, blue).wishes == Wishes(gender_wish="m", step_free=True)
    wish(hall, blue, Wishes())
    assert read(hall, blue).wishes == Wishes()


def test_what_was_wished_before_comes_back_with_undo(hall: Hall) -> None:
    blue = add(hall, "Blue")
    wish(hall, blue, ALL)
    cleared = hall.store.apply(SetWishes(person_id=blue, wishes=Wishes()), hall.desk)
    assert cleared.undo is not None
    hall.store.apply(cleared.undo, hall.desk)
    assert read(hall, blue).wishes == ALL


def test_a_must_without_a_wish_is_none_and_an_unknown_wish_is_refused(hall: Hall) -> None:
    blue = add(hall, "Blue")
    wish(hall, blue, Wishes(gender_must=True))
    assert read(hall, blue).wishes == Wishes()
    with pytest.raises(Refusal) as refused:
        wish(hall, blue, Wishes(gender_wish="tall"))
    assert refused.value.code == "person.gender_wish"


def test_a_joined_record_adds_its_wishes_until_they_are_answered_anew(hall: Hall) -> None:
    stays, joins = add(hall, "Siân"), add(hall, "Blue")
    wish(hall, stays, Wishes(gender_wish="m", wishes_peer=True))
    wish(hall, joins, Wishes(gender_wish="f", gender_must=True, two_workers=True))
    hall.store.apply(EditPerson(person_id=joins, key_worker_id=hall.staff["Gethin"]), hall.desk)
    hall.store.apply(JoinPeople(stays_id=stays, joins_id=joins), hall.desk)
    found = read(hall, stays)
    assert found.wishes == Wishes("f", gender_must=True, two_workers=True, wishes_peer=True)
    assert found.key_worker == "Gethin Invented"
    wish(hall, stays, Wishes(wishes_peer=True))
    hall.store.apply(EditPerson(person_id=stays, no_key_worker=True), hall.desk)
    found = read(hall, stays)
    assert (found.wishes, found.key_worker_id) == (Wishes(wishes_peer=True), None)
    assert read(hall, joins).wishes == Wishes()


def test_a_key_worker_is_taken_away_and_given_back_with_undo(hall: Hall) -> None:
    blue = add(hall, "Blue")
    hall.store.apply(EditPerson(person_id=blue, key_worker_id=hall.staff["Gethin"]), hall.desk)
    hall.store.apply(EditPerson(person_id=blue, pronouns="they"), hall.desk)
    assert read(hall, blue).key_worker == "Gethin Invented", "nothing said leaves them"
    away = hall.store.apply(EditPerson(person_id=blue, no_key_worker=True), hall.desk)
    assert read(hall, blue).key_worker is None
    assert away.undo is not None
    hall.store.apply(away.undo, hall.desk)
    assert read(hall, blue).key_worker == "Gethin Invented"


def test_wishes_come_from_a_file_as_well(hall: Hall) -> None:
    file = (
        "Reference,Name to use,Worker wish,Wish must be met,Two workers,Avoid police,"
        "Rather a peer,No steps\nP1,Blue,woman,yes,yes,yes,yes,yes\n"
    )
    for reading in read_file(file.encode(), FRIDAY, "people"):
        hall.store.apply(reading.command(), hall.desk)
    found = hall.store.read(
        hall.desk, lambda tx, who: people_list(tx, who, "recent", "blue", FRIDAY)
    )
    assert [read(hall, line.id).wishes for line in found] == [ALL]


def test_the_list_of_people_says_that_a_key_worker_has_left(hall: Hall) -> None:
    blue = add(hall, "Blue")
    hall.store.apply(EditPerson(person_id=blue, key_worker_id=hall.staff["Gethin"]), hall.desk)
    hall.store.apply(StaffLeaves(staff_id=hall.staff["Gethin"]), hall.desk)
    add(hall, "Ange")
    lines = hall.store.read(hall.desk, lambda tx, who: people_list(tx, who, "recent", "", FRIDAY))
    assert {line.name_to_use: (line.key_worker, line.key_worker_left) for line in lines} == {
        "Blue": ("Gethin Invented", True),
        "Ange": ("", False),
    }
