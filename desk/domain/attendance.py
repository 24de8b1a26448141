"""Who usually comes, and when: from past drop-ins alone."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import time
from statistics import median
from uuid import UUID

from desk.snapshot import snapshot

# Somebody is expected who came to at least two of the last four. Source: issue and brief §1.2.
LOOKED_AT = 4
CAME_TO = 2


@snapshot
class Came:
    """One person at one past drop-in, at a local time of day."""

    person_id: UUID
    drop_in_id: UUID
    at: time


@snapshot
class Habit:
    """How often somebody came to the last drop-ins, and by when they usually do.

    `missed_last` counts the latest drop-ins without them.
    """

    person_id: UUID
    times: int
    of: int
    usual: time
    missed_last: int


def habits(drop_ins: Sequence[UUID], came: Iterable[Came]) -> Mapping[UUID, Habit]:
    """Find whom attendance makes expected. `drop_ins` are the last ones, newest first."""
    looked_at = drop_ins[:LOOKED_AT]
    by_person: dict[UUID, dict[UUID, time]] = defaultdict(dict)
    for one in came:
        if one.drop_in_id in looked_at:
            earlier = by_person[one.person_id].get(one.drop_in_id, one.at)
            by_person[one.person_id][one.drop_in_id] = min(one.at, earlier)
    return {
        person_id: Habit(
            person_id=person_id,
            times=len(times),
            of=len(looked_at),
            usual=_usual(times.values()),
            missed_last=_missed(looked_at, times),
        )
        for person_id, times in by_person.items()
        if len(times) >= min(CAME_TO, len(looked_at))
    }


def _usual(times: Iterable[time]) -> time:
    """Take the middle arrival, rounded up to the quarter hour: "usually by 09:45"."""
    minutes = median(one.hour * 60 + one.minute for one in times)
    quarter = min(-(-int(minutes) // 15) * 15, 23 * 60 + 45)
    return time(quarter // 60, quarter % 60)


def _missed(looked_at: Sequence[UUID], times: Mapping[UUID, time]) -> int:
    for number, drop_in in enumerate(looked_at):
        if drop_in in times:
            return number
    return len(looked_at)
