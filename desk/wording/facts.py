"""The words round facts: why there is no answer, who says so, how old, what changed, since when."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from desk.domain.born import ages_on
from desk.domain.people import Born, ConsentRow, FactRow
from desk.domain.resources import standard_codes
from desk.domain.typed import Unreadable
from desk.wording import times


def label(code: str) -> str:
    """Name a fact as the venue's list does."""
    return standard_codes().facts.label(code)


def answer(code: str) -> str:
    """Say why there is no value: not asked, not known and declined are three answers."""
    words = {
        "known": QCoreApplication.translate("facts", "Known"),
        "not_asked": QCoreApplication.translate("facts", "Not asked"),
        "not_known": QCoreApplication.translate("facts", "Not known"),
        "declined": QCoreApplication.translate("facts", "Declined to say"),
    }
    return words[code]


def value(fact: FactRow | None) -> str:
    """Say what is known, or why nothing is. A fact nobody wrote down was not asked."""
    if fact is None:
        return answer("not_asked")
    return fact.value if fact.answer == "known" else answer(fact.answer)


def confidence(code: str) -> str:
    """Say on what a fact rests."""
    words = {
        "self_report": QCoreApplication.translate("facts", "They say so"),
        "worker_observed": QCoreApplication.translate("facts", "A worker saw it"),
        "document_seen": QCoreApplication.translate("facts", "On paper"),
    }
    return words[code]


def who_says(fact: FactRow) -> str:
    """Say where a fact is from: whoever said it, else the agency, else on what it rests."""
    if fact.answer == "not_asked":
        return ""
    return fact.source or fact.agency or confidence(fact.confidence)


def as_of(fact: FactRow, today: date) -> str:
    """Say for when a fact is true and how old it is: "16 Oct, 5 weeks"."""
    if fact.as_of is None or fact.answer == "not_asked":
        return ""
    return dated(fact.as_of, today)


def dated(day: date, today: date) -> str:
    """Say a day with its age: "16 Oct, 5 weeks", "20 Nov, today"."""
    age = times.age_of(day, today)
    return QCoreApplication.translate("facts", "{day}, {age}").format(
        day=times.short_date(day, today), age=age
    )


def born(person: Born) -> str:
    """Say when somebody was born, no more exactly than we were told."""
    if person.earliest is None or person.latest is None or person.precision == "unknown":
        return answer("not_known")
    year = person.earliest.year
    if person.precision == "day":
        return times.whole_date(person.earliest)
    if person.precision == "month":
        words = QCoreApplication.translate("facts", "{month} {year}, day not known")
        return words.format(month=times.month_name(person.earliest.month), year=year)
    if person.precision == "year":
        words = QCoreApplication.translate("facts", "{year}, day and month not known")
        return words.format(year=year)
    middle = person.earliest + (person.latest - person.earliest) / 2
    words = QCoreApplication.translate("facts", "about {year}, a guess")
    return words.format(year=middle.year)


def age(person: Born, today: date) -> str:
    """Say how old somebody is, as exactly as is known; a guess says so."""
    words = years(person, today)
    if words and person.precision == "estimate":
        return QCoreApplication.translate("facts", "about {age}").format(age=words)
    return words


def years(person: Born, today: date) -> str:
    """Say how old somebody is in figures: "41", or "33 or 34" when only the year is known."""
    ages = ages_on(person, today)
    if ages is None:
        return ""
    youngest, oldest = ages
    if oldest == youngest:
        return str(oldest)
    if oldest == youngest + 1:
        words = QCoreApplication.translate("facts", "{youngest} or {oldest}")
    else:
        words = QCoreApplication.translate("facts", "{youngest} to {oldest}")
    return words.format(youngest=youngest, oldest=oldest)


def unreadable(error: Unreadable) -> str:
    """Say what is wrong with a date, and what to do."""
    t = QCoreApplication.translate
    words = {
        "date.impossible": t("facts", "There is no such day. Look at the month again."),
        "date.future": t("facts", "That day is still to come."),
        "date.too_long_ago": t("facts", "That is too long ago. Look at the year again."),
        "date.two_digit_year": t("facts", "Write the year with four figures."),
        "date.age_or_year": t("facts", "Write the year with four figures."),
    }
    return words.get(error.code, t("facts", "Write a year, a month and year, or the whole date."))


def change(code: str) -> str:
    """Say what became of an answer since the week before."""
    words = {
        "first": QCoreApplication.translate("facts", "first told"),
        "same": QCoreApplication.translate("facts", "same"),
        "better": QCoreApplication.translate("facts", "better"),
        "worse": QCoreApplication.translate("facts", "worse"),
        "new": QCoreApplication.translate("facts", "new"),
        "not_checked": QCoreApplication.translate("facts", "not checked"),
    }
    return words[code]


def week_row(code: str) -> str:
    """Name a row of the week by week table in one word."""
    words = {
        "came": QCoreApplication.translate("facts", "Came"),
        "staying": QCoreApplication.translate("facts", "Home"),
        "use_days": QCoreApplication.translate("facts", "Use"),
        "money_state": QCoreApplication.translate("facts", "Money"),
        "health_state": QCoreApplication.translate("facts", "Health"),
        "readiness": QCoreApplication.translate("facts", "Ready"),
        "wellbeing": QCoreApplication.translate("facts", "Wellbeing"),
    }
    return words[code]


def consent_state(code: str) -> str:
    """Say what somebody answered when asked who may see what."""
    words = {
        "given": QCoreApplication.translate("facts", "Given"),
        "ends_soon": QCoreApplication.translate("facts", "Ends soon"),
        "expired": QCoreApplication.translate("facts", "Ended"),
        "refused": QCoreApplication.translate("facts", "Said no"),
        "withdrawn": QCoreApplication.translate("facts", "Withdrawn"),
        "not_asked": QCoreApplication.translate("facts", "Not asked"),
    }
    return words[code]


def consent_for(consent: ConsentRow) -> str:
    """Say which parts and for what: "Housing, money · find me help today"."""
    codes = standard_codes()
    purpose = codes.consent_purposes.label(consent.purpose)
    if not consent.parts or consent.status == "refused":
        return purpose
    parts = ", ".join(codes.consent_parts.label(part).lower() for part in consent.parts)
    words = QCoreApplication.translate("facts", "{parts} · {purpose}")
    return words.format(parts=parts[:1].upper() + parts[1:], purpose=purpose.lower())


def receiver(consent: ConsentRow) -> str:
    """Name who may see something; what has no receiver is named by its purpose."""
    if consent.agency_id is None and consent.destination_id is None:
        return standard_codes().consent_purposes.label(consent.purpose)
    return consent.receiver
