"""What we know of one place: what it asks for, what came of letters, whom it does not take."""

from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.domain.codes import Codes
from desk.domain.completeness import Meter as Counts
from desk.domain.destinations import DestinationMemory, DestinationRow
from desk.domain.people import PersonRow
from desk.screens.referral.kinds import kind_icon
from desk.theme import Look
from desk.widgets.card import Card
from desk.widgets.labels import IconLabel, Label
from desk.widgets.meter import Meter
from desk.widgets.scroll_column import ScrollColumn
from desk.wording import letters, single_sex


class PlaceSheet(Card):
    """Shows one place while somebody chooses."""

    def __init__(self, look: Look, codes: Codes, parent: QWidget | None = None) -> None:
        super().__init__(look, "", "none", parent=parent)
        self._codes = codes
        self._icon = IconLabel(look, "send", "text_muted")
        self._name = Label(look, "", "head", wrap=True)
        self._what = Label(look, "", "base", "text_soft", wrap=True)
        self._facts = [
            (IconLabel(look, icon, "text_muted", "icon_small"), Label(look, "", "base", wrap=True))
            for icon in ("bed", "clock", "history", "phone")
        ]
        self._not_taken = Label(look, "", "base", "soon_text", wrap=True)
        self._only_for = Label(look, "", "strong", "soon_text", wrap=True)
        self._asks = Label(look, "", "strong", wrap=True)
        self._meter = Meter(look)
        self._missing = Label(look, "", "base", "soon_text", wrap=True)
        self._there = Label(look, "", "small", "text_muted", wrap=True)
        self._lay_out()

    def show_place(
        self,
        place: DestinationRow,
        memory: DestinationMemory,
        counts: Counts,
        person: PersonRow,
        now: datetime,
        zone: ZoneInfo,
    ) -> None:
        """Show a place, and how complete a letter to it for somebody would be now."""
        self._icon.set_icon(kind_icon(place.kind), "text_muted")
        self._name.setText(place.name)
        self._what.setText(place.description)
        self._what.setVisible(bool(place.description))
        said = letters.memory_facts(place, memory, now, zone)
        for (_, label), (first, second) in zip(self._facts, said, strict=True):
            label.setText(f"{first}, {second}")
        self._not_taken.setText(self.tr("Does not take: {who}").format(who=place.excludes))
        self._not_taken.setVisible(bool(place.excludes))
        advice = single_sex.advice(place, person)
        self._only_for.setText(advice)
        self._only_for.setVisible(bool(advice))
        self._asks.setText(letters.counted(counts, place.name))
        self._meter.show_count(counts.have, counts.total, letters.meter_sentence(counts))
        missing = [letters.asked_label(fact.code) for fact in counts.open]
        self._missing.setText(
            self.tr("Missing: {facts}.").format(facts=letters.listed(missing)) if missing else ""
        )
        self._missing.setVisible(bool(missing))
        there = [
            letters.asked_label(one.code) for one in counts.asked if one.state in {"have", "old"}
        ]
        self._there.setText(
            self.tr("There: {facts}.").format(facts=letters.listed(there)) if there else ""
        )
        self._there.setVisible(bool(there))
        self.setAccessibleName(place.name)

    def _lay_out(self) -> None:
        look = self.look
        column = ScrollColumn(look)
        body: QVBoxLayout = column.body
        body.setContentsMargins(0, 0, look.space("s"), 0)
        body.setSpacing(look.space("s"))
        head = QHBoxLayout()
        head.setSpacing(look.space("s"))
        head.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._name, 1)
        body.addLayout(head)
        body.addWidget(self._what)
        for icon, label in self._facts:
            line = QHBoxLayout()
            line.setSpacing(look.space("s"))
            line.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
            line.addWidget(label, 1)
            body.addLayout(line)
        for widget in (
            self._not_taken, self._only_for, self._asks, self._meter, self._missing, self._there,
        ):  # fmt: skip
            body.addWidget(widget)
        body.addStretch(1)
        self._column = column
        self.body.addWidget(column, 1)

    def height_of_all(self) -> int:
        """Return how high this must be for everything in it to be seen at its width."""
        frame = self.contentsMargins() + (self.layout() or self.body).contentsMargins()
        inside = self.width() - frame.left() - frame.right()
        words = self._column.body.totalHeightForWidth(inside)
        return words + frame.top() + frame.bottom() + self.look.space("xs")
