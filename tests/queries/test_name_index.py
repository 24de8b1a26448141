"""What is written after the index was loaded is found at once, whoever wrote it."""

import pytest

from desk.commands.base import Command
from desk.commands.people import AddName, AddPerson, EditPerson, JoinPeople, NewPerson, RemoveName
from desk.domain.viewer import Viewer
from desk.store import Done, Store
from tests.queries.invented_people import Hall
from tests.queries.search_box import SearchBox


@pytest.fixture
def hall(store: Store) -> Hall:
    return Hall(store)


@pytest.fixture
def desk(store: Store) -> SearchBox:
    box = SearchBox(store)
    box.opens()
    return box


def does(desk: SearchBox, command: Command) -> Done:
    return desk.store.apply(command, Viewer())


def undone(desk: SearchBox, done: Done) -> None:
    assert done.undo is not None
    desk.store.apply(done.undo, Viewer())


def test_a_new_person_is_found_by_every_name_and_gone_again_when_undone(desk: SearchBox) -> None:
    new = NewPerson(name_to_use="Mared", full_name="Mared Haf Pugh")
    done = does(desk, AddPerson(person=new))
    for typed in ("mar", "pug", "marde", "mared pug"):
        assert [hit.person_id for hit in desk.types(typed)] == [done.id]
    undone(desk, done)
    assert not desk.types("mar")
    assert not desk.types("pugh")


def test_a_name_added_and_taken_away(hall: Hall, desk: SearchBox) -> None:
    ange = hall.person("Ange")
    assert not desk.types("duchess")
    done = does(desk, AddName(person_id=ange, kind="street", text="Duchess"))
    assert desk.sees("duches") == [("Ange", "also_called")]
    assert done.id is not None
    does(desk, RemoveName(name_id=done.id))
    assert not desk.types("duches")


def test_a_corrected_name(hall: Hall, desk: SearchBox) -> None:
    ange = hall.person("Ange", "Angela Brice")
    hall.expect(ange)
    assert desk.types("brice")
    does(desk, EditPerson(person_id=ange, full_name="Angela Price"))
    assert desk.sees("price") == [("Ange", "starts_with")]
    assert desk.sees("brice") == [("Ange", "one_letter_different")]


def test_a_joined_record_shows_as_the_one_that_stays(hall: Hall, desk: SearchBox) -> None:
    stays, joins = hall.person("Jonny", "Jonathan Price"), hall.person("Johno", "Johno Yorath")
    _, ticket = hall.visit(joins, "Johno")
    done = does(desk, JoinPeople(stays_id=stays, joins_id=joins))
    for typed in ("johno yor", "yorath", str(ticket)):
        (hit,) = desk.types(typed)
        assert (hit.person_id, hit.today.ticket) == (stays, ticket)
    undone(desk, done)
    assert [hit.person_id for hit in desk.types("yorath")] == [joins]


def test_records_joined_one_after_another(hall: Hall, desk: SearchBox) -> None:
    first, second, third = hall.person("Aled"), hall.person("Bryn"), hall.person("Cai")
    does(desk, JoinPeople(stays_id=second, joins_id=first))
    does(desk, JoinPeople(stays_id=third, joins_id=second))
    for _ in range(2):
        assert [hit.person_id for hit in desk.types("aled")] == [third]
        desk.opens()


def test_the_same_names_are_found_after_loading_as_after_taking_in(
    hall: Hall, desk: SearchBox
) -> None:
    hall.person("Siân", "Siân Mair Evans", also={"street": "Duchess", "former": "Sian Rees"})
    hall.person("Jonathan", "Jonathan Price", also={"street": "Jono"})
    typed = ("sian", "evans", "rees", "duch", "jono", "prise", "s e", "jonathon", "dutchess")
    taken_in = [desk.sees(text) for text in typed]
    assert all(taken_in)
    desk.opens()
    assert [desk.sees(text) for text in typed] == taken_in


def test_a_refresh_before_loading_leaves_it_to_the_loading(hall: Hall, store: Store) -> None:
    desk = SearchBox(store)
    hall.person("Ange")
    store.read(Viewer(), desk.index.refresh)
    assert people_in(desk) == 0
    desk.opens()
    hall.person("Ffion")
    store.read(Viewer(), desk.index.refresh)
    assert people_in(desk) == 2


def people_in(desk: SearchBox) -> int:
    return len(desk.index.words) if desk.index.words else 0
