"""The migrations lead to what the models say, on both stores, and back again."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Engine, inspect, text

from db import models
from db.base import Base, UtcTime
from db.engine import embedded, server, writing
from db.file import NEWEST, StoreNewer
from db.migrate import downgrade, up_to_date, upgrade, version
from tests.real.postgres import fresh_database

KEY = bytes(range(32))


@pytest.fixture(params=["file", "server"])
def engine(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    """Give an empty store of each kind."""
    if request.param == "file":
        made = embedded(tmp_path / "desk.db", KEY)
        yield made
        made.dispose()
        return
    with fresh_database(request.getfixturevalue("postgres_url")) as url:
        made = server(url)
        yield made
        made.dispose()


def test_head_equals_the_models(engine: Engine) -> None:
    upgrade(engine)
    assert models.Audit.metadata is Base.metadata
    with engine.connect() as connection:
        context = MigrationContext.configure(
            connection, opts={"compare_type": _same_type, "compare_server_default": True}
        )
        assert compare_metadata(context, Base.metadata) == []


def test_up_down_up_leaves_the_same_tables(engine: Engine) -> None:
    upgrade(engine)
    before = set(inspect(engine).get_table_names())
    downgrade(engine, "base")
    assert set(inspect(engine).get_table_names()) == {"alembic_version"}
    upgrade(engine)
    assert set(inspect(engine).get_table_names()) == before
    assert version(engine) == NEWEST


def test_a_store_of_a_newer_version_is_left_alone(engine: Engine) -> None:
    upgrade(engine)
    with writing(engine).begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(StoreNewer):
        up_to_date(engine)
    with pytest.raises(StoreNewer):
        upgrade(engine)
    assert version(engine) == "9999"


def test_every_column_says_what_it_holds() -> None:
    silent = [
        f"{table.name}.{column.name}"
        for table in Base.metadata.tables.values()
        for column in table.columns
        if not column.comment
    ]
    assert len(Base.metadata.tables) > 20
    assert silent == []


def test_migrations_import_no_models() -> None:
    folder = Path(models.__file__).parents[1] / "migrations"
    files = list(folder.rglob("*.py"))
    assert files
    for file in files:
        assert "import db" not in file.read_text("utf-8")
        assert "from db" not in file.read_text("utf-8")


def _same_type(*arguments: object) -> bool | None:
    """Take a UTC moment and a plain moment for the same; leave all else to Alembic."""
    model_type = arguments[-1]
    return False if isinstance(model_type, UtcTime) else None
