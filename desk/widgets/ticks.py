"""Switches and tick boxes, painted from the look."""

from typing import Literal

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desk.theme import Look
from desk.widgets.key_cap import draw_key, key_width
from desk.widgets.painted import PaintedButton, box, words_width


class Switch(PaintedButton):
    """A switch that acts at once, with its words after it, or before it with `words_first`."""

    def __init__(
        self,
        look: Look,
        words: str,
        *,
        key: str = "",
        words_first: bool = False,
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """Make a switch; one without words needs a `name`. `key` is only shown."""
        self._key = key
        self._first = words_first
        super().__init__(look, words, name=name, ring="chip", parent=parent)
        self.setCheckable(True)
        self.setAccessibleDescription(key)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        look = self.look
        words = words_width(look.font("small"), self.text()) if self.text() else 0
        parts = [words, key_width(look, self._key), look.px("switch_width")]
        there = [part for part in parts if part]
        width = sum(there) + look.space("s") * (len(there) - 1) + 2 * look.space("hair")
        return QSize(width, look.px("target_min"))

    def paintEvent(self, event: QPaintEvent) -> None:
        look, gap = self.look, self.look.space("s")
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left, width = look.space("hair"), look.px("switch_width")
        if not self._first:
            self._draw_switch(painter, left)
            left += width + gap
        if self.text():
            painter.setFont(look.font("small"))
            place = QRect(left, 0, self.width() - left, self.height())
            self.draw_words(painter, place, self.text(), look.colour("text_soft"))
            left += words_width(look.font("small"), self.text()) + gap
        if self._key:
            draw_key(painter, look, left, self.height() / 2, self._key)
        if self._first:
            self._draw_switch(painter, self.width() - width - look.space("hair"))

    def _draw_switch(self, painter: QPainter, left: int) -> None:
        look, on = self.look, self.isChecked()
        height = look.px("switch")
        place = QRect(left, (self.height() - height) // 2, look.px("switch_width"), height)
        box(
            painter,
            place,
            height / 2,
            fill=look.colour("accent" if on else "paper"),
            line=look.colour("accent" if on else "control_line"),
            width=look.stroke("field"),
        )
        inset = look.stroke("field") + look.space("hair")
        side = height - 2 * inset
        knob = place.right() + 1 - inset - side if on else place.left() + inset
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("on_accent" if on else "control_line"))
        painter.drawEllipse(QRectF(knob, place.top() + inset, side, side))


class CheckBox(PaintedButton):
    """A tick box with words; `tone` `yes` makes it part of the thread from a person's yes."""

    def __init__(
        self,
        look: Look,
        words: str = "",
        *,
        tone: Literal["accent", "yes"] = "accent",
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """Make a box; one without words needs a `name`."""
        self._tone = tone
        super().__init__(look, words, name=name, ring="chip", parent=parent)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def set_usable(self, usable: bool, why_not: str = "") -> None:
        """Let it be ticked or not; the reason is in the tooltip and is spoken."""
        self.setEnabled(usable)
        self.setToolTip(why_not)
        self.setAccessibleDescription(why_not)

    def sizeHint(self) -> QSize:
        look = self.look
        words = 0
        if self.text():
            words = self._gap() + words_width(look.font("base"), self.text())
        side = look.space("hair")
        return QSize(look.px("check") + words + 2 * side, look.px("target_min"))

    def paintEvent(self, event: QPaintEvent) -> None:
        look, on, size = self.look, self.isChecked(), self.look.px("check")
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place = QRect(look.space("hair"), (self.height() - size) // 2, size, size)
        full, mark = ("yes_text", "on_yes") if self._tone == "yes" else ("accent", "on_accent")
        if not self.isEnabled():
            full, mark = "text_muted", "paper"
        box(
            painter,
            place,
            look.radius("key"),
            fill=look.colour(full if on else "paper"),
            line=look.colour(full if on else "control_line"),
            width=look.stroke("field"),
        )
        if on:
            inset = (size - look.px("icon_chip")) // 2
            tick = look.icon("check", mark, "icon_chip", ratio=self.devicePixelRatioF())
            painter.drawPixmap(place.topLeft() + QPoint(inset, inset), tick)
        painter.setFont(look.font("base"))
        left = place.right() + 1 + self._gap()
        words = QRect(left, 0, self.width() - left, self.height())
        ink = look.colour("text" if self.isEnabled() else "text_muted")
        self.draw_words(painter, words, self.text(), ink)

    def _gap(self) -> int:
        return self.look.space("s") + self.look.space("hair")
