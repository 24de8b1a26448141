"""Where the key of the store is kept: the computer's keyring, or a file under a passphrase.

The key is never on disk in the clear: without a keyring the person chooses a passphrase.
"""

import base64
import json
import os
import sys
import unicodedata
from dataclasses import asdict
from pathlib import Path
from typing import Protocol

from desk.safe_file import write_safely
from desk.snapshot import snapshot

KEY_BYTES = 32

_SERVICE = "Drop-in Desk"
_PROBE = "is there a keyring"
_FORMAT = 1
_SALT_BYTES, _NONCE_BYTES = 16, 12


class KeyPlaceFailed(Exception):  # noqa: N818 - it is an answer to a person, not an error of ours
    """Says that a key could not be kept or fetched, so nobody may take it for missing.

    `code` is one of: ``no_keyring`` (this computer has none, or it does not answer), ``locked``
    (the person did not unlock it), ``odd`` (what is kept there is not a key, or its file is torn).
    """

    def __init__(self, code: str) -> None:
        """Carry the reason as a code."""
        super().__init__(code)
        self.code = code


class WrongPassphrase(Exception):  # noqa: N818 - it is an answer to a person, not an error of ours
    """Says that the passphrase does not open the key file."""


class KeyPlace(Protocol):
    """A place that keeps the store's key for the next start."""

    def save(self, key: bytes) -> None:
        """Keep the key, in the place of any older one. Raises: KeyPlaceFailed, OSError."""

    def load(self) -> bytes | None:
        """Give the key, or `None` when none was ever kept here.

        Raises: KeyPlaceFailed, WrongPassphrase, OSError.
        """


class Ring(Protocol):
    """A computer's own keyring. Its questions raise KeyPlaceFailed."""

    def get_password(self, service: str, account: str) -> str | None:
        """Give what is kept for an account, or `None`."""

    def set_password(self, service: str, account: str, secret: str) -> None:
        """Keep a secret, in the place of any older one."""


def new_key() -> bytes:
    """Make the key of a new store."""
    return os.urandom(KEY_BYTES)


def keyring_is_usable() -> bool:
    """Say whether this computer has a real keyring that answers and is open to this person."""
    try:
        _ring().get_password(_SERVICE, _PROBE)
    except KeyPlaceFailed:
        return False
    return True


@snapshot
class KeyringPlace:
    """Keeps the key in the keyring of the signed-in person.

    `account` tells the stores of one computer apart; it shows in the keyring's own window.
    """

    account: str

    def save(self, key: bytes) -> None:
        """Keep the key, in the place of any older one. Raises: KeyPlaceFailed."""
        _ring().set_password(_SERVICE, self.account, base64.b64encode(key).decode())

    def load(self) -> bytes | None:
        """Give the key, or `None` when none was ever kept here. Raises: KeyPlaceFailed."""
        kept = _ring().get_password(_SERVICE, self.account)
        return None if kept is None else _decoded(kept, KEY_BYTES)


@snapshot
class KeyStretching:
    """How much work it is to try one passphrase with Argon2id.

    Source: RFC 9106 §4, the second recommended choice (64 MiB, 3 passes, 4 lanes), which also an
    old computer does in well under a second.
    """

    passes: int = 3
    memory_kib: int = 64 * 1024
    lanes: int = 4

    def is_sensible(self) -> bool:
        """Say whether a key file may ask for this much, so that a torn one cannot hang us."""
        return (
            1 <= self.passes <= _MOST.passes
            and 1 <= self.lanes <= _MOST.lanes
            and 8 * self.lanes <= self.memory_kib <= _MOST.memory_kib  # Argon2's own least
        )

    def stretch(self, passphrase: str, salt: bytes) -> bytes:
        """Turn a passphrase into a key that wraps the store's key."""
        from argon2.low_level import Type, hash_secret_raw

        # One é typed on two keyboards may be one character or two.
        said = unicodedata.normalize("NFC", passphrase).encode()
        return hash_secret_raw(
            said, salt, self.passes, self.memory_kib, self.lanes, KEY_BYTES, Type.ID
        )


