"""A sheet over the window that lists the keys of the page in front."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QFrame,
    QGridLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desk.theme import Look
from desk.widgets.key_cap import KeyCap
from desk.widgets.labels import Label
from desk.widgets.paint import draw_frame

Group = tuple[str, Sequence[tuple[str, str]]]
"""A title with keys and what each does."""

PARTS = 4
ALONG = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: PARTS,
    Qt.Key.Key_PageUp: -PARTS,
    Qt.Key.Key_Space: PARTS,
}
"""How far the sheet moves, in parts of what is seen of it."""

PUT_AWAY = (Qt.Key.Key_Escape, Qt.Key.Key_F1, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class KeySheet(QFrame):
    """Shows keys in groups, side by side. Esc, F1 or a click beside it puts it away."""

    def __init__(self, look: Look, window: QWidget) -> None:
        """Make a hidden sheet over `window`."""
        super().__init__(window)
        self._look = look
        self._window = window
        self._back_to: QWidget | None = None
        self._content: QWidget | None = None
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.viewport().setAutoFillBackground(False)
        whole = QVBoxLayout(self)
        whole.addWidget(self._area)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        window.installEventFilter(self)
        look.changed.connect(self.hide)
        self.hide()

    def toggle(self, title: str, groups: Sequence[Group], foot: str) -> None:
        """Show these keys, or put the sheet away if it is there."""
        if self.isVisible():
            self.leave()
            return
        self._back_to = QApplication.focusWidget()
        self.setAccessibleName(title)
        self._fill(title, groups, foot)
        self._place()
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        """Put the sheet away; the keyboard goes back to where it was."""
        self.hide()
        if self._back_to is not None and self._back_to.isVisible():
            self._back_to.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fill(self, title: str, groups: Sequence[Group], foot: str) -> None:
        look, space = self._look, self._look.space
        content = QWidget()
        lines = QVBoxLayout(content)
        lines.setContentsMargins(space("xl"), space("l"), space("xl"), space("l"))
        lines.setSpacing(space("l"))
        lines.addWidget(Label(look, title, "head"))
        across = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        across.setSpacing(space("xxl"))
        for name, keys in groups:
            across.addLayout(self._group(name, keys))
        across.addStretch(1)
        lines.addLayout(across)
        lines.addWidget(Label(look, foot, "small", "text_muted", wrap=True))
        lines.addStretch(1)
        if content.sizeHint().width() > self._window.width() - 2 * space("xxl"):
            across.setDirection(QBoxLayout.Direction.TopToBottom)  # large letters
        self._content = content
        self._area.setWidget(content)
        content.setAutoFillBackground(False)

    def _group(self, name: str, keys: Sequence[tuple[str, str]]) -> QVBoxLayout:
        look = self._look
        column = QVBoxLayout()
        column.setSpacing(look.space("s"))
        column.addWidget(Label(look, name, "label", "text_soft"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(look.space("m"))
        grid.setVerticalSpacing(look.space("s"))
        for row, (key, does) in enumerate(keys):
            grid.addWidget(KeyCap(look, key), row, 0, Qt.AlignmentFlag.AlignLeft)
            grid.addWidget(Label(look, does, "base"), row, 1)
        grid.setColumnStretch(1, 1)
        column.addLayout(grid)
        column.addStretch(1)
        return column

    def _place(self) -> None:
        """Stand in the middle of the window, as large as the keys need."""
        window, space = self._window.rect(), self._look.space("xl")
        room = window.adjusted(space, space, -space, -space)
        wanted = self._content.sizeHint() if self._content else room.size()
        margin = self._look.space("s")
        size = wanted.grownBy(self.contentsMargins()).boundedTo(room.size())
        size.setWidth(min(room.width(), size.width() + 3 * margin))
        size.setHeight(min(room.height(), size.height() + 3 * margin))
        place = self.rect()
        place.setSize(size)
        place.moveCenter(window.center())
        self.setGeometry(place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in PUT_AWAY:
            self.leave()
        elif event.key() in ALONG:
            bar = self._area.verticalScrollBar()
            bar.setValue(bar.value() + ALONG[Qt.Key(event.key())] * bar.pageStep() // PARTS)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not self.isVisible():
            return False
        if event.type() == QEvent.Type.Resize:
            self._place()
        if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonPress:
            self.leave()
        return False

    def focusOutEvent(self, event: QEvent) -> None:
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = self._look
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = max(1.0, look.outline)
        room = QRectF(self.rect()).adjusted(line, line, -line, -line)
        draw_frame(
            painter, room, look.radius("card"), look.colour("raised"),
            look.colour("control_line"), line,
        )  # fmt: skip
