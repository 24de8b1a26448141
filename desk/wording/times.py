"""Moments, waits and ages in words: 09:41, 20 Nov, 6 min, 3 weeks."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from desk.domain.clock import local, whole_minutes

HOURS_FROM = 90
WEEKS_FROM = 14
MONTHS_FROM = 61
YEARS_FROM = 730


def clock_time(moment: datetime, zone: ZoneInfo) -> str:
    """Say a moment as the time of day at the venue: 09:41."""
    return local(moment, zone).strftime("%H:%M")


def day_name(day: date) -> str:
    """Name the day of the week."""
    names = (
        QCoreApplication.translate("times", "Monday"),
        QCoreApplication.translate("times", "Tuesday"),
        QCoreApplication.translate("times", "Wednesday"),
        QCoreApplication.translate("times", "Thursday"),
        QCoreApplication.translate("times", "Friday"),
        QCoreApplication.translate("times", "Saturday"),
        QCoreApplication.translate("times", "Sunday"),
    )
    return names[day.weekday()]


def month_name(month: int) -> str:
    """Name a month, 1 to 12, in full."""
    names = (
        QCoreApplication.translate("times", "January"),
        QCoreApplication.translate("times", "February"),
        QCoreApplication.translate("times", "March"),
        QCoreApplication.translate("times", "April"),
        QCoreApplication.translate("times", "May"),
        QCoreApplication.translate("times", "June"),
        QCoreApplication.translate("times", "July"),
        QCoreApplication.translate("times", "August"),
        QCoreApplication.translate("times", "September"),
        QCoreApplication.translate("times", "October"),
        QCoreApplication.translate("times", "November"),
        QCoreApplication.translate("times", "December"),
    )
    return names[month - 1]


def short_month(month: int) -> str:
    """Name a month, 1 to 12, in short."""
    names = (
        QCoreApplication.translate("times", "Jan"),
        QCoreApplication.translate("times", "Feb"),
        QCoreApplication.translate("times", "Mar"),
        QCoreApplication.translate("times", "Apr"),
        QCoreApplication.translate("times", "May", "short"),
        QCoreApplication.translate("times", "Jun"),
        QCoreApplication.translate("times", "Jul"),
        QCoreApplication.translate("times", "Aug"),
        QCoreApplication.translate("times", "Sep"),
        QCoreApplication.translate("times", "Oct"),
        QCoreApplication.translate("times", "Nov"),
        QCoreApplication.translate("times", "Dec"),
    )
    return names[month - 1]


def short_date(day: date, today: date) -> str:
    """Say a day as 20 Nov, with the year if it is not this year."""
    words = f"{day.day} {short_month(day.month)}"
    return words if day.year == today.year else f"{words} {day.year}"


def long_date(day: date) -> str:
    """Say a day as Friday 20 November 2026."""
    return f"{day_name(day)} {whole_date(day)}"


def whole_date(day: date) -> str:
    """Say a day as 20 November 2026."""
    return f"{day.day} {month_name(day.month)} {day.year}"


def wait(start: datetime, now: datetime) -> str:
    """Say how long something has gone on: just now, then minutes up to ninety, then hours."""
    return lasting(whole_minutes(start, now))


def lasting(count: int) -> str:
    """Say how long something has gone on, in minutes: nobody counts the first of them."""
    return minutes(count) if count > 0 else QCoreApplication.translate("times", "just now")


def ago(start: datetime, now: datetime) -> str:
    """Say how long ago something was: just now, 6 min ago."""
    if whole_minutes(start, now) <= 0:
        return wait(start, now)
    return QCoreApplication.translate("times", "{wait} ago").format(wait=wait(start, now))


def waiting(start: datetime, now: datetime) -> str:
    """Say how long somebody has waited: just came, waiting 6 min."""
    if whole_minutes(start, now) <= 0:
        return QCoreApplication.translate("times", "just came")
    return QCoreApplication.translate("times", "waiting {wait}").format(wait=wait(start, now))


def minutes(count: int) -> str:
    """Say a number of minutes: 6 min, and from ninety on 1 h 35."""
    if count < HOURS_FROM:
        return QCoreApplication.translate("times", "{n} min").format(n=count)
    return QCoreApplication.translate("times", "{h} h {m}").format(h=count // 60, m=count % 60)


def age_of(day: date, today: date) -> str:
    """Say how old a fact is: today, yesterday, 3 days, 5 weeks, 4 months, 3 years."""
    days = (today - day).days
    if days <= 0:
        return QCoreApplication.translate("times", "today")
    if days == 1:
        return QCoreApplication.translate("times", "yesterday")
    if days < WEEKS_FROM:
        return QCoreApplication.translate("times", "{n} days").format(n=days)
    if days < MONTHS_FROM:
        return QCoreApplication.translate("times", "{n} weeks").format(n=days // 7)
    if days < YEARS_FROM:
        return QCoreApplication.translate("times", "{n} months").format(n=days * 12 // 365)
    return QCoreApplication.translate("times", "{n} years").format(n=days // 365)
