"""Whom a row of a list is about: never written into somebody else, never wiped by a blank."""

from datetime import date

import pytest
from sqlalchemy import select

from db.models import Agency, Alert, Destination, Expectation, Fact, OnSite, Person, Staff, Visit
from desk.commands.people import JoinPeople
from desk.commands.reading import Reading
from desk.store import Store
from tests.commands.importing import ME, count, foreseen, look, person, take

HEAD = "Reference,Name to use,Full name,Born,Pronouns\n"


def told(reading: Reading) -> list[tuple[int, str, bool]]:
    """Return the problems of a file: row, code, and whether the row goes in."""
    return [(problem.row, problem.code, problem.imported) for problem in reading.problems]


def fates(reading: Reading) -> list[tuple[int, str, tuple[str, ...]]]:
    """Return what becomes of each row, with the columns that change."""
    return [
        (fate.row, fate.what, tuple(change.key for change in fate.changes))
        for fate in reading.fates
    ]


def people(store: Store) -> list[tuple[str, str, str]]:
    """Return everybody: reference, name to use and pronouns."""
    columns = select(Person.reference, Person.name_to_use, Person.pronouns)
    rows = store.read(ME, lambda tx, _viewer: tx.execute(columns).all())
    return sorted((row[0] or "", row[1], row[2]) for row in rows)


def test_the_preview_tells_new_changed_the_same_and_what_to_decide(store: Store) -> None:
    take(store, HEAD + "A1,Ange,Angela Pope,14/03/1990,\nA2,Daz,Darren Hollis,,he/him\n,Lee,,,\n")
    text = HEAD + "A1,Angie,,,she/her\nA2,Daz,Darren Hollis,,\nA3,Mo,,,\n,Lee,,,they/them\n"
    reading = foreseen(store, text)
    assert fates(reading) == [
        (2, "changed", ("name_to_use", "pronouns")),
        (3, "same", ()),
        (4, "new", ()),
        (5, "left_out", ()),
    ]
    first = reading.fates[0].changes[0]
    assert (reading.fates[0].name, first.old, first.new) == ("Angie", "Ange", "Angie")
    assert told(reading) == [(5, "person.name_alone", False)]
    assert (reading.good, reading.refused) == (3, 1)
    assert people(store) == [("", "Lee", ""), ("A1", "Ange", ""), ("A2", "Daz", "he")]
    assert store.apply(reading.command(), ME).facts == {"added": 1, "changed": 1, "refused": 1}


@pytest.mark.parametrize(
    ("row", "code"),
    [
        ("A1,Darren,Darren Hollis,,", "person.other_name"),
        ("A1,Ange,Angela Hollis,,", "person.other_name"),
        ("A1,Ange,Angela Pope,15/04/1990,", "person.other_born"),
        ("A1,Ange,Angela Pope,1991,", "person.other_born"),
    ],
)
def test_a_reference_of_somebody_else_overwrites_nobody(store: Store, row: str, code: str) -> None:
    take(store, HEAD + "A1,Ange,Angela Pope,14/03/1990,she/her\n")
    reading = foreseen(store, HEAD + row + "they/them\n")
    assert told(reading) == [(2, code, False)]
    done = store.apply(reading.command(), ME)
    assert done.facts == {"added": 0, "changed": 0, "refused": 1}
    assert people(store) == [("A1", "Ange", "she")]
    assert person(store, "A1").full_name == "Angela Pope"


def test_a_number_of_the_nhs_that_is_another_one_is_somebody_else(store: Store) -> None:
    head = "Reference,Name to use,NHS number\n"
    take(store, head + "A1,Ange,999 000 0050\n")
    reading = foreseen(store, head + "A1,Ange,999 000 0018\nA2,Daz,999 000 0050\n")
    assert told(reading) == [
        (2, "person.other_number", False), (3, "person.number_taken", False),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "row",
    [
        "A1,Angie,,,",
        "A1,Angela,Angela Pope-Evans,,",
        "A1,Steve,Steve Pope,14/03/1990,",
        "A1,Ange,Angela Pope,03/1990,",
        "A1,Ange,Angela Pope,about 50,",
    ],
    ids=["a short form", "two last names", "another name, the same birthday", "a month", "an age"],
)
def test_somebody_with_their_own_reference_is_known_by_it(store: Store, row: str) -> None:
    take(store, HEAD + "A1,Ange,Angela Pope,14/03/1990,\n")
    reading = foreseen(store, HEAD + row + "they/them\n")
    assert [fate.what for fate in reading.fates] == ["changed"]
    store.apply(reading.command(), ME)
    assert person(store, "A1").pronouns == "they"
    assert person(store, "A1").born_precision == "day", "what is known closely stays"


