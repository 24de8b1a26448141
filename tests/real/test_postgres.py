"""The PostgreSQL of the tests is real, private, durable and gone afterwards."""

from pathlib import Path

import psycopg
import pytest
from psycopg import sql
from sqlalchemy import create_engine, make_url, text

from tests.real.postgres import fresh_database, running_postgres
from tests.real.processes import NotInstalledError, program


def _ask(url: str, question: str) -> object:
    engine = create_engine(url)
    try:
        with engine.connect() as connection:
            return connection.execute(text(question)).scalar_one()
    finally:
        engine.dispose()


def _folder(url: str) -> Path:
    return Path(str(make_url(url).query["host"]))


def test_it_is_new_enough_and_speaks_utf8(postgres_url: str) -> None:
    assert int(str(_ask(postgres_url, "SHOW server_version_num"))) >= 150000
    assert _ask(postgres_url, "SHOW server_encoding") == "UTF8"


def test_it_is_private_and_durable(postgres_url: str) -> None:
    assert _ask(postgres_url, "SHOW listen_addresses") == ""
    assert _ask(postgres_url, "SHOW fsync") == "on"
    assert _folder(postgres_url).stat().st_mode & 0o077 == 0


def test_each_test_has_its_own_database(postgres_url: str) -> None:
    with fresh_database(postgres_url) as one, fresh_database(postgres_url) as other:
        assert _ask(one, "SELECT current_database()") != _ask(other, "SELECT current_database()")


def test_a_database_is_dropped_though_a_connection_was_left_open(postgres_url: str) -> None:
    exists = sql.SQL("SELECT count(*) FROM pg_database WHERE datname = {}")
    host = str(_folder(postgres_url))
    with fresh_database(postgres_url) as url:
        name = make_url(url).database
        left_open = psycopg.connect(host=host, user="desk", dbname=name)
    with psycopg.connect(host=host, user="desk", dbname="postgres") as admin, left_open:
        assert admin.execute(exists.format(sql.Literal(name))).fetchone() == (0,)
        with pytest.raises(psycopg.OperationalError):
            left_open.execute("SELECT 1")


def test_a_template_is_copied_with_what_is_in_it(postgres_url: str) -> None:
    with fresh_database(postgres_url) as pattern:
        engine = create_engine(pattern)
        with engine.begin() as connection:
            connection.execute(text("CREATE TABLE door (name text)"))
        engine.dispose()
        name = str(make_url(pattern).database)
        with fresh_database(postgres_url, template=name) as copy:
            assert _ask(copy, "SELECT count(*) FROM door") == 0


def _break_off(left: list[Path], leave_by: type[BaseException]) -> None:
    with running_postgres() as url:
        left.append(_folder(url))
        assert (left[0] / "data" / "postmaster.pid").exists()
        raise leave_by


@pytest.mark.parametrize("leave_by", [KeyboardInterrupt, RuntimeError])
def test_nothing_is_left_when_the_run_is_broken_off(leave_by: type[BaseException]) -> None:
    left: list[Path] = []
    with pytest.raises(leave_by):
        _break_off(left, leave_by)
    assert not left[0].exists()


def test_a_missing_program_is_a_clear_failure() -> None:
    with pytest.raises(NotInstalledError, match="apt install postgresql-99"):
        program("postgres-of-tomorrow", package="postgresql-99")
