"""The record of a person: made at the door or by hand, added to, joined, looked at."""

from dataclasses import dataclass, field
from datetime import date
from typing import ClassVar
from uuid import UUID

from sqlalchemy import or_, select

from db.base import Tx
from db.models import DropIn, Fact, KeepApart, NotSame, NotWith, Person, PersonName, Visit
from desk.commands.base import Command, Did, must_get
from desk.domain import nhs_number
from desk.domain.ids import new_id
from desk.domain.matching import fold, sound
from desk.domain.people import Born
from desk.domain.refusals import Refusal
from desk.queries.here import here_twice

LONGEST_NAME = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class NewPerson:
    """What somebody says of themselves at the door. Only a name to use is needed."""

    name_to_use: str
    full_name: str = ""
    other_names: tuple[tuple[str, str], ...] = ()
    born: Born = field(default_factory=Born)
    pronouns: str = ""
    speaks: str = ""
    letters_in: str = "en"
    provisional: bool = False
    told: bool = True
    phone: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AddPerson(Command):
    """Begins a record by hand, for somebody who is not here now."""

    name: ClassVar[str] = "person.add"

    person: NewPerson

    def apply(self, tx: Tx) -> Did:
        """Make the record."""
        person = make_person(tx, self.person)
        return Did(id=person.id, facts={"name": person.name_to_use})


@dataclass(frozen=True, slots=True, kw_only=True)
class EditPerson(Command):
    """Corrects who a person is; None leaves a thing as it was, an empty NHS number takes it away.

    Under a new name to use they are shown at once, wherever they were shown today.
    `no_key_worker` takes the key worker away, under joined records too. Raises Refusal
    ``person.nhs_number`` for one whose check digit is wrong.
    """

    name: ClassVar[str] = "person.edit"

    person_id: UUID
    name_to_use: str | None = None
    full_name: str | None = None
    pronouns: str | None = None
    born: Born | None = None
    nhs_number: str | None = None
    speaks: str | None = None
    letters_in: str | None = None
    interpreter: str | None = None
    communication: tuple[str, ...] | None = None
    key_worker_id: UUID | None = None
    no_key_worker: bool = False
    told: bool | None = None
    identity_checked_on: date | None = None

    def apply(self, tx: Tx) -> Did:
        """Change what was given."""
        person = must_get(tx, Person, self.person_id)
        if self.name_to_use is not None:
            person.name_to_use = clean_name(self.name_to_use)
            _replace_name(tx, person.id, "use", person.name_to_use)
            _show_by_name(tx, person)
        if self.full_name is not None:
            person.full_name = self.full_name.strip()[:LONGEST_NAME]
            _replace_name(tx, person.id, "full", person.full_name)
        if self.born is not None:
            set_born(person, self.born)
        for column in (
            "pronouns", "speaks", "letters_in", "interpreter", "key_worker_id", "told",
            "identity_checked_on",
        ):  # fmt: skip
            value = getattr(self, column)
            if value is not None:
                setattr(person, column, value)
        if self.nhs_number is not None:
            person.nhs_number = _checked(self.nhs_number)
        if self.communication is not None:
            person.communication = list(self.communication)
        if self.no_key_worker:
            _take_key_worker_away(tx, person.id)
        if self.told:
            person.provisional = False
        return Did(id=person.id, facts={"name": person.name_to_use})


@dataclass(frozen=True, slots=True, kw_only=True)
class AddName(Command):
    """Adds a name somebody goes by. `kind`: street, former, false, spelling, gp, full."""

    name: ClassVar[str] = "person.add_name"

    person_id: UUID
    kind: str
    text: str
    never_aloud: bool = False

    def apply(self, tx: Tx) -> Did:
        """Add it beside the others; one that is there already is no fault."""
        person = must_get(tx, Person, self.person_id)
        added = add_name(
            tx, person.id, self.kind, clean_name(self.text), never_aloud=self.never_aloud
        )
        facts = {"name": person.name_to_use}
        return Did(id=added.id, facts=facts, subject=person.id)