_MOST = KeyStretching(passes=20, memory_kib=1024 * 1024, lanes=16)


@snapshot
class PassphrasePlace:
    """Keeps the key in a file beside the store, wrapped (AES-256-GCM) under a passphrase."""

    path: Path
    passphrase: str
    stretching: KeyStretching = KeyStretching()

    def __repr__(self) -> str:
        return f"PassphrasePlace({self.path!r})"

    def save(self, key: bytes) -> None:
        """Keep the key, in the place of any older one. Raises: OSError."""
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        salt, nonce = os.urandom(_SALT_BYTES), os.urandom(_NONCE_BYTES)
        wrapping = self.stretching.stretch(self.passphrase, salt)
        sealed = AESGCM(wrapping).encrypt(nonce, key, _header(self.stretching))
        kept = {
            "format": _FORMAT,
            "argon2id": asdict(self.stretching),
            "salt": base64.b64encode(salt).decode(),
            "nonce": base64.b64encode(nonce).decode(),
            "sealed": base64.b64encode(sealed).decode(),
        }
        write_safely(self.path, json.dumps(kept, indent=1).encode())

    def load(self) -> bytes | None:
        """Give the key, or `None` when there is no file.

        Raises: WrongPassphrase, KeyPlaceFailed with ``odd`` when the file is torn, OSError.
        """
        from cryptography.exceptions import InvalidTag
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        try:
            written = self.path.read_bytes()
        except FileNotFoundError:
            return None
        stretching, salt, nonce, sealed = _parts(written)
        wrapping = stretching.stretch(self.passphrase, salt)
        try:
            return AESGCM(wrapping).decrypt(nonce, sealed, _header(stretching))
        except InvalidTag:
            raise WrongPassphrase from None


def _header(stretching: KeyStretching) -> bytes:
    """Give what is sealed together with the key, so that no one can weaken it unseen."""
    return json.dumps([_FORMAT, "argon2id", asdict(stretching)], sort_keys=True).encode()


def _parts(written: bytes) -> tuple[KeyStretching, bytes, bytes, bytes]:
    """Take a key file apart; raise KeyPlaceFailed when it is not one."""
    try:
        kept = json.loads(written)
        if kept["format"] != _FORMAT:
            raise KeyPlaceFailed("odd")
        work = kept["argon2id"]
        stretching = KeyStretching(int(work["passes"]), int(work["memory_kib"]), int(work["lanes"]))
        coded = (kept["salt"], kept["nonce"], kept["sealed"])
    except (ValueError, KeyError, TypeError):
        raise KeyPlaceFailed("odd") from None
    if not stretching.is_sensible():
        raise KeyPlaceFailed("odd")
    salt, nonce, sealed = coded
    tag_bytes = 16
    return (
        stretching,
        _decoded(salt, _SALT_BYTES),
        _decoded(nonce, _NONCE_BYTES),
        _decoded(sealed, KEY_BYTES + tag_bytes),
    )


def _decoded(text: object, length: int) -> bytes:
    """Read base64 of a known length; raise KeyPlaceFailed when it is anything else."""
    try:
        value = base64.b64decode(str(text), validate=True)
    except ValueError:
        raise KeyPlaceFailed("odd") from None
    if len(value) != length:
        raise KeyPlaceFailed("odd")
    return value


def _ring() -> Ring:
    """Choose the keyring by the kind of computer.

    Never a file, null or other back end that somebody installed or configured: those count as
    none. Naming it also spares the search through all of them at every start.
    """
    if sys.platform in {"win32", "darwin"}:
        from desk.credentials.vaults import Vault

        return Vault()
    from desk.credentials.secret_service import SecretService

    return SecretService()
