"""From a desk on one computer to the venue's server, and through a morning on it."""

import re
from contextlib import closing

import pytest
from sqlalchemy import text

from db.models import Audit, Visit
from desk.commands.contacts import TakeNext
from desk.domain.refusals import Offline
from desk.domain.viewer import Viewer
from desk.ledger import first_broken
from desk.store import Store
from tests.venue_server.conftest import Venue

NOBODY = Viewer()


def names_here(store: Store) -> set[str]:
    """Return who was let in."""
    return store.read(NOBODY, lambda tx, _: {visit.shown_name for visit in tx.query(Visit)})


def test_a_desk_becomes_the_server_and_the_morning_goes_on(before: Venue) -> None:
    person, settings = before.person, before.person.settings
    told = person.starts()
    assert (told.returncode, told.stderr) == (0, "")
    assert re.search(
        r"^\d+ records were brought across\. Counts, contents and the audit", told.stdout
    )
    assert f"port {person.port}." in told.stdout
    assert not settings.store_file.exists()
    assert (person.home / "store.db.before-server-1").stat().st_size > 0
    with closing(before.store()) as store:
        assert names_here(store) == {"Daz", "Siân"}
        hall = before.at(store)
        hall.arrives("Ange", "home")
        taken = store.apply(
            TakeNext(day_id=hall.day_id, staff_id=hall.staff["Nia"]), hall.as_worker("Nia")
        )
        assert taken.facts["name"] == "Daz"
        lines = "SELECT ssl, version FROM pg_stat_ssl WHERE pid = pg_backend_pid()"
        assert store.read(NOBODY, lambda tx, _: tx.execute(text(lines)).one()) == (True, "TLSv1.3")
        asked = person.runs("venue-server", "status")
        assert asked.stderr == ""
        status = asked.stdout
        assert re.search(r"Reception\W+\d+ \w+, \d\d:\d\d", status)
        assert re.search(r"\d+ MB of the disk, which has \d+\.\d GB left\.", status)
        assert "Last backup: none." in status
        with person.administers() as admin:
            admin.execute("CREATE SCHEMA before_0002")
            admin.execute("COMMENT ON SCHEMA before_0002 IS '2026-11-20 09:12:30.5+00'")
        status = person.runs("venue-server", "status").stdout
        assert "Last backup: 20 November, 09:12, before it was brought up to date." in status
    stopped = person.runs("venue-server", "stop")
    assert stopped.stdout.startswith("The venue’s server has stopped.")
    with pytest.raises(Offline):
        before.store()
    still = person.runs("venue-server", "status")
    assert (still.returncode, still.stdout) == (1, "")
    assert "stands still" in still.stderr
    again = person.starts()
    assert (again.returncode, "brought across" in again.stdout) == (0, False)
    with closing(before.store()) as store:
        assert names_here(store) == {"Daz", "Siân", "Ange"}
        assert store.read(NOBODY, lambda tx, _: first_broken(tx)) is None
        assert store.read(NOBODY, lambda tx, _: tx.query(Audit).count()) > 5


def test_the_server_moves_to_another_port_and_its_own_desk_with_it(before: Venue) -> None:
    person = before.person
    assert person.starts().returncode == 0
    told = person.runs("venue-server", "start", "--port", str(person.port - 1))
    assert f"port {person.port - 1}." in told.stdout
    with closing(before.store()) as store:
        assert names_here(store) == {"Daz", "Siân"}


def test_the_command_line_works_on_the_server(venue: Venue) -> None:
    told = venue.person.runs("summary", "--date", "2026-11-20", "--full")
    assert (told.returncode, told.stderr) == (0, "")
    assert "20 November 2026" in told.stdout


def test_help_says_what_it_does_and_needs(venue: Venue) -> None:
    told = " ".join(venue.person.runs("venue-server", "--help").stdout.split())
    for word in ("start", "stop", "status", "sudo apt install postgresql"):
        assert word in told
    told = " ".join(venue.person.runs("venue-server", "start", "--help").stdout.split())
    for word in ("--postgres", "--port", "--at-login", "not as root", "The former store is kept"):
        assert word in told
