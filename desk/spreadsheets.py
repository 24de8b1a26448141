"""Reads a venue's spreadsheets from their bytes, whatever they really are.

A file is known by what is in it, never by its name. Reading raises `Refusal` with one of the
codes below and touches nothing; the text of a `Refusal` never holds a cell.
"""

import csv
import io
import re
import zipfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice, zip_longest
from typing import Any

from desk.domain.refusals import Refusal
from desk.domain.sheets import Line, Progress, Sheet
from desk.tables import FORMULA, as_text

MOST_BYTES = 60 * 2**20
MOST_BYTES_UNPACKED = 250 * 2**20
MOST_PARTS = 1_000
MOST_ROWS = 200_000
MOST_COLUMNS = 250

_STEP = 500
_SAMPLE_ROWS = 60
_DELIMITERS = ",;\t|"
_NUL_SHARE = 0.2
_NOT_TABLES = (
    (b"%PDF", "import.pdf"),
    (b"\xd0\xcf\x11\xe0", "import.old_or_locked"),  # an .xls, or a workbook with a password
    (b"\x89PNG", "import.picture"),
    (b"\xff\xd8\xff", "import.picture"),
    (b"GIF8", "import.picture"),
    (b"{\\rtf", "import.document"),
)
_ERROR = re.compile(
    r"#(?:NULL!|DIV/0!|VALUE!|REF!|NAME\?|NUM!|N/A|GETTING_DATA|SPILL!|CALC!|FIELD!|BLOCKED!)"
    r"|Err:\d{3}"
)
"""What spreadsheets show in place of a result."""
_FORMULA_PART = re.compile(rb"<f[\s>/]")
_PART_STEP = 2**20
_WEB = (b"<!doctype", b"<html", b"<table", b"<?xml")


