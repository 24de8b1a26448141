"""What is known of one person: who they are, names, facts, alerts, plan, consent."""

from collections.abc import Sequence
from dataclasses import fields, replace
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Row, func, select

from db.base import Tx
from db.models import (
    Agency,
    Alert,
    Consent,
    Destination,
    Fact,
    Person,
    PersonName,
    Plan,
    Staff,
    Visit,
)
from desk.domain.people import (
    AlertRow,
    Born,
    ConsentRow,
    FactRow,
    NameRow,
    PersonRow,
    PlanRow,
)
from desk.domain.refusals import Refusal
from desk.domain.viewer import Viewer
from desk.domain.wishes import Wishes, together


def survivor(tx: Tx, person_id: UUID) -> UUID:
    """Return the record that took over this one, or itself. A chain is followed to its end."""
    seen = {person_id}
    while True:
        onward = tx.scalar(select(Person.merged_into_id).where(Person.id == person_id))
        if onward is None or onward in seen:
            return person_id
        seen.add(onward)
        person_id = onward


def records_of(tx: Tx, person_id: UUID) -> tuple[UUID, ...]:
    """Return the person's own record and those that were joined to it."""
    joined = tx.scalars(select(Person.id).where(Person.merged_into_id == person_id))
    return (person_id, *joined)


def person(tx: Tx, viewer: Viewer, person_id: UUID) -> PersonRow:
    """Return who a person is, with what records joined to theirs ask for.

    Raises Refusal ``gone`` when there is no such record.
    """
    of_them = (Person.id == person_id) | (Person.merged_into_id == person_id)
    rows = tx.execute(_PERSON.where(of_them).order_by(Person.id != person_id, Person.id)).all()
    if not rows or rows[0].id != person_id:
        raise Refusal("gone")
    row = rows[0]
    worker = next((one for one in rows if one.key_worker_id), row)
    return PersonRow(
        id=row.id,
        name_to_use=row.name_to_use,
        full_name=row.full_name,
        pronouns=row.pronouns,
        born=Born(row.born_earliest, row.born_latest, row.born_precision),
        nhs_number=row.nhs_number,
        speaks=row.speaks,
        letters_in=row.letters_in,
        interpreter=row.interpreter,
        communication=tuple(row.communication),
        key_worker_id=worker.key_worker_id,
        key_worker=worker.key_worker,
        key_worker_left=worker.key_worker_here is False,
        wishes=together([_wishes(one) for one in rows]),
        provisional=row.provisional,
        told=row.told,
        deceased=row.deceased,
        identity_checked_on=row.identity_checked_on,
        last_here_on=row.last_here_on,
    )


def _wishes(row: Row[*tuple[Any, ...]]) -> Wishes:
    return Wishes(**{field.name: getattr(row, field.name) for field in fields(Wishes)})


def names(tx: Tx, viewer: Viewer, person_id: UUID) -> tuple[NameRow, ...]:
    """Return every name a person goes by, the name to use first."""
    rows = tx.execute(
        select(PersonName.id, PersonName.kind, PersonName.text, PersonName.never_aloud)
        .where(PersonName.person_id.in_(records_of(tx, person_id)))
        .order_by(PersonName.kind != "use", PersonName.kind != "full", PersonName.text)
    )
    return tuple(NameRow(*row) for row in rows)


def facts(tx: Tx, viewer: Viewer, person_id: UUID) -> tuple[FactRow, ...]:
    """Return the current facts of a person; of two for the same code, the newer one."""
    rows = tx.execute(
        _FACTS.where(Fact.person_id.in_(records_of(tx, person_id)), Fact.current).order_by(
            Fact.code, Fact.as_of.desc(), Fact.recorded_at.desc()
        )
    )
    newest: dict[str, FactRow] = {}
    for row in rows:
        newest.setdefault(row.code, FactRow(*row))
    return tuple(newest.values())


def fact_history(tx: Tx, viewer: Viewer, person_id: UUID, code: str) -> tuple[FactRow, ...]:
    """Return all that was ever known under one code, newest first."""
    rows = tx.execute(
        _FACTS.where(Fact.person_id.in_(records_of(tx, person_id)), Fact.code == code).order_by(
            Fact.as_of.desc(), Fact.recorded_at.desc()
        )
    )
    return tuple(FactRow(*row) for row in rows)


def facts_since(
    tx: Tx, viewer: Viewer, person_id: UUID, codes: Sequence[str], since: datetime | None = None
) -> tuple[FactRow, ...]:
    """Return the facts of these codes recorded since a moment, with history, oldest first."""
    wanted = _FACTS.where(Fact.person_id.in_(records_of(tx, person_id)), Fact.code.in_(codes))
    if since is not None:
        wanted = wanted.where(Fact.recorded_at >= since)
    return tuple(FactRow(*row) for row in tx.execute(wanted.order_by(Fact.as_of, Fact.recorded_at)))


def alerts(tx: Tx, viewer: Viewer, person_id: UUID) -> tuple[AlertRow, ...]:
    """Return the standing alerts of a person, those that stop them first."""
    rows = tx.execute(
        select(
            Alert.id,
            Alert.kind,
            Alert.level,
            Alert.action_line,
            Alert.review_on,
            Alert.hard_stop,
            Alert.still_offered,
            func.coalesce(Staff.name, ""),
            Alert.version,
        )
        .outerjoin(Staff, Staff.id == Alert.set_by)
        .where(Alert.person_id.in_(records_of(tx, person_id)), Alert.ended_at.is_(None))
        .order_by(Alert.hard_stop.desc(), Alert.level.desc(), Alert.set_at)
    )
    return tuple(AlertRow(*row) for row in rows)


