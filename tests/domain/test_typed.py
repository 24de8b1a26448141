"""Dates, times and birth dates as people type them: the clear is read, the rest not guessed."""

from collections.abc import Callable
from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.domain.people import Born
from desk.domain.typed import Unreadable, aged, read_born, read_date, read_time

TODAY = date(2026, 11, 20)
MARCH_14 = date(1985, 3, 14)


@pytest.mark.parametrize(
    "typed",
    ["20/11/2026", "20-11-2026", "20.11.2026", "20 11 2026", "2026-11-20", "2026-11-20 00:00:00",
     "2026-11-20T08:20", "20/11/26", "20 November 2026", "20th nov 2026", "Fri 20 Nov 2026",
     "Friday, 20 November, 2026", " 20  Tachwedd 2026 ", "20-Nov-26", "2026/11/20"],
)  # fmt: skip
def test_one_day_has_many_spellings(typed: str) -> None:
    assert read_date(typed, TODAY) == TODAY


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("31/02/2026", "date.impossible"),
        ("29/02/2025", "date.impossible"),
        ("11/20/2026", "date.impossible"),
        ("2026-13-01", "date.impossible"),
        ("0/11/2026", "date.impossible"),
        ("46346", "date.not_a_date"),
        ("next Friday", "date.not_a_date"),
        ("20 Brumaire 2026", "date.not_a_date"),
        ("20/11", "date.not_a_date"),
        ("20/11/2036", "date.future"),
        ("20/11/1926", "date.too_long_ago"),
    ],
)
def test_what_is_no_day_says_why(typed: str, code: str) -> None:
    with pytest.raises(Unreadable) as told:
        read_date(typed, TODAY)
    assert told.value.code == code


@pytest.mark.parametrize(
    ("typed", "read"),
    [("09:42", time(9, 42)), ("9.42", time(9, 42)), ("0942", time(9, 42)), ("9h42", time(9, 42)),
     ("09:42:30", time(9, 42)), ("9am", time(9)), ("9:42 AM", time(9, 42)), ("12pm", time(12)),
     ("12am", time(0)), ("1.05pm", time(13, 5))],
)  # fmt: skip
def test_a_time_of_day_has_many_spellings(typed: str, read: time) -> None:
    assert read_time(typed) == read


@pytest.mark.parametrize(
    ("typed", "code"),
    [("25:00", "time.impossible"), ("09:60", "time.impossible"), ("13pm", "time.impossible"),
     ("9", "time.not_a_time"), ("soon", "time.not_a_time"), ("", "time.not_a_time")],
)  # fmt: skip
def test_what_is_no_time_says_why(typed: str, code: str) -> None:
    with pytest.raises(Unreadable) as told:
        read_time(typed)
    assert told.value.code == code


@pytest.mark.parametrize("typed", ["14/03/1985", "14/03/85", "1985-03-14", "14 Mawrth 1985"])
def test_a_whole_birth_date_is_kept_to_the_day(typed: str) -> None:
    assert read_born(typed, TODAY) == Born(MARCH_14, MARCH_14, "day")


@pytest.mark.parametrize("typed", ["March 1985", "03/1985", "1985-03", "mar 1985"])
def test_a_month_stays_a_month(typed: str) -> None:
    assert read_born(typed, TODAY) == Born(date(1985, 3, 1), date(1985, 3, 31), "month")


def test_a_year_stays_a_year_and_never_becomes_the_first_of_january() -> None:
    assert read_born("1992", TODAY) == Born(date(1992, 1, 1), date(1992, 12, 31), "year")
    assert read_born("Nov 2026", TODAY).latest == TODAY
    assert read_born("2026", TODAY).latest == TODAY


@pytest.mark.parametrize(
    ("typed", "earliest", "latest"),
    [
        ("about 30", date(1993, 11, 21), date(1998, 11, 20)),
        ("30ish", date(1993, 11, 21), date(1998, 11, 20)),
        ("~30", date(1993, 11, 21), date(1998, 11, 20)),
        ("c.30", date(1993, 11, 21), date(1998, 11, 20)),
        ("aged 30", date(1995, 11, 21), date(1996, 11, 20)),
        ("30 years old", date(1995, 11, 21), date(1996, 11, 20)),
        ("in his 40s", date(1976, 11, 21), date(1986, 11, 20)),
        ("30-35", date(1990, 11, 21), date(1996, 11, 20)),
        ("about 30 to 35", date(1990, 11, 21), date(1996, 11, 20)),
        ("about 1985", date(1984, 1, 1), date(1986, 12, 31)),
    ],
)
def test_a_guess_stays_a_guess(typed: str, earliest: date, latest: date) -> None:
    assert read_born(typed, TODAY) == Born(earliest, latest, "estimate")


@pytest.mark.parametrize("typed", ["", "not known", "Unknown", "?", "declined"])
def test_not_known_is_an_answer(typed: str) -> None:
    assert read_born(typed, TODAY) == Born()


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("31/02/1985", "date.impossible"),
        ("03/14/1985", "date.impossible"),
        ("14/03/20", "date.two_digit_year"),  # six, or a hundred and six
        ("85", "date.age_or_year"),
        ("30", "date.age_or_year"),
        ("14/03/2027", "date.future"),
        ("2031", "date.future"),
        ("December 2026", "date.future"),
        ("14/03/1885", "date.too_long_ago"),
        ("13/1985", "date.impossible"),
        ("aged 140", "date.too_long_ago"),
        ("35-30", "date.too_long_ago"),
        ("young", "date.not_a_date"),
        ("31011", "date.not_a_date"),
    ],
)
def test_what_could_mean_two_things_is_not_guessed(typed: str, code: str) -> None:
    with pytest.raises(Unreadable) as told:
        read_born(typed, TODAY)
    assert told.value.code == code


def test_a_leap_day_has_birthdays_too() -> None:
    leap = date(2028, 2, 29)
    assert aged(1, 1, leap) == Born(date(2026, 3, 1), date(2027, 2, 28), "estimate")


@given(st.dates(date(1930, 1, 1), TODAY), st.sampled_from(["%d/%m/%Y", "%Y-%m-%d", "%d %B %Y"]))
def test_any_birth_date_comes_back_as_it_was_written(day: date, form: str) -> None:
    assert read_born(day.strftime(form), TODAY) == Born(day, day, "day")


def why_not(read: Callable[[], object]) -> str:
    """Return the code with which reading was refused, or nothing if it was not."""
    try:
        read()
    except Unreadable as told:
        return told.code
    return ""


@given(st.text(max_size=30))
def test_no_text_can_upset_reading(text: str) -> None:
    codes = {
        why_not(lambda: read_born(text, TODAY)),
        why_not(lambda: read_date(text, TODAY)),
        why_not(lambda: read_time(text)),
    }
    assert all(code == "" or code.startswith(("date.", "time.")) for code in codes)
