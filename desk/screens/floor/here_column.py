"""Here: who waits, in order; who is called, out or between workers; who is with one, or gone."""

from collections.abc import Hashable, Sequence
from uuid import UUID

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from desk.domain.floor import FloorRow
from desk.domain.visits import HereRow
from desk.screens.floor.action_bar import ActionBar
from desk.screens.floor.clock_bar import ClockBar
from desk.screens.floor.held_bar import HeldBar
from desk.screens.floor.here_rows import HereRows
from desk.screens.floor.unwell_bar import UnwellBar
from desk.screens.floor.yes_bar import YesBar
from desk.theme import Look
from desk.widgets.buttons import Button
from desk.widgets.card import Card
from desk.widgets.columns import Column, Head
from desk.widgets.labels import Label
from desk.widgets.rows_model import RowsModel
from desk.widgets.rows_view import RowsView
from desk.widgets.toggles import Pill
from desk.wording import floor
from desk.wording.here import Hall


class HereColumn(Card):
    """Lists everybody here, with what can be done for the selected one.

    `wanted(code, row, detail)` as from the action bar; `ask(visit, worker)` from the yes bar;
    `typed(str)` for letters that belong in the search box.
    """

    wanted = Signal(str, object, str)
    ask = Signal(object, object)
    typed = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Make an empty list."""
        super().__init__(look, parent=parent)
        self.set_title(self.tr("Here"))
        self._floor: FloorRow | None = None
        self._actions = True
        self._paint = HereRows(look)
        self._by_id: dict[Hashable, HereRow] = {}
        self._model: RowsModel[HereRow] = RowsModel(
            [Column(text=lambda row: row.name)],
            key=lambda row: row.visit_id,
            sentence=self._paint.sentence,
        )
        self.view: RowsView[HereRow] = RowsView(
            look, self._model, self._paint.describe, self.tr("Here")
        )
        self._model.setParent(self.view)
        self.view.hold_order = True
        self.yes_bar = YesBar(look)
        self.unwell_bar = UnwellBar(look)
        self.held_bar = HeldBar(look)
        self.clock_bar = ClockBar(look)
        self.bar = ActionBar(look)
        self._changed = Button(look, "", "quiet", "small", key=self.tr("F5"))
        self._changed.hide()
        self.with_pill = Pill(look, self.tr("With a worker"), "messages-square")
        self.gone_pill = Pill(look, self.tr("Gone"), "circle-check")
        self._empty = Label(look, "", "base", "text_muted", wrap=True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._empty.hide()
        self._lay_out()
        self._connect()
        look.changed.connect(self._space)
        self._space()

    def _lay_out(self) -> None:
        for part in (self._changed, self.with_pill, self.gone_pill):
            self.add_to_head(part)
        self.body.addWidget(self.clock_bar)
        self.body.addWidget(self.yes_bar)
        self.body.addWidget(self.unwell_bar)
        self.body.addWidget(self.held_bar)
        self.body.addWidget(self._empty)
        self.body.addWidget(self.view, 1)
        self.body.addWidget(self.bar)

    def _connect(self) -> None:
        view = self.view
        view.selected.connect(self._on_selected)
        view.opened.connect(lambda _key: self.bar.press("open"))
        view.typed.connect(self.typed)
        view.menu_wanted.connect(self._on_menu)
        view.pending_changes.connect(self._on_pending)
        view.installEventFilter(self)
        self._changed.clicked.connect(view.settle)
        self.bar.wanted.connect(self.wanted)
        self.yes_bar.ask.connect(self.ask)
        self.with_pill.toggled.connect(lambda on: self._open_group("with", on))
        self.gone_pill.toggled.connect(lambda on: self._open_group("gone", on))

    # ------------------------------------------------------------------ what it shows

    def show_floor(self, row: FloorRow, hall: Hall, *, quiet: bool) -> None:
        """Show everybody here as of one moment."""
        self._floor = row
        if self._paint.look_at(hall, quiet=quiet):
            self.view.refresh()
        every = (*row.waiting, *row.aside, *row.with_worker, *row.gone)
        self._by_id = {one.visit_id: one for one in every}
        here = len(row.waiting) + len(row.aside) + len(row.with_worker)
        self.set_count(here)
        name = self.tr("Here, 1 person") if here == 1 else self.tr("Here, {n} people")
        self.view.setAccessibleName(name.format(n=here))
        self.with_pill.set_count(len(row.with_worker))
        self.gone_pill.set_count(len(row.gone))
        self.with_pill.setVisible(bool(row.with_worker))
        self.gone_pill.setVisible(bool(row.gone))
        self.yes_bar.show_row(None if quiet else row.yes_bar, hall.now)
        self.clock_bar.show_latest(row.latest, hall.now, hall.zone)
        self._empty.setText(floor.nobody_here(row, hall.now, hall.zone))
        self._show_groups()

    def _show_groups(self) -> None:
        row = self._floor
        if row is None:
            return
        groups = [
            ("waiting", self.tr("Waiting"), row.waiting, self.tr("first to last")),
            ("aside", self._aside_title(row.aside), row.aside, ""),
        ]
        if self.with_pill.isChecked():
            groups.append(("with", self.tr("With a worker"), row.with_worker, ""))
        if self.gone_pill.isChecked():
            groups.append(("gone", self.tr("Gone"), row.gone, ""))
        entries: list[HereRow | Head] = []
        for code, title, rows, note in groups:
            if rows:
                entries += [Head(code, title, len(rows), note), *rows]
        self._empty.setVisible(not row.waiting)
        self.view.set_rows(entries)
        self._show_selected()

    def _open_group(self, code: str, opened: bool) -> None:
        """Show a group in its place in the list, and bring it into view."""
        self.view.settle()
        self._show_groups()
        head = self._model.index_of(("head", code))
        if opened and head.isValid():
            self.view.scrollTo(head, RowsView.ScrollHint.PositionAtTop)

    def _aside_title(self, rows: Sequence[HereRow]) -> str:
        if any(row.state == "between_workers" for row in rows):
            return self.tr("Called, out or between workers")
        return self.tr("Called or popped out")

    def selected(self) -> HereRow | None:
        """Return the selected person."""
        return self._by_id.get(self.view.selected_id())

    def select(self, visit_id: UUID) -> None:
        """Select somebody, opening the group they are in."""
        row = self._by_id.get(visit_id)
        if row is not None and row.state == "with_worker":
            self.with_pill.setChecked(True)
        self.view.select(visit_id)

    # ------------------------------------------------------------------ what a person does

    def set_actions_shown(self, shown: bool) -> None:
        """Put the action bar away while a panel lies over the page, whose keys come first."""
        self._actions = shown
        self._show_selected()

    def _show_selected(self) -> None:
        row = self.selected() if self._actions else None
        held = QApplication.focusWidget()
        if row is None and held is not None and self.bar.isAncestorOf(held):
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)  # and not what happens to come next
        self.bar.show_row(row)

    def _on_selected(self, key: Hashable | None) -> None:
        self._paint.selected = key
        if self._paint.quiet:
            self.view.refresh()
        self._show_selected()

    def _on_menu(self, key: Hashable, at: QPoint) -> None:
        row = self._by_id.get(key)
        if row is not None:
            self.view.select(key)
            self.bar.open_more_at(row, at)

    def _on_pending(self, count: int) -> None:
        self._changed.setVisible(count > 0)
        self._changed.set_words(floor.order_changed(count))

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            row = self.selected()
            shift = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            if enter and shift and row is not None and row.person_id:
                self.wanted.emit("profile", row, "")
                return True
        return False

    def _space(self) -> None:
        space = self.look.space("l")
        self._empty.setContentsMargins(space, space, space, space)
