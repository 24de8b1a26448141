"""Does what the command line asks of the venue's server, and says how it went."""

from datetime import datetime
from pathlib import Path

from rich.table import Table

from desk import opening
from desk import settings as machine
from desk.cli.stores import passphrase_for
from desk.cli.telling import FAILED, err, out, progress_bar
from desk.domain.clock import SystemClock
from desk.domain.refusals import Refusal
from desk.settings import Settings
from desk.venue_server import at_login
from desk.venue_server.cluster import refuse_root
from desk.venue_server.making import Making, Started
from desk.venue_server.passwords import Passphrase
from desk.venue_server.place import Place
from desk.venue_server.running import Status, made_cluster, status

MEGABYTE, GIGABYTE = 1_000_000, 1_000_000_000


def start_server(programs: Path | None, port: int | None, *, login: bool | None) -> int:
    """Start the server; `login` says whether also at sign-in, None leaves that as it is.

    Returns the exit status; raises what `Making.start` raises.
    """
    refuse_root()
    making = _making(machine.load())
    with progress_bar("Bringing the records across") as tell:
        started = making.start(programs, port, tell)
    _tell(started)
    if login is not None:
        _sign_in(started, wanted=login)
    return 0


def stop_server() -> int:
    """Stop the server; return the exit status. Raises Refusal ``venue_server.…``."""
    refuse_root()
    place = Place.of(machine.load())
    if not place.is_made:
        raise Refusal("venue_server.not_here")
    cluster = made_cluster(place)
    if not cluster.is_running():
        out.print("The venue’s server stands still already.")
        return 0
    cluster.stop()
    out.print("The venue’s server has stopped. Nothing is lost: desk venue-server start")
    return 0


def tell_status() -> int:
    """Say how the server is; return 0 while it runs. Raises what `running.status` raises."""
    refuse_root()
    settings = machine.load()
    found = status(settings, _unlocking(settings))
    if found is None:
        raise Refusal("venue_server.not_here")
    if found.since is None:
        err.print("The venue’s server stands still. Start it with: desk venue-server start")
        return FAILED
    _show(found, found.since)
    return 0


def _making(settings: Settings) -> Making:
    if not opening.is_set_up(settings):
        raise opening.NotSetUp
    given, clock = _unlocking(settings), SystemClock()
    return Making(settings, given, lambda: opening.open_store(settings, given, clock), clock)


def _unlocking(settings: Settings) -> Passphrase:
    words = passphrase_for(settings)
    return (lambda: words) if words else None


def _tell(started: Started) -> None:
    if started.moved is not None:
        out.print(
            f"{started.moved} records were brought across. Counts, contents and the audit agree."
        )
    if started.kept_as is not None:
        out.print(f"The store that this computer had is kept as {started.kept_as}")
    out.print(
        f"The venue’s server runs, with PostgreSQL {started.cluster.installed.major}. "
        f"Desks reach it at {started.addresses.best}, port {started.port}."
    )


def _sign_in(started: Started, *, wanted: bool) -> None:
    if not wanted:
        there = at_login.no_longer()
        out.print(
            "It no longer starts when you sign in." if there else "It did not start at sign-in."
        )
    elif at_login.start_at_login(started.cluster):
        out.print(
            "It starts whenever you sign in. On Linux, to start it before anybody signs in: "
            "loginctl enable-linger"
        )
    else:
        err.print(
            "What starts it at sign-in is written, but the system did not take note of it. "
            f"Sign in again, then: systemctl --user enable --now {at_login.UNIT}"
        )


def _show(found: Status, since: datetime) -> None:
    out.print(
        f"The venue’s server runs since {_local(since)}, on port {found.port}, "
        f"with PostgreSQL {found.major}. It takes {found.size / MEGABYTE:.0f} MB of the disk, "
        f"which has {found.room / GIGABYTE:.1f} GB left."
    )
    out.print(_last_backup(found))
    table = Table("Desk", "Connected since")
    for desk in found.desks:
        table.add_row(desk.name, _local(desk.since) if desk.since else "not connected")
    out.print(table)


def _last_backup(found: Status) -> str:
    if found.kept_at is not None:
        return f"Last backup: {_local(found.kept_at)}, before it was brought up to date."
    return (
        "Last backup: none. Now and then, stop the server and copy its folder to an encrypted "
        f"disk: {found.folder}"
    )


def _local(moment: datetime) -> str:
    return f"{moment.astimezone():%d %B, %H:%M}"
