"""The venue: its name, where it is, its nation, its hours and its limits."""

from dataclasses import replace
from datetime import time

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desk.commands.venue import SetVenue
from desk.domain.refusals import Refusal
from desk.domain.typed import Unreadable, read_time
from desk.domain.venue import VenueRow
from desk.front_desk import FrontDesk
from desk.theme import Look
from desk.widgets.buttons import Button
from desk.widgets.choices import Choice, ChoiceRow
from desk.widgets.fields import TextField
from desk.widgets.labels import Label
from desk.wording import refusals

LONGEST_MINUTES = 240


class VenuePart(QWidget):
    """What stands on letters and sheets, and how long a place is kept."""

    def __init__(self, front_desk: FrontDesk, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = front_desk
        self._name = TextField(look, self.tr("&Name of the venue"))
        self._town = TextField(look, self.tr("&Town"))
        self._address = TextField(look, self.tr("&Address"))
        self._phone = TextField(look, self.tr("&Phone"))
        self._day = TextField(look, self.tr("What the &day is called"))
        self._lead = TextField(look, self.tr("&Lead of the day"), self.tr("shown on the Floor"))
        self._opens = TextField(look, self.tr("Doors &open"))
        self._closes = TextField(look, self.tr("Doors &close"))
        self._keeps = TextField(look, self.tr("Popped out &keeps the place"), self.tr("minutes"))
        self._asks = TextField(look, self.tr("An ask o&f a worker stands"), self.tr("minutes"))
        held = self.tr("No wo&rd from a worker is told after")
        self._held = TextField(look, held, self.tr("minutes"))
        nations = [Choice("england", self.tr("England")), Choice("wales", self.tr("Wales"))]
        self._country = QWidget()
        self._nation = ChoiceRow(look, self.tr("Nation"), nations)
        self._save = Button(look, self.tr("&Save the venue"), "primary", "main")
        self._look = look
        self._grid = QGridLayout()
        self._columns = 0
        self._lay_out(look)
        self._save.clicked.connect(self.save)

    def show_venue(self) -> None:
        """Show what holds now."""
        venue = self._desk.venue
        for field, words in (
            (self._name, venue.name),
            (self._town, venue.town),
            (self._address, venue.address),
            (self._phone, venue.phone),
            (self._day, venue.day_name),
            (self._lead, venue.lead),
            (self._opens, venue.opens.strftime("%H:%M")),
            (self._closes, venue.closes.strftime("%H:%M")),
            (self._keeps, str(venue.keeps_place)),
            (self._asks, str(venue.ask_lasts)),
            (self._held, str(venue.held_after)),
        ):
            field.set_text(words)
            field.clear_fault()
        self._nation.set_chosen(venue.nation)

    def save(self) -> None:
        """Keep what was written, or say beside the field what is wrong."""
        opens, closes = self._clock(self._opens), self._clock(self._closes)
        keeps, asks = self._minutes(self._keeps), self._minutes(self._asks)
        held = self._minutes(self._held)
        if opens is None or closes is None or keeps is None or asks is None or held is None:
            return
        venue = replace(
            self._desk.venue,
            name=self._name.text(),
            town=self._town.text(),
            address=self._address.text(),
            phone=self._phone.text(),
            day_name=self._day.text(),
            lead=self._lead.text(),
            nation=self._nation.chosen_code(),
            opens=opens,
            closes=closes,
            keeps_place=keeps,
            ask_lasts=asks,
            held_after=held,
        )
        self._desk.do(
            self, SetVenue(venue=venue), lambda _done: self._kept(venue), self._on_refused
        )

    def focus_first(self) -> None:
        """Put the keyboard on the name."""
        self._name.setFocus(Qt.FocusReason.TabFocusReason)

    def _kept(self, venue: VenueRow) -> None:
        self._desk.venue = venue
        self.show_venue()

    def _on_refused(self, refusal: Refusal) -> None:
        field = self._closes if refusal.code == "venue.hours" else self._name
        field.show_fault(refusals.sentence(refusal))
        field.setFocus(Qt.FocusReason.TabFocusReason)

    def _clock(self, field: TextField) -> time | None:
        try:
            return read_time(field.text())
        except Unreadable:
            field.show_fault(self.tr("Write a time such as 09:00."))
            field.setFocus(Qt.FocusReason.TabFocusReason)
            return None

    def _minutes(self, field: TextField) -> int | None:
        text = field.text()
        if text.isdecimal() and 0 < int(text) <= LONGEST_MINUTES:
            return int(text)
        field.show_fault(self.tr("Write minutes, 1 to {most}.").format(most=LONGEST_MINUTES))
        field.setFocus(Qt.FocusReason.TabFocusReason)
        return None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand two fields side by side where there is room for both."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        columns = 2 if self.width() >= 2 * self._look.px("panel_ask") else 1
        if columns == self._columns:
            return
        self._columns = columns
        fields = (
            self._name, self._town, self._address, self._phone, self._day, self._lead,
            self._opens, self._closes, self._keeps, self._asks, self._held, self._country,
        )  # fmt: skip
        for at, field in enumerate(fields):
            row, column = divmod(at, columns)
            self._grid.addWidget(field, row, column, Qt.AlignmentFlag.AlignTop)

    def _lay_out(self, look: Look) -> None:
        self._grid.setHorizontalSpacing(look.space("l"))
        self._grid.setVerticalSpacing(look.space("s"))
        lines = QVBoxLayout(self._country)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(look.space("xs"))
        lines.addWidget(Label(look, self.tr("Nation"), "strong"))
        lines.addWidget(self._nation, 0, Qt.AlignmentFlag.AlignLeft)
        self._arrange()
        foot = QHBoxLayout()
        foot.addWidget(self._save)
        foot.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(look.space("l"))
        whole.addLayout(self._grid)
        whole.addLayout(foot)
        whole.addStretch(1)
