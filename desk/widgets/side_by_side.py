"""Things side by side where there is room, and under one another where there is not."""

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLayout, QSizePolicy, QWidget

from desk.theme import Look

Way = QBoxLayout.Direction


class SideBySide(QWidget):
    """Lays its widgets in a line; in a narrow place or with large words, in a column."""

    def __init__(self, look: Look, gap: str = "l", parent: QWidget | None = None) -> None:
        """Part the widgets by the token `gap`."""
        super().__init__(parent)
        self.look = look
        self._gap = gap
        self._shares: list[int] = []
        self._turned = False
        self._line = QBoxLayout(Way.LeftToRight, self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        look.changed.connect(self.turn)

    def add(self, widget: QWidget, share: int = 1) -> None:
        """Put a widget after the others; `share` is its part of the room that is to spare."""
        self._line.addWidget(widget, share)
        self._shares.append(share)
        self._turned = False

    def turn(self) -> None:
        """Choose the way that fits, after the widgets changed."""
        if self._line.spacing() != (gap := self.look.space(self._gap)):
            self._line.setSpacing(gap)
        wanted = sum(least.width() for least in self._least()) + self._gaps()
        side = wanted <= self.width()
        if side == self.is_side_by_side() and self._turned:
            return
        self._turned = True
        self._line.setDirection(Way.LeftToRight if side else Way.TopToBottom)
        for place, share in enumerate(self._shares):
            self._line.setStretch(place, share if side else 0)
        self.updateGeometry()

    def is_side_by_side(self) -> bool:
        """Whether the widgets lie in a line now."""
        return self._line.direction() == Way.LeftToRight

    def minimumSizeHint(self) -> QSize:
        least = self._least()
        if not least:
            return QSize(0, 0)
        heights = [one.height() for one in least]
        tall = max(heights) if self.is_side_by_side() else sum(heights) + self._gaps()
        return QSize(max(one.width() for one in least), tall)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.turn()

    def event(self, event: QEvent) -> bool:
        # What lies deeper inside has its new words measured only when this comes.
        if event.type() == QEvent.Type.LayoutRequest:
            self.turn()
        return super().event(event)

    def _least(self) -> list[QSize]:
        items = [self._line.itemAt(place) for place in range(self._line.count())]
        return [item.minimumSize() for item in items if item is not None and not item.isEmpty()]

    def _gaps(self) -> int:
        return self.look.space(self._gap) * max(0, len(self._least()) - 1)
