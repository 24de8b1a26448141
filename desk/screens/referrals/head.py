"""The head of the tracker: which referrals are shown, how quick letters usually are, a new one."""

from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desk.domain.referrals import DONE
from desk.domain.tracker import TrackLine
from desk.theme import Look
from desk.widgets.buttons import Button
from desk.widgets.flow import Flow
from desk.widgets.labels import Label, SentenceLabel
from desk.widgets.side_by_side import SideBySide
from desk.widgets.toggles import Pill
from desk.wording import times

OPEN, MINE, PAST, PAUSED = "open", "mine", "past", "paused"


class TrackerHead(SideBySide):
    """Four filters with their numbers. `filtered()` when another is chosen, `wants_new()`."""

    filtered = Signal()
    wants_new = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, "s", parent)
        self.pills = {
            OPEN: Pill(look, self.tr("Open")),
            MINE: Pill(look, self.tr("Mine")),
            PAST: Pill(look, self.tr("Past their clock")),
            PAUSED: Pill(look, self.tr("Paused")),
        }
        self._chosen = OPEN
        self._usual = SentenceLabel(look, "text_muted")
        self.new = Button(look, self.tr("&New letter"), icon="plus", key=self.tr("Ctrl N"))
        left, right = _line(look), _line(look)
        left.addWidget(Label(look, self.tr("Referrals"), "head"))
        left.addSpacing(look.space("s"))
        filters = Flow(look.space("s"), look.space("xs"))
        for code, pill in self.pills.items():
            filters.addWidget(pill)
            pill.clicked.connect(lambda _on, code=code: self.choose(code))
        shown = QWidget()
        shown.setLayout(filters)
        left.addWidget(shown, 1, Qt.AlignmentFlag.AlignVCenter)
        right.addStretch(1)
        right.addWidget(self._usual)
        right.addWidget(self.new)
        for line in (left, right):
            cell = QWidget()
            cell.setLayout(line)
            self.add(cell, 1 if line is left else 0)
        self.pills[OPEN].setChecked(True)
        self.new.clicked.connect(self.wants_new)

    def choose(self, code: str) -> None:
        """Show the referrals of one filter."""
        self._chosen = code
        for own, pill in self.pills.items():
            pill.setChecked(own == code)
        self.filtered.emit()

    def is_open_filter(self) -> bool:
        """Whether everything is shown."""
        return self._chosen == OPEN

    def keeps(self, line: TrackLine, mine: UUID | None) -> bool:
        """Tell whether the chosen filter shows a line."""
        return _keeps(self._chosen, line, mine)

    def show_counts(
        self, lines: tuple[TrackLine, ...], mine: UUID | None, usual: int | None
    ) -> None:
        """Show how many each filter has, and how quick letters usually are."""
        for code, pill in self.pills.items():
            open_ones = (line for line in lines if _runs(line))
            pill.set_count(sum(_keeps(code, line, mine) for line in open_ones))
        if usual is None:
            self._usual.set_sentence("")
            return
        took = times.minutes(usual)
        words = self.tr("Yes to letter sent, usually {minutes} this month")
        self._usual.set_sentence(words.format(minutes=took), (took,))

    def nothing(self) -> str:
        """Say that there is nothing to show, and what to do."""
        words = {
            OPEN: self.tr("No referral is under way. Ctrl+N begins a letter."),
            MINE: self.tr("None of them is yours."),
            PAST: self.tr("None is past its clock."),
            PAUSED: self.tr("None is paused."),
        }
        return words[self._chosen]


def _line(look: Look) -> QHBoxLayout:
    line = QHBoxLayout()
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(look.space("s"))
    return line


def _runs(line: TrackLine) -> bool:
    return line.row.stage not in DONE or line.clock.code == "choose"


def _keeps(code: str, line: TrackLine, mine: UUID | None) -> bool:
    if code == MINE:
        return mine is not None and line.row.owner_id == mine
    if code == PAST:
        return line.clock.past
    if code == PAUSED:
        return line.clock.code == "paused"
    return True
