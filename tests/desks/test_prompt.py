"""A desk on a server shows its first picture before the slowest imports, and loses nothing."""

import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import text

from db.change_feed import Heard, every_topic
from db.engine import server, writing
from desk import opening, settings
from desk.domain.refusals import Offline, StoreBroken
from desk.domain.viewer import Viewer
from desk.queries.venue import staff
from desk.settings import Settings
from desk.steady_store import SteadyStore
from desk.store import Store
from desk.venue_server.prompt_store import PromptStore
from tests.desks.relay import Cable, cable
from tests.desks.storm import wait_until
from tests.hall import Hall, open_hall
from tests.real.keyring_service import SecretService
from tests.stores import migrated_database  # noqa: F401 - a fixture

NOBODY = Viewer()


@pytest.fixture
def hall(server_store: Store, clock: object) -> Hall:
    """Give an open Friday with a worker, on a server."""
    made = open_hall(server_store, clock)  # type: ignore[arg-type]
    made.worker("Nia", "money")
    return made


@pytest.fixture
def line(
    hall: Hall,  # noqa: ARG001 - the day that the desk opens on
    migrated_database: str,  # noqa: F811 - the fixture
    tmp_path: Path,
    secret_service: SecretService,  # noqa: ARG001 - the keyring in which keys are kept
) -> Iterator[tuple[Cable, Settings]]:
    """Give a cable, and the settings of a computer at its end."""
    folder = tmp_path / "line"
    folder.mkdir()
    with cable(migrated_database, folder) as (wire, url):
        home = settings.load({"DESK_HOME": str(tmp_path / "home")})
        home.home.mkdir(mode=0o700)
        yield wire, replace(home, store_url=url)


def prompt(here: Settings) -> PromptStore:
    store = opening.open_desk(here, steady=True).store
    assert isinstance(store, PromptStore)
    return store


def made(store: PromptStore) -> Store | None:
    """Return the whole store, if anybody needed it yet."""
    return store._whole


def names(store: Store) -> set[str]:
    return {one.called for one in store.glance(NOBODY, staff)}


def test_the_first_pictures_need_nothing_but_the_driver(line: tuple[Cable, Settings]) -> None:
    _, here = line
    asks = f"""
import sys
from dataclasses import replace
from desk import opening, settings
from desk.domain.viewer import Viewer
from desk.queries.venue import staff
here = replace(settings.load(), store_url={here.store_url!r})
opened = opening.open_desk(here, steady=True)
assert opened.store.glance(Viewer(), staff)
assert opened.at_start.everyone
opened.store.close()
print(sorted(one for one in sys.modules if one.partition(".")[0] == "sqlalchemy"))
"""
    said = subprocess.run(
        [sys.executable, "-c", asks], capture_output=True, text=True, check=True
    ).stdout
    assert said == "[]\n"


def test_whatever_needs_more_brings_in_the_whole_store(
    hall: Hall, line: tuple[Cable, Settings]
) -> None:
    _, here = line
    store = prompt(here)
    assert "Nia" in names(store)
    assert made(store) is None
    replace(hall, store=store).worker("Steve", "money")
    assert isinstance(made(store), SteadyStore)
    assert {"Nia", "Steve"} <= names(store)
    store.close()
    assert not list(here.home.glob("today.db*"))


def test_a_line_that_is_lost_at_once_is_found_again(
    hall: Hall, line: tuple[Cable, Settings]
) -> None:
    wire, here = line
    store = prompt(here)
    wire.cut()
    with pytest.raises(Offline):
        names(store)
    heard: list[Heard] = []
    thread = threading.Thread(target=store.listen, args=(heard.append,))
    thread.start()
    wait_until(lambda: heard[:1] == [Heard(away=True)])
    wire.mend()
    wait_until(lambda: Heard(every_topic()) in heard)
    assert "Nia" in names(store)
    hall.worker("Steve", "money")
    wait_until(lambda: "Steve" in names(store))
    store.close()
    thread.join()


def test_a_store_of_another_shape_is_left_alone(
    line: tuple[Cable, Settings],
    migrated_database: str,  # noqa: F811 - the fixture
) -> None:
    _, here = line
    engine = server(migrated_database)

    def shape(number: str) -> None:
        with writing(engine).begin() as connection:
            connection.execute(text("UPDATE alembic_version SET version_num = :n"), {"n": number})

    with engine.connect() as connection:
        ours = str(connection.scalar(text("SELECT version_num FROM alembic_version")))
    try:
        shape("9999")
        with pytest.raises(StoreBroken, match="newer"):
            opening.open_desk(here, steady=True)
    finally:
        shape(ours)
        engine.dispose()


def test_a_desk_that_was_never_used_is_closed_and_leaves_nothing(
    line: tuple[Cable, Settings],
) -> None:
    _, here = line
    store = prompt(here)
    store.close()
    store.listen(lambda heard: pytest.fail(f"heard {heard}"))
    assert list(here.home.iterdir()) == []
