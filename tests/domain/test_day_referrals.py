"""Referrals as a day sees them, told from their steps."""

from datetime import UTC, date, datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from desk.domain.clocks import standard_clocks
from desk.domain.day_records import ReferralRecord
from desk.domain.day_referrals import BegunReferral, StepTaken, as_the_day_ended

FRIDAY = date(2026, 11, 20)
NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)
ONE = BegunReferral(UUID(int=1), "rehab", "Bryn Derw", "wales")


def stood(*steps: tuple[str, datetime], now: datetime = NOON) -> ReferralRecord | None:
    rows = as_the_day_ended(
        [ONE], [StepTaken(ONE.id, stage, at) for stage, at in steps], standard_clocks(),
        on_date=now.date(), now=now, zone=ZoneInfo("Europe/London"),
    )  # fmt: skip
    return rows[0] if rows else None


def test_a_draft_is_open_and_not_made_yet() -> None:
    row = stood(("accepted_help", NOON), ("drafted", NOON))
    assert row == ReferralRecord("rehab", "Bryn Derw", made_today=False, open=True, stage="drafted")


def test_it_is_made_on_the_day_of_its_first_signing() -> None:
    yesterday = NOON - timedelta(days=1)
    today = stood(("drafted", yesterday), ("signed", NOON))
    assert today is not None
    assert today.made_today
    before = stood(("drafted", yesterday), ("signed", yesterday), ("sent", NOON))
    assert before is not None
    assert not before.made_today


def test_steps_after_the_day_are_not_looked_at() -> None:
    assert stood(("drafted", NOON + timedelta(days=1))) is None
    row = stood(("signed", NOON), ("refused", NOON + timedelta(days=1)))
    assert row is not None
    assert row.open


def test_it_is_past_its_clock_by_working_days_and_not_while_it_waits_on_the_person() -> None:
    sent = NOON - timedelta(days=4)  # on Monday; an answer is due on Tuesday
    late = stood(("sent", sent))
    assert late is not None
    assert late.days_over == 3
    paused = stood(("sent", sent), ("paused", sent + timedelta(hours=1)))
    assert paused is not None
    assert paused.days_over == 0
    going_on = stood(("sent", sent), ("paused", sent), ("resumed", sent + timedelta(days=2)))
    assert going_on is not None
    assert going_on.days_over == 1


def test_a_clock_that_ran_out_on_friday_is_over_on_saturday() -> None:
    saturday = NOON + timedelta(days=1)
    row = stood(("sent", NOON - timedelta(days=1)), now=saturday)
    assert row is not None
    assert row.days_over == 1


def test_admitted_or_housed_counts_in_its_week_and_is_no_longer_open() -> None:
    row = stood(("sent", NOON - timedelta(days=3)), ("admitted", NOON - timedelta(days=1)))
    assert row is not None
    assert row.placed_this_week
    assert not row.open
    assert row.days_over == 0
    last_week = stood(("sent", NOON - timedelta(days=9)), ("admitted", NOON - timedelta(days=7)))
    assert last_week is not None
    assert not last_week.placed_this_week


def test_a_refusal_that_was_reversed_is_open_again() -> None:
    row = stood(("sent", NOON), ("refused", NOON), ("offer", NOON + timedelta(minutes=1)),
                now=NOON + timedelta(hours=1))  # fmt: skip
    assert row is not None
    assert row.open
