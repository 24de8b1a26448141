"""How quickly people are found among 100,000, and whether a typing error is forgiven.

``python -m tests.bench.search`` prints one table: every kind of search through the store's own
door to the rows, beside a bare prefix query on the same encrypted file in the same run.
"""

import argparse
import gc
import random
import resource
import statistics
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from uuid import UUID

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import select

from db.base import Tx
from db.file import StoreFile
from db.models import PersonName
from desk.domain.clock import SetClock
from desk.domain.matching import fold
from desk.domain.name_words import PAST_ALL
from desk.domain.resources import standard_codes
from desk.domain.viewer import Viewer
from desk.queries.find import find_people, possible_matches
from desk.queries.name_index import NameIndex
from desk.store import Store
from tests.bench.big_store import KEY, big_store
from tests.bench.invented import TODAY

NOW = datetime(2026, 11, 20, 9, 47, tzinfo=UTC)
LETTERS = "abcdefghijklmnopqrstuvwxyz"


@dataclass(frozen=True, slots=True)
class Wanted:
    """Something typed, and the person meant by it."""

    text: str
    person: UUID
    other: str = ""


@dataclass(slots=True)
class Timed:
    """How long one kind of search took, in milliseconds, and how often it found who was meant.

    That is `telling` only where what was typed can mean few: not where thousands begin so.
    """

    kind: str
    took: list[float] = field(default_factory=list)
    worked: list[float] = field(default_factory=list)
    found: int = 0
    telling: bool = False

    @contextmanager
    def one(self) -> Iterator[None]:
        """Time one search: by the clock, and what this thread itself worked of it."""
        worked, start = time.thread_time(), time.perf_counter()
        yield
        self.took.append((time.perf_counter() - start) * 1000)
        self.worked.append((time.thread_time() - worked) * 1000)


def middle(times: Sequence[float]) -> float:
    """Give the median."""
    return statistics.median(times)


def slowest(times: Sequence[float]) -> float:
    """Give the 99th percentile."""
    return sorted(times)[int(len(times) * 0.99)]


def wrong_letter(name: str, chance: random.Random) -> str:
    """Type `name` with one fault: a letter too many, too few, another one, or two turned about."""
    place = chance.randrange(len(name))
    match chance.randrange(4):
        case 0:
            return name[:place] + name[place + 1 :]
        case 1:
            return name[:place] + chance.choice(LETTERS) + name[place:]
        case 2:
            return name[:place] + chance.choice(LETTERS) + name[place + 1 :]
        case _:
            place = min(place, len(name) - 2)
            return name[:place] + name[place + 1] + name[place] + name[place + 2 :]


class Searches:
    """Draws what to type from the names in the store."""

    def __init__(self, store: Store, times: int) -> None:
        self._chance = random.Random(7)
        self._times = times
        self._names: dict[str, list[tuple[str, UUID]]] = {}
        for kind, text, person in store.read(Viewer(), _names):
            self._names.setdefault(kind, []).append((text, person))

    def of(self, *kinds: str, typed: Callable[[str], str] = str) -> list[Wanted]:
        """Draw names of some kinds, each typed in a certain way."""
        every = [name for kind in kinds for name in self._names[kind] if len(fold(name[0])) > 3]
        drawn = self._chance.sample(every, self._times)
        return [Wanted(typed(text), person, text) for text, person in drawn]

    def accented(self) -> list[Wanted]:
        """Draw names with an accent, typed without."""
        every = [name for name in self._names["use"] if not name[0].isascii()]
        return [Wanted(fold(text), who) for text, who in self._chance.choices(every, k=self._times)]

    def wrong(self) -> list[Wanted]:
        """Draw full names with a typing error in each; not those that twenty people share.

        Nobody can be told from twenty namesakes by a name alone, however it is typed.
        """
        shared = Counter(fold(text) for text, _ in self._names["full"])
        every = [name for name in self._names["full"] if shared[fold(name[0])] < 20]
        drawn = self._chance.sample(every, self._times)
        return [Wanted(wrong_letter(fold(text), self._chance), who, text) for text, who in drawn]


def _names(tx: Tx, _viewer: Viewer) -> list[tuple[str, str, UUID]]:
    rows = tx.execute(select(PersonName.kind, PersonName.text, PersonName.person_id))
    return [(row[0], row[1], row[2]) for row in rows]


