"""What the forms beside the list share: a title, fields that scroll, one main button, a way out."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.domain.refusals import Refusal
from desk.theme import Look
from desk.widgets.announce import announce
from desk.widgets.buttons import Button
from desk.widgets.fields import Field
from desk.widgets.labels import Label
from desk.widgets.scroll_column import Rule, ScrollColumn
from desk.wording import refusals


class PanelForm(QWidget):
    """A form in the side panel. `does(command)` to write something, `left()` to go away."""

    does = Signal(object)
    left = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look
        self._title = Label(look, "", "head", wrap=True)
        self._note = Label(look, "", "small", "text_muted", wrap=True)
        self.main = Button(look, "", "primary", "main", key=self.tr("Ctrl Enter"))
        self.drop = Button(look, self.tr("Not now"), key=self.tr("Esc"))
        self._fault = Label(look, "", "label", "late_text", wrap=True)
        self._fault.hide()
        self.faults: dict[str, Field] = {}
        column = ScrollColumn(look)
        self.body = column.body
        side = look.space("xl")
        self.body.setContentsMargins(side, look.space("l"), side, look.space("l"))
        self.body.setSpacing(look.space("m"))
        self.body.addWidget(self._title)
        self.body.addWidget(self._note)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(column, 1)
        whole.addWidget(Rule(look))
        whole.addWidget(self._foot())
        self.main.clicked.connect(self.submit)
        self.drop.clicked.connect(self.left)

    def say(self, title: str, note: str, main: str) -> None:
        """Say what the form is about, and what its main button does."""
        self.setAccessibleName(title)
        self._title.setText(title)
        self._note.setText(note)
        self._note.setVisible(bool(note))
        self.main.set_words(main)

    def first(self) -> QWidget:
        """Return what has the keyboard when the form opens."""
        raise NotImplementedError

    def submit(self) -> None:
        """Ask for what the form says, or say what is missing."""
        raise NotImplementedError

    def finish(self) -> None:
        """End the form with the place for a refusal."""
        self.body.addWidget(self._fault)
        self.body.addStretch(1)

    def show_refusal(self, refusal: Refusal) -> None:
        """Say why it cannot be done: beside its field, else under the form."""
        words = refusals.sentence(refusal)
        field = self.faults.get(refusal.code)
        if field is not None:
            field.show_fault(words)
            field.setFocus()
            return
        self._fault.setText(words)
        self._fault.show()
        announce(self._fault, words)

    def _foot(self) -> QWidget:
        foot = QWidget()
        line = QHBoxLayout(foot)
        space = self.look.space
        line.setContentsMargins(space("xl"), space("s"), space("l"), space("s"))
        line.setSpacing(space("s"))
        self.beside = QHBoxLayout()
        line.addLayout(self.beside)
        line.addStretch(1)
        line.addWidget(self.drop)
        line.addWidget(self.main)
        return foot
