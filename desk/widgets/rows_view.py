"""A list of painted rows: selection by id, keys for every action, and an order that never jumps."""

from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import TypeVar

from PySide6.QtCore import QEvent, QModelIndex, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QListView, QWidget

from desk.theme import Look
from desk.widgets.columns import Head
from desk.widgets.held_order import hold
from desk.widgets.overlay_bar import OverlayBar
from desk.widgets.row_delegate import RowDelegate
from desk.widgets.row_gestures import RowGestures
from desk.widgets.row_paint import RowPaint
from desk.widgets.rows_model import RowsModel

R = TypeVar("R")

REST_MS = 3000
"""A list that was not touched for this long takes its new order. Source: interaction §1."""


class RowsView(RowGestures[R], QListView):
    """Shows the rows of a `RowsModel` as their descriptions say, and reports what a person does.

    With `hold_order`, a list under a busy hand keeps its order: `pending_changes(int)` says how
    many changes wait until the hand rests, or F5 or `settle()` lets them in.
    """

    pending_changes = Signal(int)

    def __init__(
        self,
        look: Look,
        model: RowsModel[R],
        describe: Callable[[R], RowPaint],
        name: str,
        parent: QWidget | None = None,
    ) -> None:
        """Show `model`; `name` is what a screen reader calls the list, as in `Here, 17 people`."""
        super().__init__(parent)
        self._look = look
        self._rows = model
        self._drawing = RowDelegate(look, describe, self)
        self._coming: tuple[R | Head, ...] | None = None
        self.hold_order = False
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self.settle)
        self.setAccessibleName(name)
        self.setModel(model)
        self.setItemDelegate(self._drawing)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        look.changed.connect(self._on_look_changed)
        OverlayBar(look, self)

    # ------------------------------------------------------------------ what the owner uses

    def set_rows(self, rows: Iterable[R | Head]) -> None:
        """Show `rows`; while the list is held under a hand, only their words, not their order."""
        self._coming = tuple(rows)
        if not self._is_held():
            self.settle()
            return
        held = hold(self._rows.rows(), self._coming, self._rows.key_of)
        self._show(held.rows, held.departed)
        self.pending_changes.emit(held.waiting)

    def settle(self) -> None:
        """Take the order that waited, if one did."""
        if self._coming is None:
            return
        coming, self._coming = self._coming, None
        self._show(coming, frozenset())
        self.pending_changes.emit(0)

    def refresh(self) -> None:
        """Describe every row afresh: a minute passed, or the words changed."""
        self._drawing.forget()
        self._rows.refresh()
        self.viewport().update()

    def departed(self) -> frozenset[Hashable]:
        """Return the rows that are gone but keep their place while the order is held."""
        return self._drawing.departed

    # ------------------------------------------------------------------ holding the order

    def _show(self, rows: tuple[R | Head, ...], departed: frozenset[Hashable]) -> None:
        shown_before = self._drawing.departed
        self._drawing.departed = departed
        if self.selected_id() in departed:
            self.clear_selected()
        self.show_rows(rows)
        # The model tells which rows changed; all of them only do when their columns moved.
        if self._drawing.measure_again() or departed != shown_before:
            self.viewport().update()
        # Laid out now: Qt would do it while it paints, and then paint all of it a second time.
        self.executeDelayedItemsLayout()

    def _is_held(self) -> bool:
        return self.hold_order and self._rest.isActive() and self.selected_id() is not None

    def _touch(self) -> None:
        if self.hold_order:
            self._rest.start()

    def can_stand_on(self, index: QModelIndex) -> bool:
        gone = self._drawing.departed and self._rows.id_at(index) in self._drawing.departed
        return not gone and super().can_stand_on(index)

    def own_keys(self) -> Sequence[tuple[str, str]]:
        """Tell how a list that keeps still takes the new order."""
        return ((self.tr("F5"), self.tr("take the new order")),) if self.hold_order else ()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._touch()
        if event.key() == Qt.Key.Key_F5 and self._coming is not None:
            self.settle()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._touch()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._touch()
        super().mouseMoveEvent(event)

    # ------------------------------------------------------------------ looks

    def sizeHint(self) -> QSize:
        return QSize(self._look.px("column_left"), self._look.px("row_person") * 4)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px("row_person") * 3, self._look.px("row_person"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.refresh()

    def _on_look_changed(self) -> None:
        self._drawing.forget()
        self.scheduleDelayedItemsLayout()
        self.viewport().update()