def bare(path: Path, wanted: Sequence[Wanted]) -> Timed:
    """Time the least that any search must do: a prefix of the folded name in the B-tree."""
    raw = sqlcipher.connect(str(path), isolation_level=None)
    raw.execute("PRAGMA cipher_log_level = NONE")
    raw.execute(f"PRAGMA key = \"x'{KEY.hex()}'\"")
    question = (
        "SELECT person_id, text FROM person_name WHERE folded >= ? AND folded < ?"
        " ORDER BY folded LIMIT 6"
    )
    timed = Timed("bare SQLCipher prefix query")
    for one in wanted:
        with timed.one():
            raw.execute(question, (one.text, one.text + PAST_ALL)).fetchall()
    raw.close()
    return timed


def searched(
    store: Store, index: NameIndex, kind: str, wanted: Sequence[Wanted], limit: int = 6
) -> Timed:
    """Time `find_people` for each of `wanted`, through the store."""
    timed = Timed(kind, telling=kind.startswith("typing error"))
    for one in wanted:
        query = partial(find_people, text=one.text, today=TODAY, index=index, limit=limit)
        with timed.one():
            rows = store.read(Viewer(), query)
        timed.found += any(row.person_id == one.person for row in rows)
    return timed


def matched(store: Store, index: NameIndex, wanted: Sequence[Wanted]) -> Timed:
    """Time `possible_matches` with the misspelt full name in the second box."""
    timed = Timed("new person: possible matches", telling=True)
    for one in wanted:
        query = partial(
            possible_matches,
            name=one.other.split(maxsplit=1)[0],
            other=one.text,
            age=40,
            today=TODAY,
            index=index,
        )
        with timed.one():
            rows = store.read(Viewer(), query)
        timed.found += any(row.person_id == one.person for row in rows)
    return timed


def main() -> None:
    """Measure and print the table."""
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("--people", type=int, default=100_000)
    ask.add_argument("--visits", type=int, default=2_400)
    ask.add_argument("--times", type=int, default=400)
    given = ask.parse_args()
    path = big_store(given.people, given.visits)
    store = Store(StoreFile(path, KEY), SetClock(NOW))
    index = NameIndex(standard_codes().nicknames)
    gc.disable()  # as the window does, which collects between keystrokes on a thread of its own
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    start = time.perf_counter()
    store.read(Viewer(), index.load)
    took = time.perf_counter() - start
    grew = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
    print(f"{given.people} people; index read in {took:.1f} s, peak memory + {grew:.0f} MiB")
    searches = Searches(store, given.times)
    find = partial(searched, store, index)
    find("warm", searches.of("full")[:20])
    prefixes = searches.of("use", typed=lambda text: fold(text)[:3])
    wrong = searches.wrong()
    table = [
        bare(path, prefixes),
        find("exact, full name", searches.of("full")),
        find("exact, name to use", searches.of("use")),
        find("prefix, two letters", searches.of("use", typed=lambda text: fold(text)[:2])),
        find("prefix, three letters", prefixes),
        find("prefix, surname", searches.of("full", typed=lambda text: fold(text).split()[-1][:4])),
        find("prefix, name and initial", searches.of("full", typed=_name_and_initial)),
        find("alias", searches.of("street", "former", "spelling")),
        find("accents left out", searches.accented()),
        find("number", [Wanted(str(number % 60 + 1), UUID(int=0)) for number in range(200)]),
        find("typing error, first 20", wrong, 20),
        find("typing error, first 6", wrong),
        matched(store, index, wrong),
    ]
    store.close()
    _print(table)


def _print(table: Sequence[Timed]) -> None:
    """Print times in milliseconds, with ratios to the bare query of the same run."""
    floor = table[0]
    columns = ("p50", "p99", "p99 of own work", "p50 ratio", "p99 ratio", "found")
    print(f"{'':30}" + "".join(f"{column:>17}" for column in columns))
    for row in table:
        figures = (middle(row.took), slowest(row.took), slowest(row.worked))
        ratios = (
            middle(row.took) / middle(floor.took),
            slowest(row.took) / slowest(floor.took),
        )
        found = f"{row.found / len(row.took):>17.3f}" if row.telling else ""
        cells = "".join(f"{figure:>17.2f}" for figure in figures)
        print(f"{row.kind:30}{cells}" + "".join(f"{ratio:>17.1f}" for ratio in ratios) + found)


def _name_and_initial(text: str) -> str:
    first, *_, last = fold(text).split()
    return f"{first} {last[0]}"


if __name__ == "__main__":
    main()
