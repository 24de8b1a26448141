"""The words of a worker on site: what they do and where, whom they are with, who is next."""

from collections.abc import Iterable
from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from desk.domain.resources import standard_codes
from desk.domain.workers import OnSiteRow
from desk.wording import floor, times


def state(row: OnSiteRow) -> str:
    """Return the code of the state to show: a worker who is with somebody is busy."""
    if row.called_ticket is not None:
        return "called"
    if row.with_ticket is not None:
        return "busy"
    return "free" if row.intake == "on" else row.intake


def chip(row: OnSiteRow, now: datetime, zone: ZoneInfo) -> tuple[str, str]:
    """Return the words of the state chip, in full and for a narrow list."""
    t = QCoreApplication.translate
    if row.called_ticket is not None:
        called = t("on_site", "Called {ticket:02}").format(ticket=row.called_ticket)
        return called, called
    if row.with_ticket is not None:
        since = times.wait(row.with_since or now, now)
        short = t("on_site", "{ticket:02}, {time}").format(ticket=row.with_ticket, time=since)
        return t("on_site", "With {who}").format(who=short), short
    return _intake(row, zone)


def _intake(row: OnSiteRow, zone: ZoneInfo) -> tuple[str, str]:
    t = QCoreApplication.translate
    leaves = times.clock_time(row.leaves_at, zone) if row.leaves_at else ""
    if row.intake == "paused" and row.paused_until:
        until = times.clock_time(row.paused_until, zone)
        return (
            t("on_site", "Paused to {time}").format(time=until),
            t("on_site", "Until {time}").format(time=until),
        )
    plain = {
        "on": t("on_site", "Free"),
        "paused": t("on_site", "Paused"),
        "full": t("on_site", "Full"),
        "away": t("on_site", "Away"),
        "gone": t("on_site", "Gone"),
        "expected": t("on_site", "Not here yet"),
    }[row.intake]
    if row.intake == "full" and leaves:
        return t("on_site", "Full, leaves {time}").format(time=leaves), plain
    return plain, plain


def job(row: OnSiteRow) -> tuple[str, str]:
    """Return what a worker does and where, in full and for a narrow list."""
    full = " · ".join(part for part in (row.job, row.room) if part)
    return full, row.room or row.job


def languages(row: OnSiteRow, nation: str) -> str:
    """Name what a worker speaks beside English."""
    return ", ".join(floor.language(code, nation) for code in row.languages if code != "en")


def beside(row: OnSiteRow) -> str:
    """Say who is there as well, where two workers must be: "sits in with Mags", "with Steve"."""
    if not row.beside:
        return ""
    t = QCoreApplication.translate
    words = t("on_site", "sits in with {worker}") if row.sits_in else t("on_site", "with {worker}")
    return words.format(worker=row.beside)


def next_up(row: OnSiteRow) -> str:
    """Say who is next for a worker who is with somebody: "next 23 Daz"."""
    if row.next_ticket is None or row.with_visit_id is None:
        return ""
    words = QCoreApplication.translate("on_site", "next {ticket:02} {name}")
    return words.format(ticket=row.next_ticket, name=row.next_name or "").rstrip()


def can_do(skills: Iterable[str]) -> tuple[str, ...]:
    """Name what a worker can do, in the order of the venue's list."""
    wanted = set(skills)
    return tuple(skill.label for skill in standard_codes().skills if skill.code in wanted)


def sentence(row: OnSiteRow, now: datetime, zone: ZoneInfo, nation: str) -> str:
    """Say a row for a screen reader."""
    t = QCoreApplication.translate
    spoken = languages(row, nation)
    parts = [row.name, job(row)[0], chip(row, now, zone)[0], beside(row), next_up(row)]
    if spoken:
        parts.insert(2, t("on_site", "speaks {languages}").format(languages=spoken))
    return ", ".join(part for part in parts if part)
