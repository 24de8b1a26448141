"""The picture at the start: hills, a hall with its lamp on, and the path to its door."""

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from desk.theme import Look
from desk.widgets.labels import Label

DRAWN = QSizeF(600, 800)
"""The size in which the picture was drawn; it fills its place and keeps its shape."""


class Curve(NamedTuple):
    """A bend of a hill: two handles and the point it reaches."""

    first: tuple[float, float]
    second: tuple[float, float]
    to: tuple[float, float]


FAR = (
    470.0,
    Curve((75, 380), (141, 400), (206, 450)),
    Curve((262, 490), (328, 410), (394, 400)),
    Curve((469, 390), (525, 460), (600, 430)),
)
MIDDLE = (
    590.0,
    Curve((84, 550), (155, 470), (244, 510)),
    Curve((328, 550), (384, 570), (450, 530)),
    Curve((506, 500), (553, 500), (600, 530)),
)
NEAR = (
    600.0,
    Curve((70, 610), (169, 650), (262, 630)),
    Curve((356, 610), (450, 590), (600, 640)),
)
FRONT = (
    688.0,
    Curve((94, 670), (197, 688), (291, 696)),
    Curve((394, 704), (488, 670), (600, 700)),
)


def hill(start: float, *curves: Curve) -> QPainterPath:
    """Make the outline of a hill that begins at the height `start` on the left."""
    path = QPainterPath(QPointF(0, DRAWN.height()))
    path.lineTo(0, start)
    for curve in curves:
        path.cubicTo(QPointF(*curve.first), QPointF(*curve.second), QPointF(*curve.to))
    path.lineTo(DRAWN.width(), DRAWN.height())
    return path


def paint_hills(painter: QPainter, place: QRectF, look: Look) -> None:
    """Paint the scene so that it fills `place`, its foot and its house always in view."""
    scale = max(place.width() / DRAWN.width(), place.height() / DRAWN.height())
    painter.save()
    painter.setClipRect(place)
    painter.fillRect(place, look.colour("hill_sky"))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    # The house stands left of the middle: what must be cut off is cut off at the right.
    painter.translate(place.left(), place.bottom() - DRAWN.height() * scale)
    painter.scale(scale, scale)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.colour("hill_lamp"))
    painter.drawEllipse(QPointF(432, 320), 60, 60)
    for shape, meaning in ((FAR, "hill_far"), (MIDDLE, "hill_middle"), (NEAR, "hill_near")):
        painter.fillPath(hill(shape[0], *shape[1:]), look.colour(meaning))
    _paint_house(painter, look)
    painter.fillPath(hill(FRONT[0], *FRONT[1:]), look.colour("hill_front"))
    painter.fillPath(_path_to_the_door(), look.colour("hill_near"))
    painter.restore()


def _paint_house(painter: QPainter, look: Look) -> None:
    painter.setBrush(look.colour("hill_front"))
    walls = ((180, 692), (180, 642), (226, 608), (272, 642), (272, 692))
    painter.drawPolygon([QPointF(*corner) for corner in walls])
    painter.drawRect(QRectF(272, 654, 74, 38))
    painter.setBrush(look.colour("hill_lamp"))
    door = QPainterPath(QPointF(215, 690))
    door.lineTo(215, 662)
    door.arcTo(QRectF(215, 651, 22, 22), 180, -180)
    door.lineTo(237, 690)
    painter.drawPath(door)
    for left in (288, 312):
        painter.drawRect(QRectF(left, 664, 11, 13))


def _path_to_the_door() -> QPainterPath:
    path = QPainterPath(QPointF(218, 687))
    path.cubicTo(QPointF(214, 721), QPointF(158, 744), QPointF(178, 800))
    path.lineTo(248, 800)
    path.cubicTo(QPointF(228, 746), QPointF(254, 716), QPointF(236, 687))
    return path


class Hills(QWidget):
    """The picture with the name of the app and, under it, the day and the place."""

    def __init__(self, look: Look, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self._words = QVBoxLayout(self)
        self._title = Label(look, title, "title", "hill_title", wrap=True)
        self._lines = Label(look, "", "count", "hill_words", wrap=True)
        self._words.addWidget(self._title)
        self._words.addWidget(self._lines)
        self._words.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        look.changed.connect(self._renew)
        self._renew()

    def show_lines(self, *lines: str) -> None:
        """Show what day and place it is."""
        self._lines.setText("\n".join(line for line in lines if line))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the scene under the words."""
        paint_hills(QPainter(self), QRectF(self.rect()), self.look)

    def _renew(self) -> None:
        side = self.look.space("xl") + self.look.space("xxl")
        self._words.setContentsMargins(side, side, side, side)
        self._words.setSpacing(self.look.space("s"))
        self.update()
