"""What is kept while a day is counted: figures, and which of them add up to which."""

from collections import Counter

from desk.domain.small_numbers import Sum


class DayTally:
    """Figures as they are counted, with all that a reader could work out from them."""

    def __init__(self) -> None:
        """Begin with nothing counted."""
        self.figures: dict[str, int | None] = {}
        self.counts: dict[str, int] = {}
        self.sums: list[Sum] = []
        self.measured: dict[str, int] = {}

    def put(self, key: str, count: int, *, shown: bool = True) -> None:
        """Put a number of people or things; one that is not `shown` can still be worked out."""
        self.counts[key] = count
        if shown:
            self.figures[key] = count

    def measure(self, key: str, value: int | None, n: int) -> None:
        """Put what was measured of `n`, such as a median; None where there was nothing."""
        self.figures[key] = value
        self.measured[key] = n

    def share(self, key: str, count: int, of: str) -> None:
        """Put a share of a number that is shown; what is left over can be worked out too."""
        self.put(key, count)
        self.put(f"{key}.rest", self.counts[of] - count, shown=False)
        self.sums.append(Sum(of, (key, f"{key}.rest")))

    def parts(self, total: str, part: str, found: Counter[str]) -> tuple[str, ...]:
        """Put the parts of a number that is shown, the most frequent first; return their codes."""
        order = tuple(sorted(found, key=lambda code: (-found[code], code)))
        for code in order:
            self.put(f"{part}.{code}", found[code])
        self.sums.append(Sum(total, tuple(f"{part}.{code}" for code in order)))
        return order
