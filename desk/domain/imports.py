"""Reads a venue's files into records, row by row: the good ones in, the rest named with a reason.

Nothing here touches a database. A record is plain facts; a `Problem` names row and column, says by
code what is wrong, and whether the rest of its row was still read. Rows are never dropped silently.
"""

import unicodedata
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import field
from datetime import date, time
from typing import Generic, TypeVar

from desk.domain.code_files import C, CodeList
from desk.domain.code_kinds import ColumnCode
from desk.domain.codes import Codes
from desk.domain.refusals import Refusal
from desk.domain.sheets import Headers, Line, Progress, Sheet, find_headers, rows_below
from desk.domain.typed import Unreadable, read_date, read_time
from desk.snapshot import snapshot

R_co = TypeVar("R_co", covariant=True)

LONGEST_NAME = 500
LONGEST_TEXT = 5_000
LONGEST_SHOWN = 60
"""How much of a cell a problem repeats, in letters, so that the preview stays readable."""

_STEP = 500
_BLANKS = frozenset({"-", "–", "n/a", "none", "nil"})
_YES = frozenset({"yes", "y", "true", "1", "x", "✓", "✔", "ie", "oes"})
_NO = frozenset({"no", "n", "false", "0", "na", "nage", "nac oes"})
# Marks that turn the direction of all that follows; a name needs none, a screen is upset by them.
_TURNING = dict.fromkeys((*range(0x202A, 0x202F), *range(0x2066, 0x206A)))


@snapshot
class Problem:
    """Something in a file that could not be taken as it stands.

    `column` is the heading as the file writes it, empty for the whole row or file. `facts` are for
    the sentence: ``value`` is what stood there. `imported` tells whether the rest of the row was
    read all the same, without this one cell.
    """

    row: int
    column: str
    code: str
    facts: Mapping[str, str | int] = field(default_factory=dict)
    imported: bool = False


@snapshot
class Imported(Generic[R_co]):
    """What came of one sheet: the records, the problems, and how many rows there were."""

    records: tuple[R_co, ...]
    problems: tuple[Problem, ...]
    rows: int

    @property
    def refused(self) -> int:
        """How many rows could not be read at all."""
        return len({problem.row for problem in self.problems if not problem.imported})


def kind_of(sheet: Sheet, codes: Codes, likely: Collection[str] = ()) -> str | None:
    """Tell what a sheet holds by its headings, or None.

    One of people, facts, visits, rota, agencies, destinations: the kind whose needed columns are
    all there and of whose columns the most are; of two alike the one that is `likely`.
    """
    best, most = None, (0, False)
    for kind, columns in _kinds(codes).items():
        headers = find_headers(sheet, columns)
        if headers and not headers.missing:
            fits = len(headers.places), kind in likely
            if fits > most:
                best, most = kind, fits
    return best


def _kinds(codes: Codes) -> dict[str, CodeList[ColumnCode]]:
    return {
        "people": codes.people_columns,
        "facts": codes.fact_columns,
        "visits": codes.visit_columns,
        "rota": codes.rota_columns,
        "agencies": codes.agency_columns,
        "destinations": codes.destination_columns,
    }


def read_rows(
    sheet: Sheet,
    columns: CodeList[ColumnCode],
    make: "Callable[[RowReader], R_co | None]",
    today: date,
    on_progress: Progress | None = None,
) -> Imported[R_co]:
    """Read every row of `sheet` with `make`, which returns a record, or None for a bad row.

    `on_progress(done, total)` is told now and then and answers False to stop.

    Raises:
        Refusal: ``import.stopped``.
    """
    headers = find_headers(sheet, columns)
    if headers is None:
        first = sheet.lines[0].number if sheet.lines else 1
        wanted = ", ".join(column.label for column in columns if column.one_of)
        return Imported((), (Problem(first, "", "file.no_headings", {"wanted": wanted}),), 0)
    problems = list(_heading_problems(headers, columns))
    lines = rows_below(sheet, headers)
    if headers.missing:
        return Imported((), tuple(problems), len(lines))
    records = []
    for done, line in enumerate(lines):
        if on_progress and done % _STEP == 0 and not on_progress(done, len(lines)):
            raise Refusal("import.stopped")
        row = RowReader(line, headers, today, problems)
        row.note_faults()
        made = make(row)
        if made is not None and not row.bad:
            records.append(made)
    if on_progress and not on_progress(len(lines), len(lines)):
        raise Refusal("import.stopped")
    return Imported(tuple(records), tuple(problems), len(lines))


def _heading_problems(headers: Headers, columns: CodeList[ColumnCode]) -> Iterable[Problem]:
    """Name the columns that must be there, those nobody knows and those that stand twice."""
    for column in headers.missing:
        alike = headers.nearest(column)
        others = [other.label for other in columns if other.one_of == column.one_of]
        facts = {"wanted": " / ".join(others)} | ({"nearest": alike} if alike else {})
        yield Problem(headers.row, column.label, "column.missing", facts)
    for heading in headers.unknown:
        yield Problem(headers.row, heading, "column.unknown", imported=True)
    for heading in headers.twice:
        yield Problem(headers.row, heading, "column.twice", imported=True)


def tidy(text: str) -> str:
    """Tidy what somebody typed: one space between words, no invisible control marks.

    Emoji, accents, apostrophes and scripts that run right to left stay as they are.
    """
    if not text:
        return text
    if text.isascii() and text.isprintable():
        return " ".join(text.split())
    text = unicodedata.normalize("NFC", text).translate(_TURNING)
    kept = (" " if mark.isspace() else mark for mark in text)
    return " ".join("".join(mark for mark in kept if unicodedata.category(mark) != "Cc").split())


