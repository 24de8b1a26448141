"""The one search box: always there, with its key at the right and its icon at the left."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QStyleOptionFrame, QWidget

from desk.theme import Look
from desk.widgets.key_cap import draw_key, key_width
from desk.widgets.paint import Ink, draw_field_frame, draw_icon


class SearchBox(QLineEdit):
    """Takes what a person types to find somebody; Esc clears it, then says `left`.

    Letters that were typed while a list had the focus come in through `take`.
    """

    left = Signal()

    def __init__(self, look: Look, name: str, key: str, parent: QWidget | None = None) -> None:
        """`name` is the text when empty and for screen readers; `key` is how one gets here."""
        super().__init__(parent)
        self._ink = Ink(look)
        self._look = look
        self._key = key
        self.setAccessibleName(name)
        self.setPlaceholderText(name)
        self.setFrame(False)
        self.setClearButtonEnabled(False)
        self.textChanged.connect(self._make_room)
        look.changed.connect(self._on_look_changed)
        self._on_look_changed()

    def take(self, letters: str) -> None:
        """Come to the front with `letters` added to what stands here."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.setCursorPosition(len(self.text()))
        self.insert(letters)

    def empty(self) -> None:
        """Begin afresh: what stood here does not come back with Ctrl+Z, which is the desk’s now."""
        self.setText("")

    def key_shown(self) -> str:
        """Return the words on the key cap just now."""
        return self.tr("Esc clears") if self.text() else self._key

    def sizeHint(self) -> QSize:
        return QSize(self._look.px("column_left"), self._look.px("search"))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px("search") * 4, self._look.px("search"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Escape or event.modifiers():
            super().keyPressEvent(event)
        elif self.text():
            self.empty()
        else:
            self.left.emit()

    def initStyleOption(self, option: QStyleOptionFrame) -> None:
        """Keep the ground that Qt fills inside our round corners."""
        super().initStyleOption(option)
        inset = self._look.space("xs")
        option.rect = self.rect().adjusted(inset, inset, -inset, -inset)

    def paintEvent(self, event: QPaintEvent) -> None:
        look, ink = self._look, self._ink
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_field_frame(painter, look, QRectF(self.rect()), focused=self.hasFocus())
        painter.end()
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = self.height() / 2
        meaning = "text" if self.text() else "text_muted"
        corner = QPointF(look.space("m"), middle - look.px("icon") / 2)
        draw_icon(painter, ink, "search", meaning, "icon", corner)
        key = self.key_shown()
        start = self.width() - look.space("s") - key_width(look, key)
        draw_key(painter, look, start, middle, key)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._make_room()

    def _make_room(self) -> None:
        """Keep the words clear of the icon and of the key, whichever it shows."""
        look = self._look
        start = look.space("s") + look.px("icon") + look.space("s")
        end = look.space("xs") + key_width(look, self.key_shown())
        self.setTextMargins(start, 0, end + look.space("s"), 0)
        self.update()

    def _on_look_changed(self) -> None:
        self.setFont(self._look.font("base"))
        self.setFixedHeight(self._look.px("search"))
        self._make_room()
