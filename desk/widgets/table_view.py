"""A table of painted cells with group heads across it: facts, weeks, consent, the tracker."""

from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import TypeVar

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QHeaderView,
    QScrollArea,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from desk.theme import Look
from desk.widgets.cell_paint import CellPaint, cell_width, draw_cell
from desk.widgets.columns import Head
from desk.widgets.overlay_bar import OverlayBar
from desk.widgets.paint import Ink, draw_focus, draw_ground, draw_rule, draw_words
from desk.widgets.row_delegate import draw_head
from desk.widgets.row_gestures import RowGestures
from desk.widgets.rows_model import RowsModel

R = TypeVar("R")


def _inside(ink: Ink, room: QRect, column: int, last: int) -> QRectF:
    """Return the place of a cell's words: outer cells keep the card's edge."""
    outer, inner = ink.look.space("l"), ink.look.space("xs") + ink.look.space("hair")
    left = outer if column == 0 else inner
    right = outer if column == last else inner
    return QRectF(room).adjusted(left, 0, -right, 0)


class TableHead(QHeaderView):
    """Draws the column titles: small, muted, over their columns."""

    def __init__(self, ink: Ink, strong_column: int, parent: QWidget) -> None:
        """Title the columns of `parent`; one of them may speak up."""
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._ink = ink
        self._strong = strong_column
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setHighlightSections(False)
        self.setSectionsClickable(False)

    def sizeHint(self) -> QSize:
        look = self._ink.look
        return QSize(0, look.line("tiny") + look.space("l"))

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        ink = self._ink
        painter.fillRect(rect, ink.look.colour("paper"))
        draw_rule(painter, ink, rect)
        title = self.model().headerData(logicalIndex, Qt.Orientation.Horizontal) or ""
        meaning = "text" if logicalIndex == self._strong else "text_muted"
        room = _inside(ink, rect, logicalIndex, self.count() - 1)
        draw_words(painter, ink, room, title, "tiny", meaning)


class CellDelegate(QStyledItemDelegate):
    """Draws the cells of a table as they are described, and the heads across it."""

    def __init__(self, ink: Ink, describe: Callable[[R, int], CellPaint], view: QTableView) -> None:
        """Draw each cell of `view` as `describe(row, column)` says."""
        super().__init__(view)
        self._ink = ink
        self._describe = describe
        self._view = view

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        entry = index.data(Qt.ItemDataRole.UserRole)
        room: QRect = option.rect
        row = QRect(0, room.top(), self._view.horizontalHeader().length(), room.height())
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(room)
        if isinstance(entry, Head):
            draw_head(painter, self._ink, room, entry)
        else:
            selected = bool(state & QStyle.StateFlag.State_Selected)
            draw_ground(painter, self._ink, row, selected=selected)
            if not (selected and self._ink.look.high_contrast):
                draw_rule(painter, self._ink, row)
            last = index.model().columnCount() - 1
            inside = _inside(self._ink, room, index.column(), last)
            draw_cell(painter, self._ink, inside, self._describe(entry, index.column()))
        if self._view.hasFocus() and index.row() == self._view.currentIndex().row():
            draw_focus(painter, self._ink.look, row)
        painter.restore()


