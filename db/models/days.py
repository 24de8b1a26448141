"""A day of the drop-in and who works on it."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import Index
from sqlalchemy.orm import Mapped

from db.base import Base, Kept, col, ref


class DropIn(Kept, Base):
    """One day of the drop-in."""

    __tablename__ = "drop_in"
    topic = "day"

    on_date: Mapped[date] = col("The day, in the venue's zone.", unique=True)
    name: Mapped[str] = col("What the day is called, such as Friday drop-in.")
    doors_open: Mapped[datetime] = col("When doors open.")
    doors_close: Mapped[datetime] = col("When doors close.")
    state: Mapped[str] = col("planned, open or closed.", default="open", audited=True)
    weather: Mapped[str] = col("The weather, for the day sheet.", default="")
    notes: Mapped[str] = col("Notes for the day sheet.", default="")
    # Raised by a plain UPDATE, outside undo: a ticket once given is never given again.
    tickets_given: Mapped[int] = col("The highest ticket number given.", default=0)


class OnSite(Kept, Base):
    """A worker on the rota of one day, and whether they take people now."""

    __tablename__ = "on_site"
    topic = "on_site"

    drop_in_id: Mapped[UUID] = ref("drop_in", "The day.")
    staff_id: Mapped[UUID] = ref("staff", "The worker.", index=True)
    room: Mapped[str] = col("Where they sit.", default="")
    room_features: Mapped[list[str]] = col("What the room allows: child, dog, step_free.")
    starts_at: Mapped[datetime] = col("When they come.")
    leaves_at: Mapped[datetime | None] = col("When they go.", audited=True)
    intake: Mapped[str] = col("expected, on, paused, full, away, gone.", audited=True)
    intake_since: Mapped[datetime] = col("Since when.")
    paused_until: Mapped[datetime | None] = col("Until when they pause.", audited=True)

    __table_args__ = (Index("ix_on_site_day_staff", "drop_in_id", "staff_id", unique=True),)


class Supply(Kept, Base):
    """Things handed out in the fast lane; may be for nobody by name."""

    __tablename__ = "supply"
    topic = "visits"

    drop_in_id: Mapped[UUID] = ref("drop_in", "The day.", index=True)
    visit_id: Mapped[UUID | None] = ref("visit", "The visit, if there is one.", index=True)
    kind: Mapped[str] = col("needles, naloxone_new, naloxone_replaced, other.", audited=True)
    given: Mapped[int] = col("How many were given.", default=0, audited=True)
    returned: Mapped[int] = col("How many came back.", default=0, audited=True)
    by_id: Mapped[UUID | None] = ref("staff", "Who handed them out.")
    at: Mapped[datetime] = col("When.")
