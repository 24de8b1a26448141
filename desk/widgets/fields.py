"""Fields that are written in or chosen from: a label above, a box, and a kind word if wrong."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from desk.theme import Look
from desk.widgets.announce import announce
from desk.widgets.choices import Choice
from desk.widgets.labels import IconLabel, Label
from desk.widgets.painted import box, spoken


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


class Field(QWidget):
    """A label, something to fill in, and room for one sentence when it cannot stay so.

    `label` may mark a mnemonic with `&`. `note` follows it in a muted voice, such as `a guess is
    fine`.
    """

    def __init__(
        self,
        look: Look,
        label: str,
        editor: QWidget,
        body: QWidget,
        note: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.look = look
        self._editor = editor
        self._label = Label(look, label, "strong")
        self._label.setBuddy(editor)
        self._note = Label(look, note, "base", "text_muted")
        self._note.setVisible(bool(note))
        self._fault = Label(look, "", "small", "late_text", wrap=True)
        self._fault_icon = IconLabel(look, "triangle-alert", "late_text", "icon_chip")
        self._build(body)
        self.set_label(label, note)
        self.setFocusProxy(editor)
        look.changed.connect(self._renew)
        self._renew()

    def set_label(self, label: str, note: str = "") -> None:
        """Change the words above, and what a screen reader calls the field."""
        self._label.setText(label)
        self._label.setVisible(bool(label))
        self._note.setText(note)
        self._note.setVisible(bool(note))
        self._editor.setAccessibleName(" ".join(part for part in (spoken(label), note) if part))

    def show_fault(self, sentence: str) -> None:
        """Say beside the field what is wrong and what to do; the focus stays where it is."""
        self._fault.setText(sentence)
        self._fault_line.setVisible(bool(sentence))
        self._editor.setAccessibleDescription(sentence)
        if sentence:
            announce(self._editor, sentence)

    def clear_fault(self) -> None:
        """Take the sentence away."""
        self.show_fault("")

    def fault(self) -> str:
        """Return the sentence that is shown, or nothing."""
        return self._fault.text()

    def _build(self, body: QWidget) -> None:
        self._head = QHBoxLayout()
        self._head.addWidget(self._label)
        self._head.addWidget(self._note)
        self._head.addStretch(1)
        self._fault_line = QWidget(self)
        line = QHBoxLayout(self._fault_line)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self._fault_icon, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self._fault, 1)
        self._fault_line.hide()
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.addLayout(self._head)
        self._whole.addWidget(body)
        self._whole.addWidget(self._fault_line)

    def _renew(self) -> None:
        self._head.setSpacing(self.look.space("xs"))
        self._whole.setSpacing(self.look.space("xs"))


class TextField(Field):
    """One line of words. `edited` tells each change a person makes."""

    edited = Signal(str)

    def __init__(
        self,
        look: Look,
        label: str,
        note: str = "",
        placeholder: str = "",
        parent: QWidget | None = None,
    ) -> None:
        self.edit = QLineEdit()
        self.edit.setFrame(False)
        self.edit.setPlaceholderText(placeholder)
        super().__init__(look, label, self.edit, FieldBox(look, self.edit), note, parent)
        self.edit.textEdited.connect(self.edited)
        self.edit.textEdited.connect(self.clear_fault)

    def text(self) -> str:
        """Return what is written, without blanks at its ends."""
        return self.edit.text().strip()

    def set_text(self, text: str) -> None:
        """Write something in, without telling."""
        self.edit.setText(text)


class NoteField(Field):
    """Several lines of words; Tab leaves it. `edited` tells each change."""

    edited = Signal()

    def __init__(
        self,
        look: Look,
        label: str,
        note: str = "",
        placeholder: str = "",
        lines: int = 4,
        parent: QWidget | None = None,
    ) -> None:
        self.edit = QPlainTextEdit()
        self.edit.setFrameShape(QPlainTextEdit.Shape.NoFrame)
        self.edit.setTabChangesFocus(True)
        self.edit.setPlaceholderText(placeholder)
        self._lines = lines
        self._box = FieldBox(look, self.edit)
        self._box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.MinimumExpanding)
        super().__init__(look, label, self.edit, self._box, note, parent)
        self.edit.textChanged.connect(self.edited)

    def text(self) -> str:
        """Return what is written, without blanks at its ends."""
        return self.edit.toPlainText().strip()

    def set_text(self, text: str) -> None:
        """Write something in."""
        self.edit.setPlainText(text)

    def _renew(self) -> None:
        super()._renew()
        pad = self.look.space("xs")
        self._box.line.setContentsMargins(self.look.space("s"), pad, pad, pad)
        self._box.setMinimumHeight(self._lines * self.look.line("base") + 4 * pad)


class ChoiceField(Field):
    """One answer from a list that opens. `chosen` is sent only when a person chooses."""

    chosen = Signal(str)

    def __init__(
        self,
        look: Look,
        label: str,
        choices: Sequence[Choice],
        note: str = "",
        placeholder: str = "",
        parent: QWidget | None = None,
    ) -> None:
        self.combo = ComboBox(look, placeholder)
        super().__init__(look, label, self.combo, self.combo, note, parent)
        self.set_choices(choices)
        self.combo.activated.connect(self._activated)

    def set_choices(self, choices: Sequence[Choice], chosen: str = "") -> None:
        """Offer other answers; an empty code leaves the field open."""
        self.combo.clear()
        for choice in choices:
            self.combo.addItem(choice.words, choice.code)
            self.combo.setItemData(self.combo.count() - 1, choice.icon, ICON_ROLE)
        self.set_chosen(chosen)

    def chosen_code(self) -> str:
        """Return the code of the answer, or nothing."""
        return str(self.combo.currentData() or "")

    def set_chosen(self, code: str) -> None:
        """Choose without telling; an unknown or empty code leaves the field open."""
        self.combo.setCurrentIndex(self.combo.findData(code) if code else -1)

    def _activated(self) -> None:
        self.clear_fault()
        self.chosen.emit(self.chosen_code())


ICON_ROLE = Qt.ItemDataRole.UserRole + 1


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


def caption(look: Look, words: str, buddy: QWidget) -> QLabel:
    """Make a small muted label that belongs to an editor."""
    label = Label(look, words, "small", "text_muted")
    label.setBuddy(buddy)
    return label
