"""Statements of which records were found to be one person's."""

from uuid import UUID

from sqlalchemy import select

from db.models import Person

# A range, for which both stores have an index; "is not null" reads every page of the people.
JOINED = select(Person.id, Person.merged_into_id).where(Person.merged_into_id >= UUID(int=0))
