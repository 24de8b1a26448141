"""Statements that only the Floor needs: its usual wait, and the free places it shows."""

from sqlalchemy import bindparam, func, select

from db.models import Contact, Destination, Visit

WAITS = (
    select(Visit.arrived_at, func.min(Contact.started_at).label("started"))
    .join(Contact, Contact.visit_id == Visit.id)
    .where(
        Visit.drop_in_id == bindparam("day"),
        Contact.started_at.is_not(None),
        ~Contact.kit_only,
        ~Visit.back_entered,
    )
    .group_by(Visit.id, Visit.arrived_at)
)
PLACES = (
    select(
        Destination.id,
        Destination.name,
        Destination.kind,
        Destination.free_places,
        Destination.told_at,
    )
    .where(
        Destination.active,
        Destination.free_places != "",
        Destination.told_at >= bindparam("since"),
    )
    .order_by(Destination.name)
)
