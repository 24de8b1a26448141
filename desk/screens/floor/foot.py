"""The bar at the foot of a list: whom the buttons are about, and the buttons."""

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from desk.theme import Look
from desk.widgets.labels import SentenceLabel


class Foot(QFrame):
    """A sunken line under a list with a few words at the left and buttons at the right."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Make an empty one."""
        super().__init__(parent)
        self.look = look
        self._words = SentenceLabel(look)
        self.line = QHBoxLayout(self)
        self.line.addWidget(self._words, 1)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._renew)
        self._renew()

    def add(self, button: QWidget) -> None:
        """Put a button at the right."""
        self.line.addWidget(button)

    def say(self, words: str, *, strong: bool = False) -> None:
        """Show whom the buttons are about, or what to do."""
        self._words.set_sentence(words, [words] if strong else [])

    def words_width(self) -> int:
        """Return how wide the words at the left would like to be."""
        return self._words.sizeHint().width()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.look.colour("sunken"))
        painter.fillRect(0, 0, self.width(), 1, self.look.colour("line"))

    def _renew(self) -> None:
        space = self.look.space
        self.line.setContentsMargins(space("l"), 0, space("s"), 0)
        self.line.setSpacing(space("xs") + space("hair"))
        self.setFixedHeight(self.look.px("column_head"))
        self.update()
