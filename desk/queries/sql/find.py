"""Statements of search: asked at every letter that somebody types."""

from typing import Any

from sqlalchemy import (
    BindParameter,
    Uuid,
    bindparam,
    false,
    func,
    literal,
    null,
    select,
    union_all,
)
from sqlalchemy.orm import aliased

from db.models import Alert, Audit, Contact, KeepApart, OnSite, Person, PersonName, Staff

LAST_SEQ = select(func.max(Audit.seq).label("seq"))
BEGINNING = (
    select(PersonName.person_id, PersonName.folded)
    .where(PersonName.folded >= bindparam("low"), PersonName.folded < bindparam("high"))
    .order_by(PersonName.folded)
    .limit(bindparam("most"))
)
SOUNDING = (
    select(PersonName.person_id)
    .where(PersonName.sound == bindparam("sound"))
    .limit(bindparam("most"))
)
_IDS: BindParameter[Any] = bindparam("ids", expanding=True)
PEOPLE = (
    select(
        Person.id,
        Person.name_to_use,
        Person.full_name,
        Person.born_earliest,
        Person.born_latest,
        Person.born_precision,
        Person.last_here_on,
        Person.deceased,
        Person.merged_into_id,
        PersonName.kind,
        PersonName.text,
        PersonName.folded,
        PersonName.sound,
        PersonName.never_aloud,
    )
    .outerjoin(PersonName, PersonName.person_id == Person.id)
    .where(Person.id.in_(_IDS))
)
_APART = (literal("").label("action_line"), false().label("hard_stop"), literal("").label("level"))
CARES = union_all(
    select(
        Alert.person_id,
        null().cast(Uuid).label("other_id"),
        Alert.action_line,
        Alert.hard_stop,
        Alert.level,
    ).where(
        Alert.person_id.in_(_IDS),
        Alert.ended_at.is_(None),
        Alert.review_on >= bindparam("today"),
    ),
    select(KeepApart.person_id, KeepApart.other_id, *_APART).where(
        KeepApart.person_id.in_(_IDS), KeepApart.ended_at.is_(None)
    ),
    select(KeepApart.other_id, KeepApart.person_id, *_APART).where(
        KeepApart.other_id.in_(_IDS), KeepApart.ended_at.is_(None)
    ),
)
_SECOND = aliased(Staff)
WORKERS = (
    select(Contact.visit_id, Staff.called, OnSite.room, _SECOND.called.label("second"))
    .join(Staff, Staff.id == Contact.staff_id)
    .outerjoin(_SECOND, _SECOND.id == Contact.second_id)
    .outerjoin(
        OnSite,
        (OnSite.staff_id == Contact.staff_id) & (OnSite.drop_in_id == Contact.drop_in_id),
    )
    .where(Contact.visit_id.in_(_IDS), Contact.ended_at.is_(None))
)
