"""Opens the store that the settings name, for the window and for the command line alike."""

import errno
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from db.file import CannotOpen, StoreFile
from desk import settings as machine
from desk.credentials import (
    KeyPlace,
    KeyPlaceFailed,
    KeyringPlace,
    PassphrasePlace,
    WrongPassphrase,
    new_key,
)
from desk.domain.clock import Clock, SystemClock, local_date
from desk.domain.refusals import Offline, Refusal, StoreBroken
from desk.domain.venue import VenueRow
from desk.domain.viewer import Viewer
from desk.domain.visits import DropInRow
from desk.domain.workers import StaffRow
from desk.queries import venue as venues
from desk.queries.at_start import AtStart, at_start
from desk.settings import Settings
from desk.snapshot import snapshot
from desk.store import Store, migrated

if TYPE_CHECKING:
    from desk.screens.first_run.answers import Answers


class NotSetUp(Exception):  # noqa: N818 - the first start of a new computer, not a fault
    """Says that this computer has no store yet: the first start makes one."""


def is_set_up(settings: Settings) -> bool:
    """Say whether this computer has a store already."""
    return settings.store_url is not None or settings.store_file.exists()


def key_place(settings: Settings, passphrase: Callable[[], str] | None) -> KeyPlace:
    """Return where the store's key is kept; `passphrase` asks the person for theirs."""
    if settings.key_storage == "passphrase":
        if passphrase is None:
            raise StoreBroken("passphrase_needed")
        return PassphrasePlace(settings.key_file, passphrase())
    return KeyringPlace(str(settings.home))


def make_store(
    settings: Settings, passphrase: Callable[[], str] | None = None, clock: Clock | None = None
) -> Store:
    """Make a new encrypted store with a random key, and keep the key before the first byte.

    A key that is kept here already is used again: a backup that somebody is about to put back
    was locked with it. Raises StoreBroken ``exists`` when there is a store file already: it is
    never written over.
    """
    if settings.store_file.exists():
        raise StoreBroken("exists")
    settings.home.mkdir(parents=True, exist_ok=True, mode=0o700)
    place = key_place(settings, passphrase)
    key = _kept_key(settings, place)
    if key is None:
        key = new_key()
        place.save(key)
    machine.save(settings)
    return _embedded(settings, key, clock or SystemClock())


def _kept_key(settings: Settings, place: KeyPlace) -> bytes | None:
    """Return the key of an earlier store; one under another passphrase is moved aside, kept."""
    try:
        return place.load()
    except WrongPassphrase:
        _move_aside(settings.key_file)
    except KeyPlaceFailed as failed:
        if failed.code != "odd":
            raise
        if settings.key_file.exists():
            _move_aside(settings.key_file)
    return None


def _move_aside(path: Path) -> None:
    number = 1
    while (aside := path.with_name(f"{path.name}.earlier-{number}")).exists():
        number += 1
    path.rename(aside)


def open_store(
    settings: Settings,
    passphrase: Callable[[], str] | None = None,
    clock: Clock | None = None,
    *,
    steady: bool = False,
) -> Store:
    """Open the store, bringing its tables up to date.

    A `steady` one on a server goes on while that is away: for a window, since one program alone
    may keep the copy of the day.

    Raises NotSetUp, Offline (the server does not answer), StoreBroken with ``no_key`` (nothing
    kept where the key should be), ``wrong_key``, ``torn``, ``newer``, ``older`` (a server, which
    its owner alone brings up to date), ``not_let_in``, ``stranger`` (what answers is not the
    venue's server), ``copy`` (of the day, which cannot be read) or ``passphrase_needed``;
    credentials.KeyPlaceFailed and
    credentials.WrongPassphrase. Nothing was touched then.
    """
    if settings.store_url:
        from desk.venue_server.way_to_store import open_prompt, open_server

        return (open_prompt if steady else open_server)(settings, passphrase, clock)
    if not settings.store_file.exists():
        raise NotSetUp
    key = key_place(settings, passphrase).load()
    if key is None:
        raise StoreBroken("no_key")
    return _embedded(settings, key, clock or SystemClock())


def practice_store(settings: Settings, clock: Clock, passphrase: str = "") -> Store:
    """Make a store for practice in `settings.home`, never the one that this computer has.

    Its key is kept under `passphrase`, so that it can be opened again with DESK_HOME; without
    one nobody keeps it, and the store ends with its run.
    """
    key = new_key()
    if passphrase:
        kept = replace(settings, key_storage="passphrase")
        PassphrasePlace(kept.key_file, passphrase).save(key)
        machine.save(kept, {"DESK_HOME": str(kept.home)})
    return _embedded(settings, key, clock)


def practice_desk(url: str, password: str, clock: Clock) -> Store:
    """Open one more desk on the server of a rehearsal, whose first desk makes the tables."""
    from db.engine import server

    return migrated(Store(server(url, password), clock))


def asks_for_passphrase(error: BaseException) -> bool:
    """Say whether the store would open if the right passphrase were given."""
    if isinstance(error, StoreBroken):
        return error.code == "passphrase_needed"
    return isinstance(error, WrongPassphrase)


