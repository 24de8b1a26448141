"""Looks through a day for what may never be, and counts it by other means than the day report."""

import hashlib
from collections.abc import Mapping
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, func, select

from db.base import Tx
from db.models import Contact, Letter, Need, Person, Referral, Supply, Visit
from desk.domain.soundness import ContactKept, Fault, VisitKept, faults_of_visits
from desk.domain.viewer import Viewer


def faults(tx: Tx, viewer: Viewer, day_id: UUID) -> tuple[Fault, ...]:
    """Return everything in a day that may never be; nothing when all is well."""
    visits = tx.execute(
        select(
            Visit.id,
            func.coalesce(Person.merged_into_id, Visit.person_id),
            Visit.ticket,
            Visit.state,
        )
        .outerjoin(Person, Person.id == Visit.person_id)
        .where(Visit.drop_in_id == day_id)
        .order_by(Visit.ticket)
    )
    contacts = tx.execute(
        select(
            Contact.visit_id,
            Contact.staff_id,
            Contact.taken_at,
            Contact.ended_at,
            Contact.second_id,
        ).where(Contact.drop_in_id == day_id, ~Contact.kit_only)
    )
    return (
        *faults_of_visits(
            [VisitKept(*row) for row in visits], [ContactKept(*row) for row in contacts]
        ),
        *_changed_letters(tx),
    )


def recount(tx: Tx, viewer: Viewer, day_id: UUID) -> Mapping[str, int]:
    """Count a day straight from its tables, by the keys of the day report.

    These are the figures for which no two stored visits have to be joined into one.
    """
    visits = Visit.drop_in_id == day_id
    sat = select(Contact.visit_id).where(
        Contact.drop_in_id == day_id, Contact.started_at.is_not(None), ~Contact.kit_only
    )
    counts = {
        "visits": _count(tx, visits),
        "unidentified": _count(tx, visits, Visit.person_id.is_(None)),
        "seen": _count(tx, visits, Visit.id.in_(sat)),
        "turned_away": _count(tx, visits, Visit.state == "turned_away", Visit.id.not_in(sat)),
        "yes": _count(tx, visits, Visit.said_yes_at.is_not(None)),
        "yes_letter": _count(
            tx, visits, Visit.said_yes_at.is_not(None), Visit.letter_sent_at.is_not(None)
        ),
        "needles": _given(tx, day_id, "needles"),
        "naloxone": _given(tx, day_id, "naloxone_new") + _given(tx, day_id, "naloxone_replaced"),
    }
    needs: Any = (
        select(Need.code, Need.outcome, func.count())
        .join(Visit, Visit.id == Need.visit_id)
        .where(visits)
        .group_by(Need.code, Need.outcome)
    )
    for code, outcome, many in tx.execute(needs):
        counts[f"need.{code}"] = counts.get(f"need.{code}", 0) + many
        if outcome == "met":
            counts[f"need.{code}.met"] = many
    return counts


def letters_of_day(tx: Tx, viewer: Viewer, day_id: UUID) -> tuple[tuple[str, str, bytes], ...]:
    """Return every letter that came from a visit of the day: number, SHA-256 and its very bytes."""
    rows = tx.execute(
        select(Letter.reference, Letter.sha256, Letter.pdf)
        .join(Referral, Referral.id == Letter.referral_id)
        .join(Visit, Visit.id == Referral.visit_id)
        .where(Visit.drop_in_id == day_id, Letter.status == "final")
        .order_by(Letter.made_at)
    )
    return tuple((row.reference, row.sha256, bytes(row.pdf)) for row in rows)


def _changed_letters(tx: Tx) -> list[Fault]:
    rows = tx.execute(select(Letter.reference, Letter.sha256, Letter.pdf))
    return [
        Fault("letter_changed", row.reference)
        for row in rows
        if hashlib.sha256(bytes(row.pdf)).hexdigest() != row.sha256
    ]


def _count(tx: Tx, *those: ColumnElement[bool]) -> int:
    return _whole(tx, select(func.count()).select_from(Visit).where(*those))


def _given(tx: Tx, day_id: UUID, kind: str) -> int:
    given = func.coalesce(func.sum(Supply.given), 0)
    return _whole(tx, select(given).where(Supply.drop_in_id == day_id, Supply.kind == kind))


def _whole(tx: Tx, statement: Select[int]) -> int:
    return int(tx.scalar(statement) or 0)
