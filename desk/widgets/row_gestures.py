"""What a person does in a list or table of rows: move, open, tick, ask for the menu, or type."""

from collections.abc import Hashable
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView

from desk.widgets.columns import Head
from desk.widgets.rows_model import RowsModel

if TYPE_CHECKING:
    View = QAbstractItemView
else:

    class View:
        """Nothing when it runs: this is mixed into a list and a table, each a view of its own."""


R = TypeVar("R")
Move = QAbstractItemView.CursorAction

BY_KEYS = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)
PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
SHIFT = Qt.KeyboardModifier.ShiftModifier
COMMAND_KEYS = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)


class RowGestures(View, Generic[R]):
    """Mixed into a Qt view over a `RowsModel`; all it reports, it reports by id.

    Signals: `selected(id | None)`, `opened(id)`, `menu_wanted(id, global position)`,
    `head_pressed(head key)`, and `typed(str)` for letters that nothing here takes.
    """

    selected = Signal(object)
    opened = Signal(object)
    menu_wanted = Signal(object, QPoint)
    head_pressed = Signal(str)
    typed = Signal(str)

    _rows: RowsModel[R]
    _last_place: int = 0
    _told: Hashable | None = None

    # ------------------------------------------------------------------ what the owner uses

    def selected_id(self) -> Hashable | None:
        """Return the id of the selected row, or None."""
        if not self.selectionModel().hasSelection():
            return None
        return self._rows.id_at(self.currentIndex())

    def select(self, key: Hashable) -> bool:
        """Select the row with this id and bring it into view; False if it is not shown."""
        index = self._rows.index_of(key)
        if not index.isValid():
            return False
        self.setCurrentIndex(index)
        self.scrollTo(index)
        return True

    def clear_selected(self) -> None:
        """Select nothing, and remember the place for the next arrow key."""
        if self.currentIndex().isValid():
            self._last_place = self.currentIndex().row()
        self.selectionModel().clear()

    def show_rows(self, rows: tuple[R | Head, ...]) -> None:
        """Give the model `rows`; a selected row that goes leaves nothing selected.

        Qt would select its neighbour, and the next key would then act on another person.
        """
        current = self._rows.id_at(self.currentIndex())
        if current is not None and current not in {self._rows.key_of(row) for row in rows}:
            self.clear_selected()
        self._rows.set_rows(rows)

    # ------------------------------------------------------------------ moving about

    def can_stand_on(self, index: QModelIndex) -> bool:
        """Return whether the arrow keys stop here: at rows, and at heads that open."""
        entry = self._rows.entry(index)
        return entry.folded is not None if isinstance(entry, Head) else entry is not None

    def rows_in_view(self) -> int:
        """Return about how many rows the view shows at once, for Page Up and Page Down."""
        height = max(1, self.sizeHintForRow(max(0, self.currentIndex().row())))
        return max(1, self.viewport().height() // height - 1)

    def moveCursor(self, action: Move, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        here, last = self.currentIndex().row(), self._rows.rowCount() - 1
        known = here >= 0
        start = here if known else min(self._last_place, last)
        page = self.rows_in_view()
        up, down = (start - 1, -1), (start + 1, 1)
        goals: dict[Move, tuple[int, int]] = {
            Move.MoveUp: up if known else (start, -1),
            Move.MovePrevious: up if known else (start, -1),
            Move.MoveDown: down if known else (start, 1),
            Move.MoveNext: down if known else (start, 1),
            Move.MoveHome: (0, 1),
            Move.MoveEnd: (last, -1),
            Move.MovePageUp: (max(0, start - page), 1),
            Move.MovePageDown: (min(last, start + page), -1),
        }
        goal, step = goals.get(action, (here, 1))
        column = max(0, self.currentIndex().column())
        while 0 <= goal <= last:
            index = self._rows.index(goal, column)
            if self.can_stand_on(index):
                return index
            goal += step
        return self.currentIndex()

    def keyboardSearch(self, search: str) -> None:
        """Leave typed letters alone; they are for the search box."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() not in BY_KEYS or self.selectionModel().hasSelection():
            return
        index = self.currentIndex()
        if not self.can_stand_on(index):
            index = self.moveCursor(Move.MoveNext, Qt.KeyboardModifier.NoModifier)
        if index.isValid():
            flag = QItemSelectionModel.SelectionFlag
            self.selectionModel().setCurrentIndex(index, flag.ClearAndSelect | flag.Rows)

    def selectionChanged(self, now: QItemSelection, before: QItemSelection) -> None:
        super().selectionChanged(now, before)
        key = self.selected_id()
        if key != self._told:
            self._told = key
            self.selected.emit(key)

    # ------------------------------------------------------------------ what a person does

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if event.modifiers() in PLAIN and index.isValid():
                self.open_at(index)
            else:
                event.ignore()
        elif event.key() == Qt.Key.Key_Space and not event.modifiers() & COMMAND_KEYS:
            self.tick_at(index)
        elif event.key() == Qt.Key.Key_F10 and event.modifiers() == SHIFT:
            self._ask_for_menu(index)  # X11 knows the Menu key alone, and many keyboards lack it
        elif is_letter(event):
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)

    def open_at(self, index: QModelIndex) -> None:
        """Open the row at `index`, or the group that a head stands for."""
        entry = self._rows.entry(index)
        if entry is None or not self.can_stand_on(index):
            return
        if isinstance(entry, Head):
            self.head_pressed.emit(entry.key)
        else:
            self.opened.emit(self._rows.id_at(index))

    def tick_at(self, index: QModelIndex) -> None:
        """Tick the row at `index`, or take its tick away, if ticks are shown."""
        first = index.siblingAtColumn(0)
        state = first.data(Qt.ItemDataRole.CheckStateRole)
        if state is None:
            return
        ticked = Qt.CheckState(state) == Qt.CheckState.Checked
        wanted = Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked
        self._rows.setData(first, wanted, Qt.ItemDataRole.CheckStateRole)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if isinstance(self._rows.entry(index), Head):
            self.open_at(index)
            return
        if index.isValid() and not self.can_stand_on(index):
            return
        super().mousePressEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            self.tick_at(index)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if event.button() != Qt.MouseButton.LeftButton:
            return
        if self._rows.ticks_shown:
            self.tick_at(index)
        elif not isinstance(self._rows.entry(index), Head):
            self.open_at(index)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the row's menu: at the mouse or, from the keyboard, in the middle of the row."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        if self._ask_for_menu(index, None if by_key else event.globalPos()):
            event.accept()

    def _ask_for_menu(self, index: QModelIndex, at: QPoint | None = None) -> bool:
        """Ask for the menu of a row, in its middle unless told where; say whether it is a row."""
        key = self._rows.id_at(index)
        if key is None:
            return False
        middle = self.viewport().mapToGlobal(self.visualRect(index).center())
        self.menu_wanted.emit(key, middle if at is None else at)
        return True


def is_letter(event: QKeyEvent) -> bool:
    """Return whether a key press is a letter or figure, not a command."""
    text = event.text()
    return bool(text) and text.isprintable() and not event.modifiers() & COMMAND_KEYS