def plan(tx: Tx, viewer: Viewer, person_id: UUID) -> PlanRow | None:
    """Return the plan for the minute in which they say yes, if there is one."""
    row = tx.execute(
        select(
            Plan.id,
            Plan.text,
            Plan.needs,
            Plan.destination_id,
            Destination.name,
            Plan.steps,
            Plan.updated_on,
            func.coalesce(Staff.called, ""),
            Plan.version,
        )
        .outerjoin(Destination, Destination.id == Plan.destination_id)
        .outerjoin(Staff, Staff.id == Plan.updated_by)
        .where(Plan.person_id == person_id)
    ).first()
    if row is None:
        return None
    values: list[Any] = list(row)
    values[2], values[5] = tuple(values[2]), tuple(values[5])
    return PlanRow(*values)


def consents(tx: Tx, viewer: Viewer, person_id: UUID) -> tuple[ConsentRow, ...]:
    """Return the latest answer of a person for each receiver and purpose, newest first."""
    rows = tx.execute(
        _CONSENTS.where(Consent.person_id.in_(records_of(tx, person_id))).order_by(
            Consent.at.desc()
        )
    )
    latest: dict[tuple[object, ...], ConsentRow] = {}
    for row in rows:
        key = (row.agency_id, row.destination_id, row.purpose)
        latest.setdefault(key, consent_row(row))
    return tuple(latest.values())


def answer_for(
    tx: Tx, viewer: Viewer, person_id: UUID, destination_id: UUID, today: date
) -> tuple[ConsentRow, tuple[Any, ...]] | None:
    """Return the last answer about a letter to this place, with its signature strokes.

    One that was given and has run out by `today` is ``expired``.
    """
    row = tx.execute(
        _CONSENTS.where(
            Consent.person_id.in_(records_of(tx, person_id)),
            Consent.destination_id == destination_id,
        )
        .order_by(Consent.at.desc(), Consent.id.desc())
        .limit(1)
    ).first()
    if row is None:
        return None
    answer = consent_row(row)
    if answer.status == "given" and answer.until is not None and answer.until < today:
        answer = replace(answer, status="expired")
    return answer, tuple(row.strokes)


def consent_row(row: Row[*tuple[Any, ...]]) -> ConsentRow:
    """Make a row for screens from one of `_CONSENTS`."""
    return ConsentRow(
        id=row.id,
        receiver=row.destination or row.agency or row.purpose,
        destination_id=row.destination_id,
        agency_id=row.agency_id,
        purpose=row.purpose,
        parts=tuple(row.parts),
        how=row.how,
        status=row.status,
        taken_by=row.taken_by or "",
        witness=row.witness,
        at=row.at,
        until=row.until,
        language=row.language,
    )


def last_visit(
    tx: Tx, viewer: Viewer, person_id: UUID, before: datetime
) -> tuple[UUID, datetime] | None:
    """Return the last visit that began before a moment: its id and when they came."""
    row = tx.execute(
        select(Visit.id, Visit.arrived_at)
        .where(Visit.person_id.in_(records_of(tx, person_id)), Visit.arrived_at < before)
        .order_by(Visit.arrived_at.desc())
        .limit(1)
    ).first()
    return (row.id, row.arrived_at) if row else None


_PERSON = select(
    Person.id,
    Person.name_to_use,
    Person.full_name,
    Person.pronouns,
    Person.born_earliest,
    Person.born_latest,
    Person.born_precision,
    Person.nhs_number,
    Person.speaks,
    Person.letters_in,
    Person.interpreter,
    Person.communication,
    Person.key_worker_id,
    Staff.name.label("key_worker"),
    Staff.active.label("key_worker_here"),
    Person.gender_wish,
    Person.gender_must,
    Person.two_workers,
    Person.avoid_police,
    Person.wishes_peer,
    Person.step_free,
    Person.provisional,
    Person.told,
    Person.deceased,
    Person.identity_checked_on,
    Person.last_here_on,
).outerjoin(Staff, Staff.id == Person.key_worker_id)
_FACTS = select(
    Fact.id,
    Fact.code,
    Fact.answer,
    Fact.value,
    Fact.as_of,
    Fact.source,
    Agency.short,
    Fact.confidence,
    Fact.tier,
    Fact.recorded_at,
    Fact.version,
).outerjoin(Agency, Agency.id == Fact.agency_id)
_CONSENTS = (
    select(
        Consent.id,
        Consent.agency_id,
        Consent.destination_id,
        Destination.name.label("destination"),
        Agency.short.label("agency"),
        Consent.purpose,
        Consent.parts,
        Consent.how,
        Consent.status,
        Staff.called.label("taken_by"),
        Consent.witness,
        Consent.at,
        Consent.until,
        Consent.language,
        Consent.strokes,
    )
    .outerjoin(Destination, Destination.id == Consent.destination_id)
    .outerjoin(Agency, Agency.id == Consent.agency_id)
    .outerjoin(Staff, Staff.id == Consent.taken_by)
)
