"""A file taken back long after it was read in: all of it, or all but what has been used since."""

from datetime import timedelta
from uuid import UUID

import pytest
from sqlalchemy import func, select

from db.models import (
    Agency,
    Alert,
    Audit,
    Destination,
    DropIn,
    Fact,
    ImportBatch,
    ImportTrace,
    OnSite,
    Person,
    PersonName,
    Plan,
    Staff,
    Visit,
)
from desk.commands.people import EditPerson
from desk.commands.take_back import TakeBackImport
from desk.domain.clock import SetClock
from desk.domain.import_rows import ImportRow
from desk.domain.refusals import Refusal
from desk.domain.rehearsal import read_rehearsal
from desk.domain.viewer import Viewer
from desk.ledger import first_broken
from desk.queries.imports import last_imports, read_before
from desk.queries.taking_back import taking_back
from desk.store import Done, Store
from tests.commands.importing import ME, count, look, names, person, take
from tests.commands.test_imports import REHEARSAL

HEAD = "Reference,Name to use,Full name,Pronouns,Action line,Plan\n"
EVERYTHING = (
    Person, PersonName, Alert, Plan, Fact, Visit, Staff, Agency, OnSite, DropIn, Destination,
)  # fmt: skip


def imports(store: Store) -> tuple[ImportRow, ...]:
    """List the files that were read in, newest first."""
    return store.read(ME, last_imports)


def back(store: Store, batch_id: UUID | None) -> Done:
    """Take a file back."""
    assert batch_id is not None
    return store.apply(TakeBackImport(batch_id=batch_id), ME)


def counted(done: Done) -> tuple[object, object, object]:
    """Return what was told: how many went, how many stayed, and who."""
    return done.facts["gone"], done.facts["kept"], done.facts["who"]


def test_every_file_of_a_venue_goes_again_without_a_trace(store: Store) -> None:
    rehearsal = read_rehearsal(REHEARSAL)
    before = {model: count(store, model) for model in EVERYTHING}
    for kind, path in rehearsal.files:
        store.apply(look(store, path.read_bytes(), kind).command(), ME)
    listed = imports(store)
    assert [row.number for row in listed] == [5, 4, 3, 2, 1]
    for row in listed:
        done = back(store, row.id)
        assert (done.facts["gone"], done.facts["kept"]) == (row.added + row.changed, 0)
    assert {model: count(store, model) for model in EVERYTHING} == before
    assert count(store, ImportTrace) == 0
    assert store.read(ME, lambda tx, _viewer: first_broken(tx)) is None
    assert not any(row.can_go for row in imports(store))


def test_what_was_changed_is_as_it_was_before(store: Store) -> None:
    take(store, HEAD + "A1,Ange,Angela Pope,she/her,,A bed\n")
    done = take(store, HEAD + "A1,Angie,,they/them,Two workers,A house\nA2,Daz,,,,\n")
    assert counted(back(store, done.id)) == (2, 0, "")
    kept = person(store, "A1")
    assert (kept.name_to_use, kept.pronouns) == ("Ange", "she")
    assert names(store, kept.id) == {("use", "Ange"), ("full", "Angela Pope")}
    assert count(store, Person) == 1
    assert count(store, Alert) == 0
    plan = store.read(ME, lambda tx, _viewer: tx.scalars(select(Plan)).one())
    assert plan.text == "A bed"


def test_whoever_came_since_stays_whole_and_the_rest_goes(store: Store) -> None:
    done = take(store, HEAD + "A1,Ange,,,Two workers,A bed\nA2,Daz,,,Quiet,A bed\nA3,Mo,,,,\n")
    take(store, "Reference,Date,Arrived\nA1,13/11/2026,09:20\n", "visits")
    told = store.read(ME, lambda tx, viewer: taking_back(tx, viewer, done.id or UUID(int=0)))
    assert (told.gone, told.kept, told.names) == (2, 1, ("Ange",))
    assert counted(back(store, done.id)) == (2, 1, "Ange")
    assert count(store, Person) == count(store, Alert) == count(store, Plan) == 1
    assert count(store, PersonName) == 1
    (row,) = [row for row in imports(store) if row.kind == "people"]
    assert (row.kept, row.can_go) == (1, True)
    assert row.taken_back_at is not None


def test_what_stayed_goes_later_once_nothing_uses_it(store: Store) -> None:
    people = take(store, HEAD + "A1,Ange,,,,\nA2,Daz,,,,\n")
    facts = take(store, "Reference,Fact,Value\nA1,Phone,01632 960001\n", "facts")
    assert counted(back(store, people.id)) == (1, 1, "Ange")
    with pytest.raises(Refusal) as refused:
        back(store, people.id)
    assert (refused.value.code, refused.value.facts["kept"]) == ("import.all_used", 1)
    back(store, facts.id)
    assert counted(back(store, people.id)) == (1, 0, "")
    assert count(store, Person) == 0
    with pytest.raises(Refusal) as refused:
        back(store, people.id)
    assert refused.value.code == "import.taken_back"


