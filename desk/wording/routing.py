"""Why a worker suits somebody, and why another is not offered: plain words, never a score."""

from collections.abc import Sequence
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from desk.domain.check_in import ExcludedRow
from desk.domain.my_room import BesideRow
from desk.domain.resources import standard_codes
from desk.domain.routing_rows import Why
from desk.wording import times, wishes


def reason(why: Why) -> str:
    """Say what speaks for a worker."""
    t = QCoreApplication.translate
    sentences = {
        "main_need": t("routing", "Does {need}, the main need"),
        "second_need": t("routing", "Also does {need}"),
        "other_need": t("routing", "Does {need}"),
        "key_worker": t("routing", "Key worker"),
        "asked_for": t("routing", "Asked for by name"),
        "last_saw": t("routing", "Saw them last time"),
        "speaks": t("routing", "Speaks {language}"),
        "gender": t("routing", "As they asked: {gender}"),
        "refers": t("routing", "Can refer at once"),
        "handed_over": t("routing", "Handed over to you"),
        "asked_you": t("routing", "The desk asked you"),
        "can_sit": t("routing", "Can sit with them now"),
        "peer": t("routing", "Peer, as they asked"),
    }
    return sentences[why.code].format_map(_facts(why))


def lack(why: Why) -> str:
    """Say what a worker lacks."""
    t = QCoreApplication.translate
    sentences = {
        "not_need": t("routing", "Does not do {need}"),
        "not_language": t("routing", "No {language}, interpreter by phone"),
        "not_gender": t("routing", "They asked for {gender}"),
        "needed_more": t("routing", "Needed for {need}: somebody said yes"),
        "needed_soon": t("routing", "Needed very soon for {need}"),
    }
    return sentences[why.code].format_map(_facts(why))


def does_not_all(does: Why, missing: Sequence[Why]) -> str:
    """Say in one breath that a worker does the main need, and which others they do not."""
    words_ = QCoreApplication.translate("routing", "Does {need}, not {others}")
    others = ", ".join(_facts(why)["need"] for why in missing)
    return words_.format(others=others, **_facts(does))


def kept_beside(row: BesideRow) -> str:
    """Say why a free worker is given nobody: another takes somebody who needs two."""
    sentence = QCoreApplication.translate(
        "routing", "Two workers must be there for {ticket:02} {name}: you sit in with {worker}."
    )
    return sentence.format(ticket=row.ticket, name=row.name, worker=row.worker)


def when(free: bool, minutes: int) -> str:  # noqa: FBT001 - a row's own value
    """Say when a worker could see somebody."""
    if free:
        return QCoreApplication.translate("routing", "Free now")
    return QCoreApplication.translate("routing", "About {n} min").format(n=max(minutes, 1))


def left_out(row: ExcludedRow, zone: ZoneInfo) -> str:
    """Say neutrally why somebody is not offered; private reasons read "not matched"."""
    t = QCoreApplication.translate
    code, until = row.code, row.until
    called = row.called
    if row.key_worker:
        called = t("routing", "key worker {worker}").format(worker=called)
    if code == "paused" and until is not None:
        return t("routing", "{worker} is paused to {time}").format(
            worker=called, time=times.clock_time(until, zone)
        )
    sentences = {
        "paused": t("routing", "{worker} is paused"),
        "full": t("routing", "{worker} is full"),
        "away": t("routing", "{worker} is away"),
        "leaves_soon": t("routing", "{worker} leaves soon"),
        "police": t("routing", "{worker} is not matched"),
        "not_matched": t("routing", "{worker} is not matched"),
        "room": t("routing", "{worker}’s room does not suit"),
        "language": t("routing", "{worker} needs an interpreter"),
        "needs_two": t("routing", "{worker} needs a second worker"),
        "cannot_do": t("routing", "{worker} does not do this"),
        "expected": t("routing", "{worker} is not here yet"),
        "gone": t("routing", "{worker} has gone"),
        "not_here": t("routing", "{worker} is not here today"),
    }
    return sentences[code].format(worker=called)


def _facts(why: Why) -> dict[str, str]:
    facts = {key: str(value) for key, value in why.facts.items()}
    if "need" in facts:
        need = standard_codes().needs[facts["need"]]
        # What is fast has a name that is only short: "does quick" would say nothing.
        facts["need"] = (need.label if need.fast else need.short).lower()
    if "gender" in facts:
        facts["gender"] = wishes.gender(facts["gender"])
    if "language" in facts:
        languages = standard_codes().languages
        facts["language"] = (
            languages[facts["language"]].label
            if facts["language"] in languages
            else facts["language"]
        )
    return facts
