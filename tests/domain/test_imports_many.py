"""Fifty thousand rows: all of them read, nothing lost, told as they go, stopped when asked."""

from datetime import date
from pathlib import Path

import pytest

from desk.domain.codes import Codes
from desk.domain.imports_people import read_people
from desk.domain.refusals import Refusal
from desk.spreadsheets import read_book
from desk.tables import write_csv

ROWS = 50_000
TODAY = date(2026, 11, 20)
CODES = Codes(Path(__file__).parents[2] / "resources" / "codes")
HEADERS = ("Reference", "Name to use", "Full name", "Born", "Speaks", "Needs", "Action line")


@pytest.fixture(scope="module")
def data() -> bytes:
    """Make a file in which every thousandth row has no name and every hundredth a bad date."""
    return write_csv(
        HEADERS,
        (
            (
                f"P{number}",
                "" if number % 1000 == 0 else f"Siân {number}",
                "" if number % 1000 == 0 else f"Siân Evans {number}",
                "31/02/1985" if number % 100 == 1 else f"{number % 28 + 1:02}/03/1985",
                "Welsh" if number % 2 else "Polish",
                "Housing; Money",
                "Sit near the nurse" if number % 10 == 0 else "",
            )
            for number in range(1, ROWS + 1)
        ),
    )


def test_fifty_thousand_rows_are_read_and_none_is_lost(data: bytes) -> None:
    told: list[int] = []

    def note(done: int, total: int) -> bool:
        assert done <= total == ROWS
        told.append(done)
        return True

    (sheet,) = read_book(data)
    read = read_people(sheet, CODES, TODAY, note)
    assert told == [*range(0, ROWS, 500), ROWS]
    assert read.rows == ROWS
    assert len(read.records) + read.refused == ROWS
    assert read.refused == ROWS // 1000
    assert sum(problem.code == "date.impossible" for problem in read.problems) == ROWS // 100
    assert {problem.row for problem in read.problems if not problem.imported} == {
        number + 1 for number in range(1000, ROWS + 1, 1000)
    }
    assert read.records[-1].reference == f"P{ROWS - 1}"


def test_reading_so_many_can_be_stopped_on_the_way(data: bytes) -> None:
    seen: list[int] = []

    def enough(done: int, _total: int) -> bool:
        seen.append(done)
        return done < 10_000

    (sheet,) = read_book(data)
    with pytest.raises(Refusal, match=r"import\.stopped"):
        read_people(sheet, CODES, TODAY, enough)
    assert seen[-1] == 10_000
