"""A place to sign with a pen, a finger or the mouse; it gives the strokes, never a picture."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QTabletEvent,
)
from PySide6.QtWidgets import QWidget

from desk.theme import Look
from desk.widgets.paint import draw_field_frame, draw_focus

Point = tuple[float, float]
Stroke = tuple[Point, ...]
BASELINE = 0.8
"""Where the line to sign on lies, down from the top."""

FINEST_STEP = 0.002
"""A hand that moved less than this part of the pad has not moved."""


def path_of(strokes: tuple[Stroke, ...], within: QRectF) -> QPainterPath:
    """Lay smooth lines through `strokes`, which are in 0..1 of each side of `within`."""
    path = QPainterPath()
    for stroke in strokes:
        points = [
            QPointF(within.x() + x * within.width(), within.y() + y * within.height())
            for x, y in stroke
        ]
        path.moveTo(points[0])
        if len(points) == 1:
            path.lineTo(points[0] + QPointF(0.1, 0))  # a dot, drawn by the round pen
            continue
        for here, following in pairwise(points[1:]):
            path.quadTo(here, (here + following) / 2)
        path.lineTo(points[-1])
    return path


class SignaturePad(QWidget):
    """Takes a signature as strokes: a tuple of tuples of points, each in 0..1 across and down."""

    changed = Signal()

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        """Start empty. `name` says for a screen reader who signs here."""
        super().__init__(parent)
        self._look = look
        self._done: list[Stroke] = []
        self._drawing: list[Point] = []
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_StaticContents)
        look.changed.connect(self._on_look_changed)
        self._say_state()

    # ------------------------------------------------------------------ what the owner uses

    @property
    def strokes(self) -> tuple[Stroke, ...]:
        """Return the finished strokes, first to last."""
        return tuple(self._done)

    @property
    def is_empty(self) -> bool:
        """Return whether nobody has signed yet."""
        return not self._done

    def set_strokes(self, strokes: tuple[Stroke, ...]) -> None:
        """Show strokes that were kept; empty ones are left out."""
        self._done = [stroke for stroke in strokes if stroke]
        self._drawing = []
        self._tell()

    def clear(self) -> None:
        """Take every stroke away."""
        self.set_strokes(())

    def take_back(self) -> None:
        """Take the last stroke away."""
        self.set_strokes(tuple(self._done[:-1]))

    # ------------------------------------------------------------------ the hand

    def _point(self, position: QPointF) -> Point:
        across = min(1.0, max(0.0, position.x() / max(1, self.width())))
        down = min(1.0, max(0.0, position.y() / max(1, self.height())))
        return (round(across, 4), round(down, 4))

    def _begin(self, position: QPointF) -> None:
        self._drawing = [self._point(position)]
        self.update()

    def _go_on(self, position: QPointF) -> None:
        point = self._point(position)
        last = self._drawing[-1]
        if max(abs(point[0] - last[0]), abs(point[1] - last[1])) >= FINEST_STEP:
            self._drawing.append(point)
            self.update()

    def _finish(self) -> None:
        self._done.append(tuple(self._drawing))
        self._drawing = []
        self._tell()

    def _tell(self) -> None:
        self._say_state()
        self.update()
        self.changed.emit()

    def _say_state(self) -> None:
        self.setAccessibleDescription(self.tr("Not signed") if self.is_empty else self.tr("Signed"))

    # ------------------------------------------------------------------ Qt

    def _on_look_changed(self) -> None:
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._look.px("panel") // 2, self._look.px("row_person") * 3)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px("row_person") * 3, self._look.px("row_person"))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self._begin(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._drawing:
            self._go_on(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._drawing and event.button() == Qt.MouseButton.LeftButton:
            self._go_on(event.position())
            self._finish()

    def tabletEvent(self, event: QTabletEvent) -> None:
        kind = event.type()
        if kind == QEvent.Type.TabletPress:
            self._begin(event.position())
        elif kind == QEvent.Type.TabletMove and self._drawing:
            self._go_on(event.position())
        elif kind == QEvent.Type.TabletRelease and self._drawing:
            self._finish()
        event.accept()  # or Qt would make a mouse of the pen and draw the stroke twice

    def own_keys(self) -> Sequence[tuple[str, str]]:
        """Tell how lines are taken back."""
        return (
            (self.tr("Backspace"), self.tr("take the last line of a signature back")),
            (self.tr("Del"), self.tr("clear the signature")),
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Backspace and not self.is_empty:
            self.take_back()
        elif event.key() == Qt.Key.Key_Delete and not self.is_empty:
            self.clear()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look, within = self._look, QRectF(self.rect())
        draw_field_frame(painter, look, within)
        side = look.space("m")
        line = within.height() * BASELINE
        painter.setPen(QPen(look.colour("text"), look.space("hair") / 2))
        painter.drawLine(QPointF(side, line), QPointF(within.width() - side, line))
        strokes = (*self._done, tuple(self._drawing)) if self._drawing else tuple(self._done)
        painter.setPen(
            QPen(
                look.colour("text"),
                look.space("hair"),
                Qt.PenStyle.SolidLine,
                Qt.PenCapStyle.RoundCap,
                Qt.PenJoinStyle.RoundJoin,
            )
        )
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(path_of(strokes, within))
        if self.hasFocus():
            draw_focus(painter, look, self.rect())
