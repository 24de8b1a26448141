"""A refusal never just dies: which place next?"""

from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desk.domain.destinations import DestinationRow
from desk.domain.tracker import TrackedRow
from desk.screens.referrals.form import PanelForm
from desk.theme import Look
from desk.widgets.card import Card
from desk.widgets.columns import Column
from desk.widgets.row_paint import Piece, RowPaint
from desk.widgets.rows_model import RowsModel
from desk.widgets.rows_view import RowsView
from desk.wording import letters


class NextPlace(PanelForm):
    """Offers the places of the same kind. `begins(person, place)` for a new letter."""

    begins = Signal(object, object)

    def __init__(self, look: Look, row: TrackedRow, places: tuple[DestinationRow, ...]) -> None:
        super().__init__(look)
        title = self.tr("What next for {name}?").format(name=row.name)
        note = self.tr("{place} did not take {name}: {why}").format(
            place=row.destination,
            name=row.name,
            why=letters.refusal(row.refusal or "other").lower(),
        )
        self.say(title, note, self.tr("New letter"))
        self._row = row
        self._model: RowsModel[DestinationRow] = RowsModel(
            [Column(text=lambda place: place.name)],
            key=lambda place: place.id,
            sentence=letters.place,
        )
        self.list: RowsView[DestinationRow] = RowsView(
            look, self._model, self._describe, self.tr("Places")
        )
        card = Card(look, "", "none", ground="paper")
        if (inner := card.layout()) is not None:
            inner.setContentsMargins(1, 1, 1, 1)
        card.body.addWidget(self.list)
        card.setMinimumHeight(look.px("row_worker") * 4)
        self.body.addWidget(card, 1)
        self.finish()
        others = [one for one in places if one.template and one.id != row.destination_id]
        others.sort(key=lambda one: one.kind != row.kind)
        self.list.set_rows(others)
        if others:
            self.list.select(others[0].id)
        self.list.opened.connect(lambda _: self.submit())

    def first(self) -> QWidget:
        return self.list

    def submit(self) -> None:
        chosen = self.list.selected_id()
        if isinstance(chosen, UUID):
            self.begins.emit(self._row.person_id, chosen)

    def _describe(self, place: DestinationRow) -> RowPaint:
        free = place.free_places or self.tr("Places not told")
        return RowPaint(
            title=place.name,
            kind="short",
            second=(Piece(place.description),),
            note=Piece(free, "with" if place.free_places else "text_muted"),
        )
