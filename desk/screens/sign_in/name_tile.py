"""One name to pick: initials, the name, and what they do here."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desk.theme import Look
from desk.widgets.labels import initials
from desk.widgets.painted import PaintedButton, box


class NameTile(PaintedButton):
    """A person at the desk, or the way to somebody who is not on the list."""

    def __init__(
        self, look: Look, name: str, job: str, icon: str = "", parent: QWidget | None = None
    ) -> None:
        """Make a tile; with an `icon` it shows that instead of the initials."""
        self._job = job
        self._icon = icon
        # A name may hold an ampersand, which would otherwise mark a mnemonic.
        super().__init__(look, name.replace("&", "&&"), ring="box", parent=parent)
        self.name = name
        self.setAccessibleName(f"{name}, {job}" if job else name)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        look = self.look
        words = max(look.width("strong", self.name), look.width("small", self._job))
        return QSize(self._left() + words + look.space("m"), look.px("name_tile"))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._left() + self.look.px("avatar"), self.look.px("name_tile"))

    def paintEvent(self, event: QPaintEvent) -> None:
        look = self.look
        on = self.hasFocus() or self.hovered
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box(
            painter,
            self.rect(),
            look.radius("box"),
            fill=look.colour("accent_faint" if on else "paper"),
            line=look.colour("accent" if on else "line"),
            width=look.stroke("selected") if on else look.outline,
        )
        self._draw_circle(painter)
        lines = look.line("strong"), look.line("small")
        top = (self.height() - sum(lines)) // 2
        width = self.width() - self._left() - look.space("m")
        self._draw_line(painter, QRect(self._left(), top, width, lines[0]), self.name, "strong")
        place = QRect(self._left(), top + lines[0], width, lines[1])
        self._draw_line(painter, place, self._job, "small", "text_muted")

    def _left(self) -> int:
        return 2 * self.look.space("m") + self.look.px("avatar")

    def _draw_circle(self, painter: QPainter) -> None:
        look, side = self.look, self.look.px("avatar")
        place = QRect(look.space("m"), (self.height() - side) // 2, side, side)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("accent_soft"))
        painter.drawEllipse(place)
        if self._icon:
            inset = (side - look.px("icon_small")) // 2
            ratio = self.devicePixelRatioF()
            icon = look.icon(self._icon, "accent_text", "icon_small", ratio=ratio)
            painter.drawPixmap(place.topLeft() + QPoint(inset, inset), icon)
            return
        painter.setPen(look.colour("accent_text"))
        painter.setFont(look.font("label"))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, initials(self.name))

    def _draw_line(
        self, painter: QPainter, place: QRect, words: str, letters: str, meaning: str = "text"
    ) -> None:
        painter.setFont(self.look.font(letters))
        painter.setPen(self.look.colour(meaning))
        short = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, short)
