"""Workers in the building: arriving, pausing, full, away, gone; and the day they work on."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import ClassVar
from uuid import UUID

from sqlalchemy import func, select

from db.base import Tx
from db.models import Audit, Contact, DropIn, OnSite, Staff
from desk.commands.base import Command, Did, must_get
from desk.commands.visit_states import lock_day
from desk.domain.ids import new_id
from desk.domain.refusals import Refusal

INTAKE = ("expected", "on", "paused", "full", "away", "gone")


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenDay(Command):
    """Makes the day if the rota has not made it. Times are aware.

    It is only planned until the first person comes, so that a desk opened on another day to read
    lists does not count as a drop-in to which nobody came.
    """

    name: ClassVar[str] = "day.open"
    undoable: ClassVar[bool] = False
    quiet: ClassVar[bool] = True

    on_date: date
    title: str
    doors_open: datetime
    doors_close: datetime

    def apply(self, tx: Tx) -> Did:
        """Return the day that is there, or make it."""
        day = tx.scalar(select(DropIn).where(DropIn.on_date == self.on_date))
        if day is None:
            day = DropIn(
                id=new_id(),
                on_date=self.on_date,
                name=self.title,
                doors_open=self.doors_open,
                doors_close=self.doors_close,
                state="planned",
            )
            tx.add(day)
        return Did(id=day.id)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReserveNumbers(Command):
    """Gives a desk a hundred numbers of its own on a day, for while the server is away.

    The fact ``block`` says which hundred: 3 for 301 to 399. No two desks are given the same.
    """

    name: ClassVar[str] = "day.reserve_numbers"
    undoable: ClassVar[bool] = False
    quiet: ClassVar[bool] = True

    day_id: UUID

    def apply(self, tx: Tx) -> Did:
        """Count how often it was done before on that day: the audit keeps each time."""
        lock_day(tx, self.day_id)
        before = select(func.count()).where(Audit.name == self.name, Audit.subject == self.day_id)
        return Did(subject=self.day_id, facts={"block": 1 + (tx.scalar(before) or 0)})


@dataclass(frozen=True, slots=True, kw_only=True)
class DescribeDay(Command):
    """Writes the weather and the notes that stand on the day sheet."""

    name: ClassVar[str] = "day.describe"

    day_id: UUID
    weather: str
    notes: str

    def apply(self, tx: Tx) -> Did:
        """Put both down."""
        day = must_get(tx, DropIn, self.day_id)
        day.weather, day.notes = self.weather.strip(), self.notes.strip()
        return Did(id=day.id)


@dataclass(frozen=True, slots=True, kw_only=True)
class ComeOnSite(Command):
    """A worker comes in, on the rota or not."""

    name: ClassVar[str] = "on_site.come"
    goes_on: ClassVar[bool] = True

    day_id: UUID
    staff_id: UUID
    room: str = ""
    room_features: tuple[str, ...] = ()
    leaves_at: datetime | None = None

    def apply(self, tx: Tx) -> Did:
        """Put them on the list of today, taking people."""
        staff = must_get(tx, Staff, self.staff_id)
        row = tx.scalar(
            select(OnSite).where(OnSite.drop_in_id == self.day_id, OnSite.staff_id == self.staff_id)
        )
        if row is None:
            row = OnSite(
                id=new_id(),
                drop_in_id=self.day_id,
                staff_id=self.staff_id,
                room=self.room,
                room_features=list(self.room_features),
                starts_at=tx.now,
                leaves_at=self.leaves_at,
                intake="on",
                intake_since=tx.now,
            )
            tx.add(row)
        else:
            row.intake, row.intake_since, row.paused_until = "on", tx.now, None
            row.room = self.room or row.room
            row.leaves_at = self.leaves_at or row.leaves_at
        return Did(id=row.id, facts={"worker": staff.called}, subject=staff.id)


@dataclass(frozen=True, slots=True, kw_only=True)
class SetIntake(Command):
    """A worker takes people, pauses (until a moment), is full, away, or gone for the day.

    Whoever goes sits in with nobody any more; the worker who took the person stays with them.
    """

    name: ClassVar[str] = "on_site.intake"
    goes_on: ClassVar[bool] = True

    on_site_id: UUID
    intake: str
    until: datetime | None = None

    def apply(self, tx: Tx) -> Did:
        """Set whether they take people."""
        if self.intake not in INTAKE:
            raise Refusal("worker.intake")
        row = must_get(tx, OnSite, self.on_site_id)
        staff = must_get(tx, Staff, row.staff_id)
        row.intake, row.intake_since = self.intake, tx.now
        row.paused_until = self.until if self.intake == "paused" else None
        if self.intake == "gone":
            self._stand_up(tx, row)
        facts = {"worker": staff.called, "intake": self.intake}
        return Did(id=row.id, facts=facts, subject=staff.id)

    def _stand_up(self, tx: Tx, row: OnSite) -> None:
        sits_in = select(Contact).where(
            Contact.drop_in_id == row.drop_in_id,
            Contact.second_id == row.staff_id,
            Contact.ended_at.is_(None),
        )
        for contact in tx.scalars(sits_in):
            contact.second_id = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SetRoom(Command):
    """A worker sits elsewhere, or goes at another time."""

    name: ClassVar[str] = "on_site.room"
    goes_on: ClassVar[bool] = True

    on_site_id: UUID
    room: str
    leaves_at: datetime | None = None

    def apply(self, tx: Tx) -> Did:
        """Set both."""
        row = must_get(tx, OnSite, self.on_site_id)
        staff = must_get(tx, Staff, row.staff_id)
        row.room, row.leaves_at = self.room.strip(), self.leaves_at
        facts = {"worker": staff.called, "room": row.room}
        return Did(id=row.id, facts=facts, subject=staff.id)
