"""Who is held by a worker of whom nothing is heard any more, and who could take them over."""

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import and_, select

from db.base import Tx
from db.models import Contact, OnSite, Staff, Visit
from db.models.audit import Audit
from db.presence import away
from desk.domain.held import TELLS_OF_HELD, TOGETHER, HeldRow, HoldRow
from desk.domain.refusals import Refusal
from desk.domain.venue import VenueRow
from desk.domain.viewer import Viewer
from desk.queries.hand_over import who_could_take
from desk.queries.here import open_contacts, visits_of_day
from desk.queries.on_site import workers_of_day
from desk.queries.routing import scene


def held(tx: Tx, viewer: Viewer, day_id: UUID, after: timedelta) -> tuple[HeldRow, ...]:
    """Return those to look after now, the longest first; nobody unless it is this viewer's to do.

    In a file nothing tells of a worker's own computer. On a server on which all desks share one
    role neither: each desk then seems to be there as long as one is.
    """
    if viewer.role not in TELLS_OF_HELD:
        return ()
    rows = tx.execute(_OPEN.where(Contact.drop_in_id == day_id)).all()
    shut = away(tx, [row.desk_role for row in rows if tx.now - row.state_since >= after])
    found = []
    for row in rows:
        why, since = _seen(row)
        if not why and row.desk_role in shut:
            why, since = "silent", max(since, _last_did(tx, row.staff_id) or since)
        if not why:
            continue
        one = HeldRow(
            row.id, row.visit_id, row.ticket, row.shown_name, row.called, why, since,
            _looked_at(tx, row),
        )  # fmt: skip
        if one.is_due(tx.now, after):
            found.append(one)
    return tuple(sorted(found, key=lambda one: one.since))


def _seen(row: Any) -> tuple[str, datetime]:
    """Say why they may be held, by what is written down, and since when; or since when not."""
    if row.intake == "gone":
        return "gone", max(row.intake_since, row.taken_at)
    return ("called" if row.state == "called" else ""), row.state_since


def _last_did(tx: Tx, staff_id: UUID) -> datetime | None:
    """Return when a worker last did anything at any desk."""
    last = select(Audit.at).where(Audit.actor_id == staff_id).order_by(Audit.seq.desc()).limit(1)
    return tx.scalar(last)


def _looked_at(tx: Tx, row: Any) -> datetime | None:
    """Return when a desk last found the two together."""
    return tx.scalar(
        select(Audit.at)
        .where(
            Audit.subject == (row.person_id or row.visit_id),
            Audit.name == TOGETHER,
            Audit.result == row.id,
        )
        .order_by(Audit.seq.desc())
        .limit(1)
    )


def hold_of(tx: Tx, viewer: Viewer, day_id: UUID, venue: VenueRow, visit_id: UUID) -> HoldRow:
    """Return by what somebody is held, and who is free to take them over.

    Raises Refusal ``gone``, or ``visit.moved_on`` when nobody holds them any more.
    """
    visit = next(
        (one for one in visits_of_day(tx, day_id, venue) if one.visit_id == visit_id), None
    )
    if visit is None:
        raise Refusal("gone")
    holding = open_contacts(tx, day_id).get(visit_id)
    if holding is None:
        raise Refusal("visit.moved_on", name=visit.name, state=visit.state)
    workers = workers_of_day(tx, day_id)
    with_them = (None, visit_id)  # whoever sits in can go on with them
    free = {one.staff_id for one in workers if one.with_visit_id in with_them}
    offers = who_could_take(tx, scene(tx, day_id), workers, visit, holding.staff_id, None)
    return HoldRow(holding.contact_id, tuple(one for one in offers if one.staff_id in free))


_OPEN: Any = (
    select(
        Contact.id,
        Contact.visit_id,
        Contact.staff_id,
        Contact.taken_at,
        Contact.desk_role,
        Visit.person_id,
        Visit.ticket,
        Visit.shown_name,
        Visit.state,
        Visit.state_since,
        Staff.called,
        OnSite.intake,
        OnSite.intake_since,
    )
    .join(Visit, Visit.id == Contact.visit_id)
    .join(Staff, Staff.id == Contact.staff_id)
    .outerjoin(
        OnSite,
        and_(OnSite.staff_id == Contact.staff_id, OnSite.drop_in_id == Contact.drop_in_id),
    )
    .where(Contact.ended_at.is_(None))
)
