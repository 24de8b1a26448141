"""What a profile decides by itself: what is old, what consent stands at, when somebody was born."""

from datetime import UTC, date, datetime, timedelta

import pytest

from desk.domain.born import born_from
from desk.domain.ids import new_id
from desk.domain.people import Born, ConsentRow, FactRow
from desk.domain.profile import consent_state, is_old, told_by, weekly_codes
from desk.domain.resources import standard_codes
from desk.domain.typed import Unreadable

TODAY = date(2026, 11, 20)
CODES = standard_codes()


def fact(code: str, days_old: int, answer: str = "known") -> FactRow:
    day = TODAY - timedelta(days=days_old)
    return FactRow(new_id(), code, answer, "Told", day, "", None, "self_report", "B", None)


def consent(status: str, until: date | None) -> ConsentRow:
    at = datetime(2026, 8, 1, tzinfo=UTC)
    parts = ("housing",)
    return ConsentRow(
        new_id(), "Hall", None, None, "help_today", parts, "spoken", status, "", "", at, until
    )


def test_each_fact_has_its_own_age() -> None:
    assert is_old(fact("last_night", 4), CODES, TODAY)
    assert not is_old(fact("last_night", 3), CODES, TODAY)
    assert not is_old(fact("council", 90), CODES, TODAY)


def test_only_what_is_known_grows_old() -> None:
    assert not is_old(fact("last_night", 400, "declined"), CODES, TODAY)
    assert not is_old(fact("a code the venue took off its list", 400), CODES, TODAY)


def test_there_are_facts_to_go_through_each_week() -> None:
    assert {"staying", "wellbeing"} <= set(weekly_codes(CODES))


@pytest.mark.parametrize(
    ("status", "days", "state"),
    [
        ("given", 15, "given"),
        ("given", 14, "ends_soon"),
        ("given", 0, "ends_soon"),
        ("given", -1, "expired"),
        ("given", None, "given"),
        ("refused", None, "refused"),
        ("withdrawn", 90, "withdrawn"),
    ],
)
def test_what_consent_stands_at(status: str, days: int | None, state: str) -> None:
    until = None if days is None else TODAY + timedelta(days=days)
    assert consent_state(consent(status, until), TODAY) == state


def test_a_visit_gives_an_untold_record_more_time() -> None:
    made = date(2026, 9, 1)
    assert told_by(made, None) == date(2026, 11, 24)
    assert told_by(made, date(2026, 10, 1)) == date(2026, 12, 24)


@pytest.mark.parametrize(
    ("parts", "about", "born"),
    [
        ((14, 3, 1985), None, Born(date(1985, 3, 14), date(1985, 3, 14), "day")),
        ((None, 3, 1985), None, Born(date(1985, 3, 1), date(1985, 3, 31), "month")),
        ((None, None, 1985), None, Born(date(1985, 1, 1), date(1985, 12, 31), "year")),
        ((None, None, None), None, Born()),
        ((None, None, None), 30, Born(date(1993, 11, 21), date(1998, 11, 20), "estimate")),
    ],
)
def test_born_is_as_exact_as_the_boxes(
    parts: tuple[int | None, int | None, int | None], about: int | None, born: Born
) -> None:
    assert born_from(parts, about, TODAY) == born


@pytest.mark.parametrize(
    ("parts", "code"),
    [
        ((31, 2, 1985), "date.impossible"),
        ((None, 13, 1985), "date.impossible"),
        ((14, None, 1985), "date.not_a_date"),
        ((14, 3, None), "date.not_a_date"),
        ((21, 11, 2026), "date.future"),
        ((None, None, 1850), "date.too_long_ago"),
        ((None, None, 85), "date.too_long_ago"),
    ],
)
def test_boxes_that_are_no_date_are_named(
    parts: tuple[int | None, int | None, int | None], code: str
) -> None:
    with pytest.raises(Unreadable) as error:
        born_from(parts, None, TODAY)
    assert error.value.code == code


def test_nobody_is_two_hundred() -> None:
    with pytest.raises(Unreadable):
        born_from((None, None, None), 200, TODAY)
