"""A chip that stands on a page by itself: a small framed word with its icon."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desk.theme import Look
from desk.widgets.paint import Ink, chip_width, draw_chip
from desk.widgets.row_paint import Chip


class ChipLabel(QWidget):
    """Shows one chip; it never wraps and is never cut. Its word is what a screen reader says."""

    def __init__(
        self,
        look: Look,
        word: str,
        meaning: str = "plain",
        icon: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._ink = Ink(look)
        self._chip = Chip(word, meaning, icon)
        self.setAccessibleName(word)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._renew)

    def set_chip(self, word: str, meaning: str = "plain", icon: str = "") -> None:
        """Show another word."""
        self._chip = Chip(word, meaning, icon)
        self.setAccessibleName(word)
        self._renew()

    def sizeHint(self) -> QSize:
        return QSize(round(chip_width(self._ink, self._chip)) + 1, self._look.px("chip") + 1)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_chip(painter, self._ink, 0.5, self.height() / 2, self._chip)

    def _renew(self) -> None:
        self.updateGeometry()
        self.update()
