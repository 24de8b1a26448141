"""The frame of everything that is written in or chosen from."""

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QWidget

from desk.theme import Look
from desk.widgets.painted import box


class FieldBox(QWidget):
    """The frame round an editor: it grows strong while the editor has the keyboard."""

    def __init__(self, look: Look, editor: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self._editor = editor
        self.line = QHBoxLayout(self)
        self.line.addWidget(editor, 1)
        palette = QPalette(editor.palette())
        palette.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.transparent)
        editor.setPalette(palette)
        editor.installEventFilter(self)
        self.setFocusProxy(editor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._renew)
        self._renew()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.FocusIn, QEvent.Type.FocusOut, QEvent.Type.EnabledChange}:
            self.update()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_field(painter, self.look, self.rect(), self._editor)

    def _renew(self) -> None:
        side = self.look.space("m") - self.look.space("hair")
        self.line.setContentsMargins(side, 0, side, 0)
        self._editor.setFont(self.look.font("base"))
        if isinstance(self._editor, QLineEdit):
            self.setFixedHeight(self.look.px("field"))
        self.update()


def draw_field(painter: QPainter, look: Look, place: QRect, editor: QWidget) -> None:
    """Draw the box of a field, as the state of its editor asks."""
    focused = editor.hasFocus()
    line = "focus" if focused else "control_line" if editor.isEnabled() else "line"
    box(
        painter,
        place,
        look.radius("field"),
        fill=look.colour("paper" if editor.isEnabled() else "sunken"),
        line=look.colour(line),
        width=look.stroke("focused" if focused else "field"),
    )
