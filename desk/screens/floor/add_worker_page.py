"""Add a worker on site who is not on the rota of today."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desk.commands.on_site import ComeOnSite
from desk.domain.workers import StaffRow
from desk.screens.floor.panel_page import PanelPage
from desk.theme import Look
from desk.widgets.choices import Choice
from desk.widgets.fields import ChoiceField, TextField


class AddWorkerPage(PanelPage):
    """Chooses one of the staff and a room. `wants(command)` lets them in."""

    wants = Signal(object)

    def __init__(self, look: Look, day_id: UUID, parent: QWidget | None = None) -> None:
        """Make the page for a day; the staff follow."""
        super().__init__(look, self.tr("Add a worker"), parent=parent)
        self.set_about(self.tr("Who came in to help today? New staff are added in Set-up."))
        self._day_id = day_id
        self.who = ChoiceField(look, self.tr("&Who?"), [])
        self.room = TextField(look, self.tr("&Room or desk"))
        self.body.addWidget(self.who)
        self.body.addWidget(self.room)
        self.main_button.set_words(self.tr("Add them"))
        self.main_button.clicked.connect(self.send)
        self.first = self.who.combo

    def show_staff(self, rows: Sequence[StaffRow], there: frozenset[UUID]) -> None:
        """Offer the staff who are not on site yet."""
        self.who.set_choices(
            [
                Choice(str(row.id), ", ".join(part for part in (row.name, row.job) if part))
                for row in rows
                if row.id not in there
            ]
        )

    def send(self) -> None:
        """Ask for the chosen one to be put on the list."""
        who = self.who.chosen_code()
        if not who:
            self.who.show_fault(self.tr("Choose who it is."))
            self.who.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.wants.emit(ComeOnSite(day_id=self._day_id, staff_id=UUID(who), room=self.room.text()))
        self.closed.emit()
