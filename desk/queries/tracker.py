"""The referrals under way, and those that ended lately, with the steps that they took."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime, timedelta
from statistics import median
from uuid import UUID

from sqlalchemy import and_, func, or_, select

from db.base import Tx
from db.models import Destination, Person, Referral, ReferralStep, Staff
from desk.domain.referrals import DONE
from desk.domain.tracker import A_WEEK, REFUSED_STAYS, TrackedRow, TrackerRow
from desk.domain.viewer import Viewer

MONTH = timedelta(days=28)
SAME_DAY = timedelta(hours=12)
"""A letter sent later than this after the yes was not sent in the same drop-in."""


def tracker(tx: Tx, viewer: Viewer) -> TrackerRow:
    """Return every referral that runs, those ended this week, and refusals nobody has answered."""
    rows = tx.execute(
        select(
            Referral.id,
            Referral.person_id,
            Person.name_to_use,
            Referral.destination_id,
            Destination.name,
            Destination.phone,
            Referral.kind,
            Referral.template,
            Referral.asks_for,
            Referral.notice,
            Referral.stage,
            Referral.stage_at,
            Referral.reference,
            Referral.created_at,
            Referral.said_yes_at,
            Referral.sent_at,
            Referral.sent_how,
            Referral.refusal,
            Referral.next_step,
            Referral.owner_id,
            func.coalesce(Staff.called, "").label("owner"),
            Referral.paused_since,
        )
        .join(Person, Person.id == Referral.person_id)
        .join(Destination, Destination.id == Referral.destination_id)
        .outerjoin(Staff, Staff.id == Referral.owner_id)
        .where(
            or_(
                Referral.stage.not_in(DONE),
                Referral.stage_at >= tx.now - A_WEEK,
                and_(Referral.stage == "refused", Referral.stage_at >= tx.now - REFUSED_STAYS),
            )
        )
    ).all()
    reached, paused = _steps(tx, [row.id for row in rows])
    newest = _newest(tx, {row.person_id for row in rows if row.stage == "refused"})
    return TrackerRow(
        rows=tuple(
            TrackedRow(
                id=row.id,
                person_id=row.person_id,
                name=row.name_to_use,
                destination_id=row.destination_id,
                destination=row.name,
                phone=row.phone,
                kind=row.kind,
                template=row.template,
                asks_for=row.asks_for,
                notice=row.notice,
                stage=row.stage,
                stage_at=row.stage_at,
                reference=row.reference,
                created_at=row.created_at,
                said_yes_at=row.said_yes_at,
                sent_at=row.sent_at,
                sent_how=row.sent_how,
                refusal=row.refusal,
                next_step=row.next_step,
                owner_id=row.owner_id,
                owner=row.owner,
                paused_since=row.paused_since,
                paused=paused[row.id],
                reached=reached[row.id],
                replaced=row.person_id in newest and newest[row.person_id] > row.stage_at,
            )
            for row in rows
        ),
        usual_minutes=_usual_minutes(tx),
    )


def _steps(
    tx: Tx, ids: Sequence[UUID]
) -> tuple[dict[UUID, dict[str, datetime]], dict[UUID, timedelta]]:
    """Return when each stage was first reached, and how long each referral was paused before."""
    reached: dict[UUID, dict[str, datetime]] = defaultdict(dict)
    paused: dict[UUID, timedelta] = defaultdict(timedelta)
    since: dict[UUID, datetime] = {}
    steps = tx.execute(
        select(ReferralStep.referral_id, ReferralStep.stage, ReferralStep.at)
        .where(ReferralStep.referral_id.in_(ids))
        .order_by(ReferralStep.at, ReferralStep.id)
    )
    for step in steps:
        if step.stage == "paused":
            since[step.referral_id] = step.at
        elif step.stage == "resumed" and step.referral_id in since:
            paused[step.referral_id] += step.at - since.pop(step.referral_id)
        else:
            reached[step.referral_id].setdefault(step.stage, step.at)
    return reached, paused


def _newest(tx: Tx, people: set[UUID]) -> dict[UUID, datetime]:
    """Return when the newest referral of each of these people was begun."""
    rows = tx.execute(
        select(Referral.person_id, func.max(Referral.created_at).label("at"))
        .where(Referral.person_id.in_(people))
        .group_by(Referral.person_id)
    )
    return {row.person_id: row.at for row in rows}


def _usual_minutes(tx: Tx) -> int | None:
    """Return the median minutes from a yes to its letter, over four weeks; None without any."""
    rows = tx.execute(
        select(Referral.said_yes_at, Referral.sent_at).where(
            Referral.sent_at >= tx.now - MONTH, Referral.said_yes_at.is_not(None)
        )
    )
    took = [
        (row.sent_at - row.said_yes_at).total_seconds() / 60
        for row in rows
        if timedelta(0) <= row.sent_at - row.said_yes_at <= SAME_DAY
    ]
    return round(median(took)) if took else None
