from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.domain.clocks import (
    ReferralClock,
    YesClock,
    add_working_days,
    is_working_day,
    read_clocks,
    referral_clocks,
    standard_clocks,
    working_days_between,
    yes_clock,
)
from desk.domain.code_files import BadCodes

LONDON = ZoneInfo("Europe/London")
RULES = standard_clocks()
HOLIDAYS = RULES.bank_holidays
NINE = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)  # a Friday
DAYS = st.dates(date(2025, 1, 1), date(2028, 12, 31))


def after(minutes: float) -> datetime:
    return NINE + timedelta(minutes=minutes)


def yes(now: float, sat: float | None = None, sent: float | None = None) -> YesClock:
    return yes_clock(
        NINE,
        None if sat is None else after(sat),
        None if sent is None else after(sent),
        after(now),
        RULES.yes,
    )


@pytest.mark.parametrize(
    ("minutes", "state"), [(0, "running"), (8, "soon"), (10, "over"), (19.9, "over"), (20, "red")]
)
def test_the_yes_clock_waits_for_the_right_worker_first(minutes: float, state: str) -> None:
    clock = yes(minutes)
    assert (clock.waits_for, clock.due_at, clock.state) == ("worker", after(10), state)


def test_then_it_waits_for_the_letter_from_the_same_yes() -> None:
    assert yes(30, sat=8).due_at == after(60)
    assert yes(30, sat=8).state == "running"
    assert yes(60, sat=8).state == "red"
    assert yes(70, sat=8, sent=44).state == "done"


def test_the_yes_clock_runs_on_when_the_clocks_go_back() -> None:
    said = datetime(2026, 10, 25, 0, 55, tzinfo=UTC)
    clock = yes_clock(said, None, None, said + timedelta(minutes=12), RULES.yes)
    assert clock.state == "over"


def test_a_weekend_and_christmas_are_not_worked() -> None:
    assert add_working_days(date(2026, 11, 20), 1, HOLIDAYS) == date(2026, 11, 23)
    assert add_working_days(date(2026, 12, 24), 1, HOLIDAYS) == date(2026, 12, 29)
    assert working_days_between(date(2026, 12, 24), date(2026, 12, 29), HOLIDAYS) == 1


@given(DAYS, st.integers(0, 60))
def test_counting_working_days_undoes_adding_them(day: date, count: int) -> None:
    later = add_working_days(day, count, HOLIDAYS)
    assert working_days_between(day, later, HOLIDAYS) == count
    assert count == 0 or is_working_day(later, HOLIDAYS)


def clocks(kind: str, nation: str, days: int, **stages: int) -> dict[str, ReferralClock]:
    began = {stage: NINE + timedelta(days=day) for stage, day in stages.items()}
    now = NINE + timedelta(days=days)
    found = referral_clocks(began, kind, nation, RULES, now=now, zone=LONDON)
    return {clock.code: clock for clock in found}


def test_an_answer_is_due_on_the_next_working_day_and_red_after_two() -> None:
    states = [clocks("housing", "wales", day, sent=0)["acknowledged"].state for day in (3, 4, 5)]
    assert states == ["running", "over", "red"]


def test_treatment_is_due_after_three_weeks_in_england_and_twenty_working_days_in_wales() -> None:
    england = clocks("rehab", "england", 0, accepted_help=0)["treatment_england"]
    wales = clocks("rehab", "wales", 0, accepted_help=0)["treatment_wales"]
    assert england.due_on == date(2026, 12, 11)
    assert wales.due_on == date(2026, 12, 18)
    assert wales.days_left == 20


def test_a_later_stage_stops_the_clocks_before_it() -> None:
    assert "acknowledged" not in clocks("detox", "wales", 9, sent=0, assessed=5)
    assert "detox_admission" in clocks("detox", "wales", 9, sent=0, assessed=5)


def test_an_ended_referral_has_no_clock() -> None:
    assert not clocks("detox", "wales", 40, sent=0, refused=3)
    assert not clocks("detox", "wales", 40, sent=0, admitted=3)


def test_a_pause_moves_what_is_due_and_shows_both_times() -> None:
    (clock, *_) = (
        each
        for each in referral_clocks(
            {"sent": NINE}, "detox", "wales", RULES,
            now=NINE + timedelta(days=25), zone=LONDON, paused=timedelta(days=4),
            paused_since=NINE + timedelta(days=22),
        )
        if each.code == "detox_admission"
    )  # fmt: skip
    assert (clock.state, clock.raw, clock.paused) == ("paused", 25, 7)
    assert clock.due_on == date(2026, 12, 18)


def test_the_clock_due_first_comes_first() -> None:
    found = list(clocks("detox", "wales", 0, sent=0))
    assert found == ["acknowledged", "assessment", "detox_admission"]


def test_a_file_with_a_wrong_unit_says_so(tmp_path: Path) -> None:
    path = tmp_path / "clocks.toml"
    good = Path("resources/codes/clocks.toml").read_text(encoding="utf-8")
    path.write_text(good.replace('"working_days"', '"moons"', 1), encoding="utf-8")
    with pytest.raises(BadCodes, match="moons"):
        read_clocks(path)
