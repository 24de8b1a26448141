"""How somebody is to be seen: by whom, by how many, in what room."""

from collections.abc import Iterable
from dataclasses import dataclass, fields, replace
from typing import ClassVar
from uuid import UUID

from sqlalchemy import or_, select

from db.base import Tx
from db.models import Person
from desk.commands.base import Command, Did, must_get
from desk.domain.refusals import Refusal
from desk.domain.resources import standard_codes
from desk.domain.wishes import Wishes


@dataclass(frozen=True, slots=True, kw_only=True)
class SetWishes(Command):
    """Writes down every wish of a person anew; one that is not given is taken away.

    What a record joined to theirs asked for is taken over by this answer. Raises Refusal
    ``person.gender_wish`` for a gender that is not in the venue's list.
    """

    name: ClassVar[str] = "person.wishes"

    person_id: UUID
    wishes: Wishes

    def apply(self, tx: Tx) -> Did:
        """Put them down."""
        person = must_get(tx, Person, self.person_id)
        wishes = self.wishes
        if wishes.gender_wish and standard_codes().genders.get(wishes.gender_wish) is None:
            raise Refusal("person.gender_wish")
        if not wishes.gender_wish:
            wishes = replace(wishes, gender_must=False)
        for record in _records(tx, person.id):
            _put_down(record, wishes if record.id == person.id else Wishes())
        return Did(id=person.id, facts={"name": person.name_to_use})


def _records(tx: Tx, person_id: UUID) -> Iterable[Person]:
    return tx.scalars(
        select(Person).where(or_(Person.id == person_id, Person.merged_into_id == person_id))
    ).all()


def _put_down(record: Person, wishes: Wishes) -> None:
    for field in fields(wishes):
        value = getattr(wishes, field.name)
        if getattr(record, field.name) != value:
            setattr(record, field.name, value)
