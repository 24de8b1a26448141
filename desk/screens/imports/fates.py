"""The rows of a file one by one: whom or what each is about, and what it would change."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desk.commands.reading import Reading
from desk.domain.imports_fates import Fate
from desk.screens.imports.problems import MOST_SHOWN
from desk.snapshot import snapshot
from desk.theme import Look
from desk.widgets.cell_paint import CellPaint
from desk.widgets.columns import Column, Head
from desk.widgets.rows_model import RowsModel
from desk.widgets.table_view import TableRowsView
from desk.wording import import_rows, imports

WIDTHS = (6, 26, None)


@snapshot
class FateLine:
    """One row of a file, and its place in the list."""

    id: int
    kind: str
    fate: Fate


class FatesTable(TableRowsView[FateLine]):
    """Shows the rows of which one thing would become, each sheet under its own head."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        t = QCoreApplication.translate
        columns: list[Column[FateLine]] = [
            Column(title=t("import_rows", "Row"), text=lambda line: str(line.fate.row)),
            Column(title=t("import_rows", "Who or what"), text=lambda line: line.fate.name),
            Column(title=t("import_rows", "What changes"), text=_becomes, tooltip=_becomes),
        ]
        self.lines: RowsModel[FateLine] = RowsModel(columns, lambda line: line.id, _sentence)
        name = t("import_rows", "Row by row")
        super().__init__(look, self.lines, _cell, WIDTHS, name, folds=True, parent=parent)
        self.lines.setParent(self)

    def show_fates(self, readings: Sequence[Reading], what: str) -> None:
        """Show the first thousand rows of which `what` would become."""
        self.set_rows(tuple(_rows(readings, what)))


def _rows(readings: Sequence[Reading], what: str) -> Iterator[FateLine | Head]:
    number = 0
    for reading in readings:
        if len(readings) > 1 and reading.count(what):
            yield Head(reading.kind, imports.kind(reading.kind), reading.count(what))
        for fate in reading.fates:
            if fate.what != what:
                continue
            if number == MOST_SHOWN:
                return
            number += 1
            yield FateLine(number, reading.kind, fate)


def _becomes(line: FateLine) -> str:
    return import_rows.becomes(line.kind, line.fate)


def _sentence(line: FateLine) -> str:
    row = QCoreApplication.translate("imports", "Row {row}").format(row=line.fate.row)
    return ". ".join((row, line.fate.name, _becomes(line)))


def _cell(line: FateLine, column: int) -> CellPaint:
    if column == 0:
        return CellPaint(text=str(line.fate.row), meaning="text_soft")
    if column == 1:
        return CellPaint(text=line.fate.name, face="choice_on")
    return CellPaint(text=_becomes(line), meaning="text_soft", folds=True)