def has_letters(text: str) -> bool:
    """Tell whether there is anything in `text` that can be seen and called out."""
    return any(unicodedata.category(mark)[0] in "LNS" for mark in text)


def split_list(text: str) -> tuple[str, ...]:
    """Split a cell that holds several things, one a line or between semicolons."""
    if not text:
        return ()
    parts = (tidy(part) for part in text.replace("\n", ";").split(";"))
    return tuple(part for part in parts if part)


class RowReader:
    """One row being read; keeps the problems it meets. `bad` means that it gives no record."""

    __slots__ = ("bad", "headers", "line", "problems", "today")

    def __init__(self, line: Line, headers: Headers, today: date, problems: list[Problem]) -> None:
        """Read `line` under `headers`; ages and dates are seen from `today`."""
        self.line, self.headers, self.today, self.problems = line, headers, today, problems
        self.bad = False

    @property
    def number(self) -> int:
        """The number of the row as a spreadsheet shows it."""
        return self.line.number

    def cell(self, key: str) -> str:
        """Return what stands in a column, as it stands; several columns of one key are joined."""
        places = self.headers.places.get(key)
        if not places:
            return ""
        if len(places) == 1:
            return self.line.cell(places[0])
        return "; ".join(filter(None, (self.line.cell(place) for place in places)))

    def note_faults(self) -> None:
        """Note the formulas of this row that gave nothing to read, under headings that we know."""
        for key, places in self.headers.places.items() if self.line.faults else ():
            for place in places:
                fault = self.line.faults.get(place)
                if fault:
                    self.problem(key, "cell.formula_error", value=fault)
                elif fault is not None:
                    self.problem(key, "cell.formula_empty")

    def problem(self, key: str, code: str, **facts: str | int) -> None:
        """Note that one cell could not be taken; the rest of the row still is."""
        self._note(key, code, facts, imported=True)

    def refuse(self, key: str, code: str, **facts: str | int) -> None:
        """Note why this row gives no record."""
        self.bad = True
        self._note(key, code, facts, imported=False)

    def _note(self, key: str, code: str, facts: dict[str, str | int], *, imported: bool) -> None:
        heading = self.headers.titles.get(key, "")
        value = self.cell(key) if key else ""
        if value and "value" not in facts:
            facts = {"value": value[:LONGEST_SHOWN], **facts}
        self.problems.append(Problem(self.number, heading, code, facts, imported=imported))

    def text(self, key: str, longest: int = LONGEST_TEXT) -> str:
        """Return a text, tidied; one that is longer than can be is left out and noted."""
        cell = self.cell(key)
        text = tidy(cell) if cell else ""
        if len(text) > longest:
            self.problem(key, "cell.too_long", limit=longest, length=len(text))
            return ""
        return text

    def blanks(self, *keys: str) -> frozenset[str]:
        """Return those of some columns in which this row tells nothing."""
        return frozenset(key for key in keys if not tidy(self.cell(key)))

    def choice(self, key: str, codes: CodeList[C], default: str = "") -> str:
        """Return the code that a cell means, `default` when empty; what nobody knows is noted."""
        text = tidy(self.cell(key))
        if not text:
            return default
        entry = codes.find(text)
        if entry is None:
            self.problem(key, "cell.unknown_word")
            return default
        return entry.code

    def choices(self, key: str, codes: CodeList[C]) -> tuple[str, ...]:
        """Return the codes of a cell with several things; words nobody knows are noted."""
        found: dict[str, None] = {}
        for word in self.words(key, codes):
            entry = codes.find(word)
            if entry is None:
                self.problem(key, "cell.unknown_word", value=word[:LONGEST_SHOWN])
            else:
                found[entry.code] = None
        return tuple(found)

    def words(self, key: str, codes: CodeList[C]) -> tuple[str, ...]:
        """Split a cell into its things; commas part them too, unless a known word has one."""
        words: list[str] = []
        for part in split_list(self.cell(key)):
            whole = "," not in part or codes.find(part) is not None
            words.extend((part,) if whole else filter(None, map(str.strip, part.split(","))))
        return tuple(word for word in words if word.lower() not in _BLANKS)

    def yes(self, key: str, *, default: bool = False) -> bool:
        """Return whether a cell says yes; what is neither yes nor no is noted."""
        text = tidy(self.cell(key)).lower()
        if not text:
            return default
        if text in _YES or text in _NO:
            return text in _YES
        if text not in _BLANKS:
            self.problem(key, "cell.yes_or_no")
        return default

    def day(self, key: str, *, back: int = 50, ahead: int = 2) -> date | None:
        """Return a date, or None when empty; one that cannot be read is noted."""
        text = tidy(self.cell(key))
        if not text or text.lower() in _BLANKS:
            return None
        try:
            return read_date(text, self.today, back=back, ahead=ahead)
        except Unreadable as unreadable:
            self.problem(key, unreadable.code)
            return None

    def clock(self, key: str) -> time | None:
        """Return a time of day, or None when empty; one that cannot be read is noted."""
        text = tidy(self.cell(key))
        if not text or text.lower() in _BLANKS:
            return None
        try:
            return read_time(text)
        except Unreadable as unreadable:
            self.problem(key, unreadable.code)
            return None