def read_book(data: bytes, on_progress: Progress | None = None) -> tuple[Sheet, ...]:
    """Read every sheet of a workbook that holds anything, or the one table of a text file.

    Raises:
        Refusal: ``import.empty``, ``import.too_big`` (limit in MB), ``import.too_many_rows``,
            ``import.too_many_columns`` (limit), ``import.pdf``, ``import.old_or_locked``,
            ``import.picture``, ``import.document``, ``import.web_page``, ``import.torn``,
            ``import.not_a_table``, ``import.quote`` (row), ``import.stopped``.
    """
    if not data.strip(b"\x00 \t\r\n\xef\xbb\xbf"):
        raise Refusal("import.empty")
    if len(data) > MOST_BYTES:
        raise Refusal("import.too_big", limit=MOST_BYTES // 2**20)
    report = _Report(on_progress)
    sheets = _read_xlsx(data, report) if data.startswith(b"PK") else (_read_text(data, report),)
    filled = tuple(sheet for sheet in sheets if sheet.lines)
    if not filled:
        raise Refusal("import.empty")
    return filled


class _Report:
    """Tells whoever waits how far reading is, and stops it when they have had enough."""

    def __init__(self, on_progress: Progress | None) -> None:
        """Report to `on_progress`, or to nobody."""
        self._on_progress = on_progress

    def row(self, done: int, total: int) -> None:
        """Report `done` of `total` rows, not too often.

        Raises:
            Refusal: ``import.stopped``, or ``import.too_many_rows``.
        """
        if done > MOST_ROWS:
            raise Refusal("import.too_many_rows", limit=MOST_ROWS)
        if self._on_progress and done % _STEP == 0 and not self._on_progress(done, total):
            raise Refusal("import.stopped")


def _line(number: int, cells: Iterable[str], never: Mapping[int, str]) -> Line | None:
    """Make a line of its cells: trimmed, without empty ones at its end, errors apart from text.

    `never` are the places of formulas that were never worked out. None for a line without anything.
    """
    kept = [cell.strip() for cell in cells]
    faults = dict(never)
    for place, cell in enumerate(kept):
        if cell and cell[0] in "#E" and _ERROR.fullmatch(cell):
            faults[place] = cell
            kept[place] = ""
    while kept and not kept[-1]:
        kept.pop()
    if len(kept) > MOST_COLUMNS:
        raise Refusal("import.too_many_columns", limit=MOST_COLUMNS)
    return Line(number, tuple(kept), faults) if kept or faults else None


# --- Text: CSV in its many forms ---------------------------------------------------------------


def _read_text(data: bytes, report: _Report) -> Sheet:
    """Read comma, semicolon, tab or bar separated text in any usual encoding."""
    for start, code in _NOT_TABLES:
        if data.startswith(start):
            raise Refusal(code)
    if data[:200].lstrip(b"\xef\xbb\xbf \t\r\n").lower().startswith(_WEB):
        raise Refusal("import.web_page")
    text, encoding = _decoded(data)
    delimiter, text = _delimiter(text)
    total = text.rstrip("\n").count("\n") + 1
    lines = []
    number = 0
    try:
        for number, cells in enumerate(_csv_rows(text, delimiter, strict=True), start=1):
            report.row(number, max(total, number))
            line = _line(number, (_unguarded(cell) for cell in cells), {})
            if line is not None:
                lines.append(line)
    except csv.Error as error:
        raise Refusal("import.quote", row=number + 1) from error
    return Sheet("", tuple(lines), encoding)


def _decoded(data: bytes) -> tuple[str, str]:
    """Turn bytes into text, and name the encoding: a mark decides, then what is possible."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return _strictly(data, "utf-16"), "utf-16"
    head = data[:4_000]
    if head.count(0) > len(head) * _NUL_SHARE:
        little = head[1::2].count(0) >= head[::2].count(0)
        return _strictly(data, "utf-16-le" if little else "utf-16-be"), "utf-16"
    if 0 in data:
        raise Refusal("import.not_a_table")
    try:
        return data.decode("utf-8-sig"), "utf-8"
    except UnicodeDecodeError:
        return _strictly(data, "cp1252"), "cp1252"


def _strictly(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise Refusal("import.not_a_table") from error


def _delimiter(text: str) -> tuple[str, str]:
    """Find what stands between cells; Excel may say it in a first line ``sep=;``."""
    first, _, rest = text.partition("\n")
    said = first.strip().strip('"').lower()
    if said.startswith("sep=") and len(said) == len("sep=") + 1:
        return said[-1], rest
    scores = {mark: _tidiness(text, mark) for mark in _DELIMITERS}
    return max(_DELIMITERS, key=lambda mark: scores[mark]), text


def _tidiness(text: str, delimiter: str) -> int:
    """Tell how table-like the first rows are if cut at `delimiter`: cells in rows that agree."""
    try:
        rows = list(islice(_csv_rows(text, delimiter, strict=False), _SAMPLE_ROWS))
    except csv.Error:
        return 0
    widths = [len(row) for row in rows if len(row) > 1]
    return max((width * widths.count(width) for width in set(widths)), default=0)


def _csv_rows(text: str, delimiter: str, *, strict: bool) -> Iterator[list[str]]:
    return csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=strict)


def _unguarded(cell: str) -> str:
    """Drop the apostrophe with which `write_csv` guards a cell against being a formula."""
    return cell[1:] if cell.startswith("'") and cell[1:].startswith(FORMULA) else cell


# --- Workbooks ---------------------------------------------------------------------------------


def _read_xlsx(data: bytes, report: _Report) -> tuple[Sheet, ...]:
    """Read the visible sheets of a workbook, after looking at what the package would unpack to."""
    from openpyxl import load_workbook

    formulas = _check_package(data)
    books = []
    try:
        for results in (True, False) if formulas else (True,):
            whole = io.BytesIO(data)
            books.append(load_workbook(whole, read_only=True, data_only=results, keep_links=False))
        return tuple(
            Sheet(str(one[0].title), tuple(_xlsx_lines(one[0], one[1:], report)), "xlsx")
            for one in zip(*(book.worksheets for book in books), strict=True)
            if one[0].sheet_state == "visible"
        )
    except Refusal:
        raise
    except Exception as error:  # the reader raises whatever a broken part happens to cause
        raise Refusal("import.torn") from error
    finally:
        for book in books:
            book.close()


def _check_package(data: bytes) -> bool:
    """Refuse a package that is no workbook, is torn, or would unpack to more than is sane.

    Returns whether it has formulas: only then it is worth reading twice.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            parts = package.infolist()
            names = {part.filename for part in parts}
            if "xl/workbook.xml" not in names:
                raise Refusal("import.not_a_table")
            if len(parts) > MOST_PARTS or sum(p.file_size for p in parts) > MOST_BYTES_UNPACKED:
                raise Refusal("import.too_big", limit=MOST_BYTES_UNPACKED // 2**20)
            for part in parts:
                with package.open(part) as content:
                    if b"<!DOCTYPE" in content.read(1_000):  # no workbook declares entities
                        raise Refusal("import.not_a_table")
            return any(
                _has_formula(package, name) for name in names if name.startswith("xl/worksheets/")
            )
    except (zipfile.BadZipFile, RuntimeError, NotImplementedError, OSError) as error:
        raise Refusal("import.torn") from error


def _has_formula(package: zipfile.ZipFile, name: str) -> bool:
    with package.open(name) as content:
        end = b""
        while step := content.read(_PART_STEP):
            if _FORMULA_PART.search(end + step):
                return True
            end = step[-2:]
    return False


def _xlsx_lines(sheet: Any, written: Sequence[Any], report: _Report) -> Iterator[Line]:
    """Give the filled lines of a sheet; `sheet` is openpyxl's own kind for reading only.

    It holds results. `written` holds the same sheet with its formulas, if there are any.
    """
    total = sheet.max_row or 0
    rows = []
    for one in (sheet, *written):
        one.reset_dimensions()  # what a file says of its own size may be wrong
        rows.append(one.iter_rows(values_only=True))
    filled = 0
    for number, (cells, *formulas) in enumerate(zip_longest(*rows, fillvalue=()), start=1):
        never = _never_worked_out(cells, formulas[0]) if formulas else {}
        line = _line(number, map(as_text, cells), never)
        if line is not None:
            filled += 1
            report.row(filled, max(total, filled) if total else 0)
            yield line


def _never_worked_out(results: Sequence[Any], written: Sequence[Any]) -> Mapping[int, str]:
    """Return the places of formulas without a result, as a program leaves them that only writes."""
    return {
        place: ""
        for place, (result, formula) in enumerate(zip_longest(results, written))
        if result is None and formula is not None
    }
