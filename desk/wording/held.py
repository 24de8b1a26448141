"""What the lead is told of somebody held by a worker who is away, and that worker afterwards."""

from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from desk.domain.held import HeldRow
from desk.domain.my_room import ReleasedRow
from desk.wording import times


def lines(row: HeldRow, more: int, now: datetime) -> tuple[str, ...]:
    """Say who is held by whom, the longest way first; `more` are held besides."""
    t = QCoreApplication.translate
    ways = {
        "called": (
            t("held", "{name} was called to {worker} {ago} and has not sat down."),
            t("held", "{name}: called to {worker} {ago}."),
        ),
        "silent": (
            t("held", "{name} is with {worker}, whose computer was last heard {ago}."),
            t("held", "{name}: {worker} last heard {ago}."),
        ),
        "gone": (
            t("held", "{name} is still with {worker}, who has gone for today."),
            t("held", "{name}: {worker} has gone."),
        ),
    }
    ago = times.ago(row.since, now)
    said = [way.format(name=row.name, worker=row.worker, ago=ago) for way in ways[row.why]]
    if more:
        besides = t("held", "{line} {n} more.")
        return (*(besides.format(line=one, n=more) for one in said), said[-1])
    return tuple(said)


def kept(worker: str) -> str:
    """Say what stays as it is for the person, and that the worker hears of it."""
    t = QCoreApplication.translate
    return t("held", "Their place and their clocks are kept. {worker} is told.").format(
        worker=worker
    )


def released(row: ReleasedRow, zone: ZoneInfo) -> str:
    """Tell a worker who took somebody from them, and when."""
    t = QCoreApplication.translate
    at = times.clock_time(row.at, zone)
    if row.to is None:
        said = t("held", "{by} put {name} back in the queue at {time}.")
        return said.format(by=row.by, name=row.name, time=at)
    said = t("held", "{by} gave {name} to {worker} at {time}.")
    return said.format(by=row.by, name=row.name, worker=row.to, time=at)
