"""The weather and the notes that stand on the sheet of a day."""

from uuid import UUID

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desk.domain.visits import DropInRow
from desk.theme import Look
from desk.widgets.fields import NoteField, TextField

LONGEST_WEATHER = 40


class AboutDay(QWidget):
    """Two fields that are kept when they are left. `described(day id, weather, notes)`."""

    described = Signal(object, str, str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._day_id: UUID | None = None
        self._kept = ("", "")
        self.weather = TextField(look, self.tr("&Weather"), self.tr("such as wet, 6°C"))
        self.weather.edit.setMaxLength(LONGEST_WEATHER)
        self.notes = NoteField(
            look, self.tr("&Notes"), self.tr("not on a share-safe copy"), lines=3
        )
        self.weather.edit.returnPressed.connect(self.keep)
        for edit in (self.weather.edit, self.notes.edit):
            edit.installEventFilter(self)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(look.space("m"))
        lines.addWidget(self.weather)
        lines.addWidget(self.notes)

    def show_day(self, day: DropInRow) -> None:
        """Show what is written of a day; words that are being written are left alone."""
        if day.id == self._day_id and self.is_changed():
            return
        self._day_id, self._kept = day.id, (day.weather, day.notes)
        for field, words in ((self.weather, day.weather), (self.notes, day.notes)):
            if field.text() != words:
                field.set_text(words)

    def is_changed(self) -> bool:
        """Tell whether there is something that is not kept yet."""
        return self._day_id is not None and self._now() != self._kept

    def keep(self) -> None:
        """Have the words kept, if they changed."""
        if self.is_changed():
            self._kept = self._now()
            self.described.emit(self._day_id, *self._kept)

    def not_kept(self, weather: str, notes: str) -> None:
        """Take back that words were kept: they stay in the fields, to be tried again."""
        if (weather, notes) == self._kept:
            self._kept = ("\0", "\0")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            self.keep()
        return super().eventFilter(watched, event)

    def _now(self) -> tuple[str, str]:
        return self.weather.text(), self.notes.text()
