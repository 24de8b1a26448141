"""What becomes of each row of a file: new, changed and how, as it was, or left out to decide on."""

from collections.abc import Iterable, Mapping
from datetime import date, time

from desk.domain.imports import LONGEST_SHOWN, Problem
from desk.snapshot import snapshot

NEW, CHANGED, SAME, LEFT_OUT = "new", "changed", "same", "left_out"
WHATS = (NEW, CHANGED, SAME, LEFT_OUT)
"""What can become of a row, in the order in which they are told."""


@snapshot
class Change:
    """One thing that a row changes. `key` is its column in the code lists of a file.

    `old` and `new` are as they would be written, both empty where that says nothing to a person.
    """

    key: str
    old: str = ""
    new: str = ""


@snapshot
class Fate:
    """What becomes of one row, and what it changes. `name` is whom or what the row is about."""

    row: int
    name: str
    what: str
    changes: tuple[Change, ...] = ()


class Tally:
    """The fates of the rows of one file, and what must be told about some of them."""

    def __init__(self) -> None:
        """Begin with no rows."""
        self._fates: list[Fate] = []
        self.problems: list[Problem] = []

    @property
    def fates(self) -> tuple[Fate, ...]:
        """All rows so far, as they stand in the file."""
        return tuple(sorted(self._fates, key=lambda fate: fate.row))

    def count(self, what: str) -> int:
        """Count the rows of which `what` becomes."""
        return sum(fate.what == what for fate in self._fates)

    def new(self, row: int, name: str) -> None:
        """Note a row that is new."""
        self._fates.append(Fate(row, name, NEW))

    def written(self, row: int, name: str, changes: Iterable[Change]) -> None:
        """Note a row about something known: changed, or as it was if there are no `changes`."""
        told = tuple(changes)
        self._fates.append(Fate(row, name, CHANGED if told else SAME, told))

    def leave_out(self, row: int, name: str, problem: Problem | None = None) -> None:
        """Note a row that stays out, and why, where nothing has told that before."""
        self._fates.append(Fate(row, name, LEFT_OUT))
        if problem is not None:
            self.problems.append(problem)


def changes_of(
    before: Mapping[str, object], after: Mapping[str, object], keys: Mapping[str, str]
) -> tuple[Change, ...]:
    """Say which columns of a file stand behind the fields that change; `keys` is field to column.

    Values that are words or days are told, codes and lists only by their column.
    """
    told: dict[str, Change] = {}
    for name, value in after.items():
        key = keys.get(name, name)
        words = _shown(before.get(name)), _shown(value)
        plain = None not in words and name in TOLD
        told.setdefault(key, Change(key, *(word or "" for word in words)) if plain else Change(key))
    return tuple(told.values())


TOLD = frozenset(
    {
        "name_to_use", "full_name", "reference", "nhs_number", "identity_checked_on", "name",
        "called", "phone", "room", "hours", "job", "short", "address", "web", "email", "team",
        "free_places", "answer_time", "reviewed_on",
    }
)  # fmt: skip
"""Fields whose values are told as they stand."""


def _shown(value: object) -> str | None:
    if value is None:
        return ""
    if isinstance(value, date | time):
        return value.isoformat()
    return value[:LONGEST_SHOWN] if isinstance(value, str) else None
