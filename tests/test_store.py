"""The one writer: audit that cannot be forgotten, undo without undo code, wholly or not at all."""

import threading
from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

import pytest
from sqlalchemy import event, func, select, text, union_all

from db.base import Tx
from db.engine import writing
from db.file import NEWEST
from db.models import Agency, Audit
from desk.commands.agencies import AddAgency
from desk.commands.base import Command, Did, PutBack, must_get
from desk.domain.refusals import Refusal
from desk.domain.viewer import Viewer
from desk.ledger import first_broken
from desk.store import Store

NOBODY = Viewer(desk="front")


@dataclass(frozen=True, slots=True, kw_only=True)
class Rename(Command):
    """Renames an agency, in two steps within one transaction."""

    name: ClassVar[str] = "agency.rename"

    agency_id: UUID
    title: str
    fails: bool = False

    def apply(self, tx: Tx) -> Did:
        agency = must_get(tx, Agency, self.agency_id)
        agency.name = "on the way"
        tx.flush()
        agency.name, agency.kind = self.title, "council"
        if self.fails:
            tx.flush()
            raise Refusal("test.no")
        return Did(id=agency.id)


def add(store: Store, title: str = "Drws Agored") -> UUID:
    """Add an agency and return its id."""
    done = store.apply(AddAgency(title=title, short=title, kind="housing"), NOBODY)
    assert done.id
    return done.id


def name_of(store: Store, agency_id: UUID) -> str | None:
    """Read an agency's name."""
    return store.read(
        NOBODY, lambda tx, _viewer: tx.scalar(select(Agency.name).where(Agency.id == agency_id))
    )


def test_a_change_undone_and_done_again(store: Store) -> None:
    agency = add(store)
    done = store.apply(Rename(agency_id=agency, title="Open Door"), NOBODY)
    assert done.topics == {"staff"}
    assert done.undo
    taken_back = store.apply(done.undo, NOBODY)
    assert name_of(store, agency) == "Drws Agored"
    assert taken_back.undo
    store.apply(taken_back.undo, NOBODY)
    assert name_of(store, agency) == "Open Door"


def test_what_was_made_is_gone_after_undo_and_there_again_after_redo(store: Store) -> None:
    done = store.apply(AddAgency(title="New", short="N", kind="peers"), NOBODY)
    assert done.undo
    assert done.id
    undone = store.apply(done.undo, NOBODY)
    assert name_of(store, done.id) is None
    assert undone.undo
    store.apply(undone.undo, NOBODY)
    assert name_of(store, done.id) == "New"


def test_an_undo_that_was_overtaken_is_refused_and_changes_nothing(store: Store) -> None:
    agency = add(store)
    first = store.apply(Rename(agency_id=agency, title="First"), NOBODY)
    store.apply(Rename(agency_id=agency, title="Second"), NOBODY)
    assert first.undo
    with pytest.raises(Refusal) as refused:
        store.apply(first.undo, NOBODY)
    assert refused.value.code == "undo.overtaken"
    assert name_of(store, agency) == "Second"


def test_a_refused_command_leaves_nothing_behind(store: Store) -> None:
    agency = add(store)
    with pytest.raises(Refusal):
        store.apply(Rename(agency_id=agency, title="Half", fails=True), NOBODY)
    assert name_of(store, agency) == "Drws Agored"
    assert [row.name for row in audit(store)] == ["agency.add"]


def test_the_same_command_twice_is_done_once(store: Store) -> None:
    command = AddAgency(title="Once", short="O", kind="peers")
    first, second = store.apply(command, NOBODY), store.apply(command, NOBODY)
    assert first.id == second.id
    assert len(audit(store)) == 1


