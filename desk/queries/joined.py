"""Reads which records were found to be one person's."""

from uuid import UUID

from sqlalchemy import select

from db.base import Tx
from db.models import Person
from desk.domain.joined import Joined


def joined_records(tx: Tx) -> Joined:
    """Return all records that were joined to another; they are few."""
    return Joined({row.id: row.merged_into_id for row in tx.connection().execute(_JOINED)})


# A range, for which both stores have an index; "is not null" reads every page of the people.
_JOINED = select(Person.id, Person.merged_into_id).where(Person.merged_into_id >= UUID(int=0))
