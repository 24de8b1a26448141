from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.domain import nhs_number
from desk.domain.born import age_on, born_words
from desk.domain.dates import full_date, source_date
from desk.domain.letter_person import address_words, language_words, name_words
from desk.domain.people import Born
from desk.domain.pronouns import pronouns
from desk.domain.resources import standard_codes
from tests.documents.samples import daz, sian

TODAY = date(2026, 11, 20)


@pytest.mark.parametrize("number", ["9990000018", "999 000 0123", "999-876-5439", "9990000050"])
def test_a_number_with_a_right_check_digit_is_shown_in_threes_and_four(number: str) -> None:
    assert nhs_number.is_valid(number)
    digits = nhs_number.digits_of(number)
    assert nhs_number.shown(number) == f"{digits[:3]} {digits[3:6]} {digits[6:]}"


@pytest.mark.parametrize(
    "number", ["9990000019", "9990000140", "9999999999", "999000001", "99900000180", "999000001x",
               "٩٩٩٠٠٠٠٠١٨", ""]
)  # fmt: skip
def test_any_other_is_not_shown(number: str) -> None:
    assert nhs_number.shown(number) is None


@given(st.integers(0, 9999))
def test_no_last_digit_saves_a_number_whose_check_is_ten(last: int) -> None:
    valid = [digit for digit in range(10) if nhs_number.is_valid(f"99900{last:04}{digit}")]
    assert len(valid) <= 1


@pytest.mark.parametrize(
    ("born", "words"),
    [
        (Born(date(1985, 3, 14), date(1985, 3, 14), "day"), "14 March 1985 (41)"),
        (Born(date(1985, 3, 1), date(1985, 3, 31), "month"), "March 1985, day not known (41)"),
        (Born(date(1992, 1, 1), date(1992, 12, 31), "year"),
         "1992, day and month not known (33 or 34)"),
        (Born(date(1980, 11, 20), date(1990, 11, 20), "estimate"), "about 1985 (age 36 to 46)"),
        (Born(), "Not known"),
    ],
)  # fmt: skip
def test_a_birth_date_is_never_more_exact_than_we_were_told(born: Born, words: str) -> None:
    assert born_words(born, TODAY) == words


def test_the_birthday_itself_counts() -> None:
    assert age_on(date(2008, 11, 20), TODAY) == 18
    assert age_on(date(2008, 11, 21), TODAY) == 17


def test_the_name_to_use_stands_in_the_full_name_once() -> None:
    assert name_words(daz()) == "Darren (Daz) Hollis"
    assert name_words(sian()) == "Siân Mair Evans"
    assert name_words(daz(full_name="")) == "Daz (full name not known)"
    assert name_words(daz(full_name="Madonna", name_to_use="Em")) == "Madonna (Em)"


@pytest.mark.parametrize("typed", ["No fixed address, ZZ99 3VZ", "NFA", "zz993vz", "ZZ99 3WZ"])
def test_a_postcode_that_stands_for_none_is_never_printed(typed: str) -> None:
    assert address_words(typed) == "No fixed address, via us"


def test_a_true_address_stays() -> None:
    assert address_words("4 Heol y Capel, LL11 9ZZ") == "4 Heol y Capel, LL11 9ZZ"


def test_language_says_whether_an_interpreter_is_needed() -> None:
    codes = standard_codes()
    assert language_words(daz(speaks="pl", interpreter="phone"), codes) == (
        "Polish. Interpreter by phone"
    )
    assert language_words(daz(speaks=""), codes) == "Not asked by us"


@pytest.mark.parametrize(
    ("told", "sentence"),
    [
        ("he/him", "He has his coat. Ring him. He asks, he is here."),
        ("she", "She has her coat. Ring her. She asks, she is here."),
        ("they/them", "They have their coat. Ring them. They ask, they are here."),
        ("", "They have their coat. Ring them. They ask, they are here."),
        ("use name", "Blue has Blue’s coat. Ring Blue. Blue asks, Blue is here."),
        ("xe/xem/xyr", "Xe has xyr coat. Ring xem. Xe asks, xe is here."),
    ],
)
def test_a_sentence_follows_the_pronouns(told: str, sentence: str) -> None:
    pattern = "{Subject} {has} {their} coat. Ring {object}. {Subject} ask{s}, {subject} {is} here."
    assert pattern.format(**pronouns(told, "Blue").words()) == sentence


def test_dates_are_written_out_in_both_languages() -> None:
    assert full_date(TODAY, ("cy", "en")) == "20 Tachwedd / November 2026"


def test_an_old_fact_shows_its_month_and_year() -> None:
    assert source_date(date(2026, 10, 9), TODAY) == "9 Oct"
    assert source_date(date(2026, 3, 9), TODAY) == "Mar 2026"
    assert source_date(date(2025, 11, 20), TODAY) == "Nov 2025"