def test_a_name_alone_changes_nobody_and_makes_nobody_twice(store: Store) -> None:
    take(store, HEAD + ",Lee,,,he/him\n,Lee,,,\n")
    text = HEAD + ",Lee,,,she/her\n,Lee,,,\n,Mo,,,\n"
    reading = foreseen(store, text)
    assert told(reading) == [(2, "person.name_alone", False), (3, "row.same_name", True)]
    assert [fate.what for fate in reading.fates] == ["left_out", "same", "new"]
    store.apply(reading.command(), ME)
    assert people(store) == [("", "Lee", ""), ("", "Lee", "he"), ("", "Mo", "")]


def test_a_namesake_with_a_reference_is_made_new_and_said_to_be_perhaps_the_same(
    store: Store,
) -> None:
    take(store, HEAD + ",Ange,Angela Pope,,\n")
    text = HEAD + "A7,Ange,Angela Pope,,she/her\nA8,Ange,Angela Price,,\n,Ange,,14/03/1990,\n"
    reading = foreseen(store, text)
    assert told(reading) == [
        (2, "person.perhaps_here", True), (4, "person.perhaps_here", True),
    ]  # fmt: skip
    store.apply(reading.command(), ME)
    assert people(store) == [
        ("", "Ange", ""), ("", "Ange", ""), ("A7", "Ange", "she"), ("A8", "Ange", ""),
    ]  # fmt: skip
    again = foreseen(store, text)
    assert [fate.what for fate in again.fates] == ["same", "same", "same"]


def test_the_same_name_and_whole_birth_date_are_one_person_who_gains_the_reference(
    store: Store,
) -> None:
    take(store, HEAD + ",Ange,Angela Pope,14/03/1990,\n")
    reading = foreseen(store, HEAD + "A7,Ange,Angela Pope,14/03/1990,\n")
    assert fates(reading) == [(2, "changed", ("reference",))]
    store.apply(reading.command(), ME)
    assert people(store) == [("A7", "Ange", "")]


def test_a_record_that_was_joined_is_judged_by_every_name_of_whoever_it_went_to(
    store: Store,
) -> None:
    take(store, HEAD + "A1,Ange,Angela Pope,,\nA2,Blue,,,\n")
    stays, joins = person(store, "A1").id, person(store, "A2").id
    store.apply(JoinPeople(stays_id=stays, joins_id=joins), ME)
    reading = foreseen(store, HEAD + "A2,Blue,,,\n")
    assert told(reading) == []


def test_a_blank_replaces_nothing_that_is_known_of_a_person(store: Store) -> None:
    head = (
        "Reference,Name to use,Full name,Speaks,Letters in,Expected reason,Expected on,"
        "Expected urgency,Action line,Alert level,Alert review\n"
    )
    take(
        store,
        head + "A1,Ange,Angela Pope,Polish,Polish,Most weeks,20/11/2026,Soon,Two workers,"
        "Serious,1/12/2026\n",
    )
    reading = foreseen(store, head + "A1,,Angela Pope,,,Most weeks,20/11/2026,,Two workers,,\n")
    assert [fate.what for fate in reading.fates] == ["same"]
    store.apply(reading.command(), ME)
    kept = person(store, "A1")
    assert (kept.name_to_use, kept.speaks, kept.letters_in) == ("Ange", "pl", "pl")
    alert = store.read(ME, lambda tx, _viewer: tx.scalars(select(Alert)).one())
    assert (alert.level, alert.review_on) == ("serious", date(2026, 12, 1))
    expected = store.read(ME, lambda tx, _viewer: tx.scalars(select(Expectation)).one())
    assert expected.urgency == 3


def test_an_older_list_does_not_overtake_how_ready_somebody_was_later(store: Store) -> None:
    head = "Reference,Name to use,Readiness,Last reviewed\n"
    take(store, head + "A1,Ange,Wants help now,18/11/2026\n")
    for row in ("A1,Ange,Maybe,17/11/2026\n", "A1,Ange,Maybe,\n"):
        reading = foreseen(store, head + row)
        assert "readiness" not in fates(reading)[0][2]
    reading = foreseen(store, head + "A1,Ange,Maybe,19/11/2026\n")
    assert "readiness" in fates(reading)[0][2]


