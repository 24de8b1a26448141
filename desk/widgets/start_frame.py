"""The frame of every page before the desk is open: the hills on the left, one task on the right."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desk.theme import Look
from desk.widgets.hills import Hills
from desk.widgets.labels import Label

ART = 15
TASK = 17
"""The hills take 15 parts of the width, the task 17, as they were drawn."""


class Task(QWidget):
    """The paper on which a task lies."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        look.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill the ground."""
        QPainter(self).fillRect(self.rect(), self._look.colour("paper"))


class StartFrame(QWidget):
    """A page of the start. Put things into `body`, and what is always there into `foot`.

    The hills give way where the window is narrow or the letters are large.
    """

    def __init__(self, look: Look, title: str, parent: QWidget | None = None) -> None:
        """Make a page; `title` is the name of the app on the hills."""
        super().__init__(parent)
        self.look = look
        self.hills = Hills(look, title)
        self.heading = Label(look, "", "person", wrap=True)
        self.under_heading = Label(look, "", "base", "text_muted", wrap=True)
        self.body = QVBoxLayout()
        self.foot = QHBoxLayout()
        self._paper = Task(look)
        self._whole = QVBoxLayout(self._paper)
        self._whole.addWidget(self.heading)
        self._whole.addWidget(self.under_heading)
        self._whole.addLayout(self.body)
        self._whole.addStretch(1)
        self._whole.addLayout(self.foot)
        self._scroll = QScrollArea()
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(self._paper)
        across = QHBoxLayout()
        across.setSpacing(0)
        across.addWidget(self.hills, ART)
        across.addWidget(self._scroll, TASK)
        self._page = QVBoxLayout(self)
        self._page.setContentsMargins(0, 0, 0, 0)
        self._page.setSpacing(0)
        self._page.addLayout(across, 1)
        look.changed.connect(self._renew)
        self._renew()

    def say_above(self, words: str, strong: str) -> None:
        """Say on a line over the whole page what holds for all of it."""
        from desk.widgets.banner import Banner  # most pages have none

        line = Banner(self.look, "soon", "info", slim=True)
        line.show_sentence(words, (strong,), speak=False)
        self._page.insertWidget(0, line)

    def show_heading(self, words: str, under: str = "") -> None:
        """Say what this page is for."""
        self.heading.setText(words)
        self.under_heading.setText(under)
        self.under_heading.setVisible(bool(under))
        self.setAccessibleName(words)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the task the whole width where there is too little for both."""
        super().resizeEvent(event)
        self._share()

    def _share(self) -> None:
        needed = self._paper.minimumSizeHint().width() * (ART + TASK) / TASK
        smallest = self.look.px("window_min_width") * 3 / 4
        self.hills.setVisible(self.width() >= max(needed, smallest))

    def _renew(self) -> None:
        look = self.look
        side = 2 * look.space("xxl")
        top = look.space("xl") + look.space("xxl")
        self._whole.setContentsMargins(side, top, side, look.space("xl"))
        self._whole.setSpacing(look.space("hair"))
        self.body.setContentsMargins(0, look.space("xl"), 0, look.space("xl"))
        self.body.setSpacing(look.space("l"))
        self.foot.setSpacing(look.space("s"))
        self._share()
