"""Opens the store that the settings name, for the window and for the command line alike."""

from collections.abc import Callable

from desk import settings as machine
from desk.credentials import KeyPlace, KeyringPlace, PassphrasePlace, new_key
from desk.domain.clock import Clock, SystemClock
from desk.domain.refusals import Offline, StoreBroken
from desk.settings import Settings
from desk.store import Store


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

    Raises StoreBroken ``exists`` when there is a store file already: it is never written over.
    """
    if settings.store_file.exists():
        raise StoreBroken("exists")
    settings.home.mkdir(parents=True, exist_ok=True, mode=0o700)
    key = new_key()
    key_place(settings, passphrase).save(key)
    machine.save(settings)
    return _embedded(settings, key, clock or SystemClock())


def open_store(
    settings: Settings, passphrase: Callable[[], str] | None = None, clock: Clock | None = None
) -> Store:
    """Open the store, bringing its tables up to date.

    Raises NotSetUp, Offline (the server does not answer), StoreBroken with ``no_key`` (nothing
    kept where the key should be), ``wrong_key``, ``torn``, ``newer`` or ``passphrase_needed``;
    credentials.KeyPlaceFailed and credentials.WrongPassphrase. Nothing was touched then.
    """
    moment = clock or SystemClock()
    if settings.store_url:
        return _server(settings.store_url, moment)
    if not settings.store_file.exists():
        raise NotSetUp
    key = key_place(settings, passphrase).load()
    if key is None:
        raise StoreBroken("no_key")
    return _embedded(settings, key, moment)


def _embedded(settings: Settings, key: bytes, clock: Clock) -> Store:
    from db.engine import CannotOpen, embedded

    try:
        engine = embedded(settings.store_file, key)
    except CannotOpen as refused:
        raise StoreBroken(refused.code) from None
    settings.store_file.chmod(0o600)
    return _migrated(Store(engine, clock))


def _server(url: str, clock: Clock) -> Store:
    from db.engine import CannotOpen, server

    try:
        engine = server(url)
    except CannotOpen:
        raise Offline from None
    return _migrated(Store(engine, clock))


def _migrated(store: Store) -> Store:
    from db.migrate import StoreNewer

    try:
        store.migrate()
    except StoreNewer:
        store.close()
        raise StoreBroken("newer") from None
    return store
