"""What all painted buttons share: words with a mnemonic, a name, a ring, and the look."""

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPen,
    QShortcutEvent,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from desk.theme import Look
from desk.widgets.focus_ring import FocusRing

MNEMONIC = Qt.TextFlag.TextShowMnemonic


def spoken(words: str) -> str:
    """Take the mark of the mnemonic out of the words of a button."""
    return words.replace("&&", "\0").replace("&", "").replace("\0", "&")


def words_width(font: QFont, words: str) -> int:
    """Measure words in pixels, without the mark of their mnemonic."""
    return QFontMetrics(font).horizontalAdvance(spoken(words)) + 1


def box(
    painter: QPainter,
    place: QRect,
    radius: float,
    *,
    fill: QColor | None = None,
    line: QColor | None = None,
    width: float = 1.0,
) -> None:
    """Draw a rounded box whose outline lies inside `place`."""
    half = width / 2 if line else 0.0
    painter.setPen(QPen(line, width) if line else Qt.PenStyle.NoPen)
    painter.setBrush(fill or Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(QRectF(place).adjusted(half, half, -half, -half), radius, radius)


class PaintedButton(QAbstractButton):
    """A button that paints itself from the look; others say how.

    `words` may mark a mnemonic with `&`, as Qt does: Alt and that letter press the button.
    `name` is what a screen reader says, where that is not simply the words. `ring` is the token of
    the corners of the focus ring, which lies round `ringed` if not round the button itself.
    """

    def __init__(
        self,
        look: Look,
        words: str = "",
        *,
        name: str = "",
        ring: str = "button",
        ringed: QWidget | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.look = look
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.set_words(words, name=name)
        self._ring = FocusRing(look, self, ring, ringed)
        look.changed.connect(self.renew)

    def set_words(self, words: str, *, name: str = "") -> None:
        """Change the words, and what a screen reader says with them."""
        self.setText(words)
        self.setAccessibleName(name or spoken(words))
        self.updateGeometry()
        self.update()

    def renew(self) -> None:
        """Measure and draw again, for a new look."""
        self.updateGeometry()
        self.update()

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def event(self, event: QEvent) -> bool:
        """Act at once on the mnemonic: Qt would show the button pressed for a tenth of a second."""
        if isinstance(event, QShortcutEvent) and not event.isAmbiguous():
            self.click()
            return True
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._ring.gained(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter press a focused button; on what is ticked, Enter is for the page."""
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if enter and not self.isCheckable() and not event.modifiers() & ~KEYPAD:
            self.click()
            return
        super().keyPressEvent(event)

    @property
    def hovered(self) -> bool:
        """Whether the mouse is over it and it can be pressed."""
        return self.underMouse() and self.isEnabled()

    def draw_words(self, painter: QPainter, place: QRect, words: str, ink: QColor) -> None:
        """Draw one line from the left of `place`, its mnemonic underlined."""
        painter.setPen(ink)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(place, int(flags) | int(MNEMONIC) | int(Qt.TextFlag.TextSingleLine), words)


KEYPAD = Qt.KeyboardModifier.KeypadModifier
