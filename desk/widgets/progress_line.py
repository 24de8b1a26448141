"""A line that fills while a long job runs, with how far it is in words beside it."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QProgressBar, QSizePolicy, QWidget

from desk.theme import Look
from desk.widgets.painted import box


class ProgressLine(QProgressBar):
    """Shows `done` of `total`; while the total is not known, a quarter of it stands filled."""

    def __init__(self, look: Look, name: str, parent: QWidget | None = None) -> None:
        """Make an empty line; `name` is what a screen reader calls it."""
        super().__init__(parent)
        self.look = look
        self.setTextVisible(False)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    def show_part(self, done: int, total: int) -> None:
        """Show how far it is."""
        self.setRange(0, max(total, 0))
        self.setValue(min(done, total) if total else 0)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self.look.px("panel_ask"), self.look.px("meter"))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.look.px("target_min"), self.look.px("meter"))

    def paintEvent(self, event: QPaintEvent) -> None:
        look, radius = self.look, self.look.radius("key")
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        outline = look.colour("control_line")
        box(painter, self.rect(), radius, fill=look.colour("paper"), line=outline)
        part = self.value() / self.maximum() if self.maximum() > 0 else 1 / 4
        filled = QRect(0, 0, round(self.width() * part), self.height())
        if filled.width() > radius:
            box(painter, filled, radius, fill=look.colour("accent"))
