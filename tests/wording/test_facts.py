"""How old somebody is, in words of the window: never more exactly than we were told."""

from datetime import date

import pytest

from desk.domain.people import Born
from desk.wording import facts

TODAY = date(2026, 11, 20)


@pytest.mark.parametrize(
    ("born", "years", "age"),
    [
        (Born(date(1985, 3, 14), date(1985, 3, 14), "day"), "41", "41"),
        (Born(date(1992, 1, 1), date(1992, 12, 31), "year"), "33 or 34", "33 or 34"),
        (Born(date(1980, 1, 1), date(1990, 1, 1), "estimate"), "36 to 46", "about 36 to 46"),
        (Born(), "", ""),
    ],
)
def test_an_age_is_as_exact_as_what_is_known(born: Born, years: str, age: str) -> None:
    assert facts.years(born, TODAY) == years
    assert facts.age(born, TODAY) == age


def test_a_birthday_is_said_as_a_whole_date() -> None:
    born = Born(date(1985, 3, 14), date(1985, 3, 14), "day")
    assert facts.born(born) == "14 March 1985"
