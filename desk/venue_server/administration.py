"""The administrator's way into the venue's server: on this computer, through a private folder."""

from collections.abc import Iterator
from contextlib import contextmanager

import psycopg
from sqlalchemy import URL, Engine
from sqlalchemy.exc import DBAPIError

from db.engine import server
from db.file import CannotOpen
from desk.domain.refusals import Offline, Refusal, of_store
from desk.snapshot import snapshot
from desk.venue_server.cluster import ADMIN, DATABASE, OWNER
from desk.venue_server.place import Place


@snapshot
class Administration:
    """How the administrator gets in."""

    place: Place
    port: int
    password: str

    def __repr__(self) -> str:
        return f"Administration({self.place!r})"

    @contextmanager
    def connected(
        self, database: str = DATABASE
    ) -> Iterator["psycopg.Connection[tuple[object, ...]]"]:
        """Give a connection of the administrator while the block runs.

        Raises Offline, or Refusal ``venue_server.no_password`` when the server has another one.
        """
        try:
            connection = psycopg.connect(
                host=str(self.place.sockets),
                port=self.port,
                user=ADMIN,
                password=self.password,
                dbname=database,
                application_name="desk venue-server",
            )
        except psycopg.OperationalError as refused:
            if "password" in str(refused):
                raise Refusal("venue_server.no_password") from None
            raise Offline from None
        with connection, _told():
            yield connection

    @contextmanager
    def as_owner(self) -> Iterator[Engine]:
        """Give what the owner of the tables works with while the block runs. Raises Offline."""
        url = URL.create(
            "postgresql+psycopg",
            username=ADMIN,
            database=DATABASE,
            port=self.port,
            query={"host": str(self.place.sockets)},
        )
        try:
            engine = server(
                url.render_as_string(hide_password=False), self.password, acting_as=OWNER
            )
        except CannotOpen:
            raise Offline from None
        try:
            with _told():
                yield engine
        finally:
            engine.dispose()


@contextmanager
def _told() -> Iterator[None]:
    """Turn what the server says into what a person can be told."""
    try:
        yield
    except (psycopg.OperationalError, DBAPIError) as error:
        away = error.connection_invalidated if isinstance(error, DBAPIError) else True
        raise (of_store(str(error), away=away) or error) from None
