"""Who works at the drop-in: added, put right, gone for good, back again."""

from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from sqlalchemy import or_, select

from db.base import Tx
from db.models import Agency, Contact, DropIn, OnSite, Staff
from desk.commands.base import Command, Did, must_get
from desk.domain.clock import local_date
from desk.domain.ids import new_id
from desk.domain.refusals import Refusal
from desk.domain.viewer import Viewer
from desk.queries.venue import venue


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffCommand(Command):
    """What is told of somebody who works here.

    `gender` is a code or empty, and only ever matches a person's wish. Raises Refusal
    ``staff.no_name``, and ``gone`` for an agency that is no longer there.
    """

    full_name: str
    called: str
    role: str
    agency_id: UUID
    job: str = ""
    phone: str = ""
    hours: str = ""
    gender: str = ""
    languages: tuple[str, ...] = ("en",)
    skills: tuple[str, ...] = ()

    def put_down(self, tx: Tx, staff: Staff) -> None:
        """Write all of it into `staff`."""
        name = " ".join(self.full_name.split())
        if not name:
            raise Refusal("staff.no_name")
        must_get(tx, Agency, self.agency_id)
        staff.name, staff.called = name, self.called.strip() or name.split()[0]
        staff.role, staff.agency_id = self.role, self.agency_id
        staff.job, staff.phone = self.job.strip(), self.phone.strip()
        staff.hours, staff.gender = self.hours.strip(), self.gender
        staff.languages, staff.skills = list(self.languages), list(self.skills)


@dataclass(frozen=True, slots=True, kw_only=True)
class AddStaff(StaffCommand):
    """Adds somebody who works at the drop-in."""

    name: ClassVar[str] = "staff.add"

    def apply(self, tx: Tx) -> Did:
        """Add them."""
        staff = Staff(id=new_id(), active=True)
        self.put_down(tx, staff)
        tx.add(staff)
        return Did(id=staff.id, facts={"worker": staff.called})


@dataclass(frozen=True, slots=True, kw_only=True)
class EditStaff(StaffCommand):
    """Puts right what is told of somebody. Letters they signed stay as they are."""

    name: ClassVar[str] = "staff.edit"

    staff_id: UUID

    def apply(self, tx: Tx) -> Did:
        """Change it."""
        staff = must_get(tx, Staff, self.staff_id)
        self.put_down(tx, staff)
        return Did(id=staff.id, facts={"worker": staff.called})


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffLeaves(Command):
    """Notes that somebody no longer works here: offered nowhere, named wherever they were.

    They are gone for today and off every rota to come. Raises Refusal ``staff.self`` for
    whoever sits at the desk, ``staff.with_somebody`` while they have taken a person
    or sit in with whoever has.
    """

    name: ClassVar[str] = "staff.leave"

    staff_id: UUID

    def apply(self, tx: Tx) -> Did:
        """Note it, and take them off the rota."""
        staff = must_get(tx, Staff, self.staff_id)
        facts = {"worker": staff.called}
        if staff.id == tx.actor:
            raise Refusal("staff.self")
        holds = or_(Contact.staff_id == staff.id, Contact.second_id == staff.id)
        busy = select(Contact.id).where(holds, Contact.ended_at.is_(None))
        if tx.scalar(busy.limit(1)) is not None:
            raise Refusal("staff.with_somebody", **facts)
        staff.active = False
        today = local_date(tx.now, venue(tx, Viewer()).zone_info)
        shifts = (
            select(OnSite, DropIn.on_date)
            .join(DropIn, DropIn.id == OnSite.drop_in_id)
            .where(OnSite.staff_id == staff.id, DropIn.on_date >= today)
        )
        for shift, on_date in tx.execute(shifts).all():
            if on_date > today:
                tx.delete(shift)
            elif shift.intake != "gone":
                shift.intake, shift.intake_since, shift.paused_until = "gone", tx.now, None
        return Did(id=staff.id, facts=facts)


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffReturns(Command):
    """Notes that somebody who had left works here again."""

    name: ClassVar[str] = "staff.return"

    staff_id: UUID

    def apply(self, tx: Tx) -> Did:
        """Note it; the rota says on which days."""
        staff = must_get(tx, Staff, self.staff_id)
        staff.active = True
        return Did(id=staff.id, facts={"worker": staff.called})
