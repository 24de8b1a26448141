"""Where shall the letter go? The directory, what each place asks for, what of it we have."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desk.domain.codes import Codes
from desk.domain.completeness import Meter, meter
from desk.domain.composer import BegunRow, ChoosingRow
from desk.domain.destinations import DestinationRow
from desk.domain.single_sex import fits
from desk.screens.referral.kinds import kind_icon
from desk.screens.referral.place_sheet import PlaceSheet
from desk.snapshot import snapshot
from desk.theme import Look
from desk.widgets.buttons import Button
from desk.widgets.card import Card
from desk.widgets.cell_paint import CellPaint
from desk.widgets.choices import Choice, ChoiceRow
from desk.widgets.columns import Column
from desk.widgets.labels import Label
from desk.widgets.rows_model import RowsModel
from desk.widgets.table_view import TableRowsView
from desk.wording import single_sex, times

WIDTHS = (None, 25, 15)
FEWEST_ROWS = 4
"""Where list and sheet stand under one another, so many places are seen at once."""

EVERY = "every"


@snapshot
class PlaceLine:
    """One place as the list shows it."""

    place: DestinationRow
    counts: Meter
    begun: BegunRow | None
    planned: bool


class ChoosePlace(QWidget):
    """The first of the three actions. The place of the plan is chosen beforehand.

    `begins(destination id)` for a new letter, `opens(referral id)` for one begun before.
    """

    begins = Signal(object)
    opens = Signal(object)
    typed = Signal(str)

    def __init__(self, look: Look, codes: Codes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look, self._codes = look, codes
        self._row: ChoosingRow | None = None
        self._today = date.min
        self._now: datetime | None = None
        self._zone: ZoneInfo | None = None
        self._lines: tuple[PlaceLine, ...] = ()
        self._title = Label(look, "", "head")
        self._kinds = ChoiceRow(look, self.tr("Kind of place"), [])
        self._model: RowsModel[PlaceLine] = RowsModel(
            [
                Column(text=lambda line: line.place.name, title=self.tr("Place")),
                Column(text=self._free, title=self.tr("Free, as told"), tooltip=self._free),
                Column(text=self._have, title=self.tr("What they ask for")),
            ],
            key=lambda line: line.place.id,
        )
        self.list: TableRowsView[PlaceLine] = TableRowsView(
            look, self._model, self._paint, WIDTHS, self.tr("Places"), row="row_worker"
        )
        self.sheet = PlaceSheet(look, codes)
        self.begin = Button(look, "", "primary", "main", icon="send", key=self.tr("Enter"))
        self._lay_out()
        self.list.selected.connect(self._on_selected)
        self.list.opened.connect(self._on_opened)
        self.list.typed.connect(self.typed)
        self.begin.clicked.connect(self.go_on)
        self._kinds.chosen.connect(self._show_kind)

    def show_row(self, row: ChoosingRow, now: datetime, today: date, zone: ZoneInfo) -> None:
        """Show the places for somebody, that of their plan chosen."""
        self._row, self._now, self._today, self._zone = row, now, today, zone
        name = row.person.name_to_use
        self._title.setText(self.tr("Where shall the letter for {name} go?").format(name=name))
        planned = row.plan.destination_id if row.plan else None
        self._lines = tuple(
            PlaceLine(one, self._count(row, one), row.begun_for(one.id), one.id == planned)
            for one in row.places
        )
        kinds = dict.fromkeys(one.kind for one in row.places)
        choices = [Choice(EVERY, self.tr("All"))]
        choices += [Choice(kind, self._codes.destination_kinds.label(kind)) for kind in kinds]
        self._kinds.set_choices(choices, EVERY)
        self._kinds.setVisible(len(kinds) > 1)
        self._show_kind(EVERY)
        first = next((line for line in self._lines if line.planned), None)
        begun = next((line for line in self._lines if line.begun), None)
        chosen = first or begun or next(iter(self._lines), None)
        if chosen is not None:
            self.list.select(chosen.place.id)
        self._on_selected(self.list.selected_id())

    def first(self) -> QWidget:
        """Return what has the keyboard: the list."""
        return self.list

    def go_on(self) -> None:
        """Begin the letter to the chosen place, or open the one begun before."""
        key = self.list.selected_id()
        if key is not None:
            self._on_opened(key)

    # ------------------------------------------------------------------ the list

    def _count(self, row: ChoosingRow, place: DestinationRow) -> Meter:
        return meter(place, row.person, row.facts, self._codes, to_follow=(), today=self._today)

    def _show_kind(self, kind: str) -> None:
        shown = [line for line in self._lines if kind in {EVERY, line.place.kind}]
        person = self._row.person if self._row else None
        shown.sort(
            key=lambda line: (
                person is not None and fits(line.place, person.pronouns) is False,
                not line.planned,
                line.begun is None,
            )
        )
        self.list.set_rows(shown)
        if self.list.selected_id() is None and shown:
            self.list.select(shown[0].place.id)

    def _line(self, key: object) -> PlaceLine | None:
        return next((line for line in self._lines if line.place.id == key), None)

    def _on_selected(self, key: object) -> None:
        line, row = self._line(key), self._row
        self.begin.setVisible(line is not None)
        self.sheet.setVisible(line is not None)
        if line is None or row is None or self._now is None or self._zone is None:
            return
        place = line.place
        words = (
            self.tr("Go on with the letter to {place}")
            if line.begun
            else self.tr("Write to {place}")
        )
        self.begin.set_words(words.format(place=place.name))
        memory = row.memories[place.id]
        self.sheet.show_place(place, memory, line.counts, row.person, self._now, self._zone)
        self._share_height()

    def _on_opened(self, key: object) -> None:
        line = self._line(key)
        if line is None:
            return
        if line.begun is not None:
            self.opens.emit(line.begun.id)
        else:
            self.begins.emit(line.place.id)

    def _free(self, line: PlaceLine) -> str:
        return line.place.free_places

    def _have(self, line: PlaceLine) -> str:
        return self.tr("{have} of {total} there").format(
            have=line.counts.have, total=line.counts.total
        )

    def _paint(self, line: PlaceLine, column: int) -> CellPaint:
        place = line.place
        if column == 0:
            what = place.description or self._codes.destination_kinds.label(place.kind)
            second, meaning = what, "text_muted"
            if line.begun is not None:
                begun = times.short_date(line.begun.created_at.date(), self._today)
                second = self.tr("{reference}, begun {day}").format(
                    reference=line.begun.reference, day=begun
                )
                meaning = "accent_text"
            elif line.planned:
                second, meaning = self.tr("In the plan. {what}").format(what=what), "yes"
            remark = single_sex.remark(place, self._row.person) if self._row else ""
            if remark:
                second, meaning = f"{remark}. {second}", "soon_text"
            return CellPaint(
                text=place.name, face="strong", icon=kind_icon(place.kind),
                second=second, second_meaning=meaning,
            )  # fmt: skip
        if column == 1:
            told = ""
            if place.told_at is not None and self._zone is not None:
                day = place.told_at.astimezone(self._zone).date()
                told = self.tr("told {when}").format(when=self._told(place.told_at, day))
            return CellPaint(text=place.free_places or self.tr("Not told"), second=told, folds=True)
        missing = len(line.counts.open)
        meaning = "soon" if missing else "with"
        second = self.tr("{n} missing").format(n=missing) if missing else self.tr("nothing missing")
        return CellPaint(text=self._have(line), second=second, second_meaning=meaning)

    def _told(self, moment: datetime, day: date) -> str:
        if day == self._today and self._zone is not None:
            return times.clock_time(moment, self._zone)
        return times.short_date(day, self._today)

    # ------------------------------------------------------------------ laying out

    def _lay_out(self) -> None:
        look = self.look
        card = Card(look, "", "none")
        if (inner := card.layout()) is not None:
            inner.setContentsMargins(1, 1, 1, 1)
        card.body.addWidget(self.list, 1)
        left = self._left = QVBoxLayout()
        left.setContentsMargins(look.space("l"), look.space("m"), 0, look.space("m"))
        left.setSpacing(look.space("s"))
        left.addWidget(self._title)
        left.addWidget(self._kinds, 0, Qt.AlignmentFlag.AlignLeft)
        left.addWidget(card, 1)
        right = QVBoxLayout()
        right.setContentsMargins(look.space("l"), look.space("m"), look.space("l"), look.space("m"))
        right.addWidget(self.sheet, 1)
        both = QWidget()
        self._line_of_two = QBoxLayout(QBoxLayout.Direction.LeftToRight, both)
        self._line_of_two.setContentsMargins(0, 0, 0, 0)
        self._line_of_two.setSpacing(0)
        self._line_of_two.addLayout(left, 3)
        self._line_of_two.addLayout(right, 2)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setAccessibleName(self.tr("Places, and what each asks for"))
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(both)
        both.setAutoFillBackground(False)
        self._scroll.viewport().setAutoFillBackground(False)
        foot = QHBoxLayout()
        foot.setContentsMargins(look.space("l"), 0, look.space("l"), look.space("m"))
        foot.addStretch(1)
        foot.addWidget(self.begin)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        whole.addWidget(self._scroll, 1)
        whole.addLayout(foot)

    def minimumSizeHint(self) -> QSize:
        least = max(self.begin.minimumSizeHint().width(), self._kinds.minimumSizeHint().width())
        return QSize(least + 2 * self.look.space("l"), self.look.px("row_worker") * 4)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        way = QBoxLayout.Direction
        wide = self.width() >= 2 * self.look.px("panel_ask")
        self._line_of_two.setDirection(way.LeftToRight if wide else way.TopToBottom)
        side = self.look.space("l")
        below = self.look.space("m") if wide else 0
        self._left.setContentsMargins(side, self.look.space("m"), 0 if wide else side, below)
        self._share_height()

    def _share_height(self) -> None:
        """Let both scroll together where they stand under one another, else each by itself."""
        stacked = self._line_of_two.direction() == QBoxLayout.Direction.TopToBottom
        rows = min(FEWEST_ROWS, max(1, len(self._lines)))
        list_high = self.list.horizontalHeader().sizeHint().height()
        list_high += rows * self.look.px("row_worker")
        self.list.setMinimumHeight(list_high if stacked else 0)
        self.sheet.setMinimumHeight(self.sheet.height_of_all() if stacked else 0)
        # By the keyboard one comes to what lies below the list as well.
        focus = Qt.FocusPolicy.TabFocus if stacked else Qt.FocusPolicy.NoFocus
        self._scroll.setFocusPolicy(focus)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self.look.colour("canvas"))
