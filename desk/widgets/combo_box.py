"""A list that opens, painted like the other fields."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QListView, QSizePolicy, QWidget

from desk.theme import Look
from desk.widgets.field_box import draw_field

ICON_ROLE = Qt.ItemDataRole.UserRole + 1
"""Where an item keeps the name of its icon."""


class ComboBox(QComboBox):
    """A list that opens, painted like a field. The wheel changes it only while it has focus."""

    def __init__(self, look: Look, placeholder: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self.setPlaceholderText(placeholder)
        self.setView(QListView(self))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._renew)
        self._renew()

    def sizeHint(self) -> QSize:
        widest = max(
            (self.look.width("base", self.itemText(row)) for row in range(self.count())), default=0
        )
        ends = 2 * self.look.space("m") + self.look.space("s") + 2 * self.look.px("icon")
        return QSize(widest + ends, self.look.px("field"))

    def minimumSizeHint(self) -> QSize:
        return QSize(3 * self.look.px("field"), self.look.px("field"))

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        look, side = self.look, self.look.space("m")
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_field(painter, look, self.rect(), self)
        size, ratio = look.px("icon"), self.devicePixelRatioF()
        top = (self.height() - size) // 2
        meaning = "text" if self.isEnabled() else "text_muted"
        left = side
        if icon := self.currentData(ICON_ROLE):
            painter.drawPixmap(QPoint(left, top), look.icon(icon, meaning, ratio=ratio))
            left += size + look.space("s")
        right = self.width() - side - size
        painter.drawPixmap(QPoint(right, top), look.icon("chevron-down", meaning, ratio=ratio))
        place = QRect(left, 0, right - left - look.space("s"), self.height())
        painter.setFont(look.font("base"))
        chosen = self.currentIndex() >= 0
        painter.setPen(look.colour(meaning if chosen else "text_muted"))
        words = self.currentText() if chosen else self.placeholderText()
        short = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, short)

    def _renew(self) -> None:
        self.setFont(self.look.font("base"))
        self.view().setFont(self.look.font("base"))
        self.setFixedHeight(self.look.px("field"))
        self.update()
