"""What a profile tells the router: whom somebody must not see, whom they know, what they wish.

Read through joined records, so that what keeps a person safe holds under whichever record it was
written. Source: domain brief §5, step 1.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import timedelta
from typing import Any
from uuid import UUID

from db.reading import Reader, Statements
from desk.domain.joined import Joined
from desk.domain.wishes import Wishes, together
from desk.queries.joined import joined_records

sql = Statements("desk.queries.sql.router_facts")

# A contact of today is no "saw them last time".
EARLIER = timedelta(hours=12)
SAID_NO = ("refused", "withdrawn")


def known_of(tx: Reader, people: Collection[UUID]) -> Mapping[UUID, dict[str, Any]]:
    """Return what the router may know of each person from their profile, as Seeker's fields.

    `avoid_police` is among them; a visit may say so as well.
    """
    return known_through(joined_records(tx), tx, people) if people else {}


def known_through(
    joined: Joined, tx: Reader, people: Collection[UUID]
) -> Mapping[UUID, dict[str, Any]]:
    """Return the same through joined records that were read already."""
    if not people:
        return {}
    asked = {"records": list(joined.all_of(people))}
    known, no_to, pairs, answers = tx.together(
        (sql.known, asked), (sql.not_with, asked), (sql.apart, asked), (sql.answers, asked)
    )
    rows = _by_person(known, joined)
    not_with = _not_with(no_to, joined)
    apart = _apart(pairs, joined)
    barred = _barred(answers, joined)
    found = {}
    for person in people:
        whose = joined.one(person)
        if whose in rows:
            found[person] = _of_profile(rows[whose]) | {
                "person_id": whose,
                "not_with": frozenset(not_with.get(whose, ())),
                "keep_apart": joined.all_of(apart[whose]) if whose in apart else frozenset(),
                "barred_agencies": frozenset(barred.get(whose, ())),
            }
    return found


def last_saw(tx: Reader, person_id: UUID) -> UUID | None:
    """Return the worker whom a person sat with last, on an earlier day.

    It stays what it is all day, so a visit keeps it from its check-in on.
    """
    given = {
        "records": list(joined_records(tx).all_of({person_id})),
        "before": tx.now - EARLIER,
    }
    found = tx.columns(sql.last_saw, given).first()
    return found.staff_id if found else None


def kept_from(tx: Reader, person_id: UUID | None, staff_id: UUID, agency_id: UUID) -> bool:
    """Say whether a person is not to be given to a worker: said no to them or their agency."""
    if person_id is None:
        return False
    return keeps_from(known_of(tx, {person_id}).get(person_id, {}), staff_id, agency_id)


def keeps_from(known: Mapping[str, Any], staff_id: UUID, agency_id: UUID) -> bool:
    """Say the same of what `known_of` knows of a person."""
    return staff_id in known.get("not_with", ()) or agency_id in known.get("barred_agencies", ())


def _by_person(rows: Iterable[Any], joined: Joined) -> Mapping[UUID, list[Any]]:
    """Return the records of each person, the one that stays first."""
    found: dict[UUID, list[Any]] = defaultdict(list)
    for row in rows:
        found[joined.one(row.id)].append(row)
    for whose, several in found.items():
        if len(several) > 1:
            several.sort(key=lambda row: (row.id != whose, row.id))
    return found


def _of_profile(records: Sequence[Any]) -> dict[str, Any]:
    """Take what the record that stays says, with the wishes of all together."""
    stays = records[0]
    wishes = stays if len(records) == 1 else together([_wishes(row) for row in records])
    return {
        "speaks": stays.speaks,
        "interpreter": stays.interpreter,
        "gender_wish": wishes.gender_wish,
        "gender_must": wishes.gender_must,
        "two_workers": wishes.two_workers,
        "avoid_police": wishes.avoid_police,
        "wishes_peer": wishes.wishes_peer,
        "step_free": wishes.step_free,
        "key_worker_id": next((row.key_worker_id for row in records if row.key_worker_id), None),
    }


def _wishes(row: Any) -> Wishes:
    return Wishes(
        gender_wish=row.gender_wish,
        gender_must=row.gender_must,
        two_workers=row.two_workers,
        avoid_police=row.avoid_police,
        wishes_peer=row.wishes_peer,
        step_free=row.step_free,
    )


def _apart(rows: Iterable[Any], joined: Joined) -> Mapping[UUID, set[UUID]]:
    """Return whom each person must not meet; the pair holds for both, whoever it was noted of."""
    found: dict[UUID, set[UUID]] = defaultdict(set)
    for row in rows:
        found[joined.one(row.person_id)].add(row.other_id)
        found[joined.one(row.other_id)].add(row.person_id)
    return found


def _not_with(rows: Iterable[Any], joined: Joined) -> Mapping[UUID, set[UUID]]:
    found: dict[UUID, set[UUID]] = defaultdict(set)
    for row in rows:
        found[joined.one(row.person_id)].add(row.staff_id)
    return found


def _barred(rows: Iterable[Any], joined: Joined) -> Mapping[UUID, set[UUID]]:
    """Return the agencies whose help each person refused, or took their yes back; the last counts.

    Only what was said of help today: a letter that may not go out does not keep a worker away.
    """
    latest: dict[tuple[UUID, UUID], str] = {}
    for row in rows:
        latest[joined.one(row.person_id), row.agency_id] = row.status
    found: dict[UUID, set[UUID]] = defaultdict(set)
    for (whose, agency_id), status in latest.items():
        if status in SAID_NO:
            found[whose].add(agency_id)
    return found
