"""The real services as pytest fixtures, for every test that asks for one by name."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.real.keyring_service import SecretService, running_bus, running_secret_service
from tests.real.postgres import fresh_database, running_postgres
from tests.real.print_queue import PrintQueue, running_cups


@pytest.fixture(scope="session")
def postgres_url() -> Iterator[str]:
    """Give the address of a real PostgreSQL that serves the whole test run."""
    with running_postgres() as url:
        yield url


@pytest.fixture
def postgres_database(postgres_url: str) -> Iterator[str]:
    """Give the address of an empty PostgreSQL database of this test alone."""
    with fresh_database(postgres_url) as url:
        yield url


@pytest.fixture(scope="session")
def print_service() -> Iterator[PrintQueue]:
    """Give a real CUPS with its printers, for the whole test run."""
    with running_cups() as queue:
        yield queue


@pytest.fixture
def print_queue(print_service: PrintQueue, monkeypatch: pytest.MonkeyPatch) -> PrintQueue:
    """Let this test print on the real CUPS, with an empty tray and every printer mended."""
    print_service.make_ready()
    monkeypatch.setenv("CUPS_SERVER", print_service.server)
    return print_service


@pytest.fixture
def no_print_service(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Let this test run on a computer whose print service does not answer."""
    monkeypatch.setenv("CUPS_SERVER", str(tmp_path / "nobody"))


@pytest.fixture
def secret_service(monkeypatch: pytest.MonkeyPatch) -> Iterator[SecretService]:
    """Let this test keep secrets in a real, unlocked Secret Service of its own."""
    with running_secret_service() as service:
        for name, value in service.env.items():
            monkeypatch.setenv(name, value)
        yield service


@pytest.fixture
def secret_service_bus(monkeypatch: pytest.MonkeyPatch) -> Iterator[SecretService]:
    """Let this test run with a D-Bus of its own on which nobody keeps secrets."""
    with running_bus() as service:
        for name, value in service.env.items():
            monkeypatch.setenv(name, value)
        yield service


@pytest.fixture
def no_keyring(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Let this test run where nobody keeps secrets: no session bus, and none to be started."""
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={tmp_path}/no-bus")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
