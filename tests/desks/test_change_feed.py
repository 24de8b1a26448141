"""A desk hears at once what another changed, and not what it changed itself."""

import queue
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

import psycopg
import pytest
from sqlalchemy import make_url

from db.change_feed import ChangeFeed, Heard, every_topic
from db.engine import server
from desk.commands.agencies import AddAgency
from desk.commands.venue import SetVenue
from desk.domain.clock import SetClock, SystemClock
from desk.domain.venue import VenueRow
from desk.domain.viewer import Viewer
from desk.store import Store
from tests.stores import migrated_database  # noqa: F401 - a fixture

NOBODY = Viewer()
SOON_S = 5.0
A_WHILE_S = 0.3


@contextmanager
def ears(store: Store) -> Iterator["queue.Queue[Heard]"]:
    """Give what a desk hears while the block runs."""
    heard: queue.Queue[Heard] = queue.Queue()
    thread = threading.Thread(target=store.listen, args=(heard.put,))
    thread.start()
    try:
        yield heard
    finally:
        store.close()
        thread.join(SOON_S)
        assert not thread.is_alive(), "a feed that was closed still listens"


@contextmanager
def listening(url: str) -> Iterator["queue.Queue[Heard]"]:
    """Give what another desk on `url` hears, once it listens."""
    with ears(Store(server(url), SystemClock())) as heard:
        wait_for_listeners(url, 1)
        begins(heard)
        yield heard


def begins(heard: "queue.Queue[Heard]") -> None:
    """Hear of everything at first: what a screen shows may have been read before."""
    assert heard.get(timeout=SOON_S) == Heard(every_topic())


def wait_for_listeners(url: str, wanted: int) -> None:
    """Wait until so many connections of desks have said LISTEN."""
    asked = "SELECT count(*) FROM pg_stat_activity WHERE query LIKE 'LISTEN%'"
    plain = make_url(url).set(drivername="postgresql").render_as_string(hide_password=False)
    until = time.monotonic() + SOON_S
    with psycopg.connect(plain, autocommit=True) as asker:
        while time.monotonic() < until:
            found = asker.execute(asked).fetchone()
            if found and found[0] >= wanted:
                return
            time.sleep(0.01)
    raise AssertionError("nobody listens")


def test_a_desk_hears_what_another_changed(server_store: Store, migrated_database: str) -> None:  # noqa: F811 - the fixture
    with listening(migrated_database) as heard:
        server_store.apply(AddAgency(title="Drws Agored", short="DA", kind="housing"), NOBODY)
        assert heard.get(timeout=SOON_S) == Heard(frozenset({"staff"}))
        server_store.apply(SetVenue(venue=VenueRow(name="The Hall")), NOBODY)
        assert heard.get(timeout=SOON_S) == Heard(frozenset({"settings"}))


def test_a_desk_does_not_hear_itself(server_store: Store, migrated_database: str) -> None:  # noqa: F811 - the fixture
    with ears(server_store) as heard:
        wait_for_listeners(migrated_database, 1)
        begins(heard)
        server_store.apply(AddAgency(title="Drws Agored", short="DA", kind="housing"), NOBODY)
        with pytest.raises(queue.Empty):
            heard.get(timeout=A_WHILE_S)


def test_what_was_refused_is_not_told(server_store: Store, migrated_database: str) -> None:  # noqa: F811 - the fixture
    command = AddAgency(title="Drws Agored", short="DA", kind="housing")
    server_store.apply(command, NOBODY)
    with listening(migrated_database) as heard:
        server_store.apply(command, NOBODY)  # done already, so it is not done again
        with pytest.raises(queue.Empty):
            heard.get(timeout=A_WHILE_S)


def test_a_file_has_no_other_desks(embedded_store: Store) -> None:
    embedded_store.listen(lambda told: pytest.fail(f"heard {told}"))


def test_a_closed_store_listens_no_more(migrated_database: str, clock: SetClock) -> None:  # noqa: F811 - the fixture
    store = Store(server(migrated_database), clock)
    store.close()
    store.listen(lambda told: pytest.fail(f"heard {told}"))


def test_a_desk_whose_line_was_cut_says_so_and_hears_everything_when_it_is_back(
    server_store: Store,
    migrated_database: str,  # noqa: F811 - the fixture
) -> None:
    with listening(migrated_database) as heard:
        cut_every_listener(migrated_database)
        assert heard.get(timeout=SOON_S) == Heard(away=True)
        assert heard.get(timeout=SOON_S) == Heard(every_topic())
        wait_for_listeners(migrated_database, 1)
        server_store.apply(AddAgency(title="Drws Agored", short="DA", kind="housing"), NOBODY)
        assert heard.get(timeout=SOON_S) == Heard(frozenset({"staff"}))


def cut_every_listener(url: str) -> None:
    """End the connections that listen, as a server does that stops."""
    plain = make_url(url).set(drivername="postgresql").render_as_string(hide_password=False)
    with psycopg.connect(plain, autocommit=True) as admin:
        admin.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'LISTEN%'"
            " AND pid <> pg_backend_pid()"
        )


def test_a_desk_that_is_shut_out_hears_so_once(
    server_store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_feed: ChangeFeed) -> psycopg.Connection[object]:
        raise psycopg.OperationalError("FATAL: password authentication failed for user")

    monkeypatch.setattr(ChangeFeed, "_connected", refuse)
    monkeypatch.setattr("db.change_feed.TRY_AGAIN_S", 0.05)
    with ears(server_store) as heard:
        assert heard.get(timeout=SOON_S) == Heard(away=True, shut_out=True)
        with pytest.raises(queue.Empty):
            heard.get(timeout=A_WHILE_S)
