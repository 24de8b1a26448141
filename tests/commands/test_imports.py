"""A venue's own files on both stores: again without doubling, undone whole, nothing lost."""

from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import select

from db.models import (
    Alert,
    Audit,
    Consent,
    Fact,
    ImportBatch,
    KeepApart,
    Person,
    PersonName,
    Plan,
    Staff,
    Visit,
)
from desk.commands.people import EditPerson, JoinPeople
from desk.commands.reading import read_file
from desk.commands.venue import SetVenue
from desk.domain.ids import new_id
from desk.domain.refusals import Refusal
from desk.domain.rehearsal import read_rehearsal
from desk.ledger import first_broken
from desk.queries.imports import last_imports
from desk.store import Store
from tests.commands.importing import ME, TODAY, count, look, names, person, take

REHEARSAL = Path(__file__).resolve().parents[2] / "resources/rehearsal"


def test_the_whole_rehearsal_goes_in_comes_out_and_goes_in_again(store: Store) -> None:
    rehearsal = read_rehearsal(REHEARSAL)
    store.apply(SetVenue(venue=rehearsal.venue), ME)
    added = {}
    for kind, path in rehearsal.files:
        reading = look(store, path.read_bytes(), kind)
        assert reading.problems == ()
        command = reading.command()
        done = store.apply(command, ME)
        added[kind] = done.facts["added"]
        again = store.apply(replace(command, id=new_id(), again=True), ME)
        assert (again.facts["added"], again.facts["changed"]) == (0, 0)
        assert again.undo
        store.apply(again.undo, ME)
        assert done.undo
        undone = store.apply(done.undo, ME)
        assert undone.topics == done.topics
        assert undone.undo
        assert store.apply(undone.undo, ME).facts == done.facts
    assert added == {"rota": 132, "destinations": 12, "people": 64, "facts": 893, "visits": 353}
    assert count(store, Person) == 64
    assert count(store, Visit) == 353
    assert store.read(ME, lambda tx, _viewer: first_broken(tx)) is None
    assert {row.kind for row in store.read(ME, last_imports)} == set(added)


def test_an_undone_import_leaves_nothing_behind(store: Store) -> None:
    done = take(store, "Reference,Name to use,Action line,Plan\nA1,Ange,Two workers,A bed\n")
    assert count(store, Alert) == count(store, Plan) == 1
    assert done.undo
    store.apply(done.undo, ME)
    for model in (Person, PersonName, Alert, Plan, ImportBatch):
        assert count(store, model) == 0


def test_the_audit_says_how_many_rows_of_which_table(store: Store) -> None:
    take(store, "Reference,Name to use\nA1,Ange\nA2,Daz\n")
    row = store.read(ME, lambda tx, _viewer: tx.scalar(select(Audit).order_by(Audit.seq.desc())))
    assert row is not None
    assert row.name == "import.people"
    tables = {change["table"]: change["fields"].get("rows") for change in row.changes}
    assert tables == {"import_batch": None, "import_trace": 2, "person": 2, "person_name": 2}


def test_the_same_file_again_is_told_with_its_day(store: Store) -> None:
    text = "Reference,Name to use\nA1,Ange\n"
    take(store, text)
    with pytest.raises(Refusal) as refused:
        take(store, text)
    assert (refused.value.code, refused.value.facts["date"]) == ("import.again", "2026-11-20")


def test_a_reference_known_is_brought_up_to_date_and_blanks_wipe_nothing(store: Store) -> None:
    take(store, "Reference,Name to use,Full name,Born,Pronouns\nA1,Ange,Angela Pope,1990,she/her\n")
    before = person(store, "A1")
    done = take(store, "Reference,Name to use,Full name,Born,Pronouns\nA1,Angie,,14/03/1990,\n")
    after = person(store, "A1")
    assert (done.facts["added"], done.facts["changed"]) == (0, 1)
    assert after.id == before.id
    assert (after.name_to_use, after.full_name, after.pronouns) == ("Angie", "Angela Pope", "she")
    assert after.born_precision == "day"
    assert names(store, after.id) == {
        ("use", "Angie"), ("spelling", "Ange"), ("full", "Angela Pope"),
    }  # fmt: skip
    assert done.undo
    store.apply(done.undo, ME)
    assert person(store, "A1").name_to_use == "Ange"


