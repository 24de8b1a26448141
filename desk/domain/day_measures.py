"""What the figures of a day are measured with: one visit, a median, a percentile."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta
from statistics import median
from uuid import UUID

from desk.domain.day_records import VisitRecord

SAME_VISIT = timedelta(minutes=60)
"""Going out and coming back within this time is the same visit. Source: domain brief §6."""


def nearest_rank(values: Iterable[int], percent: int) -> int | None:
    """Return the nearest-rank percentile: the smallest value with `percent` % at or below it."""
    ordered = sorted(values)
    if not ordered:
        return None
    return ordered[max(1, -(-percent * len(ordered) // 100)) - 1]


def middle(values: Iterable[int]) -> int | None:
    """Return the median in whole minutes, a half rounded up; None of nothing."""
    listed = list(values)
    return int(median(listed) + 0.5) if listed else None


def one_arrival_each(visits: tuple[VisitRecord, ...]) -> dict[UUID, VisitRecord]:
    """Return the visit to which each stored visit belongs.

    Somebody who goes out and is back within 60 minutes is on the same visit: it keeps its first
    arrival and takes the latest state.
    """
    belongs: dict[UUID, VisitRecord] = {}
    latest: dict[UUID, tuple[VisitRecord, list[UUID]]] = {}
    for visit in sorted(visits, key=lambda each: each.arrived_at):
        joined = [visit.id]
        before = latest.get(visit.person_id) if visit.person_id else None
        if before and before[0].ended_at and visit.arrived_at - before[0].ended_at < SAME_VISIT:
            visit, joined = _joined(before[0], visit), [*before[1], visit.id]  # noqa: PLW2901
        if visit.person_id:
            latest[visit.person_id] = (visit, joined)
        belongs.update(dict.fromkeys(joined, visit))
    return belongs


def _joined(first: VisitRecord, later: VisitRecord) -> VisitRecord:
    return replace(
        later,
        id=first.id,
        arrived_at=first.arrived_at,
        urgency=min(first.urgency, later.urgency),
        expected=first.expected or later.expected,
        back_entered=first.back_entered or later.back_entered,
        said_yes_at=first.said_yes_at or later.said_yes_at,
        sat_at=_sat(first, later),
        letter_sent_at=first.letter_sent_at or later.letter_sent_at,
        interpreter=first.interpreter or later.interpreter,
    )


def _sat(first: VisitRecord, later: VisitRecord) -> datetime | None:
    """Return when the right worker sat with them: after the yes, if they said one."""
    said = first.said_yes_at or later.said_yes_at
    sat = [at for at in (first.sat_at, later.sat_at) if at and (said is None or at >= said)]
    return min(sat, default=None)
