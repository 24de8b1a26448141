"""The list of people: the latest, the planned, the old, and whoever has a name like it."""

from datetime import date, timedelta
from uuid import UUID

import pytest

from desk.commands.people import AddName, AddPerson, JoinPeople, NewPerson
from desk.commands.profile import AddAlert, RecordFact, SetPlan
from desk.domain.clock import SetClock
from desk.domain.profile import PersonLine
from desk.queries.people_list import people_list
from desk.store import Store
from tests.hall import FRIDAY, Hall, open_hall


@pytest.fixture
def hall(store: Store, clock: SetClock) -> Hall:
    return open_hall(store, clock)


def add(hall: Hall, name: str, full_name: str = "") -> UUID:
    person = NewPerson(name_to_use=name, full_name=full_name)
    done = hall.store.apply(AddPerson(person=person), hall.desk)
    assert done.id is not None
    return done.id


def lines(hall: Hall, which: str = "recent", typed: str = "") -> list[PersonLine]:
    return list(
        hall.store.read(hall.desk, lambda tx, who: people_list(tx, who, which, typed, FRIDAY))
    )


def names(hall: Hall, which: str = "recent", typed: str = "") -> list[str]:
    return [line.name_to_use for line in lines(hall, which, typed)]


def person_of(hall: Hall, name: str) -> UUID:
    return next(line.id for line in lines(hall) if line.name_to_use == name)


def old_fact(hall: Hall, person_id: UUID, code: str, days: int) -> None:
    hall.store.apply(
        RecordFact(
            person_id=person_id,
            code=code,
            answer="known",
            value="Told",
            as_of=FRIDAY - timedelta(days=days),
            source="",
            today=FRIDAY,
        ),
        hall.desk,
    )


def test_who_is_here_and_who_was_just_begun_are_both_recent(hall: Hall) -> None:
    hall.arrives("Ange", "home")
    add(hall, "Blue")
    assert set(names(hall)) == {"Ange", "Blue"}
    assert lines(hall)[0].last_here_on == FRIDAY


def test_with_a_plan(hall: Hall) -> None:
    add(hall, "Ange")
    blue = add(hall, "Blue")
    hall.store.apply(
        SetPlan(person_id=blue, text="Ring the detox", needs=("recovery",), today=FRIDAY), hall.desk
    )
    assert names(hall, "plan") == ["Blue"]
    assert lines(hall, "plan")[0].plan_ready


def test_needs_alone_are_no_plan(hall: Hall) -> None:
    ange = add(hall, "Ange")
    plan = SetPlan(person_id=ange, text="", needs=("money",), today=FRIDAY)
    hall.store.apply(plan, hall.desk)
    assert names(hall, "plan") == []
    assert not lines(hall, "recent")[0].plan_ready


def test_to_go_through_lists_most_old_facts_first(hall: Hall) -> None:
    for name in ("Ange", "Blue", "Col"):
        hall.arrives(name, "home")
    ange, blue = person_of(hall, "Ange"), person_of(hall, "Blue")
    old_fact(hall, ange, "last_night", 10)
    for code in ("last_night", "staying"):
        old_fact(hall, blue, code, 30)
    assert [(line.name_to_use, line.old_facts) for line in lines(hall, "review")] == [
        ("Blue", 2),
        ("Ange", 1),
    ]


def test_somebody_not_seen_for_months_is_not_gone_through(hall: Hall) -> None:
    old_fact(hall, add(hall, "Ange"), "last_night", 10)
    assert names(hall, "review") == []


@pytest.mark.parametrize("typed", ["łuk", "LUK", "kow", "pan luk", "street"])
def test_any_name_or_word_of_it_finds_somebody(hall: Hall, typed: str) -> None:
    person = add(hall, "Łukasz", "Łukasz Kowalski")
    hall.store.apply(AddName(person_id=person, kind="street", text="Pan Luk"), hall.desk)
    hall.store.apply(AddName(person_id=person, kind="street", text="Street"), hall.desk)
    add(hall, "Ange")
    assert names(hall, typed=typed) == ["Łukasz"]


def test_signs_of_the_store_s_own_language_are_letters(hall: Hall) -> None:
    add(hall, "Ange")
    assert names(hall, typed="%") == names(hall, typed="zz_") == []


def test_a_joined_record_leads_to_the_one_that_stays(hall: Hall) -> None:
    stays, joins = add(hall, "Daz"), add(hall, "Zebedee")
    hall.store.apply(JoinPeople(stays_id=stays, joins_id=joins), hall.desk)
    assert names(hall) == ["Daz"]
    assert names(hall, typed="zeb") == ["Daz"]


def test_the_line_to_read_first_is_the_hard_stop(hall: Hall) -> None:
    robbo = add(hall, "Robbo")
    for line, stop in (("Ask lead before seating", True), ("Offer a quiet place", False)):
        hall.store.apply(
            AddAlert(
                person_id=robbo,
                kind="other",
                level="caution",
                action_line=line,
                review_on=date(2026, 12, 18),
                hard_stop=stop,
            ),
            hall.desk,
        )
    assert lines(hall)[0].action_line == "Ask lead before seating"
