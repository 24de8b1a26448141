"""How the venue's server is: since when it runs, which desks are connected, its room on disk."""

from dataclasses import replace
from datetime import datetime
from pathlib import Path
from shutil import disk_usage

from db.earlier import KEPT_AT
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
    """What is told of a server. `since` is none while it stands still; sizes are in bytes.

    `kept_at` is when the store was last kept as it was, before it was brought up to date.
    """

    folder: Path
    port: int
    size: int
    room: int
    major: int
    since: datetime | None
    desks: tuple[DeskRole, ...] = ()
    kept_at: datetime | None = None


def status(settings: Settings, passphrase: Passphrase) -> Status | None:
    """Say how the server of this computer is; None where there is none.

    Raises Refusal, Offline, and what fetching the administrator's password raises.
    """
    place = Place.of(settings)
    if not place.is_made:
        return None
    cluster, port = made_cluster(place), place.remembered().port
    there = Status(
        place.folder, port, _size(place.data), disk_usage(place.data).free,
        cluster.installed.major, cluster.since() if cluster.is_running() else None,
    )  # fmt: skip
    if there.since is None:
        return there
    password = kept_password(settings, "server", passphrase) or ""
    with Administration(place, port, password).connected() as admin:
        desks = Roles(admin).desks()
        kept = admin.execute(KEPT_AT).fetchone()
    kept_at = kept[0] if kept and isinstance(kept[0], datetime) else None
    return replace(there, desks=desks, kept_at=kept_at)


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
