"""Before a migration the store is kept as it was; where it cannot be, nothing is touched."""

import shutil
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import Engine, inspect, text

import db.migrate
from db.earlier import KEPT_AT, earlier_file
from db.engine import CannotOpen, embedded, is_embedded, server, writing
from db.file import NEWEST
from db.migrate import upgrade, version
from tests.real.postgres import fresh_database
from tests.real.small_disk import fill_up, small_disk

KEY = bytes(range(32))
NEWER, WRONG = "9998", "9999"
SCRIPT = """
from alembic import op

revision, down_revision = "{this}", "{before}"
branch_labels = depends_on = None


def upgrade():
    op.execute("DELETE FROM note_for_test")
    {more}
"""


@pytest.fixture(params=["file", "server"])
def engine(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    """Give a store of each kind, of today's shape, with a table that a migration will empty."""
    if request.param == "file":
        made = embedded(tmp_path / "desk.db", KEY)
        yield filled(made)
        made.dispose()
        return
    with fresh_database(request.getfixturevalue("postgres_url")) as url:
        made = server(url)
        yield filled(made)
        made.dispose()


def filled(engine: Engine) -> Engine:
    upgrade(engine)
    with writing(engine).begin() as connection:
        connection.execute(text("CREATE TABLE note_for_test (words text)"))
        connection.execute(text("INSERT INTO note_for_test VALUES ('kept')"))
    return engine


@pytest.fixture
def scripts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the app migrations of its future: one that works, and one that fails half-way."""
    folder = tmp_path / "migrations"
    shutil.copytree(db.migrate.SCRIPTS, folder)
    for this, before, more in (
        (NEWER, NEWEST, ""),
        (WRONG, NEWER, 'op.execute("SELECT nonsense")'),
    ):
        words = SCRIPT.format(this=this, before=before, more=more)
        (folder / "versions" / f"{this}_test.py").write_text(words)
    monkeypatch.setattr(db.migrate, "SCRIPTS", folder)
    monkeypatch.setattr(db.migrate, "NEWEST", WRONG)
    return folder


def notes(engine: Engine, schema: str = "") -> list[str]:
    with engine.connect() as connection:
        return list(connection.scalars(text(f"SELECT words FROM {schema}note_for_test")))  # noqa: S608 - our own name


def kept_notes(engine: Engine, tmp_path: Path, to: str) -> list[str]:
    """Read the notes from where the store is kept as it was."""
    if not is_embedded(engine):
        return notes(engine, f"before_{to}.")
    earlier = embedded(earlier_file(tmp_path / "desk.db", to), KEY)
    try:
        return notes(earlier)
    finally:
        earlier.dispose()


@pytest.mark.usefixtures("scripts")
def test_the_store_is_kept_as_it_was(engine: Engine, tmp_path: Path) -> None:
    upgrade(engine, NEWER)
    assert version(engine) == NEWER
    assert notes(engine) == []
    assert kept_notes(engine, tmp_path, NEWER) == ["kept"]
    if not is_embedded(engine):
        with engine.connect() as connection:
            ago = connection.scalar(text(f"SELECT now() - ({KEPT_AT})"))
        assert ago is not None
        assert timedelta() <= ago < timedelta(minutes=2)


@pytest.mark.usefixtures("scripts")
def test_the_copy_of_a_file_is_as_closed_as_the_file(tmp_path: Path) -> None:
    engine = filled(embedded(tmp_path / "desk.db", KEY))
    upgrade(engine, NEWER)
    engine.dispose()
    copy = earlier_file(tmp_path / "desk.db", NEWER)
    assert b"note_for_test" not in copy.read_bytes()
    assert copy.stat().st_mode & 0o777 == 0o600
    with pytest.raises(CannotOpen):
        embedded(copy, bytes(32))
    assert {one.name for one in tmp_path.glob("desk*")} == {"desk.db", copy.name}


@pytest.mark.usefixtures("scripts")
def test_a_migration_that_fails_leaves_the_store_as_it_was(engine: Engine, tmp_path: Path) -> None:
    upgrade(engine, NEWER)
    with writing(engine).begin() as connection:
        connection.execute(text("INSERT INTO note_for_test VALUES ('later')"))
    with pytest.raises(Exception, match="nonsense"):
        upgrade(engine, WRONG)
    assert version(engine) == NEWER
    assert notes(engine) == ["later"]
    if is_embedded(engine):
        assert kept_notes(engine, tmp_path, WRONG) == ["later"]
    else:
        assert kept_notes(engine, tmp_path, NEWER) == ["kept"], "all or nothing, the copy too"


@pytest.mark.usefixtures("scripts")
def test_of_several_migrations_the_last_copy_is_kept(engine: Engine, tmp_path: Path) -> None:
    upgrade(engine, NEWER)
    path = db.migrate.SCRIPTS / "versions" / f"{WRONG}_test.py"
    path.write_text(path.read_text().replace("nonsense", "1"))
    upgrade(engine, WRONG)
    assert kept_notes(engine, tmp_path, WRONG) == []
    if is_embedded(engine):
        assert not earlier_file(tmp_path / "desk.db", NEWER).exists()
    else:
        assert f"before_{NEWER}" not in inspect(engine).get_schema_names()


@pytest.mark.usefixtures("scripts")
def test_two_who_migrate_at_once_keep_one_copy_of_what_was(engine: Engine, tmp_path: Path) -> None:
    with ThreadPoolExecutor(2) as both:
        for migrated in [both.submit(upgrade, engine, NEWER) for _ in range(2)]:
            migrated.result()
    assert kept_notes(engine, tmp_path, NEWER) == ["kept"]


@pytest.mark.usefixtures("scripts")
def test_where_there_is_no_room_for_the_copy_nothing_is_touched(tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    with small_disk(disk, 2):
        engine = filled(embedded(disk / "desk.db", KEY))
        fill_up(disk / "filler")
        with pytest.raises(CannotOpen) as refused:
            upgrade(engine, NEWER)
        assert refused.value.code == "full"
        assert version(engine) == NEWEST
        assert notes(engine) == ["kept"]
        assert not list(disk.glob("desk.before*"))
        engine.dispose()
