"""A venue whose server runs: with people who waited before it was made."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

import psycopg
import pytest

from desk.domain.clock import SetClock
from desk.domain.desks import CodeRow
from desk.settings import Settings
from desk.store import Store
from desk.venue_server import invitation
from desk.venue_server.invitation import Invitation
from desk.venue_server.keeping import Keeping
from tests.hall import Hall, open_hall
from tests.venue_server.invited import NAME, Knocks, knocking
from tests.venue_server.person import WORDS, Person, somebody


@dataclass(frozen=True, slots=True)
class Venue:
    """A person whose computer is the venue's server, and the hall as it was before."""

    person: Person
    hall: Hall
    clock: SetClock

    def store(self) -> Store:
        """Open the venue's store as the first desk; whoever asks closes it."""
        return self.person.store(self.clock)

    def at(self, store: Store) -> Hall:
        """Give the hall as it is in another store."""
        return replace(self.hall, store=store, staff=dict(self.hall.staff))


def a_morning() -> SetClock:
    return SetClock(datetime(2026, 11, 20, 9, 47, tzinfo=UTC))


@pytest.fixture
def before() -> Iterator[Venue]:
    """Give a venue that has no server yet, with two people waiting."""
    clock = a_morning()
    with somebody(clock) as (person, store):
        yield _with_people(person, store, clock)


@pytest.fixture(scope="package")
def venue() -> Iterator[Venue]:
    """Give a venue whose server runs, for every test that leaves it as it was."""
    clock = a_morning()
    with somebody(clock) as (person, store):
        made = _with_people(person, store, clock)
        told = person.starts()
        assert (told.returncode, told.stderr) == (0, "")
        yield made


def _with_people(person: Person, store: Store, clock: SetClock) -> Venue:
    hall = open_hall(store, clock)
    hall.worker("Nia", "home", "money")
    hall.arrives("Daz", "home")
    hall.minutes_later(3)
    hall.arrives("Siân", "money")
    store.close()
    person.owns_all()
    return Venue(person, hall, clock)


@pytest.fixture
def keeping(venue: Venue) -> Iterator[Keeping]:
    """Give what the person at the server does; whoever joined is shut out afterwards."""
    kept = Keeping(venue.person.settings)
    yield kept
    found = kept.look(WORDS)
    names = {desk.name for desk in found.desks} | {one.name for one in found.invited}
    for name in names - {"Reception"}:
        kept.shut_out(name, WORDS)


@pytest.fixture
def told(keeping: Keeping, tmp_path: Path) -> CodeRow:
    """Invite a desk."""
    return keeping.invite(NAME, tmp_path, WORDS)


@pytest.fixture
def paper(told: CodeRow) -> Invitation:
    """Give what is in the file."""
    return invitation.read(told.file)


@pytest.fixture
def guest(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    """Give the settings of another computer, without a keyring."""
    monkeypatch.setenv("DESK_HOME", str(tmp_path / "guest"))
    return Settings(home=tmp_path / "guest", key_storage="passphrase")


@pytest.fixture
def knocks(venue: Venue, paper: Invitation) -> Knocks:
    """Give what lets a finder of the file connect, as often as they like."""
    return lambda: psycopg.connect(**knocking(venue.person, paper), autocommit=True)
