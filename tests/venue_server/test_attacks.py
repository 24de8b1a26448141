"""What somebody in the hall’s network, or at a desk of the venue, tries on its server in vain."""

import os
import stat
import subprocess
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import psycopg
import pytest
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.serialization import load_pem_private_key
from sqlalchemy import make_url

from db.engine import server
from db.file import CannotOpen
from desk import opening
from desk.domain.refusals import Offline, Refusal, StoreBroken
from desk.domain.viewer import Viewer
from desk.store import Store
from desk.venue_server import certificates
from desk.venue_server.addresses import of_this_computer
from desk.venue_server.place import Place
from desk.venue_server.roles import Roles
from desk.venue_server.way_in import store_url
from desk.wording.troubles import trouble
from tests.real.processes import program
from tests.venue_server.conftest import Venue
from tests.venue_server.person import WORDS


@pytest.fixture
def desk(venue: Venue) -> "Iterator[psycopg.Connection[Any]]":
    """Give a connection of a desk of the venue."""
    with psycopg.connect(**venue.person.way_in(), autocommit=True) as connection:
        yield connection


def why_not(**way: Any) -> str:
    """Try to connect, and return what was said."""
    with pytest.raises(psycopg.OperationalError) as refused:
        psycopg.connect(**way).close()
    return str(refused.value)


def test_the_right_way_in_is_let_in(desk: "psycopg.Connection[Any]") -> None:
    assert desk.execute("SELECT count(*) FROM visit").fetchone() is not None


def test_a_plain_connection_is_refused(venue: Venue) -> None:
    assert "no encryption" in why_not(**venue.person.way_in() | {"sslmode": "disable"})


