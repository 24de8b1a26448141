"""The inside of the side panel: a head with a way out, a body that scrolls, a foot of buttons."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desk.screens.person.marks import OneLine
from desk.theme import Look
from desk.widgets.buttons import Button
from desk.widgets.labels import Label


class PanelFrame(QWidget):
    """A title, something below it, and buttons at the foot. `wants_close()` from its cross."""

    wants_close = Signal()

    def __init__(self, look: Look, title: str, note: str = "") -> None:
        super().__init__()
        self.look = look
        self._title = OneLine(look, title, "head")
        self._note = Label(look, note, "small", "text_muted")
        close = Button(look, icon="x", kind="quiet", name=self.tr("Close (Esc)"))
        close.clicked.connect(self.wants_close)
        head = QHBoxLayout()
        head.setContentsMargins(look.space("xl"), look.space("m"), look.space("l"), look.space("s"))
        head.addWidget(self._title, 1)
        head.addWidget(self._note)
        head.addWidget(close)
        self.above = QVBoxLayout()
        self.above.setContentsMargins(look.space("xl"), 0, look.space("xl"), look.space("s"))
        self._scroll = QScrollArea()
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.viewport().setAutoFillBackground(False)
        self.foot = QHBoxLayout()
        self.foot.setContentsMargins(
            look.space("xl"), look.space("m"), look.space("xl"), look.space("m")
        )
        self.foot.setSpacing(look.space("s"))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addLayout(self.above)
        whole.addWidget(self._scroll, 1)
        whole.addLayout(self.foot)

    def set_body(self, body: QWidget) -> None:
        """Show `body`; what was there before is let go."""
        holder = QWidget()
        inside = QVBoxLayout(holder)
        side = self.look.space("xl")
        inside.setContentsMargins(side, self.look.space("xs"), side, side)
        inside.addWidget(body)
        self._scroll.setWidget(holder)
        holder.setAutoFillBackground(False)

    def show_whole(self, widget: QWidget) -> None:
        """Show something that scrolls by itself in the place of the body."""
        layout = self.layout()
        if layout is not None:
            layout.replaceWidget(self._scroll, widget)
            self._scroll.hide()
            self._scroll.deleteLater()
