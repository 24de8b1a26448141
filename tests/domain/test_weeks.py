"""Week by week: nobody asked is not no change, and a change has a direction where there is one."""

from datetime import UTC, date, datetime, timedelta

import pytest

from desk.domain.ids import new_id
from desk.domain.people import FactRow
from desk.domain.resources import standard_codes
from desk.domain.weeks import SHOWN, Came, direction, week_by_week, week_days

FRIDAY = date(2026, 11, 20)
CODES = standard_codes()


def told(code: str, value: str, day: date, answer: str = "known") -> FactRow:
    at = datetime(day.year, day.month, day.day, 10, tzinfo=UTC)
    return FactRow(new_id(), code, answer, value, day, "", None, "self_report", "B", at)


def fridays() -> tuple[date, ...]:
    return tuple(FRIDAY - timedelta(weeks=ago) for ago in range(SHOWN - 1, -1, -1))


def changes(code: str, *facts: FactRow) -> list[str]:
    weeks = week_by_week(fridays(), [], facts, CODES)
    return [cell.change for week in weeks for cell in week.cells if cell.code == code]


def test_the_days_are_the_last_drop_ins_and_today() -> None:
    held = [FRIDAY - timedelta(weeks=ago) for ago in (6, 5, 4, 2, 1)]
    assert week_days([*held, FRIDAY + timedelta(weeks=1)], FRIDAY) == (*held[1:], FRIDAY)


def test_a_new_venue_shows_the_weeks_before_its_first_drop_in() -> None:
    assert week_days([], FRIDAY) == fridays()


def test_not_checked_is_not_the_same_as_same() -> None:
    facts = [told("staying", "Sofa surfing", day) for day in (fridays()[0], fridays()[2])]
    assert changes("staying", *facts) == [
        "first", "not_checked", "same", "not_checked", "not_checked",
    ]  # fmt: skip


def test_a_declined_answer_counts_as_not_checked() -> None:
    facts = [told("money_state", "", FRIDAY, "declined")]
    assert changes("money_state", *facts)[-1] == "not_checked"


def test_a_fact_told_between_two_fridays_belongs_to_the_later_one() -> None:
    facts = [told("health_state", "Fair", FRIDAY - timedelta(days=3))]
    assert changes("health_state", *facts)[-1] == "first"


def test_of_two_answers_in_one_week_the_later_one_stands() -> None:
    facts = [told("staying", "Hostel", FRIDAY), told("staying", "Tent", FRIDAY - timedelta(days=2))]
    week = week_by_week(fridays(), [], facts, CODES)[-1]
    assert next(cell.value for cell in week.cells if cell.code == "staying") == "Hostel"


def test_what_the_desk_was_told_on_the_day_is_the_readiness_of_that_week() -> None:
    came = [Came(FRIDAY, datetime(2026, 11, 20, 9, 48, tzinfo=UTC), "now")]
    facts = [told("readiness", "Not today", fridays()[3])]
    week = week_by_week(fridays(), came, facts, CODES)[-1]
    assert week.came_at is not None
    assert [cell.change for cell in week.cells if cell.code == "readiness"] == ["better"]


@pytest.mark.parametrize(
    ("code", "before", "now", "way"),
    [
        ("wellbeing", "3 of 10", "5 of 10", "better"),
        ("wellbeing", "5 of 10", "3 of 10", "worse"),
        ("use_days", "4 of the last 7", "2 days", "better"),
        ("use_days", "2 days", "Every day, 7", "worse"),
        ("readiness", "Not today", "Maybe", "better"),
        ("readiness", "Maybe", "thinking about it", "new"),
        ("staying", "Sleeping rough", "Night shelter", "new"),
        ("staying", "Sleeping rough", "Staying somewhere we have no word for", "new"),
        ("health_state", "Fair", "Poor", "worse"),
        ("health_state", "Fair", "fair ", "same"),
        ("money_state", "Sanction", "Ends 4 Dec", "new"),
        ("use_days", "", "4", "new"),
    ],
)
def test_which_way_it_went(code: str, before: str, now: str, way: str) -> None:
    assert direction(code, before, now, CODES) == way


def test_a_home_got_or_lost_has_a_direction() -> None:
    homes = {home.need: home.label for home in CODES.housing if home.need}
    assert direction("staying", homes["1"], homes["3"], CODES) == "better"
    assert direction("staying", homes["3"], homes["1"], CODES) == "worse"


def test_wellbeing_has_a_figure_for_its_bars() -> None:
    week = week_by_week(fridays(), [], [told("wellbeing", "12 of 10", FRIDAY)], CODES)[-1]
    assert next(cell.figure for cell in week.cells if cell.code == "wellbeing") == 10
