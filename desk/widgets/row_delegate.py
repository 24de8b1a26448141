"""Draws the rows of a list from their descriptions; it paints, and knows no more."""

from collections.abc import Callable, Hashable
from itertools import islice
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desk.theme import Look
from desk.widgets.columns import Head
from desk.widgets.paint import (
    RIGHT,
    Ink,
    chip_width,
    draw_chip,
    draw_focus,
    draw_ground,
    draw_icon,
    draw_piece,
    draw_rule,
    draw_tick_box,
    draw_ticket,
    draw_words,
    piece_width,
)
from desk.widgets.row_layout import (
    Widths,
    chips_beside,
    is_folded,
    lines_of,
    right_width,
    row_height,
    shared_widths,
    side_of,
)
from desk.widgets.row_paint import Chip, Piece, RowPaint

FEWEST_LETTERS = 3
"""A piece that would be cut to fewer letters than this is left out."""

MEASURED_ROWS = 200
"""Columns are as wide as the first so many rows need; a list on the floor is shorter."""

DEPARTED_STRENGTH = 0.45
"""How strongly a row is drawn that is gone, while the order under the hand is held."""


def draw_head(painter: QPainter, ink: Ink, room: QRect, head: Head) -> None:
    """Draw a group title across a list or a table."""
    look = ink.look
    gap = look.space("xs") + look.space("hair")
    painter.fillRect(room, look.colour("sunken"))
    draw_rule(painter, ink, room)
    inside = QRectF(room).adjusted(look.space("l"), 0, -look.space("l"), 0)
    if head.note:
        draw_words(painter, ink, inside, head.note, "chip", "text_muted", RIGHT)
        inside.setRight(inside.right() - ink.width(head.note, "chip") - 2 * gap)
    if head.folded is not None:
        size = look.px("icon_chip")
        arrow = "chevron-right" if head.folded else "chevron-down"
        corner = QPointF(inside.left(), inside.center().y() - size / 2)
        draw_icon(painter, ink, arrow, "text_soft", "icon_chip", corner)
        inside.setLeft(inside.left() + size + gap)
    used = draw_words(painter, ink, inside, head.title, "label", "text_soft")
    if head.count is not None:
        inside.setLeft(inside.left() + used + gap)
        draw_words(painter, ink, inside, str(head.count), "chip", "text_muted")


