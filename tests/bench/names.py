"""Draws names for invented people: common ones, and rarer ones put together."""

import random
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class NameLists:
    """The names to draw from, as names.toml lists them."""

    forenames: list[str]
    surnames: list[str]
    street: list[str]
    begin: list[str]
    middle: list[str]
    end: list[str]
    short: Mapping[str, str]
    accented: Mapping[str, str]

    @classmethod
    def read(cls) -> "NameLists":
        """Read them from the file beside this one."""
        lists: dict[str, Any] = tomllib.loads(
            Path(__file__).with_name("names.toml").read_text("utf-8")
        )
        for key, value in lists.items():
            if isinstance(value, str):
                lists[key] = value.split()
        return cls(**lists)

    def put_together(self, count: int, chance: random.Random) -> list[str]:
        """Put together `count` different names that nobody has, and some might."""
        made: dict[str, None] = {}
        while len(made) < count:
            middle = chance.choice(self.middle) if chance.random() < 0.7 else ""
            made[chance.choice(self.begin) + middle + chance.choice(self.end)] = None
        return list(made)


class Lot:
    """Draws names of which the first are the most common, as they are in life."""

    def __init__(self, names: Sequence[str], steepness: float, chance: random.Random) -> None:
        """Weigh the name at place n with 1 / n to the power of `steepness`."""
        self._names = names
        self._sums = list(accumulate(1 / (place + 2) ** steepness for place in range(len(names))))
        self._chance = chance

    def draw(self) -> str:
        """Give one name."""
        return self._chance.choices(self._names, cum_weights=self._sums)[0]
