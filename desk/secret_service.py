"""The keyring of a Linux desktop, asked in a way that leaves no connection behind."""

import secretstorage
from keyring.backends.SecretService import Keyring
from keyring.errors import InitError, KeyringLocked
from secretstorage.exceptions import SecretStorageException


class SecretServiceKeyring(Keyring):
    """Keyring's own back end, but its connection is closed also when the keyring stays shut."""

    def __init__(self) -> None:
        """Begin without a connection: each question opens its own."""
        super().__init__()  # type: ignore[no-untyped-call] # keyring types all but this

    def get_preferred_collection(self) -> secretstorage.Collection:
        """Give the person's default collection, unlocked, with the connection it came over.

        Raises: KeyringLocked when the person did not unlock it, InitError when there is none.
        """
        bus = secretstorage.dbus_init()
        try:
            return _unlocked(secretstorage.get_default_collection(bus))
        except SecretStorageException:
            bus.close()
            raise InitError from None
        except BaseException:
            bus.close()
            raise


def _unlocked(collection: secretstorage.Collection) -> secretstorage.Collection:
    if collection.is_locked():
        collection.unlock()
    if collection.is_locked():
        raise KeyringLocked
    return collection
