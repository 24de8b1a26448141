"""Reads the alerts of a person's row: what to do, never why."""

from dataclasses import field
from datetime import date, timedelta

from desk.domain.codes import Codes
from desk.domain.imports import RowReader
from desk.snapshot import snapshot

LONGEST_LINE = 80
"""Letters of an action line. Source: domain brief §2.5."""

REVIEW_WITHIN = timedelta(days=90)
"""How long an alert may stand before somebody looks at it again. Source: domain brief §2.5."""

_KEYS = ("alert_kind", "alert_level", "action_line", "alert_review", "hard_stop", "still_offered")
_FIELDS = {"alert_level": "level", "alert_review": "review_on"}
_NUMBERS = ("", *(f" {number}" for number in range(2, 10)))


@snapshot
class AlertRecord:
    """An alert: its action line, its review date, whether the lead is asked before seating.

    `usual` names what the file leaves blank and something usual stands for.
    """

    kind: str
    level: str
    action_line: str
    review_on: date
    hard_stop: bool
    still_offered: str
    usual: frozenset[str] = field(default=frozenset(), compare=False)


def read_alerts(row: RowReader, codes: Codes) -> tuple[AlertRecord, ...]:
    """Read the alerts of a row; a second one stands in columns with a 2 ("Action line 2")."""
    numbers = [
        number
        for number in _NUMBERS
        if row.cell(f"action_line{number}") or row.cell(f"alert_kind{number}")
    ]
    alerts = (_read_alert(row, codes, number) for number in numbers)
    return tuple(alert for alert in alerts if alert)


def _read_alert(row: RowReader, codes: Codes, number: str) -> AlertRecord | None:
    kind_key, level_key, line_key, review_key, stop_key, offered_key = (
        key + number for key in _KEYS
    )
    line = row.text(line_key)
    if not line:
        row.problem(kind_key, "alert.no_action_line")
        return None
    if len(line) > LONGEST_LINE:
        row.problem(line_key, "alert.line_too_long", limit=LONGEST_LINE, length=len(line))
        return None
    stop = row.yes(stop_key)
    blank = row.blanks(level_key, review_key)
    return AlertRecord(
        kind=row.choice(kind_key, codes.alert_kinds, "other"),
        level=row.choice(level_key, codes.alert_levels, "serious" if stop else "caution"),
        action_line=line,
        review_on=_review(row, review_key),
        hard_stop=stop,
        still_offered=row.text(offered_key),
        usual=frozenset(_FIELDS[key[: len(key) - len(number)]] for key in blank),
    )


def _review(row: RowReader, key: str) -> date:
    """Return the review date, at most the allowed time ahead; without one, the latest allowed."""
    latest = row.today + REVIEW_WITHIN
    told = row.day(key)
    if told is not None and told > latest:
        row.problem(key, "alert.review_too_late", days=REVIEW_WITHIN.days)
    return min(told or latest, latest)
