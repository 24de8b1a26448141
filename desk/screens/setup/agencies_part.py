"""The agencies in the hall: their letterheads, to be added and put right."""

from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desk.domain.destinations import AgencyRow
from desk.domain.resources import standard_codes
from desk.front_desk import FrontDesk
from desk.queries.venue import agencies
from desk.screens.setup.agency_form import AgencyForm
from desk.theme import Look
from desk.widgets.buttons import Button
from desk.widgets.card import Card
from desk.widgets.cell_paint import CellPaint
from desk.widgets.columns import Column
from desk.widgets.rows_model import RowsModel
from desk.widgets.side_panel import SidePanel
from desk.widgets.table_view import TableRowsView

WIDTHS = (None, 28, 18, 14)
NAME, KIND, PHONE, PREFIX = range(4)


class AgenciesPart(QWidget):
    """Lists the agencies. Enter opens one to be put right; the list stays beside the form."""

    def __init__(self, front_desk: FrontDesk, look: Look, page: QWidget) -> None:
        """`page` is what the panels lie over."""
        super().__init__(page)
        self._desk = front_desk
        self._look = look
        self._found: tuple[AgencyRow, ...] = ()
        self._kinds = standard_codes().agency_kinds
        self._card = Card(look, self.tr("Agencies in the hall"))
        self._model: RowsModel[AgencyRow] = RowsModel(
            [
                Column(text=lambda row: row.name, title=self.tr("Name")),
                Column(text=lambda row: self._kinds.label(row.kind), title=self.tr("Kind")),
                Column(text=lambda row: row.phone, title=self.tr("Phone")),
                Column(text=lambda row: row.letter_prefix, title=self.tr("Letters begin")),
            ],
            key=lambda row: row.id,
        )
        self._table: TableRowsView[AgencyRow] = TableRowsView(
            look, self._model, self._paint, WIDTHS, self._card.accessibleName(), row="row_fact"
        )
        self._card.body.addWidget(self._table, 1)
        add = Button(look, self.tr("&Add an agency"), icon="plus", size="small")
        self._card.add_to_head(add)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._card, 1)
        self._panel = SidePanel(look, page, self.tr("An agency"))
        add.clicked.connect(lambda: self._open(None))
        self._table.opened.connect(self._edit)

    def ask(self) -> None:
        """Read the list anew."""
        self._desk.ask(self, agencies, self._show, replaces="agencies")

    def focus_first(self) -> None:
        """Put the keyboard on the list."""
        self._table.setFocus(Qt.FocusReason.TabFocusReason)

    def leave(self) -> None:
        """Close what is open beside the list."""
        self._panel.leave()

    def _show(self, found: tuple[AgencyRow, ...]) -> None:
        self._found = found
        self._table.set_rows(found)
        self._card.set_count(len(found))

    def _edit(self, agency_id: UUID) -> None:
        self._open(next((row for row in self._found if row.id == agency_id), None))

    def _open(self, agency: AgencyRow | None) -> None:
        form = AgencyForm(self._desk, self._look, agency)
        self._panel.setAccessibleName(agency.name if agency else self.tr("Add an agency"))
        self._panel.set_content(form)
        self._panel.open(form.first, self._table)
        form.finished.connect(self._panel.leave)

    def _paint(self, row: AgencyRow, column: int) -> CellPaint:
        if column == NAME:
            return CellPaint(text=row.name, face="choice_on")
        words = {
            KIND: self._kinds.label(row.kind),
            PHONE: row.phone,
            PREFIX: row.letter_prefix,
        }[column]
        return CellPaint(text=words, meaning="text_soft")
