"""How long a day sheet takes from ten years of history: read, counted, laid out, warm and cold.

``python -m tests.bench.day_report`` prints the table. The target is 300 ms with the PDF, on
100,000 people and 30,000 visits in the encrypted store. Source: the issue, Speed.
"""

import argparse
import shutil
import statistics
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from db.file import StoreFile
from desk.documents.day_sheet import day_sheet_pdf
from desk.documents.day_table import day_csv, day_xlsx
from desk.domain.clock import SetClock
from desk.domain.day_report import DayReportRow
from desk.domain.venue import VenueRow
from desk.domain.viewer import Viewer
from desk.queries.day_report import report
from desk.store import Store
from tests.bench.big_store import KEY, big_store
from tests.bench.fridays import NOW

ROUNDS, QUICK_ROUNDS = 30, 8
AT_MOST_MS = 300.0
LEAD = Viewer(name="Nerys Wyn", role="lead", job="Session lead", desk="bench")


@dataclass(frozen=True, slots=True)
class Measured:
    """One line of the table: milliseconds, and the ratio to what is allowed."""

    what: str
    median: float
    worst: float

    @property
    def ratio(self) -> float:
        """Return how much of what is allowed the worst run took."""
        return self.worst / AT_MOST_MS


def measure(rounds: int) -> tuple[Measured, ...]:
    """Measure on a copy of the big store, first cold, then warm."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "desk.db"
        shutil.copyfile(big_store(people=100_000, visits=30_000), path)
        store = Store(StoreFile(path, KEY), SetClock(NOW))
        try:
            return tuple(_rows(store, rounds))
        finally:
            store.close()


def _rows(store: Store, rounds: int) -> list[Measured]:
    def read() -> DayReportRow:
        query = partial(report, on_date=NOW.date(), venue=VenueRow())
        return store.read(LEAD, query)

    first = _took(lambda: day_sheet_pdf(read().day.full()))
    row = read()
    jobs: tuple[tuple[str, Callable[[], object]], ...] = (
        ("read and counted", read),
        ("laid out as a page", lambda: day_sheet_pdf(row.day.full())),
        ("read, counted and laid out", lambda: day_sheet_pdf(read().day.full())),
        ("the same, share-safe", lambda: day_sheet_pdf(read().day.safe())),
        ("figures as CSV", lambda: day_csv(row.day.full())),
        ("figures as XLSX", lambda: day_xlsx(row.day.full())),
    )
    rows = [Measured("the first one after the start", first, first)]
    for what, job in jobs:
        times = [_took(job) for _ in range(rounds)]
        rows.append(Measured(what, statistics.median(times), max(times)))
    return rows


def _took(job: Callable[[], object]) -> float:
    began = time.perf_counter()
    job()
    return (time.perf_counter() - began) * 1000


def main() -> None:
    """Print the table."""
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("--quick", action="store_true", help="fewer rounds")
    rounds = QUICK_ROUNDS if ask.parse_args().quick else ROUNDS
    print(f"{'day sheet, ten years of history':34}{'median ms':>10}{'worst ms':>10}{'of 300':>9}")
    for row in measure(rounds):
        print(f"{row.what:34}{row.median:10.1f}{row.worst:10.1f}{row.ratio:9.2f}")


if __name__ == "__main__":
    main()
