"""White rounded panels with a head, and the edge that keeps a list inside round corners."""

from typing import Literal

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desk.theme import Look
from desk.widgets.labels import Label

Tone = Literal["paper", "yes", "with", "accent"]
HeadKind = Literal["column", "small", "none"]

GROUNDS: dict[Tone, tuple[str, str]] = {
    "paper": ("paper", "line"),
    "yes": ("yes_fill", "yes_line"),
    "with": ("with_fill", "with_line"),
    "accent": ("accent_faint", "accent_line"),
}


class CardEdge(QWidget):
    """The outline and the corners outside it, over whatever the card holds."""

    def __init__(self, look: Look, card: QWidget, line: str, ground: str, radius: str) -> None:
        super().__init__(card)
        self._look = look
        self._line = line
        self._outside = ground
        self._radius = radius
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        look.changed.connect(self.update)

    def set_line(self, line: str) -> None:
        """Change the meaning of the outline."""
        self._line = line
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        look, radius = self._look, self._look.radius(self._radius)
        half = look.outline / 2
        place = QRectF(self.rect()).adjusted(half, half, -half, -half)
        outside, inside = QPainterPath(), QPainterPath()
        outside.addRect(QRectF(self.rect()))
        inside.addRoundedRect(place, radius, radius)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillPath(outside - inside, look.colour(self._outside))
        pen = painter.pen()
        pen.setColor(look.colour(self._line))
        pen.setWidthF(look.outline)
        painter.strokePath(inside, pen)


class Card(QFrame):
    """A panel on the page: a head with a title, a number and room for buttons, and a body.

    A `column` head is the tall one over a list, with a line under it; a `small` one is a strong
    line of words over text; `none` leaves only the body. Put things into `head` and `body`.
    """

    def __init__(
        self,
        look: Look,
        title: str = "",
        head: HeadKind = "column",
        *,
        tone: Tone = "paper",
        ground: str = "canvas",
        radius: str = "card",
        parent: QWidget | None = None,
    ) -> None:
        """Make a card; `ground` is the meaning of the page it lies on."""
        super().__init__(parent)
        self.look = look
        self._kind: HeadKind = head
        self._tone: Tone = tone
        self.setAccessibleName(title)
        self.head = QHBoxLayout()
        self.body = QVBoxLayout()
        self._title = Label(look, title, "head" if head == "column" else "strong")
        self._count = Label(look, "", "count" if head == "column" else "small", "text_muted")
        self._count.hide()
        whole = QVBoxLayout(self)
        whole.setSpacing(0)
        if head != "none":
            self.head.addWidget(self._title)
            self.head.addWidget(self._count)
            self.head.addStretch(1)
            whole.addLayout(self.head)
        whole.addLayout(self.body, 1)
        self._edge = CardEdge(look, self, GROUNDS[tone][1], ground, radius)
        look.changed.connect(self._renew)
        self._renew()

    def set_title(self, title: str) -> None:
        """Change the title, which is also the name of the panel."""
        self._title.setText(title)
        self.setAccessibleName(title)

    def set_count(self, count: int | None) -> None:
        """Show how many there are beside the title; None shows nothing."""
        self._count.setText("" if count is None else str(count))
        self._count.setVisible(count is not None)

    def set_tone(self, tone: Tone) -> None:
        """Change what the ground of the card means."""
        self._tone = tone
        self._edge.set_line(GROUNDS[tone][1])
        self.update()

    def add_to_head(self, widget: QWidget) -> None:
        """Put a button or a note at the right of the head."""
        self.head.addWidget(widget)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._edge.setGeometry(self.rect())
        self._edge.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.look.colour(GROUNDS[self._tone][0]))
        if self._kind == "column":
            height = self.look.px("column_head")
            painter.fillRect(0, height - 1, self.width(), 1, self.look.colour("line"))

    def _renew(self) -> None:
        space = self.look.space
        self.head.setSpacing(space("s"))
        layout = self.layout()
        if layout is None:
            return
        if self._kind == "column":
            self.head.setContentsMargins(space("l"), 0, space("s"), 0)
            self._title.setFixedHeight(self.look.px("column_head"))
            layout.setContentsMargins(1, 0, 1, 1)
        else:
            layout.setContentsMargins(space("l"), space("m"), space("l"), space("m"))
            layout.setSpacing(space("s") if self._kind == "small" else 0)
        self.body.setSpacing(0 if self._kind == "column" else space("s"))
        self.update()
