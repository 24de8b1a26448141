"""A venue whose server runs: with people who waited before it was made."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime

import pytest

from desk.domain.clock import SetClock
from desk.store import Store
from tests.hall import Hall, open_hall
from tests.venue_server.person import Person, somebody


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
