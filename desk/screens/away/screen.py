"""What was done while the server was away and the server did not take: a list to decide on."""

from functools import partial
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.domain.refusals import Refusal
from desk.domain.unsent import UnsentRow
from desk.front_desk import FrontDesk
from desk.theme import Look
from desk.widgets.buttons import Button
from desk.widgets.card import Card
from desk.widgets.labels import Label
from desk.widgets.scroll_column import ScrollColumn
from desk.wording import notices, refusals, times


class UnsentScreen(QWidget):
    """One card for each thing: what it was, why not, and two ways on.

    `wants_floor()` when nothing is left and somebody goes on.
    """

    wants_floor = Signal()

    def __init__(self, front_desk: FrontDesk, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = front_desk
        self._look = look
        self._cards: list[UnsentCard] = []
        self._title = Label(look, self.tr("Done while the server was away"), "person")
        self._words = Label(look, "", wrap=True)
        self._column = ScrollColumn(look, "canvas")
        self._column.body.addStretch(1)
        self._back = Button(look, self.tr("&Back to the Floor"), "quiet")
        self._back.clicked.connect(self.wants_floor)
        foot = QHBoxLayout()
        foot.addWidget(self._back)
        foot.addStretch(1)
        self._whole = QVBoxLayout(self)
        self._whole.addWidget(self._title)
        self._whole.addWidget(self._words)
        self._whole.addWidget(self._column, 1)
        self._whole.addLayout(foot)
        front_desk.changed.connect(self._on_changed)
        look.changed.connect(self._space)
        self._space()

    # ------------------------------------------------------------------ what the window uses

    def shown(self) -> None:
        """Ask anew what there is to decide on."""
        self._desk.ask_unsent(self, self._show)

    def minute_passed(self) -> None:
        """Nothing here ages."""

    def print_shown(self) -> None:
        """Print nothing."""

    def focus_first(self) -> None:
        """Put the keyboard on the first thing, or on the way back."""
        first = self._cards[0].again if self._cards else self._back
        first.setFocus()

    # ------------------------------------------------------------------ inside

    def _on_changed(self, _topics: frozenset[str]) -> None:
        if self.isVisible():
            self.shown()

    def _show(self, rows: tuple[UnsentRow, ...]) -> None:
        if [card.row for card in self._cards] == list(rows):
            return
        had = any(card.isAncestorOf(self.focusWidget()) for card in self._cards)
        for card in self._cards:
            card.hide()
            card.deleteLater()
        self._cards = [UnsentCard(row, self._desk, self._look) for row in rows]
        for place, card in enumerate(self._cards):
            card.again.clicked.connect(partial(self._decide, card.row.id, again=True))
            card.out.clicked.connect(partial(self._decide, card.row.id, again=False))
            self._column.body.insertWidget(place, card)
        self._words.setText(
            self.tr("The server took the rest. Say of each of these what is to become of it.")
            if rows
            else self.tr("The server has everything. Nothing is left to decide.")
        )
        if had or self._back.hasFocus():
            self.focus_first()

    def _decide(self, unsent: UUID, *_checked: bool, again: bool) -> None:
        self._desk.decide(self, unsent, again=again)

    def _space(self) -> None:
        space = self._look.space
        self._whole.setContentsMargins(space("xl"), space("l"), space("xl"), space("l"))
        self._whole.setSpacing(space("m"))
        self._column.body.setContentsMargins(0, 0, 0, 0)
        self._column.body.setSpacing(space("m"))


class UnsentCard(Card):
    """One thing that the server did not take."""

    def __init__(self, row: UnsentRow, front_desk: FrontDesk, look: Look) -> None:
        what = notices.label(row.name, row.facts)
        super().__init__(look, what, "none")
        self.row = row
        at = times.clock_time(row.at, front_desk.zone)
        done = Label(
            look, self.tr("{time}  {what}").format(time=at, what=what), "strong", wrap=True
        )
        why = Label(look, refusals.sentence(Refusal(row.code, **row.why)), wrap=True)
        self.again = Button(look, self.tr("Try again"), "plain", "small")
        self.out = Button(look, self.tr("Leave it out"), "quiet", "small")
        self.again.setAccessibleName(self.tr("Try again: {what}").format(what=what))
        self.out.setAccessibleName(self.tr("Leave it out: {what}").format(what=what))
        said = QVBoxLayout()
        said.addWidget(done)
        said.addWidget(why)
        line = QHBoxLayout()
        line.addLayout(said, 1)
        line.addWidget(self.again)
        line.addWidget(self.out)
        space = look.space
        line.setContentsMargins(space("l"), space("m"), space("m"), space("m"))
        line.setSpacing(space("s"))
        self.body.addLayout(line)
