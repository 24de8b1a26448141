"""Letters and the referrals they belong to: what the composer needs, and the kept pages."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy import func, or_, select

from db.base import Tx
from db.models import Contact, Expectation, Letter, Referral, Staff, Visit
from desk.domain.clock import local_date
from desk.domain.composer import BegunRow, ChoosingRow, ComposerRow, Draft, VisitNow
from desk.domain.letter_rows import Stroke
from desk.domain.referrals import MAY_SIGN, UNSIGNED, LetterRow
from desk.domain.refusals import Refusal
from desk.domain.viewer import Viewer
from desk.domain.workers import StaffRow
from desk.queries import people, venue
from desk.queries.directory import destination, destinations, memory


def composer(
    tx: Tx, viewer: Viewer, referral_id: UUID, *, today: date, zone: ZoneInfo
) -> ComposerRow:
    """Return one referral with all that its letter is made from. Raises Refusal ``gone``."""
    row = tx.execute(_REFERRALS.where(Referral.id == referral_id)).first()
    if row is None:
        raise Refusal("gone")
    whose = people.survivor(tx, row.person_id)
    records = people.records_of(tx, whose)
    signer = _signer(tx, viewer, row.owner_id)
    agency = venue.agency(tx, viewer, signer.agency_id)
    if agency is None:
        raise Refusal("gone")
    kept = letters_of(tx, viewer, referral_id)
    visit = _visit_now(tx, records, row.visit_id)
    consent, strokes = people.answer_for(tx, viewer, whose, row.destination_id, today) or (None, ())
    return ComposerRow(
        id=row.id,
        version=row.version,
        reference=f"{row.reference}-{len(kept) + 1}" if kept else row.reference,
        stage=row.stage,
        created_at=row.created_at,
        said_yes_at=(visit.said_yes_at if visit else None) or row.said_yes_at,
        sent_at=row.sent_at,
        sent_how=row.sent_how,
        owner=row.called,
        draft=Draft.from_kept(row.draft, row.asks_for, row.notice),
        person=people.person(tx, viewer, whose),
        facts=people.facts(tx, viewer, whose),
        plan=people.plan(tx, viewer, whose),
        agency=agency,
        signer=signer,
        may_sign=viewer.role in MAY_SIGN,
        destination=destination(tx, viewer, row.destination_id),
        memory=memory(tx, viewer, row.destination_id),
        consent=consent,
        strokes=tuple(_stroke(points) for points in strokes),
        visit=visit,
        seen_on=_seen_on(tx, records, signer.id, zone),
        back_at=_back_at(tx, records, today, zone),
        letters=kept,
        places=_places(tx, viewer),
    )


def choosing(tx: Tx, viewer: Viewer, person_id: UUID, visit_id: UUID | None) -> ChoosingRow:
    """Return what a place is chosen with for somebody. Raises Refusal ``gone``."""
    whose = people.survivor(tx, person_id)
    records = people.records_of(tx, whose)
    places = _places(tx, viewer)
    begun = tx.execute(
        select(
            Referral.id,
            Referral.destination_id,
            Referral.reference,
            Referral.stage,
            Referral.created_at,
        )
        .where(Referral.person_id.in_(records), Referral.stage.in_(UNSIGNED))
        .order_by(Referral.created_at.desc())
    )
    return ChoosingRow(
        person=people.person(tx, viewer, whose),
        facts=people.facts(tx, viewer, whose),
        plan=people.plan(tx, viewer, whose),
        places=places,
        memories={place.id: memory(tx, viewer, place.id) for place in places},
        begun=tuple(BegunRow(*row) for row in begun),
        visit=_visit_now(tx, records, visit_id),
    )


def letters_of(tx: Tx, viewer: Viewer, referral_id: UUID) -> tuple[LetterRow, ...]:
    """Return the letters of a referral, newest first, void ones with the others."""
    rows = tx.execute(
        select(
            Letter.id,
            Letter.referral_id,
            Letter.reference,
            Letter.status,
            Letter.sha256,
            Letter.made_at,
            func.coalesce(Staff.name, ""),
            Letter.printed_at,
            Letter.print_count,
        )
        .outerjoin(Staff, Staff.id == Letter.signed_by)
        .where(Letter.referral_id == referral_id)
        .order_by(Letter.made_at.desc(), Letter.reference.desc())
    )
    return tuple(LetterRow(*row) for row in rows)


def _places(tx: Tx, viewer: Viewer) -> tuple[Any, ...]:
    """Return the places that a letter can go to; the others are rung or walked to."""
    return tuple(place for place in destinations(tx, viewer) if place.template)


def _signer(tx: Tx, viewer: Viewer, owner_id: UUID | None) -> StaffRow:
    """Return who signs here; where nobody at this desk may, whose letter it is."""
    here = viewer.staff_id if viewer.role in MAY_SIGN else owner_id or viewer.staff_id
    found = venue.staff_member(tx, viewer, here) if here else None
    if found is None:
        raise Refusal("desk.nobody")
    return found


def _visit_now(tx: Tx, records: Sequence[UUID], visit_id: UUID | None) -> VisitNow | None:
    """Return the visit that somebody is on now, else the one the letter came from."""
    own = select(Visit.id, Visit.said_yes_at, Visit.letter_sent_at, Visit.too_unwell).where(
        Visit.person_id.in_(records)
    )
    row = tx.execute(
        own.where(Visit.ended_at.is_(None)).order_by(Visit.arrived_at.desc()).limit(1)
    ).first()
    if row is None and visit_id is not None:
        row = tx.execute(own.where(Visit.id == visit_id)).first()
    return VisitNow(*row) if row else None


def _stroke(points: Any) -> Stroke:
    return tuple((float(across), float(down)) for across, down in points)


def _seen_on(tx: Tx, records: Sequence[UUID], staff_id: UUID, zone: ZoneInfo) -> date | None:
    """Return the day on which a worker last sat with them, as it was recorded."""
    began = tx.scalar(
        select(Contact.started_at)
        .join(Visit, Visit.id == Contact.visit_id)
        .where(
            Visit.person_id.in_(records),
            Contact.started_at.is_not(None),
            or_(Contact.staff_id == staff_id, Contact.second_id == staff_id),
        )
        .order_by(Contact.started_at.desc())
        .limit(1)
    )
    return local_date(began, zone) if began else None


def _back_at(tx: Tx, records: Sequence[UUID], today: date, zone: ZoneInfo) -> datetime | None:
    """Return when they are next expected here, if a time of day is known."""
    row = tx.execute(
        select(Expectation.on_date, Expectation.usual)
        .where(
            Expectation.person_id.in_(records),
            Expectation.on_date > today,
            Expectation.usual.is_not(None),
        )
        .order_by(Expectation.on_date)
        .limit(1)
    ).first()
    return datetime.combine(row.on_date, row.usual, zone) if row else None


_REFERRALS: Any = select(
    Referral.id,
    Referral.version,
    Referral.person_id,
    Referral.visit_id,
    Referral.destination_id,
    Referral.reference,
    Referral.stage,
    Referral.created_at,
    Referral.said_yes_at,
    Referral.sent_at,
    Referral.sent_how,
    Referral.asks_for,
    Referral.notice,
    Referral.draft,
    Referral.owner_id,
    Staff.called,
).outerjoin(Staff, Staff.id == Referral.owner_id)
