"""The small outlined key on buttons and lines, so that shortcuts are found by looking."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desk.theme import Look


def key_width(look: Look, key: str) -> int:
    """Measure a key cap with these words, in pixels; 0 without words."""
    if not key:
        return 0
    return look.width("tiny", key) + 2 * (look.space("xs") + look.space("hair"))


def draw_key(
    painter: QPainter, look: Look, left: float, middle: float, key: str, on: QColor | None = None
) -> None:
    """Draw a key cap from `left`, centred on the height `middle`.

    `on` is the ink of the filled button it stands on; without it the cap has its own ground.
    """
    height = look.px("key")
    half = look.outline / 2
    place = QRectF(left, middle - height / 2, key_width(look, key), height)
    painter.setPen(QPen(on or look.colour("line"), look.outline))
    painter.setBrush(Qt.BrushStyle.NoBrush if on else look.colour("sunken"))
    radius = look.radius("key")
    painter.drawRoundedRect(place.adjusted(half, half, -half, -half), radius, radius)
    painter.setPen(on or look.colour("text_muted"))
    painter.setFont(look.font("tiny"))
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, key)


class KeyCap(QWidget):
    """A key cap that stands alone, beside the words it belongs to. Screen readers pass it by."""

    def __init__(self, look: Look, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._key = key
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._renew)
        self._renew()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_key(painter, self._look, 0, self.height() / 2, self._key)

    def _renew(self) -> None:
        self.setFixedSize(key_width(self._look, self._key), self._look.px("key"))
        self.update()
