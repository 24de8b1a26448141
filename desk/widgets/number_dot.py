"""A small round number that leads the eye through the questions of a panel."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desk.theme import Look


class NumberDot(QWidget):
    """Shows a number, or keeps its room free when there is none; it says nothing aloud."""

    def __init__(self, look: Look, number: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._number = number
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        side = self._look.line("base")
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._number:
            return
        look = self._look
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("text"))
        room = QRectF(self.rect())
        painter.drawEllipse(room)
        painter.setPen(look.colour("paper"))
        painter.setFont(look.font("tiny"))
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, self._number)
