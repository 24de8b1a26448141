"""Tick boxes in as many columns as their words have room for."""

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLayout, QSizePolicy, QWidget

from desk.theme import Look
from desk.widgets.ticks import CheckBox


class TickGrid(QWidget):
    """Keeps the boxes in their order, left to right, and turns over when a window is narrow."""

    def __init__(
        self, look: Look, boxes: Sequence[CheckBox], most: int = 5, parent: QWidget | None = None
    ) -> None:
        """Show `boxes` in at most so many columns."""
        super().__init__(parent)
        self.look = look
        self._boxes = tuple(boxes)
        self._most = most
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setVerticalSpacing(0)
        self._grid.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.arrange)
        self.arrange()

    def arrange(self) -> None:
        """Find the columns that fit, after words or sizes changed."""
        self._grid.setHorizontalSpacing(self.look.space("l"))
        fits = next(
            (count for count in range(self._most, 1, -1) if self._breadth(count) <= self.width()), 1
        )
        if fits != self._columns:
            self._columns = fits
            for column in range(self._most):
                self._grid.setColumnStretch(column, int(column < fits))
            for place, one in enumerate(self._boxes):
                self._grid.addWidget(one, place // fits, place % fits)
        self.updateGeometry()

    def columns(self) -> int:
        """Return in how many columns the boxes stand."""
        return self._columns

    def sizeHint(self) -> QSize:
        rows = -(-len(self._boxes) // max(1, self._columns))
        tallest = max((one.sizeHint().height() for one in self._boxes), default=0)
        return QSize(self._breadth(self._columns or 1), rows * tallest)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._breadth(1), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()

    def _breadth(self, count: int) -> int:
        """Return how wide the boxes are in so many columns, each as wide as its widest box."""
        columns = [self._boxes[column::count] for column in range(count)]
        widths = [max((one.sizeHint().width() for one in boxes), default=0) for boxes in columns]
        return sum(widths) + self.look.space("l") * (count - 1)
