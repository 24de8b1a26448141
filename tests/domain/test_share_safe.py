"""What a reader of the share-safe copy can work out: nothing that it hides."""

import csv
from collections.abc import Iterable, Mapping
from fractions import Fraction
from io import BytesIO, StringIO

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from desk.documents.day_sheet import day_sheet_pdf
from desk.documents.day_table import day_csv, day_table, day_xlsx
from desk.domain.day import DaySheet, Hidden
from tests.documents.day_samples import friday

Equation = tuple[str, tuple[str, ...]]


def what_every_reader_knows(sheet: DaySheet) -> Iterable[Equation]:
    """The sums that hold on every sheet, as its words and definitions tell them."""
    waits = [f"wait.{level}" for level, _ in sheet.levels]
    yield "people", ("new", "returning", "regular")
    yield "visits", ("people", "unidentified")  # on most days nobody comes twice
    yield "visits", ("expected_came", "unexpected")
    yield "visits", ("seen", "kit_only", "left", "turned_away", "emergency", "here")
    yield "visits", tuple(f"arrivals.{label}" for label in sheet.half_hours)
    yield "seen", ("wait.all.n", "back_entered")
    yield "wait.all.n", tuple(f"{wait}.n" for wait in waits)
    yield "wait.all.in_time", tuple(f"{wait}.in_time" for wait in waits)
    yield "open", tuple(f"stage.{code}" for code in sheet.stages)
    yield "turned_away", tuple(f"reason.{code}" for code in sheet.reasons)
    for code in sheet.needs:
        yield f"need.{code}", tuple(f"need.{code}.{part}" for part in sheet.need_parts)


def worked_out(sheet: DaySheet) -> Mapping[str, Fraction]:
    """Solve the sums for all that is hidden, as far as they can be."""
    rows: list[tuple[dict[str, Fraction], Fraction]] = []
    for total, parts in what_every_reader_knows(sheet):
        row: dict[str, Fraction] = {}
        known = Fraction(0)
        for key, sign in [(total, -1), *((part, 1) for part in parts)]:
            value = sheet[key]
            if isinstance(value, int):
                known -= sign * value
            else:
                row[key] = row.get(key, Fraction(0)) + sign
        for other, right in rows:
            row, known = minus(row, known, other, right)
        row = {key: factor for key, factor in row.items() if factor}
        if row:
            first = row[next(iter(row))]
            row, known = {key: factor / first for key, factor in row.items()}, known / first
            rows = [minus(*one, row, known) for one in rows] + [(row, known)]
    return {next(iter(row)): known for row, known in rows if len(row) == 1}


def minus(
    row: dict[str, Fraction], known: Fraction, other: dict[str, Fraction], right: Fraction
) -> tuple[dict[str, Fraction], Fraction]:
    times = row.get(next(iter(other)), Fraction(0))
    left = {key: row.get(key, Fraction(0)) - times * other.get(key, 0) for key in {**row, **other}}
    return {key: factor for key, factor in left.items() if factor}, known - times * right


def shown_in_csv(sheet: DaySheet) -> list[list[str]]:
    return list(csv.reader(StringIO(day_csv(sheet).decode("utf-8-sig"))))[1:]


def shown_in_workbook(sheet: DaySheet) -> list[list[str]]:
    rows = openpyxl.load_workbook(BytesIO(day_xlsx(sheet))).worksheets[0].iter_rows(min_row=2)
    return [["" if cell.value is None else str(cell.value) for cell in row] for row in rows]


@settings(max_examples=120, deadline=None)
@given(st.integers(0, 90), st.integers(0, 10_000))
def test_no_hidden_figure_can_be_worked_out(count: int, seed: int) -> None:
    day = friday(count, seed)
    true, safe = day.counted.counts, day.safe()
    told = {key: value for key, value in worked_out(safe).items() if true.get(key) == value}
    assert told == {}


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 90), st.integers(0, 10_000))
def test_what_tells_of_a_hidden_number_is_hidden_with_it(count: int, seed: int) -> None:
    day = friday(count, seed)
    safe = day.safe()
    for wait in ("all", *(level for level, _ in safe.levels)):
        if safe[f"wait.{wait}.n"] is Hidden.SMALL:
            known: tuple[str, ...] = ("in_time", "longest")
            if day.counted.counts[f"wait.{wait}.n"] < 13:  # a median says: eight or more
                known += ("median", "p90")
            for name in known:
                assert safe[f"wait.{wait}.{name}"] in (Hidden.SMALL, None), (wait, name)


@pytest.mark.parametrize(("count", "seed"), [(60, 1), (60, 2), (64, 7), (40, 3), (75, 11)])
def test_paper_csv_and_workbook_hide_the_same(count: int, seed: int) -> None:
    safe = friday(count, seed).safe()
    assert shown_in_csv(safe) == shown_in_workbook(safe)
    values = {(row.part, row.figure): row.value for row in day_table(safe)}
    (page,) = PdfReader(BytesIO(day_sheet_pdf(safe))).pages
    lines = page.extract_text().splitlines()
    part = "Minutes waited to first worker"
    figures = {figure.split(": ")[0] for where, figure in values if where == part if ": " in figure}
    assert len(figures) == len(safe.levels) + 1
    for label in figures:
        names = ("n", "median", "90th", "longest", "in time")
        *cells, in_time = (str(values[part, f"{label}: {name}"]) for name in names)
        cells.append(in_time if "*" in (cells[0], in_time) else f"{in_time} of {cells[0]}")
        row = " ".join((label, *(cell or "–" for cell in cells)))
        assert any(line == row or line.startswith(f"{row} ") for line in lines), row


def test_the_headline_is_still_told_on_a_usual_day() -> None:
    for seed in range(20):
        assert isinstance(friday(60, seed).safe()["visits"], int)
