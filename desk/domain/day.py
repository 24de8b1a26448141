"""The figures of one day, by definitions that are printed beneath them. Source: domain brief §6.

Every figure has a key, so that paper, table and summary say the same. The keys:
``visits people unidentified seen`` … ``arrivals.09:00`` ``need.home.met`` ``wait.2.median``
``agency.<name>`` ``hours.<name>`` ``made.<kind>``.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime
from enum import Enum
from zoneinfo import ZoneInfo

from desk.domain.day_counts import Counted, count_day
from desk.domain.day_records import DayRecords, EarlierDay
from desk.domain.small_numbers import FEWEST_FOR_MEDIAN, SMALLEST_SHOWN, hidden_keys, is_small
from desk.snapshot import snapshot

FEWEST_TO_COMPARE = 10


class Hidden(Enum):
    """A figure that is there but not shown, because it is small or would give a small one away."""

    SMALL = "*"


Value = int | Hidden | None
"""A figure; None where there is nothing to measure."""


@snapshot
class Comparison:
    """Visits of an earlier day or days beside today's.

    `code` is last, last_four or last_year; `change` is today's less these, None when either is
    below ten.
    """

    code: str
    on_date: date
    visits: Value
    change: int | None


@snapshot(kw_only=True)
class DayHead:
    """What stands over the figures: which day it was, who made the sheet and when.

    `over` tells that the doors are closed or the day was ended: until then nobody did not come.
    Moments are aware UTC and shown in `zone`; `weather` and `notes` may be empty. Notes stand on
    the full sheet alone.
    """

    name: str
    venue: str
    on_date: date
    opens: datetime
    closes: datetime
    zone: ZoneInfo
    weather: str
    made_at: datetime
    made_by: str
    reference: str
    notes: str = ""
    over: bool = True


@snapshot
class DaySheet:
    """The figures of a day, in the order in which they are shown.

    `half_hours`, `needs` (most asked for first), `need_parts` (what became of them), `levels`,
    `agencies`, `kinds`, `stages` (of what is open) and `reasons` (for turning away) name the rows
    of which `figures` holds the numbers. `hidden` counts what a share-safe copy does not show.
    """

    head: DayHead
    figures: Mapping[str, Value]
    half_hours: tuple[str, ...]
    needs: tuple[str, ...]
    need_parts: tuple[str, ...]
    levels: tuple[tuple[int, int], ...]
    agencies: tuple[str, ...]
    kinds: tuple[str, ...]
    overdue_first: tuple[str, ...]
    compared: tuple[Comparison, ...]
    yes_target: int = 10
    share_safe: bool = False
    hidden: int = 0
    stages: tuple[str, ...] = ()
    reasons: tuple[str, ...] = ()

    def __getitem__(self, key: str) -> Value:
        return self.figures[key]


@snapshot
class Day:
    """A counted day, from which the full sheet and the share-safe copy are made."""

    head: DayHead
    counted: Counted
    compared: tuple[Comparison, ...]

    def full(self) -> DaySheet:
        """Return the sheet with every figure, for this service only."""
        return self._sheet(self.counted.figures)

    def safe(self) -> DaySheet:
        """Return the copy that may be passed on: no small numbers, no names, no notes."""
        counted = self.counted
        secret = _secret(counted)
        shown: dict[str, Value] = {
            key: Hidden.SMALL if key in secret and value is not None else value
            for key, value in counted.figures.items()
        }
        told = "visits" not in secret  # or the change would give today's visits away
        compared = tuple(
            replace(row, visits=Hidden.SMALL, change=None)
            if isinstance(row.visits, int) and is_small(row.visits)
            else replace(row, change=row.change if told else None)
            for row in self.compared
        )
        sheet = self._sheet(shown)
        return replace(
            sheet,
            head=replace(self.head, notes="", reference=f"{self.head.reference}-S"),
            overdue_first=(),
            compared=compared,
            share_safe=True,
            hidden=sum(isinstance(value, Hidden) for value in shown.values()),
        )

    def _sheet(self, figures: Mapping[str, Value]) -> DaySheet:
        counted = self.counted
        return DaySheet(
            self.head, figures, counted.half_hours, counted.needs, counted.need_parts,
            counted.levels, counted.agencies, counted.kinds, counted.overdue_first,
            self.compared, counted.yes_target, stages=counted.stages, reasons=counted.reasons,
        )  # fmt: skip


def day_of(records: DayRecords, head: DayHead) -> Day:
    """Count the records of one day."""
    counted = count_day(records)
    visits = counted.figures["visits"]
    return Day(head, counted, compare(records.on_date, visits or 0, records.earlier))


def compare(on_date: date, visits: int, earlier: tuple[EarlierDay, ...]) -> tuple[Comparison, ...]:
    """Set today's visits beside the last day, the last four, and the same week of last year.

    A change is told only where both numbers are ten or more.
    """
    before = sorted((day for day in earlier if day.on_date < on_date), key=lambda day: day.on_date)
    found = []
    if before:
        found.append(_comparison("last", before[-1].on_date, before[-1].visits, visits))
    if len(before) >= 4:  # noqa: PLR2004 - "last four" says so
        four = before[-4:]
        average = round(sum(day.visits for day in four) / 4)
        found.append(_comparison("last_four", four[0].on_date, average, visits))
    week = on_date.isocalendar()
    then = (week.year - 1, week.week)
    last_year = [day for day in before if day.on_date.isocalendar()[:2] == then]
    if last_year:
        found.append(_comparison("last_year", last_year[-1].on_date, last_year[-1].visits, visits))
    return tuple(found)


def _comparison(code: str, on_date: date, then: int, now: int) -> Comparison:
    enough = min(then, now) >= FEWEST_TO_COMPARE
    return Comparison(code, on_date, then, now - then if enough else None)


def _secret(counted: Counted) -> frozenset[str]:
    """Return the keys of all that a share-safe copy hides, so that none of it can be worked out."""
    secret = _measures_of_few(counted) | _split_of_few(counted)
    while True:
        besides = secret & frozenset(counted.counts)
        found = secret | hidden_keys(counted.counts, counted.sums, counted.unshown, besides)
        found |= _told_of_hidden(counted, found)
        if found == secret:
            return secret
        secret = found


def _measures_of_few(counted: Counted) -> frozenset[str]:
    """Return the medians and percentiles of too few, and every longest: it is one person's."""
    few = {key for key, n in counted.measured.items() if n < FEWEST_FOR_MEDIAN}
    return frozenset(few | {key for key in counted.figures if key.endswith(".longest")})


def _told_of_hidden(counted: Counted, secret: frozenset[str]) -> frozenset[str]:
    """Return what a wait tells of a number that is hidden: at least so many, at least eight.

    That it is eight tells nothing of a number by so much greater that any small one may be left.
    """
    told = set()
    for wait in ("wait.all", *(f"wait.{level}" for level, _ in counted.levels)):
        if f"{wait}.n" in secret:
            told.add(f"{wait}.in_time")
            if counted.counts[f"{wait}.n"] < FEWEST_FOR_MEDIAN + SMALLEST_SHOWN:
                told |= {f"{wait}.median", f"{wait}.p90"}
    return frozenset(told)


def _split_of_few(counted: Counted) -> frozenset[str]:
    """Return the parts of every need of which one is small: a drawn bar shows them all."""
    parts = counted.need_parts
    return frozenset(
        f"need.{code}.{part}"
        for code in counted.needs
        if any(is_small(counted.counts[f"need.{code}.{each}"]) for each in parts)
        for part in parts
    )
