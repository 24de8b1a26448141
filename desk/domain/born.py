"""When somebody was born, and so how old they are: only as exactly as we know."""

from datetime import date

from desk.domain.dates import MONTHS, full_date
from desk.domain.people import Born
from desk.domain.typed import Unreadable, aged, read_born

Parts = tuple[int | None, int | None, int | None]
ABOUT = 2
"""Years that "about 30" may be out, either way."""


def age_on(born: date, day: date) -> int:
    """Return the full years from `born` to `day`; on 28 February a leap-day child waits."""
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


def ages_on(born: Born, day: date) -> tuple[int, int] | None:
    """Return the youngest and the oldest that somebody may be on a day; None if not known."""
    if born.earliest is None or born.latest is None or born.precision == "unknown":
        return None
    return max(0, age_on(born.latest, day)), age_on(born.earliest, day)


def age_words(born: Born, today: date) -> str:
    """Write an age: "41", "33 or 34" when only the year is known, "" when nothing is."""
    ages = ages_on(born, today)
    if ages is None:
        return ""
    youngest, oldest = ages
    if oldest == youngest:
        return str(oldest)
    if oldest == youngest + 1:
        return f"{youngest} or {oldest}"
    return f"{youngest} to {oldest}"


def born_words(born: Born, today: date) -> str:
    """Write a birth date with its precision and the age: never more exact than we were told.

    "14 March 1985 (41)" · "March 1985, day not known (41)" · "1992, day and month not known
    (33 or 34)" · "about 1985 (age 36 to 46)" · "Not known". Source: domain brief §2.1.
    """
    age = age_words(born, today)
    if not age or born.earliest is None or born.latest is None:
        return "Not known"
    year = born.earliest.year
    if born.precision == "day":
        return f"{full_date(born.earliest)} ({age})"
    if born.precision == "month":
        return f"{MONTHS[born.earliest.month - 1]} {year}, day not known ({age})"
    if born.precision == "year":
        return f"{year}, day and month not known ({age})"
    middle = born.earliest + (born.latest - born.earliest) / 2
    return f"about {middle.year} (age {age})"


def born_from(parts: Parts, about: int | None, today: date) -> Born:
    """Return when somebody was born, from day, month and year as far as they are known.

    Without a year, `about` is how old they seem. All empty means not known.

    Raises:
        Unreadable: the parts are no date, or one in the future, or longer ago than people live.
    """
    day, month, year = parts
    if year is None and day is None and month is None:
        if about is None:
            return Born()
        return aged(max(0, about - ABOUT), about + ABOUT, today)
    if year is None or (month is None and day is not None):
        raise Unreadable("date.not_a_date")
    said = "/".join(str(part) for part in (day, month, f"{year:04}") if part is not None)
    return read_born(said, today)
