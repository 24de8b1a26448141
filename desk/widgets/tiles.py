"""Tiles: large tick boxes with a digit, a picture and words, such as what a person needs."""

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desk.theme import Look
from desk.widgets.painted import MNEMONIC, PaintedButton, box, spoken, words_width

WRAPPED = Qt.TextFlag.TextWordWrap


class TileButton(PaintedButton):
    """A tile that is ticked with Space, a click or its digit, which the page listens to.

    `mark` is a small word at the right of a ticked tile, such as `main`; it is spoken too. Long
    words take several lines, and the tile grows.
    """

    def __init__(
        self, look: Look, digit: str, icon: str, words: str, parent: QWidget | None = None
    ) -> None:
        self._digit = digit
        self._icon = icon
        self._mark = ""
        super().__init__(look, words, ring="tile", parent=parent)
        self.setCheckable(True)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.toggled.connect(self.renew)
        self._speak()

    def set_mark(self, mark: str) -> None:
        """Put a word on the ticked tile, or take it away with an empty one."""
        if mark != self._mark:
            self._mark = mark
            self._speak()
            self.renew()

    def set_words(self, words: str, *, name: str = "") -> None:
        super().set_words(words, name=name)
        self._speak()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._speak()
        super().changeEvent(event)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self.look.px("tile") + (self.lines(width) - 1) * self.look.line("choice")

    def lines(self, width: int) -> int:
        """Return how many lines the words take in a tile of this width, at most one for each."""
        font, room = self._font(), self._words_room(width)
        if words_width(font, self.text()) <= room.width():
            return 1
        words = spoken(self.text())
        if width < self.minimumSizeHint().width():
            return len(words.split())
        place = QRect(0, 0, room.width(), 0)
        high = QFontMetrics(font).boundingRect(place, int(WRAPPED), words).height()
        return max(2, round(high / QFontMetrics(font).lineSpacing()))

    def sizeHint(self) -> QSize:
        width = self._left() + words_width(self._font(), self.text()) + self._right()
        return QSize(width, self.look.px("tile"))

    def minimumSizeHint(self) -> QSize:
        longest = max(
            (words_width(self._font(), word) for word in spoken(self.text()).split()), default=0
        )
        return QSize(self._left() + longest + self._right(), self.look.px("tile"))

    def paintEvent(self, event: QPaintEvent) -> None:
        look, on = self.look, self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fill = "accent_faint" if on else "hover" if self.hovered else "paper"
        box(
            painter,
            self.rect(),
            look.radius("tile"),
            fill=look.colour(fill),
            line=look.colour("accent" if on else self._quiet_line()),
            width=look.stroke("selected") if on else look.outline,
        )
        self._draw_digit_and_icon(painter, on)
        ink = look.colour("text" if self.isEnabled() else "text_muted")
        painter.setPen(ink)
        painter.setFont(self._font())
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        place = self._words_room(self.width())
        painter.drawText(place, int(flags) | int(MNEMONIC) | int(WRAPPED), self.text())
        if on and self._mark:
            painter.setFont(look.font("mark"))
            painter.setPen(look.colour("accent_text"))
            place = self.rect().adjusted(0, 0, -look.space("s"), 0)
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(place, right, self._mark)

    def _draw_digit_and_icon(self, painter: QPainter, on: bool) -> None:
        look = self.look
        painter.setFont(look.font("tiny", tabular=True))
        painter.setPen(look.colour("text_muted"))
        digit = QRect(look.space("s"), 0, self._digit_width(), self.height())
        painter.drawText(digit, Qt.AlignmentFlag.AlignCenter, self._digit)
        icon = look.icon(
            self._icon, "accent_text" if on else "text_muted", ratio=self.devicePixelRatioF()
        )
        top = (self.height() - look.px("icon")) // 2
        painter.drawPixmap(digit.right() + 1 + look.space("s"), top, icon)

    def _quiet_line(self) -> str:
        return "control_line" if self.look.high_contrast else "line"

    def _font(self) -> QFont:
        return self.look.font("choice_on" if self.isChecked() else "choice")

    def _digit_width(self) -> int:
        return QFontMetrics(self.look.font("tiny", tabular=True)).horizontalAdvance("0") + 1

    def _left(self) -> int:
        gap = self.look.space("s")
        return gap + self._digit_width() + gap + self.look.px("icon") + gap

    def _right(self) -> int:
        mark = self.look.width("mark", self._mark) + self.look.space("xs") if self._mark else 0
        return mark + self.look.space("s")

    def _words_room(self, width: int) -> QRect:
        left = self._left()
        return QRect(left, 0, width - left - self._right(), self.height())

    def _speak(self) -> None:
        key = self.tr("key %1").replace("%1", self._digit)
        parts = (spoken(self.text()), self._mark, key)
        self.setAccessibleName(", ".join(part for part in parts if part))
