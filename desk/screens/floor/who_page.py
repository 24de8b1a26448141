"""This is…: a known person takes over a visit that had no name."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desk.domain.find import HERE, HitRow
from desk.domain.visits import HereRow
from desk.screens.floor.panel_page import PanelPage
from desk.theme import Look
from desk.widgets.card_list import CardList
from desk.widgets.card_paint import Card, Reason
from desk.widgets.fields import TextField
from desk.widgets.labels import Label
from desk.widgets.row_paint import Chip, Span
from desk.wording import here, matches

IN = "come_in"
"""What the lead says who lets somebody in, as at the door."""


class WhoPage(PanelPage):
    """Looks for the person somebody turned out to be.

    `seeks(str)` is sent as a name is typed, `found(person, lead_agreed)` when it is said who it
    is; the second is the code of the lead's agreement, where it was asked for.
    """

    seeks = Signal(str)
    found = Signal(object, str)

    def __init__(self, look: Look, row: HereRow, parent: QWidget | None = None) -> None:
        """Make the page for the visit in `row`."""
        super().__init__(look, self.tr("This is…"), f"{here.ticket(row)} {row.name}", parent)
        self.name = TextField(look, self.tr("&Name"), self.tr("any name they go by"))
        self.cards = CardList(look, self.tr("Who is it?"))
        self._none = Label(look, self.tr("Nobody by that name."), "base", "text_muted")
        self._none.hide()
        self._lead = Label(
            look, self.tr("Ask the lead before they are seated."), "base", "danger_text", wrap=True
        )
        self._lead.hide()
        self._asked_of_lead: UUID | None = None
        for part in (self.name, self._none, self.cards, self._lead):
            self.body.addWidget(part)
        self.name.edited.connect(self._on_edited)
        self.main_button.set_words(self.tr("This is them"))
        self.main_button.setEnabled(False)
        self.main_button.clicked.connect(self._send)
        self.first = self.name.edit

    def show_hits(self, rows: Sequence[HitRow], look: Look) -> None:
        """Show whom the typed name may mean; who is here by their own name cannot be it."""
        may_be = [row for row in rows if row.person_id and row.today.standing != HERE]
        self.cards.set_cards([_card(row, look) for row in may_be])
        self._none.setVisible(not may_be and bool(self.name.text()))
        self.main_button.setEnabled(bool(may_be))

    def ask_lead(self, person_id: UUID) -> None:
        """Say that the lead is to be asked about this person; the reason is never shown."""
        self._asked_of_lead = person_id
        self._lead.show()
        self.main_button.set_words(self.tr("This is them, and the lead agrees"))

    def _on_edited(self) -> None:
        self.main_button.setEnabled(False)
        self.seeks.emit(self.name.text())

    def _send(self) -> None:
        chosen = self.cards.selected_id()
        if isinstance(chosen, UUID):
            self.found.emit(chosen, IN if chosen == self._asked_of_lead else "")


def _card(row: HitRow, look: Look) -> Card:
    why = tuple(Span(text, matched) for text, matched in matches.pieces(row.reason))
    shown = look.state(matches.standing_code(row.today))
    reason = Reason(why)
    return Card(
        id=row.person_id or "",
        title=row.name_to_use,
        chip=Chip(matches.standing(row.today), shown.meaning, shown.icon),
        reasons=(reason,),
        sentence=f"{row.name_to_use}, {reason.text}, {matches.standing(row.today)}",
    )
