"""The venue's own things: its name and hours, its agencies and staff, its directory."""

from dataclasses import dataclass, fields
from datetime import time
from typing import ClassVar
from uuid import UUID

from sqlalchemy import select

from db.base import Tx
from db.models import Agency, Destination, Setting, Staff
from desk.commands.base import Command, Did, must_get
from desk.domain.ids import new_id
from desk.domain.refusals import Refusal
from desk.domain.venue import VenueRow


@dataclass(frozen=True, slots=True, kw_only=True)
class SetVenue(Command):
    """Sets the venue's name, nation, hours and limits."""

    name: ClassVar[str] = "venue.set"
    undoable: ClassVar[bool] = False

    venue: VenueRow

    def apply(self, tx: Tx) -> Did:
        """Write every setting. Raises Refusal ``venue.no_name`` or ``venue.hours``."""
        if not self.venue.name.strip():
            raise Refusal("venue.no_name")
        if self.venue.closes <= self.venue.opens:
            raise Refusal("venue.hours")
        for field in fields(self.venue):
            value = getattr(self.venue, field.name)
            plain = value.isoformat("minutes") if isinstance(value, time) else value
            key = f"venue.{field.name}"
            row = tx.get(Setting, key)
            if row is None:
                tx.add(Setting(key=key, value={"is": plain}))
            else:
                row.value = {"is": plain}
        return Did(facts={"venue": self.venue.name})


@dataclass(frozen=True, slots=True, kw_only=True)
class AddAgency(Command):
    """Adds an agency, with the letterhead of its letters."""

    name: ClassVar[str] = "agency.add"

    title: str
    short: str
    kind: str
    strapline: str = ""
    address: str = ""
    phone: str = ""
    web: str = ""
    letter_prefix: str = "DD"

    def apply(self, tx: Tx) -> Did:
        """Add it, or return the one of that name."""
        agency = tx.scalar(select(Agency).where(Agency.name == self.title))
        if agency is None:
            agency = Agency(
                id=new_id(),
                name=self.title,
                short=self.short,
                kind=self.kind,
                strapline=self.strapline,
                address=self.address,
                phone=self.phone,
                web=self.web,
                letter_prefix=self.letter_prefix,
                letters_numbered=0,
            )
            tx.add(agency)
        return Did(id=agency.id, facts={"agency": self.short})


@dataclass(frozen=True, slots=True, kw_only=True)
class AddStaff(Command):
    """Adds somebody who works at the drop-in."""

    name: ClassVar[str] = "staff.add"

    full_name: str
    called: str
    role: str
    agency_id: UUID
    job: str = ""
    phone: str = ""
    hours: str = ""
    languages: tuple[str, ...] = ("en",)
    skills: tuple[str, ...] = ()

    def apply(self, tx: Tx) -> Did:
        """Add them. Raises Refusal ``staff.no_name``."""
        if not self.full_name.strip():
            raise Refusal("staff.no_name")
        must_get(tx, Agency, self.agency_id)
        staff = Staff(
            id=new_id(),
            name=self.full_name.strip(),
            called=self.called.strip() or self.full_name.split()[0],
            role=self.role,
            job=self.job,
            agency_id=self.agency_id,
            phone=self.phone,
            hours=self.hours,
            languages=list(self.languages),
            skills=list(self.skills),
            active=True,
        )
        tx.add(staff)
        return Did(id=staff.id, facts={"worker": staff.called})


@dataclass(frozen=True, slots=True, kw_only=True)
class TellPlaces(Command):
    """Notes what a place said of its free beds today, with the moment it was told."""

    name: ClassVar[str] = "destination.places"

    destination_id: UUID
    free_places: str

    def apply(self, tx: Tx) -> Did:
        """Put it down."""
        place = must_get(tx, Destination, self.destination_id)
        place.free_places, place.told_at = self.free_places.strip(), tx.now
        return Did(id=place.id, facts={"place": place.name})
