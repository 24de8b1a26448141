"""A venue's server as desks reach it: over TLS, each with a role and a password, on loopback."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime

from psycopg import sql
from sqlalchemy import make_url

from db.engine import server
from desk.domain.clock import Clock, SetClock
from desk.store import Store
from desk.venue_server.administration import Administration
from desk.venue_server.passwords import kept_password
from tests.bench.big_store import fill
from tests.bench.invented import Numbers
from tests.venue_server.person import WORDS, Person, somebody

EARLIER = datetime(2026, 1, 1, 9, tzinfo=UTC)
"""When the venue wrote down its name: before all that a benchmark invents."""


@dataclass(frozen=True, slots=True)
class Venue:
    """A server with an empty store, and the address of it for one more desk.

    While it runs, whoever connects from this process, or from one that it starts, is let in with
    the password of its first desk.
    """

    person: Person
    url: str

    def desk(self, clock: Clock) -> Store:
        """Open the store as one more desk; whoever asks closes it."""
        return Store(server(self.url), clock)

    def fill(self, people: int, visits: int) -> None:
        """Write invented people, and visits of theirs, sixty to a Friday."""
        port = self.person.place.remembered().port
        administration = Administration(self.person.place, port, self.person.password())
        with administration.connected() as admin:
            admin.execute("DELETE FROM audit")  # what is invented brings a chain of its own
        with administration.as_owner() as owner:
            fill(owner, Numbers(people=people, visits=visits))
        with administration.connected() as admin:
            admin.autocommit = True
            admin.execute("VACUUM ANALYZE")


@contextmanager
def venue() -> Iterator[Venue]:
    """Run a venue's server while the block runs."""
    with somebody(SetClock(EARLIER)) as (person, store):
        store.close()
        person.owns_all()
        told = person.starts()
        assert told.returncode == 0, told.stderr
        settings = person.settings
        password = kept_password(settings, "desk", lambda: WORDS)
        assert password is not None
        assert settings.store_url is not None
        role = sql.Identifier(str(make_url(settings.store_url).username))
        with person.administers() as admin:  # all our desks come in as the first one
            admin.execute(sql.SQL("ALTER ROLE {} CONNECTION LIMIT -1").format(role))
        os.environ["PGPASSWORD"] = password
        try:
            yield Venue(person, settings.store_url)
        finally:
            del os.environ["PGPASSWORD"]
