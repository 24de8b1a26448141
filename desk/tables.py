"""Writes our own tables as CSV or as a workbook, for the person who takes the figures along."""

import csv
import io
from collections.abc import Iterable, Sequence
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Any

from desk.snapshot import snapshot

if TYPE_CHECKING:
    from openpyxl.worksheet._write_only import WriteOnlyWorksheet

FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet takes for the start of a formula."""

_WIDEST = 60

Cell = str | int | float | date | time | datetime | None


@snapshot
class Table:
    """A table to be written: its title, its headings and its rows."""

    title: str
    headers: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


def as_text(value: object) -> str:
    """Write a cell as somebody would type it: dates as ISO, whole numbers without a point."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return format(value, ".15g")
    if isinstance(value, datetime):
        return f"{value:%Y-%m-%d}" if value.time() == time() else f"{value:%Y-%m-%d %H:%M}"
    if isinstance(value, time):
        return f"{value:%H:%M}"
    return str(value)


def write_csv(headers: Sequence[str], rows: Iterable[Sequence[Cell]]) -> bytes:
    """Write a table as CSV that opens right everywhere: UTF-8 with its mark, commas, CRLF.

    A text that a spreadsheet would run as a formula gets an apostrophe before it.
    """
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(_guarded(header) for header in headers)
    writer.writerows([_guarded(as_text(cell)) for cell in row] for row in rows)
    return out.getvalue().encode("utf-8-sig")


def _guarded(cell: str) -> str:
    return f"'{cell}" if cell.startswith(FORMULA) else cell


def write_xlsx(tables: Sequence[Table]) -> bytes:
    """Write tables as the sheets of a workbook: headings bold and fixed, columns wide enough.

    Text stays text, also when it begins like a formula; dates and numbers stay what they are.
    """
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    for table in tables:
        sheet = book.create_sheet(table.title)
        sheet.freeze_panes = "A2"
        for place, width in enumerate(_widths(table)):
            sheet.column_dimensions[_letter(place)].width = width
        sheet.append([_styled(sheet, header, bold=True) for header in table.headers])
        for row in table.rows:
            sheet.append([_styled(sheet, cell) for cell in row])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _widths(table: Table) -> list[int]:
    """Measure how wide each column should stand, in letters."""
    widths = [len(header) + 2 for header in table.headers]
    for row in table.rows:
        for place, cell in enumerate(row):
            longest = max(map(len, as_text(cell).split("\n")))
            widths[place] = min(_WIDEST, max(widths[place], longest + 2))
    return widths


def _letter(place: int) -> str:
    from openpyxl.utils import get_column_letter

    return str(get_column_letter(place + 1))


def _styled(sheet: "WriteOnlyWorksheet", value: Cell, *, bold: bool = False) -> object:
    """Make one cell: a text marked as text, so that no spreadsheet runs it as a formula."""
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
    from openpyxl.styles import Font

    if isinstance(value, datetime) and value.tzinfo:
        value = value.isoformat(timespec="minutes")
    if isinstance(value, str):
        value = ILLEGAL_CHARACTERS_RE.sub("", value) or None
    cell: Any = WriteOnlyCell(sheet)
    cell.value = value
    if isinstance(value, str):
        cell.data_type = "s"
    if bold:
        cell.font = Font(bold=True)
    return cell
