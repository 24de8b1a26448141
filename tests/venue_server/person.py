"""Somebody with an ordinary account and a desk of their own, who makes it the venue's server."""

import contextlib
import os
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psycopg
from sqlalchemy import make_url

from db.engine import embedded
from desk import opening
from desk import settings as machine
from desk.credentials import PassphrasePlace
from desk.domain.clock import Clock
from desk.domain.venue import VenueRow
from desk.screens.first_run.answers import Answers
from desk.settings import Settings
from desk.store import Store
from desk.venue_server.administration import Administration
from desk.venue_server.passwords import kept_password
from desk.venue_server.place import Place
from desk.venue_server.running import made_cluster
from tests.real.processes import Account, program, short_folder

ROOT = Path(__file__).resolve().parents[2]
WORDS = "seven green otters"
WITHIN_S = 90
# Tests that were begun in the background ignore Ctrl+C, and so would all that they begin.
_HEEDS_CTRL_C = ("env", "--default-signal=INT")


@dataclass(frozen=True, slots=True)
class Person:
    """An account, the folder of its desk, and a port that nobody else listens on."""

    account: Account
    home: Path
    port: int

    @property
    def settings(self) -> Settings:
        """Read what this person's computer remembers now."""
        return machine.load({"DESK_HOME": str(self.home)})

    @property
    def place(self) -> Place:
        """Say where their server lies."""
        return Place.of(self.settings)

    def begins(self, *words: str | Path, typed: str = WORDS) -> "subprocess.Popen[str]":
        """Begin one job of the command line, with the passphrase or other lines on their way."""
        process = subprocess.Popen(
            [*_HEEDS_CTRL_C, *self._as_them(), sys.executable, "-m", "desk", *map(str, words)],
            cwd=ROOT,
            env=self._environment(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        assert process.stdin is not None
        process.stdin.write(f"{typed}\n")
        process.stdin.flush()
        return process

    def runs(self, *words: str | Path, typed: str = WORDS) -> "subprocess.CompletedProcess[str]":
        """Run one job of the command line to its end."""
        process = self.begins(*words, typed=typed)
        out, err = process.communicate(timeout=WITHIN_S)
        return subprocess.CompletedProcess(words, process.returncode, out, err)

    def at_the_window(self, *deeds: str) -> "subprocess.CompletedProcess[str]":
        """Do something in this person's window; see `at_the_window`."""
        return subprocess.run(
            [*self._as_them(), sys.executable, "-m", "tests.venue_server.at_the_window", *deeds],
            cwd=ROOT,
            env={**self._environment(), "QT_QPA_PLATFORM": "offscreen"},
            capture_output=True,
            text=True,
            check=False,
            timeout=3 * WITHIN_S,
        )

    def starts(self) -> "subprocess.CompletedProcess[str]":
        """Make the server, or start it, on this person's port."""
        return self.runs("venue-server", "start", "--port", str(self.port))

    def controls(self, *words: str) -> int:
        """Do with the server's process what `pg_ctl` can, such as killing it."""
        command = [made_cluster(self.place).installed.program("pg_ctl"), *words]
        command += ["-D", str(self.place.data), "-w"]
        return subprocess.run(
            [*self._as_them(), *command], cwd="/", stdout=subprocess.DEVNULL, check=False
        ).returncode

    def store(self, clock: Clock) -> Store:
        """Open the store that this person's settings name, as their window would."""
        return opening.open_store(self.settings, lambda: WORDS, clock)

    def way_in(self) -> dict[str, Any]:
        """Return how this person's desk connects to its server, for psycopg."""
        url = make_url(self.settings.store_url or "")
        return {
            "host": url.host,
            "port": url.port,
            "user": url.username,
            "dbname": url.database,
            "password": kept_password(self.settings, "desk", lambda: WORDS),
            "sslmode": "verify-full",
            "sslrootcert": str(self.place.authority),
            "connect_timeout": 5,
        }

    def password(self) -> str:
        """Return the administrator's password."""
        return kept_password(self.settings, "server", lambda: WORDS) or ""

    @contextlib.contextmanager
    def administers(self) -> "Iterator[psycopg.Connection[tuple[object, ...]]]":
        """Give a connection of the administrator while the block runs."""
        port = self.place.remembered().port
        with Administration(self.place, port, self.password()).connected() as admin:
            yield admin

    def owns_all(self) -> None:
        """Give this person what we put into their folder."""
        for path in (self.home, *self.home.rglob("*")):
            self.account.takes(path)

    def _as_them(self) -> list[str]:
        """Return what runs a program as this person; they may read the project wherever it is."""
        if self.account.name is None:
            return []
        rights = ["--inh-caps=+dac_read_search", "--ambient-caps=+dac_read_search"]
        who = [f"--reuid={self.account.name}", f"--regid={self.account.group()}"]
        return [program("setpriv", package="util-linux"), *who, "--clear-groups", *rights]

    def _environment(self) -> dict[str, str]:
        kept = {"PATH", "LANG", "LD_LIBRARY_PATH"}
        return {
            **{name: value for name, value in os.environ.items() if name in kept},
            "HOME": str(self.home),
            "DESK_HOME": str(self.home),
            "DBUS_SESSION_BUS_ADDRESS": f"unix:path={self.home}/no-bus",
            "PYTHONDONTWRITEBYTECODE": "1",
            "COLUMNS": "200",
        }


@contextlib.contextmanager
def somebody(clock: Clock) -> Iterator[tuple[Person, Store]]:
    """Give a person with an empty store of their own, and that store; all gone afterwards."""
    account = Account.ordinary("postgres", "nobody")
    with short_folder("desk-venue", account) as folder:
        person = Person(account, folder / "home", _free_port())
        settings = Settings(home=person.home, key_storage="passphrase")
        machine.save(settings, {"DESK_HOME": str(person.home)})
        hall = VenueRow(name="St Illtyd’s Hall", nation="wales")
        answers = Answers(hall, "Nerys Wyn", "lead", "Friday Drop-in", "venue", WORDS)
        with _home_is(person.home):
            opened = opening.begin(settings, None, answers, clock)
        try:
            yield person, opened.store
        finally:
            opened.store.close()
            if person.place.is_made:
                person.controls("stop", "-m", "immediate")


@contextlib.contextmanager
def somebody_else() -> Iterator[Person]:
    """Give a person with another account, whose computer has no store yet."""
    account = Account.ordinary("nobody", "postgres")
    with short_folder("desk-guest", account) as folder:
        home = folder / "home"
        home.mkdir(mode=0o700)
        account.takes(home)
        yield Person(account, home, 0)


@contextlib.contextmanager
def shared_folder(writer: Person) -> Iterator[Path]:
    """Give a folder into which `writer` writes and in which everybody reads, as on a stick."""
    with short_folder("desk-stick", writer.account) as folder:
        folder.chmod(0o755)
        yield folder


def break_chain(settings: Settings) -> bytes:
    """Change what the audit of an embedded store says; return the file as it was."""
    whole = settings.store_file.read_bytes()
    key = PassphrasePlace(settings.key_file, WORDS).load()
    assert key is not None
    engine = embedded(settings.store_file, key)
    with engine.begin() as connection:
        connection.exec_driver_sql("UPDATE audit SET desk = 'another' WHERE seq = 2")
    engine.dispose()
    return whole


@contextlib.contextmanager
def _home_is(home: Path) -> Iterator[None]:
    before = os.environ.get("DESK_HOME")
    os.environ["DESK_HOME"] = str(home)
    try:
        yield
    finally:
        if before is None:
            del os.environ["DESK_HOME"]
        else:
            os.environ["DESK_HOME"] = before


def _free_port() -> int:
    with socket.socket() as tried:
        tried.bind(("127.0.0.1", 0))
        port: int = tried.getsockname()[1]
        return port


def copy_of(path: Path, folder: Path) -> Path:
    """Copy a file elsewhere, as somebody who carries it to another computer."""
    return Path(shutil.copy(path, folder / path.name))
