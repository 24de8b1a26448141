"""Who may come today and has not come yet."""

from collections.abc import Collection, Iterable, Mapping
from datetime import date, datetime
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from db.reading import Reader, Statements
from desk.domain.attendance import LOOKED_AT, Came, Habit, habits
from desk.domain.clock import local
from desk.domain.expected import sort_expected
from desk.domain.resources import standard_codes
from desk.domain.telling import tell_apart
from desk.domain.viewer import Viewer
from desk.domain.visits import ExpectedRow
from desk.queries.here import action_lines
from desk.queries.venue import past_days

sql = Statements("desk.queries.sql.expected")


def expected_on(tx: Reader, on_date: date, usual: Mapping[UUID, Habit]) -> tuple[ExpectedRow, ...]:
    """Return all who are expected on a day, from the list and from `usual`, in no order."""
    entered = {row.person_id: row for row in tx.columns(sql.entered, {"on_date": on_date})}
    wanted = set(entered) | set(usual)
    found = tx.columns(sql.people, {"people": list(wanted)}) if wanted else ()
    people = {row.id: row for row in found if row.merged_into_id is None}
    lines = action_lines(tx, wanted)
    tellings = tell_apart({row.id: (row.name_to_use, row.full_name) for row in people.values()})
    return tuple(
        _row(row, entered.get(row.id), usual.get(row.id), lines.get(row.id), tellings[row.id])
        for row in people.values()
    )


def still_expected(
    rows: Iterable[ExpectedRow], came: Collection[UUID | None], now: datetime
) -> tuple[ExpectedRow, ...]:
    """Return those of the expected who have not come, in order; `now` is local."""
    return sort_expected((row for row in rows if row.person_id not in came), now)


def habits_before(
    tx: Reader, viewer: Viewer, on_date: date, zone: ZoneInfo
) -> Mapping[UUID, Habit]:
    """Return whom the last four drop-ins make expected."""
    days = [day.id for day in past_days(tx, viewer, on_date, LOOKED_AT)]
    if not days:
        return {}
    rows = tx.columns(sql.came, {"days": days})
    return habits(
        days,
        (Came(row.person_id, row.drop_in_id, local(row.arrived_at, zone).time()) for row in rows),
    )


def _row(
    person: Any, entered: Any, habit: Habit | None, line: tuple[str, bool] | None, telling: str
) -> ExpectedRow:
    usual = entered.usual if entered and entered.usual else habit.usual if habit else None
    if entered is not None:
        code = standard_codes().reasons[entered.reason]
        likelihood = max(code.likelihood, _by_habit(habit))
    else:
        likelihood = _by_habit(habit)
    return ExpectedRow(
        person_id=person.id,
        name=person.name_to_use,
        telling=telling,
        reason=entered.reason if entered else "most_weeks",
        detail=entered.detail if entered else "",
        usual=usual.strftime("%H:%M") if usual else None,
        likelihood=likelihood,
        about_now=False,
        plan_ready=bool(person.plan),  # needs alone are no plan: somebody has to have written it
        action_line=line[0] if line else None,
        hard_stop=bool(line and line[1]),
        language=person.speaks,
        expectation_id=entered.id if entered else None,
        missed_last=habit.missed_last if habit else 0,
    )


def _by_habit(habit: Habit | None) -> int:
    return round(100 * habit.times / max(habit.of, 1)) - 10 * habit.missed_last if habit else 0
