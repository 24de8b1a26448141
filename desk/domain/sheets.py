"""A table as it stood in a venue's file, and where in it the columns are that we know."""

import difflib
import re
from collections.abc import Callable, Mapping
from dataclasses import field

from desk.domain.code_files import CodeList, plain
from desk.domain.code_kinds import ColumnCode
from desk.snapshot import snapshot

HEADER_SEARCH = 20
"""In how many lines from the top a header is looked for: titles and logos stand above it."""

Progress = Callable[[int, int], bool]
"""Told `(rows done, rows in all)` now and then, 0 in all if not known; answers False to stop."""

_NUMBERED = re.compile(r"(.*\D) ?([2-9])")
_ALIKE = 0.6


@snapshot
class Line:
    """One line of a file: its number as a spreadsheet shows it, its cells as trimmed text.

    `faults` are cells of formulas that gave nothing to read, by their place: the error that the
    spreadsheet shows there, or nothing where it never worked the formula out. They read as empty.
    """

    number: int
    cells: tuple[str, ...]
    faults: Mapping[int, str] = field(default_factory=dict)

    def cell(self, place: int) -> str:
        """Return the cell at `place`; beyond the end of the line everything is empty."""
        return self.cells[place] if place < len(self.cells) else ""


@snapshot
class Sheet:
    """The lines of a file, or of one sheet of a workbook, that hold anything at all.

    `read_as` says how the bytes were read: ``xlsx``, ``utf-8``, ``utf-16`` or ``cp1252``.
    """

    name: str
    lines: tuple[Line, ...]
    read_as: str


@snapshot
class Headers:
    """Where the known columns of a sheet stand.

    `places` maps a column's key to its places; a heading with a number has the key
    ``action_line 2``. `titles` gives each key its heading as the file writes it. `missing` are
    columns that must be there, `unknown` and `twice` headings that are not used.
    """

    row: int
    places: Mapping[str, tuple[int, ...]]
    titles: Mapping[str, str]
    missing: tuple[ColumnCode, ...] = ()
    unknown: tuple[str, ...] = ()
    twice: tuple[str, ...] = ()

    def nearest(self, column: ColumnCode) -> str:
        """Return the unknown heading that looks most like the missing `column`, or nothing."""
        unknown = {plain(heading): heading for heading in self.unknown}
        for word in column.words():
            close = difflib.get_close_matches(plain(word), unknown, n=1, cutoff=_ALIKE)
            if close:
                return unknown[close[0]]
        return ""


class _Finding:
    """Headings being matched with columns, from left to right."""

    def __init__(self, columns: CodeList[ColumnCode]) -> None:
        """Match with `columns`; nothing is found yet."""
        self.columns = columns
        self.places: dict[str, tuple[int, ...]] = {}
        self.titles: dict[str, str] = {}
        self.unknown: list[str] = []
        self.twice: list[str] = []

    def add(self, place: int, heading: str) -> None:
        """Give the column that `heading` names this place too, or note that none is named."""
        key = self.key(heading)
        if key is None:
            self.unknown.append(heading)
        elif key in self.places and not self.columns[key.split(" ")[0]].several:
            self.twice.append(heading)
        else:
            self.places[key] = (*self.places.get(key, ()), place)
            self.titles.setdefault(key, heading)

    def key(self, heading: str) -> str | None:
        """Return the key that `heading` means: a column's code, with its number if it has one."""
        column = self.columns.find(heading)
        if column:
            return column.code
        numbered = _NUMBERED.fullmatch(plain(heading))
        if numbered:
            column = self.columns.find(numbered[1])
            if column and column.several:
                return f"{column.code} {numbered[2]}"
        return None

    def missing(self) -> tuple[ColumnCode, ...]:
        """Return the first column of each group of which none was found."""
        found = {self.columns[key.split(" ")[0]].one_of for key in self.places}
        first = {column.one_of: column for column in reversed(tuple(self.columns)) if column.one_of}
        return tuple(column for group, column in reversed(first.items()) if group not in found)


def find_headers(sheet: Sheet, columns: CodeList[ColumnCode]) -> Headers | None:
    """Find the line of `sheet` that names the most of `columns`, and where each stands.

    Merged cells leave blanks behind them. A blank heading takes the heading above it (merged
    downwards); otherwise it belongs to a column to its left that may repeat (merged across).
    Returns None if no line near the top names any column.
    """
    finding = _Finding(columns)
    tops = sheet.lines[:HEADER_SEARCH]
    counts = [_named(tops[: at + 1], finding) for at in range(len(tops))]
    if not counts or max(counts) == 0:
        return None
    at = counts.index(max(counts))
    below = sheet.lines[at + 1 :]
    filled = _filled_columns(below)
    left = ""
    for place in range(max(len(tops[at].cells), len(filled))):
        heading = tops[at].cell(place) or _above(tops[:at], place, finding)
        key = finding.key(left) if left else None
        if heading:
            finding.add(place, heading)
            left = heading
        elif place < len(filled) and filled[place] and key and columns[key.split(" ")[0]].several:
            finding.add(place, left)
        elif place < len(filled) and filled[place]:
            finding.unknown.append("")
    return Headers(
        row=tops[at].number,
        places=finding.places,
        titles=finding.titles,
        missing=finding.missing(),
        unknown=tuple(finding.unknown),
        twice=tuple(finding.twice),
    )


def rows_below(sheet: Sheet, headers: Headers) -> tuple[Line, ...]:
    """Return the lines under the headers, without a header that is repeated further down."""
    heads = next(line.cells for line in sheet.lines if line.number == headers.row)
    return tuple(line for line in sheet.lines if line.number > headers.row and line.cells != heads)


def _filled_columns(lines: tuple[Line, ...]) -> list[bool]:
    """Tell for each column whether any line below the header has something in it."""
    filled: list[bool] = []
    for line in lines:
        filled.extend([False] * (len(line.cells) - len(filled)))
        for place, cell in enumerate(line.cells):
            if cell:
                filled[place] = True
    return filled


def _named(tops: tuple[Line, ...], finding: _Finding) -> int:
    """Count the columns that the last of `tops` names, as the lower half of merged ones too.

    Only a line of headings has a half above it: two of them at least, and little else.
    """
    line = tops[-1]
    own = {finding.key(cell) for cell in line.cells if cell}
    named = own - {None}
    if len(named) > 1 and 2 * len(named) >= sum(1 for cell in line.cells if cell):
        blank = (place for place in range(_width(tops)) if not line.cell(place))
        named |= {finding.key(_above(tops[:-1], place, finding)) for place in blank}
    return len(named - {None})


def _width(lines: tuple[Line, ...]) -> int:
    return max(len(line.cells) for line in lines)


def _above(tops: tuple[Line, ...], place: int, finding: _Finding) -> str:
    """Return the heading above a blank one, if that heading names a column."""
    for line in reversed(tops):
        heading = line.cell(place)
        if heading:
            return heading if finding.key(heading) else ""
    return ""
