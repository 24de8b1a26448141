"""How the venue's server is: since when it runs, which desks are connected, its room on disk."""

from datetime import datetime
from pathlib import Path

from desk.settings import Settings
from desk.snapshot import snapshot
from desk.venue_server.administration import Administration
from desk.venue_server.cluster import Cluster
from desk.venue_server.installed import find
from desk.venue_server.passwords import Passphrase, kept_password
from desk.venue_server.place import Place
from desk.venue_server.roles import DeskRole, Roles


@snapshot
class Status:
    """What is told of a server. `since` is none while it stands still; `size` is in bytes."""

    port: int
    size: int
    major: int
    since: datetime | None
    desks: tuple[DeskRole, ...]


def status(settings: Settings, passphrase: Passphrase) -> Status | None:
    """Say how the server of this computer is; None where there is none.

    Raises Refusal, Offline, and what fetching the administrator's password raises.
    """
    place = Place.of(settings)
    if not place.is_made:
        return None
    cluster, port = made_cluster(place), place.remembered().port
    size = _size(place.data)
    major = cluster.installed.major
    if not cluster.is_running():
        return Status(port, size, major, None, ())
    password = kept_password(settings, "server", passphrase) or ""
    with Administration(place, port, password).connected() as admin:
        return Status(port, size, major, cluster.since(), Roles(admin).desks())


def made_cluster(place: Place) -> Cluster:
    """Return the server that was made at `place`, with the programs that fit its files."""
    return Cluster(place, find(place.remembered().programs, place.major))


def _size(folder: Path) -> int:
    total = 0
    for path in folder.rglob("*"):
        try:
            total += path.stat().st_size if path.is_file() else 0
        except FileNotFoundError:  # a file of the server's that it has just taken away
            continue
    return total