def test_two_people_of_one_name_stay_two_also_when_read_again(store: Store) -> None:
    text = "Name to use\nLee\nLee\n"
    take(store, text)
    done = take(store, text + "Mo\n")
    assert done.facts["added"] == 1
    assert count(store, Person) == 3


def test_a_joined_record_is_brought_up_to_date_where_it_went(store: Store) -> None:
    take(store, "Reference,Name to use\nA1,Ange\nA2,Angela\n")
    stays, joins = person(store, "A1").id, person(store, "A2").id
    store.apply(JoinPeople(stays_id=stays, joins_id=joins), ME)
    take(store, "Reference,Name to use,Pronouns\nA2,Ange,they/them\n")
    assert person(store, "A1").pronouns == "they"
    assert count(store, Person) == 2


def test_what_the_file_names_and_nobody_knows_is_told_and_the_row_goes_in(store: Store) -> None:
    text = (
        "Reference,Name to use,Key worker,Keep apart from,Consents\n"
        "A1,Ange,Nobody Here,A9,Nowhere House: health (given)\n"
        "A2,Daz,,A1,\n"
    )
    reading = look(store, text.encode(), "people")
    told = [(problem.row, problem.code) for problem in reading.problems]
    assert told == [(2, "worker.unknown"), (2, "person.unknown"), (2, "receiver.unknown")]
    assert all(problem.imported for problem in reading.problems)
    done = store.apply(reading.command(), ME)
    assert (done.facts["added"], done.facts["refused"]) == (2, 0)
    assert count(store, KeepApart) == 1
    assert count(store, Consent) == 0


def test_a_fact_about_nobody_stays_out_and_is_counted(store: Store) -> None:
    take(store, "Reference,Name to use\nA1,Ange\n")
    text = "Reference,Fact,Value,As of\nA1,Phone,01632 960001,18/11/2026\nA9,Phone,1,18/11/2026\n"
    reading = look(store, text.encode(), "facts")
    assert [(problem.row, problem.code) for problem in reading.problems] == [(3, "person.unknown")]
    assert (reading.good, reading.refused) == (1, 1)
    assert store.apply(reading.command(), ME).facts == {"added": 1, "changed": 0, "refused": 1}


def test_of_one_code_the_fact_of_the_latest_day_is_current(store: Store) -> None:
    take(store, "Reference,Name to use\nA1,Ange\n")
    head = "Reference,Fact,Value,As of\n"
    take(store, head + "A1,Phone,second,18/11/2026\nA1,Phone,first,1/11/2026\n", "facts")
    take(store, head + "A1,Phone,older,1/10/2026\n", "facts")
    take(store, head + "A1,Phone,third,19/11/2026\n", "facts")
    rows = store.read(
        ME, lambda tx, _viewer: [(row.value, row.current) for row in tx.scalars(select(Fact))]
    )
    assert sorted(rows) == [("first", False), ("older", False), ("second", False), ("third", True)]


def test_an_import_is_not_undone_over_later_work(store: Store) -> None:
    done = take(store, "Reference,Name to use\nA1,Ange\n")
    store.apply(EditPerson(person_id=person(store, "A1").id, pronouns="they"), ME)
    assert done.undo
    with pytest.raises(Refusal) as refused:
        store.apply(done.undo, ME)
    assert refused.value.code == "undo.overtaken"
    assert person(store, "A1").pronouns == "they"


