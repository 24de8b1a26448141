"""The page that asks who is at this desk. Names only: who may do what comes later."""

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QStackedWidget, QVBoxLayout, QWidget

from desk.domain.clock import local
from desk.domain.destinations import AgencyRow
from desk.domain.venue import VenueRow
from desk.domain.workers import StaffRow
from desk.screens.sign_in.name_tile import NameTile
from desk.theme import Look
from desk.widgets.buttons import Button
from desk.widgets.labels import Label
from desk.widgets.start_frame import StartFrame
from desk.wording import greetings, times

if TYPE_CHECKING:
    from desk.screens.sign_in.someone_else import SomeoneElse

DESK_FIRST = ("reception", "lead", "manager")
"""Who sits at the desk itself comes first, then the workers by name."""
COLUMNS = 2
TYPING_MS = 2000
"""Letters that follow one another sooner belong to one name."""


class SignInScreen(StartFrame):
    """Lets whoever sits down pick their name from today's rota, or type it.

    `chosen` carries the StaffRow; `added` a name, a role and an agency id for somebody new;
    `wants_practice` asks for the made-up Friday.
    """

    chosen = Signal(object)
    added = Signal(str, str, object)
    wants_practice = Signal()

    def __init__(
        self, look: Look, *, practice: bool = False, parent: QWidget | None = None
    ) -> None:
        """Make the page, empty until `show_names`; a practice desk says so, and offers no other."""
        super().__init__(look, self.tr("Drop-in Desk"), parent)
        self._tiles: list[NameTile] = []
        self._typed = ""
        self._since = QElapsedTimer()
        self._names = QWidget()
        whole = QVBoxLayout(self._names)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(look.space("s"))
        self._question = Label(look, self.tr("Who is at this desk?"), "strong")
        self._grid = QGridLayout()
        self._grid.setSpacing(look.space("s"))
        whole.addWidget(self._question)
        whole.addLayout(self._grid)
        whole.addStretch(1)
        self._everyone: Sequence[StaffRow] = ()
        self._agencies: Sequence[AgencyRow] = ()
        self._else: SomeoneElse | None = None
        self._pages = QStackedWidget()
        self._pages.addWidget(self._names)
        self.body.addWidget(self._pages)
        self._practise = Button(look, self.tr("&Practise with made-up people"), size="small")
        self._practice = practice
        if practice:
            self.say_above(*greetings.practice())
        # Until there are names, a hasty Enter would find nothing but this button.
        self._practise.hide()
        self._practise.clicked.connect(self.wants_practice)
        self.foot.addWidget(self._practise)
        self.foot.addStretch(1)

    def show_names(
        self,
        rota: Sequence[StaffRow],
        everyone: Sequence[StaffRow],
        agencies: Sequence[AgencyRow],
    ) -> None:
        """Offer who is on today's rota, or everyone where there is no rota yet."""
        there = {row.id for row in rota}
        # The desk itself is often not on the rota of workers.
        also = [row for row in everyone if row.role in DESK_FIRST and row.id not in there]
        offered = sorted([*(rota or everyone), *(also if rota else ())], key=_order)
        for tile in self._tiles:
            tile.hide()
            tile.deleteLater()
        self._tiles = []
        for row in offered:
            tile = NameTile(self.look, row.name, row.job or row.agency)
            tile.clicked.connect(lambda _on=False, row=row: self.chosen.emit(row))
            self._add(tile)
        other = NameTile(self.look, self.tr("Someone else"), self.tr("Type a name"), icon="search")
        other.clicked.connect(self._open_else)
        self._add(other)
        self._everyone, self._agencies = everyone, agencies
        self._practise.setVisible(not self._practice)
        self._back()

    def show_day(self, venue: VenueRow, now: datetime) -> None:
        """Greet, and say which day and where it is."""
        here = local(now, venue.zone_info)
        self.hills.show_lines(venue.day_name, ", ".join(filter(None, (venue.name, venue.town))))
        self.show_heading(
            greetings.greeting(here.hour, venue.nation),
            self.tr("{day}, {time}. Doors at {doors}.").format(
                day=times.long_date(here.date()),
                time=here.strftime("%H:%M"),
                doors=venue.opens.strftime("%H:%M"),
            ),
        )

    def tiles(self) -> tuple[NameTile, ...]:
        """Return the names that can be picked, the way to somebody else last."""
        return tuple(self._tiles)

    def focus_first(self) -> None:
        """Put the keyboard on the first name."""
        if self._tiles and self._pages.currentWidget() is self._names:
            self._tiles[0].setFocus(Qt.FocusReason.TabFocusReason)

    def refuse(self, words: str) -> None:
        """Say beside the typed name why it could not be added."""
        if self._else is not None:
            self._else.refuse(words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move among the names with the arrows; a letter goes to the next name that begins so."""
        steps = {
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Down: COLUMNS,
            Qt.Key.Key_Up: -COLUMNS,
        }
        step = steps.get(Qt.Key(event.key()))
        at = next((n for n, tile in enumerate(self._tiles) if tile.hasFocus()), -1)
        if self._pages.currentWidget() is not self._names or not self._tiles:
            super().keyPressEvent(event)
        elif step is not None:
            self._focus(max(0, min(at + step, len(self._tiles) - 1)))
        elif event.text().isalnum():
            self._to_letter(event.text().casefold(), at)
        else:
            super().keyPressEvent(event)

    def _to_letter(self, letter: str, at: int) -> None:
        """Go on with the name that is being typed; the same letter again goes to the next one."""
        in_time = self._since.isValid() and self._since.elapsed() < TYPING_MS
        self._typed = self._typed + letter if in_time else letter
        self._since.start()
        if set(self._typed) == {letter}:
            self._seek(letter, at + 1)
        else:
            self._seek(self._typed, at)

    def _seek(self, begins: str, at: int) -> None:
        count = len(self._tiles)
        for place in (n % count for n in range(at, at + count)):
            if self._tiles[place].name.casefold().startswith(begins):
                self._focus(place)
                return

    def _focus(self, at: int) -> None:
        self._tiles[at].setFocus(Qt.FocusReason.TabFocusReason)

    def _add(self, tile: NameTile) -> None:
        row, column = divmod(len(self._tiles), COLUMNS)
        self._grid.addWidget(tile, row, column)
        tile.show()  # at once, so that it can be given the keyboard
        self._grid.setColumnStretch(column, 1)
        self._tiles.append(tile)

    def _open_else(self) -> None:
        if self._else is None:
            self._else = self._make_else()
        self._else.offer(self._everyone, self._agencies)
        self._pages.setCurrentWidget(self._else)
        self._else.begin()

    def _make_else(self) -> "SomeoneElse":
        # Comparing names needs more than the first picture should wait for.
        from desk.screens.sign_in.someone_else import SomeoneElse

        made = SomeoneElse(self.look)
        made.chosen.connect(self.chosen)
        made.added.connect(self.added)
        made.left.connect(self._back)
        self._pages.addWidget(made)
        return made

    def _back(self) -> None:
        self._pages.setCurrentWidget(self._names)
        self.focus_first()


def _order(row: StaffRow) -> tuple[int, str]:
    place = DESK_FIRST.index(row.role) if row.role in DESK_FIRST else len(DESK_FIRST)
    return place, row.name.casefold()
