"""A scroll bar that lies over a list's edge, so that rows keep their full width."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QAbstractScrollArea, QScrollBar

from desk.theme import Look


class OverlayBar(QScrollBar):
    """Stands for the vertical bar of `area`, which is switched off; gone when all is in view.

    The keyboard and the wheel go on working through the real bar.
    """

    def __init__(self, look: Look, area: QAbstractScrollArea) -> None:
        """Lie at the right edge of `area` and live as long as it does."""
        super().__init__(Qt.Orientation.Vertical, area)
        self._look = look
        self._area = area
        area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        real = area.verticalScrollBar()
        real.rangeChanged.connect(self._follow)
        real.valueChanged.connect(self.setValue)
        self.valueChanged.connect(self._scroll)
        area.viewport().installEventFilter(self)
        look.changed.connect(self._follow)
        self._follow()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move):
            self._follow()
        return False

    def _scroll(self, value: int) -> None:
        self._area.verticalScrollBar().setValue(value)

    def _follow(self) -> None:
        # Asked for anew each time: PySide may let go of a bar that Qt made, though it lives on.
        real, room = self._area.verticalScrollBar(), self._area.viewport().geometry()
        width = self._look.space("xs") + self._look.space("hair")
        self.setRange(real.minimum(), real.maximum())
        self.setPageStep(real.pageStep())
        self.setSingleStep(real.singleStep())
        self.setValue(real.value())
        edge = room.right() + 1 - self._look.space("hair")
        self.setGeometry(edge - width, room.top(), width, room.height())
        self.setVisible(real.maximum() > real.minimum())
        self.raise_()
