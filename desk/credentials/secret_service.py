"""The keyring of a Linux desktop (GNOME, KDE and others): the Secret Service on its D-Bus.

Asked directly, not through the keyring library: that one takes three times as long to import,
which a person waits for at every start, and leaves its connection open when the keyring stays
shut. The entries carry the same attributes, so `keyring get` shows them too.
"""

from collections.abc import Iterator
from contextlib import closing, contextmanager

from jeepney import (  # type: ignore[import-untyped]
    AuthenticationError,
    DBusErrorResponse,
)
from secretstorage import Collection, dbus_init, get_default_collection
from secretstorage.exceptions import PromptDismissedException, SecretStorageException

from desk.credentials import KeyPlaceFailed


class SecretService:
    """Keeps secrets in the default collection of the signed-in person."""

    def get_password(self, service: str, account: str) -> str | None:
        """Give what is kept for an account, or `None`. Raises: KeyPlaceFailed."""
        with _collection() as collection:
            for item in collection.search_items(_attributes(service, account)):
                return item.get_secret().decode("utf-8", "replace")
            return None

    def set_password(self, service: str, account: str, secret: str) -> None:
        """Keep a secret, in the place of any older one. Raises: KeyPlaceFailed."""
        with _collection() as collection:
            attributes = _attributes(service, account)
            collection.create_item(
                f"{service}: {account}", attributes, secret.encode(), replace=True
            )


def _attributes(service: str, account: str) -> dict[str, str]:
    return {"service": service, "username": account}


@contextmanager
def _collection() -> Iterator[Collection]:
    """Give the person's default collection, open, and turn what may go wrong into our answers."""
    try:
        with closing(dbus_init()) as bus:
            collection = get_default_collection(bus)
            if collection.is_locked():
                collection.unlock()  # asks the person
            if collection.is_locked():
                raise KeyPlaceFailed("locked")
            yield collection
    except PromptDismissedException:
        raise KeyPlaceFailed("locked") from None
    except (SecretStorageException, DBusErrorResponse, AuthenticationError, OSError):
        raise KeyPlaceFailed("no_keyring") from None
