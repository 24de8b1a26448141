"""Words and pictures that only show: in a size and a meaning, never in a colour."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetrics,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QPalette,
    QShowEvent,
)
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from desk.snapshot import snapshot
from desk.theme import Look


class Label(QLabel):
    """Plain words in a type token and a meaning; mark-up in them is shown, not obeyed."""

    def __init__(
        self,
        look: Look,
        words: str = "",
        letters: str = "base",
        meaning: str = "text",
        *,
        wrap: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(words, parent)
        self.look = look
        self._letters = letters
        self._meaning = meaning
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        look.changed.connect(self.renew)
        self.renew()

    def set_meaning(self, meaning: str) -> None:
        """Change what the colour of the words means."""
        self._meaning = meaning
        self.renew()

    def set_letters(self, letters: str) -> None:
        """Change the type token."""
        self._letters = letters
        self.renew()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        # Whatever was hidden while the text grew: Qt's style sheet gives it its old font back.
        if self.font().pixelSize() != self.look.font(self._letters).pixelSize():
            self.renew()

    def renew(self) -> None:
        """Take font and colour from the look anew."""
        self.setFont(self.look.font(self._letters))
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.WindowText, self.look.colour(self._meaning))
        self.setPalette(palette)


class IconLabel(QLabel):
    """An icon beside words that say the same, so a screen reader passes it by."""

    def __init__(
        self,
        look: Look,
        icon: str,
        meaning: str = "text",
        size: str = "icon",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.look = look
        self._icon = icon
        self._meaning = meaning
        self._size = size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.renew)
        self.renew()

    def set_icon(self, icon: str, meaning: str) -> None:
        """Show another icon."""
        self._icon, self._meaning = icon, meaning
        self.renew()

    def renew(self) -> None:
        """Draw it anew for the look."""
        ratio = self.devicePixelRatioF()
        self.setPixmap(self.look.icon(self._icon, self._meaning, self._size, ratio=ratio))


@snapshot
class Run:
    """Some words of a line, strong or not."""

    words: str
    strong: bool = False


def runs(words: str, strong: Sequence[str]) -> tuple[Run, ...]:
    """Cut a sentence so that the first place of each of the `strong` words is a run of its own.

    Words come from people, so nothing in them is ever read as mark-up.
    """
    for part in strong:
        before, found, after = words.partition(part) if part else (words, "", "")
        if found:
            rest = [other for other in strong if other != part]
            return tuple(
                run
                for run in (*runs(before, rest), Run(part, strong=True), *runs(after, rest))
                if run.words
            )
    return (Run(words),) if words else ()


class SentenceLabel(QLabel):
    """One line in which some words are strong, cut short with an ellipsis where room ends."""

    def __init__(self, look: Look, meaning: str = "text", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self._meaning = meaning
        self._runs: tuple[Run, ...] = ()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    def set_sentence(self, words: str, strong: Sequence[str] = ()) -> None:
        """Show a sentence; each of the `strong` words found in it is shown strong, once."""
        self._runs = runs(words, strong)
        self.setText(words)
        self.setToolTip("")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        width = sum(self._width(run) for run in self._runs)
        return QSize(int(width) + 1, self.look.line("base"))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.look.line("base"))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.look.colour(self._meaning))
        left, room = 0.0, float(self.width())
        for run in self._runs:
            font = self._font(run)
            words, width = run.words, self._width(run)
            if left + width > room + 1:
                ellipsis = Qt.TextElideMode.ElideRight
                words = QFontMetrics(font).elidedText(words, ellipsis, int(room - left))
            painter.setFont(font)
            place = self.rect().adjusted(int(left), 0, 0, 0)
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, words)
            left += width
            if words != run.words:
                self.setToolTip(self.text())
                return

    def _font(self, run: Run) -> QFont:
        return self.look.font("strong" if run.strong else "base")

    def _width(self, run: Run) -> float:
        return QFontMetricsF(self._font(run)).horizontalAdvance(run.words)


def initials(name: str) -> str:
    """Give the first letters of the first and the last word of a full name, at most two."""
    words = [word for word in name.split() if word[0].isalnum()]
    ends = words[:1] + words[1:][-1:]
    return "".join(word[0] for word in ends).upper()


class Avatar(QWidget):
    """Initials in a circle, beside the name they stand for; a screen reader passes it by."""

    def __init__(self, look: Look, initials: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self._initials = initials
        look.changed.connect(self._renew)
        self._renew()

    def set_initials(self, initials: str) -> None:
        """Show another person."""
        self._initials = initials
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.look.colour("accent_soft"))
        painter.drawEllipse(self.rect())
        painter.setPen(self.look.colour("accent_text"))
        painter.setFont(self.look.font("label"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._initials)

    def _renew(self) -> None:
        side = self.look.px("avatar")
        self.setFixedSize(side, side)
        self.update()
