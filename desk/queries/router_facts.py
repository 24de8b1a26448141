"""What a profile tells the router: whom somebody must not see, whom they know, what they wish.

Read through joined records, so that what keeps a person safe holds under whichever record it was
written. Source: domain brief §5, step 1.
"""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from datetime import timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import BindParameter, bindparam, select

from db.base import Tx
from db.models import Consent, Contact, NotWith, Person, Visit
from desk.domain.joined import Joined
from desk.queries.joined import joined_records

# A contact of today is no "saw them last time".
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
    known = {}
    for asked in people:
        whose = joined.one(asked)
        if whose in rows:
            known[asked] = _of_profile(rows[whose]) | {
                "person_id": whose,
                "not_with": frozenset(not_with[whose]),
                "barred_agencies": frozenset(barred[whose]),
            }
    return known


def kept_from(tx: Tx, person_id: UUID | None, staff_id: UUID, agency_id: UUID) -> bool:
    """Say whether a person is not to be given to a worker: said no to them or their agency."""
    if person_id is None:
        return False
    known = known_of(tx, {person_id}).get(person_id, {})
    return staff_id in known.get("not_with", ()) or agency_id in known.get("barred_agencies", ())


def _by_person(tx: Tx, records: Collection[UUID], joined: Joined) -> Mapping[UUID, list[Any]]:
    """Return the records of each person, the one that stays first."""
    found: dict[UUID, list[Any]] = defaultdict(list)
    given = {"records": list(records), "before": tx.now - EARLIER}
    rows = tx.connection().execute(_KNOWN, given).all()
    for row in sorted(rows, key=lambda row: (joined.one(row.id) != row.id, row.id)):
        found[joined.one(row.id)].append(row)
    return found


def _of_profile(records: Sequence[Any]) -> dict[str, Any]:
    """Take the wishes of the record that stays; a must of any record is a must."""
    stays = records[0]
    gender = next((row for row in records if row.gender_must), stays)
    seen = [row for row in records if row.started_at is not None]
    return {
        "speaks": stays.speaks,
        "interpreter": stays.interpreter,
        "gender_wish": gender.gender_wish,
        "gender_must": gender.gender_must,
        "two_workers": any(row.two_workers for row in records),
        "avoid_police": any(row.avoid_police for row in records),
        "key_worker_id": next((row.key_worker_id for row in records if row.key_worker_id), None),
        "last_saw_staff_id": max(seen, key=lambda row: row.started_at).staff_id if seen else None,
    }


def _not_with(tx: Tx, records: Collection[UUID], joined: Joined) -> Mapping[UUID, set[UUID]]:
    found: dict[UUID, set[UUID]] = defaultdict(set)
    for row in tx.connection().execute(_NOT_WITH, {"records": list(records)}):
        found[joined.one(row.person_id)].add(row.staff_id)
    return found


def _barred(tx: Tx, records: Collection[UUID], joined: Joined) -> Mapping[UUID, set[UUID]]:
    """Return the agencies whose help each person refused, or took their yes back; the last counts.

    Only what was said of help today: a letter that may not go out does not keep a worker away.
    """
    latest: dict[tuple[UUID, UUID], str] = {}
    for row in tx.connection().execute(_ANSWERS, {"records": list(records)}):
        latest[joined.one(row.person_id), row.agency_id] = row.status
    found: dict[UUID, set[UUID]] = defaultdict(set)
    for (whose, agency_id), status in latest.items():
        if status in SAID_NO:
            found[whose].add(agency_id)
    return found


_RECORDS: BindParameter[Sequence[UUID]] = bindparam("records", expanding=True)
# From the latest visit backwards, so that it costs the same after a hundred years.
_LAST_SEEN = (
    select(Contact.id)
    .join(Visit, Visit.id == Contact.visit_id)
    .where(
        Visit.person_id == Person.id,
        Visit.arrived_at < bindparam("before"),
        Contact.started_at < bindparam("before"),
        Contact.ended_at.is_not(None),
    )
    .order_by(Visit.arrived_at.desc(), Contact.started_at.desc())
    .limit(1)
    .correlate(Person)
    .scalar_subquery()
)
_KNOWN = (
    select(
        Person.id,
        Person.speaks,
        Person.interpreter,
        Person.gender_wish,
        Person.gender_must,
        Person.two_workers,
        Person.avoid_police,
        Person.key_worker_id,
        Contact.staff_id,
        Contact.started_at,
    )
    .outerjoin(Contact, Contact.id == _LAST_SEEN)
    .where(Person.id.in_(_RECORDS))
)
_NOT_WITH = select(NotWith.person_id, NotWith.staff_id).where(NotWith.person_id.in_(_RECORDS))
_ANSWERS = (
    select(Consent.person_id, Consent.agency_id, Consent.status)
    .where(
        Consent.person_id.in_(_RECORDS),
        Consent.agency_id.is_not(None),
        Consent.purpose == "help_today",
    )
    .order_by(Consent.at, Consent.id)
)
