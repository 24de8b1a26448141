"""Reads dates, times and birth dates as people type them: in files and at the desk.

Day comes before month. What could mean two things is not guessed: it is given back as a code.
"""

import re
from datetime import date, time, timedelta

from desk.domain.dates import MONTHS, MONTHS_CY
from desk.domain.people import Born

OLDEST = 110
"""Nobody is taken to be older than this, in years: it tells 1985 from 1885 behind an "85"."""

_MONTHS = {
    word: number
    for months in (MONTHS_CY, MONTHS)
    for number, name in enumerate(months, start=1)
    for word in (name.lower(), name[:3].lower(), name[:4].lower())
}
_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[t ]\d{1,2}:\d\d(?::\d\d(?:\.\d+)?)?)?z?")
_NUMBERS = re.compile(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})")
_WORDS = re.compile(r"(?:[a-z]+,? )?(\d{1,2})(?:st|nd|rd|th)?[- ]([a-z]+),?[- ](\d{4}|\d{2})")
_MONTH = re.compile(r"([a-z]+|\d{1,2})[-/. ](\d{4})|(\d{4})-(\d{1,2})")
_ROUGH = re.compile(r"(?:about|around|approx\.?|circa|c\.?|~|roughly|maybe) ?(\d{2,4})\??")
_ABOUT = re.compile(r"(\d{2})(?:ish|\?)")
_AGED = re.compile(r"(?:age|aged) ?(\d{1,3})|(\d{1,3}) ?(?:years?|yrs?|y/?o)(?: old)?")
_DECADE = re.compile(r"(?:in )?(?:his |her |their )?([1-9]0)'?s")
_RANGE = re.compile(r"(?:about |age |aged )?(\d{2}) ?(?:-|to|or|–) ?(\d{2})")
_TIME = re.compile(r"(\d{1,2})(?:[:.h](\d\d))?(?::\d\d)? ?(am|pm)?")
_FOUR_DIGITS = re.compile(r"(\d\d)(\d\d)")
_NOT_KNOWN = frozenset({"", "not known", "unknown", "nk", "n/k", "?", "not asked", "declined", "-"})
_ABOUT_YEARS = 2
_YEAR_DIGITS = 4
_NOON = 12


class Unreadable(ValueError):  # noqa: N818 - it says what the text is
    """Says that a text is no date or time we could be sure of; `code` says why.

    ``date.not_a_date``, ``date.impossible``, ``date.two_digit_year``, ``date.future``,
    ``date.too_long_ago``, ``date.age_or_year``, ``time.not_a_time``, ``time.impossible``.
    """

    def __init__(self, code: str) -> None:
        """Carry the code; the text itself stays out of logs."""
        super().__init__(code)
        self.code = code


def read_date(text: str, today: date, *, back: int = 50, ahead: int = 2) -> date:
    """Read one day, which must lie at most `back` years before and `ahead` years after `today`.

    Raises:
        Unreadable: the text is not one day, or not one within these years.
    """
    said = _folded(text)
    day = _exact(said, today, back, ahead)
    if day is None:
        raise Unreadable("date.not_a_date")
    return day


def read_time(text: str) -> time:
    """Read a time of day: "09:42", "9.42", "0942", "9am".

    Raises:
        Unreadable: it is not a time, or no day has it.
    """
    said = _folded(text)
    found = _TIME.fullmatch(said)
    bare = _FOUR_DIGITS.fullmatch(said)
    if bare:
        hour, minute, half = int(bare[1]), int(bare[2]), None
    elif found and (found[2] or found[3]):
        hour, minute, half = int(found[1]), int(found[2] or 0), found[3]
    else:
        raise Unreadable("time.not_a_time")
    if half and not 1 <= hour <= _NOON:
        raise Unreadable("time.impossible")
    if half:
        hour = hour % _NOON + (_NOON if half == "pm" else 0)
    try:
        return time(hour, minute)
    except ValueError as error:
        raise Unreadable("time.impossible") from error


def read_born(text: str, today: date) -> Born:
    """Read when somebody was born, as exactly as it was said and no more.

    A day, a month ("March 1985"), a year, an age ("about 30", "40s", "30 to 35"), or nothing at
    all ("not known"). Source: domain brief §2.1.

    Raises:
        Unreadable: it cannot be read, or could mean two things.
    """
    said = _folded(text)
    if said in _NOT_KNOWN:
        return Born()
    day = _exact(said, today, OLDEST, 0)
    if day is not None:
        return Born(day, day, "day")
    return _born_in_month(said, today) or _born_in_year(said, today) or _born_by_age(said, today)


