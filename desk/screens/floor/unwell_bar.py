"""The line over Here when somebody was too unwell to agree, and half an hour has gone by."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desk.domain.reminders import UnwellRow
from desk.theme import Look
from desk.widgets.banner import Banner
from desk.widgets.buttons import Button
from desk.wording import times


class UnwellBar(Banner):
    """Reminds the desk to ask again: the one who waits longest for it, one at a time.

    `again(visit)` opens their answers. *Not yet*, or Del, sends `later(visit)`: at every desk the
    line then stays away for as long again.
    """

    again = Signal(object)
    later = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Stand hidden: nobody is unwell."""
        super().__init__(look, "soon", "circle-pause", dismissible=True, parent=parent)
        self._row: UnwellRow | None = None
        self.again_button = Button(look, self.tr("Ask again"), "plain", "small")
        self.not_yet_button = Button(look, self.tr("Not yet"), "quiet", "small")
        self.again_button.clicked.connect(self._on_again)
        self.not_yet_button.clicked.connect(self._on_not_yet)
        self.add_button(self.again_button)
        self.add_button(self.not_yet_button)
        self.dismissed.connect(self._on_not_yet)
        self.hide()

    def show_rows(self, rows: Sequence[UnwellRow], now: datetime) -> None:
        """Show who is to be asked again now; nothing while nobody is."""
        before, self._row = self._row, next((row for row in rows if row.is_due(now)), None)
        if self._row is None:
            self.hide()
            return
        name = self._row.name
        words = self.tr("{name} was too unwell to agree {ago}. How are they now?").format(
            name=name, ago=times.ago(self._row.noted_at, now)
        )
        self.again_button.setAccessibleName(self.tr("Ask {name} again").format(name=name))
        self.show_sentence(words, [name], speak=before is None or before != self._row)

    def _on_again(self) -> None:
        if self._row is not None:
            self.again.emit(self._row.visit_id)

    def _on_not_yet(self) -> None:
        if self._row is not None:
            self.later.emit(self._row.visit_id)
