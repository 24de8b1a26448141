"""Who would be next for me, in full before I press; and others whom I could see."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from desk.domain.my_room import MyRoomRow, NextRow
from desk.domain.visits import HereRow
from desk.theme import Look
from desk.widgets.buttons import Button
from desk.widgets.card import Card
from desk.widgets.columns import Column
from desk.widgets.labels import IconLabel, Label
from desk.widgets.row_paint import Piece, RowPaint
from desk.widgets.rows_model import RowsModel
from desk.widgets.rows_view import RowsView
from desk.wording import here, routing, times, words


class NextCard(Card):
    """Shows the next person with every reason. `take()` takes them."""

    take = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, "", "small", parent=parent)
        self.set_title(self.tr("Next for you"))
        self._of = Label(look, "", "small", "text_soft")
        self.add_to_head(self._of)
        self._name = Label(look, "", "name")
        self._waits = Label(look, "", "small", "text_soft", wrap=True)
        self._number = Label(look, "", "clock")
        self._action = Label(look, "", "label", "soon_text", wrap=True)
        self._why = QGridLayout()
        self._why.setColumnStretch(1, 1)
        self.button = Button(look, "", "primary", "main", key="F7")
        self.button.clicked.connect(self.take)
        head = QHBoxLayout()
        head.setSpacing(look.space("m"))
        head.addWidget(self._number)
        names = QGridLayout()
        names.setVerticalSpacing(0)
        names.addWidget(self._name, 0, 0)
        names.addWidget(self._waits, 1, 0)
        head.addLayout(names, 1)
        self.body.addLayout(head)
        self.body.addWidget(self._action)
        self.body.addLayout(self._why)
        self.body.addWidget(self.button)

    def show_next(self, room: MyRoomRow, now: datetime, nation: str) -> None:
        """Show who would be next; or why nobody is, and who waits for others."""
        row = room.next
        _clear(self._why)
        for widget in (self._number, self._waits, self.button):
            widget.setVisible(row is not None)
        self._of.setText(self.tr("of {n}").format(n=room.suited) if row and room.suited else "")
        self._action.setVisible(bool(row and row.visit.action_line))
        if row is None:
            self._name.setText(self._nobody(room))
            self._name.setWordWrap(True)
            return
        visit = row.visit
        self._name.setText(visit.name)
        self._number.setText(f"{visit.ticket:02}")
        told = (times.waiting(visit.arrived_at, now), here.speaks(visit, nation))
        self._waits.setText(" · ".join(part for part in told if part))
        self._action.setText(visit.action_line or "")
        reasons = [routing.reason(why) for why in row.reasons if why.code != "stays_until"]
        if row.second:
            two = self.tr("Two workers: {worker} sits in with you").format(worker=row.second)
            reasons.insert(0, two)
        if row.then_worker:
            reasons.append(
                self.tr("Second need, {need}: {worker} after you").format(
                    need=words.need_short(row.then_need).lower(), worker=row.then_worker
                )
            )
        for place, reason in enumerate(reasons):
            self._why.addWidget(IconLabel(self.look, "check", "with_text", "icon_small"), place, 0)
            self._why.addWidget(Label(self.look, reason, "small", "text", wrap=True), place, 1)

    def _nobody(self, room: MyRoomRow) -> str:
        if room.beside is not None:
            return routing.kept_beside(room.beside)
        told = self.tr("Nobody is waiting for you.")
        if room.waiting:
            told += " " + self.tr("{n} wait for others.").format(n=room.waiting)
        return told

    def word_button(self, row: NextRow | None, finishing: bool) -> None:
        """Say what F7 does."""
        if row is None:
            return
        name = f"{row.visit.ticket:02} {row.visit.name}"
        words_ = self.tr("Finish, take {who}") if finishing else self.tr("Take {who}")
        self.button.set_words(words_.format(who=name))


class AlsoCard(Card):
    """Others who wait and whom I could see; Enter collects one of them. `collect(visit_id)`."""

    collect = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, "", "column", parent=parent)
        self.set_title(self.tr("Also suited to you"))
        self._now: datetime | None = None
        columns: list[Column[HereRow]] = [Column(text=lambda row: row.name)]
        model: RowsModel[HereRow] = RowsModel(
            columns, lambda row: row.visit_id, self._sentence, self
        )
        self.list = RowsView(look, model, self._paint, self.tr("Also suited to you"))
        self.list.opened.connect(self.collect)
        self.body.addWidget(self.list)

    def show_also(self, rows: Sequence[HereRow], now: datetime) -> None:
        """Show them in the order of the queue."""
        self._now = now
        self.list.set_rows(rows)
        self.setVisible(bool(rows))

    def _needs(self, row: HereRow) -> str:
        return ", ".join(words.need_short(need.code) for need in row.needs)

    def _sentence(self, row: HereRow) -> str:
        return f"{row.ticket}, {row.name}, {self._needs(row)}, {words.urgency(row.level)}"

    def _paint(self, row: HereRow) -> RowPaint:
        parts = [self._needs(row), words.urgency(row.level)]
        if self._now is not None:
            parts.insert(1, times.wait(row.arrived_at, self._now))
        told = " · ".join(part for part in parts if part)
        return RowPaint(title=row.name, ticket=f"{row.ticket:02}", second=(Piece(told),))


def _clear(layout: QGridLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        if (old := item.widget()) is not None:
            old.hide()
            old.deleteLater()
