"""What the small forms of Set-up share: a heading, fields, one button, room to scroll."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desk.theme import Look
from desk.widgets.buttons import Button
from desk.widgets.labels import Label


class Form(QWidget):
    """A form on a side panel. `added` when it has done its work."""

    added = Signal()

    def __init__(self, look: Look, heading: str, words: str) -> None:
        """Make a form; `words` stand on its button."""
        super().__init__()
        self.look = look
        self.fields = QVBoxLayout()
        self.fields.setSpacing(look.space("m"))
        self._button = Button(look, words, "primary", "main", key=self.tr("Ctrl Enter"))
        self._button.clicked.connect(self.save)
        inside = QWidget()
        column = QVBoxLayout(inside)
        side = look.space("xl")
        column.setContentsMargins(side, side, side, side)
        column.setSpacing(look.space("m"))
        column.addWidget(Label(look, heading, "head"))
        column.addLayout(self.fields)
        foot = QHBoxLayout()
        foot.addWidget(self._button)
        foot.addStretch(1)
        column.addLayout(foot)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inside)
        scroll.viewport().setAutoFillBackground(False)
        inside.setAutoFillBackground(False)  # the paper of the form shows through
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll)

    def save(self) -> None:
        """Do the work of the form, or say beside a field why not."""
        raise NotImplementedError

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Save with Enter or Ctrl+Enter."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.save()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self.look.colour("paper"))
