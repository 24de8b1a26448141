"""Reads days and times as people write them on the command line."""

from datetime import date, datetime, time

import typer

_DAYS = ("%d/%m/%Y", "%Y-%m-%d")
_TIMES = ("%H:%M", "%H.%M")


def day(said: str) -> date:
    """Read a day. Raises typer.BadParameter, which is told to whoever typed it."""
    return _read(said, _DAYS, "a day. Write it as 20/11/2026 or 2026-11-20").date()


def time_of_day(said: str) -> time:
    """Read a time of the day. Raises typer.BadParameter."""
    return _read(said, _TIMES, "a time. Write it as 09:30").time()


def _read(said: str, formats: tuple[str, ...], what: str) -> datetime:
    for one in formats:
        try:
            return datetime.strptime(said.strip(), one)  # noqa: DTZ007 - a day or a time, no moment
        except ValueError:
            continue
    message = f"{said} is not {what}."
    raise typer.BadParameter(message)
