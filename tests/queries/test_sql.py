"""Statements kept for both stores are those that stand in the code, and read the same."""

import json
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from typing import Any
from uuid import UUID

import pytest
from psycopg.errors import DivisionByZero

from db.base import Tx
from db.engine import writing
from db.file import StoreFile
from db.models import Visit
from db.reading import (
    BOOK,
    Reader,
    Rows,
    Statement,
    Statements,
    for_server,
    read,
    read_server,
)
from db.writing_down import book
from desk.commands.agencies import AddAgency
from desk.commands.contacts import TakeNext
from desk.domain.clock import SetClock
from desk.domain.ids import new_id
from desk.domain.refusals import StoreBroken
from desk.domain.viewer import Viewer
from desk.queries.sql import NOUNS, modules
from desk.queries.venue import agencies
from desk.store import Store
from tests.hall import FRIDAY, OPENS, open_hall
from tests.stores import KEY

NOBODY = Viewer()
AUDIT_ROW = {
    "seq": 1_000,
    "command_id": new_id(),
    "at": OPENS,
    "actor_id": None,
    "desk": "door",
    "name": "visit.check_in",
    "subject": new_id(),
    "result": None,
    "changes": [{"table": "visit", "id": "1", "fields": {"": "made"}}],
    "reason": "",
    "before": "",
    "hash": "0" * 64,
}


def test_the_book_is_fresh() -> None:
    assert BOOK.read_text(encoding="utf-8") == book(modules()), "run: python -m desk.queries.sql"


@pytest.fixture
def busy(store: Store, clock: SetClock) -> tuple[Store, dict[str, Any]]:
    """Give a hall with somebody in every table, and a value for each name that statements ask."""
    hall = open_hall(store, clock)
    nia = hall.worker("Nia", "home", "prescribe")
    hall.arrives("Daz", "home", "script", readiness="now")
    hall.minutes_later(5)
    store.apply(TakeNext(day_id=hall.day_id, staff_id=nia), NOBODY)
    everybody = store.read(
        NOBODY, lambda tx, _viewer: list(tx.columns(Statements("desk.queries.sql.here").visits,
                                                    {"day": hall.day_id}))
    )  # fmt: skip
    people = [row.person_id for row in everybody if row.person_id]
    return store, {
        "agency": hall.agency_id, "before": hall.clock.now(), "day": hall.day_id,
        "days": [hall.day_id], "most": 4, "on_date": FRIDAY, "people": people,
        "person": people[0] if people else nia, "records": people, "since": OPENS,
        "staff": nia, "today": FRIDAY, "command": nia, "visit": everybody[0].id,
        "ids": people, "low": "d", "high": "e", "sound": "TS",
    }  # fmt: skip


@pytest.mark.parametrize("noun", NOUNS)
def test_the_driver_reads_what_sqlalchemy_reads(
    busy: tuple[Store, dict[str, Any]], noun: str
) -> None:
    store, values = busy
    every = Statements(f"desk.queries.sql.{noun}")
    names = [key.partition(".")[2] for key in _kept() if key.startswith(f"{noun}.")]
    assert names

    def both(statement: Statement, tx: Tx) -> tuple[list[Any], list[Any]]:
        connection = tx.connection()
        raw: Any = connection.connection.driver_connection
        given = dict(values)
        if (noun, statement._name) == ("venue", "past_days"):
            given["before"] = FRIDAY.replace(day=28)
        if statement._name == "append_audit":
            given |= AUDIT_ROW
        if noun == "whole":
            some = f"SELECT id FROM {statement._name} LIMIT 1"  # noqa: S608 - a name of ours
            (kept,) = raw.execute(some).fetchone()
            given["id"] = UUID(kept) if tx.embedded else kept
        asked = {name: given[name] for name, _ in statement.quick.takes}
        table = getattr(statement.written, "table", None)

        def left(told: Iterable[Any]) -> list[Any]:
            """Give what a statement told and, if it writes, what it left in its table."""
            rows = [tuple(row) for row in told]
            if table is not None:
                rows += raw.execute(f"SELECT * FROM {table.name}").fetchall()  # noqa: S608 - ours
            raw.execute("ROLLBACK TO as_it_was")
            return rows

        raw.execute("SAVEPOINT as_it_was")
        slow = connection.execute(statement.written, asked)
        slowly = left(slow if slow.returns_rows else ())
        how = read if tx.embedded else read_server
        return left(how(raw, statement.quick, asked)), slowly

    for name in names:
        statement: Statement = getattr(every, name)
        with store.ledger.opened(writing(store.ledger.engine), NOBODY) as tx:
            quick, slow = both(statement, tx)
        assert quick == slow, name


