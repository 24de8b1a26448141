"""Reads which records were found to be one person's."""

from db.reading import Reader, Statements
from desk.domain.joined import Joined

sql = Statements("desk.queries.sql.joined")


def joined_records(tx: Reader) -> Joined:
    """Return all records that were joined to another; they are few."""
    return Joined({row.id: row.merged_into_id for row in tx.columns(sql.joined)})