class TableRowsView(RowGestures[R], QTableView):
    """Shows the rows of a `RowsModel` in columns; group heads go right across.

    One that `folds` gives a row two lines where words that fold have no room in one: `folded()`
    says that the rows have other heights.
    """

    folded = Signal()

    def __init__(  # noqa: PLR0913 - how a table looks is told once, all together
        self,
        look: Look,
        model: RowsModel[R],
        describe: Callable[[R, int], CellPaint],
        widths: Sequence[int | None],
        name: str,
        *,
        row: str = "row_fact",
        strong_column: int = -1,
        folds: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """Show `model`; `widths` are in letters, None shares what is left; `row` is a height."""
        super().__init__(parent)
        self._look = look
        self._ink = Ink(look)
        self._rows = model
        self._widths = tuple(widths)
        self._row = row
        self._folds = folds
        self._describe = describe
        self._form: tuple[Hashable, QWidget] | None = None
        self.setAccessibleName(name)
        self.setHorizontalHeader(TableHead(self._ink, strong_column, self))
        self.setModel(model)
        self.setItemDelegate(CellDelegate(self._ink, describe, self))
        self._set_manners()
        OverlayBar(look, self)
        look.changed.connect(self._arrange)
        self._arrange()

    def _set_manners(self) -> None:
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(1)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    # ------------------------------------------------------------------ what the owner uses

    def set_rows(self, rows: Iterable[R | Head]) -> None:
        """Show `rows` in this order."""
        self.show_rows(tuple(rows))
        self._arrange()

    def refresh(self) -> None:
        """Draw every cell afresh: a day passed, or the words changed."""
        self._rows.refresh()
        self.viewport().update()
        self.horizontalHeader().viewport().update()

    def set_widths(self, widths: Sequence[int | None]) -> None:
        """Give the columns other widths; a column of nought is folded away."""
        self._widths = tuple(widths)
        for column, letters in enumerate(self._widths):
            self.setColumnHidden(column, letters == 0)
        self._share_width()

    def open_form(self, key: Hashable, form: QWidget) -> bool:
        """Put `form` in the place of the row with this id; False if the row is not shown.

        The table owns the form until `close_form`. Only one row is a form at a time.
        """
        self.close_form()
        index = self._rows.index_of(key)
        if not index.isValid():
            return False
        self._form = (key, form)
        self.setIndexWidget(index, form)
        self._arrange()
        form.setFocus(Qt.FocusReason.OtherFocusReason)
        self._show_form()
        return True

    def close_form(self) -> None:
        """Take the form away, and give the row and the focus back."""
        if self._form is None:
            return
        key, form = self._form
        self._form = None
        held = QApplication.focusWidget()
        had_focus = held is form or (held is not None and form.isAncestorOf(held))
        self.setIndexWidget(self._rows.index_of(key), None)  # type: ignore[arg-type]
        self._arrange()
        if had_focus:
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Give a form the height it needs by now: it may have to say what is wrong."""
        mine = self._form is not None and watched is self._form[1]
        if mine and event.type() == QEvent.Type.LayoutRequest:
            self._arrange()
            self._show_form()
        return super().eventFilter(watched, event)

    def _show_form(self) -> None:
        """Bring the whole form into sight, also where the page around the table scrolls."""
        if self._form is None:
            return
        key, form = self._form
        self.scrollTo(self._rows.index_of(key))
        around = self.parentWidget()
        while around is not None and not isinstance(around, QScrollArea):
            around = around.parentWidget()
        if around is not None:
            around.ensureWidgetVisible(form, 0, self._look.space("s"))

    def form_id(self) -> Hashable | None:
        """Return the id of the row that is a form just now."""
        return self._form[0] if self._form else None

    # ------------------------------------------------------------------ places

    def _arrange(self) -> None:
        """Give heads and forms their height and breadth, and columns their width."""
        self.clearSpans()
        columns = self._rows.columnCount()
        heights = self.verticalHeader()
        heights.setDefaultSectionSize(self._look.px(self._row))
        for place in range(self._rows.rowCount()):
            if heights.sectionSize(place) != heights.defaultSectionSize():
                heights.resizeSection(place, heights.defaultSectionSize())
        for place in self._rows.head_places():
            self._span(place, self._look.px("section_head"), columns)
        if self._form is not None:
            index = self._rows.index_of(self._form[0])
            if index.isValid():
                self._span(index.row(), self._form[1].sizeHint().height(), columns)
            else:
                self._form = None  # the row went, and Qt took the form with it
        self._share_width()

    def _span(self, place: int, height: int, columns: int) -> None:
        self.verticalHeader().resizeSection(place, height)
        if columns > 1:
            self.setSpan(place, 0, 1, columns)

    def _share_width(self) -> None:
        last = len(self._widths) - 1
        wanted: list[int | None] = []
        for column, letters in enumerate(self._widths):
            if letters == 0:
                wanted.append(0)
                continue
            sides = -_inside(self._ink, QRect(), column, last).width()
            words = None if letters is None else self._ink.letters(letters, "small")
            wanted.append(None if words is None else round(words + sides))
        left = self.viewport().width() - sum(width for width in wanted if width is not None)
        sharing = wanted.count(None)
        for column, width in enumerate(wanted):
            if width is not None:
                self.setColumnWidth(column, width)
                continue
            share = max(0, left // sharing)
            self.setColumnWidth(column, share)
            left, sharing = left - share, sharing - 1
        if self._folds:
            self._fold_rows()

    def _fold_rows(self) -> None:
        """Give each row the height that its words need in columns as wide as these."""
        heights, look, before = self.verticalHeader(), self._look, self.verticalHeader().length()
        last = self._rows.columnCount() - 1
        rooms = [
            _inside(self._ink, QRect(0, 0, self.columnWidth(column), 1), column, last).width()
            for column in range(last + 1)
        ]
        tall = 2 * look.line("small") + look.space("s")
        for place, row in enumerate(self._rows.rows()):
            if isinstance(row, Head):
                continue
            cells = [self._describe(row, column) for column in range(last + 1)]
            long = any(
                cell.folds and cell_width(self._ink, cell) > room
                for cell, room in zip(cells, rooms, strict=True)
            )
            heights.resizeSection(place, tall if long else look.px(self._row))
        if heights.length() != before:
            self.folded.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_width()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.refresh()
