"""Clocks: from the yes to the right worker and the letter; from a letter to an answer and a bed.

Times of a day count in minutes between aware moments, so a clock going back changes nothing.
Days count by the calendar at the venue. Source: domain brief §4.6.
"""

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from desk.domain.clock import local_date
from desk.domain.code_files import BadCodes, read_file
from desk.domain.referrals import DONE, STAGES
from desk.domain.resources import FOLDER
from desk.snapshot import snapshot

_SATURDAY = 5
_UNITS = ("minutes", "days", "working_days")


@snapshot
class YesRule:
    """How long after a yes: until a worker sits with them, and until a letter is sent."""

    worker_due: timedelta
    worker_red: timedelta
    letter_due: timedelta
    warn: timedelta


@snapshot
class ClockRule:
    """One clock of a referral, from the stage that starts it to the one that stops it."""

    code: str
    label: str
    starts: str
    stops: str
    due: int
    red: int
    unit: str
    kinds: tuple[str, ...] = ()
    nation: str = ""

    def fits(self, kind: str, nation: str) -> bool:
        """Tell whether it runs for a place of `kind` in `nation`."""
        return (not self.kinds or kind in self.kinds) and self.nation in {"", nation}


@snapshot
class ClockRules:
    """Every rule, with the days that are not worked."""

    yes: YesRule
    clocks: tuple[ClockRule, ...]
    bank_holidays: frozenset[date]


@snapshot
class YesClock:
    """The yes clock of one visit. `state` is running, soon, over, red or done.

    `waits_for` is ``worker``, then ``letter``, then nothing; `due_at` is when that is due.
    """

    said_at: datetime
    waits_for: str
    due_at: datetime | None
    state: str


@snapshot
class ReferralClock:
    """One running clock of a referral. `state` is running, over, red or paused.

    `days_left` counts in the unit of the rule and is below nought once it is over.
    `raw` is how long it has stood in whole days, `paused` how much of that waited on the person.
    """

    code: str
    label: str
    started_at: datetime
    due_on: date
    state: str
    days_left: int
    raw: int
    paused: int


def read_clocks(path: Path) -> ClockRules:
    """Read the rules from a file of the venue.

    Raises:
        BadCodes: the file cannot be read, or an entry is missing or of the wrong kind.
    """
    document = read_file(path)
    try:
        yes = {key: timedelta(minutes=value) for key, value in document["yes"].items()}
        return ClockRules(
            YesRule(
                yes["worker_due_minutes"], yes["worker_red_minutes"],
                yes["letter_due_minutes"], yes["warn_minutes"],
            ),
            tuple(_rule(code, entry) for code, entry in document["clock"].items()),
            frozenset(document["bank_holidays"]["days"]),
        )  # fmt: skip
    except (KeyError, TypeError, ValueError) as error:
        raise BadCodes(f"{path.name}: {error} is missing or of the wrong kind") from error


@cache
def standard_clocks() -> ClockRules:
    """Return the clocks that come with the app."""
    return read_clocks(FOLDER / "codes" / "clocks.toml")


def _rule(code: str, entry: Mapping[str, Any]) -> ClockRule:
    if entry["unit"] not in _UNITS:
        raise ValueError(entry["unit"])
    return ClockRule(
        code, entry["label"], entry["from"], entry["to"], int(entry["due"]), int(entry["red"]),
        entry["unit"], tuple(entry.get("kinds", ())), entry.get("nation", ""),
    )  # fmt: skip


def yes_clock(
    said_at: datetime,
    sat_at: datetime | None,
    sent_at: datetime | None,
    now: datetime,
    rule: YesRule,
) -> YesClock:
    """Return the yes clock as it stands at `now`."""
    if sat_at is None:
        due, red = said_at + rule.worker_due, said_at + rule.worker_red
        return YesClock(said_at, "worker", due, _state(now, due, red, rule.warn))
    if sent_at is None:
        due = said_at + rule.letter_due
        return YesClock(said_at, "letter", due, _state(now, due, due, rule.warn))
    return YesClock(said_at, "", None, "done")


def _state(now: datetime, due: datetime, red: datetime, warn: timedelta) -> str:
    if now >= red:
        return "red"
    if now >= due:
        return "over"
    return "soon" if now >= due - warn else "running"


def is_working_day(day: date, holidays: frozenset[date]) -> bool:
    """Tell whether offices are open: no weekend, no bank holiday."""
    return day.weekday() < _SATURDAY and day not in holidays


def add_working_days(day: date, count: int, holidays: frozenset[date]) -> date:
    """Return the `count`-th working day after `day`; `day` itself does not count."""
    while count > 0:
        day += timedelta(days=1)
        count -= is_working_day(day, holidays)
    return day


def working_days_between(start: date, end: date, holidays: frozenset[date]) -> int:
    """Count the working days after `start` up to and with `end`; below nought if it lies before."""
    if end < start:
        return -working_days_between(end, start, holidays)
    span = (end - start).days
    return sum(is_working_day(start + timedelta(days=day), holidays) for day in range(1, span + 1))


def referral_clocks(
    stages: Mapping[str, datetime],
    kind: str,
    nation: str,
    rules: ClockRules,
    *,
    now: datetime,
    zone: ZoneInfo,
    paused: timedelta = timedelta(0),
    paused_since: datetime | None = None,
) -> tuple[ReferralClock, ...]:
    """Return the clocks that run for one referral, the one due first in front.

    `stages` tells when each stage was first reached; `paused` is how long it has waited on the
    person before, `paused_since` since when it does now. A pause moves what is due, never hides it.
    """
    if not stages or any(stage in DONE for stage in stages):
        return ()
    waited = paused + (now - paused_since if paused_since else timedelta(0))
    running = [
        _clock(rule, stages[rule.starts], waited, rules, now=now, zone=zone,
               still=paused_since is not None)
        for rule in rules.clocks
        if rule.fits(kind, nation) and rule.starts in stages and not _stopped(rule, stages)
    ]  # fmt: skip
    return tuple(sorted(running, key=lambda clock: clock.due_on))


def _stopped(rule: ClockRule, stages: Mapping[str, datetime]) -> bool:
    """Tell whether the stage that stops the clock, or one beyond it, was reached."""
    beyond = STAGES[STAGES.index(rule.stops) :]
    return any(stage in stages for stage in beyond)


def _clock(
    rule: ClockRule,
    started: datetime,
    waited: timedelta,
    rules: ClockRules,
    *,
    now: datetime,
    zone: ZoneInfo,
    still: bool,
) -> ReferralClock:
    begun, today = local_date(started, zone), local_date(now, zone)
    due = _after(begun, rule.due, rule.unit, rules) + timedelta(days=waited.days)
    red = _after(begun, rule.red, rule.unit, rules) + timedelta(days=waited.days)
    if rule.unit == "working_days":
        left = working_days_between(today, due, rules.bank_holidays)
    else:
        left = (due - today).days
    state = "paused" if still else "red" if today > red else "over" if today > due else "running"
    return ReferralClock(
        rule.code, rule.label, started, due, state, left, (today - begun).days,
        waited.days,
    )  # fmt: skip


def _after(day: date, count: int, unit: str, rules: ClockRules) -> date:
    if unit == "working_days":
        return add_working_days(day, count, rules.bank_holidays)
    return day + timedelta(days=count)
