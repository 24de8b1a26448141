"""Week by week: what changed between one drop-in and the next, and which way."""

import re
from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime, timedelta

from desk.domain.codes import Codes
from desk.domain.people import FactRow
from desk.snapshot import snapshot

SHOWN = 5
"""So many drop-ins stand side by side, this week's last."""
ASKED = ("staying", "use_days", "money_state", "health_state", "readiness", "wellbeing")
"""The facts of the table, in its order. Source: domain brief §2.6, weekly snapshot."""
_HEALTH = ("bad", "poor", "fair", "good")
_READY = ("not_today", "maybe", "now")
_FIGURE = re.compile(r"\d+")
_WEEK = timedelta(days=7)
_LONG_AGO = datetime.min.replace(tzinfo=UTC)


@snapshot
class WeekCell:
    """One answer of one week.

    `change` is ``first``, ``same``, ``better``, ``worse``, ``new`` or ``not_checked``; nobody
    asked is not the same as no change. `figure` is a number from 0 to 10, for wellbeing.
    """

    code: str
    change: str
    value: str = ""
    figure: int | None = None


@snapshot
class Week:
    """One drop-in of a person: when they came, if they did, and what was known by then."""

    on: date
    came_at: datetime | None
    cells: tuple[WeekCell, ...]


@snapshot
class Came:
    """A visit as the weeks need it."""

    on: date
    arrived_at: datetime
    readiness: str


def week_days(drop_ins: Iterable[date], today: date) -> tuple[date, ...]:
    """Return the days of the table: the last drop-ins, or the same weekday of weeks gone by."""
    days = sorted({day for day in drop_ins if day <= today} | {today})[-SHOWN:]
    while len(days) < SHOWN:
        days.insert(0, days[0] - _WEEK)
    return tuple(days)


def week_by_week(
    days: Sequence[date], came: Iterable[Came], history: Iterable[FactRow], codes: Codes
) -> tuple[Week, ...]:
    """Lay visits and the history of facts out over `days`, each with what changed since before."""
    visits = {visit.on: visit for visit in came}
    facts = sorted((fact for fact in history if fact.as_of), key=_order)
    before: dict[str, str] = {}
    weeks = []
    start = days[0] - _WEEK
    for day in days:
        visit = visits.get(day)
        cells = []
        for code in ASKED:
            value = _told(code, facts, visit, (start, day), codes)
            cells.append(_cell(code, before.get(code), value, codes))
            if value:
                before[code] = value
        weeks.append(Week(day, visit.arrived_at if visit else None, tuple(cells)))
        start = day
    return tuple(weeks)


def direction(code: str, before: str, now: str, codes: Codes) -> str:
    """Say whether the answer to `code` is the same, better, worse, or only new."""
    if now.strip().casefold() == before.strip().casefold():
        return "same"
    old, new = _rank(code, before, codes), _rank(code, now, codes)
    if old is None or new is None or old == new:
        return "new"
    return "better" if new > old else "worse"


def _order(fact: FactRow) -> tuple[date, datetime]:
    return fact.as_of or date.min, fact.recorded_at or _LONG_AGO


def _told(
    code: str,
    facts: Sequence[FactRow],
    visit: Came | None,
    between: tuple[date, date],
    codes: Codes,
) -> str:
    """Return what was said of `code` after the first day and up to the second."""
    if code == "readiness" and visit is not None and visit.readiness in _READY:
        return codes.readiness.label(visit.readiness)
    after, until = between
    told = [fact for fact in facts if fact.code == code and after < (fact.as_of or after) <= until]
    return told[-1].value if told and told[-1].answer == "known" else ""


def _cell(code: str, before: str | None, value: str, codes: Codes) -> WeekCell:
    if not value:
        return WeekCell(code, "not_checked")
    change = "first" if before is None else direction(code, before, value, codes)
    return WeekCell(code, change, value, _score(value) if code == "wellbeing" else None)


def _score(value: str) -> int | None:
    found = _FIGURE.search(value)
    return min(int(found[0]), 10) if found else None


def _rank(code: str, value: str, codes: Codes) -> float | None:
    """Return where an answer stands on its own scale, higher being better; None off any scale."""
    if code == "wellbeing":
        return _score(value)
    if code == "use_days":
        found = _FIGURE.search(value)
        return -int(found[0]) if found else None
    if code == "readiness":
        listed = codes.readiness.find(value)
        return _READY.index(listed.code) if listed and listed.code in _READY else None
    if code == "staying":
        home = codes.housing.find(value)
        return float(home.need) if home and home.need.isdigit() else None
    if code == "health_state":
        word = value.strip().casefold()
        return _HEALTH.index(word) if word in _HEALTH else None
    return None