def test_what_somebody_put_right_since_is_not_lost(store: Store) -> None:
    take(store, HEAD + "A1,Ange,Angela Pope,,,\n")
    done = take(store, HEAD + "A1,Ange,Angela Pope-Evans,she/her,,\nA2,Daz,,,,\n")
    store.apply(EditPerson(person_id=person(store, "A1").id, pronouns="they"), ME)
    store.apply(EditPerson(person_id=person(store, "A2").id, pronouns="he"), ME)
    assert counted(back(store, done.id)) == (0, 2, "Ange, Daz")
    kept = person(store, "A1")
    assert (kept.full_name, kept.pronouns) == ("Angela Pope", "they")
    assert person(store, "A2").name_to_use == "Daz"


def test_a_fact_that_was_there_before_is_current_again(store: Store) -> None:
    take(store, HEAD + "A1,Ange,,,,\n")
    head = "Reference,Fact,Value,As of\n"
    take(store, head + "A1,Phone,first,1/11/2026\n", "facts")
    done = take(store, head + "A1,Phone,second,18/11/2026\nA1,Income,PIP,18/11/2026\n", "facts")
    assert counted(back(store, done.id)) == (2, 0, "")
    rows = store.read(
        ME, lambda tx, _viewer: [(r.value, r.current) for r in tx.scalars(select(Fact))]
    )
    assert rows == [("first", True)]


def test_visits_go_and_the_last_day_of_somebody_with_them(store: Store) -> None:
    take(store, HEAD + "A1,Ange,,,,\n")
    done = take(
        store, "Reference,Date,Arrived\nA1,13/11/2026,09:20\nA1,6/11/2026,09:20\n", "visits"
    )
    assert person(store, "A1").last_here_on is not None
    assert counted(back(store, done.id)) == (2, 0, "")
    assert person(store, "A1").last_here_on is None
    assert count(store, DropIn) == count(store, Visit) == 0


def test_a_worker_and_their_agency_stay_where_somebody_is_their_key_worker(store: Store) -> None:
    head = "Date,Worker,Agency,Agency kind\n"
    done = take(
        store,
        head + "20/11/2026,Mags Fielding,Llwybr,recovery\n20/11/2026,Gethin Ellis,Dyfi,housing\n",
        "rota",
    )
    take(store, "Reference,Name to use,Key worker\nA1,Ange,Mags Fielding\n")
    assert counted(back(store, done.id)) == (3, 1, "Llwybr")
    left = store.read(ME, lambda tx, _viewer: list(tx.scalars(select(Staff.name))))
    assert left == ["Mags Fielding"]
    assert count(store, Agency) == 1
    assert count(store, OnSite) == 0


def test_a_file_that_was_taken_back_may_be_read_in_again(store: Store) -> None:
    text = HEAD + "A1,Ange,,,,\n"
    done = take(store, text)
    sha256 = look(store, text.encode()).sha256
    assert store.read(ME, lambda tx, viewer: read_before(tx, viewer, "people", sha256))
    back(store, done.id)
    assert store.read(ME, lambda tx, viewer: read_before(tx, viewer, "people", sha256)) is None
    take(store, text)
    assert [(row.number, row.can_go) for row in imports(store)] == [(2, True), (1, False)]


def test_the_list_tells_who_where_and_when_and_the_audit_has_it(
    store: Store, clock: SetClock
) -> None:
    done = take(store, HEAD + "A1,Ange,,,,\n")
    (row,) = imports(store)
    assert (row.number, row.kind, row.by, row.desk, row.added) == (1, "people", "", "front", 1)
    clock.advance(timedelta(days=40))
    back(store, done.id)
    audit = store.read(
        ME, lambda tx, _viewer: tx.scalars(select(Audit).order_by(Audit.seq.desc())).first()
    )
    assert audit is not None
    assert (audit.name, audit.subject) == ("import.take_back", done.id)
    tables = {change["table"]: change["fields"] for change in audit.changes}
    assert tables["person"][""] == "removed"
    assert tables["person"]["rows"] == 1
    assert "taken_back_at" in tables["import_batch"]


def test_undo_still_takes_back_an_import_at_once_and_leaves_no_trace(store: Store) -> None:
    done = take(store, HEAD + "A1,Ange,,,,\n")
    assert done.undo
    store.apply(done.undo, Viewer(desk="front"))
    assert count(store, ImportTrace) == count(store, ImportBatch) == 0
    again = take(store, HEAD + "A1,Ange,,,,\n")
    back(store, again.id)
    assert again.undo
    with pytest.raises(Refusal) as refused:
        store.apply(again.undo, ME)
    assert refused.value.code == "undo.overtaken"


@pytest.mark.timeout(300)
def test_many_thousand_rows_go(embedded_store: Store) -> None:
    rows = "".join(f"A{n},Ange {n},Angela Pope {n},,,\n" for n in range(5_000))
    done = take(embedded_store, HEAD + rows)
    assert counted(back(embedded_store, done.id)) == (5_000, 0, "")
    left = embedded_store.read(
        ME, lambda tx, _viewer: tx.scalar(select(func.count()).select_from(PersonName))
    )
    assert left == 0
