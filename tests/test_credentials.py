"""The store's key: kept by a real keyring or under a passphrase, and never in the clear."""

import base64
import json
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from desk.credentials import (
    KEY_BYTES,
    KeyPlaceFailed,
    KeyringPlace,
    KeyStretching,
    PassphrasePlace,
    WrongPassphrase,
    keyring_is_usable,
    new_key,
)
from tests.real.keyring_service import SecretService

QUICK = KeyStretching(passes=1, memory_kib=64, lanes=1)
WORDS = "correct horse battery stable"


@pytest.fixture
def key_file(tmp_path: Path) -> Path:
    return tmp_path / "desk" / "store.key"


def _spellings(key: bytes) -> tuple[bytes, ...]:
    return key, key.hex().encode(), base64.b64encode(key)


def test_the_keyring_keeps_the_key_for_the_next_start(secret_service: SecretService) -> None:
    key = new_key()
    assert len(key) == KEY_BYTES
    assert keyring_is_usable()
    assert KeyringPlace("the hall").load() is None
    KeyringPlace("the hall").save(key)
    assert KeyringPlace("the hall").load() == key
    assert KeyringPlace("a rehearsal").load() is None
    assert not any(spelling in secret_service.files() for spelling in _spellings(key))


def test_a_newer_key_takes_the_place_of_the_older(secret_service: SecretService) -> None:
    KeyringPlace("the hall").save(new_key())
    newer = new_key()
    KeyringPlace("the hall").save(newer)
    assert KeyringPlace("the hall").load() == newer
    assert secret_service.files()


def test_a_locked_keyring_is_not_taken_for_an_empty_one(secret_service: SecretService) -> None:
    KeyringPlace("the hall").save(new_key())
    secret_service.lock()
    assert not keyring_is_usable()
    with pytest.raises(KeyPlaceFailed, match="locked"):
        KeyringPlace("the hall").load()


def test_something_else_in_its_place_is_not_taken_for_a_key(
    secret_service: SecretService,
) -> None:
    KeyringPlace("the hall").save(b"too short")
    assert secret_service.files()
    with pytest.raises(KeyPlaceFailed, match="odd"):
        KeyringPlace("the hall").load()


@pytest.mark.usefixtures("no_keyring")
def test_no_keyring_is_told_when_loading_and_saving() -> None:
    assert not keyring_is_usable()
    with pytest.raises(KeyPlaceFailed, match="no_keyring"):
        KeyringPlace("the hall").load()
    with pytest.raises(KeyPlaceFailed, match="no_keyring"):
        KeyringPlace("the hall").save(new_key())


@pytest.mark.usefixtures("no_keyring")
@pytest.mark.parametrize("backend", ["null", "fail", "chainer"])
def test_a_keyring_that_keeps_nothing_safe_counts_as_none(
    monkeypatch: pytest.MonkeyPatch, backend: str
) -> None:
    name = "ChainerBackend" if backend == "chainer" else "Keyring"
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", f"keyring.backends.{backend}.{name}")
    assert not keyring_is_usable()


def test_a_bus_without_a_keyring_counts_as_none(secret_service_bus: SecretService) -> None:
    assert not keyring_is_usable()
    with pytest.raises(KeyPlaceFailed, match="no_keyring"):
        KeyringPlace("the hall").load()
    assert secret_service_bus.files() == b""


def test_no_session_at_all_counts_as_no_keyring(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    assert not keyring_is_usable()


def test_a_passphrase_opens_what_it_closed(key_file: Path) -> None:
    key = new_key()
    PassphrasePlace(key_file, WORDS).save(key)
    assert PassphrasePlace(key_file, WORDS).load() == key


def test_the_file_holds_no_key_in_the_clear_and_only_its_owner_reads_it(key_file: Path) -> None:
    key = new_key()
    PassphrasePlace(key_file, WORDS, QUICK).save(key)
    assert not any(spelling in key_file.read_bytes() for spelling in _spellings(key))
    assert WORDS.encode() not in key_file.read_bytes()
    assert stat.S_IMODE(key_file.stat().st_mode) == 0o600
    assert list(key_file.parent.iterdir()) == [key_file]


@pytest.mark.parametrize("said", ["", WORDS.upper(), f"{WORDS} ", "wrong"])
def test_a_wrong_passphrase_is_refused(key_file: Path, said: str) -> None:
    PassphrasePlace(key_file, WORDS, QUICK).save(new_key())
    before = key_file.read_bytes()
    with pytest.raises(WrongPassphrase):
        PassphrasePlace(key_file, said).load()
    assert key_file.read_bytes() == before


def test_one_passphrase_typed_on_two_keyboards_is_one(key_file: Path) -> None:
    key = new_key()
    PassphrasePlace(key_file, "caf\u00e9 Si\u00e2n", QUICK).save(key)
    assert PassphrasePlace(key_file, "cafe\u0301 Sia\u0302n").load() == key


def test_no_file_is_no_key(key_file: Path) -> None:
    assert PassphrasePlace(key_file, WORDS).load() is None


def test_the_same_key_and_words_never_look_the_same(key_file: Path) -> None:
    place, key = PassphrasePlace(key_file, WORDS, QUICK), new_key()
    place.save(key)
    first = json.loads(key_file.read_text())
    place.save(key)
    again = json.loads(key_file.read_text())
    assert all(first[part] != again[part] for part in ("salt", "nonce", "sealed"))


@pytest.mark.parametrize("kept", [b"", b"\x00" * 64, b"[]", b"{}", b'{"format": 2}', b"\xff"])
def test_a_torn_key_file_is_told_from_a_wrong_passphrase(key_file: Path, kept: bytes) -> None:
    key_file.parent.mkdir()
    key_file.write_bytes(kept)
    with pytest.raises(KeyPlaceFailed, match="odd"):
        PassphrasePlace(key_file, WORDS).load()


@pytest.mark.parametrize(
    "change",
    [
        {"sealed": "AAAA"},
        {"salt": "no base64!"},
        {"nonce": None},
        {"argon2id": {"passes": 1, "memory_kib": 2**40, "lanes": 1}},
        {"argon2id": {"passes": 10**9, "memory_kib": 64, "lanes": 1}},
        {"argon2id": None},
    ],
)
def test_a_key_file_that_asks_for_the_impossible_is_torn(
    key_file: Path, change: dict[str, object]
) -> None:
    PassphrasePlace(key_file, WORDS, QUICK).save(new_key())
    key_file.write_text(json.dumps({**json.loads(key_file.read_text()), **change}))
    with pytest.raises(KeyPlaceFailed, match="odd"):
        PassphrasePlace(key_file, WORDS).load()


def test_the_passphrase_is_not_shown_where_the_place_is(key_file: Path) -> None:
    assert WORDS not in repr(PassphrasePlace(key_file, WORDS))


def test_nothing_heavy_is_imported_before_a_key_is_asked_for() -> None:
    heavy = "keyring argon2 cryptography secretstorage jeepney http.client platformdirs"
    script = (
        "import sys, desk.credentials, desk.settings, desk.logs, desk.printing;"
        f"print([name for name in '{heavy}'.split() if name in sys.modules])"
    )
    said = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert said.stdout.strip() == "[]"