def trouble_code(error: BaseException) -> str:
    """Return the code of `wording.troubles` for what went wrong; nothing for a fault of ours."""
    if isinstance(error, StoreBroken | KeyPlaceFailed):
        return error.code
    if isinstance(error, Offline):
        return "away"
    if isinstance(error, Refusal):
        return error.code.removeprefix("store.") if error.code.startswith("store.") else ""
    if isinstance(error, machine.SettingsBroken):
        return "settings"
    if isinstance(error, OSError):
        return "full" if error.errno in {errno.ENOSPC, errno.EDQUOT, errno.EFBIG} else "unreadable"
    return ""


def _embedded(settings: Settings, key: bytes, clock: Clock) -> Store:
    try:
        file = StoreFile(settings.store_file, key)
    except CannotOpen as refused:
        raise StoreBroken(refused.code) from None
    settings.store_file.chmod(0o600)
    return migrated(Store(file, clock))


# ---------------------------------------------------------------- an open desk


@snapshot
class Opened:
    """An open store, with what its first page shows."""

    settings: Settings
    store: Store
    clock: Clock
    at_start: AtStart

    def again(self) -> "Opened":
        """Read the first page anew, for whoever sits down next."""
        return replace(self, at_start=_read_start(self.store))

    def day_for(self, viewer: Viewer) -> DropInRow:
        """Return today's drop-in, making it if the rota has not."""
        here = self.at_start.venue
        today = local_date(self.clock.now(), here.zone_info)
        day = self._day(viewer)
        if day is None:
            from desk.commands.on_site import OpenDay

            opens, closes = doors(here, today)
            command = OpenDay(
                on_date=today, title=here.day_name, doors_open=opens, doors_close=closes
            )
            self.store.apply(command, viewer)
            day = self._day(viewer)
        if day is None:
            raise Refusal("gone")
        return day

    def add_staff(self, name: str, role: str, agency_id: UUID) -> StaffRow:
        """Write down somebody who sits at the desk for the first time."""
        from desk.commands.staff import AddStaff

        added = AddStaff(full_name=name, called="", role=role, agency_id=agency_id)
        nobody = Viewer(desk=self.settings.desk_name)
        made = self.store.apply(added, nobody).id
        row = self.store.glance(
            nobody, lambda tx, viewer: venues.staff_member(tx, viewer, made) if made else None
        )
        if row is None:
            raise Refusal("gone")
        return row

    def viewer(self, row: StaffRow) -> Viewer:
        """Return who acts at this desk once this person sits here."""
        return Viewer(
            row.id, row.name, row.called, row.role, row.job, row.agency_id, self.settings.desk_name
        )

    def _day(self, viewer: Viewer) -> DropInRow | None:
        today = local_date(self.clock.now(), self.at_start.venue.zone_info)
        return self.store.glance(viewer, lambda tx, who: venues.drop_in(tx, who, today))


def doors(venue: VenueRow, day: date) -> tuple[datetime, datetime]:
    """Return when doors open and close on a day, as aware moments."""
    zone = venue.zone_info
    return (
        datetime.combine(day, venue.opens, zone),
        datetime.combine(day, venue.closes, zone),
    )


def open_desk(
    settings: Settings, passphrase: str = "", clock: Clock | None = None, *, steady: bool = False
) -> Opened:
    """Open the store and read its first page. Raises as `open_store` does."""
    asked = (lambda: passphrase) if passphrase else None
    store = open_store(settings, asked, clock, steady=steady)
    try:
        return Opened(settings, store, store.clock, _read_start(store))
    except BaseException:
        store.close()
        raise


def begin(
    settings: Settings, opened: Opened | None, answers: "Answers", clock: Clock | None = None
) -> Opened:
    """Carry out a first start: make the store unless it is open already, and write who is here."""
    from desk.commands.first_run import BeginVenue

    if opened is None:
        if answers.passphrase:
            settings = replace(settings, key_storage="passphrase")
        store = _made_or_cut_short(settings, answers.passphrase, clock)
    else:
        store = opened.store
    command = BeginVenue(
        venue=answers.venue,
        full_name=answers.name,
        role=answers.role,
        agency=answers.agency,
        agency_kind=answers.agency_kind,
    )
    store.apply(command, Viewer(desk=settings.desk_name))
    return Opened(settings, store, store.clock, _read_start(store))


def _made_or_cut_short(settings: Settings, passphrase: str, clock: Clock | None) -> Store:
    """Make a store, or take up one whose first start was cut short, as by a full disk."""
    if not settings.store_file.exists():
        return make_store(settings, lambda: passphrase, clock)
    store = open_store(settings, lambda: passphrase, clock)
    if _read_start(store).venue.name:
        store.close()
        raise StoreBroken("exists")
    return store


def _read_start(store: Store) -> AtStart:
    now = store.clock.now()
    return store.glance(Viewer(), lambda tx, viewer: at_start(tx, viewer, now))