@dataclass(frozen=True, slots=True, kw_only=True)
class RemoveName(Command):
    """Takes away a name that was wrong."""

    name: ClassVar[str] = "person.remove_name"

    name_id: UUID

    def apply(self, tx: Tx) -> Did:
        """Remove it; the name to use stays."""
        row = must_get(tx, PersonName, self.name_id)
        if row.kind == "use":
            raise Refusal("person.no_name")
        tx.delete(row)
        return Did(id=row.id, subject=row.person_id)


@dataclass(frozen=True, slots=True, kw_only=True)
class JoinPeople(Command):
    """Joins a second record to the one that stays. It is a link, and can be undone.

    Raises Refusal ``person.joined``, or ``person.both_here`` while each has a visit that goes on.
    """

    name: ClassVar[str] = "person.join"

    stays_id: UUID
    joins_id: UUID

    def apply(self, tx: Tx) -> Did:
        """Point the second record at the first; its visits and facts are read through it."""
        stays = must_get(tx, Person, self.stays_id)
        joins = must_get(tx, Person, self.joins_id)
        if stays.id == joins.id or stays.merged_into_id or joins.merged_into_id:
            raise Refusal("person.joined")
        if both := here_twice(tx, stays.id, joins.id):
            raise Refusal("person.both_here", ticket=both[0], second_ticket=both[1])
        joins.merged_into_id = stays.id
        for text in {joins.name_to_use, joins.full_name} - {""}:
            add_name(tx, stays.id, "spelling", text)
        return Did(id=stays.id, facts={"name": stays.name_to_use})


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkNotSame(Command):
    """Remembers that two records are two people, so that they are not offered again."""

    name: ClassVar[str] = "person.not_same"

    person_id: UUID
    other_id: UUID

    def apply(self, tx: Tx) -> Did:
        """Remember it."""
        row = NotSame(id=new_id(), person_id=self.person_id, other_id=self.other_id)
        tx.add(row)
        return Did(id=row.id, subject=self.person_id)


@dataclass(frozen=True, slots=True, kw_only=True)
class AddKeepApart(Command):
    """Notes two people who must not meet here. Neither is told of the other."""

    name: ClassVar[str] = "person.keep_apart"

    person_id: UUID
    other_id: UUID
    detail: str = ""

    def apply(self, tx: Tx) -> Did:
        """Note the pair."""
        if self.person_id == self.other_id:
            raise Refusal("person.joined")
        row = KeepApart(
            id=new_id(), person_id=self.person_id, other_id=self.other_id, detail=self.detail
        )
        tx.add(row)
        return Did(id=row.id, subject=self.person_id)


@dataclass(frozen=True, slots=True, kw_only=True)
class AddNotWith(Command):
    """Notes a worker with whom a person is not to be matched; the reason stays hidden."""

    name: ClassVar[str] = "person.not_with"

    person_id: UUID
    staff_id: UUID
    detail: str = ""

    def apply(self, tx: Tx) -> Did:
        """Note it."""
        row = NotWith(
            id=new_id(), person_id=self.person_id, staff_id=self.staff_id, detail=self.detail
        )
        tx.add(row)
        return Did(id=row.id, subject=self.person_id)


@dataclass(frozen=True, slots=True, kw_only=True)
class Looked(Command):
    """Leaves in the audit that somebody looked: at a profile, or for a name without a hit.

    `what` is profile, letter, search_without_hit or export. What was typed is not kept.
    """

    name: ClassVar[str] = "looked"
    undoable: ClassVar[bool] = False
    quiet: ClassVar[bool] = True

    what: str
    person_id: UUID | None = None

    def apply(self, tx: Tx) -> Did:  # noqa: ARG002 - the audit row is all there is to write
        """Change nothing; the store writes the audit row."""
        return Did(subject=self.person_id, reason=self.what)


