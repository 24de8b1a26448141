"""A column that scrolls up and down when a window is too low for it, and the rule between parts."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QScrollArea,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
)

from desk.theme import Look


class Rule(QWidget):
    """A thin line between two parts of a column."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        return QSize(1, max(1, int(self.look.outline)))

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self.look.colour("line"))


class Inside(QWidget):
    """What lies in a column; one that `yields` asks for no more height than it can do with."""

    def __init__(self, column: QScrollArea, *, yields: bool) -> None:
        super().__init__()
        self._column = column
        self._yields = yields
        self.body = QVBoxLayout(self)

    def heightForWidth(self, width: int) -> int:
        # A scroll area that is lower than this scrolls; Qt would ask for the height wished for.
        least = self.body.totalMinimumHeightForWidth(width)
        if self._yields and least <= self._column.viewport().height():
            return least
        # Where it scrolls all the same, nothing has to give way.
        return self.body.totalHeightForWidth(width)


class ScrollColumn(QScrollArea):
    """Things one under the other in `body`, on a ground of one meaning; never wider than itself.

    It follows the keyboard: what gets the focus is brought into view. In one that `yields`,
    gaps and heights that may shrink do so before it scrolls. One that is `whole` never does: it
    is as high as what is in it, for what it lies in to scroll.
    """

    def __init__(
        self,
        look: Look,
        ground: str = "paper",
        *,
        yields: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.look = look
        self._ground = ground
        self._whole = False
        self._inside = Inside(self, yields=yields)
        self._inside.installEventFilter(self)
        self.body = self._inside.body
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(self._inside)
        self._inside.setAutoFillBackground(False)  # setWidget turns it on
        self.viewport().setAutoFillBackground(False)
        self._follow = QTimer(self, singleShot=True, interval=0)
        self._follow.timeout.connect(self._show_focused)
        QApplication.instance().focusChanged.connect(self._on_focus)  # type: ignore[union-attr]
        look.changed.connect(self.viewport().update)

    def set_whole(self, whole: bool) -> None:
        """Be as high as all that is in it, or scroll again."""
        policy = Qt.ScrollBarPolicy
        self._whole = whole
        self.setVerticalScrollBarPolicy(
            policy.ScrollBarAlwaysOff if whole else policy.ScrollBarAsNeeded
        )
        self.updateGeometry()

    def add_gap(self, height: int) -> None:
        """Part what was added from what comes next by up to `height` pixels more.

        In a column that yields they are the first to give way.
        """
        policy = QSizePolicy.Policy
        self.body.addItem(QSpacerItem(0, height, policy.Minimum, policy.Maximum))

    def has_room(self) -> bool:
        """Tell whether everything in it is seen without scrolling."""
        return self._whole or (self.body.totalMinimumHeightForWidth(self.width()) <= self.height())

    def drop_bar(self) -> None:
        """Do without the bar that there is no need of: its own width may be all that is short."""
        policy = Qt.ScrollBarPolicy
        if not self._whole and self.has_room():
            self.setVerticalScrollBarPolicy(policy.ScrollBarAlwaysOff)
            self.setVerticalScrollBarPolicy(policy.ScrollBarAsNeeded)

    def _on_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is not None and self._inside.isAncestorOf(new):
            self._follow.start()  # once what opened with it has its place

    def _show_focused(self) -> None:
        held = QApplication.focusWidget()
        if held is not None and self._inside.isAncestorOf(held):
            self.ensureWidgetVisible(held, 0, self.look.px("panel_foot"))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._inside and event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()  # a scroll area keeps to itself what those inside ask for
        return super().eventFilter(watched, event)

    def hasHeightForWidth(self) -> bool:
        return self._whole

    def heightForWidth(self, width: int) -> int:
        if not self._whole:
            return -1
        folds = self.body.hasHeightForWidth()
        return self.body.totalHeightForWidth(width) if folds else self.body.totalSizeHint().height()

    def minimumSizeHint(self) -> QSize:
        return QSize(self._inside.minimumSizeHint().width(), self.look.px("panel_foot"))

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self.viewport()).fillRect(event.rect(), self.look.colour(self._ground))
