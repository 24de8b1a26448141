"""What the venue’s server is made of: certificates, addresses, passwords, what is installed."""

import shutil
import stat
import subprocess
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path

import pytest
from cryptography import x509

from desk.credentials import WrongPassphrase
from desk.domain.refusals import Refusal, StoreBroken
from desk.settings import Settings
from desk.venue_server import at_login, certificates
from desk.venue_server.addresses import Addresses, of_this_computer
from desk.venue_server.cluster import Cluster
from desk.venue_server.installed import find
from desk.venue_server.passwords import (
    asks_for_passphrase,
    keep_password,
    kept_password,
    new_password,
    password_for_store,
)
from desk.venue_server.place import Place, Remembered
from tests.real.keyring_service import SecretService

HALL = Addresses(("hall-pc", "localhost"), (ip_address("192.168.4.20"), ip_address("127.0.0.1")))
PINNED = "postgresql+psycopg://desk_1@localhost/desk?sslmode=verify-full&sslrootcert=ca.crt"
WORDS = "seven green otters"


@pytest.fixture
def place(tmp_path: Path) -> Place:
    """Give the folder of a server that has certificates and nothing else."""
    place = Place(tmp_path / "venue-server")
    certificates.make_authority(place, "a password")
    certificates.make_for_server(place, HALL, "a password")
    return place


def test_the_certificate_is_for_this_server_and_signed_by_the_venue(place: Place) -> None:
    authority = x509.load_pem_x509_certificate(place.authority.read_bytes())
    shown = x509.load_pem_x509_certificate(place.certificate.read_bytes())
    shown.verify_directly_issued_by(authority)
    names = shown.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    assert names.get_values_for_type(x509.DNSName) == ["hall-pc", "localhost"]
    assert ip_address("192.168.4.20") in names.get_values_for_type(x509.IPAddress)
    assert shown.not_valid_before_utc < datetime.now(UTC)
    assert authority.not_valid_after_utc > datetime.now(UTC) + timedelta(days=15 * 365)
    for path in (place.key, place.authority_key):
        assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_it_is_made_anew_for_another_address_and_when_a_file_is_gone(place: Place) -> None:
    assert certificates.is_fresh(place, HALL)
    assert certificates.is_fresh(place, Addresses(HALL.names[:1], HALL.numbers[:1]))
    elsewhere = Addresses(HALL.names, (ip_address("10.0.0.7"),))
    assert not certificates.is_fresh(place, elsewhere)
    certificates.make_for_server(place, elsewhere, "a password")
    assert certificates.is_fresh(place, elsewhere)
    place.key.unlink()
    assert not certificates.is_fresh(place, elsewhere)


def test_nobody_signs_without_the_password(place: Place) -> None:
    with pytest.raises(Refusal, match=r"venue_server\.torn"):
        certificates.make_for_server(place, HALL, "another password")


def test_this_computer_knows_itself() -> None:
    found = of_this_computer()
    assert "localhost" in found.names
    assert ip_address("127.0.0.1") in found.numbers
    assert not any(number.is_link_local for number in found.numbers)
    assert HALL.best == "192.168.4.20"


def test_the_installed_postgresql_is_found() -> None:
    installed = find()
    assert installed.major >= 15
    assert Path(installed.program("pg_ctl")).is_file()
    assert find(installed.folder) == installed
    assert find(installed.folder.parent).major == installed.major
    with pytest.raises(Refusal, match=r"venue_server\.other_version"):
        find(major=11)


def test_a_folder_without_it_and_an_old_one_are_told(tmp_path: Path) -> None:
    with pytest.raises(Refusal, match=r"venue_server\.not_in_folder"):
        find(tmp_path)
    for name in ("postgres", "initdb", "pg_ctl"):
        path = tmp_path / name
        path.write_text("#!/bin/sh\necho 'postgres (PostgreSQL) 13.4'\n")
        path.chmod(0o755)
    with pytest.raises(Refusal, match=r"venue_server\.too_old"):
        find(tmp_path)


def test_what_was_chosen_is_remembered(place: Place) -> None:
    assert place.remembered() == Remembered()
    chosen = Remembered(7440, Path('/opt/a "quoted" place/bin'))
    place.remember(chosen)
    assert place.remembered() == chosen
    (place.folder / "server.toml").write_text("port = ")
    with pytest.raises(Refusal, match=r"venue_server\.torn"):
        place.remembered()


def test_a_folder_too_deep_for_a_socket_is_told(tmp_path: Path) -> None:
    with pytest.raises(Refusal, match=r"venue_server\.too_deep"):
        _ = Place(tmp_path / ("deep" * 30)).sockets


def test_passwords_lie_in_the_keyring(secret_service: SecretService, tmp_path: Path) -> None:
    assert secret_service.folder.exists()
    settings = Settings(home=tmp_path, store_url=PINNED)
    assert password_for_store(settings, None) == ""
    password = new_password()
    keep_password(settings, "desk", password, None)
    keep_password(settings, "server", new_password(), None)
    assert password_for_store(settings, None) == password
    assert kept_password(settings, "server", None) not in {None, password}
    assert not asks_for_passphrase(settings)


def test_without_a_keyring_they_lie_under_the_passphrase(tmp_path: Path) -> None:
    settings = Settings(home=tmp_path, store_url=PINNED, key_storage="passphrase")
    assert not asks_for_passphrase(settings)
    password = new_password()
    keep_password(settings, "desk", password, lambda: WORDS)
    assert asks_for_passphrase(settings)
    assert password_for_store(settings, lambda: WORDS) == password
    with pytest.raises(StoreBroken, match="passphrase_needed"):
        password_for_store(settings, None)
    with pytest.raises(WrongPassphrase):
        password_for_store(settings, lambda: "seven brown otters")


def test_a_server_that_is_not_a_venues_is_given_no_password_of_ours(tmp_path: Path) -> None:
    settings = Settings(home=tmp_path, key_storage="passphrase")
    keep_password(settings, "desk", new_password(), lambda: WORDS)
    for url in (None, "postgresql+psycopg://desk@hall/desk", f"{PINNED[:-20]}"):
        assert password_for_store(Settings(home=tmp_path, store_url=url), None) == ""


@pytest.mark.skipif(shutil.which("systemctl") is None, reason="There is no systemd here.")
def test_it_starts_at_sign_in_until_it_no_longer_does(
    place: Place, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    unit = tmp_path / "systemd/user" / at_login.UNIT
    assert not at_login.no_longer()
    at_login.start_at_login(Cluster(place, find()))
    written = unit.read_text()
    assert f'"{place.data}"' in written
    assert "ExecStop=" in written
    if shutil.which("systemd-analyze") is not None:
        said = subprocess.run(
            ["systemd-analyze", "--user", "verify", str(unit)],
            capture_output=True, text=True, check=False,
        )  # fmt: skip
        assert at_login.UNIT not in said.stderr
    assert at_login.no_longer()
    assert not unit.exists()