def make_person(tx: Tx, new: NewPerson) -> Person:
    """Add a person with all their names to `tx`. Raises Refusal ``person.no_name``."""
    person = Person(
        id=new_id(),
        name_to_use=clean_name(new.name_to_use),
        full_name=new.full_name.strip()[:LONGEST_NAME],
        pronouns=new.pronouns,
        speaks=new.speaks,
        letters_in=new.letters_in,
        interpreter="",
        communication=[],
        provisional=new.provisional,
        told=new.told,
        deceased=False,
        created_at=tx.now,
    )
    set_born(person, new.born)
    names = [("use", person.name_to_use), ("full", person.full_name)]
    names += [(kind, clean_name(text)) for kind, text in new.other_names if text.strip()]
    tx.add(person)
    tx.add_all(_name(person.id, *one) for one in dict.fromkeys(names) if one[1])
    if new.phone.strip():
        tx.add(_phone(tx, person, new.phone.strip()))
    return person


def _phone(tx: Tx, person: Person, number: str) -> Fact:
    return Fact(
        id=new_id(),
        person_id=person.id,
        code="phone",
        answer="known",
        value=number,
        as_of=tx.now.date(),
        source=person.name_to_use,
        confidence="self_report",
        tier="B",
        current=True,
        recorded_by=tx.actor,
        recorded_at=tx.now,
    )


def add_name(
    tx: Tx, person_id: UUID, kind: str, text: str, *, never_aloud: bool = False
) -> PersonName:
    """Add a name with what search compares, or return the same one that is there already."""
    there = tx.scalar(
        select(PersonName).where(
            PersonName.person_id == person_id,
            PersonName.kind == kind,
            PersonName.text == text,
        )
    )
    if there is not None:
        return there
    row = _name(person_id, kind, text)
    row.never_aloud = never_aloud
    tx.add(row)
    return row


def _name(person_id: UUID, kind: str, text: str) -> PersonName:
    return PersonName(
        id=new_id(),
        person_id=person_id,
        kind=kind,
        text=text,
        folded=fold(text),
        sound=sound(text),
        never_aloud=False,
    )


def clean_name(text: str) -> str:
    """Trim a name and its inner spaces. Any sign is allowed; only nothing at all is refused."""
    cleaned = " ".join(text.split())[:LONGEST_NAME]
    if not cleaned:
        raise Refusal("person.no_name")
    return cleaned


def set_born(person: Person, born: Born) -> None:
    """Put down when somebody was born, as exactly as it is known."""
    person.born_earliest, person.born_latest = born.earliest, born.latest
    person.born_precision = born.precision


def _show_by_name(tx: Tx, person: Person) -> None:
    """Show somebody by their name on the Floor of today: it was put down there when they came.

    The days before stay as they were.
    """
    theirs = select(Person.id).where(
        or_(Person.id == person.id, Person.merged_into_id == person.id)
    )
    today = select(DropIn.id).where(DropIn.on_date == tx.now.date())
    visits = select(Visit).where(Visit.person_id.in_(theirs), Visit.drop_in_id.in_(today))
    for visit in tx.scalars(visits):
        visit.shown_name = person.name_to_use


def _take_key_worker_away(tx: Tx, person_id: UUID) -> None:
    theirs = or_(Person.id == person_id, Person.merged_into_id == person_id)
    for record in tx.scalars(select(Person).where(theirs, Person.key_worker_id.is_not(None))):
        record.key_worker_id = None


def _checked(number: str) -> str | None:
    digits = nhs_number.digits_of(number)
    if digits and not nhs_number.is_valid(digits):
        raise Refusal("person.nhs_number")
    return digits or None


def _replace_name(tx: Tx, person_id: UUID, kind: str, text: str) -> None:
    old = tx.scalars(
        select(PersonName).where(PersonName.person_id == person_id, PersonName.kind == kind)
    ).all()
    for row in old:
        if row.text != text:
            tx.delete(row)
    if text:
        add_name(tx, person_id, kind, text)
