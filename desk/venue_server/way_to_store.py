"""How a desk opens its store on a server: promptly, steadily, or while the server is away."""

import logging
from collections.abc import Callable
from typing import TYPE_CHECKING

from db.file import CannotOpen, StoreFile, StoreNewer
from desk.credentials import KeyPlace, KeyPlaceFailed, KeyringPlace, PassphrasePlace, new_key
from desk.domain.clock import Clock, VenueClock
from desk.domain.refusals import Offline, StoreBroken
from desk.settings import Settings
from desk.store import Store, migrated
from desk.venue_server.passwords import Passphrase, password_for_store

if TYPE_CHECKING:
    from sqlalchemy import Engine

    from db.line import ServerLine

COPY = "today.db"
"""The file in which a desk keeps the day, and what a server is still to be told."""


def open_server(settings: Settings, passphrase: Passphrase, clock: Clock | None) -> Store:
    """Open the store for a program that ends when the server goes. Raises as `open_store`."""
    return _server(settings, passphrase, clock, lambda: None)


def open_prompt(settings: Settings, passphrase: Passphrase, clock: Clock | None) -> Store:
    """Open the store for a window: one that goes on while the server is away.

    Where the server answers, and this computer has nothing to send from before, the first
    pictures are read before the rest is even imported. Raises as `open_store` does.
    """

    def copy() -> StoreFile | None:
        return copy_of_day(settings, passphrase)

    line = None if (settings.home / COPY).exists() else _line(settings, passphrase)
    if line is None:
        return _server(settings, passphrase, clock, copy)
    from desk.venue_server.prompt_store import PromptStore

    if clock is None:
        clock = VenueClock()
        clock.told(line.time())
    told = clock
    return PromptStore(line, told, lambda: _server(settings, passphrase, told, _if_it_can(copy)))


def copy_of_day(settings: Settings, passphrase: Passphrase) -> StoreFile | None:
    """Open, or make, the file in which a desk keeps the day; None where no key can be kept.

    Raises StoreBroken ``copy`` when it cannot be read: it may hold what no server was told yet.
    """
    place: KeyPlace = KeyringPlace(f"{settings.home} copy")
    if settings.key_storage == "passphrase":
        if passphrase is None:
            return None
        place = PassphrasePlace(settings.home / "copy.key", passphrase())
    path = settings.home / COPY
    try:
        key = place.load()
        if key is None:
            key = new_key()
            place.save(key)
        file = StoreFile(path, key)
    except KeyPlaceFailed:
        return None
    except CannotOpen:
        raise StoreBroken("copy") from None
    path.chmod(0o600)
    return file


def _if_it_can(copy: Callable[[], StoreFile | None]) -> Callable[[], StoreFile | None]:
    """Make a copy where there was none; where it cannot be made, the desk works without."""

    def made() -> StoreFile | None:
        try:
            return copy()
        except StoreBroken:
            logging.getLogger(__name__).warning("no copy of the day can be made here")
            return None

    return made


def _line(settings: Settings, passphrase: Passphrase) -> "ServerLine | None":
    """Give a line to a server whose tables have our shape; None where it takes more than that."""
    from db.line import ServerLine

    try:
        line = ServerLine(settings.store_url or "", password_for_store(settings, passphrase))
    except CannotOpen as refused:
        if refused.code != "away":
            raise StoreBroken(refused.code) from None
        return None
    try:
        if line.up_to_date():
            return line
    except StoreNewer:
        line.close()
        raise StoreBroken("newer") from None
    except line.driver.Error:  # gone again, or in the midst of being made
        pass
    line.close()
    return None


def _server(
    settings: Settings,
    passphrase: Passphrase,
    clock: Clock | None,
    copy_if: Callable[[], StoreFile | None],
) -> Store:
    from db.engine import server, tell_time

    url, password = settings.store_url or "", password_for_store(settings, passphrase)
    copy = copy_if()
    try:
        engine = server(url, password)
    except CannotOpen as refused:
        if refused.code != "away":
            raise StoreBroken(refused.code) from None
        if copy is None:
            raise Offline from None
        return _begun_away(server(url, password, meet=False), clock or VenueClock(), copy)
    if clock is None:
        clock = VenueClock()
    if isinstance(clock, VenueClock):
        tell_time(engine, clock.told)
    if copy is None:
        return migrated(Store(engine, clock))
    from desk.steady_store import SteadyStore

    return migrated(SteadyStore(engine, clock, copy))


def _begun_away(engine: "Engine", clock: Clock, copy: StoreFile) -> Store:
    from desk.steady_store import SteadyStore

    store = SteadyStore(engine, clock, copy)
    try:
        store.begin_away()
    except BaseException:
        store.close()
        raise
    return store
