"""The directory of places, with what is remembered of earlier letters to each."""

from collections import Counter
from typing import Any
from uuid import UUID

from sqlalchemy import Row, select

from db.base import Tx
from db.models import Destination, Referral, ReferralStep
from desk.domain.destinations import DestinationMemory, DestinationRow
from desk.domain.refusals import Refusal
from desk.domain.viewer import Viewer

# How many past letters the memory of a place looks at.
REMEMBERED = 6


def destinations(tx: Tx, viewer: Viewer, kinds: tuple[str, ...] = ()) -> tuple[DestinationRow, ...]:
    """Return the places that take referrals now, by kind and name."""
    wanted = _PLACES.where(Destination.active).order_by(Destination.kind, Destination.name)
    if kinds:
        wanted = wanted.where(Destination.kind.in_(kinds))
    return tuple(_row(row) for row in tx.execute(wanted))


def destination(tx: Tx, viewer: Viewer, destination_id: UUID) -> DestinationRow:
    """Return one place. Raises Refusal ``gone``."""
    row = tx.execute(_PLACES.where(Destination.id == destination_id)).first()
    if row is None:
        raise Refusal("gone")
    return _row(row)


def memory(tx: Tx, viewer: Viewer, destination_id: UUID) -> DestinationMemory:
    """Return what became of the last letters to a place."""
    sent = tx.execute(
        select(Referral.id, Referral.stage, Referral.refusal, Referral.sent_at)
        .where(Referral.destination_id == destination_id, Referral.sent_at.is_not(None))
        .order_by(Referral.sent_at.desc())
        .limit(REMEMBERED)
    ).all()
    refusals = Counter(row.refusal for row in sent if row.stage == "refused" and row.refusal)
    answers = tx.execute(
        select(ReferralStep.referral_id, ReferralStep.at)
        .where(
            ReferralStep.referral_id.in_([row.id for row in sent]),
            ReferralStep.stage.in_(("acknowledged", "offer", "refused", "admitted", "placed")),
        )
        .order_by(ReferralStep.at.desc())
    )
    answered = {row.referral_id: row.at for row in answers}
    days = sorted((answered[row.id] - row.sent_at).days for row in sent if row.id in answered)
    taken = sum(row.stage in ("offer", "admitted", "placed") for row in sent)
    usual = days[len(days) // 2] if days else None
    return DestinationMemory(len(sent), taken, tuple(refusals.most_common()), usual)


_PLACES = select(
    Destination.id,
    Destination.name,
    Destination.kind,
    Destination.team,
    Destination.address,
    Destination.phone,
    Destination.email,
    Destination.nation,
    Destination.description,
    Destination.requires,
    Destination.parts,
    Destination.asks,
    Destination.excludes,
    Destination.ring_first,
    Destination.free_places,
    Destination.told_at,
    Destination.answer_time,
    Destination.template,
    Destination.active,
)


def _row(row: Row[*tuple[Any, ...]]) -> DestinationRow:
    values = list(row)
    values[9:12] = [tuple(value) for value in values[9:12]]
    return DestinationRow(*values)
