"""The line over My room: while I was away, somebody took a person from me."""

from collections.abc import Sequence
from zoneinfo import ZoneInfo

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desk.domain.my_room import ReleasedRow
from desk.theme import Look
from desk.widgets.banner import Banner
from desk.widgets.buttons import Button
from desk.wording import held


class ReleasedBar(Banner):
    """Tells who did it, and when, one at a time. `read(contact)` once I have read it."""

    read = Signal(object)

    def __init__(self, look: Look, zone: ZoneInfo, parent: QWidget | None = None) -> None:
        """Stand hidden: nobody was taken from me."""
        super().__init__(look, "soon", "info", dismissible=True, parent=parent)
        self._zone = zone
        self._row: ReleasedRow | None = None
        self.button = Button(look, self.tr("I have read it"), "plain", "small")
        self.button.clicked.connect(self._on_read)
        self.add_button(self.button)
        self.dismissed.connect(self._on_read)
        self.hide()

    def show_rows(self, rows: Sequence[ReleasedRow]) -> None:
        """Show the first that I have not read; nothing without any."""
        self._row = next(iter(rows), None)
        if self._row is None:
            self.hide()
            return
        self.show_sentence(held.released(self._row, self._zone), [self._row.name])

    def _on_read(self) -> None:
        if self._row is not None:
            self.read.emit(self._row.contact_id)
