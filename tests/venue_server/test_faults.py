"""Whatever goes wrong while the server is made, the computer’s store stays in use as it was."""

import os
import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

import psycopg
import pytest
from PySide6.QtCore import QLockFile

from desk.settings import Settings
from desk.venue_server.alone import alone
from desk.venue_server.roles import Roles
from tests.real.small_disk import small_disk
from tests.venue_server.conftest import Venue
from tests.venue_server.person import break_chain
from tests.venue_server.test_whole_path import names_here

SOON_S = 30.0


def everything_here(venue: Venue) -> None:
    """Look that the embedded store is in use, with what was in it."""
    settings = venue.person.settings
    assert settings.store_url is None
    assert settings.store_file.exists()
    assert not list(settings.home.glob("store.db.before-server*"))
    with closing(venue.store()) as store:
        assert names_here(store) == {"Daz", "Siân"}
    venue.person.owns_all()


def moves_at_last(venue: Venue) -> None:
    """Look that it works once the fault is gone, and that nothing came across twice."""
    told = venue.person.starts()
    assert (told.returncode, told.stderr) == (0, "")
    assert venue.person.settings.store_url is not None
    with closing(venue.store()) as store:
        assert names_here(store) == {"Daz", "Siân"}


def with_a_server(venue: Venue) -> None:
    """Let the server be made, but not come into use: the audit is broken meanwhile."""
    settings = venue.person.settings
    whole = break_chain(settings)
    venue.person.owns_all()
    told = venue.person.starts()
    assert told.returncode == 1
    assert told.stderr.startswith("The audit of this store is broken, so it was not brought across")
    assert venue.person.controls("status") != 0, "a server that is not in use was left running"
    settings.store_file.write_bytes(whole)


@contextmanager
def half_way(venue: Venue) -> "Iterator[subprocess.Popen[str]]":
    """Give a start that stands still in the midst of its move."""
    with_a_server(venue)
    assert venue.person.controls("start", "-l", "/dev/null") == 0
    with venue.person.administers() as admin:
        admin.execute("LOCK TABLE audit IN ACCESS EXCLUSIVE MODE")
        process = venue.person.begins("venue-server", "start")
        until = time.monotonic() + SOON_S
        while admin.execute(_WAITS_FOR_US).fetchone() == (0,):
            assert process.poll() is None, process.communicate()
            assert time.monotonic() < until
            time.sleep(0.05)
        yield process


# Not any lock: the server's own housekeeping waits for locks too, now and then.
_WAITS_FOR_US = "SELECT count(*) FROM pg_locks WHERE NOT granted AND relation = 'audit'::regclass"


def ended(process: "subprocess.Popen[str]") -> tuple[int, str]:
    _, said = process.communicate(timeout=SOON_S)
    return process.returncode, said


def test_a_broken_audit_does_not_come_across(before: Venue) -> None:
    with_a_server(before)
    before.person.owns_all()
    everything_here(before)
    moves_at_last(before)


def test_ctrl_c_half_way_changes_nothing(before: Venue) -> None:
    with half_way(before) as process:
        process.send_signal(signal.SIGINT)
        assert ended(process) == (130, "Stopped. Nothing was changed.\n")
    everything_here(before)
    moves_at_last(before)


def test_a_start_that_is_killed_half_way_changes_nothing(before: Venue) -> None:
    with half_way(before) as process:
        process.kill()
        ended(process)
    everything_here(before)
    moves_at_last(before)


def test_a_server_that_is_killed_half_way_changes_nothing(before: Venue) -> None:
    with suppress(psycopg.OperationalError), half_way(before) as process:  # our lock ends with it
        assert before.person.controls("stop", "-m", "immediate") == 0
        status, said = ended(process)
        assert status == 1
        assert said.startswith("The server does not answer")
    everything_here(before)
    moves_at_last(before)


def test_a_full_disk_changes_nothing(before: Venue) -> None:
    folder = before.person.place.folder
    folder.mkdir(mode=0o700)
    before.person.account.takes(folder)
    with small_disk(folder, 30):
        told = before.person.starts()
        assert told.returncode == 1
        assert told.stderr.startswith("The disk is full. Nothing was saved.")
        everything_here(before)
    folder.rmdir()
    moves_at_last(before)


