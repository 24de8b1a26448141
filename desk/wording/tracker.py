"""The words of the tracker: how far a referral has come, its clock, its next step."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from desk.domain.clock import local_date
from desk.domain.resources import standard_codes
from desk.domain.tracker import TrackedRow, TrackLine
from desk.wording import letters, notices, stages, times

FEW_DAYS = 14
DATED = ("acknowledged", "assessment_booked", "assessed", "funding_decided", "offer")
"""Stages whose day is worth saying."""


def group(code: str) -> str:
    """Name a group of the tracker."""
    t = QCoreApplication.translate
    words = {
        "today": t("tracker", "Needs someone today"),
        "moved": t("tracker", "Moved this week"),
        "finished": t("tracker", "Finished this week"),
        "waiting": t("tracker", "Waiting, nothing due yet"),
    }
    return words[code]


def said_yes(row: TrackedRow, now: datetime, zone: ZoneInfo) -> str:
    """Say when somebody said yes: "yes 09:41 today", "yes 13 Nov"; else when it was begun."""
    t = QCoreApplication.translate
    today = local_date(now, zone)
    if row.said_yes_at is None:
        day = times.short_date(local_date(row.created_at, zone), today)
        return t("tracker", "begun {day}").format(day=day)
    if local_date(row.said_yes_at, zone) == today:
        time = times.clock_time(row.said_yes_at, zone)
        return t("tracker", "yes {time} today").format(time=time)
    day = times.short_date(local_date(row.said_yes_at, zone), today)
    return t("tracker", "yes {day}").format(day=day)


def what_for(row: TrackedRow) -> str:
    """Say what is asked of a place: "detox bed, same day", "housing, section 62"."""
    t = QCoreApplication.translate
    if row.template == "housing_wales" and row.asks_for == "application":
        return t("tracker", "housing, section 62")
    codes = standard_codes()
    asked = codes.asks.label(row.asks_for).lower()
    if row.sent_at is None and row.notice:
        return f"{asked}, {codes.notices.label(row.notice).lower()}"
    return asked


def how_far(row: TrackedRow, now: datetime, zone: ZoneInfo) -> str:
    """Say how far a referral has come: "Sent, no answer", "Not taken: no bed"."""
    t = QCoreApplication.translate
    today = local_date(now, zone)
    day = local_date(row.stage_at, zone)
    when = times.short_date(day, today)
    if row.stage == "refused" and row.refusal:
        return t("tracker", "Not taken: {why}").format(why=_lower(letters.refusal(row.refusal)))
    if row.stage == "sent" and row.sent_how:
        if day == today:
            return t("tracker", "Sent {time} {how}").format(
                time=times.clock_time(row.stage_at, zone), how=notices.sent_how(row.sent_how)
            )
        return t("tracker", "Sent {day}, no answer").format(day=when)
    ends = {
        "admitted": t("tracker", "Went in {day}"),
        "placed": t("tracker", "Moved in {day}"),
    }
    if row.stage in ends:
        return ends[row.stage].format(day=when)
    return f"{stages.stage(row.stage)} {when}" if row.stage in DATED else stages.stage(row.stage)


def clock(line: TrackLine, now: datetime, zone: ZoneInfo) -> str:
    """Say the one clock of a referral: "27 min left to send", "Ring, 2 days over"."""
    t = QCoreApplication.translate
    shown, count = line.clock, line.clock.count
    words = {
        "choose": t("tracker", "Choose what next"),
        "paused": t("tracker", "Paused {days}").format(days=days(count)),
        "said": t("tracker", "Said yes {days} ago, not sent").format(days=days(count)),
        "none": "",
    }
    if shown.code in words:
        return words[shown.code]
    if shown.code == "send":
        left = (
            t("tracker", "{minutes} left to send") if count >= 0 else t("tracker", "{minutes} over")
        )
        return left.format(minutes=times.minutes(abs(count)))
    if shown.code == "done":
        from_yes = t("tracker", "{days} from yes"), t("tracker", "{days} in all")
        return from_yes[line.row.said_yes_at is None].format(days=days(count))
    return _running(line, now, zone)


def _running(line: TrackLine, now: datetime, zone: ZoneInfo) -> str:
    t = QCoreApplication.translate
    one = line.clock.clock
    if one is None:
        return ""
    if line.clock.code == "over":
        over = days(max(1, line.clock.count))
        if one.code == "acknowledged":
            return t("tracker", "Ring, {days} over").format(days=over)
        return t("tracker", "{what}, {days} over").format(what=one.label, days=over)
    today = local_date(now, zone)
    if (one.due_on - today).days <= FEW_DAYS:
        day = t("tracker", "today") if one.due_on == today else _weekday(one.due_on, today)
        return t("tracker", "{what} due {day}").format(what=one.label, day=day)
    whole = (one.due_on - local_date(one.started_at, zone)).days
    return t("tracker", "Day {n} of {whole}").format(n=one.raw, whole=whole)


def _weekday(day: date, today: date) -> str:
    return f"{times.day_name(day)[:3]} {times.short_date(day, today)}"


def next_step(line: TrackLine) -> str:
    """Say what somebody does next: as it was written down, else what the stage asks for."""
    row = line.row
    t = QCoreApplication.translate
    if row.next_step:
        return row.next_step
    ring = (
        t("tracker", "Ring {phone}").format(phone=row.phone) if row.phone else t("tracker", "Ring")
    )
    if line.clock.code == "over":
        return ring
    if row.stage == "refused" and row.replaced:
        return t("tracker", "Another letter was begun")
    words = {
        "accepted_help": t("tracker", "Ask for consent, write the letter"),
        "consent_recorded": t("tracker", "Sign and print"),
        "drafted": t("tracker", "Finish and sign the letter"),
        "signed": t("tracker", "Print and send it"),
        "printed": t("tracker", "Send it, say how it went"),
        "sent": t("tracker", "Wait for their answer"),
        "acknowledged": t("tracker", "Ask for an assessment day"),
        "info_requested": t("tracker", "Send what they asked for"),
        "info_supplied": t("tracker", "Wait for their answer"),
        "assessment_booked": t("tracker", "Remind {name} of the day").format(name=row.name),
        "assessed": t("tracker", "Ask about funding and a place"),
        "funding_decided": t("tracker", "Ask for a date"),
        "offer": t("tracker", "Tell {name}, plan the way there").format(name=row.name),
        "refused": t("tracker", "Try another place"),
        "admitted": t("tracker", "Call after a week"),
        "placed": t("tracker", "Check after four weeks"),
    }
    return words.get(row.stage, "")


def days(count: int) -> str:
    """Say a number of days."""
    t = QCoreApplication.translate
    if count == 1:
        return t("tracker", "1 day")
    return t("tracker", "{n} days").format(n=count)


def sentence(line: TrackLine, now: datetime, zone: ZoneInfo) -> str:
    """Say a whole line for those who hear it."""
    t = QCoreApplication.translate
    row = line.row
    step = t("tracker", "step {n} of 6, {words}").format(
        n=line.steps, words=how_far(row, now, zone)
    )
    owner = t("tracker", "with {worker}").format(worker=row.owner) if row.owner else ""
    parts = (
        row.name,
        said_yes(row, now, zone),
        row.destination,
        what_for(row),
        step,
        clock(line, now, zone),
        next_step(line),
        owner,
    )
    return ", ".join(part for part in parts if part)


def _lower(words: str) -> str:
    return words[:1].lower() + words[1:]
