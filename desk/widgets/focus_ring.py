"""The focus ring: drawn outside a control, so the gap shows the paper it lies on."""

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractScrollArea, QWidget
from shiboken6 import isValid

from desk.theme import Look

MOUSE = {Qt.FocusReason.MouseFocusReason, Qt.FocusReason.PopupFocusReason}
MOVED = {QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide}


class Ring(QWidget):
    """The line itself, laid over the nearest ancestor that has room for it.

    An ancestor keeps one ring for all its controls, since only one of them has the keyboard.
    """

    def __init__(self, look: Look, ground: QWidget) -> None:
        super().__init__(ground)
        self.ground = ground
        self._look = look
        self._radius = 0
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        look.changed.connect(self.update)

    def lay_round(self, control: QRect, radius: int) -> None:
        """Lie round a control whose place in the parent is given."""
        out = self._look.px("focus_gap") + self._look.px("focus_ring")
        self._radius = radius
        self.setGeometry(control.adjusted(-out, -out, out, out))
        self.raise_()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        width = self._look.px("focus_ring")
        radius = self._radius + self._look.px("focus_gap") + width / 2
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._look.colour("focus"), width))
        inset = width / 2
        place = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(place, radius, radius)


class FocusRing(QObject):
    """Shows a ring round a control while it has the keyboard, and follows it as it moves.

    A click shows none; the first key pressed after it does. `part` is the child or the control
    itself that is ringed; the control is the one that takes focus, and says so with `gained`.
    """

    def __init__(
        self, look: Look, control: QWidget, radius: str = "button", part: QWidget | None = None
    ) -> None:
        """Live as long as `control` does. `radius` is the token of its corners."""
        super().__init__(control)
        self._look = look
        self._control = control
        self._part = part or control
        self._radius = radius
        self._ring: Ring | None = None

    def gained(self, event: QFocusEvent) -> None:
        """Watch the control from its `focusInEvent` on, until it loses the keyboard.

        Only then: a filter of ours on every control costs each of their events a call.
        """
        self._control.installEventFilter(self)
        if event.reason() not in MOUSE:
            self._show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if watched is self._control:
            if kind == QEvent.Type.KeyPress and self._ring is None:
                self._show()
            elif kind == QEvent.Type.FocusOut:
                self._drop()
        if kind in MOVED and self._ring is not None:
            self._place()
        return False

    def _show(self) -> None:
        if self._ring is not None:
            return
        ground = self._ground()
        found = ground.findChild(Ring, options=Qt.FindChildOption.FindDirectChildrenOnly)
        self._ring = found if isinstance(found, Ring) else Ring(self._look, ground)
        for between in self._between(ground):
            between.installEventFilter(self)
        self._place()

    def _drop(self) -> None:
        self._control.removeEventFilter(self)
        ring, self._ring = self._ring, None
        if ring is None or not isValid(ring):
            return
        for between in self._between(ring.ground):
            between.removeEventFilter(self)
        ring.hide()

    def _place(self) -> None:
        ring = self._ring
        if ring is None or not isValid(ring):
            return
        corner = self._part.mapTo(ring.ground, self._part.rect().topLeft())
        ring.lay_round(QRect(corner, self._part.size()), self._look.radius(self._radius))
        ring.setVisible(self._part.isVisible())

    def _ground(self) -> QWidget:
        """Find the widest ancestor that scrolls and hides together with the control."""
        ground = self._control
        while not ground.isWindow() and (parent := ground.parentWidget()) is not None:
            scroller = parent.parentWidget()
            if isinstance(scroller, QAbstractScrollArea) and parent is scroller.viewport():
                break
            ground = parent
        return ground

    def _between(self, ground: QWidget) -> Iterator[QWidget]:
        step: QWidget | None = self._part
        while step is not None and step is not ground:
            yield step
            step = step.parentWidget()
