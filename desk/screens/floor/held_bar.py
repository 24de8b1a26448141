"""The line over Here: somebody is held by a worker of whom nothing is heard any more."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from desk.domain.held import HeldRow
from desk.theme import Look
from desk.widgets.banner import Banner
from desk.widgets.buttons import Button
from desk.wording import held


class HeldBar(Banner):
    """One line for whoever is held longest, one button. `see(row)` when the button is pressed."""

    see = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Stand hidden: nobody is held."""
        super().__init__(look, "soon", "clock-alert", parent=parent)
        self._rows: Sequence[HeldRow] = ()
        self._now: datetime | None = None
        self.button = Button(look, self.tr("See to it"), "plain", "small")
        self.button.clicked.connect(self._on_pressed)
        self.add_button(self.button)
        self.hide()

    def show_rows(self, rows: Sequence[HeldRow], now: datetime) -> None:
        """Show who is held; nothing while nobody is."""
        before, self._rows, self._now = self._rows, rows, now
        if not rows:
            self.hide()
            return
        first = rows[0]
        self.button.setAccessibleName(
            self.tr("See to {name} and {worker}").format(name=first.name, worker=first.worker)
        )
        self._say(speak=not before or before[0].contact_id != first.contact_id)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._say(speak=False)  # also as it is shown: only then it has its width

    def _say(self, *, speak: bool) -> None:
        """Say as much as there is room for: who is held, and by whom, is never left out."""
        if not self._rows or self._now is None:
            return
        row, look = self._rows[0], self.look
        said = held.lines(row, len(self._rows) - 1, self._now)
        edges = self._line.contentsMargins()
        used = edges.left() + edges.right() + 2 * self._line.spacing()
        used += self.button.sizeHint().width() + look.px("icon")
        strong = look.width("strong", row.name) - look.width("base", row.name)
        room = self.width() - used - strong
        line = next((one for one in said if look.width("base", one) <= room), said[-1])
        self.show_sentence(line, [row.name], speak=speak)

    def _on_pressed(self) -> None:
        if self._rows:
            self.see.emit(self._rows[0])
