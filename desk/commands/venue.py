"""The venue's own things: its name and hours, its directory."""

from dataclasses import dataclass, fields
from datetime import time
from typing import ClassVar
from uuid import UUID

from db.base import Tx
from db.models import Destination, Setting
from desk.commands.base import Command, Did, must_get
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
