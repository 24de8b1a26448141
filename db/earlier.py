"""Keeps a store as it was before a migration, where only those can read it who could before.

A file is copied beside itself, under the same key. On a server the tables are copied into a
schema that the owner alone may use, in the transaction of the migration. Either way one is kept:
the next migration takes the place of the last, so that nothing old about people piles up.
"""

from pathlib import Path

from sqlalchemy import Connection, Engine, inspect, text

from db.engine import is_embedded
from db.file import CannotOpen, StoreFile

PREFIX = "before_"
KEPT_AT = (
    "SELECT max(obj_description(oid)::timestamptz) FROM pg_namespace"
    " WHERE starts_with(nspname, 'before_')"
)
"""Asks a server when the copy that it keeps was made."""


def keep_earlier(engine: Engine, connection: Connection, to: str) -> None:
    """Copy the store that `connection` is about to bring `to` a newer shape.

    The connection has the write lock, so nobody changes anything meanwhile. Raises CannotOpen
    ``full`` or ``disk`` where a file finds no room for its copy; nothing was touched then.
    """
    if is_embedded(engine):
        _keep_file(engine.get_execution_options()["file"], to)
    else:
        _keep_tables(connection, to)


def earlier_file(path: Path, to: str) -> Path:
    """Say where the file at `path` is kept as it was before it was brought `to` another shape."""
    return path.with_name(f"{path.stem}.{PREFIX}{to}{path.suffix}")


def _keep_file(file: StoreFile, to: str) -> None:
    kept = earlier_file(file.path, to)
    half = kept.with_name(f"{kept.name}.half")
    try:
        file.copy_to(half)
        half.replace(kept)
    except OSError:
        raise CannotOpen("disk") from None
    finally:
        half.unlink(missing_ok=True)
    for former in kept.parent.glob(earlier_file(file.path, "*").name):
        if former != kept:
            former.unlink()


def _keep_tables(connection: Connection, to: str) -> None:
    """Copy every table; when that was stands with the schema, for `KEPT_AT`."""
    quoted = connection.dialect.identifier_preparer.quote
    there = inspect(connection)
    for former in there.get_schema_names():
        if former.startswith(PREFIX):
            connection.execute(text(f"DROP SCHEMA {quoted(former)} CASCADE"))
    kept = quoted(f"{PREFIX}{to}")
    connection.execute(text(f"CREATE SCHEMA {kept}"))
    moment = connection.scalar(text("SELECT quote_literal(clock_timestamp()::text)"))
    connection.execute(text(f"COMMENT ON SCHEMA {kept} IS {moment}"))
    for table in there.get_table_names():
        connection.execute(text(f"CREATE TABLE {kept}.{quoted(table)} AS TABLE {quoted(table)}"))
