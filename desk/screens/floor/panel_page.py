"""What every small panel of the Floor is made of: a head, a body that scrolls, one main button."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desk.theme import Look
from desk.widgets.buttons import Button
from desk.widgets.labels import Label


class PanelPage(QWidget):
    """A form in the side panel. Enter presses the main button from anywhere but another button.

    `closed` is sent when it is left; `first` is what gets the keyboard.
    """

    closed = Signal()

    def __init__(
        self, look: Look, title: str, about: str = "", parent: QWidget | None = None
    ) -> None:
        """Make a page with a `title`, and a few words under it."""
        super().__init__(parent)
        self.look = look
        self.setAccessibleName(title)
        self.first: QWidget | None = None
        self._title = Label(look, title, "person", wrap=True)
        self._about = Label(look, about, "base", "text_muted", wrap=True)
        self._about.setVisible(bool(about))
        self._close = Button(
            look, "", "quiet", "small", icon="x", key=self.tr("Esc"), name=self.tr("Close")
        )
        self._close.clicked.connect(self.closed)
        self.main_button = Button(look, "", "primary", "main", key=self.tr("Enter"))
        self.body = QVBoxLayout()
        self.buttons = QHBoxLayout()
        self._lay_out()
        look.changed.connect(self._space)
        self._space()

    def set_about(self, words: str) -> None:
        """Change the words under the title."""
        self._about.setText(words)
        self._about.setVisible(bool(words))

    def add_group(self, title: str, *parts: QWidget) -> QWidget:
        """Add widgets under a strong line of words, close together; return the group."""
        group = QWidget()
        lines = QVBoxLayout(group)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(self.look.space("xs"))
        lines.addWidget(Label(self.look, title, "strong"))
        for part in parts:
            lines.addWidget(part)
        self.body.addWidget(group)
        return group

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.main_button.isEnabled():
            self.main_button.click()
            return
        super().keyPressEvent(event)

    def _lay_out(self) -> None:
        self._head = QHBoxLayout()
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(self._title)
        names.addWidget(self._about)
        self._head.addLayout(names, 1)
        self._head.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        column = QWidget()
        lines = QVBoxLayout(column)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.addLayout(self.body)
        lines.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.viewport().setAutoFillBackground(False)
        scroll.setWidget(column)
        column.setAutoFillBackground(False)
        self.buttons.addStretch(1)
        self.buttons.addWidget(self.main_button)
        self._whole = QVBoxLayout(self)
        self._whole.addLayout(self._head)
        self._whole.addWidget(scroll, 1)
        self._whole.addLayout(self.buttons)

    def paintEvent(self, event: QPaintEvent) -> None:
        top = self.main_button.y() - self.look.space("m")
        painter = QPainter(self)
        painter.fillRect(0, top, self.width(), 1, self.look.colour("line"))

    def _space(self) -> None:
        space = self.look.space
        # Focus rings lie outside their controls, and a scrolled page would cut them: it is given
        # a little more room than what is in it, and the head is set in by as much.
        ring = space("xs")
        self._whole.setContentsMargins(space("xl") - ring, space("l"), space("l"), space("m"))
        self._head.setContentsMargins(ring, 0, 0, 0)
        self._whole.setSpacing(space("l") + space("s"))
        self.body.setSpacing(space("l"))
        self.body.setContentsMargins(ring, ring, space("s"), ring)
        self.buttons.setSpacing(space("s"))
