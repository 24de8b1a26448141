"""The table of referrals: who, where to, how far, the clock, the next step, whose."""

from collections.abc import Iterable

from PySide6.QtGui import QFontMetricsF, QResizeEvent
from PySide6.QtWidgets import QWidget

from desk.domain.tracker import STEPS, TrackLine
from desk.front_desk import FrontDesk
from desk.theme import Look
from desk.widgets.card import Card
from desk.widgets.cell_paint import CellPaint, Stage
from desk.widgets.columns import Column, Head
from desk.widgets.rows_model import RowsModel
from desk.widgets.table_view import TableRowsView
from desk.wording import tracker as words

WIDTHS = (19, None, 26, 29, None, 11)
MIDDLING = (18, None, 22, 26, None, 0)
NARROW = (16, None, 0, None, 0, 0)
"""Widths in letters: where there is less room, whose it is goes first, then the six steps."""
ROOMY, ENOUGH = 150, 110
"""Letters that a line must have room for, to be shown whole, and without whose it is."""
ICONS = {
    "send": "clock",
    "said": "clock-alert",
    "choose": "arrow-right-left",
    "paused": "circle-pause",
    "done": "check",
    "running": "clock",
    "over": "clock-alert",
    "none": "",
}


class TrackList(Card):
    """Shows the lines of the tracker as `table`; it only paints what `wording` says."""

    def __init__(self, front_desk: FrontDesk, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, "", "none", parent=parent)
        self._desk = front_desk
        if (inner := self.layout()) is not None:
            inner.setContentsMargins(1, 1, 1, 1)
        columns = [
            Column(text=lambda line: line.row.name, title=self.tr("Who")),
            Column(text=lambda line: line.row.destination, title=self.tr("Where to, for what")),
            Column(text=self._far, title=self.tr("How far, from yes to a place")),
            Column(text=self._clock, title=self.tr("Clock")),
            Column(text=words.next_step, title=self.tr("Next step"), tooltip=words.next_step),
            Column(text=lambda line: line.row.owner, title=self.tr("Whose")),
        ]
        self._model: RowsModel[TrackLine] = RowsModel(
            columns, key=lambda line: line.row.id, sentence=self._sentence
        )
        self.table: TableRowsView[TrackLine] = TableRowsView(
            look, self._model, self._paint, WIDTHS, self.tr("Referrals"), row="row_worker"
        )
        self.body.addWidget(self.table, 1)
        self._narrow = False
        look.changed.connect(self._fold)
        self.setFocusProxy(self.table)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def _fold(self) -> None:
        """Fold columns away in a narrow window; what they said moves under the clock."""
        letters = self.width() / QFontMetricsF(self.look.font("small")).averageCharWidth()
        self._narrow = letters < ENOUGH
        fits = WIDTHS if letters >= ROOMY else NARROW if self._narrow else MIDDLING
        self.table.set_widths(fits)
        self.table.viewport().update()

    def show_lines(self, lines: Iterable[TrackLine | Head]) -> None:
        """Show these lines and heads, in this order."""
        self.table.set_rows(lines)
        self.table.refresh()

    def _paint(self, line: TrackLine, column: int) -> CellPaint:
        now, zone, row = self._desk.clock.now(), self._desk.zone, line.row
        if column == 0:
            return CellPaint(text=row.name, face="strong", second=words.said_yes(row, now, zone))
        if column == 1:
            return CellPaint(text=row.destination, face="base", second=words.what_for(row))
        if column == 2:  # noqa: PLR2004 - the columns in their order
            return CellPaint(
                text=self._far(line), stage=Stage(line.steps, STEPS, line.steps_meaning)
            )
        if column == 3:  # noqa: PLR2004
            return CellPaint(
                text=self._clock(line),
                meaning=line.clock.meaning,
                face="choice_on",
                icon=self._icon(line),
                second=words.next_step(line) if self._narrow else "",
            )
        if column == 4:  # noqa: PLR2004
            first = line.clock.code == "send"
            return CellPaint(text=words.next_step(line), face="strong" if first else "base")
        return CellPaint(text=row.owner, face="small", meaning="text_muted")

    def _icon(self, line: TrackLine) -> str:
        if line.clock.code == "send" and line.clock.past:
            return "clock-alert"
        if line.clock.code == "done" and line.clock.meaning != "with":
            return "minus"
        return ICONS[line.clock.code]

    def _far(self, line: TrackLine) -> str:
        return words.how_far(line.row, self._desk.clock.now(), self._desk.zone)

    def _clock(self, line: TrackLine) -> str:
        return words.clock(line, self._desk.clock.now(), self._desk.zone)

    def _sentence(self, line: TrackLine) -> str:
        return words.sentence(line, self._desk.clock.now(), self._desk.zone)
