"""A desk whose own clock is wrong goes by the server's, so that everybody's waits are right."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import make_url, select

from db.engine import server, tell_time
from db.models import Visit
from desk import opening, settings
from desk.commands.arrivals import CheckInNew
from desk.commands.people import NewPerson
from desk.domain.clock import SetClock, VenueClock
from desk.domain.viewer import Viewer
from desk.store import Store
from tests.hall import Hall, open_hall
from tests.stores import migrated_database  # noqa: F401 - a fixture

TWENTY_MINUTES = timedelta(minutes=20)
A_WHILE = timedelta(seconds=10)
NOBODY = Viewer()


def on_the_server(url: str) -> datetime:
    """Say what the server's clock shows."""
    plain = make_url(url).set(drivername="postgresql").render_as_string(hide_password=False)
    with psycopg.connect(plain) as connection:
        row = connection.execute("SELECT clock_timestamp()").fetchone()
    assert row is not None
    told: datetime = row[0]
    return told.astimezone(UTC)


def wrong_by(wrong: timedelta) -> VenueClock:
    """Give the clock of a computer that is wrong, before any server told it the time."""
    clock = VenueClock()
    clock.told(datetime.now(UTC) + wrong)
    return clock


def arrives(store: Store, hall: Hall) -> datetime:
    """Let somebody in at a desk, and say when that was for everybody."""
    comes = CheckInNew(day_id=hall.day_id, person=NewPerson(name_to_use="Ange"))
    visit = store.apply(comes, hall.desk).id
    query = select(Visit.arrived_at).where(Visit.id == visit)
    arrived = store.read(NOBODY, lambda tx, _viewer: tx.scalars(query).one())
    return arrived.astimezone(UTC)


@pytest.mark.parametrize("wrong", [TWENTY_MINUTES, -TWENTY_MINUTES])
def test_whoever_is_let_in_came_when_the_server_says(
    server_store: Store,
    migrated_database: str,  # noqa: F811 - the fixture
    clock: SetClock,
    wrong: timedelta,
) -> None:
    hall = open_hall(server_store, clock)
    desk = Store(server(migrated_database), wrong_by(wrong))
    arrived = arrives(desk, hall)
    assert abs(arrived - on_the_server(migrated_database)) < A_WHILE
    assert abs(desk.clock.now() - on_the_server(migrated_database)) < A_WHILE
    desk.close()


def test_each_new_connection_tells_the_time_anew(
    migrated_database: str,  # noqa: F811 - the fixture
) -> None:
    clock = wrong_by(TWENTY_MINUTES)
    engine = server(migrated_database)
    tell_time(engine, clock.told)
    assert abs(clock.now() - on_the_server(migrated_database)) < A_WHILE
    clock.told(datetime.now(UTC) + TWENTY_MINUTES)
    engine.dispose()  # as if the server had gone and come back
    with engine.connect():
        assert abs(clock.now() - on_the_server(migrated_database)) < A_WHILE
    engine.dispose()


def test_a_desk_on_a_server_opens_with_its_clock(
    migrated_database: str,  # noqa: F811 - the fixture
    tmp_path: Path,
) -> None:
    here = replace(settings.load({"DESK_HOME": str(tmp_path)}), store_url=migrated_database)
    store = opening.open_store(here)
    assert isinstance(store.clock, VenueClock)
    assert abs(store.clock.now() - on_the_server(migrated_database)) < A_WHILE
    store.close()
