"""All that was ever known under one fact, newest first."""

from collections.abc import Sequence
from datetime import date, datetime
from zoneinfo import ZoneInfo

from PySide6.QtWidgets import QWidget

from desk.domain.clock import local_date
from desk.domain.people import FactRow
from desk.screens.person.panel_frame import PanelFrame
from desk.theme import Look
from desk.widgets.buttons import Button
from desk.widgets.cell_paint import CellPaint
from desk.widgets.columns import Column
from desk.widgets.rows_model import RowsModel
from desk.widgets.table_view import TableRowsView
from desk.wording import facts, times

WIDTHS = (None, 20, 18, 16)


class HistoryView(PanelFrame):
    """Lists the past answers of one fact, each with who said so, for when, written down when."""

    def __init__(
        self, look: Look, code: str, history: Sequence[FactRow], today: date, zone: ZoneInfo
    ) -> None:
        title = self.tr("{fact}: what was known").format(fact=facts.label(code))
        super().__init__(look, title)
        self._today = today
        self._zone = zone
        model: RowsModel[FactRow] = RowsModel(
            [
                Column(text=facts.value, title=self.tr("What we knew"), tooltip=facts.value),
                Column(text=self._who, title=self.tr("Who said")),
                Column(text=self._when, title=self.tr("As of")),
                Column(text=self._written, title=self.tr("Written down")),
            ],
            key=lambda fact: fact.id,
        )
        self._table: TableRowsView[FactRow] = TableRowsView(
            look, model, self._paint, WIDTHS, title, row="row_single"
        )
        self._table.set_rows(history)
        self.show_whole(self._table)
        close = Button(look, self.tr("Close"), size="main", key=self.tr("Esc"))
        close.clicked.connect(self.wants_close)
        self.foot.addWidget(close)
        self.foot.addStretch(1)

    def first(self) -> QWidget:
        """Return what has the keyboard first."""
        return self._table

    def _who(self, fact: FactRow) -> str:
        return facts.who_says(fact)

    def _when(self, fact: FactRow) -> str:
        return facts.as_of(fact, self._today)

    def _written(self, fact: FactRow) -> str:
        moment: datetime | None = fact.recorded_at
        if moment is None:
            return ""
        return times.short_date(local_date(moment, self._zone), self._today)

    def _paint(self, fact: FactRow, column: int) -> CellPaint:
        if column == 0:
            known = fact.answer == "known"
            return CellPaint(text=facts.value(fact), meaning="text" if known else "text_muted")
        texts = ("", self._who(fact), self._when(fact), self._written(fact))
        return CellPaint(text=texts[column], meaning="text_muted", face="small")
