"""The smallest way from one order of rows to another, for the list model that tells the views."""

from bisect import bisect_left
from collections.abc import Hashable, Iterable, Sequence

from desk.snapshot import snapshot


@snapshot
class Move:
    """One row that leaves `origin` and then stands at `place`, both counted at that moment."""

    origin: int
    place: int


def runs(places: Iterable[int]) -> list[tuple[int, int]]:
    """Join rising places into (first, last) runs, so that a view hears of each run once."""
    found: list[tuple[int, int]] = []
    for place in places:
        if found and found[-1][1] == place - 1:
            found[-1] = (found[-1][0], place)
        else:
            found.append((place, place))
    return found


def longest_rising(numbers: Sequence[int]) -> set[int]:
    """Return the members of a longest rising part of `numbers`, which are all different.

    The rows in it may stay where they are when the others move. Time is n log n.
    """
    ends: list[int] = []
    ends_at: list[int] = []
    before: list[int] = []
    for place, number in enumerate(numbers):
        length = bisect_left(ends, number)
        before.append(ends_at[length - 1] if length else -1)
        if length == len(ends):
            ends.append(number)
            ends_at.append(place)
        else:
            ends[length] = number
            ends_at[length] = place
    rising: set[int] = set()
    place = ends_at[-1] if ends_at else -1
    while place >= 0:
        rising.add(numbers[place])
        place = before[place]
    return rising


def out_of_place(old: Sequence[Hashable], new: Sequence[Hashable]) -> list[Hashable]:
    """Return the fewest ids that have to move to turn `old` into `new`, in their new order.

    Both hold the same ids, each once.
    """
    if list(old) == list(new):
        return []
    was = {key: place for place, key in enumerate(old)}
    staying = longest_rising([was[key] for key in new])
    return [key for key in new if was[key] not in staying]


def moves(
    old: Sequence[Hashable], new: Sequence[Hashable], moving: Sequence[Hashable]
) -> list[Move]:
    """Say one by one how the `moving` ids go from their place in `old` to that in `new`.

    Each goes straight behind the id before it in `new`, which is already right by then.
    """
    order = list(old)
    before = dict(zip(new, [None, *new], strict=False))
    steps: list[Move] = []
    for key in moving:
        origin = order.index(key)
        order.pop(origin)
        leader = before[key]
        place = 0 if leader is None else order.index(leader) + 1
        order.insert(place, key)
        if place != origin:
            steps.append(Move(origin, place))
    return steps
