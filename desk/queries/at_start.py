"""What the first page needs, read in one moment: the venue, the day, and who may sit down."""

from datetime import datetime

from db.reading import Reader
from desk.domain.clock import local_date
from desk.domain.destinations import AgencyRow
from desk.domain.venue import VenueRow
from desk.domain.viewer import Viewer
from desk.domain.visits import DropInRow
from desk.domain.workers import StaffRow
from desk.queries import venue
from desk.snapshot import snapshot


@snapshot
class AtStart:
    """The venue, its day if there is one, today's rota, everybody who works here, the agencies."""

    venue: VenueRow
    day: DropInRow | None
    rota: tuple[StaffRow, ...]
    everyone: tuple[StaffRow, ...]
    agencies: tuple[AgencyRow, ...]


def at_start(tx: Reader, viewer: Viewer, now: datetime) -> AtStart:
    """Read what stands when the desk is opened at the moment `now`."""
    here = venue.venue(tx, viewer)
    today = local_date(now, here.zone_info)
    return AtStart(
        venue=here,
        day=venue.drop_in(tx, viewer, today),
        rota=venue.on_rota(tx, viewer, today),
        everyone=venue.staff(tx, viewer),
        agencies=venue.agencies(tx, viewer),
    )
