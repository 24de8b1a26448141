"""What the small forms of Set-up share: a heading, fields, buttons, room to scroll."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLayoutItem,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desk.domain.refusals import Refusal
from desk.theme import Look
from desk.widgets.announce import announce
from desk.widgets.buttons import Button
from desk.widgets.fields import Field, TextField
from desk.widgets.labels import Label
from desk.wording import refusals


class Form(QWidget):
    """A form on a side panel. `finished` when it has done its work, or is closed with its cross."""

    finished = Signal()

    def __init__(self, look: Look, heading: str, words: str) -> None:
        """Make a form; `words` stand on its button."""
        super().__init__()
        self.look = look
        self.first: TextField
        self.faults: Mapping[str, Field] = {}
        self.fields = QVBoxLayout()
        self.fields.setSpacing(look.space("m"))
        self.foot = QHBoxLayout()
        self.foot.setSpacing(look.space("s"))
        self._button = Button(look, words, "primary", "main", key=self.tr("Ctrl Enter"))
        self._button.clicked.connect(self.save)
        self._refusal = Label(look, "", "label", "late_text", wrap=True)
        self._refusal.hide()
        close = Button(look, icon="x", kind="quiet", name=self.tr("Close (Esc)"))
        close.clicked.connect(self.finished)
        head = QHBoxLayout()
        self._heading = Label(look, heading, "head", wrap=True)
        head.addWidget(self._heading, 1)
        head.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        self._inside = inside = QWidget()
        column = QVBoxLayout(inside)
        side = look.space("xl")
        column.setContentsMargins(side, side, side, side)
        column.setSpacing(look.space("m"))
        column.addLayout(head)
        column.addLayout(self.fields)
        self.foot.addWidget(self._button)
        self.foot.addStretch(1)
        column.addWidget(self._refusal)
        column.addLayout(self.foot)
        column.addStretch(1)
        self._scroll = scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inside)
        scroll.viewport().setAutoFillBackground(False)
        inside.setAutoFillBackground(False)  # the paper of the form shows through
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll)

    def add(self, *fields: QWidget) -> None:
        """Put fields side by side below the others."""
        line = QHBoxLayout()
        line.setSpacing(self.look.space("m"))
        for field in fields:
            line.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
        self.fields.addLayout(line)

    def show_instead(self, heading: str, words: str, *content: QWidget) -> None:
        """Show what came of it in place of the fields; `words` stand on the button."""
        self._heading.setText(heading)
        self._button.set_words(words)
        self._refusal.hide()
        while (item := self.fields.takeAt(0)) is not None:
            _let_go(item)
        for widget in content:
            self.fields.addWidget(widget)
        self._button.setFocus(Qt.FocusReason.TabFocusReason)

    def set_busy(self, *, busy: bool) -> None:
        """Take no second press while the work is under way."""
        self._button.setEnabled(not busy)

    def save(self) -> None:
        """Do the work of the form, or say beside a field why not."""
        raise NotImplementedError

    def show_refusal(self, refusal: Refusal) -> None:
        """Say why it was not done: beside the field it is about, else above the buttons."""
        sentence = refusals.sentence(refusal)
        field = self.faults.get(refusal.code)
        if field is not None:
            self.fault(field, sentence)
            return
        self._refusal.setText(sentence)
        self._refusal.show()
        self._bring(self._refusal)
        announce(self._button, sentence)

    def add_deed(self, button: Button) -> None:
        """Put another button beside Save, and after it for the keyboard."""
        self.foot.insertWidget(1, button)
        QWidget.setTabOrder(self._button, button)

    def fault(self, field: Field, words: str) -> None:
        """Say beside a field what is wrong, and go there."""
        field.show_fault(words)
        field.setFocus(Qt.FocusReason.TabFocusReason)
        self._bring(field)

    def _bring(self, widget: QWidget) -> None:
        self._inside.adjustSize()  # the sentence has its place before the form scrolls to it
        self._scroll.ensureWidgetVisible(widget)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Save with Enter or Ctrl+Enter."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.save()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self.look.colour("paper"))


def _let_go(item: QLayoutItem) -> None:
    """Take what stood in a form away, also what stood in lines of it."""
    line, widget = item.layout(), item.widget()
    while line is not None and (inner := line.takeAt(0)) is not None:
        _let_go(inner)
    if widget is not None:
        widget.hide()
        widget.deleteLater()
