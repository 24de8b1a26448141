"""On site: who works now and whether they are free, and the free places of today."""

from collections.abc import Hashable
from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from desk.domain.floor import FloorRow, PlaceRow
from desk.domain.workers import OnSiteRow
from desk.screens.floor.on_site_rows import OnSiteRows
from desk.theme import Look
from desk.widgets.buttons import Button
from desk.widgets.card import Card
from desk.widgets.columns import Column, Head
from desk.widgets.labels import Label
from desk.widgets.rows_model import RowsModel
from desk.widgets.rows_view import RowsView
from desk.wording import floor

SiteRow = OnSiteRow | PlaceRow
PRESENT = ("on", "paused", "full", "away")


class OnSiteColumn(Card):
    """Lists workers and free places.

    `worker(row)` and `place(row)` on Enter, `add_worker()` and `note_places()` from the menu,
    `typed(str)` for letters that belong in the search box.
    """

    worker = Signal(object)
    place = Signal(object)
    add_worker = Signal()
    note_places = Signal()
    typed = Signal(str)

    def __init__(
        self,
        look: Look,
        zone: ZoneInfo,
        nation: str,
        now: datetime,
        parent: QWidget | None = None,
    ) -> None:
        """Make an empty list."""
        super().__init__(look, parent=parent)
        self.set_title(self.tr("On site"))
        self._zone = zone
        self._paint = OnSiteRows(look, zone, nation, now)
        self._by_id: dict[Hashable, SiteRow] = {}
        self._model: RowsModel[SiteRow] = RowsModel(
            [Column(text=lambda row: row.name)], key=_key, sentence=self._paint.sentence
        )
        self.view: RowsView[SiteRow] = RowsView(
            look, self._model, self._paint.describe, self.tr("On site")
        )
        self._model.setParent(self.view)
        self.view.hold_order = True
        self._police = Label(look, "", "small", "text_muted")
        self._more = Button(
            look, "", "quiet", "small", icon="plus", name=self.tr("Add a worker, note free places")
        )
        self._more.setToolTip(self.tr("Add a worker, note free places"))
        self._more.clicked.connect(self._open_menu)
        self._empty = Label(look, "", "base", "text_muted", wrap=True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._empty.setText(self.tr("Nobody is on the rota today."))
        self._empty.hide()
        self.add_to_head(self._police)
        self.add_to_head(self._more)
        self.body.addWidget(self._empty)
        self.body.addWidget(self.view, 1)
        self.view.opened.connect(self._on_opened)
        self.view.typed.connect(self.typed)
        look.changed.connect(self._space)
        self._space()

    def show_floor(self, row: FloorRow, now: datetime, *, quiet: bool) -> None:
        """Show the workers, the free ones first, and what places were told of."""
        if now.minute != self._paint.now.minute or quiet != self._paint.quiet:
            self.view.refresh()
        self._paint.now, self._paint.quiet = now, quiet
        every: tuple[SiteRow, ...] = (*row.on_site, *row.places)
        self._by_id = {_key(one): one for one in every}
        entries: list[SiteRow | Head] = list(row.on_site)
        if row.places:
            told = floor.places_told(row.places, self._zone)
            entries += [Head("places", self.tr("Places today"), note=told), *row.places]
        here = sum(worker.intake in PRESENT for worker in row.on_site)
        self.set_count(here)
        self.view.setAccessibleName(self.tr("On site, {n} workers").format(n=here))
        self._police.setText(floor.police(row))
        self._empty.setVisible(not row.on_site)
        self.view.set_rows(entries)

    def menu(self) -> QMenu:
        """Return the menu of what can be added here."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Add a &worker on site"), self.add_worker.emit)
        menu.addAction(self.tr("Note free &places"), self.note_places.emit)
        return menu

    def _open_menu(self) -> None:
        menu = self.menu()
        corner = self._more.mapToGlobal(self._more.rect().bottomRight())
        corner.setX(corner.x() - menu.sizeHint().width())
        menu.popup(corner)

    def _on_opened(self, key: Hashable) -> None:
        row = self._by_id.get(key)
        if isinstance(row, PlaceRow):
            self.place.emit(row)
        elif row is not None:
            self.worker.emit(row)

    def _space(self) -> None:
        space = self.look.space("l")
        self._empty.setContentsMargins(space, space, space, space)


def _key(row: SiteRow) -> Hashable:
    return row.destination_id if isinstance(row, PlaceRow) else row.id
