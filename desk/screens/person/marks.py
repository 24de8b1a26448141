"""Marks of a person in a line: action lines first, then chips, wrapping where room ends."""

from math import ceil

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desk.theme import Look
from desk.widgets.labels import Label
from desk.widgets.paint import Ink, chip_width, draw_chip, draw_piece, piece_width
from desk.widgets.row_paint import Chip, Piece


class OneLine(Label):
    """Words on one line, cut short where there is no room; the tooltip then has them all.

    `least` is the size token of the breadth that is never taken from them.
    """

    def __init__(
        self,
        look: Look,
        words: str = "",
        letters: str = "base",
        meaning: str = "text",
        *,
        least: str = "row_person",
    ) -> None:
        super().__init__(look, words, letters, meaning)
        self._least = least

    def minimumSizeHint(self) -> QSize:
        whole = super().sizeHint()
        return QSize(min(whole.width(), self.look.px(self._least)), whole.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(self.font())
        painter.setPen(self.palette().windowText().color())
        shown = QFontMetrics(self.font()).elidedText(
            self.text(), Qt.TextElideMode.ElideRight, self.width()
        )
        self.setToolTip("" if shown == self.text() else self.text())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter, shown)


class Marks(QWidget):
    """Chips and action lines after one another, wrapping where there is no more room."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._ink = Ink(look)
        self._marks: tuple[Chip | Piece, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        look.changed.connect(self.updateGeometry)
        look.changed.connect(self.update)

    def set_marks(self, marks: tuple[Chip | Piece, ...]) -> None:
        """Show these, in this order; a screen reader hears them as one sentence."""
        self._marks = marks
        words = [mark.word if isinstance(mark, Chip) else mark.text for mark in marks]
        self.setAccessibleName(". ".join(words))
        self.setToolTip("\n".join(words))
        self.setVisible(bool(marks))
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._lines(width) * self._line()

    def sizeHint(self) -> QSize:
        widths = [self._width(mark) + self._look.space("s") for mark in self._marks]
        return QSize(round(sum(widths)), self._line())

    def minimumSizeHint(self) -> QSize:
        widest = max((self._width(mark) for mark in self._marks), default=0)
        return QSize(ceil(widest), self._line())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for mark, corner in zip(self._marks, self._places(self.width()), strict=True):
            place = QRect(corner, QSize(self.width() - corner.x(), self._line()))
            middle = place.center().y() + 0.5
            if isinstance(mark, Chip):
                draw_chip(painter, self._ink, place.left(), middle, mark)
            else:
                draw_piece(painter, self._ink, place.toRectF(), mark)

    def _line(self) -> int:
        return self._look.px("chip") + self._look.space("xs")

    def _width(self, mark: Chip | Piece) -> float:
        return (
            chip_width(self._ink, mark) if isinstance(mark, Chip) else piece_width(self._ink, mark)
        )

    def _places(self, width: int) -> list[QPoint]:
        places, left, top = [], 0.0, 0
        for mark in self._marks:
            wide = self._width(mark)
            if left and left + wide > width:
                left, top = 0.0, top + self._line()
            places.append(QPoint(round(left), top))
            left += wide + self._look.space("s")
        return places

    def _lines(self, width: int) -> int:
        places = self._places(width)
        return places[-1].y() // self._line() + 1 if places else 0
