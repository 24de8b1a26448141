"""Which reasons a worker's card at check-in has room for: what fits comes before what lacks."""

from collections.abc import Iterator, Sequence
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from desk.domain.check_in import SuggestionRow
from desk.widgets.card_paint import Reason
from desk.widgets.row_paint import Span
from desk.wording import routing, times


def all_of(one: SuggestionRow, zone: ZoneInfo) -> tuple[list[str], list[str]]:
    """Say what speaks for a worker, and what they lack, in as many words as there are."""
    return (
        _with_others(one, [routing.reason(why) for why in one.reasons], zone),
        [routing.lack(why) for why in one.lacks],
    )


def lines(one: SuggestionRow, most: int, zone: ZoneInfo) -> Iterator[Reason]:
    """Yield at most so many lines. Where they are too few, two reasons share one."""
    fits, lacks = all_of(one, zone)
    if len(fits) + len(lacks) > most:
        fits, lacks = _in_short(one, zone)
    room = most - 1 if lacks else most
    told = fits[:room]
    if 1 < room < len(fits) - (one.leaves_at is not None):  # until when they stay shares none
        told[-1] = " · ".join(fits[room - 1 : room + 1])
    yield from (Reason((Span(words),)) for words in told)
    yield from (Reason((Span(words),), fits=False) for words in lacks[: most - len(told)])


def _in_short(one: SuggestionRow, zone: ZoneInfo) -> tuple[list[str], list[str]]:
    """Say in one line which needs a worker does and which not, where they do the main one."""
    missing = [why for why in one.lacks if why.code == "not_need"]
    does = next((why for why in one.reasons if why.code == "main_need"), None)
    if does is None or not missing:
        return all_of(one, zone)
    fits = [routing.reason(why) for why in one.reasons if why is not does]
    lacks = [routing.lack(why) for why in one.lacks if why not in missing]
    return _with_others(one, [routing.does_not_all(does, missing), *fits], zone), lacks


def _with_others(one: SuggestionRow, fits: Sequence[str], zone: ZoneInfo) -> list[str]:
    """Add who sits in before what fits, and until when they stay after it."""
    t = QCoreApplication.translate
    told = [*fits]
    if one.second is not None:
        two = t("check_in_reasons", "Two workers: {worker} sits in")
        told.insert(0, two.format(worker=one.second))
    if one.leaves_at is not None:
        until = times.clock_time(one.leaves_at, zone)
        told.append(t("check_in_reasons", "Stays until {time}").format(time=until))
    return told