class RowDelegate(QStyledItemDelegate):
    """Paints people, workers and other rows, and the heads between them."""

    def __init__(self, look: Look, describe: Callable[[Any], RowPaint], view: QListView) -> None:
        """Draw each row of `view` as `describe` says."""
        super().__init__(view)
        self._look = look
        self._ink = Ink(look)
        self._view = view
        self._describe = describe
        self._described: dict[int, tuple[Any, RowPaint]] = {}
        self._widths: Widths | None = None
        self.departed: frozenset[Hashable] = frozenset()
        look.changed.connect(self.forget)

    def forget(self) -> None:
        """Describe and measure everything afresh: the look, the words or the minute changed."""
        self._described.clear()
        self._widths = None

    def measure_again(self) -> bool:
        """Measure the columns for other rows; return whether any of them moved."""
        before, self._widths = self._widths, None
        return self._shared() != before

    def paint_of(self, row: Any) -> RowPaint:
        """Return the description of a row, made once for as long as the row is the same."""
        known = self._described.get(id(row))
        if known is None or known[0] is not row:
            known = (row, self._describe(row))
            self._described[id(row)] = known
        return known[1]

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        entry = index.data(Qt.ItemDataRole.UserRole)
        if isinstance(entry, Head):
            return QSize(0, self._look.px("section_head"))
        return QSize(0, row_height(self._look, self.paint_of(entry)))

    def _shared(self) -> Widths:
        if self._widths is None:
            model = self._view.model()
            entries = (
                model.index(place, 0).data(Qt.ItemDataRole.UserRole)
                for place in range(model.rowCount())
            )
            rows = (entry for entry in entries if not isinstance(entry, Head))
            paints = map(self.paint_of, islice(rows, MEASURED_ROWS))
            self._widths = shared_widths(self._ink, paints)
        return self._widths

    # ------------------------------------------------------------------ painting

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        entry = index.data(Qt.ItemDataRole.UserRole)
        room: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(entry, Head):
            draw_head(painter, self._ink, room, entry)
        else:
            self._paint_row(painter, room, state, index)
        if state & QStyle.StateFlag.State_HasFocus:
            draw_focus(painter, self._look, room)
        painter.restore()

    def _paint_row(
        self,
        painter: QPainter,
        room: QRect,
        state: QStyle.StateFlag,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        ink, look = self._ink, self._look
        paint = self.paint_of(index.data(Qt.ItemDataRole.UserRole))
        selected = bool(state & QStyle.StateFlag.State_Selected)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        plain = "hover" if hovered else "paper"
        draw_ground(painter, ink, room, selected=selected, plain=plain)
        if paint.kind != "figure" and not (selected and look.high_contrast):
            draw_rule(painter, ink, room)
        if self.departed and index.model().id_at(index) in self.departed:  # type: ignore[attr-defined]
            painter.setOpacity(DEPARTED_STRENGTH)
        side = side_of(look, paint)
        inside = QRectF(room).adjusted(side, 0, -side, -ink.rule)
        tick = index.data(Qt.ItemDataRole.CheckStateRole)
        if tick is not None:
            self._take_tick(painter, inside, Qt.CheckState(tick) == Qt.CheckState.Checked)
        if paint.ticket:
            self._take_ticket(painter, inside, paint)
        if paint.kind == "single":
            self._paint_single(painter, inside, paint)
        elif paint.kind == "figure":
            self._paint_figure(painter, inside, paint)
        else:
            folded = is_folded(ink, room.width(), paint, self._shared())
            self._paint_two_lines(painter, inside, paint, folded)

    def _take_tick(self, painter: QPainter, inside: QRectF, ticked: bool) -> None:
        size = self._look.px("check")
        box = QRectF(inside.left(), inside.center().y() - size / 2, size, size)
        draw_tick_box(painter, self._ink, box, ticked)
        inside.setLeft(box.right() + self._look.space("m"))

    def _take_ticket(self, painter: QPainter, inside: QRectF, paint: RowPaint) -> None:
        look, single = self._look, paint.kind == "single"
        width = look.px("ticket_width")
        height = look.px("ticket_small" if single else "ticket")
        tile = QRectF(inside.left(), inside.center().y() - height / 2, width, height)
        draw_ticket(painter, self._ink, tile, paint.ticket, "strong" if single else "ticket")
        inside.setLeft(tile.right() + look.space("m"))

    def _paint_single(self, painter: QPainter, inside: QRectF, paint: RowPaint) -> None:
        ink, gap = self._ink, self._look.space("m")
        name = QRectF(inside)
        name.setWidth(min(self._shared().name, inside.width() / 3))
        draw_words(painter, ink, name, paint.title, "name")
        rest = QRectF(inside)
        rest.setLeft(name.right() + gap)
        for chip in paint.chips:
            width = draw_chip(painter, ink, rest.left(), rest.center().y(), chip)
            rest.setLeft(rest.left() + width + gap)
        self._draw_pieces(painter, rest, paint.second)

    def _paint_figure(self, painter: QPainter, inside: QRectF, paint: RowPaint) -> None:
        ink = self._ink
        draw_words(painter, ink, inside, paint.clock, "label", paint.clock_meaning, RIGHT)
        gone = ink.width(paint.clock, "label") + self._look.space("s")
        draw_words(painter, ink, inside.adjusted(0, 0, -gone, 0), paint.title, "small")

    def _paint_two_lines(
        self, painter: QPainter, inside: QRectF, paint: RowPaint, folded: bool
    ) -> None:
        title = "name" if paint.kind == "person" else "strong"
        upper, lower = lines_of(self._look, inside, title)
        if paint.end_chip:
            self._take_state(painter, inside, (upper, lower), paint, folded)
        elif paint.clock or paint.note:
            self._take_clock(painter, (upper, lower), paint, folded)
        if paint.tag:
            width = piece_width(self._ink, paint.tag, "tiny")
            place = QRectF(upper.right() - width, upper.top(), width + 1, upper.height())
            draw_piece(painter, self._ink, place, paint.tag, "tiny")
            upper.setRight(place.left() - self._look.space("s"))
        if paint.middle and not folded:
            self._take_middle(painter, (upper, lower), paint.middle)
        self._draw_title(painter, upper, paint, title, folded)
        self._draw_pieces(painter, lower, paint.second_line(folded))

    # ------------------------------------------------------------------ the right-hand side

    def _take_clock(
        self, painter: QPainter, lines: tuple[QRectF, QRectF], paint: RowPaint, folded: bool
    ) -> None:
        ink, gap = self._ink, self._look.space("m")
        upper, lower = lines
        edge = upper.right()
        draw_words(painter, ink, upper, paint.clock, "wait", paint.clock_meaning, RIGHT)
        upper.setRight(edge - ink.width(paint.clock, "wait") - gap)
        if paint.note:
            width = piece_width(ink, paint.note, "tiny")
            place = QRectF(edge - width, lower.top(), width + 1, lower.height())
            draw_piece(painter, ink, place, paint.note, "tiny")
            lower.setRight(edge - width - gap)
        if not folded and paint.middle:
            for line in lines:
                line.setRight(edge - max(self._shared().right, right_width(ink, paint)) - gap)

    def _take_state(
        self,
        painter: QPainter,
        inside: QRectF,
        lines: tuple[QRectF, QRectF],
        paint: RowPaint,
        folded: bool,
    ) -> None:
        """Draw a state chip at the edge, with a few words under it if there are any."""
        ink, look = self._ink, self._look
        chip: Chip | None = paint.end_chip
        if chip is None:
            return
        width = chip_width(ink, chip, folded=folded)
        middle = inside.center().y()
        left = inside.right() + look.space("hair") - width
        if paint.note:
            line = look.line("small") - look.space("hair") / 2
            middle -= line / 2
            place = QRectF(inside.left(), middle + look.px("chip") / 2, inside.width(), line)
            words = paint.note
            draw_words(painter, ink, place, words.text, "small", words.meaning, RIGHT)
            lines[1].setRight(inside.right() - ink.width(words.text, "small") - look.space("s"))
        draw_chip(painter, ink, left, middle, chip, folded=folded)
        for line_room in lines[: 1 if paint.note else 2]:
            line_room.setRight(left - look.space("s"))

    def _take_middle(
        self, painter: QPainter, lines: tuple[QRectF, QRectF], words: tuple[str, str]
    ) -> None:
        ink, look = self._ink, self._look
        upper, lower = lines
        left = min(upper.right(), lower.right()) - self._shared().middle
        size = look.line("small")
        top = (upper.top() + lower.bottom()) / 2 - size
        room = QRectF(left, top, self._shared().middle + 1, size)
        draw_words(painter, ink, room, words[0], "label", "text_soft")
        draw_words(painter, ink, room.translated(0, size), words[1], "small", "text_muted")
        for line in lines:
            line.setRight(left - look.space("m"))

    # ------------------------------------------------------------------ the words

    def _draw_title(
        self, painter: QPainter, upper: QRectF, paint: RowPaint, title: str, folded: bool
    ) -> None:
        """Draw the name and its chips: the suffix goes first, then words of chips, then chips."""
        ink, gap = self._ink, self._look.space("s")
        shown = chips_beside(ink, paint.chips, paint.title, upper.width(), folded=folded)
        chips = sum(gap + chip_width(ink, chip, folded=folded) for chip in shown)
        room = QRectF(upper)
        room.setRight(max(upper.left(), upper.right() - chips))
        left = room.left() + draw_words(painter, ink, room, paint.title, title)
        rest = room.right() - left - gap
        if paint.suffix and rest >= ink.width(paint.suffix, "tiny"):
            room.setLeft(left + gap)
            left = room.left() + draw_words(painter, ink, room, paint.suffix, "tiny", "text_muted")
        for chip in shown:
            left += gap
            left += draw_chip(painter, ink, left, upper.center().y(), chip, folded=folded)

    def _draw_pieces(self, painter: QPainter, room: QRectF, pieces: tuple[Piece, ...]) -> None:
        rest = QRectF(room)
        for piece in pieces:
            if rest.width() < self._ink.letters(FEWEST_LETTERS):
                return
            used = draw_piece(painter, self._ink, rest, piece)
            rest.setLeft(rest.left() + used + self._look.space("s"))
