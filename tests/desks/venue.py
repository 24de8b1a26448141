"""A venue's server as desks reach it: over TLS, each with a role and a password, on loopback."""

import os
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime

from psycopg import sql
from sqlalchemy import make_url

from db.engine import server
from desk.domain.clock import Clock, SetClock
from desk.store import Store
from desk.venue_server.passwords import kept_password
from tests.real.small_disk import small_disk
from tests.venue_server.person import WORDS, Person, somebody

EARLIER = datetime(2026, 1, 1, 9, tzinfo=UTC)
"""When the venue wrote down its name: before all that a test invents."""


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

    def stop_at_once(self) -> None:
        """Let the server end as in a power cut: nothing is put in order first."""
        assert self.person.controls("stop", "-m", "immediate") == 0

    def start(self) -> None:
        """Start the server again, and wait until it answers."""
        assert self.person.controls("start", "-l", "/dev/null") == 0


@contextmanager
def venue(*, disk_mb: int | None = None) -> Iterator[Venue]:
    """Run a venue's server while the block runs; with `disk_mb`, on a disk of its own.

    Skips the test where such a disk is wanted and cannot be put there.
    """
    with ExitStack() as ends:
        person, store = ends.enter_context(somebody(SetClock(EARLIER)))
        store.close()
        if disk_mb is not None:
            folder = person.place.folder
            folder.mkdir(mode=0o700)
            person.account.takes(folder)
            ends.enter_context(small_disk(folder, disk_mb))
            ends.callback(person.controls, "stop", "-m", "immediate")
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
