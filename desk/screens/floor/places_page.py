"""Free places today: which place, and what it said."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desk.commands.venue import TellPlaces
from desk.domain.destinations import DestinationRow
from desk.screens.floor.panel_page import PanelPage
from desk.theme import Look
from desk.widgets.choices import Choice
from desk.widgets.fields import ChoiceField, TextField


class PlacesPage(PanelPage):
    """Notes what a place said of its free beds, with the moment it is noted."""

    wants = Signal(object)

    def __init__(self, look: Look, place_id: UUID | None, parent: QWidget | None = None) -> None:
        """Make the page; `place_id` is chosen once the places are known."""
        super().__init__(look, self.tr("Free places"), parent=parent)
        self.set_about(self.tr("As they told you. The time is noted with it."))
        self._place_id = place_id
        self._told: dict[str, str] = {}
        self.place = ChoiceField(look, self.tr("&Which place?"), [])
        self.free = TextField(
            look, self.tr("What did they &say?"), self.tr("a number, or words: list, 9 days")
        )
        self.body.addWidget(self.place)
        self.body.addWidget(self.free)
        self.place.chosen.connect(self._on_place)
        self.main_button.set_words(self.tr("Note it"))
        self.main_button.clicked.connect(self.send)
        self.first = self.free.edit if place_id else self.place.combo

    def show_places(self, rows: Sequence[DestinationRow]) -> None:
        """Offer the places of the directory."""
        self._told = {str(row.id): row.free_places for row in rows}
        chosen = str(self._place_id) if self._place_id else ""
        self.place.set_choices([Choice(str(row.id), row.name) for row in rows], chosen)
        self._on_place(chosen)

    def send(self) -> None:
        """Ask for it to be noted; nothing written means that it is no longer known."""
        place = self.place.chosen_code()
        if not place:
            self.place.show_fault(self.tr("Choose a place."))
            self.place.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.wants.emit(TellPlaces(destination_id=UUID(place), free_places=self.free.text()))
        self.closed.emit()

    def _on_place(self, code: str) -> None:
        self.free.set_text(self._told.get(code, ""))
        self.free.edit.selectAll()
