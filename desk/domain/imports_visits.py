"""Reads a venue's record of earlier visits: one row a visit, in local time of day."""

import re
from datetime import date, time

from desk.domain.codes import Codes
from desk.domain.imports import (
    LONGEST_NAME,
    Imported,
    RowReader,
    has_letters,
    read_rows,
    split_list,
)
from desk.domain.sheets import Progress, Sheet
from desk.domain.typed import Unreadable, read_time
from desk.snapshot import snapshot

_TIMED = re.compile(r"(\d{1,2}[:.]?\d\d) +(.+)")


@snapshot
class SeenBy:
    """A worker who saw somebody, by name, and from when if the file says."""

    worker: str
    at: time | None = None


@snapshot
class VisitRecord:
    """One earlier visit by the person with this `reference`, or, without one, of this `name`.

    Times are of the venue's own clock on the day `on`. `needs` come with their outcome, the main
    one first; `ended` is departed_seen, left_not_seen, turned_away or emergency_removed.
    """

    row: int
    reference: str
    name: str
    on: date
    arrived: time
    needs: tuple[tuple[str, str], ...] = ()
    seen_by: tuple[SeenBy, ...] = ()
    urgency: int = 4
    readiness: str = "not_asked"
    said_yes: time | None = None
    letter_sent: time | None = None
    left: time | None = None
    ended: str = "departed_seen"


def read_visits(
    sheet: Sheet, codes: Codes, today: date, on_progress: Progress | None = None
) -> Imported[VisitRecord]:
    """Read the earlier visits of `sheet`; none may lie after `today`.

    Raises:
        Refusal: ``import.stopped``.
    """
    seen: dict[tuple[str, date, time], int] = {}

    def make(row: RowReader) -> VisitRecord | None:
        visit = _read_visit(row, codes)
        if visit is None:
            return None
        same = (visit.reference.casefold() or visit.name.casefold(), visit.on, visit.arrived)
        if seen.setdefault(same, row.number) != row.number:
            row.refuse("", "row.same_visit", first=seen[same])
            return None
        return visit

    return read_rows(sheet, codes.visit_columns, make, today, on_progress)


def _read_visit(row: RowReader, codes: Codes) -> VisitRecord | None:
    reference, name = row.text("reference", LONGEST_NAME), row.text("name", LONGEST_NAME)
    if not (reference or has_letters(name)):
        row.refuse("reference", "person.blank")
        return None
    on, arrived = row.day("on", ahead=0), row.clock("arrived")
    if on is None or arrived is None:
        row.refuse("on" if on is None else "arrived", "visit.when")
        return None
    seen_by = _read_seen_by(row)
    usual_end = "departed_seen" if seen_by else "left_not_seen"
    return VisitRecord(
        row=row.number,
        reference=reference,
        name=name,
        on=on,
        arrived=arrived,
        needs=_read_needs(row, codes, seen=bool(seen_by)),
        seen_by=seen_by,
        urgency=int(row.choice("urgency", codes.urgencies, "4")),
        readiness=row.choice("readiness", codes.readiness, "not_asked"),
        said_yes=_after(row, "said_yes", arrived),
        letter_sent=_after(row, "letter_sent", arrived),
        left=_after(row, "left", arrived),
        ended=row.choice("ended", codes.ended, usual_end),
    )


def _after(row: RowReader, key: str, arrived: time) -> time | None:
    """Return a time of the visit, which cannot lie before the arrival."""
    told = row.clock(key)
    if told is not None and told < arrived:
        row.problem(key, "visit.before_arrival")
        return None
    return told


def _read_seen_by(row: RowReader) -> tuple[SeenBy, ...]:
    """Read "09:50 Gethin Ellis; 10:20 Owen Pritchard"; the times may be left out."""
    seen = []
    for part in split_list(row.cell("seen_by")):
        timed = _TIMED.fullmatch(part)
        try:
            seen.append(SeenBy(timed[2], read_time(timed[1])) if timed else SeenBy(part))
        except Unreadable as unreadable:
            row.problem("seen_by", unreadable.code)
    return tuple(seen)


def _read_needs(row: RowReader, codes: Codes, *, seen: bool) -> tuple[tuple[str, str], ...]:
    """Pair needs with outcomes; one outcome serves all, none means met if somebody saw them."""
    needs = row.choices("needs", codes.needs)
    words = row.words("outcomes", codes.outcomes)
    found = [codes.outcomes.find(word) for word in words]
    outcomes = [entry.code for entry in found if entry]
    if len(outcomes) == 1:
        outcomes *= len(needs)
    if words and (None in found or len(outcomes) != len(needs)):
        row.problem("outcomes", "visit.outcomes")
        outcomes = []
    outcomes = outcomes or ["met" if seen else "open"] * len(needs)
    return tuple(zip(needs, outcomes, strict=True))
