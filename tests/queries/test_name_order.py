"""A server that puts letters in the order of a language finds whom the file finds.

Welsh takes ll, ff, ch and rh for letters of their own: there "phillips" does not lie between
"phil" and the last name that begins so, if the server may have its way.
"""

from collections.abc import Iterator

import pytest
from sqlalchemy import inspect, text

from db.engine import server
from db.migrate import upgrade
from desk.domain.clock import SetClock
from desk.domain.viewer import Viewer
from desk.queries.people_list import people_list
from desk.store import Store, Tx
from tests.queries.invented_people import TODAY, Hall
from tests.queries.search_box import SearchBox
from tests.real.postgres import empty, fresh_database

NAMES = {
    "Phil": "Phil Morgan",
    "PHILLIPS": "Gwen PHILLIPS",
    "Ffion": "Ffion O’Brien",
    "o'brien": "o'brien",
    "Siân": "Siân Griffiths",
    "Rhŷs": "Rhŷs ap Llŷr",
    "Łukasz": "Łukasz Nowak",
    "Chloe-Ann": "Chloe-Ann de Souza",
}


@pytest.fixture(scope="module")
def welsh_database(postgres_url: str) -> Iterator[str]:
    """Give the address of a migrated database that orders letters as Welsh does."""
    with fresh_database(postgres_url, language="cy-GB") as url:
        engine = server(url)
        upgrade(engine)
        engine.dispose()
        yield url


@pytest.fixture
def welsh_store(welsh_database: str, clock: SetClock) -> Iterator[Store]:
    """Give an empty store on a server that orders letters as Welsh does."""
    empty(welsh_database)
    store = Store(server(welsh_database), clock)
    yield store
    store.close()


@pytest.fixture(params=["embedded_store", "server_store", "welsh_store"])
def store(request: pytest.FixtureRequest) -> Store:
    """Give each kind of store, and a server with an order of its own."""
    given = request.getfixturevalue(request.param)
    assert isinstance(given, Store)
    hall = Hall(given)
    for called, full in NAMES.items():
        hall.person(called, full)
    return given


BEGINNINGS = [
    ("phil", {"Phil", "PHILLIPS"}),
    ("Phillips", {"PHILLIPS"}),
    ("f", {"Ffion"}),
    ("grif", {"Siân"}),
    ("SIAN", {"Siân"}),
    ("O'B", {"Ffion", "o'brien"}),
    ("rhys ap l", {"Rhŷs"}),
    ("łuk", {"Łukasz"}),
    ("c", {"Chloe-Ann"}),
    ("chloe a", {"Chloe-Ann"}),
]


@pytest.mark.parametrize(("typed", "meant"), BEGINNINGS)
def test_the_list_of_people_finds_every_name_that_begins_so(
    store: Store, typed: str, meant: set[str]
) -> None:
    def ask(tx: Tx) -> set[str]:
        return {line.name_to_use for line in people_list(tx, Viewer(), "recent", typed, TODAY)}

    assert store.read(Viewer(), lambda tx, _viewer: ask(tx)) == meant


@pytest.mark.parametrize(
    ("typed", "first"),
    [("phil", "Phil"), ("sian grif", "Siân"), ("rhys ap l", "Rhŷs"), ("O'B", "o'brien")],
)
def test_the_search_box_finds_them_before_its_index_is_there(
    store: Store, typed: str, first: str
) -> None:
    assert [name for name, _ in SearchBox(store).sees(typed)][:1] == [first]


def test_the_welsh_server_would_lose_them(welsh_store: Store) -> None:
    """Prove that the server of these tests does order letters otherwise."""
    lost = text("SELECT 'phillips' < 'phil' || chr(1114111)")
    assert welsh_store.read(Viewer(), lambda tx, _viewer: tx.scalar(lost)) is False


def test_the_server_keeps_them_in_that_order(migrated_database: str) -> None:
    """Prove that the columns have the order of the search, so that their index serves it."""
    engine = server(migrated_database)
    columns = {one["name"]: one["type"] for one in inspect(engine).get_columns("person_name")}
    engine.dispose()
    assert {name for name, kind in columns.items() if getattr(kind, "collation", "") == "C"} == {
        "folded",
        "sound",
    }