def test_every_write_has_its_audit_row_with_who_and_where(store: Store) -> None:
    agency = add(store)
    store.apply(Rename(agency_id=agency, title="Open Door"), NOBODY)
    rows = audit(store)
    assert [(row.name, row.desk) for row in rows] == [
        ("agency.add", "front"),
        ("agency.rename", "front"),
    ]
    fields = rows[1].changes[0]["fields"]
    assert fields == {"name": "changed", "kind": ["housing", "council"]}


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE audit SET desk = 'another' WHERE seq = 2",
        "DELETE FROM audit WHERE seq = 2",
        "UPDATE audit SET hash = before WHERE seq = 2",
    ],
)
def test_the_chain_names_the_first_broken_row(store: Store, statement: str) -> None:
    for number in range(3):
        add(store, f"Agency {number}")
    assert store.read(NOBODY, lambda tx, _viewer: first_broken(tx)) is None
    with writing(store.ledger.engine).begin() as connection:
        connection.execute(text(statement))
    assert store.read(NOBODY, lambda tx, _viewer: first_broken(tx)) == 2


def audit(store: Store) -> list[Audit]:
    """Read the audit in order."""
    return store.read(
        NOBODY, lambda tx, _viewer: list(tx.scalars(select(Audit).order_by(Audit.seq)))
    )


def rename(store: Store, agency_id: UUID, title: str) -> PutBack:
    """Rename an agency and return the step that takes it back."""
    return taken(store, Rename(agency_id=agency_id, title=title))


def taken(store: Store, command: Command) -> PutBack:
    """Carry out a command and return the step that takes it back."""
    step = store.apply(command, NOBODY).undo
    assert isinstance(step, PutBack)
    return step


def test_thirty_steps_on_one_row_are_taken_back_in_turn(store: Store) -> None:
    agency = add(store, "0")
    steps = [rename(store, agency, str(number)) for number in range(1, 31)]
    for number in reversed(range(30)):
        last = steps.pop()
        moved = last.moved_to(taken(store, last))
        steps = [step.follow(moved) for step in steps]
        assert name_of(store, agency) == str(number)


def test_a_step_before_another_desks_change_is_still_refused(store: Store) -> None:
    agency = add(store)
    first = rename(store, agency, "One")
    rename(store, agency, "Somebody else’s")
    second = rename(store, agency, "Two")
    back = taken(store, second)
    with pytest.raises(Refusal, match=r"undo\.overtaken"):
        store.apply(first.follow(second.moved_to(back)), NOBODY)
    assert name_of(store, agency) == "Somebody else’s"


def test_a_query_reads_all_from_one_moment_whatever_is_written_meanwhile(store: Store) -> None:
    counted = select(func.count()).select_from(Agency)

    def look_twice(tx: Tx, _viewer: Viewer) -> tuple[int | None, int | None]:
        first = tx.scalar(counted)
        other = threading.Thread(target=add, args=(store,))
        other.start()
        other.join()
        return first, tx.scalar(counted)

    assert store.read(NOBODY, look_twice) == (0, 0)
    assert store.read(NOBODY, lambda tx, _viewer: tx.scalar(counted)) == 1


def test_steps_that_are_only_tried_out_leave_nothing(store: Store) -> None:
    add(store)
    counts = union_all(
        *(select(func.count()).select_from(table) for table in Audit.metadata.sorted_tables)
    )

    def rows(tx: Tx, _viewer: Viewer) -> list[int]:
        return list(tx.scalars(counts))

    before = store.read(NOBODY, rows)
    written: list[str] = []
    event.listen(store.ledger.engine, "before_cursor_execute", lambda *a: written.append(a[2]))
    store.warm()
    assert any("INSERT INTO visit " in words for words in written)
    assert any("INSERT INTO contact " in words for words in written)
    assert store.read(NOBODY, rows) == before


@pytest.mark.parametrize("other", ["0000", "9999"])
def test_a_desk_open_while_another_version_changed_the_tables_writes_nothing(
    server_store: Store, other: str
) -> None:
    agency = add(server_store)
    change = text("UPDATE alembic_version SET version_num = :to")
    with server_store.ledger.engine.begin() as connection:
        connection.execute(change, {"to": other})
    with pytest.raises(Refusal, match=r"store\.version"):
        rename(server_store, agency, "Not written")
    assert name_of(server_store, agency) == "Drws Agored"
    with server_store.ledger.engine.begin() as connection:
        connection.execute(change, {"to": NEWEST})
    rename(server_store, agency, "Written")
    assert name_of(server_store, agency) == "Written"
