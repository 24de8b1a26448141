"""Framed words that are pressed on or off: toggles, and pills with a number."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from desk.theme import Look
from desk.widgets.painted import PaintedButton, box, words_width


class Toggle(PaintedButton):
    """A framed word that is pressed on or off, such as `Quiet space`.

    Without an icon of its own, one that is on shows a tick. A `removable` one shows a cross
    while it is on, and Del takes it off.
    """

    def __init__(
        self,
        look: Look,
        words: str,
        icon: str = "",
        *,
        removable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        self._icon = icon
        self._removable = removable
        super().__init__(look, words, parent=parent)
        self.setCheckable(True)
        self.toggled.connect(self.renew)

    def sizeHint(self) -> QSize:
        look = self.look
        parts = [
            look.px(self._icon_size()) if self._shown_icon() else 0,
            words_width(self._font(), self.text()),
            look.px("icon_chip") if self._cross() else 0,
        ]
        there = [part for part in parts if part]
        gaps = self._gap() * (len(there) - 1)
        return QSize(sum(there) + gaps + 2 * self._side(), look.px("toggle"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._cross() and event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        look, on = self.look, self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        quiet = "control_line" if look.high_contrast else "line"
        box(
            painter,
            self.rect(),
            look.radius("button"),
            fill=look.colour("accent_faint" if on else "hover" if self.hovered else "paper"),
            line=look.colour("accent" if on else quiet),
            width=look.stroke("selected") if on else look.outline,
        )
        left, ratio = self._side(), self.devicePixelRatioF()
        meaning = "text" if self.isEnabled() else "text_muted"
        if icon := self._shown_icon():
            size = look.px(self._icon_size())
            drawn = look.icon(icon, meaning, self._icon_size(), ratio=ratio)
            painter.drawPixmap(left, (self.height() - size) // 2, drawn)
            left += size + self._gap()
        painter.setFont(self._font())
        place = QRect(left, 0, self.width() - left, self.height())
        self.draw_words(painter, place, self.text(), look.colour(meaning))
        if self._cross():
            size = look.px("icon_chip")
            corner = QPoint(self.width() - self._side() - size, (self.height() - size) // 2)
            painter.drawPixmap(corner, look.icon("x", "text_muted", "icon_chip", ratio=ratio))

    def _shown_icon(self) -> str:
        return self._icon or ("check" if self.isChecked() and not self._removable else "")

    def _icon_size(self) -> str:
        return "icon_small" if self._icon else "icon_chip"

    def _cross(self) -> bool:
        return self._removable and self.isChecked()

    def _font(self) -> QFont:
        return self.look.font("choice_on" if self.isChecked() else "choice")

    def _gap(self) -> int:
        return self.look.space("xs") + self.look.space("hair")

    def _side(self) -> int:
        return self.look.space("s") + self.look.space("hair")


class Pill(PaintedButton):
    """A quiet framed word with a number, pressed to show a group, such as `With a worker 7`.

    Where there is no room for the word, one with an icon shows that and the number alone.
    """

    def __init__(
        self,
        look: Look,
        words: str,
        icon: str = "",
        count: int | None = None,
        parent: QWidget | None = None,
    ) -> None:
        self._icon = icon
        self._count = count
        super().__init__(look, words, parent=parent)
        self.setCheckable(True)
        self.toggled.connect(self.renew)
        self.set_count(count)

    def set_count(self, count: int | None) -> None:
        """Change the number after the words; None for no number."""
        self._count = count
        number = "" if count is None else str(count)
        self.setAccessibleName(" ".join(part for part in (self.text(), number) if part))
        self.renew()

    def sizeHint(self) -> QSize:
        words = words_width(self.look.font(self._letters()), self.text())
        return QSize(self._without_words() + words, self.look.px("toggle"))

    def minimumSizeHint(self) -> QSize:
        least = self._without_words() if self._icon else self.sizeHint().width()
        return QSize(least, self.look.px("toggle"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setToolTip("" if self._has_room() else self.text())

    def _without_words(self) -> int:
        look = self.look
        icon = look.px("icon_small") + self._gap() if self._icon else 0
        number = look.width("label", self._number()) + self._gap() if self._number() else 0
        return icon + number + 2 * (look.space("s") + look.space("hair"))

    def _has_room(self) -> bool:
        return not self._icon or self.width() >= self.sizeHint().width()

    def paintEvent(self, event: QPaintEvent) -> None:
        look, on = self.look, self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box(
            painter,
            self.rect(),
            look.radius("button"),
            fill=look.colour("hover" if self.hovered and not on else "paper"),
            line=look.colour("accent" if on else "line"),
            width=look.stroke("selected") if on else look.outline,
        )
        meaning = "accent_text" if on else "text_soft"
        left = look.space("s") + look.space("hair")
        if self._icon:
            size = look.px("icon_small")
            icon = look.icon(self._icon, meaning, "icon_small", ratio=self.devicePixelRatioF())
            painter.drawPixmap(left, (self.height() - size) // 2, icon)
            left += size + self._gap()
        painter.setFont(look.font(self._letters()))
        if self._has_room():
            place = QRect(left, 0, self.width() - left, self.height())
            self.draw_words(painter, place, self.text(), look.colour(meaning))
            left += words_width(look.font(self._letters()), self.text()) + self._gap()
        painter.setFont(look.font("label"))
        place = QRect(left, 0, self.width() - left, self.height())
        self.draw_words(painter, place, self._number(), look.colour(meaning))

    def _letters(self) -> str:
        return "label" if self.isChecked() else "chip"

    def _number(self) -> str:
        return "" if self._count is None else str(self._count)

    def _gap(self) -> int:
        return self.look.space("xs") + self.look.space("hair")
