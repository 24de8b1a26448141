"""Who may see what: what somebody answered, for whom, until when."""

from datetime import date
from uuid import UUID
from zoneinfo import ZoneInfo

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desk.domain.clock import local_date
from desk.domain.people import ConsentRow
from desk.domain.profile import ProfileRow, consent_state
from desk.screens.person.table_card import TableCard
from desk.theme import Look
from desk.widgets.buttons import Button
from desk.widgets.cell_paint import CellPaint
from desk.widgets.columns import Column
from desk.widgets.labels import Label
from desk.widgets.row_paint import Chip
from desk.widgets.rows_model import RowsModel
from desk.widgets.table_view import TableRowsView
from desk.wording import facts, times

WIDTHS = (16, None, 14, 11)


class ConsentsCard(TableCard):
    """Lists the latest answer for each receiver.

    `wants_ask(None)` asks anew of anybody, `wants_ask(consent id)` again of that one: there it can
    also be withdrawn.
    """

    wants_ask = Signal(object)

    def __init__(self, look: Look, zone: ZoneInfo, parent: QWidget | None = None) -> None:
        super().__init__(look, "", whole=True, parent=parent)
        self._zone = zone
        self._today = date.min
        self.set_title(self.tr("Who may see what"))
        self._ask = Button(look, self.tr("&Ask"), "quiet", "small")
        self._ask.clicked.connect(lambda: self.wants_ask.emit(None))
        self.add_to_head(self._ask)
        self._model: RowsModel[ConsentRow] = RowsModel(
            [
                Column(text=facts.receiver, title=self.tr("Who")),
                Column(
                    text=facts.consent_for,
                    title=self.tr("Which parts, what for"),
                    tooltip=facts.consent_for,
                ),
                Column(text=self._said, title=self.tr("They said")),
                Column(text=self._until, title=self.tr("Until")),
            ],
            key=lambda row: row.id,
        )
        self.table: TableRowsView[ConsentRow] = TableRowsView(
            look, self._model, self._paint, WIDTHS, self.tr("Who may see what"), row="row_single"
        )
        self.set_table(self.table)
        self._none = Label(look, self.tr("Nobody has asked yet."), "base", "text_muted")
        self._none.setMargin(look.space("l"))
        self.body.addWidget(self._none)
        self.table.opened.connect(self.wants_ask)

    def show_profile(self, profile: ProfileRow, today: date) -> None:
        """Show what the person of `profile` answered."""
        self._today = today
        self.table.set_rows(profile.consents)
        self.table.setVisible(bool(profile.consents))
        self._none.setVisible(not profile.consents)
        self._ask.set_words(self.tr("&Ask again") if profile.consents else self.tr("&Ask"))
        self.fit()

    def consent(self, consent_id: UUID) -> ConsentRow | None:
        """Return one of the answers shown."""
        row = self._model.entry(self._model.index_of(consent_id))
        return row if isinstance(row, ConsentRow) else None

    def _said(self, row: ConsentRow) -> str:
        return facts.consent_state(consent_state(row, self._today))

    def _until(self, row: ConsentRow) -> str:
        if row.status == "given":
            return times.short_date(row.until, self._today) if row.until else self.tr("no end")
        return times.short_date(local_date(row.at, self._zone), self._today) if row.at else ""

    def _paint(self, row: ConsentRow, column: int) -> CellPaint:
        if column == 0:
            return CellPaint(text=facts.receiver(row), face="label")
        if column == 1:
            return CellPaint(text=facts.consent_for(row), meaning="text_soft", face="small")
        if column == 2:  # noqa: PLR2004 - the third column
            state = self.look.state(f"consent_{consent_state(row, self._today)}")
            return CellPaint(chip=Chip(self._said(row), state.meaning, state.icon))
        return CellPaint(text=self._until(row), meaning="text_muted", face="small")
