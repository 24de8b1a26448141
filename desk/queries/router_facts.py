"""What a profile tells the router: whom somebody must not see, whom they know, what they wish.

Read through joined records, so that what keeps a person safe holds under whichever record it was
written. Source: domain brief §5, step 1.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from datetime import timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import select

from db.base import Tx
from db.models import Consent, Contact, NotWith, Person, Visit
from desk.domain.joined import Joined
from desk.queries.joined import joined_records

# What was a contact of today is no "saw them last time".
EARLIER = timedelta(hours=12)
SAID_NO = ("refused", "withdrawn")


def known_of(tx: Tx, people: Collection[UUID]) -> Mapping[UUID, dict[str, Any]]:
    """Return what the router may know of each person from their profile, as Seeker's fields.

    `avoid_police` is among them; a visit may say so as well.
    """
    if not people:
        return {}
    joined = joined_records(tx)
    records = joined.all_of(people)
    rows = _by_person(tx, records, joined)
    not_with = _not_with(tx, records, joined)
    barred = _barred(tx, records, joined)
    last = _last_saw(tx, records, joined)
    known = {}
    for asked in people:
        whose = joined.one(asked)
        if whose in rows:
            known[asked] = _wishes(rows[whose]) | {
                "person_id": whose,
                "not_with": frozenset(not_with[whose]),
                "barred_agencies": frozenset(barred[whose]),
                "last_saw_staff_id": last.get(whose),
            }
    return known


def _by_person(tx: Tx, records: Collection[UUID], joined: Joined) -> Mapping[UUID, list[Any]]:
    """Return the records of each person, the one that stays first."""
    found: dict[UUID, list[Any]] = defaultdict(list)
    rows = tx.execute(_KNOWN.where(Person.id.in_(records))).all()
    for row in sorted(rows, key=lambda row: (joined.one(row.id) != row.id, row.id)):
        found[joined.one(row.id)].append(row)
    return found


def _wishes(rows: Iterable[Any]) -> dict[str, Any]:
    """Take the wishes of the record that stays; a must of any record is a must."""
    stays, *_others = records = list(rows)
    gender = next((row for row in records if row.gender_must), stays)
    return {
        "speaks": stays.speaks,
        "interpreter": stays.interpreter,
        "gender_wish": gender.gender_wish,
        "gender_must": gender.gender_must,
        "two_workers": any(row.two_workers for row in records),
        "avoid_police": any(row.avoid_police for row in records),
        "key_worker_id": next((row.key_worker_id for row in records if row.key_worker_id), None),
    }


def _not_with(tx: Tx, records: Collection[UUID], joined: Joined) -> Mapping[UUID, set[UUID]]:
    found: dict[UUID, set[UUID]] = defaultdict(set)
    rows = select(NotWith.person_id, NotWith.staff_id).where(NotWith.person_id.in_(records))
    for row in tx.execute(rows):
        found[joined.one(row.person_id)].add(row.staff_id)
    return found


def _barred(tx: Tx, records: Collection[UUID], joined: Joined) -> Mapping[UUID, set[UUID]]:
    """Return the agencies whose help each person refused, or took their yes back; the last counts.

    Only what was said of help today: a letter that may not go out does not keep a worker away.
    """
    latest: dict[tuple[UUID, UUID], str] = {}
    for row in tx.execute(_ANSWERS.where(Consent.person_id.in_(records))):
        latest[joined.one(row.person_id), row.agency_id] = row.status
    found: dict[UUID, set[UUID]] = defaultdict(set)
    for (whose, agency_id), status in latest.items():
        if status in SAID_NO:
            found[whose].add(agency_id)
    return found


def _last_saw(tx: Tx, records: Collection[UUID], joined: Joined) -> Mapping[UUID, UUID]:
    """Return the worker whom each person sat with last, before today."""
    rows = tx.execute(
        _SEEN.where(Visit.person_id.in_(records), Contact.started_at < tx.now - EARLIER)
    )
    return {joined.one(row.person_id): row.staff_id for row in rows if row.person_id}


_KNOWN = select(
    Person.id,
    Person.speaks,
    Person.interpreter,
    Person.gender_wish,
    Person.gender_must,
    Person.two_workers,
    Person.avoid_police,
    Person.key_worker_id,
)
_ANSWERS = (
    select(Consent.person_id, Consent.agency_id, Consent.status)
    .where(Consent.agency_id.is_not(None), Consent.purpose == "help_today")
    .order_by(Consent.at, Consent.id)
)
_SEEN = (
    select(Visit.person_id, Contact.staff_id)
    .join(Contact, Contact.visit_id == Visit.id)
    .where(Contact.ended_at.is_not(None))
    .order_by(Contact.started_at)
)
