"""The directory of places that letters go to, to be read."""

from itertools import groupby

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desk.domain.destinations import DestinationRow
from desk.domain.resources import standard_codes
from desk.front_desk import FrontDesk
from desk.queries.directory import destinations
from desk.theme import Look
from desk.widgets.card import Card
from desk.widgets.cell_paint import CellPaint
from desk.widgets.columns import Column, Head
from desk.widgets.labels import Label
from desk.widgets.rows_model import RowsModel
from desk.widgets.table_view import TableRowsView

WIDTHS = (None, 18, None, 22)
NAME, PHONE, WHAT, ANSWERS = range(4)


class PlacesPart(QWidget):
    """Lists places by kind, with what one wants to know before ringing."""

    def __init__(self, front_desk: FrontDesk, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = front_desk
        self._card = Card(look, self.tr("Places for letters"))
        self._model: RowsModel[DestinationRow] = RowsModel(
            [
                Column(text=lambda row: row.name, title=self.tr("Name"), tooltip=_letter_goes_to),
                Column(text=lambda row: row.phone, title=self.tr("Phone")),
                Column(
                    text=lambda row: row.description,
                    title=self.tr("What it offers"),
                    tooltip=lambda row: row.excludes,
                ),
                Column(text=lambda row: row.answer_time, title=self.tr("Answers")),
            ],
            key=lambda row: row.id,
        )
        self._table: TableRowsView[DestinationRow] = TableRowsView(
            look, self._model, _paint, WIDTHS, self._card.accessibleName(), row="row_worker"
        )
        self._none = Label(
            look,
            self.tr("No places yet. Read in your directory under Files."),
            meaning="text_muted",
        )
        self._none.setMargin(look.space("l"))
        self._card.body.addWidget(self._none, 0, Qt.AlignmentFlag.AlignTop)
        self._card.body.addWidget(self._table, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._card, 1)

    def ask(self) -> None:
        """Read the directory anew."""
        self._desk.ask(self, destinations, self._show, replaces="places")

    def focus_first(self) -> None:
        """Put the keyboard on the list."""
        self._table.setFocus(Qt.FocusReason.TabFocusReason)

    def _show(self, places: tuple[DestinationRow, ...]) -> None:
        kinds = standard_codes().destination_kinds
        rows: list[DestinationRow | Head] = []
        for kind, some in groupby(places, lambda row: row.kind):
            here = list(some)
            rows.append(Head(kind, kinds.label(kind), len(here)))
            rows.extend(here)
        self._table.set_rows(rows)
        self._card.set_count(len(places))
        self._none.setVisible(not places)
        self._table.setVisible(bool(places))


def _letter_goes_to(row: DestinationRow) -> str:
    return ", ".join(part for part in (row.team, row.address) if part)


def _paint(row: DestinationRow, column: int) -> CellPaint:
    if column == NAME:
        return CellPaint(text=row.name, face="choice_on", second=row.team)
    words = {PHONE: row.phone, WHAT: row.description, ANSWERS: row.answer_time}[column]
    return CellPaint(text=words, meaning="text_soft")
