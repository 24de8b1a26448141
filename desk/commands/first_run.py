"""The first command of a new store: the venue, one agency, and the first person at the desk."""

from dataclasses import dataclass
from typing import ClassVar

from db.base import Tx
from desk.commands.agencies import AddAgency
from desk.commands.base import Command, Did
from desk.commands.staff import AddStaff
from desk.commands.venue import SetVenue
from desk.domain.venue import VenueRow

SHORT = 24
"""Letters of an agency's name that fit into a list."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BeginVenue(Command):
    """Writes all that a desk cannot do without, wholly or not at all."""

    name: ClassVar[str] = "venue.begin"
    undoable: ClassVar[bool] = False
    quiet: ClassVar[bool] = True

    venue: VenueRow
    full_name: str
    role: str
    agency: str
    agency_kind: str

    def apply(self, tx: Tx) -> Did:
        """Do all three. Raises Refusal as each of them does."""
        SetVenue(venue=self.venue).apply(tx)
        title = self.agency.strip()
        agency = AddAgency(title=title, short=title[:SHORT].strip(), kind=self.agency_kind)
        agency_id = agency.apply(tx).id
        assert agency_id is not None  # noqa: S101 - AddAgency always names what it made
        tx.flush()
        staff = AddStaff(
            full_name=self.full_name, called="", role=self.role, agency_id=agency_id
        ).apply(tx)
        return Did(id=staff.id, facts={"venue": self.venue.name})
