"""Buttons: the main one, plain ones, quiet ones, the heather one and the one that warns."""

from typing import Literal

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desk.snapshot import snapshot
from desk.theme import Look
from desk.widgets.key_cap import draw_key, key_width
from desk.widgets.painted import PaintedButton, box, spoken, words_width

Kind = Literal["primary", "plain", "quiet", "yes", "danger"]
Size = Literal["small", "normal", "main"]


@snapshot
class Shape:
    """The tokens of one size of button: height, side padding, letters, icon."""

    height: str
    side: str
    letters: str
    icon: str


SHAPES: dict[Size, Shape] = {
    "small": Shape("button_small", "s", "label", "icon_small"),
    "normal": Shape("button", "m", "strong", "icon"),
    "main": Shape("button_main", "l", "strong", "icon"),
}


@snapshot
class Inks:
    """The meanings a kind of button is painted with; empty means nothing is drawn."""

    words: str
    fill: str
    hover: str
    line: str


INKS: dict[Kind, Inks] = {
    "primary": Inks("on_accent", "accent", "accent_hover", "accent"),
    "plain": Inks("text", "paper", "hover", "control_line"),
    "quiet": Inks("accent_text", "", "accent_faint", ""),
    "yes": Inks("on_yes", "yes_text", "yes_text", "yes_text"),
    "danger": Inks("danger", "paper", "danger_fill", "danger"),
}
OFF = Inks("text_muted", "sunken", "sunken", "line")
FILLED: set[Kind] = {"primary", "yes"}


class Button(PaintedButton):
    """A push button for one verb, such as `Check in`, with an icon before and a key after it.

    `key` is only shown and told in the tooltip; the page owns the shortcut. Enter and Space press
    the button that has the focus.
    """

    def __init__(
        self,
        look: Look,
        words: str = "",
        kind: Kind = "plain",
        size: Size = "normal",
        *,
        icon: str = "",
        key: str = "",
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """Make a button; one with an icon alone needs a `name`."""
        self._kind: Kind = kind
        self._shape = SHAPES[size]
        self._icon = icon
        self._icon_meaning = ""
        self._key = key
        self._key_shown = True
        super().__init__(look, words, name=name, parent=parent)
        self._tell()

    def set_words(self, words: str, *, name: str = "") -> None:
        super().set_words(words, name=name)
        self._tell()

    def set_kind(self, kind: Kind) -> None:
        """Change the voice, as when `Check in` becomes `Ask the lead`."""
        self._kind = kind
        self.renew()

    def set_icon(self, icon: str, meaning: str = "") -> None:
        """Change the icon; empty for none. Without a meaning it has the colour of the words."""
        self._icon, self._icon_meaning = icon, meaning
        self.renew()

    def set_key(self, key: str) -> None:
        """Change the key that is shown; empty for none."""
        self._key = key
        self._tell()
        self.renew()

    def show_key(self, shown: bool) -> None:
        """Show or hide the key cap, where a narrow window has no room for it."""
        self._key_shown = shown
        self.renew()

    def sizeHint(self) -> QSize:
        side = self._side()
        width = max(self._inside() + 2 * side, self.look.px(self._shape.height))
        return QSize(width, self.look.px(self._shape.height))

    def paintEvent(self, event: QPaintEvent) -> None:
        look = self.look
        inks = INKS[self._kind] if self.isEnabled() else OFF
        fill = inks.hover if self.hovered else inks.fill
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box(
            painter,
            self.rect(),
            look.radius("button"),
            fill=look.colour(fill) if fill else None,
            line=look.colour(inks.line) if inks.line else None,
            width=look.outline,
        )
        self._draw_inside(painter, inks)

    def _draw_inside(self, painter: QPainter, inks: Inks) -> None:
        look, gap, middle = self.look, self.look.space("s"), self.height() / 2
        ink = look.colour(inks.words)
        left = max((self.width() - self._inside()) // 2, look.space("hair"))
        if self._icon:
            size = look.px(self._shape.icon)
            ratio = self.devicePixelRatioF()
            meaning = self._icon_meaning if self.isEnabled() else ""
            icon = look.icon(self._icon, meaning or inks.words, self._shape.icon, ratio=ratio)
            painter.drawPixmap(left, round(middle - size / 2), icon)
            left += size + gap
        if self.text():
            font = self._font()
            width = words_width(font, self.text())
            painter.setFont(font)
            place = QRect(left, 0, width + gap, self.height())
            self.draw_words(painter, place, self.text(), ink)
            left += width + gap
        if self._cap():
            draw_key(painter, look, left, middle, self._cap(), self._cap_ink(ink))

    def _cap_ink(self, ink: QColor) -> QColor | None:
        return ink if self._kind in FILLED and self.isEnabled() else None

    def _font(self) -> QFont:
        font = self.look.font(self._shape.letters)
        font.setUnderline(self._kind == "quiet" and self.look.theme.underlined)
        return font

    def _side(self) -> int:
        extra = self.look.space("hair") if self._shape.side == "s" and self.text() else 0
        return self.look.space(self._shape.side) + extra

    def _cap(self) -> str:
        return self._key if self._key_shown else ""

    def _inside(self) -> int:
        parts = [
            self.look.px(self._shape.icon) if self._icon else 0,
            words_width(self._font(), self.text()) if self.text() else 0,
            key_width(self.look, self._cap()),
        ]
        there = [part for part in parts if part]
        return sum(there) + self.look.space("s") * max(len(there) - 1, 0)

    def _tell(self) -> None:
        words = spoken(self.text()) or self.accessibleName()
        self.setToolTip(f"{words} ({self._key})" if self._key else "" if self.text() else words)
        self.setAccessibleDescription(self._key)
