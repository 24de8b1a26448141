"""The head of the panel: who it is, what to do, and their number."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desk.domain.check_in import ComingRow
from desk.theme import Look
from desk.widgets.announce import announce
from desk.widgets.buttons import Button
from desk.widgets.card import Card
from desk.widgets.chip_label import ChipLabel
from desk.widgets.flow import Flow
from desk.widgets.labels import Label
from desk.wording import floor, times
from desk.wording.facts import years


class PanelHead(QFrame):
    """Shows the name to use large, the rest small, action lines first.

    Where letters are too large for all of it, `details` is set apart, to scroll with what comes
    below; the name, what to do and how to speak always stay in sight.
    """

    wants_close = Signal()
    wants_profile = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._ticket = 0
        self._name = Label(look, "", "person")
        self._who = Label(look, "", "base", "text_soft")
        self._last = Label(look, "", "small", "text_soft")
        self._apart = False
        self.details = QWidget()
        self._below = Flow(0, 0)
        self._chips = Flow(0, 0)
        self._actions: list[ChipLabel] = []
        self._number = Label(look, "", "person")
        self._number.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._ticket_card = Card(look, head="none", ground="paper")
        self.close_button = Button(
            look, "", "quiet", "small", icon="x", key=self.tr("Esc"), name=self.tr("Close")
        )
        self.close_button.clicked.connect(self.wants_close)
        self.profile_button = Button(look, self.tr("Full &profile"), "quiet", "small")
        self.profile_button.clicked.connect(self.wants_profile)
        self._helps: list[ChipLabel] = []
        self._lay_out()
        look.changed.connect(self._space)
        self._space()

    def show_coming(self, row: ComingRow, today: date, nation: str) -> None:
        """Show somebody who came."""
        self._name.setText(row.name)
        self.show_number(row.ticket)
        self._tell(self._who_words(row, today), self._last_words(row, today))
        self.profile_button.setVisible(row.person is not None)
        lines = [alert.action_line for alert in row.alerts]
        if row.ask_lead and not any(alert.hard_stop for alert in row.alerts):
            lines.insert(0, self.tr("Ask lead before seating"))
        self._show_chips(lines, _helps(row, nation))
        if lines:
            announce(self, " · ".join(lines))

    def show_new(self, ticket: int) -> None:
        """Show the head of an empty panel for a new person."""
        self._name.setText(self.tr("New person"))
        self.show_number(ticket)
        self._tell("", self.tr("Only a name to use is needed. Everything else can wait."))
        self._show_chips((), ())
        self.profile_button.hide()

    def show_number(self, ticket: int) -> None:
        """Show which number is theirs, or would be."""
        self._ticket = ticket
        self._number.setText(f"{ticket:02}")
        self._number.setAccessibleName(self.tr("Number {n}").format(n=ticket))

    def set_apart(self, apart: bool) -> None:
        """Give what is only good to know to `details`, or take it back."""
        if apart != self._apart:
            self._apart = apart
            self._place()

    def ticket(self) -> int:
        """Return the number shown."""
        return self._ticket

    def _tell(self, who: str, last: str) -> None:
        for label, words in ((self._who, who), (self._last, last)):
            label.setText(words)
            label.setVisible(bool(words))

    def _who_words(self, row: ComingRow, today: date) -> str:
        if row.person is None:
            return self.tr("no name yet") if row.said else self.tr("new to us")
        person = row.person
        full = person.full_name if person.full_name != row.name else ""
        parts = (full, person.pronouns, years(person.born, today))
        return " · ".join(part for part in parts if part)

    def _last_words(self, row: ComingRow, today: date) -> str:
        if row.last_here is None:
            return self.tr("First time here") if row.person else ""
        day = times.short_date(row.last_here, today)
        if row.last_saw:
            return self.tr("Last here {day}, saw {worker}").format(day=day, worker=row.last_saw)
        return self.tr("Last here {day}").format(day=day)

    def _show_chips(self, lines: Sequence[str], helps: Sequence[tuple[str, str]]) -> None:
        for old in (*self._actions, *self._helps):
            old.hide()
            old.deleteLater()
        self._actions = [ChipLabel(self._look, line, "soon", "info") for line in lines]
        self._helps = [ChipLabel(self._look, words, "plain", icon) for words, icon in helps]
        self._place()

    def _place(self) -> None:
        """Put everything in its line: what to do stands first, then what helps to understand."""
        self.details.setVisible(self._apart)
        for flow in (self._chips, self._below):
            while (item := flow.takeAt(0)) is not None:
                del item
        self._names.removeWidget(self._who)
        for chip in (*self._actions, *self._helps):
            self._chips.addWidget(chip)
        if self._apart:
            self._below.addWidget(self._who)
            self._below.addWidget(self._last)
        else:
            self._names.insertWidget(1, self._who)
            self._chips.addWidget(self._last)

    def _lay_out(self) -> None:
        self._names = QHBoxLayout()
        self._names.addWidget(self._name)
        self._names.addWidget(self.profile_button)
        self._names.addStretch(1)
        self._ticket_card.body.addWidget(self._number)
        self._names.addWidget(self._ticket_card)
        self._names.addWidget(self.close_button)
        self._whole = QVBoxLayout(self)
        self._whole.addLayout(self._names)
        self._whole.addLayout(self._chips)
        self._under = QVBoxLayout(self.details)
        self._under.addLayout(self._below)
        self._place()

    def _space(self) -> None:
        space = self._look.space
        self._whole.setContentsMargins(space("xl"), space("s"), space("l"), space("s"))
        self._whole.setSpacing(space("xs"))
        self._names.setSpacing(space("m"))
        self._under.setContentsMargins(space("xl"), space("xs"), space("l"), space("xs"))
        for flow in (self._chips, self._below):
            flow.set_gaps(space("s"), space("xs"))
        frame = self._ticket_card.layout()
        if frame is not None:
            frame.setContentsMargins(space("l"), space("hair"), space("l"), space("hair"))


def _helps(row: ComingRow, nation: str) -> Sequence[tuple[str, str]]:
    """Return what helps the desk to be understood: language first, named as on the Floor."""
    person = row.person
    if person is None:
        return ()
    chips = []
    if person.speaks not in {"", "en"}:
        chips.append((floor.language(person.speaks, nation), "languages"))
    chips.extend((words, "info") for words in person.communication)
    return chips