def aged(youngest: int, oldest: int, today: date) -> Born:
    """Return when somebody was born who is between `youngest` and `oldest` years old `today`.

    Raises:
        Unreadable: nobody is that old.
    """
    if oldest > OLDEST or youngest > oldest:
        raise Unreadable("date.too_long_ago")
    earliest = _years_before(today, oldest + 1) + timedelta(days=1)
    return Born(earliest, _years_before(today, youngest), "estimate")


def _folded(text: str) -> str:
    return " ".join(text.lower().replace("’", "'").split())


def _exact(said: str, today: date, back: int, ahead: int) -> date | None:
    """Read a whole date, or return None if `said` is not of that form."""
    iso, numbers, words = (form.fullmatch(said) for form in (_ISO, _NUMBERS, _WORDS))
    if iso:
        return _within(int(iso[3]), int(iso[2]), [int(iso[1])], today, back, ahead)
    if numbers:
        day, month, year = int(numbers[1]), int(numbers[2]), numbers[3]
    elif words and words[2] in _MONTHS:
        day, month, year = int(words[1]), _MONTHS[words[2]], words[3]
    else:
        return None
    if len(year) == _YEAR_DIGITS:
        return _within(day, month, [int(year)], today, back, ahead)
    century = today.year // 100 * 100
    years = [century + turn + int(year) for turn in (-100, 0, 100)]
    return _within(day, month, years, today, back, ahead)


def _within(day: int, month: int, years: list[int], today: date, back: int, ahead: int) -> date:
    """Choose the one possible date that lies near enough to today."""
    days = []
    for year in years:
        try:
            days.append(date(year, month, day))
        except ValueError:
            continue
    if not days:
        raise Unreadable("date.impossible")
    first = _years_before(today, back)
    last = _years_before(today, -ahead)
    near = [choice for choice in days if first <= choice <= last]
    if len(near) > 1:
        raise Unreadable("date.two_digit_year")
    if not near:
        raise Unreadable("date.future" if max(days) > last else "date.too_long_ago")
    return near[0]


def _born_in_month(said: str, today: date) -> Born | None:
    found = _MONTH.fullmatch(said)
    if not found:
        return None
    word, year = found[1] or found[4], int(found[2] or found[3])
    month = _MONTHS.get(word) or (int(word) if word.isdigit() else 0)
    if not month:
        return None
    first = _within(1, month, [year], today, OLDEST, 0)
    following = date(year + month // 12, month % 12 + 1, 1)
    return Born(first, min(today, following - timedelta(days=1)), "month")


def _born_in_year(said: str, today: date) -> Born | None:
    rough = _ROUGH.fullmatch(said)
    year = rough[1] if rough else said
    if not (year.isdigit() and len(year) == _YEAR_DIGITS):
        return None
    first = _within(1, 1, [int(year)], today, OLDEST, 0)
    last = min(today, date(first.year, 12, 31))
    if rough:
        return Born(
            date(first.year - 1, 1, 1), min(today, date(first.year + 1, 12, 31)), "estimate"
        )
    return Born(first, last, "year")


def _born_by_age(said: str, today: date) -> Born:
    """Read an age; a bare number of two digits may be an age or a year and is not guessed."""
    rough = _ROUGH.fullmatch(said) or _ABOUT.fullmatch(said)
    exact, decade, span = (form.fullmatch(said) for form in (_AGED, _DECADE, _RANGE))
    if rough:
        return aged(int(rough[1]) - _ABOUT_YEARS, int(rough[1]) + _ABOUT_YEARS, today)
    if exact:
        years = int(exact[1] or exact[2])
        return aged(years, years, today)
    if decade:
        return aged(int(decade[1]), int(decade[1]) + 9, today)
    if span:
        return aged(int(span[1]), int(span[2]), today)
    if said.isdigit() and len(said) <= len("85"):
        raise Unreadable("date.age_or_year")
    raise Unreadable("date.not_a_date")


def _years_before(day: date, years: int) -> date:
    """Return the same day `years` earlier; 29 February becomes 28 where there is none."""
    try:
        return day.replace(year=day.year - years)
    except ValueError:
        return day.replace(year=day.year - years, day=28)
