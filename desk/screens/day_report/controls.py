"""The left side of the day report: which day, for whom, what is written, and where it goes."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desk.domain.visits import DropInRow
from desk.screens.day_report.about_day import AboutDay
from desk.screens.day_report.save_form import SaveForm
from desk.screens.day_report.share_safe import ShareSafeCard
from desk.theme import Look
from desk.widgets.buttons import Button
from desk.widgets.choices import Choice
from desk.widgets.fields import ChoiceField
from desk.widgets.labels import IconLabel, Label
from desk.widgets.scroll_column import ScrollColumn
from desk.widgets.side_by_side import SideBySide
from desk.wording import times


class Controls(QWidget):
    """What can be chosen and done with the sheet. `day_chosen(date)`; the rest is its parts'."""

    day_chosen = Signal(object)

    def __init__(self, look: Look, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._days: tuple[DropInRow, ...] = ()
        self._title = Label(look, self.tr("Day sheet"), "head")
        self.day = ChoiceField(look, self.tr("&Day"), [])
        self.safe = ShareSafeCard(look)
        self.about = AboutDay(look)
        self._as_of = Label(look, "", "small", "text_soft", wrap=True)
        self.print_button = Button(
            look, self.tr("Print"), "primary", "main", icon="printer", key="Ctrl P"
        )
        self.pdf_button = Button(look, self.tr("Save PDF"), size="main")
        self.table_button = Button(look, self.tr("Save figures as a &table"), "quiet", "small")
        self.save = SaveForm(look, folder)
        self.day.chosen.connect(self._on_day)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self._lay_out()
        self.end_save()
        look.changed.connect(self.updateGeometry)

    def show_days(self, days: Sequence[DropInRow], chosen: DropInRow) -> None:
        """Offer these days, newest first."""
        if tuple(days) != self._days:
            self._days = tuple(days)
            words = [Choice(day.on_date.isoformat(), times.long_date(day.on_date)) for day in days]
            self.day.set_choices(words)
        self.day.set_chosen(chosen.on_date.isoformat())

    def show_as_of(self, words: str) -> None:
        """Say up to when the figures go."""
        self._as_of.setText(words)

    def set_alone(self, alone: bool) -> None:
        """Take the whole width under a tab, or leave the most of it to the preview."""
        self._title.setVisible(not alone)
        across = QSizePolicy.Policy.Expanding if alone else QSizePolicy.Policy.Fixed
        self.setSizePolicy(across, QSizePolicy.Policy.Expanding)
        self.updateGeometry()  # a narrow page gives it less

    def begin_save(self, *, pdf: bool) -> None:
        """Put the question where to save in place of the buttons."""
        self._foot.hide()
        self.save.begin(pdf=pdf)

    def end_save(self) -> None:
        """Put the buttons back; the focus goes where it came from."""
        asked = self.save.isVisible()
        self.save.hide()
        self._foot.show()
        if asked:
            self.pdf_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def sizeHint(self) -> QSize:
        width = self._look.px("column_right")
        parent = self.parentWidget()
        if parent is not None and parent.width() < 3 * width:
            width = self._look.px("column_right_narrow")
        return QSize(width, self._look.px("panel"))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.sizeHint().width(), self._look.px("panel_foot"))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.colour("paper"))
        edge = max(1, int(self._look.outline))
        painter.fillRect(self.width() - edge, 0, edge, self.height(), self._look.colour("line"))

    def _on_day(self, code: str) -> None:
        self.day_chosen.emit(date.fromisoformat(code))

    def _lay_out(self) -> None:
        look = self._look
        column = ScrollColumn(look)
        side, gap = look.space("l"), look.space("m")
        column.body.setContentsMargins(side, gap, side, gap)
        column.body.setSpacing(gap)
        for widget in (self._title, self.day, self.safe, self.about):
            column.body.addWidget(widget)
        column.body.addStretch(1)
        self._foot = self._made_foot()
        under = QVBoxLayout()
        under.setContentsMargins(side, look.space("s"), side, gap)
        under.addWidget(self._foot)
        under.addWidget(self.save)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 1, 0)  # the line at the right stays
        whole.setSpacing(0)
        whole.addWidget(column, 1)
        whole.addLayout(under)

    def _made_foot(self) -> QWidget:
        look = self._look
        foot = QWidget()
        lines = QVBoxLayout(foot)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(look.space("s"))
        as_of = QHBoxLayout()
        as_of.setSpacing(look.space("s"))
        clock = IconLabel(look, "clock", "text_soft", "icon_small")
        as_of.addWidget(clock, 0, Qt.AlignmentFlag.AlignTop)
        as_of.addWidget(self._as_of, 1)
        main, rest = QWidget(), QWidget()
        paper, table = QHBoxLayout(main), QHBoxLayout(rest)
        for line in (paper, table):
            line.setContentsMargins(0, 0, 0, 0)
            line.setSpacing(look.space("s"))
        paper.addWidget(self.print_button, 1)
        paper.addWidget(self.pdf_button)
        table.addWidget(self.table_button, 0, Qt.AlignmentFlag.AlignCenter)
        self._buttons = SideBySide(look, "s")
        self._buttons.add(main, 1)
        self._buttons.add(rest, 0)
        lines.addLayout(as_of)
        lines.addWidget(self._buttons)
        return foot
