"""The list of people: who was here lately, who has a plan, whose profile grows old, or a name."""

from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta
from uuid import UUID

from sqlalchemy import func, or_, select

from db.base import Tx
from db.models import Alert, Fact, Person, PersonName, Plan, Staff
from desk.domain.matching import fold
from desk.domain.name_words import PAST_ALL
from desk.domain.people import Born
from desk.domain.profile import PersonLine
from desk.domain.resources import standard_codes
from desk.domain.viewer import Viewer

LATELY = timedelta(days=56)
"""A person here within eight weeks is one whose profile is kept fresh."""
NEW = 20
"""So many new records, of people who were never here, stand among the recent."""
MOST = 200
"""So many people are listed at most; typing narrows them."""


def people_list(
    tx: Tx, viewer: Viewer, which: str, typed: str, today: date
) -> tuple[PersonLine, ...]:
    """Return the people of one list, or, when something is typed, whoever has a name like it.

    `which` is ``recent`` (latest here first), ``plan`` (a plan for when they say yes) or
    ``review`` (people of the last weeks with facts past their age, most first).
    """
    words = fold(typed)
    if words:
        return _lines(tx, _named(tx, words), today)
    if which == "plan":
        planned = _IDS.join(Plan, (Plan.person_id == Person.id) & (Plan.text != ""))
        planned = planned.order_by(Person.name_to_use)
        return _lines(tx, tx.scalars(planned.limit(MOST)).all(), today)
    if which == "review":
        lately = _IDS.where(Person.last_here_on >= today - LATELY)
        lines = _lines(tx, tx.scalars(lately).all(), today)
        old = [line for line in lines if line.old_facts]
        return tuple(sorted(old, key=lambda line: (-line.old_facts, line.name_to_use))[:MOST])
    return _lines(tx, _recent(tx), today)


def _recent(tx: Tx) -> Sequence[UUID]:
    """Return who was here last, with the records made lately for people not yet here."""
    here = _RECENT.where(Person.last_here_on.is_not(None))
    new = _RECENT.where(Person.last_here_on.is_(None))
    rows = [
        *tx.execute(here.order_by(Person.last_here_on.desc(), Person.name_to_use).limit(MOST)),
        *tx.execute(new.order_by(Person.id.desc()).limit(NEW)),
    ]
    rows.sort(key=lambda row: row.last_here_on or row.created_at.date(), reverse=True)
    return [row.id for row in rows]


def _named(tx: Tx, words: str) -> Sequence[UUID]:
    """Find whose name, or a word of it, begins so; a joined record leads to the one that stays."""
    stays = func.coalesce(Person.merged_into_id, Person.id)
    begins = (PersonName.folded >= words) & (PersonName.folded < words + PAST_ALL)
    named = select(stays).join(PersonName, PersonName.person_id == Person.id)
    first = tx.scalars(named.where(begins).limit(MOST)).all()
    if len(first) < MOST and len(words) > 1:
        within = PersonName.folded.contains(f" {words}", autoescape=True)
        first = [*first, *tx.scalars(named.where(within).limit(MOST))]
    return tuple(dict.fromkeys(first))[:MOST]


def _lines(tx: Tx, ids: Sequence[UUID], today: date) -> tuple[PersonLine, ...]:
    """Read what the list shows of these people, in their order."""
    old, acts = _old_facts(tx, ids, today), _action_lines(tx, ids, today)
    rows = tx.execute(_PEOPLE.where(Person.id.in_(ids)))
    known = {
        row.id: PersonLine(
            id=row.id,
            name_to_use=row.name_to_use,
            full_name=row.full_name,
            born=Born(row.born_earliest, row.born_latest, row.born_precision),
            last_here_on=row.last_here_on,
            reviewed_on=row.reviewed_on,
            key_worker=row.key_worker or "",
            plan_ready=bool(row.plan),
            provisional=row.provisional,
            deceased=row.deceased,
            action_line=acts.get(row.id, ""),
            old_facts=old[row.id],
            key_worker_left=row.key_worker_here is False,
        )
        for row in rows
    }
    return tuple(known[person] for person in ids if person in known)


def _old_facts(tx: Tx, ids: Sequence[UUID], today: date) -> Counter[UUID]:
    ages = [
        (fact.code, today - timedelta(days=fact.max_age_days)) for fact in standard_codes().facts
    ]
    past = or_(*((Fact.code == code) & (Fact.as_of < before) for code, before in ages))
    rows = tx.execute(
        select(Fact.person_id, func.count())
        .where(Fact.person_id.in_(ids), Fact.current, Fact.answer == "known", past)
        .group_by(Fact.person_id)
    )
    return Counter({row[0]: row[1] for row in rows})


def _action_lines(tx: Tx, ids: Sequence[UUID], today: date) -> dict[UUID, str]:
    """Return the one line to read first for each of these people who has an alert."""
    rows = tx.execute(
        select(Alert.person_id, Alert.action_line)
        .where(Alert.person_id.in_(ids), Alert.ended_at.is_(None), Alert.review_on >= today)
        .order_by(Alert.hard_stop, Alert.set_at)
    )
    return {row.person_id: row.action_line for row in rows}


_IDS = select(Person.id).where(Person.merged_into_id.is_(None))
_RECENT = select(Person.id, Person.last_here_on, Person.created_at).where(
    Person.merged_into_id.is_(None)
)
_PEOPLE = (
    select(
        Person.id,
        Person.name_to_use,
        Person.full_name,
        Person.born_earliest,
        Person.born_latest,
        Person.born_precision,
        Person.last_here_on,
        Person.reviewed_on,
        Person.provisional,
        Person.deceased,
        Staff.name.label("key_worker"),
        Staff.active.label("key_worker_here"),
        Plan.text.label("plan"),
    )
    .outerjoin(Staff, Staff.id == Person.key_worker_id)
    .outerjoin(Plan, Plan.person_id == Person.id)
)
