"""Who may come today and has not come yet."""

from collections.abc import Mapping
from datetime import date
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy import select

from db.base import Tx
from db.models import Expectation, Person, Plan, Visit
from desk.domain.attendance import LOOKED_AT, Came, Habit, habits
from desk.domain.clock import local
from desk.domain.expected import sort_expected
from desk.domain.resources import standard_codes
from desk.domain.viewer import Viewer
from desk.domain.visits import ExpectedRow
from desk.queries.here import action_lines
from desk.queries.venue import past_days


def expected_today(
    tx: Tx, viewer: Viewer, on_date: date, day_id: UUID, zone: ZoneInfo
) -> tuple[ExpectedRow, ...]:
    """Return the expected who are not here, from the list and from habit, in order."""
    entered = {
        row.person_id: row for row in tx.execute(_ENTERED.where(Expectation.on_date == on_date))
    }
    usual = habits_before(tx, viewer, on_date, zone)
    came = set(tx.scalars(select(Visit.person_id).where(Visit.drop_in_id == day_id)))
    wanted = (set(entered) | set(usual)) - came
    people = (
        {row.id: row for row in tx.execute(_PEOPLE.where(Person.id.in_(wanted)))} if wanted else {}
    )
    lines = action_lines(tx, wanted)
    tellings = tell_apart({row.id: (row.name_to_use, row.full_name) for row in people.values()})
    rows = [
        _row(row, entered.get(row.id), usual.get(row.id), lines.get(row.id), tellings[row.id])
        for row in people.values()
    ]
    return sort_expected(rows, local(tx.now, zone))


def habits_before(tx: Tx, viewer: Viewer, on_date: date, zone: ZoneInfo) -> Mapping[UUID, Habit]:
    """Return whom the last four drop-ins make expected."""
    days = [day.id for day in past_days(tx, viewer, on_date, LOOKED_AT)]
    if not days:
        return {}
    rows = tx.execute(
        select(Visit.person_id, Visit.drop_in_id, Visit.arrived_at).where(
            Visit.drop_in_id.in_(days), Visit.person_id.is_not(None)
        )
    )
    return habits(
        days,
        (Came(row.person_id, row.drop_in_id, local(row.arrived_at, zone).time()) for row in rows),
    )


def tell_apart(names: Mapping[UUID, tuple[str, str]]) -> Mapping[UUID, str]:
    """Give those who share a name to use a telling detail: the first letter of their last name."""
    shared: dict[str, int] = {}
    for name, _full in names.values():
        shared[name.casefold()] = shared.get(name.casefold(), 0) + 1
    return {
        one: f"{full.split()[-1][0]}." if shared[name.casefold()] > 1 and full.split() else ""
        for one, (name, full) in names.items()
    }


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
        plan_ready=person.plan is not None,
        action_line=line[0] if line else None,
        hard_stop=bool(line and line[1]),
        language=person.speaks,
        expectation_id=entered.id if entered else None,
        missed_last=habit.missed_last if habit else 0,
    )


def _by_habit(habit: Habit | None) -> int:
    return round(100 * habit.times / max(habit.of, 1)) - 10 * habit.missed_last if habit else 0


_ENTERED = select(
    Expectation.id,
    Expectation.person_id,
    Expectation.reason,
    Expectation.detail,
    Expectation.usual,
    Expectation.urgency,
)
_PEOPLE = (
    select(
        Person.id,
        Person.name_to_use,
        Person.full_name,
        Person.speaks,
        Plan.id.label("plan"),
    )
    .outerjoin(Plan, Plan.person_id == Person.id)
    .where(Person.merged_into_id.is_(None), ~Person.deceased)
)
