"""Where a letter goes, what we remember of the place, what is asked, how soon they can come."""

from datetime import datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desk.domain.codes import Codes
from desk.domain.composer import ComposerRow, Draft
from desk.domain.destinations import DestinationMemory, DestinationRow
from desk.screens.referral.kinds import kind_icon
from desk.theme import Look
from desk.widgets.choices import Choice, ChoiceRow
from desk.widgets.fields import ChoiceField
from desk.widgets.labels import Label
from desk.widgets.painted import box
from desk.widgets.side_by_side import SideBySide
from desk.wording import letters, single_sex


class WhereTo(QWidget):
    """The first part of the composer.

    `moved(destination id)` when another place is chosen, `asked(code)` and `noticed(code)` when
    what is asked or how soon changes.
    """

    moved = Signal(object)
    asked = Signal(str)
    noticed = Signal(str)

    def __init__(self, look: Look, codes: Codes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self._codes = codes
        self.place = ChoiceField(look, self.tr("&Where to"), [])
        self.memory = MemoryLine(look)
        self.only_for = Label(look, "", "strong", "soon_text", wrap=True)
        self.ask = ChoiceRow(look, self.tr("Asking for"), [])
        self.notice = ChoiceRow(look, "", [])
        self._ask_label = Label(look, self.tr("Asking for"), "strong")
        self._notice_label = Label(look, "", "strong")
        self._shown: tuple[object, ...] = ()
        self._lay_out()
        self.setFocusProxy(self.place)
        self.place.chosen.connect(lambda code: self.moved.emit(UUID(code)))
        self.ask.chosen.connect(self.asked)
        self.notice.chosen.connect(self.noticed)

    def show_row(self, row: ComposerRow, draft: Draft, now: datetime, zone: ZoneInfo) -> None:
        """Show where the letter goes as it stands."""
        shown = (row.destination, row.places, draft.asks_for, draft.notice, row.person.pronouns)
        if shown != self._shown:
            self._shown = shown
            self._show_choices(row, draft)
        advice = single_sex.advice(row.destination, row.person)
        self.only_for.setText(advice)
        self.only_for.setVisible(bool(advice))
        self.memory.show_place(row.destination, row.memory, now, zone)

    def _show_choices(self, row: ComposerRow, draft: Draft) -> None:
        places = [
            Choice(str(one.id), letters.place(one), kind_icon(one.kind)) for one in row.places
        ]
        self.place.set_choices(places, str(row.destination.id))
        asks = [Choice(code, self._codes.asks.label(code)) for code in row.destination.asks]
        self.ask.set_choices(asks, draft.asks_for)
        notices = [Choice(one.code, one.label) for one in self._codes.notices]
        self.notice.set_choices(notices, draft.notice)
        question = letters.can_come(row.person)
        self.notice.setAccessibleName(question)
        self._notice_label.setText(question)
        self._two.turn()

    def _lay_out(self) -> None:
        look = self.look
        self._two = SideBySide(look)
        for label, choice, share in (
            (self._ask_label, self.ask, 3),
            (self._notice_label, self.notice, 4),
        ):
            cell = QWidget()
            column = QVBoxLayout(cell)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(look.space("xs"))
            column.addWidget(label)
            column.addWidget(choice)
            self._two.add(cell, share)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(look.space("s"))
        whole.addWidget(self.place)
        whole.addWidget(self.memory)
        whole.addWidget(self.only_for)
        whole.addWidget(self._two)


class MemoryLine(QFrame):
    """The four facts that we remember of a place, side by side."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self._cells = [
            (
                Label(look, "", "choice_on", wrap=True),
                Label(look, "", "small", "text_muted", wrap=True),
            )
            for _ in range(4)
        ]
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(0)
        for strong, plain in self._cells:
            cell = QVBoxLayout()
            cell.setContentsMargins(
                look.space("m"), look.space("s"), look.space("s"), look.space("s")
            )
            cell.setSpacing(0)
            cell.addWidget(strong)
            cell.addWidget(plain)
            cell.addStretch(1)
            self._line.addLayout(cell, 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.update)

    def show_place(
        self, row: DestinationRow, memory: DestinationMemory, now: datetime, zone: ZoneInfo
    ) -> None:
        """Show what we remember of a place."""
        said = letters.memory_facts(row, memory, now, zone)
        for (strong, plain), (first, second) in zip(self._cells, said, strict=True):
            strong.setText(first)
            plain.setText(second)
        self.setAccessibleName(". ".join(f"{first}, {second}" for first, second in said))

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = self.look, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box(
            painter,
            self.rect(),
            look.radius("field"),
            fill=look.colour("sunken"),
            line=look.colour("line"),
            width=look.outline,
        )
        for cell in range(1, len(self._cells)):
            left = round(self.width() * cell / len(self._cells))
            painter.fillRect(left, 1, 1, self.height() - 2, look.colour("line"))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._line.heightForWidth(width)
