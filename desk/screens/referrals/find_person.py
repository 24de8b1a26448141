"""For whom a new letter is: a small search of its own."""

from uuid import UUID

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from desk.domain.find import HitRow
from desk.domain.viewer import Viewer
from desk.front_desk import FrontDesk
from desk.screens.referrals.form import PanelForm
from desk.store import Tx
from desk.theme import Look
from desk.widgets.card import Card
from desk.widgets.columns import Column
from desk.widgets.fields import TextField
from desk.widgets.row_paint import Piece, RowPaint
from desk.widgets.rows_model import RowsModel
from desk.widgets.rows_view import RowsView
from desk.wording import times

MOVES = {Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp}
ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class FindPerson(PanelForm):
    """Finds whom a letter is for. `chosen(person id, visit id or None)`."""

    chosen = Signal(object, object)

    def __init__(self, front_desk: FrontDesk, look: Look) -> None:
        super().__init__(look)
        self.say(
            self.tr("Who is the letter for?"),
            self.tr("Type two letters of any name"),
            self.tr("Choose the place"),
        )
        self._desk = front_desk
        self._hits: tuple[HitRow, ...] = ()
        self.name = TextField(look, self.tr("Name"))
        self._model: RowsModel[HitRow] = RowsModel(
            [Column(text=lambda hit: hit.name_to_use)], key=lambda hit: hit.person_id
        )
        self.list: RowsView[HitRow] = RowsView(
            look, self._model, self._describe, self.tr("People found")
        )
        card = Card(look, "", "none", ground="paper")
        if (inner := card.layout()) is not None:
            inner.setContentsMargins(1, 1, 1, 1)
        card.body.addWidget(self.list)
        card.setMinimumHeight(look.px("row_worker") * 4)
        self.body.addWidget(self.name)
        self.body.addWidget(card, 1)
        self.finish()
        self.name.edited.connect(self._seek)
        self.name.edit.installEventFilter(self)
        self.list.opened.connect(lambda _: self.submit())
        self.main.hide()

    def first(self) -> QWidget:
        return self.name

    def submit(self) -> None:
        key = self.list.selected_id()
        hit = next((one for one in self._hits if one.person_id == key), None)
        if hit is not None and isinstance(key, UUID):
            self.chosen.emit(key, hit.visit_id)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in ENTER:
                self.submit()
                return True
            if event.key() in MOVES:
                self.list.keyPressEvent(event)
                return True
        return super().eventFilter(watched, event)

    def _seek(self, typed: str) -> None:
        today, names = self._desk.today, self._desk.names

        def find(tx: Tx, viewer: Viewer) -> tuple[HitRow, ...]:
            # Search brings in what compares names: not before somebody types.
            from desk.queries.find import find_people

            return find_people(tx, viewer, text=typed.strip(), today=today, index=names)

        self._desk.ask(self, find, self._show, replaces="person")

    def _show(self, hits: tuple[HitRow, ...]) -> None:
        self._hits = tuple(hit for hit in hits if hit.person_id is not None and not hit.deceased)
        self.list.set_rows(self._hits)
        self.main.setVisible(bool(self._hits))
        if self._hits:
            self.list.select(self._hits[0].person_id)

    def _describe(self, hit: HitRow) -> RowPaint:
        today = hit.today
        here = self.tr("here as {ticket}").format(ticket=today.ticket) if today.ticket else ""
        last = ""
        if hit.last_here_on is not None:
            day = times.short_date(hit.last_here_on, self._desk.today)
            last = self.tr("last here {day}").format(day=day)
        return RowPaint(
            title=hit.name_to_use,
            kind="short",
            second=(Piece(hit.full_name),) if hit.full_name else (),
            note=Piece(here or last, "with" if here else "text_muted"),
        )
