"""Makes this computer the venue's server: from an installed PostgreSQL to a store in use.

Whatever goes wrong on the way, the store of this computer stays in use as it was.
"""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from sqlalchemy import make_url

from db.migrate import upgrade
from desk import settings as machine
from desk.domain.clock import Clock
from desk.domain.refusals import Offline, Refusal
from desk.domain.sheets import Progress
from desk.settings import Settings
from desk.snapshot import snapshot
from desk.store import Store
from desk.venue_server import certificates, inviting, roles
from desk.venue_server.addresses import Addresses, of_this_computer
from desk.venue_server.administration import Administration
from desk.venue_server.alone import alone
from desk.venue_server.cluster import Cluster, refuse_root
from desk.venue_server.installed import find
from desk.venue_server.passwords import Passphrase, keep_password, kept_password, new_password
from desk.venue_server.place import Place, Remembered
from desk.venue_server.way_in import store_url

HERE = "localhost"
"""By this name the server's own computer reaches it, whatever network it is in."""


@snapshot
class Started:
    """A server that runs: where desks reach it, and what was done for that.

    `moved` is how many records were brought across, none when the server was in use already;
    `kept_as` where the store that this computer had is kept.
    """

    addresses: Addresses
    port: int
    cluster: Cluster
    moved: int | None = None
    kept_as: Path | None = None


@snapshot
class Making:
    """What starting the server needs: this computer, how to unlock it, and its store.

    `open_store` opens the store that this computer has; `clock` gives the moment.
    """

    settings: Settings
    passphrase: Passphrase
    open_store: Callable[[], Store]
    clock: Clock

    @property
    def place(self) -> Place:
        """Where the server lies."""
        return Place.of(self.settings)

    def start(self, programs: Path | None, port: int | None, tell: Progress) -> Started:
        """Start the server, making it and bringing the store across where that is still to do.

        `programs` is the folder with PostgreSQL's programs, `port` where the server listens; None
        leaves both as they are. Raises Refusal ``venue_server.…``, Offline, OSError, and what
        opening the store raises.
        """
        refuse_root()
        moves = self.settings.store_url is None
        if not moves and not self.place.serves(self.settings.store_url):
            raise Refusal("venue_server.elsewhere")
        before = self.place.remembered()
        chosen = Remembered(port or before.port, programs or before.programs)
        cluster = Cluster(self.place, find(chosen.programs, self.place.major))
        if moves:
            with alone(self.settings.home / "desk.lock"):
                return self._first(cluster, chosen, tell)
        return self._again(cluster, before, chosen)

    def _first(self, cluster: Cluster, chosen: Remembered, tell: Progress) -> Started:
        """Make and start a server that is not in use yet, and move the store to it."""
        store = self.open_store()
        ran = cluster.is_running()
        try:
            administration = self._ready(cluster, chosen)
            moved = self._move(store, administration, tell)
        except BaseException:
            if not ran and cluster.is_running():
                cluster.stop()
            raise
        finally:
            store.close()
        kept = _set_aside(self.settings.store_file)
        return Started(of_this_computer(), chosen.port, cluster, moved, kept)

    def _again(self, cluster: Cluster, before: Remembered, chosen: Remembered) -> Started:
        """Start a server that is in use, with what this version brings."""
        if chosen.port != before.port and cluster.is_running():
            cluster.stop()
        administration = self._ready(cluster, chosen)
        with administration.connected() as admin:
            roles.Roles(admin).take_into_use()
        if chosen.port != before.port:
            url = make_url(self.settings.store_url or "").set(port=chosen.port)
            there = url.render_as_string(hide_password=False)  # it holds none
            machine.save(replace(self.settings, store_url=there))
        kept = _set_aside(self.settings.store_file) if self.settings.store_file.exists() else None
        return Started(of_this_computer(), chosen.port, cluster, kept_as=kept)

    def _ready(self, cluster: Cluster, chosen: Remembered) -> Administration:
        """Bring the server up with its roles, its tables and their rights."""
        password = self._password(cluster)
        self._certify(password)
        self.place.remember(chosen)
        cluster.configure(chosen.port)
        if cluster.is_running():
            cluster.reload()
        else:
            cluster.start(chosen.port)
        administration = Administration(self.place, chosen.port, password)
        with administration.connected("postgres") as admin:
            roles.prepare_server(admin)
            inviting.prepare_invited(admin)
        with administration.connected() as admin:
            roles.prepare_database(admin)
            inviting.prepare_joining(admin)
        with administration.as_owner() as owner:
            upgrade(owner)
            roles.let_desks_work(owner)
        return administration

    def _password(self, cluster: Cluster) -> str:
        """Give the administrator's password; before the server is made, make and keep one."""
        kept = kept_password(self.settings, "server", self.passphrase)
        if not self.place.is_made:
            kept = kept or new_password()
            keep_password(self.settings, "server", kept, self.passphrase)
            cluster.make(kept)
        if kept is None:
            raise Refusal("venue_server.no_password")
        return kept

    def _certify(self, password: str) -> None:
        addresses = of_this_computer()
        if not self.place.authority.exists():
            certificates.make_authority(self.place, password)
        if not certificates.is_fresh(self.place, addresses):
            certificates.make_for_server(self.place, addresses, password)

    def _move(self, store: Store, administration: Administration, tell: Progress) -> int:
        """Bring the store across, and let this computer be the first desk."""
        from desk.venue_server.moving import move

        with administration.connected() as admin:
            desks = roles.Roles(admin)
            if desks.in_use:
                raise Refusal("venue_server.in_use")
            with administration.as_owner() as owner:
                moved = move(store, owner, self.clock, tell)
            for left in desks.desks():  # by a start that was cut short
                desks.shut_out(left.name)
            made = desks.add_desk(self.settings.desk_name)
            keep_password(self.settings, "desk", made.password, self.passphrase)
            url = store_url(self.place.authority, (HERE,), administration.port, made.role)
            machine.save(replace(self.settings, store_url=url))
            with suppress(Offline):  # in use it is from the line above on; `_again` notes it too
                desks.take_into_use()
        return moved


def _set_aside(store: Path) -> Path:
    """Keep the store that this computer had, beside where it was; nobody ever deletes it."""
    number = 1
    while (aside := store.with_name(f"{store.name}.before-server-{number}")).exists():
        number += 1
    for ending in ("-wal", "-shm"):  # still there only where somebody else has it open
        beside = store.with_name(store.name + ending)
        if beside.exists():
            beside.rename(aside.with_name(aside.name + ending))
    return store.rename(aside)
