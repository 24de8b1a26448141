"""What the page of the day report shows: the counted day, and the days there are to choose."""

from desk.domain.day import Day
from desk.domain.visits import DropInRow
from desk.snapshot import snapshot

FULL_FIGURES = ("lead", "manager")
"""Roles that may see and pass round small numbers. Source: interaction notes, Day sheet."""


@snapshot
class DayReportRow:
    """One counted day with its weather and notes; `days` are all there are, newest first."""

    drop_in: DropInRow
    day: Day
    days: tuple[DropInRow, ...]
