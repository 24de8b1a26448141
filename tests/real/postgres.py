"""A real private PostgreSQL for the tests, and databases in it that last one test."""

import contextlib
import signal
import subprocess
import uuid
from collections.abc import Iterator
from pathlib import Path

import psycopg
from psycopg import sql
from sqlalchemy import make_url

from tests.real.processes import (
    Account,
    DidNotStartError,
    NotInstalledError,
    Start,
    program,
    running,
    short_folder,
    wait_until_up,
)

OLDEST = 15
"""The oldest PostgreSQL that a venue may have (design §4)."""


@contextlib.contextmanager
def running_postgres() -> Iterator[str]:
    """Run a private PostgreSQL while the block runs and give its SQLAlchemy address.

    It listens on a Unix socket alone, in a folder only it can open, and keeps every commit
    (fsync on), so that a test of durability means something. Raises: NotInstalledError,
    DidNotStartError.
    """
    account = Account.ordinary("postgres", "nobody")
    server = _server_program()
    with short_folder("desk-pg", account) as folder:
        data, log = folder / "data", folder / "server.log"
        _make_cluster(server.parent / "initdb", data, account)
        settings = {
            "listen_addresses": "",
            "unix_socket_directories": str(folder),
            "unix_socket_permissions": "0700",
            "fsync": "on",
            "synchronous_commit": "on",
            "shared_buffers": "64MB",
        }
        options = [part for key, value in settings.items() for part in ("-c", f"{key}={value}")]
        start = Start(
            command=[str(server), "-D", str(data), *options],
            log=log,
            account=account,
            stop_with=signal.SIGINT,  # PostgreSQL's fast shutdown: ends connections, then itself
        )
        url = f"postgresql+psycopg://desk@/postgres?host={folder}"
        with running(start) as process:
            wait_until_up(process, lambda: _answers(url), "PostgreSQL", log)
            yield url


@contextlib.contextmanager
def fresh_database(url: str, *, template: str = "template1", language: str = "") -> Iterator[str]:
    """Give the address of a new database in the server of `url`, dropped afterwards.

    `template` names a database to copy, such as one already migrated; nobody may be connected
    to it. One with a `language`, such as cy-GB, is empty and puts letters in that order.
    Connections a test left open to its database are ended.
    """
    name = f"desk_{uuid.uuid4().hex}"
    address = make_url(url)
    made = sql.SQL("CREATE DATABASE {} TEMPLATE {}").format(
        sql.Identifier(name), sql.Identifier("template0" if language else template)
    )
    if language:
        made += sql.SQL(" LOCALE_PROVIDER icu ICU_LOCALE {}").format(sql.Literal(language))
    with psycopg.connect(_for_psycopg(url), autocommit=True) as admin:
        admin.execute(made)
        try:
            yield address.set(database=name).render_as_string(hide_password=False)
        finally:
            admin.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(name)))


def empty(url: str) -> None:
    """Take every row out of a migrated database, in a fraction of the time a new one takes.

    It stays migrated. Connections that a test left open to it are ended.
    """
    with psycopg.connect(_for_psycopg(url)) as admin:
        admin.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            " WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )
        admin.execute("SET session_replication_role = replica")  # tables come in no order
        kept = admin.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
        for (table,) in kept.fetchall():
            if table != "alembic_version":
                admin.execute(sql.SQL("DELETE FROM {}").format(sql.Identifier(table)))


def _server_program() -> Path:
    """Find the newest PostgreSQL server on this machine.

    Raises: NotInstalledError when there is none, or none new enough.
    """
    debian = sorted(
        Path("/usr/lib/postgresql").glob("*/bin"),
        key=lambda folder: float(folder.parent.name),
        reverse=True,
    )
    found = Path(program("postgres", package="postgresql", beside=debian)).resolve()
    version = _version(found)
    if version < OLDEST:
        raise NotInstalledError(
            f"These tests need PostgreSQL {OLDEST} or later; this machine has {version}."
        )
    return found


def _version(server: Path) -> int:
    """Read the major version from what the server says of itself, such as 15."""
    said = subprocess.run([server, "--version"], capture_output=True, text=True, check=True)
    return int(said.stdout.split()[2].split(".")[0])


def _make_cluster(initdb: Path, data: Path, account: Account) -> None:
    """Make the files of an empty server whose only user is `desk`."""
    made = subprocess.run(
        [initdb, "-D", data, "-U", "desk", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "-N"],
        user=account.name,
        group=account.group(),
        extra_groups=None if account.name is None else [],
        cwd="/",
        capture_output=True,
        text=True,
        check=False,
    )
    if made.returncode != 0:
        raise DidNotStartError(f"PostgreSQL could not make its files: {made.stderr}")


def _answers(url: str) -> bool:
    try:
        psycopg.connect(_for_psycopg(url)).close()
    except psycopg.OperationalError:
        return False
    return True


def _for_psycopg(url: str) -> str:
    return make_url(url).set(drivername="postgresql").render_as_string(hide_password=False)
