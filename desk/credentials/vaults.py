"""The keyrings of Windows and macOS, asked through the keyring library."""

import sys
from typing import TYPE_CHECKING

from keyring.errors import KeyringError, KeyringLocked

from desk.credentials import KeyPlaceFailed

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend


class Vault:
    """Keeps secrets in the vault of the signed-in person."""

    def get_password(self, service: str, account: str) -> str | None:
        """Give what is kept for an account, or `None`. Raises: KeyPlaceFailed."""
        try:
            return _vault().get_password(service, account)
        except KeyringLocked:
            raise KeyPlaceFailed("locked") from None
        except (KeyringError, OSError):
            raise KeyPlaceFailed("no_keyring") from None

    def set_password(self, service: str, account: str, secret: str) -> None:
        """Keep a secret, in the place of any older one. Raises: KeyPlaceFailed."""
        try:
            _vault().set_password(service, account, secret)
        except KeyringLocked:
            raise KeyPlaceFailed("locked") from None
        except (KeyringError, OSError):
            raise KeyPlaceFailed("no_keyring") from None


def _vault() -> "KeyringBackend":
    """Name the computer's own vault, so that no file or null back end can take its place.

    Raises: KeyPlaceFailed on a computer that has neither.
    """
    if sys.platform == "win32":
        from keyring.backends.Windows import WinVaultKeyring

        return WinVaultKeyring()  # type: ignore[no-untyped-call]
    if sys.platform == "darwin":
        from keyring.backends.macOS import Keyring

        return Keyring()  # type: ignore[no-untyped-call]
    raise KeyPlaceFailed("no_keyring")
