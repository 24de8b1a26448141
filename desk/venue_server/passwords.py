"""The passwords of this computer: the server's administrator's, and this desk's own.

Each is made by chance and kept where the key of a store is: in the keyring, or in a file under
the passphrase. Nobody ever sees or types one.
"""

import base64
from collections.abc import Callable
from pathlib import Path
from typing import Literal
from urllib.parse import parse_qs, urlsplit

from desk.credentials import KeyPlace, KeyringPlace, PassphrasePlace, new_key
from desk.domain.refusals import StoreBroken
from desk.settings import Settings

Whose = Literal["server", "desk"]
Passphrase = Callable[[], str] | None


def new_password() -> str:
    """Make a password of 256 bits that nobody has to type."""
    return _in_letters(new_key())


def kept_password(settings: Settings, whose: Whose, passphrase: Passphrase) -> str | None:
    """Give the password that is kept on this computer, or None.

    Raises StoreBroken ``passphrase_needed``, credentials.KeyPlaceFailed and
    credentials.WrongPassphrase.
    """
    if settings.key_storage == "passphrase" and not _file(settings, whose).exists():
        return None
    kept = _place(settings, whose, passphrase).load()
    return None if kept is None else _in_letters(kept)


def keep_password(settings: Settings, whose: Whose, password: str, passphrase: Passphrase) -> None:
    """Keep a password that `new_password` made, in the place of an older one.

    Raises as `kept_password` does, and OSError.
    """
    _place(settings, whose, passphrase).save(base64.urlsafe_b64decode(password))


def password_for_store(settings: Settings, passphrase: Passphrase) -> str:
    """Give the password with which this desk opens its store; nothing where it needs none of ours.

    Only an address that pins the venue's own certificate is given one: any other says by itself
    how to get in. Raises as `kept_password` does.
    """
    if not pins_a_venue(settings.store_url):
        return ""
    return kept_password(settings, "desk", passphrase) or ""


def asks_for_passphrase(settings: Settings) -> bool:
    """Say whether the passphrase is needed to open a store on a venue's server."""
    guarded = settings.key_storage == "passphrase" and _file(settings, "desk").exists()
    return guarded and pins_a_venue(settings.store_url)


def pins_a_venue(url: str | None) -> bool:
    """Say whether an address trusts one venue's own certificate and no other."""
    if url is None:
        return False
    asked = parse_qs(urlsplit(url).query)
    return asked.get("sslmode") == ["verify-full"] and "sslrootcert" in asked


def _place(settings: Settings, whose: Whose, passphrase: Passphrase) -> KeyPlace:
    if settings.key_storage != "passphrase":
        return KeyringPlace(f"{settings.home} {whose}")
    if passphrase is None:
        raise StoreBroken("passphrase_needed")
    return PassphrasePlace(_file(settings, whose), passphrase())


def _file(settings: Settings, whose: Whose) -> Path:
    return settings.home / f"{whose}-password.key"


def _in_letters(key: bytes) -> str:
    return base64.urlsafe_b64encode(key).decode("ascii")
