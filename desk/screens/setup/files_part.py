"""Files: the way to reading one in, and which were read in before."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.domain.clock import local
from desk.domain.import_rows import ImportRow
from desk.front_desk import FrontDesk
from desk.queries.imports import last_imports
from desk.theme import Look
from desk.widgets.buttons import Button
from desk.widgets.card import Card
from desk.widgets.cell_paint import CellPaint
from desk.widgets.columns import Column
from desk.widgets.labels import Label
from desk.widgets.rows_model import RowsModel
from desk.widgets.table_view import TableRowsView
from desk.wording import imports, times

WIDTHS = (28, None, 14, 14, 14)
KIND, WHEN, ADDED, CHANGED, REFUSED = range(5)


class FilesPart(QWidget):
    """Offers to read in a file, and lists the last ones. `wants_import` opens that page."""

    wants_import = Signal()

    def __init__(self, front_desk: FrontDesk, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = front_desk
        self._button = Button(look, self.tr("&Read in a file"), "primary", "main", icon="paperclip")
        self._card = Card(look, self.tr("Read in so far"))
        self._model: RowsModel[ImportRow] = RowsModel(
            [
                Column(text=lambda row: imports.kind(row.kind), title=self.tr("What")),
                Column(text=self._when, title=self.tr("When")),
                Column(text=lambda row: str(row.added), title=self.tr("New")),
                Column(text=lambda row: str(row.changed), title=self.tr("Changed")),
                Column(text=lambda row: str(row.refused), title=self.tr("Left out")),
            ],
            key=lambda row: row.id,
        )
        self._table: TableRowsView[ImportRow] = TableRowsView(
            look, self._model, self._paint, WIDTHS, self._card.accessibleName(), row="row_fact"
        )
        self._card.body.addWidget(self._table, 1)
        words = self.tr(
            "People, facts, earlier visits, the rota and places come from your own spreadsheets. "
            "You see what is in a file before anything is read in, and can undo it."
        )
        line = QHBoxLayout()
        line.addWidget(self._button)
        line.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(look.space("m"))
        whole.addWidget(Label(look, words, wrap=True))
        whole.addLayout(line)
        whole.addWidget(self._card, 1)
        self._button.clicked.connect(self.wants_import)

    def ask(self) -> None:
        """Read the list anew."""
        self._desk.ask(self, last_imports, self._show, replaces="imports")

    def focus_first(self) -> None:
        """Put the keyboard on the button."""
        self._button.setFocus(Qt.FocusReason.TabFocusReason)

    def _show(self, rows: tuple[ImportRow, ...]) -> None:
        self._table.set_rows(rows)
        self._card.setVisible(bool(rows))

    def _when(self, row: ImportRow) -> str:
        at = local(row.at, self._desk.zone)
        return f"{times.long_date(at.date())}, {at:%H:%M}"

    def _paint(self, row: ImportRow, column: int) -> CellPaint:
        if column == KIND:
            return CellPaint(text=imports.kind(row.kind), face="choice_on")
        if column == WHEN:
            return CellPaint(text=self._when(row), meaning="text_soft")
        count = {ADDED: row.added, CHANGED: row.changed, REFUSED: row.refused}[column]
        meaning = "late_text" if column == REFUSED and count else "text_soft"
        return CellPaint(text=str(count), meaning=meaning)
