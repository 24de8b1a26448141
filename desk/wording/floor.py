"""The words of the Floor: the strip, the expected, the yes that cannot wait, the places today."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from desk.domain.clock import whole_minutes
from desk.domain.floor import CountsRow, FloorRow, PlaceRow, YesBarRow
from desk.domain.resources import standard_codes
from desk.domain.visits import ExpectedRow
from desk.wording import times

MISSED = 2


def figures(counts: CountsRow, now: datetime) -> tuple[tuple[str, str, str], ...]:
    """Return the figures of the strip: code, number, words; what there is none of is left out."""
    t = QCoreApplication.translate
    found = [("waiting", str(counts.waiting), t("floor", "waiting"))]
    if counts.said_yes and counts.first_yes_at:
        since = times.wait(counts.first_yes_at, now)
        words = t("floor", "said yes, {time}").format(time=since)
        found.append(("said_yes", str(counts.said_yes), words))
    if counts.longest_since:
        longest = times.minutes(whole_minutes(counts.longest_since, now))
        found.append(("longest", longest, t("floor", "longest wait")))
    if counts.usual_wait is not None:
        usual = times.minutes(counts.usual_wait)
        found.append(("usual", usual, t("floor", "usual wait today")))
    found.append(("came", str(counts.came), t("floor", "came so far")))
    found.append(("expected", str(counts.still_expected), t("floor", "still expected")))
    return tuple(found)


def full_name(name: str, telling: str) -> str:
    """Say a name to use with the detail that tells it from the same name: "Lee P."."""
    return f"{name} {telling}" if telling else name


def expected_why(row: ExpectedRow, today: date, *, nation: str) -> str:
    """Say in one neutral phrase why somebody may come: "usually by 09:45", "script due"."""
    t = QCoreApplication.translate
    if row.reason != "most_weeks":
        reason = standard_codes().reasons.get(row.reason)
        words = reason.sentence(row.detail) if reason else row.detail
        if row.usual:
            return t("floor", "{reason}, by {time}").format(reason=words, time=row.usual)
        return words
    if row.missed_last >= MISSED:
        return t("floor", "missed the last {n}").format(n=row.missed_last)
    if row.usual:
        return t("floor", "usually by {time}").format(time=row.usual)
    if row.language not in ("", "en"):
        return language(row.language, nation)
    day = row.detail or t("floor", "{day}s").format(day=times.day_name(today))
    return standard_codes().reasons["most_weeks"].sentence(day)


def plan_ready() -> str:
    """Say that help is prepared for the moment somebody says yes."""
    return QCoreApplication.translate("floor", "Plan ready")


def expected_sentence(row: ExpectedRow, today: date, *, nation: str) -> str:
    """Say a row of the expected for a screen reader, what to do first."""
    parts = [full_name(row.name, row.telling)]
    if row.action_line:
        parts.insert(0, do_this(row.action_line))
    parts.append(expected_why(row, today, nation=nation))
    if row.plan_ready:
        parts.append(plan_ready().lower())
    return ", ".join(parts)


def do_this(line: str) -> str:
    """Say an action line aloud."""
    return QCoreApplication.translate("floor", "Do this: {line}").format(line=line)


def language(code: str, nation: str) -> str:
    """Name a language; a language of the nation goes by its own name."""
    entry = standard_codes().languages.get(code)
    if entry is None:
        return code
    own = code in standard_codes().nation(nation).languages
    return entry.own if own and entry.own else entry.label


def yes_bar(row: YesBarRow, now: datetime) -> tuple[str, tuple[str, ...]]:
    """Return the strong part of the line over Here, and what may follow it, the longest first."""
    t = QCoreApplication.translate
    ago = times.ago(row.said_yes_at, now)
    strong = t("floor", "{name} said yes {ago}.").format(name=row.name, ago=ago)
    rests = (t("floor", "{worker} is free and could start."), t("floor", "{worker} is free."))
    return strong, tuple(rest.format(worker=row.worker) for rest in rests)


def place(row: PlaceRow) -> str:
    """Name a place with what it is: "Bryn Derw, detox"."""
    kind = standard_codes().destination_kinds.label(row.kind).lower()
    return QCoreApplication.translate("floor", "{place}, {kind}").format(place=row.name, kind=kind)


def places_told(rows: tuple[PlaceRow, ...], zone: ZoneInfo) -> str:
    """Say since when the free places are known, the oldest first of all."""
    told = [row.told_at for row in rows if row.told_at]
    if not told:
        return ""
    moment = times.clock_time(min(told), zone)
    return QCoreApplication.translate("floor", "told at {time}").format(time=moment)


def has_room(row: PlaceRow) -> bool:
    """Tell whether what was told begins with a number of free places."""
    return bool(row.free_places) and row.free_places[0] in "123456789"


def free_places(row: PlaceRow) -> str:
    """Say how many are free: a bare number as "2 free", anything else as it was told."""
    told = row.free_places
    if told.isdecimal():
        return QCoreApplication.translate("floor", "{n} free").format(n=told)
    return told


def place_sentence(row: PlaceRow) -> str:
    """Say a place for a screen reader."""
    return f"{place(row)}, {free_places(row)}"


def police(floor: FloorRow) -> str:
    """Say whether police are on site; that they are not is information too."""
    t = QCoreApplication.translate
    if floor.police_on_site:
        return t("floor", "Police on site")
    return t("floor", "No police on site")


def nobody_here(floor: FloorRow, now: datetime, zone: ZoneInfo) -> str:
    """Say that nobody waits, and when doors open if they have not."""
    t = QCoreApplication.translate
    if now < floor.day.doors_open:
        opens = times.clock_time(floor.day.doors_open, zone)
        return t("floor", "Nobody is waiting. Doors open at {time}.").format(time=opens)
    return t("floor", "Nobody is waiting.")


def order_changed(count: int) -> str:
    """Say that a held list will change: it never jumps under a hand."""
    return QCoreApplication.translate("floor", "Order changed, {n}").format(n=count)
