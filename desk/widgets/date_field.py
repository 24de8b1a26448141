"""A date in three boxes, day, month and year: quicker and surer than a calendar at a desk."""

from datetime import date

from PySide6.QtCore import QEvent, QObject, QRegularExpression, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent, QRegularExpressionValidator, QResizeEvent
from PySide6.QtWidgets import QGroupBox, QHBoxLayout, QLineEdit, QWidget

from desk.theme import Look
from desk.widgets.field_box import FieldBox
from desk.widgets.fields import Field
from desk.widgets.painted import spoken

STEPS = {Qt.Key.Key_Slash, Qt.Key.Key_Period, Qt.Key.Key_Minus, Qt.Key.Key_Space}
"""Keys that people type between the parts of a date: they go on to the next box."""

PARTS = ((2, "day"), (2, "month"), (4, "year"))


class DateParts(QGroupBox):
    """The three boxes together, a group for a screen reader; it draws nothing."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setContentsMargins(0, 0, 0, 0)  # a group keeps room for the frame it does not draw

    def minimumSizeHint(self) -> QSize:
        layout = self.layout()
        return QSize() if layout is None else layout.minimumSize()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Leave the paper as it is."""


class DateField(Field):
    """Day, month and year; a full box goes on to the next, Backspace in an empty one goes back.

    Parts may be left empty, as when only the year is known. `edited` tells each change.
    """

    edited = Signal()

    def __init__(
        self, look: Look, label: str, note: str = "", parent: QWidget | None = None
    ) -> None:
        self._boxes = [QLineEdit() for _ in PARTS]
        self._frames = [FieldBox(look, edit) for edit in self._boxes]
        group = DateParts()
        self._line = QHBoxLayout(group)
        for frame, edit, (digits, _) in zip(self._frames, self._boxes, PARTS, strict=True):
            edit.setFrame(False)
            edit.setMaxLength(digits)
            edit.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            only_digits = QRegularExpression(f"[0-9]{{0,{digits}}}")
            edit.setValidator(QRegularExpressionValidator(only_digits, edit))
            self._line.addWidget(frame)
        self._line.addStretch(1)
        super().__init__(look, label, self._boxes[0], group, note, parent)
        group.setAccessibleName(spoken(label))
        for edit in self._boxes:
            edit.textEdited.connect(self._typed)
            edit.installEventFilter(self)

    def set_label(self, label: str, note: str = "") -> None:
        super().set_label(label, note)
        words = (self.tr("day"), self.tr("month"), self.tr("year"))
        for edit, word in zip(self._boxes, words, strict=True):
            edit.setPlaceholderText(word)
            edit.setAccessibleName(f"{spoken(label)}, {word}")

    def parts(self) -> tuple[int | None, int | None, int | None]:
        """Return day, month and year as far as they are written."""
        day, month, year = (int(edit.text()) if edit.text() else None for edit in self._boxes)
        return day, month, year

    def when(self) -> date | None:
        """Return the date, or None if it is not whole or does not exist, such as 31 February."""
        day, month, year = self.parts()
        if day is None or month is None or year is None:
            return None
        try:
            return date(year, month, day)
        except ValueError:
            return None

    def is_empty(self) -> bool:
        """Whether nothing is written."""
        return not any(edit.text() for edit in self._boxes)

    def set_date(self, when: date | None) -> None:
        """Write a date in, or empty the boxes, without telling."""
        self.set_parts((None, None, None) if when is None else (when.day, when.month, when.year))

    def set_parts(self, parts: tuple[int | None, int | None, int | None]) -> None:
        """Write in as much of a date as is known, without telling."""
        for edit, part in zip(self._boxes, parts, strict=True):
            edit.setText("" if part is None else str(part))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            at = next((n for n, edit in enumerate(self._boxes) if edit is watched), None)
            if at is not None and self._stepped(at, event):
                return True
        return super().eventFilter(watched, event)

    def _stepped(self, at: int, event: QKeyEvent) -> bool:
        if event.key() in STEPS:
            if self._boxes[at].text():
                self._go(at + 1)
            return True
        if event.key() == Qt.Key.Key_Backspace and not self._boxes[at].text() and at > 0:
            self._go(at - 1)
            return True
        return False

    def _typed(self) -> None:
        for at, (edit, (digits, _)) in enumerate(zip(self._boxes, PARTS, strict=True)):
            if edit.hasFocus() and len(edit.text()) == digits:
                self._go(at + 1)
                break
        self.clear_fault()
        self.edited.emit()

    def _go(self, at: int) -> None:
        if 0 <= at < len(self._boxes):
            self._boxes[at].setFocus(Qt.FocusReason.TabFocusReason)
            self._boxes[at].selectAll()

    def _renew(self) -> None:
        super()._renew()
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(self.look.space("s"))
        for frame, (digits, word) in zip(self._frames, PARTS, strict=True):
            room = max(self.look.width("base", "0" * digits), self.look.width("base", word))
            frame.setFixedWidth(room + 3 * self.look.space("m"))
