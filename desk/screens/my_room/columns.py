"""The columns of My room: who is next, who is here, and what is done, with the note in reach."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desk.theme import Look
from desk.widgets.scroll_column import ScrollColumn

Way = QBoxLayout.Direction
GROUND = "canvas"
NEXT, HERE, DONE = 10, 19, 12
"""How the columns share the width: who is next, who is here, what is done."""

HERE_LINES = 20
"""How wide the column of who is here must be to stand between two others, in heights of a line."""


class CardColumn(ScrollColumn):
    """Cards one under the other, as high as they are; lower than that, it scrolls by itself."""

    def __init__(self, look: Look, cards: Sequence[QWidget]) -> None:
        super().__init__(look, GROUND)
        self.body.setContentsMargins(0, 0, 0, 0)
        for card in cards:
            self.body.addWidget(card)
        self.body.addStretch(1)
        look.changed.connect(self._renew)
        self._renew()

    def sizeHint(self) -> QSize:
        # A scroll area asks for no more than some lines; this one asks for all that is in it.
        folds = self.body.hasHeightForWidth()
        wide = self.viewport().width()
        high = self.body.totalHeightForWidth(wide) if folds else self.body.totalSizeHint().height()
        return QSize(super().sizeHint().width(), max(high, self.minimumSizeHint().height()))

    def minimumSizeHint(self) -> QSize:
        least = super().minimumSizeHint()
        return QSize(least.width() + self.look.px("scrollbar"), least.height())

    def _renew(self) -> None:
        self.body.setSpacing(self.look.space("m"))


class RoomColumns(ScrollColumn):
    """The columns of the page, each scrolling by itself; the note stands still under what is done.

    Where three have no room, who is next comes under who is here; where letters are too large for
    two, all stand under one another and scroll together.
    """

    def __init__(
        self,
        look: Look,
        up_next: Sequence[QWidget],
        here: Sequence[QWidget],
        done: Sequence[QWidget],
        note: QWidget,
        empty: QWidget,
    ) -> None:
        super().__init__(look, GROUND, yields=True)
        self._next = CardColumn(look, up_next)
        self._here = CardColumn(look, here)
        self._done = CardColumn(look, done)
        policy = QSizePolicy.Policy
        self._done.setSizePolicy(policy.Expanding, policy.Maximum)
        self._empty = empty
        self._busy = False
        self._main = ScrollColumn(look, GROUND, yields=True)
        self._pair = QBoxLayout(Way.LeftToRight)
        for part in (self._next, self._here, empty):
            self._pair.addWidget(part)
        self._side = QWidget()
        self._under = QVBoxLayout(self._side)
        self._under.addWidget(self._done)
        self._under.addWidget(note, 1)
        self._across = QBoxLayout(Way.LeftToRight)
        self._across.addWidget(self._main)
        self._across.addWidget(self._side)
        for whole, inner in ((self._main.body, self._pair), (self.body, self._across)):
            whole.setContentsMargins(0, 0, 0, 0)
            whole.addLayout(inner)
        self._under.setContentsMargins(0, 0, 0, 0)
        look.changed.connect(self._turn)

    def show_somebody(self, *, here: bool) -> None:
        """Show the columns of whoever is here, or that nobody is."""
        self._busy = here
        self._here.setVisible(here)
        self._side.setVisible(here)
        self._empty.setVisible(not here)
        self._turn()

    def beside(self) -> int:
        """Return how many columns stand side by side: three, two or one."""
        rows = self._across.direction() == Way.LeftToRight
        return 1 + rows + (self._pair.direction() == Way.LeftToRight)

    def minimumSizeHint(self) -> QSize:
        # The window may be as narrow as one column: they stand under one another then.
        widest = max(_least(part) for part in self._shown())
        return QSize(widest, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._turn()  # what is shown now may be wider
        return super().eventFilter(watched, event)

    def _shown(self) -> Sequence[QWidget]:
        return (self._next, self._here, self._side) if self._busy else (self._next, self._empty)

    def _turn(self) -> None:
        """Stand as many columns side by side as have their room so."""
        gap = self.look.space("m")
        for line in (self._pair, self._across, self._under):
            line.setSpacing(gap)
        wide = [_least(part) for part in self._shown()]
        wide[1] = max(wide[1], HERE_LINES * self.look.line("base"))
        three = sum(wide) + gap * (len(wide) - 1) <= self.width()
        two = three or (self._busy and max(wide[0], wide[1]) + gap + wide[2] <= self.width())
        self._arrange(three=three, two=two)
        self._next.set_whole(not three)
        self._here.set_whole(not three)
        self._main.set_whole(not two)
        self._done.set_whole(not two)

    def _arrange(self, *, three: bool, two: bool) -> None:
        last = self._busy and not two  # then who is next comes after all that is to be done now
        line = self._across if last else self._pair
        if line.indexOf(self._next) < 0:
            line.insertWidget(-1 if last else 0, self._next)
        way = Way.LeftToRight if three else Way.TopToBottom
        if self._busy and not three:
            way = Way.BottomToTop  # who is here comes first
        self._pair.setDirection(way)
        self._across.setDirection(Way.LeftToRight if two else Way.TopToBottom)
        for line, shares in (
            (self._pair, (NEXT, HERE, HERE + DONE) if three else (0, 0, 0)),
            (self._across, (NEXT + HERE if three else HERE, DONE) if two else (0, 0)),
        ):
            for place, share in enumerate(shares):
                line.setStretch(place, share)


def _least(part: QWidget) -> int:
    return part.minimumSizeHint().width()
