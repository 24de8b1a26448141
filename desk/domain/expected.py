"""In what order the expected are listed: how likely, how urgent, how soon. Never a gate."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, time, timedelta

from desk.domain.visits import ExpectedRow

# Reasons for which somebody may come through the door at any moment and must not wait.
PRESSING = ("script_due", "released", "court")
AHEAD = timedelta(minutes=30)
BEHIND = timedelta(minutes=90)
LIKELY = 50


def sort_expected(rows: Iterable[ExpectedRow], now: datetime) -> tuple[ExpectedRow, ...]:
    """Put the expected in two groups, about now and later or maybe, the likeliest first.

    `now` is the local time at the venue. "About now" are those with a pressing reason, and the
    likely whose usual time comes within half an hour or came within the last hour and a half.
    In each group the pressing come first, then the likeliest, then whoever usually comes first.
    Everybody stays on the list.
    """
    return tuple(sorted((_timed(row, now) for row in rows), key=_key))


def _timed(row: ExpectedRow, now: datetime) -> ExpectedRow:
    about_now = _about_now(row, now)
    return row if row.about_now == about_now else replace(row, about_now=about_now)


def _key(row: ExpectedRow) -> tuple[bool, bool, int, str, str, str]:
    pressing = row.reason in PRESSING
    return (
        not row.about_now,
        not pressing,
        -row.likelihood,
        row.usual or "99:99",
        row.name.casefold(),
        str(row.person_id),
    )


def _about_now(row: ExpectedRow, now: datetime) -> bool:
    if row.reason in PRESSING:
        return True
    if row.usual is None:
        return False
    hour, minute = (int(part) for part in row.usual.split(":"))
    usual = datetime.combine(now.date(), time(hour, minute), now.tzinfo)
    return now - BEHIND <= usual <= now + AHEAD and row.likelihood >= LIKELY
