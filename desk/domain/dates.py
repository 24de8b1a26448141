"""Dates and times as people read them on paper, in English and Welsh."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from desk.domain.clock import local, local_date

_RECENT = timedelta(days=92)

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
MONTHS_CY = (
    "Ionawr",
    "Chwefror",
    "Mawrth",
    "Ebrill",
    "Mai",
    "Mehefin",
    "Gorffennaf",
    "Awst",
    "Medi",
    "Hydref",
    "Tachwedd",
    "Rhagfyr",
)
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_SETS: Mapping[str, tuple[str, ...]] = {"en": MONTHS, "cy": MONTHS_CY}


def full_date(day: date, languages: tuple[str, ...] = ("en",)) -> str:
    """Write a date out: "20 November 2026", or "20 Tachwedd / November 2026" in two languages."""
    months = " / ".join(dict.fromkeys(_SETS[code][day.month - 1] for code in languages))
    return f"{day.day} {months} {day.year}"


def day_and_date(day: date) -> str:
    """Write a date with its weekday: "Friday 20 November 2026"."""
    return f"{DAYS[day.weekday()]} {full_date(day)}"


def source_date(day: date, today: date) -> str:
    """Write the date of a fact: "20 Nov" while it is recent, later "Mar 2026"."""
    month = MONTHS[day.month - 1][:3]
    if timedelta(0) <= today - day <= _RECENT:
        return f"{day.day} {month}"
    return f"{month} {day.year}"


def clock_time(moment: datetime, zone: ZoneInfo) -> str:
    """Write a moment as the time of day at the venue: "09:41"."""
    return f"{local(moment, zone):%H:%M}"


def at_time(moment: datetime, zone: ZoneInfo, today: date) -> str:
    """Write when something was: "at 09:41", or "on 19 November at 09:41" if not today."""
    day = local_date(moment, zone)
    if day == today:
        return f"at {clock_time(moment, zone)}"
    year = "" if day.year == today.year else f" {day.year}"
    return f"on {day.day} {MONTHS[day.month - 1]}{year} at {clock_time(moment, zone)}"
