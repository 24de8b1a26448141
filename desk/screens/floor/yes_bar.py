"""The line over Here: somebody said yes, and a worker could start with them now."""

from datetime import datetime, timedelta
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from desk.domain.floor import YesBarRow
from desk.theme import Look
from desk.widgets.banner import Banner
from desk.widgets.buttons import Button
from desk.wording import floor

COMES_BACK = timedelta(minutes=3)
"""A line that was put away comes back while the yes still waits. Source: interaction notes §3."""

TAKEN_LETTERS = "AOLYBNEP"
"""Alt with these letters does something else on the Floor, or in the panel over it."""


class YesBar(Banner):
    """One line, one button. `ask(visit, worker)` when the button is pressed; Del puts it away."""

    ask = Signal(object, object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Make a line that is not there until somebody says yes."""
        super().__init__(look, "yes", "handshake", dismissible=True, parent=parent)
        self._row: YesBarRow | None = None
        self._put_away: tuple[UUID, datetime] | None = None
        self._now: datetime | None = None
        self.button = Button(look, "", "yes", "small")
        self.button.clicked.connect(self._on_pressed)
        self.add_button(self.button)
        self.dismissed.connect(self._on_dismissed)
        self.hide()

    def show_row(self, row: YesBarRow | None, now: datetime) -> None:
        """Show who waits and who could start; nothing without anybody, or while put away."""
        news = row is not None and (self._row is None or self._row.visit_id != row.visit_id)
        self._row, self._now = row, now
        if row is None or self._is_put_away(row, now):
            self.hide()
            return
        self.button.set_words(
            self.tr("Ask {worker}").format(worker=marked(row.worker, TAKEN_LETTERS)),
            name=self.tr("Ask {worker} to see {name}").format(worker=row.worker, name=row.name),
        )
        self.button.setToolTip(self.tr("Del puts this line away for three minutes"))
        self._say(speak=news)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.isVisible():
            self._say(speak=False)

    def _say(self, *, speak: bool) -> None:
        """Say as much as there is room for: who waits is never left out."""
        if self._row is None or self._now is None:
            return
        strong, rests = floor.yes_bar(self._row, self._now)
        look = self.look
        used = self.button.sizeHint().width() + look.px("icon") + 4 * look.space("l")
        room = self.width() - used - look.width("strong", strong)
        rest = next((one for one in rests if look.width("base", one) <= room), "")
        self.show_sentence(f"{strong} {rest}".rstrip(), [strong], speak=speak)

    def _is_put_away(self, row: YesBarRow, now: datetime) -> bool:
        if self._put_away is None:
            return False
        visit_id, since = self._put_away
        return visit_id == row.visit_id and now - since < COMES_BACK

    def _on_pressed(self) -> None:
        if self._row is not None:
            self.ask.emit(self._row.visit_id, self._row.staff_id)

    def _on_dismissed(self) -> None:
        if self._row is not None and self._now is not None:
            self._put_away = (self._row.visit_id, self._now)


def marked(name: str, taken: str) -> str:
    """Mark the first letter of `name` that Alt may press, which is none of `taken`."""
    plain = name.replace("&", "&&")
    for place, letter in enumerate(plain):
        if letter.isascii() and letter.isalpha() and letter.upper() not in taken:
            return f"{plain[:place]}&{plain[place:]}"
    return plain
