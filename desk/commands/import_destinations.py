"""Reads in the directory of places that letters go to."""

from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import Any, ClassVar
from zoneinfo import ZoneInfo

from sqlalchemy import select

from db.base import Tx
from db.models import Destination
from desk.commands.imports import Bulk, Import, differing, given, mend
from desk.domain.clock import local_date
from desk.domain.ids import new_id
from desk.domain.imports_destinations import DestinationRecord
from desk.domain.imports_fates import Tally
from desk.domain.imports_known import Known
from desk.domain.venue import VenueRow
from desk.domain.viewer import Viewer
from desk.queries.venue import venue

WORDS = (
    "name", "kind", "team", "address", "phone", "email", "description", "excludes",
    "free_places", "answer_time", "template",
)  # fmt: skip
LISTS = ("requires", "parts", "asks")


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportDestinations(Import):
    """Reads in places; one of the same name is brought up to date."""

    name: ClassVar[str] = "import.destinations"
    kind: ClassVar[str] = "destinations"

    records: tuple[DestinationRecord, ...] = field(repr=False)

    def write(self, tx: Tx, bulk: Bulk, names: Known) -> Tally:  # noqa: ARG002 - a directory is short: all by the recorder
        """Make or mend each place."""
        here = venue(tx, Viewer())
        there = {row.name.casefold(): row for row in tx.scalars(select(Destination))}
        tally = Tally()
        for record in self.watched(self.records):
            values = _values(record, here, tx.now)
            place = there.get(record.name.casefold())
            if place is None:
                place = Destination(id=new_id(), **values)
                tx.add(place)
                there[record.name.casefold()] = place
                tally.new(record.row, record.name)
                continue
            changes = differing(place, given(values, record.usual))
            if not record.active and place.active:
                changes["active"] = False
            tally.written(record.row, record.name, mend(place, changes))
        return tally


def _values(record: DestinationRecord, here: VenueRow, now: datetime) -> dict[str, Any]:
    return {
        **{name: getattr(record, name) for name in WORDS},
        **{name: list(getattr(record, name)) for name in LISTS},
        "nation": record.nation or here.nation,
        "ring_first": record.ring_first,
        "told_at": _told_at(record, here.zone_info, now),
        "active": record.active,
    }


def _told_at(record: DestinationRecord, zone: ZoneInfo, now: datetime) -> datetime | None:
    """Return the moment at which free places were told; a time alone is one of today."""
    if record.told_on is None and record.told_at is None:
        return None
    on: date = record.told_on or local_date(now, zone)
    return datetime.combine(on, record.told_at or time(9), zone)