def test_a_port_that_is_taken_is_told(before: Venue, venue: Venue) -> None:
    told = before.person.runs("venue-server", "start", "--port", str(venue.person.port))
    assert told.returncode == 1
    assert told.stderr.startswith(f"Another program listens on port {venue.person.port}.")
    everything_here(before)
    moves_at_last(before)


def test_a_window_that_is_open_keeps_its_store(before: Venue) -> None:
    lock = QLockFile(str(before.person.home / "desk.lock"))
    assert lock.tryLock(0)
    before.person.owns_all()
    told = before.person.starts()
    assert told.returncode == 1
    assert told.stderr.startswith("Drop-in Desk is open on this computer.")
    lock.unlock()
    everything_here(before)
    moves_at_last(before)


def test_no_window_opens_the_store_while_it_moves(tmp_path: Path) -> None:
    window = QLockFile(str(tmp_path / "desk.lock"))
    window.setStaleLockTime(0)
    with alone(tmp_path / "desk.lock"):
        assert not window.tryLock(0)
    assert window.tryLock(0)
    window.unlock()
    (tmp_path / "desk.lock").write_text("left by a window that was killed")
    with alone(tmp_path / "desk.lock"):
        assert not window.tryLock(0)


@pytest.mark.skipif(os.geteuid() != 0, reason="Only root is refused as root.")
def test_root_is_told_what_to_do(
    before: Venue, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from desk.cli import app
    from desk.cli.telling import told

    settings: Settings = before.person.settings
    monkeypatch.setenv("DESK_HOME", str(settings.home))
    for job in ("start", "stop", "status"):
        assert told(lambda job=job: app(["venue-server", job])) == 1  # type: ignore[misc]
        said = capsys.readouterr().err
        assert said.startswith("PostgreSQL does not run as root. Sign in as the person")
    assert not before.person.place.folder.exists()


def test_a_desk_of_a_server_elsewhere_makes_none(before: Venue) -> None:
    file = before.person.home / "settings.toml"
    file.write_text(file.read_text() + 'store_url = "postgresql+psycopg://desk@hall/desk"\n')
    told = before.person.starts()
    assert told.returncode == 1
    assert told.stderr.startswith("This desk works on a server of another computer.")
    assert not before.person.place.folder.exists()


def test_where_there_is_no_server_that_is_told(before: Venue) -> None:
    for job in ("stop", "status"):
        told = before.person.runs("venue-server", job)
        assert told.returncode == 1
        assert told.stderr.startswith("This computer is not the venue’s server.")


def test_a_folder_without_postgresql_is_told(before: Venue) -> None:
    told = before.person.runs("venue-server", "start", "--postgres", "/usr/share")
    assert told.returncode == 1
    assert told.stderr.startswith("/usr/share does not hold PostgreSQL’s server.")
    everything_here(before)


def back_to_the_file(venue: Venue) -> None:
    """Put the computer back to where it was before its server came into use."""
    home = venue.person.home
    (home / "store.db.before-server-1").rename(home / "store.db")
    lines = (home / "settings.toml").read_text().splitlines(keepends=True)
    (home / "settings.toml").write_text(
        "".join(line for line in lines if not line.startswith("store_url"))
    )


def test_a_server_in_use_is_never_written_over(before: Venue) -> None:
    moves_at_last(before)
    back_to_the_file(before)
    told = before.person.starts()
    assert told.returncode == 1
    assert told.stderr.startswith("There is a venue’s server on this computer already")
    assert before.person.controls("status") == 0
    everything_here(before)


def test_what_came_across_and_was_never_used_comes_across_anew(before: Venue) -> None:
    moves_at_last(before)
    back_to_the_file(before)
    with before.person.administers() as admin:
        before_that = {desk.role for desk in Roles(admin).desks()}
        admin.execute("COMMENT ON DATABASE desk IS NULL")
    moves_at_last(before)
    with before.person.administers() as admin:
        (only,) = Roles(admin).desks()
    assert only.name == "Reception"
    assert only.role not in before_that