def _kept() -> dict[str, Any]:
    kept: dict[str, Any] = json.loads(BOOK.read_text(encoding="utf-8"))
    return kept


def test_a_glance_gives_what_a_reading_gives(store: Store) -> None:
    store.apply(AddAgency(title="Drws Agored", short="DA", kind="housing"), NOBODY)
    glance = store.glance(NOBODY, agencies)
    assert glance == store.read(NOBODY, agencies)
    assert [(one.name, type(one.id)) for one in glance] == [("Drws Agored", UUID)]


def test_rows_have_names_and_an_order(embedded_store: Store) -> None:
    embedded_store.apply(AddAgency(title="Drws Agored", short="DA", kind="housing"), NOBODY)
    statement = Statements("desk.queries.sql.venue").agencies
    row = embedded_store.glance(NOBODY, lambda tx, _viewer: tx.columns(statement)).first()
    assert (row.name, row.short, row[3]) == ("Drws Agored", "DA", "housing")


def test_several_read_together_give_what_each_gives_alone(
    busy: tuple[Store, dict[str, Any]],
) -> None:
    store, values = busy
    asked = [
        (getattr(Statements(f"desk.queries.sql.{noun}"), name), values)
        for noun, name in (("routing", "waiting"), ("here", "visits"), ("routing", "workers"),
                           ("venue", "agencies"), ("here", "holdings"), ("router_facts", "known"))
    ]  # fmt: skip

    def both(tx: Reader, _viewer: Viewer) -> tuple[list[Any], list[Any]]:
        return tx.together(*asked), [tx.columns(*one) for one in asked]

    for reads in (store.read, store.glance):
        together, alone = reads(NOBODY, both)
        assert together == alone
        assert [row.called for row in together[2]] == [row.called for row in alone[2]] == ["Nia"]


def test_together_reads_what_was_not_yet_written(busy: tuple[Store, dict[str, Any]]) -> None:
    store, values = busy
    sql = Statements("desk.queries.sql.here")
    with store.ledger.opened(writing(store.ledger.engine), NOBODY) as tx:
        visit = tx.get(Visit, values["visit"])
        assert visit is not None
        visit.shown_name = "Changed a moment ago"
        (visits,) = tx.together((sql.visits, values))
    assert [row.shown_name for row in visits] == ["Changed a moment ago"]


def test_a_fault_in_the_second_of_several_is_told(server_store: Store) -> None:
    split = for_server("SELECT 1 / %(by)s", ["by"], ["part"])

    def ask(tx: Tx, _viewer: Viewer) -> list[Rows]:
        return tx.together((split, {"by": 1}), (split, {"by": 0}), (split, {"by": 2}))

    with pytest.raises(DivisionByZero):
        server_store.read(NOBODY, ask)
    assert server_store.read(NOBODY, lambda tx, _viewer: tx.columns(split, {"by": 1})) == [(1,)]


def test_a_statement_that_nobody_wrote_is_a_fault_of_ours(embedded_store: Store) -> None:
    nowhere = Statements("desk.queries.sql.venue").nothing
    with pytest.raises(KeyError, match=r"venue\.nothing"):
        embedded_store.glance(NOBODY, lambda tx, _viewer: tx.columns(nowhere))


def test_a_glance_at_a_damaged_file_says_so(embedded_store: Store, clock: SetClock) -> None:
    for number in range(100):
        embedded_store.apply(AddAgency(title=f"A{number}", short="A", kind="peers"), NOBODY)
    embedded_store.close()
    place = embedded_store._place
    assert isinstance(place, StoreFile)
    again = Store(StoreFile(place._path, KEY), clock)
    whole = place._path.read_bytes()
    place._path.write_bytes(whole[:8192] + bytes(len(whole) - 8192))
    for ask in (again.glance, again.read):
        with pytest.raises(StoreBroken):
            ask(NOBODY, agencies)
    again.close()


def test_many_threads_glance_at_once(embedded_store: Store) -> None:
    embedded_store.apply(AddAgency(title="Drws Agored", short="DA", kind="housing"), NOBODY)
    with ThreadPoolExecutor(8) as threads:
        found = list(threads.map(lambda _: embedded_store.glance(NOBODY, agencies), range(200)))
    assert {len(rows) for rows in found} == {1}
