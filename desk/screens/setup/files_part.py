"""Files: the way to reading one in, and which were read in before."""

from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.domain.clock import local
from desk.domain.import_rows import ImportRow
from desk.front_desk import FrontDesk
from desk.queries.imports import last_imports
from desk.screens.setup.import_form import ImportForm
from desk.theme import Look
from desk.widgets.buttons import Button
from desk.widgets.card import Card
from desk.widgets.cell_paint import CellPaint
from desk.widgets.columns import Column
from desk.widgets.labels import Label
from desk.widgets.rows_model import RowsModel
from desk.widgets.side_panel import SidePanel
from desk.widgets.table_view import TableRowsView
from desk.wording import imports, times

WIDTHS = (None, 16, 20, 7, 9, 9, 20)
NARROW = (None, 16, 0, 7, 9, 0, 14)
"""Where letters are so large that seven columns have no room; the rest is in the panel."""
LETTERS = 120
"""So many letters across leave room for all columns."""
KIND, WHEN, WHO, ADDED, CHANGED, REFUSED, BACK = range(7)


class FilesPart(QWidget):
    """Offers to read in a file, and lists the last ones, each to be looked at and taken back.

    `wants_import` opens the page that reads in files.
    """

    wants_import = Signal()

    def __init__(self, front_desk: FrontDesk, look: Look, page: QWidget) -> None:
        """`page` is what the panels lie over."""
        super().__init__(page)
        self._desk = front_desk
        self._look = look
        self._rows: tuple[ImportRow, ...] = ()
        self._button = Button(look, self.tr("&Read in a file"), "primary", "main", icon="paperclip")
        self._card = Card(look, self.tr("Read in so far"))
        self._model: RowsModel[ImportRow] = RowsModel(
            [
                Column(text=lambda row: imports.kind(row.kind), title=self.tr("What")),
                Column(text=self._when, title=self.tr("When")),
                Column(text=imports.who, title=self.tr("Who"), tooltip=imports.who),
                Column(text=lambda row: str(row.added), title=self.tr("New")),
                Column(text=lambda row: str(row.changed), title=self.tr("Changed")),
                Column(text=lambda row: str(row.refused), title=self.tr("Left out")),
                Column(text=self._back, title=self.tr("Taken back")),
            ],
            key=lambda row: row.id,
        )
        self._table: TableRowsView[ImportRow] = TableRowsView(
            look, self._model, self._paint, WIDTHS, self._card.accessibleName(), row="row_fact"
        )
        self._card.body.addWidget(self._table, 1)
        back = Button(look, self.tr("&Take back"), icon="undo-2", size="small")
        self._card.add_to_head(back)
        words = self.tr(
            "People, facts, earlier visits, the rota and places come from your own spreadsheets. "
            "You see what is in a file before it is read in, and can take it back at any time."
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
        self._panel = SidePanel(look, page, self.tr("A file that was read in"))
        self._button.clicked.connect(self.wants_import)
        self._table.opened.connect(self._open)
        back.clicked.connect(self._open_chosen)

    def ask(self) -> None:
        """Read the list anew."""
        self._desk.ask(self, last_imports, self._show, replaces="imports")

    def focus_first(self) -> None:
        """Put the keyboard on the button."""
        self._button.setFocus(Qt.FocusReason.TabFocusReason)

    def leave(self) -> None:
        """Close what is open beside the list."""
        self._panel.leave()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold columns away where letters are large."""
        super().resizeEvent(event)
        letters = self.width() / self._look.width("small", "n")
        self._table.set_widths(WIDTHS if letters >= LETTERS else NARROW)

    def _open_chosen(self) -> None:
        """Open the file that is chosen in the list, else the newest."""
        chosen = self._table.selected_id()
        self._open(chosen if isinstance(chosen, UUID) else self._rows[0].id)

    def _open(self, row_id: UUID) -> None:
        row = next(row for row in self._rows if row.id == row_id)
        form = ImportForm(self._desk, self._look, row)
        self._panel.setAccessibleName(imports.kind(row.kind))
        self._panel.set_content(form)
        self._panel.open(form.leave, self._table)
        form.finished.connect(self._panel.leave)

    def _show(self, rows: tuple[ImportRow, ...]) -> None:
        self._rows = rows
        self._table.set_rows(rows)
        self._card.setVisible(bool(rows))

    def _when(self, row: ImportRow) -> str:
        at = local(row.at, self._desk.zone)
        return f"{times.short_date(at.date(), self._desk.today)}, {at:%H:%M}"

    def _back(self, row: ImportRow) -> str:
        return imports.state(row, self._desk.zone, self._desk.today)

    def _paint(self, row: ImportRow, column: int) -> CellPaint:
        if column == KIND:
            meaning = "text" if row.can_go else "text_muted"
            return CellPaint(text=imports.kind(row.kind), face="choice_on", meaning=meaning)
        words = {
            WHEN: self._when(row),
            WHO: imports.who(row),
            ADDED: str(row.added),
            CHANGED: str(row.changed),
            REFUSED: str(row.refused),
            BACK: self._back(row),
        }[column]
        meaning = "late_text" if column == REFUSED and row.refused else "text_soft"
        return CellPaint(text=words, meaning=meaning)
