"""The line over Here when the clock is behind what was written down today."""

from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtWidgets import QWidget

from desk.theme import Look
from desk.widgets.banner import Banner
from desk.wording import times


class ClockBar(Banner):
    """Says that the clock seems wrong, until somebody has put it right. It needs no button."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Stand hidden: the clock is believed."""
        super().__init__(look, "soon", "clock-alert", folds=True, parent=parent)
        self.hide()

    def show_latest(self, latest: datetime | None, now: datetime, zone: ZoneInfo) -> None:
        """Show the `latest` entry beside `now`; nothing where no entry is later than now."""
        if latest is None:
            self.hide()
            return
        words = self.tr(
            "The clock seems wrong: it says {now}, and the latest entry of today is of {latest}. "
            "Check the date and time of this computer; until then waits are not right."
        )
        now_, latest_ = times.clock_time(now, zone), times.clock_time(latest, zone)
        told = words.format(now=now_, latest=latest_)
        self.show_sentence(told, speak=not self.isVisible())
