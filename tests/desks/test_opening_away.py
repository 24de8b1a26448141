"""A desk that is opened while the server is away, or after it was killed then."""

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from desk import opening, settings
from desk.commands.venue import SetVenue
from desk.domain.clock import OffsetClock, SetClock, SystemClock
from desk.domain.refusals import Offline, StoreBroken
from desk.domain.unsent import Kept
from desk.domain.venue import VenueRow
from desk.settings import Settings
from desk.steady_store import SteadyStore
from desk.store import Store
from desk.venue_server.prompt_store import PromptStore
from tests.desks.relay import Cable, cable
from tests.desks.test_going_on import assert_sound, copied, visits, wait_until
from tests.hall import OPENS, Hall, open_hall
from tests.real.keyring_service import SecretService
from tests.stores import migrated_database  # noqa: F401 - a fixture


@pytest.fixture
def hall(server_store: Store, clock: SetClock) -> Hall:
    hall = open_hall(server_store, clock)
    hall.worker("Nia", "money")
    hall.arrives("Ange", "money")
    server_store.apply(SetVenue(venue=VenueRow(name="Canal Hall", nation="wales")), hall.desk)
    return hall


@pytest.fixture
def line(
    migrated_database: str,  # noqa: F811 - the fixture
    tmp_path: Path,
    secret_service: SecretService,  # noqa: ARG001 - the keyring in which keys are kept
) -> Iterator[tuple[Cable, Settings]]:
    """Give a cable, and the settings of a computer at its end whose keyring is open."""
    folder = tmp_path / "line"
    folder.mkdir()
    with cable(migrated_database, folder) as (wire, url):
        home = settings.load({"DESK_HOME": str(tmp_path / "home")})
        home.home.mkdir(mode=0o700)
        yield wire, replace(home, store_url=url)


def opened(here: Settings) -> SteadyStore:
    store = opening.open_desk(here, clock=OffsetClock(OPENS, SystemClock()), steady=True).store
    whole = store.whole if isinstance(store, PromptStore) else store
    assert isinstance(whole, SteadyStore)
    return whole


def followed(store: SteadyStore, hall: Hall) -> threading.Thread:
    """Let `store` follow until it has all that the hall has."""
    thread = threading.Thread(target=store.listen, args=(lambda _heard: None,))
    thread.start()
    wait_until(lambda: store._ready and copied(store, hall))
    return thread


def end(store: SteadyStore, thread: threading.Thread) -> None:
    store.close()
    thread.join()


def test_a_desk_that_was_closed_leaves_no_day_behind(
    hall: Hall, line: tuple[Cable, Settings]
) -> None:
    wire, here = line
    store = opened(here)
    assert (here.home / "today.db").stat().st_mode & 0o077 == 0
    end(store, followed(store, hall))
    assert not list(here.home.glob("today.db*"))
    wire.cut()
    with pytest.raises(Offline):
        opened(here)


def test_a_desk_killed_while_the_server_is_away_goes_on_where_it_was(
    hall: Hall, line: tuple[Cable, Settings], tmp_path: Path
) -> None:
    wire, here = line
    settings.save(here, {"DESK_HOME": str(here.home)})
    said = tmp_path / "said"
    command = [sys.executable, "-m", "tests.desks.away_desk", str(hall.day_id)]
    environment = {**os.environ, "DESK_HOME": str(here.home)}
    with said.open("w") as out:
        desk = subprocess.Popen(command, env=environment, stdout=out)
    try:
        wait_until(lambda: "follows" in said.read_text())
        wire.cut()
        wait_until(lambda: said.read_text().count("came") >= 3)
    finally:
        desk.send_signal(signal.SIGKILL)
        desk.wait()
    confirmed = [line.split()[1] for line in said.read_text().splitlines() if "came" in line]
    store = opened(here)  # while it is still away
    assert store.away
    assert store.kept().waiting >= len(confirmed)
    thread = threading.Thread(target=store.listen, args=(lambda _heard: None,))
    thread.start()
    wire.mend()
    wait_until(lambda: store.kept() == Kept())
    end(store, thread)
    there = {str(visit.id) for visit in visits(hall).values()}
    assert set(confirmed) <= there
    assert_sound(hall)


@pytest.mark.usefixtures("hall")
def test_a_copy_that_cannot_be_read_is_told_and_left_alone(line: tuple[Cable, Settings]) -> None:
    _, here = line
    store = opened(here)
    store.close()
    torn = here.home / "today.db"
    torn.write_bytes(b"\0" * 8192)
    with pytest.raises(StoreBroken, match=r"^copy$"):
        opened(here)
    assert torn.read_bytes() == b"\0" * 8192
