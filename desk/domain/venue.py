"""The venue: its name, its nation, its hours and its limits, for every screen and paper."""

from datetime import time
from zoneinfo import ZoneInfo

from desk.snapshot import snapshot


@snapshot
class VenueRow:
    """The venue as its settings say. Hours are local; limits are minutes.

    `keeps_place` is how long somebody who popped out keeps their place, `ask_lasts` how long an
    ask of a worker stands, `held_after` how long nothing is heard of a worker before the lead is
    told whom they hold. Source: interaction notes §1 and §3.
    """

    name: str = ""
    day_name: str = "Drop-in"
    town: str = ""
    nation: str = "england"
    address: str = ""
    phone: str = ""
    zone: str = "Europe/London"
    opens: time = time(9)
    closes: time = time(13)
    keeps_place: int = 20
    ask_lasts: int = 5
    held_after: int = 10
    lead: str = ""

    @property
    def zone_info(self) -> ZoneInfo:
        """The zone in which its times are shown."""
        return ZoneInfo(self.zone)
