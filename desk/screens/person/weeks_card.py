"""Week by week: what was told at each of the last drop-ins, and which way it went."""

from collections.abc import Sequence
from datetime import date
from typing import Any
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desk.domain.profile import ProfileRow
from desk.domain.weeks import ASKED, SHOWN, Week, WeekCell
from desk.screens.person.table_card import TableCard
from desk.snapshot import snapshot
from desk.theme import Look
from desk.widgets.cell_paint import CellPaint, Level
from desk.widgets.columns import Column
from desk.widgets.labels import Label
from desk.widgets.rows_model import RowsModel
from desk.widgets.table_view import TableRowsView
from desk.wording import facts, times

CAME = "came"
WIDTHS = (9, *(None,) * SHOWN)


@snapshot
class WeekLine:
    """One row: a question, and its answer at each drop-in shown."""

    code: str
    weeks: tuple[Week, ...]

    def week(self, column: int) -> Week:
        """Return the drop-in of a column, the first being 1."""
        return self.weeks[column - 1]

    def cell(self, column: int) -> WeekCell:
        """Return the answer at the drop-in of a column."""
        return next(cell for cell in self.week(column).cells if cell.code == self.code)


class WeeksModel(RowsModel[WeekLine]):
    """Rows of answers under the days of their drop-ins, which are its titles."""

    def __init__(self, columns: Sequence[Column[WeekLine]]) -> None:
        super().__init__(columns, key=lambda line: line.code)
        self._titles: tuple[str, ...] = ()

    def set_titles(self, titles: tuple[str, ...]) -> None:
        """Title the columns after the first one."""
        if titles != self._titles:
            self._titles = titles
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 1, len(titles))

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        shown = role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
        if orientation == Qt.Orientation.Horizontal and shown and 0 < section <= len(self._titles):
            return self._titles[section - 1]
        return super().headerData(section, orientation, role)


class WeeksCard(TableCard):
    """Shows five drop-ins side by side; nobody asked is not the same as no change."""

    def __init__(self, look: Look, zone: ZoneInfo, parent: QWidget | None = None) -> None:
        super().__init__(look, "", whole=True, parent=parent)
        self._zone = zone
        self._today: date | None = None
        self.set_title(self.tr("Week by week"))
        self._reviewed = Label(look, "", "small", "text_muted")
        self.add_to_head(self._reviewed)
        self.head.addSpacing(look.space("s"))
        columns: list[Column[WeekLine]] = [Column(text=lambda line: facts.week_row(line.code))]
        columns += [self._column(place) for place in range(1, SHOWN + 1)]
        self._model = WeeksModel(columns)
        self.table: TableRowsView[WeekLine] = TableRowsView(
            look,
            self._model,
            self._paint,
            WIDTHS,
            self.tr("Week by week"),
            strong_column=SHOWN,
            folds=True,
        )
        self.table.folded.connect(self.fit)
        self.set_table(self.table)

    def show_profile(self, profile: ProfileRow, today: date) -> None:
        """Show the weeks of `profile`."""
        self._today = today
        days = [times.short_date(week.on, today) for week in profile.weeks[:-1]]
        self._model.set_titles((*days, self.tr("This week")))
        self.table.set_rows(WeekLine(code, profile.weeks) for code in (CAME, *ASKED))
        self.fit()
        self._reviewed.setText(self._review_words(profile, today))

    def _column(self, place: int) -> Column[WeekLine]:
        return Column(
            text=lambda line: self._words(line, place),
            tooltip=lambda line: self._words(line, place),
            sentence=lambda line: self._spoken(line, place),
        )

    def _words(self, line: WeekLine, column: int) -> str:
        if line.code == CAME:
            came = line.week(column).came_at
            over = self._today is not None and line.week(column).on < self._today
            missing = self.tr("no") if over else self.tr("not yet")
            return times.clock_time(came, self._zone) if came else missing
        cell = line.cell(column)
        words = cell.change in ("not_checked", "same")
        return facts.change(cell.change) if words else cell.value

    def _spoken(self, line: WeekLine, column: int) -> str:
        words = self._words(line, column)
        if line.code == CAME or line.cell(column).change in ("not_checked", "same", "first"):
            return words
        return f"{facts.change(line.cell(column).change)}: {words}"

    def _paint(self, line: WeekLine, column: int) -> CellPaint:
        if column == 0:
            words = facts.week_row(line.code)
            return CellPaint(text=words, meaning="text_muted", face="small")
        words, last = self._words(line, column), column == SHOWN
        if line.code == CAME:
            came = line.week(column).came_at is not None
            face = "label" if last and came else "small"
            return CellPaint(text=words, meaning="text" if came else "text_muted", face=face)
        cell = line.cell(column)
        if cell.figure is not None:
            return CellPaint(level=Level(cell.figure))
        if cell.change == "not_checked":
            return CellPaint(text=words, meaning="text_muted", face="small")
        if cell.change == "first":
            return CellPaint(text=words, face="small", folds=True)
        state = self.look.state(f"change_{cell.change}")
        return CellPaint(
            text=words, meaning=state.meaning, face="small", icon=state.icon, folds=True
        )

    def _review_words(self, profile: ProfileRow, today: date) -> str:
        if profile.reviewed_on is None:
            return self.tr("not gone through yet")
        day = times.short_date(profile.reviewed_on, today)
        if not profile.reviewed_by:
            return self.tr("last gone through {day}").format(day=day)
        names = ", ".join(profile.reviewed_by)
        return self.tr("last gone through {day}, {names}").format(day=day, names=names)
