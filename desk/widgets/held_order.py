"""Keeps the order of a list under a busy hand, and counts what waits to change."""

from collections.abc import Callable, Hashable, Sequence
from typing import Generic, TypeVar

from desk.snapshot import snapshot
from desk.widgets.columns import Head
from desk.widgets.rows_change import out_of_place

R = TypeVar("R")


@snapshot
class Held(Generic[R]):
    """A list as it stands while it is held: new words, old order, `waiting` changes to come."""

    rows: tuple[R | Head, ...]
    departed: frozenset[Hashable]
    waiting: int


def hold(
    shown: Sequence[R | Head],
    coming: Sequence[R | Head],
    key_of: Callable[[R | Head], Hashable],
) -> Held[R]:
    """Show what `coming` says of each row, in the order of `shown`.

    Rows that are gone stay in their place, as `departed`; rows that are new wait.
    """
    fresh = {key_of(row): row for row in coming}
    old = [key_of(row) for row in shown]
    rows = tuple(fresh.get(key, row) for key, row in zip(old, shown, strict=True))
    known = set(old)
    heads = {key_of(row) for row in (*shown, *coming) if isinstance(row, Head)}
    departed = frozenset(known - fresh.keys() - heads)
    arrived = fresh.keys() - known - heads
    moved = out_of_place(
        [key for key in old if key in fresh and key not in heads],
        [key for key in fresh if key in known and key not in heads],
    )
    regrouped = set(_groups(coming, key_of).items()) - set(_groups(shown, key_of).items())
    moved_on = {key for key, _ in regrouped} & known
    return Held(rows, departed, len(departed) + len(arrived) + len({*moved, *moved_on}))


def _groups(
    rows: Sequence[R | Head], key_of: Callable[[R | Head], Hashable]
) -> dict[Hashable, Hashable]:
    groups: dict[Hashable, Hashable] = {}
    group: Hashable = None
    for row in rows:
        if isinstance(row, Head):
            group = key_of(row)
        else:
            groups[key_of(row)] = group
    return groups
