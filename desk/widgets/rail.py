"""The rail along the left: the time, the pages one may open, and how much waits on them."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget

from desk.snapshot import snapshot
from desk.theme import Look
from desk.widgets.labels import Label
from desk.widgets.painted import PaintedButton, box

STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


@snapshot
class RailPage:
    """One page on the rail; `key` is shown in the tooltip, `at_foot` puts it at the bottom."""

    code: str
    words: str
    icon: str
    key: str = ""
    at_foot: bool = False


class Rail(QFrame):
    """The pages this person may open; one tab stop, Up and Down move, Enter or Space opens.

    `picked` is sent with the code of a page when a person picks it; the owner then calls `select`.
    """

    picked = Signal(str)

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        """Make an empty rail; `name` is what a screen reader calls it."""
        super().__init__(parent)
        self.look = look
        self._buttons: dict[str, RailButton] = {}
        self.setAccessibleName(name)
        self._clock = Label(look, "", "clock", "rail_text")
        self._clock.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._whole = QVBoxLayout(self)
        self._whole.addWidget(self._clock)
        self._pages = QVBoxLayout()
        self._foot = QVBoxLayout()
        self._whole.addLayout(self._pages)
        self._whole.addStretch(1)
        self._whole.addLayout(self._foot)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        look.changed.connect(self._renew)
        self._renew()

    def set_clock(self, time: str) -> None:
        """Show the time of day, such as `09:47`."""
        self._clock.setText(time)

    def set_pages(self, pages: Sequence[RailPage]) -> None:
        """Show these pages, in this order; the rest is absent, not grey."""
        for button in self._buttons.values():
            button.hide()
            button.deleteLater()
        self._buttons = {}
        for page in pages:
            button = RailButton(self.look, page)
            button.clicked.connect(lambda _=False, code=page.code: self.picked.emit(code))
            (self._foot if page.at_foot else self._pages).addWidget(button)
            self._buttons[page.code] = button
        self._one_tab_stop("")

    def select(self, code: str) -> None:
        """Show which page is open; nothing is sent."""
        for own, button in self._buttons.items():
            button.setChecked(own == code)
        self._one_tab_stop(code)

    def set_badge(self, code: str, number: int, spoken: str = "") -> None:
        """Show a number on a page; 0 shows none. `spoken` says it, such as `4 to do`."""
        self._buttons[code].set_badge(number, spoken)

    def button(self, code: str) -> "RailButton":
        """Return the button of a page."""
        return self._buttons[code]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        shown = list(self._buttons.values())
        step = STEPS.get(Qt.Key(event.key()))
        at = next((n for n, button in enumerate(shown) if button.hasFocus()), None)
        if step is None or at is None:
            super().keyPressEvent(event)
            return
        shown[(at + step) % len(shown)].setFocus(Qt.FocusReason.TabFocusReason)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.look.colour("rail"))
        if self.look.high_contrast:
            width = round(self.look.outline + 0.25)
            edge = QRect(self.width() - width, 0, width, self.height())
            painter.fillRect(edge, self.look.colour("line"))

    def _one_tab_stop(self, code: str) -> None:
        stop = code if code in self._buttons else next(iter(self._buttons), "")
        for own, button in self._buttons.items():
            here = own == stop
            focus = Qt.FocusPolicy.StrongFocus if here else Qt.FocusPolicy.ClickFocus
            button.setFocusPolicy(focus)

    def _renew(self) -> None:
        space, px = self.look.space, self.look.px
        side = space("xs") + 1
        self.setFixedWidth(px("rail"))
        self._clock.setFixedHeight(px("topbar"))
        self._whole.setContentsMargins(side, 0, side, space("s"))
        self._whole.setSpacing(0)
        for column in (self._pages, self._foot):
            column.setContentsMargins(0, space("hair"), 0, 0)
            column.setSpacing(space("xs"))
        self.update()


class RailButton(PaintedButton):
    """One page: its icon over its word, and a number if something waits."""

    def __init__(self, look: Look, page: RailPage) -> None:
        self._icon = page.icon
        self._badge = 0
        super().__init__(look, page.words)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.setToolTip(f"{page.words} ({page.key})" if page.key else page.words)

    def set_badge(self, number: int, spoken: str) -> None:
        """Show a number, 0 for none, and say it with the name of the page."""
        self._badge = number
        name = f"{self.text()}, {spoken or number}" if number else self.text()
        self.setAccessibleName(name)
        self.update()

    def nextCheckState(self) -> None:
        """Leave it to the rail's owner to say which page is open."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        elif Qt.Key(event.key()) in STEPS:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        return QSize(self.look.px("rail"), self.look.px("rail_item"))

    def minimumSizeHint(self) -> QSize:
        """Ask for icon and word alone: large letters in a low window leave no air round them."""
        look = self.look
        height = look.px("icon_nav") + look.space("xs") + look.line("tiny")
        return QSize(look.px("target_min"), height + look.space("xs"))

    def paintEvent(self, event: QPaintEvent) -> None:
        look, on = self.look, self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        framed = look.theme.framed
        if on or self.hovered:
            line = look.colour("accent") if on and framed else None
            fill = look.colour("rail_selected")
            width = look.stroke("selected")
            box(painter, self.rect(), look.radius("button"), fill=fill, line=line, width=width)
        meaning = "rail_text" if on or self.hovered else "rail_muted"
        if on and framed:
            meaning = "accent_text"
        icon, line_height = look.px("icon_nav"), look.line("tiny")
        gap = look.space("xs")
        top = (self.height() - icon - gap - line_height) // 2
        drawn = look.icon(self._icon, meaning, "icon_nav", ratio=self.devicePixelRatioF())
        painter.drawPixmap((self.width() - icon) // 2, top, drawn)
        painter.setFont(look.font("tiny"))
        painter.setPen(look.colour(meaning))
        place = QRect(0, top + icon + gap, self.width(), line_height)
        ellipsis = Qt.TextElideMode.ElideRight
        words = QFontMetrics(painter.font()).elidedText(self.text(), ellipsis, self.width())
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, words)
        if self._badge:
            self._draw_badge(painter)

    def _draw_badge(self, painter: QPainter) -> None:
        look = self.look
        framed = look.theme.framed
        text = str(self._badge)
        height = look.line("badge")
        width = max(height, look.width("badge", text) + 2 * look.space("xs"))
        right = self.width() - look.space("m")
        place = QRectF(right - width, look.space("xs") + look.space("hair"), width, height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("accent" if framed else "rail_text"))
        painter.drawRoundedRect(place, height / 2, height / 2)
        painter.setPen(look.colour("rail"))
        painter.setFont(look.font("badge"))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)