def test_a_blank_replaces_nothing_that_is_known_of_a_worker_or_an_agency(store: Store) -> None:
    head = "Date,Worker,Called,Role,Agency,Agency kind,Languages,From,Reference\n"
    take(
        store,
        head + "20/11/2026,Margaret Fielding,Mags,Lead,Llwybr,recovery,Welsh,08:30,W1\n",
        "rota",
    )
    reading = foreseen(store, head + "20/11/2026,Margaret Fielding,,,Llwybr,,,,W1\n", "rota")
    assert [fate.what for fate in reading.fates] == ["same"]
    agencies = "Agency,Kind,Short,Strapline\n"
    take(store, agencies + "Dyfi Advice,housing,Dyfi,\n", "agencies")
    again = foreseen(
        store, agencies + "Dyfi Advice,housing,\nOther House,housing,Dyfi\n", "agencies"
    )
    assert [fate.what for fate in again.fates] == ["same", "left_out"]
    assert [problem.code for problem in again.problems] == ["agency.short"]
    store.apply(again.command(), ME)
    worker = store.read(ME, lambda tx, _viewer: tx.scalars(select(Staff)).one())
    assert (worker.called, worker.role, worker.languages) == ("Mags", "lead", ["cy"])
    starts = store.read(ME, lambda tx, _viewer: tx.scalars(select(OnSite.starts_at)).one())
    assert (starts.hour, starts.minute) == (8, 30)
    assert count(store, Agency) == 2


def test_a_workers_reference_with_quite_another_name_renames_nobody(store: Store) -> None:
    head = "Date,Worker,Agency,Agency kind,Reference\n"
    take(store, head + "20/11/2026,Mags Fielding,Llwybr,recovery,W1\n", "rota")
    reading = foreseen(store, head + "20/11/2026,Gethin Ellis,Llwybr,recovery,W1\n", "rota")
    assert told(reading) == [(2, "worker.other_name", False)]
    store.apply(reading.command(), ME)
    names = store.read(ME, lambda tx, _viewer: list(tx.scalars(select(Staff.name))))
    assert names == ["Mags Fielding"]


def test_what_is_usual_for_a_place_replaces_nothing_that_is_known(store: Store) -> None:
    head = "Name,Kind,Nation,Asks,Phone\n"
    take(store, head + "Bryn Derw House,Detox,Wales,Assessment,01632 960118\n", "destinations")
    reading = foreseen(store, head + "Bryn Derw House,Detox,,,01632 960119\n", "destinations")
    assert fates(reading) == [(2, "changed", ("phone",))]
    change = reading.fates[0].changes[0]
    assert (change.old, change.new) == ("01632 960118", "01632 960119")
    store.apply(reading.command(), ME)
    place = store.read(ME, lambda tx, _viewer: tx.scalars(select(Destination)).one())
    assert place.nation == "wales"
    assert place.asks == ["assessment"]


def test_facts_and_visits_go_to_nobody_whose_name_does_not_fit(store: Store) -> None:
    take(store, HEAD + "A1,Ange,Angela Pope,,\n")
    facts = (
        "Reference,Name,Fact,Value\nA1,Darren Hollis,Phone,1\nA1,Angela,Phone,2\n,Ange,Phone,3\n"
    )
    reading = look(store, facts.encode(), "facts")
    assert told(reading) == [(2, "person.other_name", False), (4, "person.by_name", True)]
    assert store.apply(reading.command(), ME).facts == {"added": 2, "changed": 0, "refused": 1}
    assert count(store, Fact) == 2
    visits = "Reference,Name,Date,Arrived\nA1,Daz,13/11/2026,09:20\n,Ange,6/11/2026,09:20\n"
    reading = look(store, visits.encode(), "visits")
    assert told(reading) == [(2, "person.other_name", False), (3, "person.by_name", True)]
    store.apply(reading.command(), ME)
    assert count(store, Visit) == 1


def test_a_whole_book_is_foreseen_as_if_its_first_sheets_were_in(store: Store) -> None:
    rows = foreseen(store, "Reference,Fact,Value\nA1,Phone,1\n", "facts")
    assert told(rows) == [(2, "person.unknown", False)]
    assert [fate.what for fate in rows.fates] == ["left_out"]


def test_looking_writes_nothing(store: Store) -> None:
    take(store, HEAD + "A1,Ange,Angela Pope,,\n")
    head = "Date,Worker,Agency,Agency kind,Reference\n"
    foreseen(store, HEAD + "A1,Angie,,,she/her\nA2,Daz,,,\n")
    foreseen(store, head + "20/11/2026,Mags Fielding,Llwybr,recovery,W1\n", "rota")
    assert (count(store, Person), count(store, Staff)) == (1, 0)
    assert person(store, "A1").name_to_use == "Ange"
