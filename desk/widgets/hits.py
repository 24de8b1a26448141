"""What a search found, over the page under the search box; the typing hand never leaves the box."""

from collections.abc import Hashable, Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
)
from PySide6.QtWidgets import QFrame, QWidget

from desk.theme import Look
from desk.widgets.announce import announce
from desk.widgets.hit_paint import (
    Hit,
    HitsWords,
    draw_hit,
    draw_key_line,
    draw_new_person,
    draw_popup_shadow,
)
from desk.widgets.paint import Ink, draw_frame, draw_words
from desk.widgets.search_box import SearchBox

MOST_HITS = 6
"""More than these are not a choice but a list. Source: interaction §3, Find."""


LETTERS_WIDE = 80
"""The list is as wide as so many letters, if the window lets it."""


class Hits(QFrame):
    """Lists up to six hits and, last, a new person by the typed name."""

    chosen = Signal(object)
    page_wanted = Signal(object)
    new_wanted = Signal(str)

    def __init__(self, look: Look, box: SearchBox, words: HitsWords, window: QWidget) -> None:
        """Open over `window`, under `box`, whose arrow keys and Enter it takes while open."""
        super().__init__(window)
        self._look = look
        self._ink = Ink(look)
        self._box = box
        self._window = window
        self._words = words
        self._hits: tuple[Hit, ...] = ()
        self._typed = ""
        self._current = 0
        self._moved_to = False
        self._under_mouse: int | None = None
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMouseTracking(True)
        self.hide()
        box.installEventFilter(self)
        window.installEventFilter(self)
        look.changed.connect(self._on_look_changed)

    # ------------------------------------------------------------------ what the owner uses

    def show_hits(self, hits: Sequence[Hit], typed: str) -> None:
        """Show the first six `hits` for the `typed` words.

        The first is the current one, unless somebody moved to another that is still there.
        """
        stays = self.current_id() if self._moved_to else None
        self._hits = tuple(hits[:MOST_HITS])
        self._typed = typed
        known = [hit.id for hit in self._hits]
        self._moved_to = stays in known
        self._current = known.index(stays) if self._moved_to else 0
        self._under_mouse = None
        self._settle_place()
        self.show()
        self.raise_()
        self.update()
        self._say_current()

    def close_list(self) -> None:
        """Put the list away, for instance because the box is empty again."""
        self._hits = ()
        self._current, self._moved_to = 0, False
        self.hide()
        self._box.setAccessibleDescription("")

    def set_words(self, words: HitsWords) -> None:
        """Take the words of another language."""
        self._words = words
        self.update()

    def current_id(self) -> Hashable | None:
        """Return the id of the current hit, None on the row for a new person."""
        on_hit = self.isVisible() and self._current < len(self._hits)
        return self._hits[self._current].id if on_hit else None

    # ------------------------------------------------------------------ places

    def _row_height(self) -> int:
        return self._look.px("row_person") + self._look.space("s")

    def _new_height(self) -> int:
        return self._look.px("column_head") + self._look.space("xs")

    def _margin(self) -> int:
        return self._look.space("l")

    def _inner(self) -> QRect:
        """Return the place of the list itself; round it is room for its shadow."""
        margin = self._margin()
        return self.rect().adjusted(margin, margin // 2, -margin, -margin)

    def row_rects(self) -> list[QRect]:
        """Return the place of each hit and, last, of the row for a new person."""
        inner, height = self._inner(), self._row_height()
        top = inner.top() + (0 if self._hits else self._look.px("row_single"))
        rects = [
            QRect(inner.left(), top + place * height, inner.width(), height)
            for place in range(len(self._hits))
        ]
        below = top + len(self._hits) * height
        return [*rects, QRect(inner.left(), below, inner.width(), self._new_height())]

    def sizeHint(self) -> QSize:
        look, margin = self._look, self._margin()
        rows = len(self._hits) * self._row_height() or look.px("row_single")
        height = rows + self._new_height() + look.px("row_single")
        width = round(self._ink.letters(LETTERS_WIDE))
        return QSize(width + 2 * margin, height + margin + margin // 2)

    def _settle_place(self) -> None:
        """Stand under the box, as wide as words need and the window allows."""
        window, margin = self._window, self._margin()
        below = QPoint(-margin, self._box.height() + self._look.space("xs") - margin // 2)
        corner = self._box.mapTo(window, below)
        size = self.sizeHint()
        width = min(window.width() - corner.x(), size.width())
        self.setGeometry(corner.x(), corner.y(), width, size.height())

    # ------------------------------------------------------------------ keys and mouse

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not self.isVisible():
            return False
        if watched is self._box and isinstance(event, QKeyEvent):
            return event.type() == QEvent.Type.KeyPress and self._take_key(event)
        if watched is self._window and event.type() == QEvent.Type.Resize:
            self._settle_place()
        if watched is self._box and event.type() in (QEvent.Type.Move, QEvent.Type.Resize):
            self._settle_place()
        return False

    def _take_key(self, event: QKeyEvent) -> bool:
        match event.key():
            case Qt.Key.Key_Down:
                self._go_to(self._current + 1)
            case Qt.Key.Key_Up:
                self._go_to(self._current - 1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._choose(page=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
            case _:
                return False
        return True

    def _go_to(self, place: int) -> None:
        self._current, self._moved_to = max(0, min(place, len(self._hits))), True
        self.update()
        self._say_current()

    def _choose(self, *, page: bool) -> None:
        if self._current == len(self._hits):
            self.new_wanted.emit(self._typed)
        elif page:
            self.page_wanted.emit(self._hits[self._current].id)
        else:
            self.chosen.emit(self._hits[self._current].id)

    def _place_at(self, point: QPoint) -> int | None:
        rects = self.row_rects()
        return next((place for place, rect in enumerate(rects) if rect.contains(point)), None)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        # Enter is for whom the typing hand reads: a mouse that only passes chooses nobody.
        self._point_at(self._place_at(event.position().toPoint()))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._point_at(None)

    def _point_at(self, place: int | None) -> None:
        if place != self._under_mouse:
            self._under_mouse = place
            self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = self._place_at(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and place is not None:
            self._go_to(place)
            self._choose(page=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))

    # ------------------------------------------------------------------ what is heard

    def current_sentence(self) -> str:
        """Return what a screen reader says of the current row."""
        if self._current < len(self._hits):
            hit = self._hits[self._current]
            return hit.sentence or f"{hit.title}, {hit.suffix}"
        return f"{self._words.new} {self._typed}"

    def _say_current(self) -> None:
        said = self.current_sentence()
        if self._box.accessibleDescription() == said:
            return
        self._box.setAccessibleDescription(said)
        announce(self._box, said)

    # ------------------------------------------------------------------ looks

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.update()

    def _on_look_changed(self) -> None:
        if self.isVisible():
            self._settle_place()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        look, ink, inner = self._look, self._ink, self._inner()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = max(1.0, look.outline)
        border = QRectF(inner).adjusted(-line, -line, line, line)
        draw_popup_shadow(painter, ink, border)
        shape = QPainterPath()
        shape.addRoundedRect(QRectF(inner), look.radius("card"), look.radius("card"))
        painter.save()
        painter.setClipPath(shape)
        self._paint_rows(painter, inner)
        painter.restore()
        clear = look.colour("raised")
        clear.setAlpha(0)
        draw_frame(painter, border, look.radius("card"), clear, look.colour("control_line"), line)

    def _paint_rows(self, painter: QPainter, inner: QRect) -> None:
        ink, words = self._ink, self._words
        painter.fillRect(inner, self._look.colour("raised"))
        rects = self.row_rects()
        if not self._hits:
            side = self._look.space("l")
            room = QRectF(
                inner.left() + side,
                inner.top(),
                inner.width() - 2 * side,
                self._look.px("row_single"),
            )
            draw_words(painter, ink, room, words.nobody, "small", "text_muted")
        for place, hit in enumerate(self._hits):
            enter = words.enter if place == self._current else ""
            draw_hit(painter, ink, rects[place], hit, enter, hovered=place == self._under_mouse)
        last = rects[-1]
        here = self._current == len(self._hits)
        draw_new_person(painter, ink, last, words, self._typed, current=here)
        foot = QRect(last.left(), last.bottom() + 1, last.width(), self._look.px("row_single"))
        draw_key_line(painter, ink, foot, words)
        painter.fillRect(foot.left(), foot.top(), foot.width(), ink.rule, self._look.colour("line"))
