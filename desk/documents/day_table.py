"""The figures of a day as a table, for spreadsheets: CSV and XLSX.

The table follows the sheet: made from a share-safe sheet it holds no small numbers.
"""

import csv
from collections.abc import Iterable
from io import BytesIO, StringIO

from desk.documents.day_words import DayWords, day_words
from desk.domain.day import DaySheet, Value
from desk.snapshot import snapshot

# A cell that begins so is run as a formula by spreadsheets.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")
_COLUMNS = ("Part", "Figure", "Value")


@snapshot
class TableRow:
    """One figure: the part of the sheet it stands in, its words, its number or "*"."""

    part: str
    figure: str
    value: int | str


def day_table(sheet: DaySheet) -> tuple[TableRow, ...]:
    """Return every figure of the sheet, in its order, under the sheet's own words."""
    return tuple(_rows(sheet, day_words()))


def day_csv(sheet: DaySheet) -> bytes:
    """Return the table as CSV in UTF-8 with a byte-order mark, as spreadsheets expect it."""
    text = StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(_COLUMNS)
    writer.writerows(
        (safe_cell(row.part), safe_cell(row.figure), safe_cell(row.value))
        for row in day_table(sheet)
    )
    return text.getvalue().encode("utf-8-sig")


def day_xlsx(sheet: DaySheet) -> bytes:
    """Return the table as a workbook of one sheet, numbers as numbers."""
    from openpyxl import Workbook
    from openpyxl.styles import Font

    book = Workbook()
    page = book.active
    if page is None:
        page = book.create_sheet()
    page.title = sheet.head.on_date.isoformat()
    page.append(_COLUMNS)
    for cell in page[1]:
        cell.font = Font(bold=True)
    for row in day_table(sheet):
        page.append((safe_cell(row.part), safe_cell(row.figure), safe_cell(row.value)))
    page.freeze_panes = "A2"
    for column, width in zip("ABC", (34, 48, 14), strict=True):
        page.column_dimensions[column].width = width
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def safe_cell(value: int | str) -> int | str:
    """Return a cell that no spreadsheet runs as a formula: an apostrophe keeps it text."""
    if isinstance(value, str) and value.startswith(_FORMULA):
        return f"'{value}"
    return value


def _rows(sheet: DaySheet, words: DayWords) -> Iterable[TableRow]:
    head = sheet.head
    rule = words.document["safe" if sheet.share_safe else "full"]
    title = words["title"]
    yield TableRow(title, head.name, head.on_date.isoformat())
    yield TableRow(title, head.venue, words.doors(head))
    yield TableRow(title, rule[0], rule[1])
    yield TableRow(title, words["reference"], head.reference)
    yield TableRow(title, words.made(head), "")
    if head.notes:
        yield TableRow(title, words["notes"], head.notes)
    for key in ("visits", "people", "unidentified"):
        yield TableRow(title, words.figure(key), _cell(sheet[key]))
    yield from _listed(sheet, words)
    yield from _waits(sheet, words)
    yield from _ended(sheet, words)
    yield TableRow(words["definitions_head"], words.definitions(sheet), "")


def _listed(sheet: DaySheet, words: DayWords) -> Iterable[TableRow]:
    part = words.of("headings", "arrivals")
    for label in sheet.half_hours:
        yield TableRow(part, label, _cell(sheet[f"arrivals.{label}"]))
    part = words.of("headings", "needs")
    for code in sheet.needs:
        yield TableRow(part, words.need(code), _cell(sheet[f"need.{code}"]))
        for answer in sheet.need_parts:
            label = f"{words.need(code)}: {words.of('legend', answer)}"
            yield TableRow(part, label, _cell(sheet[f"need.{code}.{answer}"]))
    yield from _figures(sheet, words, "came", "expected_came", "expected_absent", "unexpected",
                        "new", "returning", "regular")  # fmt: skip
    yield from _figures(sheet, words, "ended", "seen", "kit_only", "left", "turned_away",
                        "emergency", "here", "interpreter")  # fmt: skip


def _waits(sheet: DaySheet, words: DayWords) -> Iterable[TableRow]:
    part = words.of("headings", "waits")
    rows = [(words.level(*level), f"wait.{level[0]}") for level in sheet.levels]
    for label, key in [*rows, (words.of("table", "all"), "wait.all")]:
        for name in ("n", "median", "p90", "longest", "in_time"):
            figure = f"{label}: {words.of('table', name)}"
            yield TableRow(part, figure, _cell(sheet[f"{key}.{name}"]))
    yield TableRow(part, words.figure("back_entered"), _cell(sheet["back_entered"]))


def _ended(sheet: DaySheet, words: DayWords) -> Iterable[TableRow]:
    part = words.of("headings", "reasons")
    for code in sheet.reasons:
        yield TableRow(part, words.reason(code), _cell(sheet[f"reason.{code}"]))
    yield from _figures(sheet, words, "yes", "yes", "yes_in_time", "yes_letter", "yes_to_worker",
                        "yes_to_letter", "placed")  # fmt: skip
    part = words.of("headings", "referrals")
    for kind in sheet.kinds:
        yield TableRow(part, words.kind(kind), _cell(sheet[f"made.{kind}"]))
    yield from _figures(sheet, words, "referrals", "open", "overdue")
    part = words.of("headings", "stages")
    for code in sheet.stages:
        yield TableRow(part, words.stage(code), _cell(sheet[f"stage.{code}"]))
    part = words.of("table", "met")
    for name in sheet.agencies:
        yield TableRow(part, name, _cell(sheet[f"agency.{name}"]))
    part = words.of("headings", "hours")
    for name in sheet.agencies:
        yield TableRow(part, name, _cell(sheet[f"hours.{name}"]))
    supplies = (
        ("needles_out", "needles"), ("needles_returned", "needles_returned"),
        ("naloxone", "naloxone"), ("workers_only", "workers"), ("agencies", "agencies"),
        ("worker_hours", "worker_hours"),
    )  # fmt: skip
    part = words.of("headings", "supplies")
    for label, key in supplies:
        yield TableRow(part, words.figure(label), _cell(sheet[key]))
    part = words.of("headings", "compared")
    for row in sheet.compared:
        yield TableRow(part, words.compared_with(row), _cell(row.visits))


def _figures(sheet: DaySheet, words: DayWords, heading: str, *keys: str) -> Iterable[TableRow]:
    part = words.of("headings", heading)
    for key in keys:
        label = words.figure_on(sheet, key).format(yes_target=sheet.yes_target)
        yield TableRow(part, label, _cell(sheet[key]))


def _cell(value: Value) -> int | str:
    if isinstance(value, int):
        return value
    return "" if value is None else value.value
