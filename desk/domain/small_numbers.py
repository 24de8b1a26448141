"""Hides small numbers, and those from which a hidden one could be worked out.

A count of 1 to 4 becomes ``*``. If the sums on the page would still give it away, the next
smallest number of that sum is hidden too, until none can be worked out. Medians and percentiles
of fewer than eight are hidden. Source: domain brief §6, small numbers.
"""

from collections.abc import Iterable, Mapping
from fractions import Fraction

from desk.snapshot import snapshot

SMALLEST_SHOWN = 5
FEWEST_FOR_MEDIAN = 8


@snapshot
class Sum:
    """A sum that readers know: `total` is the sum of `parts`, all named by their keys."""

    total: str
    parts: tuple[str, ...]

    @property
    def keys(self) -> tuple[str, ...]:
        """Every number in the sum."""
        return (*self.parts, self.total)


def is_small(count: int) -> bool:
    """Tell whether a count must not leave the service: 1 to 4."""
    return 0 < count < SMALLEST_SHOWN


def hidden_keys(
    counts: Mapping[str, int],
    sums: Iterable[Sum],
    unshown: frozenset[str] = frozenset(),
    besides: frozenset[str] = frozenset(),
) -> frozenset[str]:
    """Return the keys of the counts to hide: small ones, and those that would give one away.

    `unshown` numbers stand on no page, yet a reader may work them out: "late" from "seen" and
    "in time". Those of `besides` are hidden for a reason of their own. Noughts are shown. Every
    key of `sums` must be in `counts`. No number that is hidden can be worked out.
    """
    known_sums = tuple(sums)
    hidden = {key for key, count in counts.items() if is_small(count) and key not in unshown}
    hidden |= besides
    while (more := _one_more(counts, known_sums, hidden, unshown)) is not None:
        hidden.add(more)
    return frozenset(hidden)


def _one_more(
    counts: Mapping[str, int], sums: tuple[Sum, ...], hidden: set[str], unshown: frozenset[str]
) -> str | None:
    """Return one more key to hide while a guarded number can be worked out, else None."""
    for key in _leaks(counts, sums, hidden, unshown):
        companion = _companion(key, counts, sums, hidden, unshown)
        if companion is not None:
            return companion
    return None


def _leaks(
    counts: Mapping[str, int], sums: tuple[Sum, ...], hidden: set[str], unshown: frozenset[str]
) -> list[str]:
    """Return the guarded numbers that can be worked out: hidden ones, and small ones."""
    return [
        key
        for row in _reduced(sums, hidden | unshown)
        if len(row) == 1 or _all_least(row, counts, hidden)
        for key in row
        if key in hidden or is_small(counts[key])
    ]


def _all_least(row: Mapping[str, Fraction], counts: Mapping[str, int], hidden: set[str]) -> bool:
    """Tell whether unknown numbers that add up must each be the least they can be.

    That is 1 for a hidden number and 0 for one that is on no page.
    """
    return all(factor == 1 and counts[key] == (key in hidden) for key, factor in row.items())


def _companion(
    key: str,
    counts: Mapping[str, int],
    sums: tuple[Sum, ...],
    hidden: set[str],
    unshown: frozenset[str],
) -> str | None:
    """Return the number whose hiding costs least: the smallest that guards `key`, never a nought.

    It stands in a sum with `key`, or in one that another closed number leads to: a total that its
    own parts would tell guards nothing. Where none guards it alone, the smallest beside it is
    taken, and if none is left there, one of any sum with a closed number.
    """
    closed = hidden | unshown
    reach = _led_to(key, sums, closed)
    for offer in _offers(reach, counts, closed):
        if key not in _leaks(counts, reach, hidden | {offer}, unshown):
            return offer
    beside = tuple(equation for equation in sums if key in equation.keys)
    linked = tuple(equation for equation in sums if set(equation.keys) & closed)
    return next(
        (offer for near in (beside, linked) for offer in _offers(near, counts, closed)), None
    )


def _offers(sums: tuple[Sum, ...], counts: Mapping[str, int], closed: set[str]) -> list[str]:
    """Return the numbers of these sums that could be hidden as well, the smallest first."""
    open_keys = {key for one in sums for key in one.keys} - closed
    return sorted((key for key in open_keys if counts[key] > 0), key=lambda key: (counts[key], key))


def _led_to(key: str, sums: tuple[Sum, ...], closed: set[str]) -> tuple[Sum, ...]:
    """Return the sums of `key`, and all that hang together with them by closed numbers."""
    found: list[Sum] = []
    keys = {key}
    while more := [one for one in sums if one not in found and keys & set(one.keys)]:
        found += more
        keys |= {each for one in more for each in one.keys if each in closed}
    return tuple(found)


def _reduced(sums: tuple[Sum, ...], hidden: set[str]) -> list[dict[str, Fraction]]:
    """Solve the sums for the hidden numbers as far as they can be: rows of what is left."""
    rows: list[dict[str, Fraction]] = []
    for equation in sums:
        row: dict[str, Fraction] = {}
        for key in equation.parts:
            if key in hidden:
                row[key] = row.get(key, Fraction(0)) + 1
        if equation.total in hidden:
            row[equation.total] = row.get(equation.total, Fraction(0)) - 1
        row = _without(row, rows)
        if not row:
            continue
        pivot = next(iter(row))
        row = {key: factor / row[pivot] for key, factor in row.items()}
        rows = [_minus(other, row, pivot) for other in rows]
        rows.append(row)
    return [row for row in rows if row]


def _without(row: dict[str, Fraction], rows: list[dict[str, Fraction]]) -> dict[str, Fraction]:
    for other in rows:
        row = _minus(row, other, next(iter(other)))
    return row


def _minus(
    row: dict[str, Fraction], other: Mapping[str, Fraction], pivot: str
) -> dict[str, Fraction]:
    """Take as much of `other` from `row` as makes `pivot` vanish."""
    times = row.get(pivot)
    if times is None:
        return row
    left = dict(row)
    for key, factor in other.items():
        left[key] = left.get(key, Fraction(0)) - times * factor
    return {key: factor for key, factor in left.items() if factor}
