"""Coloured lines over a page or a list: somebody said yes, working alone, a kind refusal."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from desk.theme import Look
from desk.widgets.announce import announce
from desk.widgets.labels import IconLabel, Label, SentenceLabel

FRAME = 2
"""How many outlines thick the frame is in high contrast, where nothing is filled."""


class Banner(QFrame):
    """One line with an icon, a sentence and at most a few buttons, in the colours of a meaning.

    `tone` is a meaning with a text, a fill and a line, such as `yes`, `soon` or `late`. A
    dismissible one sends `dismissed` when Del is pressed on one of its buttons. A `slim` one
    has no room for buttons: it stands over every page all day and leaves the height to them. One
    that `folds` is as high as its sentence, all of it strong, where others cut it short.
    """

    dismissed = Signal()

    def __init__(
        self,
        look: Look,
        tone: str,
        icon: str,
        *,
        dismissible: bool = False,
        slim: bool = False,
        folds: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.look = look
        self._tone = tone
        self._dismissible = dismissible
        self._size = "banner_slim" if slim else "banner"
        self._icon = IconLabel(look, icon, f"{tone}_text", "icon_small" if slim else "icon")
        self._folds = folds
        self._words = Label(look, "", "strong", wrap=True) if folds else SentenceLabel(look)
        self._line = QHBoxLayout(self)
        self._line.addWidget(self._icon)
        self._line.addWidget(self._words, 1)
        policy = QSizePolicy.Policy
        self.setSizePolicy(policy.Preferred, policy.Minimum if folds else policy.Fixed)
        look.changed.connect(self._renew)
        self._renew()

    def show_sentence(self, words: str, strong: Sequence[str] = (), *, speak: bool = True) -> None:
        """Show a sentence, the `strong` words in it strong, and have it spoken politely."""
        changed = words != self.accessibleName() or not self.isVisible()
        if isinstance(self._words, SentenceLabel):
            self._words.set_sentence(words, strong)
        else:
            self._words.setText(words)
        self.setAccessibleName(words)
        self.show()
        if speak and changed:
            announce(self, words)

    def set_tone(self, tone: str, icon: str) -> None:
        """Change what the line means."""
        self._tone = tone
        self._icon.set_icon(icon, f"{tone}_text")
        self.update()

    def add_button(self, button: QWidget) -> None:
        """Put a button at the right."""
        self._line.addWidget(button)

    def own_keys(self) -> Sequence[tuple[str, str]]:
        """Tell how a line is put away."""
        return ((self.tr("Del"), self.tr("put a line away")),) if self._dismissible else ()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._dismissible and event.key() == Qt.Key.Key_Delete:
            self.hide()
            self.dismissed.emit()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = self.look, QPainter(self)
        painter.fillRect(self.rect(), look.colour(f"{self._tone}_fill"))
        line = look.colour(f"{self._tone}_line")
        if look.high_contrast:
            width = round(FRAME * look.outline)
            pen = QPen(line, width)
            pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
            painter.setPen(pen)
            half = width // 2
            painter.drawRect(self.rect().adjusted(half, half, -half - 1, -half - 1))
        else:
            painter.fillRect(0, self.height() - 1, self.width(), 1, line)

    def _renew(self) -> None:
        space = self.look.space
        above = space("s") if self._folds else 0
        self._line.setContentsMargins(space("l"), above, space("s"), above)
        self._line.setSpacing(space("s") + space("hair"))
        if self._folds:
            self.setMinimumHeight(self.look.px(self._size))
        else:
            self.setFixedHeight(self.look.px(self._size))
        self.update()
