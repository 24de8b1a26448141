"""The tiles of what would help, two side by side where their words have room so."""

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from desk.theme import Look
from desk.widgets.tiles import TileButton

MOST_LINES = 2
"""Words that take more lines than this in half the width get the whole of it."""


class TileGrid(QWidget):
    """Lays the tiles out in two columns, with very large letters in one."""

    def __init__(
        self, look: Look, tiles: Sequence[TileButton], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.look = look
        self._tiles = tiles
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        look.changed.connect(self._arrange)
        self._arrange()

    def columns(self) -> int:
        """Return how many tiles stand side by side."""
        return self._columns

    def minimumSizeHint(self) -> QSize:
        widest = max(tile.sizeHint().width() for tile in self._tiles)
        return QSize(widest, self._grid.minimumSize().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        gap = self.look.space("xs")
        if self._grid.spacing() != gap:
            self._grid.setSpacing(gap)
        half = (self.width() - gap) // 2
        columns = 2 if all(tile.lines(half) <= MOST_LINES for tile in self._tiles) else 1
        if columns == self._columns:
            return
        self._columns = columns
        for place, tile in enumerate(self._tiles):
            self._grid.addWidget(tile, place // columns, place % columns)
