"""Reads which records were found to be one person's."""

from collections.abc import Iterable
from typing import Any

from db.reading import Reader, Statements
from desk.domain.joined import Joined

sql = Statements("desk.queries.sql.joined")


def joined_records(tx: Reader) -> Joined:
    """Return all records that were joined to another; they are few."""
    return joined_of(tx.columns(sql.joined))


def joined_of(rows: Iterable[Any]) -> Joined:
    """Return what the rows of the statement `joined` say."""
    return Joined({row.id: row.merged_into_id for row in rows})