def test_psql_without_encryption_is_refused(venue: Venue) -> None:
    way = venue.person.way_in()
    where = f"host=localhost port={way['port']} user={way['user']} dbname=desk sslmode=disable"
    told = subprocess.run(
        [program("psql", package="postgresql-client"), where, "-c", "SELECT 1"],
        env={"PATH": os.environ["PATH"], "PGPASSWORD": way["password"]},
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert told.returncode != 0
    assert "no pg_hba.conf entry" in told.stderr


def test_a_server_with_another_authority_is_not_believed(venue: Venue, tmp_path: Path) -> None:
    other = Place(tmp_path / "other")
    certificates.make_authority(other, "another venue")
    said = why_not(**venue.person.way_in() | {"sslrootcert": str(other.authority)})
    assert "certificate verify failed" in said


def test_the_desk_says_why_it_was_not_let_in(venue: Venue, tmp_path: Path) -> None:
    other = Place(tmp_path / "other")
    certificates.make_authority(other, "another venue")
    settings = venue.person.settings
    url = make_url(settings.store_url or "")
    strange = url.update_query_dict({"sslrootcert": str(other.authority)})
    unknown = url.set(username="desk_nobody")
    for there, code in ((strange, "stranger"), (unknown, "not_let_in")):
        moved = replace(settings, store_url=there.render_as_string())
        with pytest.raises(StoreBroken, match=code):
            opening.open_store(moved, lambda: WORDS)
        assert opening.trouble_code(StoreBroken(code)) == code
        assert trouble(code) != trouble("unknown")


def test_a_name_that_the_certificate_does_not_hold_is_not_believed(venue: Venue) -> None:
    said = why_not(**venue.person.way_in() | {"host": "127.0.0.2"})
    assert "does not match" in said


def test_a_wrong_password_is_refused(venue: Venue) -> None:
    said = why_not(**venue.person.way_in() | {"password": "seven green otters"})
    assert "password authentication failed" in said


def test_the_administrator_does_not_come_over_the_network(venue: Venue) -> None:
    admin = {"user": "desk_admin", "password": venue.person.password()}
    assert "no pg_hba.conf entry" in why_not(**venue.person.way_in() | admin)


def test_a_desk_does_not_come_through_the_administrators_folder(venue: Venue) -> None:
    assert "no pg_hba.conf entry" in why_not(
        **venue.person.way_in() | {"host": str(venue.person.place.sockets)}
    )


@pytest.mark.parametrize("database", ["postgres", "template1"])
def test_a_desk_sees_no_other_database(venue: Venue, database: str) -> None:
    assert "no pg_hba.conf entry" in why_not(**venue.person.way_in() | {"dbname": database})


@pytest.mark.parametrize(
    "tried",
    [
        "UPDATE audit SET desk = 'another'",
        "DELETE FROM audit",
        "TRUNCATE audit",
        "TRUNCATE visit",
        "DROP TABLE visit",
        "ALTER TABLE audit DROP COLUMN hash",
        "CREATE RULE quiet AS ON INSERT TO audit DO INSTEAD NOTHING",
        "UPDATE alembic_version SET version_num = '9999'",
        "INSERT INTO audit (seq) VALUES (1) ON CONFLICT (seq) DO UPDATE SET desk = 'another'",
        "CREATE TABLE mine (a int)",
        "CREATE TEMP TABLE mine (a int)",
        "CREATE SCHEMA mine",
        "CREATE ROLE mine",
        "CREATE DATABASE mine",
        "CREATE FUNCTION mine() RETURNS int LANGUAGE sql AS 'SELECT 1'",
        "ALTER ROLE CURRENT_USER SUPERUSER",
        "ALTER ROLE CURRENT_USER CONNECTION LIMIT -1",
        "GRANT desk_owner TO CURRENT_USER",
        "SET ROLE desk_owner",
        "SET ROLE desk_admin",
        "SET session_replication_role = replica",
        "ALTER SYSTEM SET fsync = off",
        "SELECT * FROM pg_authid",
        "SELECT * FROM pg_shadow",
        "SELECT pg_read_file('pg_hba.conf')",
        "SELECT lo_create(0)",
        "DO $$ BEGIN PERFORM 1; END $$",
        "COPY visit TO PROGRAM 'cat'",
        "COPY visit TO '/tmp/visit'",
        "SELECT pg_reload_conf()",
    ],
)
def test_a_desk_may_do_nothing_but_its_work(desk: "psycopg.Connection[Any]", tried: str) -> None:
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        desk.execute(tried.encode())


def test_only_their_person_may_read_the_keys_and_the_passwords(venue: Venue) -> None:
    place, home = venue.person.place, venue.person.home
    for path in (
        *(place.key, place.authority_key, place.authority, place.data / "pg_hba.conf"),
        *(home / "server-password.key", home / "desk-password.key", home / "settings.toml"),
    ):
        assert stat.S_IMODE(path.stat().st_mode) == 0o600, path
    for folder in (place.folder, place.data, place.sockets, place.key.parent, place.log):
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700, folder


def test_the_authoritys_key_is_locked(venue: Venue) -> None:
    written = venue.person.place.authority_key.read_bytes()
    with pytest.raises((TypeError, ValueError, UnsupportedAlgorithm)):
        load_pem_private_key(written, None)
    load_pem_private_key(written, venue.person.password().encode())


def test_no_password_lies_in_a_file_or_on_a_command_line(venue: Venue) -> None:
    secrets = [str(venue.person.way_in()["password"]).encode(), venue.person.password().encode()]
    files = [path for path in venue.person.home.rglob("*") if path.is_file()]
    assert len(files) > 100
    lines = [path / "cmdline" for path in Path("/proc").iterdir() if path.name.isdigit()]
    for path in (*files, *lines):
        try:
            content = path.read_bytes()
        except (FileNotFoundError, ProcessLookupError):
            continue
        assert not any(secret in content for secret in secrets), path


def test_access_is_by_scram_alone(venue: Venue) -> None:
    lines = (venue.person.place.data / "pg_hba.conf").read_text().splitlines()
    rules = [line.split() for line in lines if line and not line.startswith("#")]
    assert {rule[0] for rule in rules} == {"local", "hostssl"}
    assert {rule[-1] for rule in rules} == {"scram-sha-256"}


def test_what_outlasts_a_cut_in_the_power_is_on(venue: Venue) -> None:
    with venue.person.administers() as admin:
        for name in ("fsync", "full_page_writes", "synchronous_commit", "data_checksums", "ssl"):
            assert admin.execute(f"SHOW {name}".encode()).fetchone() == ("on",), name


def open_as(venue: Venue, role: str, password: str) -> Store:
    """Open the venue's store as another desk."""
    port = make_url(venue.person.settings.store_url or "").port or 0
    authority = venue.person.place.authority
    url = store_url(authority, (of_this_computer().best,), port, role)
    return Store(server(url, password), venue.clock)


def test_a_desk_is_let_in_by_name_and_shut_out_at_once(venue: Venue) -> None:
    with venue.person.administers() as admin:
        roles = Roles(admin)
        made = roles.add_desk("Nia’s  room ")
        assert made.password not in repr(made)
        with pytest.raises(Refusal, match=r"venue_server\.desk_name"):
            roles.add_desk("Nia’s room")
        with closing(open_as(venue, made.role, made.password)) as store:
            before = venue.at(store).arrives("Ange", "home")
            assert before is not None
            there = {desk.name: desk.connections for desk in roles.desks()}
            assert there == {"Nia’s room": 1, "Reception": 0}
            roles.shut_out("Nia’s room")
            with pytest.raises(Offline):
                store.read(Viewer(), lambda tx, _: tx.connection())
        assert [desk.name for desk in roles.desks()] == ["Reception"]
        with pytest.raises(Refusal, match=r"venue_server\.no_desk"):
            roles.shut_out("Nia’s room")
        again = roles.add_desk("Nia’s room")
        open_as(venue, again.role, again.password).close()
        roles.shut_out("Nia’s room")
    with pytest.raises(CannotOpen, match="not_let_in"):
        open_as(venue, again.role, again.password)
    way = venue.person.way_in() | {"user": made.role, "password": made.password}
    assert "no pg_hba.conf entry" in why_not(**way)


@pytest.mark.parametrize(("shape", "code"), [("0000", "older"), ("9999", "newer")])
def test_a_desk_leaves_a_store_of_another_shape_as_it_is(
    venue: Venue, shape: str, code: str
) -> None:
    with venue.person.administers() as admin:
        was = admin.execute("SELECT version_num FROM alembic_version").fetchone()
        assert was is not None
        try:
            admin.execute("UPDATE alembic_version SET version_num = %s", (shape,))
            admin.commit()
            with pytest.raises(StoreBroken, match=code):
                venue.store()
        finally:
            admin.execute("UPDATE alembic_version SET version_num = %s", was)
            admin.commit()
