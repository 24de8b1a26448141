"""The table of people: what they are called, how old, when last here, what to know first."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtWidgets import QWidget

from desk.domain.profile import PersonLine
from desk.theme import Look
from desk.widgets.card import Card
from desk.widgets.cell_paint import CellPaint
from desk.widgets.columns import Column, Head
from desk.widgets.row_paint import Chip
from desk.widgets.rows_model import RowsModel
from desk.widgets.table_view import TableRowsView
from desk.wording import facts

WIDTHS = (None, 11, 16, None, None)
NAME, AGE, HERE, WORKER, STATE = range(5)


class PeopleTable(Card):
    """Lists people in a table, with one sentence above that says which."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, "", "none", parent=parent)
        self._today = date.min
        self._model: RowsModel[PersonLine] = RowsModel(
            [
                Column(
                    text=lambda line: line.name_to_use, title=self.tr("Name"), tooltip=_full_name
                ),
                Column(text=self._age, title=self.tr("How old")),
                Column(text=self._here, title=self.tr("Last here")),
                Column(text=self._worker, title=self.tr("Key worker")),
                Column(text=self._state, title=self.tr("To know")),
            ],
            key=lambda line: line.id,
        )
        self.table: TableRowsView[PersonLine] = TableRowsView(
            look, self._model, self._paint, WIDTHS, self.tr("People"), row="row_person"
        )
        self.body.addWidget(self.table, 1)
        self.setFocusProxy(self.table)

    def show_lines(self, lines: Sequence[PersonLine], today: date, head: str) -> None:
        """Show these people under a sentence that says who they are."""
        self._today = today
        self.table.set_rows([Head("which", head, count=len(lines) or None), *lines])
        self.table.setAccessibleName(f"{head}, {len(lines)}")

    def open_first(self) -> None:
        """Open the selected person, or the first if nobody is selected."""
        chosen = self.table.selected_id()
        people = [row for row in self._model.rows() if isinstance(row, PersonLine)]
        if chosen is None and people:
            chosen = people[0].id
        if chosen is not None:
            self.table.opened.emit(chosen)

    def _age(self, line: PersonLine) -> str:
        return facts.age(line.born, self._today)

    def _here(self, line: PersonLine) -> str:
        if line.last_here_on is None:
            return self.tr("never yet")
        return facts.dated(line.last_here_on, self._today)

    def _state(self, line: PersonLine) -> str:
        if line.deceased:
            return self.tr("Has died")
        if line.action_line:
            return line.action_line
        if line.provisional:
            return self.tr("Not told yet")
        if line.plan_ready:
            return self.tr("Plan ready")
        if line.old_facts == 1:
            return self.tr("1 fact to ask again")
        many = self.tr("{n} facts to ask again")
        return many.format(n=line.old_facts) if line.old_facts else ""

    def _worker(self, line: PersonLine) -> str:
        if not line.key_worker_left:
            return line.key_worker
        return self.tr("{worker}, left").format(worker=line.key_worker)

    def _paint(self, line: PersonLine, column: int) -> CellPaint:
        if column == NAME:
            second = line.full_name if line.full_name != line.name_to_use else ""
            return CellPaint(text=line.name_to_use, face="name", second=second)
        if column == STATE:
            return self._paint_state(line)
        texts = {AGE: self._age(line), HERE: self._here(line), WORKER: self._worker(line)}
        return CellPaint(text=texts[column], meaning="text_soft")

    def _paint_state(self, line: PersonLine) -> CellPaint:
        words = self._state(line)
        if line.deceased:
            return CellPaint(text=words, meaning="text_muted", face="small")
        if line.action_line:
            return CellPaint(text=words, meaning="soon", face="label", icon="info")
        if line.provisional:
            return CellPaint(chip=Chip(words, "soon", "clock"))
        if line.plan_ready:
            return CellPaint(text=words, meaning="yes", face="label", icon="handshake")
        return CellPaint(text=words, meaning="soon", face="small", icon="clock" if words else "")

    def _renew(self) -> None:
        super()._renew()
        layout = self.layout()
        if layout is not None:
            layout.setContentsMargins(1, 1, 1, 1)


def _full_name(line: PersonLine) -> str:
    return line.full_name or line.name_to_use
