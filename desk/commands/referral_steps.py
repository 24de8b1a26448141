"""Moves a referral from stage to stage, for the commands that do so."""

from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import select

from db.base import Tx
from db.models import Person, Referral, ReferralStep, Visit
from desk.commands.base import must_get
from desk.domain.ids import new_id
from desk.domain.referrals import DONE
from desk.domain.refusals import Refusal
from desk.queries.joined import joined_records

# A visit that began within this time is today's.
TODAY = timedelta(hours=12)


def unsigned(tx: Tx, referral_id: UUID) -> Referral:
    """Load a referral whose letter is not signed yet, or raise Refusal ``letter.signed``."""
    referral = must_get(tx, Referral, referral_id)
    if referral.stage not in ("accepted_help", "consent_recorded", "drafted"):
        raise Refusal("letter.signed", reference=referral.reference)
    return referral


def join_visit(tx: Tx, referral: Referral) -> None:
    """Bind a letter to the visit of today, whose clock it stops; it may have been begun before.

    Nothing changes while its person is not here today, or when it is bound to today's visit.
    """
    records = joined_records(tx).all_of({referral.person_id})
    here = (
        select(Visit.id, Visit.said_yes_at)
        .where(Visit.person_id.in_(records), Visit.arrived_at >= tx.now - TODAY)
        .order_by(Visit.arrived_at.desc())
        .limit(1)
    )
    visit = tx.execute(here).first()
    if visit is not None and visit.id != referral.visit_id:
        referral.visit_id = visit.id
        referral.said_yes_at = visit.said_yes_at or referral.said_yes_at


def check_lives(person: Person) -> None:
    """Raise Refusal ``person.died`` where nothing can be agreed or signed any more."""
    if person.deceased:
        raise Refusal("person.died")


def check_well(tx: Tx, person: Person) -> None:
    """Raise Refusal ``consent.unwell`` while somebody who is here cannot agree to things today."""
    unwell = select(Visit.id).where(
        Visit.person_id == person.id, Visit.ended_at.is_(None), Visit.too_unwell
    )
    if tx.scalars(unwell).first() is not None:
        raise Refusal("consent.unwell", name=person.name_to_use)


def move(tx: Tx, referral: Referral, stage: str, at: datetime, detail: str = "") -> None:
    """Take a referral to a stage at the moment at which it happened.

    What has come to an end waits for nobody, and has no next step but one that is given with it.
    """
    referral.stage, referral.stage_at = stage, at
    if stage in DONE:
        referral.next_step, referral.paused_since = "", None
    write_step(tx, referral, stage, at, detail)


def write_step(tx: Tx, referral: Referral, stage: str, at: datetime, detail: str = "") -> None:
    """Write a step among those of the referral, with who and when."""
    tx.add(
        ReferralStep(
            id=new_id(),
            referral_id=referral.id,
            stage=stage,
            at=at,
            by_id=tx.actor,
            detail=detail,
        )
    )


def actor(tx: Tx) -> UUID:
    """Return who acts, or raise Refusal ``desk.nobody``."""
    if tx.actor is None:
        raise Refusal("desk.nobody")
    return tx.actor
