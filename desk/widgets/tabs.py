"""Tabs over a page: words with a number, one of them chosen, a line under it."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QTabBar, QWidget

from desk.theme import Look
from desk.widgets.choices import Choice
from desk.widgets.focus_ring import FocusRing
from desk.widgets.painted import spoken, words_width


class Tabs(QTabBar):
    """A row of tabs; Left and Right choose, and it is one tab stop.

    `currentChanged(int)` is Qt's own; `code()` names the tab that is chosen.
    """

    def __init__(
        self, look: Look, name: str, tabs: Sequence[Choice], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.look = look
        self._codes = [tab.code for tab in tabs]
        self._counts: dict[str, int] = {}
        self.setAccessibleName(name)
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(True)
        for tab in tabs:
            self.addTab(tab.words)
        self._ring = FocusRing(look, self, "key")
        look.changed.connect(self._renew)
        self._renew()

    def code(self) -> str:
        """Return the code of the chosen tab."""
        return self._codes[max(0, self.currentIndex())]

    def choose(self, code: str) -> None:
        """Choose a tab by its code."""
        self.setCurrentIndex(self._codes.index(code))

    def set_count(self, code: str, count: int | None) -> None:
        """Show a number after the words of a tab; None for no number."""
        place = self._codes.index(code)
        if count is None:
            self._counts.pop(code, None)
        else:
            self._counts[code] = count
        number = "" if count is None else f", {count}"
        self.setAccessibleTabName(place, spoken(self.tabText(place)) + number)
        self.setTabText(place, self.tabText(place))  # measures every tab again
        self.updateGeometry()
        self.update()

    def tabSizeHint(self, index: int) -> QSize:
        look = self.look
        words = words_width(look.font("strong"), self.tabText(index))
        number = self._number(index)
        more = look.width("small", number) + look.space("s") if number else 0
        return QSize(words + more + 2 * (look.space("m") + look.space("hair")), look.px("field"))

    def minimumTabSizeHint(self, index: int) -> QSize:
        return self.tabSizeHint(index)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._ring.gained(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        for place in range(self.count()):
            self._draw(painter, place)

    def _draw(self, painter: QPainter, place: int) -> None:
        look, room, on = self.look, self.tabRect(place), place == self.currentIndex()
        side = look.space("m") + look.space("hair")
        font = look.font("strong" if on else "tab")
        painter.setFont(font)
        painter.setPen(look.colour("accent_text" if on else "text_soft"))
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextShowMnemonic
        words = room.adjusted(side, 0, 0, 0)
        painter.drawText(words, int(flags), self.tabText(place))
        if number := self._number(place):
            painter.setFont(look.font("small"))
            painter.setPen(look.colour("text_muted"))
            left = words.left() + words_width(font, self.tabText(place)) + look.space("s")
            painter.drawText(QRect(QPoint(left, room.top()), room.size()), int(flags), number)
        if on:
            line = look.space("hair") + 1
            foot = QRect(room.left(), room.bottom() + 1 - line, room.width(), line)
            painter.fillRect(foot, look.colour("accent"))

    def _number(self, place: int) -> str:
        count = self._counts.get(self._codes[place])
        return "" if count is None else str(count)

    def _renew(self) -> None:
        self.setFont(self.look.font("tab"))
        self.setFixedHeight(self.look.px("field"))
        for place in range(self.count()):
            self.setTabText(place, self.tabText(place))
        self.updateGeometry()
        self.update()


class TabsLine(QWidget):
    """The line on which tabs stand, right across the page; put them and more into `line`."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self.line = QHBoxLayout(self)
        self.line.setContentsMargins(0, 0, 0, 0)
        look.changed.connect(self._renew)
        self._renew()

    def paintEvent(self, event: QPaintEvent) -> None:
        foot = QRect(0, self.height() - 1, self.width(), 1)
        QPainter(self).fillRect(foot, self.look.colour("line"))

    def _renew(self) -> None:
        self.line.setSpacing(self.look.space("m"))
        self.update()
