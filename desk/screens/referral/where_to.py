"""Where a letter goes, what we remember of the place, what is asked, how soon they can come."""

from datetime import datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLayout, QSizePolicy, QVBoxLayout, QWidget

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
    """The four facts that we remember of a place, side by side, or in fewer columns."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self._cells = [MemoryCell(look) for _ in range(4)]
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(0)
        self._grid.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        look.changed.connect(self._arrange)
        self._arrange()

    def show_place(
        self, row: DestinationRow, memory: DestinationMemory, now: datetime, zone: ZoneInfo
    ) -> None:
        """Show what we remember of a place."""
        said = letters.memory_facts(row, memory, now, zone)
        for cell, (first, second) in zip(self._cells, said, strict=True):
            cell.strong.setText(first)
            cell.plain.setText(second)
        self.setAccessibleName(". ".join(f"{first}, {second}" for first, second in said))
        self._arrange()

    def columns(self) -> int:
        """Return how many facts stand side by side."""
        return self._columns

    def minimumSizeHint(self) -> QSize:
        widest = max(cell.minimumSizeHint().width() for cell in self._cells)
        return QSize(widest, self._grid.minimumSize().height())

    def heightForWidth(self, width: int) -> int:
        return self._grid.heightForWidth(width)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Take as many columns as leave the first line of each fact whole."""
        widest = max(cell.wanted() for cell in self._cells)
        columns = next((n for n in (4, 2) if n * widest <= self.width()), 1)
        if columns != self._columns:
            self._columns = columns
            for column in range(len(self._cells)):
                self._grid.setColumnStretch(column, int(column < columns))
            for place, cell in enumerate(self._cells):
                self._grid.addWidget(cell, place // columns, place % columns)
        self.updateGeometry()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = self.look, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = look.colour("line")
        fill, radius = look.colour("sunken"), look.radius("field")
        box(painter, self.rect(), radius, fill=fill, line=line, width=look.outline)
        for cell in self._cells:
            if cell.x() > 0:
                painter.fillRect(cell.x(), cell.y() + 1, 1, cell.height() - 2, line)
            if cell.y() > 0:
                painter.fillRect(cell.x() + 1, cell.y(), cell.width() - 2, 1, line)


class MemoryCell(QWidget):
    """One fact: in a few words, and what they mean."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look
        self.strong = Label(look, "", "choice_on", wrap=True)
        self.plain = Label(look, "", "small", "text_muted", wrap=True)
        column = QVBoxLayout(self)
        left, rest = look.space("m"), look.space("s")
        column.setContentsMargins(left, rest, rest, rest)
        column.setSpacing(0)
        column.addWidget(self.strong)
        column.addWidget(self.plain)
        column.addStretch(1)

    def wanted(self) -> int:
        """Return the width that leaves the few words in one line, and no word cut."""
        ends = self.look.space("m") + self.look.space("s")
        words = self.look.width("choice_on", self.strong.text())
        return max(words, self.plain.minimumSizeHint().width()) + ends
