"""A bar of pieces: how many of the facts that are asked for are there."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QProgressBar, QSizePolicy, QWidget

from desk.theme import Look


class Meter(QProgressBar):
    """One piece for each thing asked for; what is there is filled, what is missing is dashed.

    A screen reader hears a progress bar named by a sentence, such as `13 of 15 facts, missing GP
    summary and funding`.
    """

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self.setTextVisible(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._renew)

    def show_count(self, there: int, asked: int, sentence: str) -> None:
        """Show `there` of `asked` pieces; the sentence says so, and what is missing.

        Raises:
            ValueError: if more are there than asked for, or a number is below zero.
        """
        if not 0 <= there <= asked:
            raise ValueError(f"{there} of {asked} pieces")
        self.setRange(0, asked)
        self.setValue(there)
        self.setAccessibleName(sentence)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self.look.px("panel_ask"), self.look.px("meter"))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.look.px("target_min"), self.look.px("meter"))

    def paintEvent(self, event: QPaintEvent) -> None:
        asked = self.maximum()
        if asked <= 0:
            return
        look, gap = self.look, self.look.space("hair") + 1
        each = (self.width() - gap * (asked - 1)) / asked
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for at in range(asked):
            place = QRectF(at * (each + gap), 0, each, self.height())
            if at < self.value():
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(look.colour("accent"))
            else:
                painter.setPen(QPen(look.colour("soon_text"), 1, Qt.PenStyle.DashLine))
                painter.setBrush(look.colour("paper"))
                place.adjust(0.5, 0.5, -0.5, -0.5)
            painter.drawRoundedRect(place, look.space("hair") + 1, look.space("hair") + 1)

    def _renew(self) -> None:
        self.updateGeometry()
        self.update()
