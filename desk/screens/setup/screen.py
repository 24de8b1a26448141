"""Set-up: the venue, who works here, files, places, desks, and this computer."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from desk.front_desk import FrontDesk
from desk.screens.setup.agencies_part import AgenciesPart
from desk.screens.setup.computer_part import ComputerPart
from desk.screens.setup.desks_part import DesksPart
from desk.screens.setup.files_part import FilesPart
from desk.screens.setup.people_part import PeoplePart
from desk.screens.setup.places_part import PlacesPart
from desk.screens.setup.serve_part import ServePart
from desk.screens.setup.venue_part import VenuePart
from desk.theme import Look
from desk.widgets.buttons import Button
from desk.widgets.choices import Choice, ChoiceRow
from desk.widgets.labels import Label

TOPICS = frozenset({"staff", "settings", "directory", "imports"})


class SetupScreen(QWidget):
    """One part at a time, each asked anew when it comes to the front.

    `wants_import` opens the page that reads in files, `wants_switch` lets somebody else sit down,
    `wants_server` makes this computer the venue's server. Desks are a part where it is that server
    or can become it.
    """

    wants_import = Signal()
    wants_switch = Signal()
    wants_server = Signal()

    def __init__(self, front_desk: FrontDesk, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = front_desk
        self._look = look
        self._venue = VenuePart(front_desk, look)
        self._people = PeoplePart(front_desk, look, self)
        self._agencies = AgenciesPart(front_desk, look, self)
        self._files = FilesPart(front_desk, look, self)
        self._places = PlacesPart(front_desk, look)
        self._computer = ComputerPart(front_desk, look)
        self._desks, self._serve = self._desks_or_offer()
        parts: dict[str, QWidget | None] = {
            "venue": self._venue,
            "people": self._people,
            "agencies": self._agencies,
            "files": self._files,
            "places": self._places,
            "desks": self._desks or self._serve,
            "computer": self._computer,
        }
        self._parts = {code: _scrolled(part) for code, part in parts.items() if part is not None}
        self._which = ChoiceRow(
            look, self.tr("Part of Set-up"), self._choices(), "venue", folds=True
        )
        self._switch = Button(look, self.tr("S&witch person"), size="normal", icon="users")
        self._stack = QStackedWidget()
        for part in self._parts.values():
            self._stack.addWidget(part)
        self._lay_out()
        self._which.chosen.connect(self.show_part)
        self._switch.clicked.connect(self.wants_switch)
        self._files.wants_import.connect(self.wants_import)
        front_desk.changed.connect(self._on_changed)
        self._venue.show_venue()

    # ------------------------------------------------------------------ what the window uses

    def shown(self) -> None:
        """Ask anew: the page has come to the front."""
        self.show_part(self._which.chosen_code())

    def minute_passed(self) -> None:
        """Look anew who is connected, where that is shown; nothing else ages."""
        if self.isVisible() and self._desks is not None and self._which.chosen_code() == "desks":
            self._desks.ask()

    def print_shown(self) -> None:
        """Print nothing."""

    def main_action(self) -> None:
        """Save the venue, where that is what is shown."""
        if self._which.chosen_code() == "venue":
            self._venue.save()

    def focus_first(self) -> None:
        """Put the keyboard on the parts to choose from."""
        self._which.segment(self._which.chosen_code()).setFocus(Qt.FocusReason.TabFocusReason)

    def show_part(self, code: str) -> None:
        """Bring a part to the front and let it ask anew."""
        if self._stack.currentWidget() is not self._parts[code]:
            self._people.leave()
            self._agencies.leave()
            self._files.leave()
            if self._desks is not None:
                self._desks.leave()
        self._which.set_chosen(code)
        self._stack.setCurrentWidget(self._parts[code])
        asks: dict[str, Callable[[], None]] = {
            "venue": self._venue.show_venue,
            "people": self._people.ask,
            "agencies": self._agencies.ask,
            "files": self._files.ask,
            "places": self._places.ask,
            "computer": self._computer.ask,
        }
        if self._desks is not None:
            asks["desks"] = self._desks.ask
        if code in asks:
            asks[code]()

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self._look.colour("canvas"))

    def _on_changed(self, topics: frozenset[str]) -> None:
        # What somebody writes in a form is not wiped by what another desk does.
        if self.isVisible() and topics & TOPICS and self._which.chosen_code() != "venue":
            self.shown()

    def _desks_or_offer(self) -> tuple[DesksPart | None, ServePart | None]:
        """Return the part about desks, the offer to have some, or neither."""
        computer = self._desk.computer
        known = computer.desks
        if known is not None:
            return DesksPart(self._desk, self._look, known, self), None
        if not computer.may_serve:
            return None, None
        offer = ServePart(self._look)
        offer.wants_server.connect(self.wants_server)
        return None, offer

    def _choices(self) -> list[Choice]:
        choices = [
            Choice("venue", self.tr("The venue")),
            Choice("people", self.tr("Who works here")),
            Choice("agencies", self.tr("Agencies")),
            Choice("files", self.tr("Files")),
            Choice("places", self.tr("Places")),
            Choice("desks", self.tr("Desks")),
            Choice("computer", self.tr("This computer")),
        ]
        return [choice for choice in choices if choice.code in self._parts]

    def _lay_out(self) -> None:
        look = self._look
        head = QHBoxLayout()
        head.setSpacing(look.space("m"))
        head.addWidget(Label(look, self.tr("Set-up"), "person"))
        head.addStretch(1)
        head.addWidget(self._switch)
        which = QHBoxLayout()
        which.addWidget(self._which)
        which.addStretch(1)
        whole = QVBoxLayout(self)
        side = look.space("xl")
        whole.setContentsMargins(side, side, side, look.space("l"))
        whole.setSpacing(look.space("l"))
        whole.addLayout(head)
        whole.addLayout(which)
        whole.addWidget(self._stack, 1)


def _scrolled(part: QWidget) -> QScrollArea:
    scroll = QScrollArea()
    scroll.setFrameShape(QFrame.Shape.NoFrame)
    scroll.setWidgetResizable(True)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    part.setAutoFillBackground(False)
    scroll.setWidget(part)
    return scroll
