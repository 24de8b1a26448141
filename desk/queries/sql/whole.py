"""Whole rows by their ids, of the tables that commands load from again and again."""

from uuid import UUID

from sqlalchemy import BindParameter, Select, bindparam, inspect, select

from db.base import Kept
from db.models import Contact, Need, Person, Visit

_ID: BindParameter[UUID] = bindparam("id")


def _whole(model: type[Kept]) -> Select[tuple[object, ...]]:
    table = inspect(model).local_table
    return select(table).where(table.c.id == _ID)


CONTACT = _whole(Contact)
NEED = _whole(Need)
PERSON = _whole(Person)
VISIT = _whole(Visit)
