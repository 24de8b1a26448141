"""Brings a store up to the newest shape of its tables."""

from pathlib import Path

from sqlalchemy import Connection, Engine, inspect, text

from db.earlier import keep_earlier
from db.engine import is_embedded, writing
from db.file import NEWEST, StoreNewer, StoreOlder

__all__ = ["StoreNewer", "StoreOlder", "downgrade", "up_to_date", "upgrade", "version"]

MIGRATE_LOCK = 0x44524F51
SCRIPTS = Path(__file__).with_name("migrations")


def version(engine: Engine) -> str | None:
    """Return the store's revision, or None for an empty store."""
    with engine.connect() as connection:
        return _version(connection)


def _version(connection: Connection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    found = connection.scalar(text("SELECT version_num FROM alembic_version"))
    return None if found is None else str(found)


def up_to_date(engine: Engine) -> bool:
    """Say whether the store has the newest shape; cheap, so that every start can ask.

    Raises StoreNewer when it has a shape that this version does not know.
    """
    found = version(engine)
    if found is not None and found > NEWEST:
        raise StoreNewer
    return found == NEWEST


def upgrade(engine: Engine, to: str = NEWEST) -> None:
    """Migrate up to revision `to` in one transaction, under a lock, and keep what was before.

    Raises StoreNewer; StoreOlder where this role may not: on a venue's server only the owner of
    the tables may; and CannotOpen where there is no room for the copy. Nothing was touched then.
    """
    if version(engine) is not None and up_to_date(engine) and to == NEWEST:
        return
    if not _may_migrate(engine):
        raise StoreOlder
    _run(engine, "upgrade", to)


def downgrade(engine: Engine, to: str) -> None:
    """Migrate down to revision `to` ("base" for nothing at all)."""
    _run(engine, "downgrade", to)


def _may_migrate(engine: Engine) -> bool:
    if is_embedded(engine):
        return True
    with engine.connect() as connection:
        asked = text("SELECT has_schema_privilege(current_user, current_schema(), 'CREATE')")
        return bool(connection.scalar(asked))


def _run(engine: Engine, direction: str, to: str) -> None:
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(SCRIPTS))
    with writing(engine).connect() as connection, connection.begin():
        if not is_embedded(engine):
            connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": MIGRATE_LOCK})
        if direction == "upgrade" and _version(connection) not in (None, to):
            keep_earlier(engine, connection, to)
        config.attributes["connection"] = connection
        getattr(command, direction)(config, to)