def test_an_import_is_not_undone_under_somebody_who_is_here(store: Store) -> None:
    done = take(store, "Reference,Name to use\nA1,Ange\n")
    take(store, "Reference,Date,Arrived\nA1,13/11/2026,09:20\n", "visits")
    assert done.undo
    with pytest.raises(Refusal) as refused:
        store.apply(done.undo, ME)
    assert refused.value.code == "undo.overtaken"


def test_a_stopped_import_changes_nothing(store: Store) -> None:
    rows = "".join(f"A{n},Name {n}\n" for n in range(600))
    reading = look(store, ("Reference,Name to use\n" + rows).encode())

    def stop_half_way(done: int, total: int) -> bool:
        return done < total / 2

    with pytest.raises(Refusal) as refused:
        store.apply(reading.command(on_progress=stop_half_way), ME)
    assert refused.value.code == "import.stopped"
    assert count(store, Person) == count(store, ImportBatch) == count(store, Audit) == 0


def test_a_rota_of_an_agency_nobody_knows_needs_its_kind(store: Store) -> None:
    head = "Date,Worker,Agency,Agency kind\n"
    reading = look(store, (head + "20/11/2026,Mags Fielding,Llwybr,\n").encode(), "rota")
    assert [problem.code for problem in reading.problems] == ["agency.new_kind"]
    assert reading.good == 0
    take(store, head + "20/11/2026,Mags Fielding,Llwybr,recovery\n", "rota")
    assert count(store, Staff) == 1


@pytest.mark.parametrize("kind", ["people", "facts", "visits", "destinations"])
def test_a_rota_is_never_taken_for_anything_else(kind: str) -> None:
    data = (REHEARSAL / "rota.xlsx").read_bytes()
    with pytest.raises(Refusal) as refused:
        read_file(data, TODAY, kind)
    assert (refused.value.code, refused.value.facts["kind"]) == ("import.other_kind", "rota")


@pytest.mark.parametrize(
    ("wanted", "headings", "kind"),
    [
        ("people", "Reference,Fact,Value", "facts"),
        ("people", "Reference,Name,Date,Arrived", "visits"),
        ("people", "Name,Kind,Team,Requires", "destinations"),
        ("people", "Agency,Kind,Strapline", "agencies"),
        ("rota", "Reference,Name to use,Born", "people"),
        ("facts", "Reference,Name to use,Born", "people"),
        ("destinations", "Date,Worker,Agency,Room", "rota"),
    ],
)
def test_headings_of_another_kind_are_refused(wanted: str, headings: str, kind: str) -> None:
    with pytest.raises(Refusal) as refused:
        read_file(f"{headings}\nx,y\n".encode(), TODAY, wanted)
    assert (refused.value.code, refused.value.facts["kind"]) == ("import.other_kind", kind)


def test_headings_that_say_nothing_are_taken_for_what_was_said() -> None:
    (reading,) = read_file(b"Nmae to use,Born\nAnge,1990\n", TODAY, "people")
    assert "column.missing" in [problem.code for problem in reading.problems]


@pytest.mark.timeout(300)
def test_fifty_thousand_rows_go_in_and_come_out(embedded_store: Store) -> None:
    store = embedded_store
    rows = "".join(f"A{n},Ange {n},Angela Pope {n}\n" for n in range(50_000))
    bad = "A1,Ange again,\nA50001,,\n"
    reading = look(store, ("Reference,Name to use,Full name\n" + rows + bad).encode())
    assert (reading.good, reading.refused) == (50_000, 2)
    seen: list[int] = []

    def watch(done: int, _total: int) -> bool:
        seen.append(done)
        return True

    done = store.apply(reading.command(on_progress=watch), ME)
    assert done.facts == {"added": 50_000, "changed": 0, "refused": 2}
    assert len(seen) > 200
    assert count(store, PersonName) == 100_000
    assert done.undo
    store.apply(done.undo, ME)
    assert count(store, Person) == 0
