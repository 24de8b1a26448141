"""The middle of the panel: the questions with the workers, or a new person with who it may be."""

from collections.abc import Sequence
from datetime import date
from zoneinfo import ZoneInfo

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from desk.domain.clock import Clock
from desk.domain.find import PossibleMatchRow
from desk.screens.check_in.best_to_see import BestToSee
from desk.screens.check_in.head import PanelHead
from desk.screens.check_in.new_person import NewPersonForm, PossibleMatches
from desk.screens.check_in.questions import Questions
from desk.theme import Look
from desk.widgets.scroll_column import ScrollColumn

Way = QBoxLayout.Direction
LEFT, RIGHT = 8, 5
"""How the two of a pair share the width."""


class PanelBody(ScrollColumn):
    """Shows one of two pairs.

    They stand side by side, each scrolling by itself; where letters are too large for that, one
    under the other, scrolling together with the details of the head.
    """

    def __init__(self, look: Look, clock: Clock, zone: ZoneInfo, head: PanelHead) -> None:
        """Show the pairs under `head`."""
        super().__init__(look, yields=True)
        self.questions = Questions(look, clock)
        self.best = BestToSee(look, zone)
        self.form = NewPersonForm(look)
        self.matches = PossibleMatches(look)
        self.body.setContentsMargins(0, 0, 0, 0)
        self._pairs = QBoxLayout(Way.LeftToRight)
        self._pairs.setSpacing(0)
        for first, second in self._both():
            self._pairs.addWidget(first)
            self._pairs.addWidget(second)
        self._head = head
        self.body.addWidget(head.details)
        self.body.addLayout(self._pairs)
        look.changed.connect(self._turn)
        self.show_questions()

    def show_questions(self) -> None:
        """Show the three questions, and who could see them."""
        self._show(form=False)

    def show_form(self) -> None:
        """Show the form for a new person, and who it may be."""
        self._show(form=True)

    def show_matches(self, rows: Sequence[PossibleMatchRow], today: date) -> None:
        """Show who the new person may be, as far as a name was told."""
        self.matches.show_matches(rows, today, told=self.form.tells_a_name())

    def is_form(self) -> bool:
        """Whether the form is shown."""
        return not self.form.isHidden()

    def is_stacked(self) -> bool:
        """Whether the two stand one under the other."""
        return self._pairs.direction() == Way.TopToBottom

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn()

    def _both(self) -> tuple[tuple[QWidget, QWidget], tuple[QWidget, QWidget]]:
        return (self.questions, self.best), (self.form, self.matches)

    def _show(self, *, form: bool) -> None:
        for pair, shown in zip(self._both(), (not form, form), strict=True):
            for one in pair:
                one.setVisible(shown)
        self.verticalScrollBar().setValue(0)
        self._turn()

    def _turn(self) -> None:
        """Stand the two that are shown side by side if both have their room so."""
        shown = next(pair for pair in self._both() if not pair[0].isHidden())
        bar = self.look.px("scrollbar")
        beside = sum(one.minimumSizeHint().width() + bar for one in shown) <= self.width()
        self._head.set_apart(not beside)
        self._pairs.setDirection(Way.LeftToRight if beside else Way.TopToBottom)
        for place in range(self._pairs.count()):
            share = LEFT if place % 2 == 0 else RIGHT
            self._pairs.setStretch(place, share if beside else 0)
        for part in (self.questions, self.best, self.form):
            part.set_whole(not beside)
