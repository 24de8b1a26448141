"""What a list is made of, as data: its columns and the heads between its groups."""

from collections.abc import Callable
from typing import Any, Generic, TypeVar

from desk.snapshot import snapshot

R = TypeVar("R")


@snapshot(kw_only=True)
class Column(Generic[R]):
    """What one column of a list shows; a list without columns to see still has one.

    `sort_key` may give anything that compares; `sentence` is what a screen reader says for the
    cell, where that is not simply its text.
    """

    text: Callable[[R], str]
    title: str = ""
    sort_key: Callable[[R], Any] | None = None
    icon: Callable[[R], Any] | None = None
    tooltip: Callable[[R], str] | None = None
    sentence: Callable[[R], str] | None = None


@snapshot
class Head:
    """A group title inside a list: it is not selected, and has its own height.

    `folded` is None for a plain title, else whether the rows of the group are put away.
    """

    key: str
    title: str
    count: int | None = None
    note: str = ""
    folded: bool | None = None

    @property
    def sentence(self) -> str:
        """Say the head for a screen reader, as in `Waiting, 7`."""
        count = "" if self.count is None else str(self.count)
        return ", ".join(part for part in (self.title, count, self.note) if part)
