"""The list of what is wrong in a file: row, column, what, and what becomes of the row."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desk.commands.reading import Reading
from desk.domain.imports import Problem
from desk.snapshot import snapshot
from desk.theme import Look
from desk.widgets.cell_paint import CellPaint
from desk.widgets.columns import Column, Head
from desk.widgets.rows_model import RowsModel
from desk.widgets.table_view import TableRowsView
from desk.wording import imports

MOST_SHOWN = 1_000
"""More rows than anybody reads on a screen; the saved list has all problems."""
WIDTHS = (6, 18, None, 10)


@snapshot
class Line:
    """One problem, and its place in the list."""

    id: int
    problem: Problem


class ProblemsTable(TableRowsView[Line]):
    """Shows the problems of what was read, each sheet under its own head."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        t = QCoreApplication.translate
        columns: list[Column[Line]] = [
            Column(title=t("imports", "Row"), text=lambda line: str(line.problem.row)),
            Column(title=t("imports", "Column"), text=lambda line: line.problem.column),
            Column(
                title=t("imports", "What is wrong"),
                text=lambda line: imports.sentence(line.problem),
                tooltip=lambda line: imports.sentence(line.problem),
            ),
            Column(
                title=t("imports", "The row is"), text=lambda line: imports.outcome(line.problem)
            ),
        ]
        self.lines: RowsModel[Line] = RowsModel(columns, lambda line: line.id, _sentence)
        name = t("imports", "What is wrong")
        super().__init__(look, self.lines, _cell, WIDTHS, name, folds=True, parent=parent)
        self.lines.setParent(self)

    def show_problems(self, readings: Sequence[Reading]) -> int:
        """Show the first thousand; return how many there are."""
        self.set_rows(tuple(_rows(readings)))
        return sum(len(reading.problems) for reading in readings)


def _rows(readings: Sequence[Reading]) -> Iterator[Line | Head]:
    number = 0
    for reading in readings:
        if len(readings) > 1 and reading.problems:
            yield Head(reading.kind, imports.kind(reading.kind), len(reading.problems))
        for problem in reading.problems:
            if number == MOST_SHOWN:
                return
            number += 1
            yield Line(number, problem)


def _sentence(line: Line) -> str:
    problem = line.problem
    parts = imports.where(problem), imports.sentence(problem), imports.outcome(problem)
    return ". ".join(part.rstrip(".") for part in parts)


def _cell(line: Line, column: int) -> CellPaint:
    problem = line.problem
    if column == 0:
        return CellPaint(text=str(problem.row), meaning="text_soft")
    if column == 1:
        return CellPaint(text=problem.column, meaning="text_soft")
    if column == len(WIDTHS) - 1:
        meaning = "text_muted" if problem.imported else "late_text"
        return CellPaint(text=imports.outcome(problem), meaning=meaning, face="label")
    return CellPaint(text=imports.sentence(problem), folds=True)
