"""What happened: the visits of a person, their referrals, the letters that were kept."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import TypeVar
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from desk.domain.clock import local_date
from desk.domain.profile import KeptLetterRow, PastReferralRow, PastVisitRow
from desk.screens.person.table_card import TableCard
from desk.theme import Look
from desk.widgets.cell_paint import CellPaint
from desk.widgets.columns import Column
from desk.widgets.labels import Label
from desk.widgets.row_paint import Chip
from desk.widgets.rows_model import RowsModel
from desk.widgets.table_view import TableRowsView
from desk.wording import stages, times, words

R = TypeVar("R", PastVisitRow, PastReferralRow, KeptLetterRow)


class PastTable(TableCard):
    """A table of what happened, newest first, with a sentence while there is nothing."""

    def __init__(
        self,
        look: Look,
        name: str,
        empty: str,
        widths: Sequence[int | None],
    ) -> None:
        super().__init__(look, "", "none")
        self.setAccessibleName(name)
        self._widths = tuple(widths)
        self._none = Label(look, empty, "base", "text_muted")
        self._none.setMargin(look.space("l"))
        self.body.addWidget(self._none)
        self.body.addStretch(0)

    def make_table(
        self, columns: Sequence[Column[R]], paint: Callable[[R, int], CellPaint]
    ) -> TableRowsView[R]:
        """Make the table of this card from its columns."""
        model: RowsModel[R] = RowsModel(columns, key=lambda row: row.id)
        table: TableRowsView[R] = TableRowsView(
            self.look, model, paint, self._widths, self.accessibleName(), row="row_single"
        )
        self.set_table(table)
        self.setFocusProxy(table)
        return table

    def show_empty(self, empty: bool) -> None:
        """Show the sentence instead of the table, or the table."""
        if self._table is not None:
            self._table.setVisible(not empty)
        self._none.setVisible(empty)


class VisitsTable(PastTable):
    """Each visit: when, for what and what became of it, with whom."""

    def __init__(self, look: Look, zone: ZoneInfo) -> None:
        t = QCoreApplication.translate
        super().__init__(look, t("past", "Visits"), t("past", "No visits yet."), (20, 16, None, 22))
        self._zone = zone
        self._today = date.min
        self.table: TableRowsView[PastVisitRow] = self.make_table(
            [
                Column(text=self._when, title=t("past", "When")),
                Column(text=self._how, title=t("past", "How it ended")),
                Column(text=self._needs, title=t("past", "What for"), tooltip=self._needs),
                Column(text=lambda row: ", ".join(row.workers), title=t("past", "With whom")),
            ],
            self._paint,
        )

    def show_visits(self, visits: Sequence[PastVisitRow], today: date) -> None:
        """Show the visits, newest first."""
        self._today = today
        self.table.set_rows(visits)
        self.show_empty(not visits)

    def _when(self, row: PastVisitRow) -> str:
        day = times.short_date(row.on_date, self._today)
        came = times.clock_time(row.arrived_at, self._zone)
        if row.ended_at is None:
            return f"{day}, {came}"
        return f"{day}, {came}–{times.clock_time(row.ended_at, self._zone)}"

    def _how(self, row: PastVisitRow) -> str:
        return words.state(row.state)

    def _needs(self, row: PastVisitRow) -> str:
        return ", ".join(
            f"{words.need_short(code)}: {words.outcome(outcome).lower()}"
            for code, outcome in row.needs
        )

    def _paint(self, row: PastVisitRow, column: int) -> CellPaint:
        if column == 0:
            return CellPaint(text=self._when(row), face="label" if row.today else "small")
        if column == 1:
            state = self.look.state("said_yes" if row.said_yes else row.state)
            word = words.state("said_yes") if row.said_yes else self._how(row)
            return CellPaint(chip=Chip(word, state.meaning, state.icon))
        if column == 2:  # noqa: PLR2004 - the third column
            return CellPaint(text=self._needs(row))
        return CellPaint(text=", ".join(row.workers), meaning="text_muted", face="small")


class ReferralsTable(PastTable):
    """Each referral: where to, how far it came, whose it is. Enter opens its letter."""

    def __init__(self, look: Look, zone: ZoneInfo) -> None:
        t = QCoreApplication.translate
        empty = t("past", "No referrals yet.")
        super().__init__(look, t("past", "Referrals"), empty, (None, 14, 24, 16, 12))
        self._zone = zone
        self._today = date.min
        self.table: TableRowsView[PastReferralRow] = self.make_table(
            [
                Column(text=lambda row: row.destination, title=t("past", "Where to")),
                Column(text=lambda row: row.reference, title=t("past", "Number")),
                Column(text=lambda row: stages.stage(row.stage), title=t("past", "Stands at")),
                Column(text=self._since, title=t("past", "Since")),
                Column(text=lambda row: row.owner, title=t("past", "Whose")),
            ],
            self._paint,
        )

    def show_referrals(self, referrals: Sequence[PastReferralRow], today: date) -> None:
        """Show the referrals, newest first."""
        self._today = today
        self.table.set_rows(referrals)
        self.show_empty(not referrals)

    def _since(self, row: PastReferralRow) -> str:
        return times.short_date(local_date(row.stage_at, self._zone), self._today)

    def _paint(self, row: PastReferralRow, column: int) -> CellPaint:
        texts = (
            row.destination,
            row.reference,
            stages.stage(row.stage),
            self._since(row),
            row.owner,
        )
        if column == 0:
            return CellPaint(text=texts[0], face="label")
        if column == 2:  # noqa: PLR2004 - the third column
            return CellPaint(text=texts[2])
        return CellPaint(text=texts[column], meaning="text_muted", face="small")


class LettersTable(PastTable):
    """Each letter as it was kept. Enter shows the page; it prints as the same bytes."""

    def __init__(self, look: Look, zone: ZoneInfo) -> None:
        t = QCoreApplication.translate
        empty = t("past", "No letters yet.")
        super().__init__(look, t("past", "Letters"), empty, (14, None, 20, 16, 18))
        self._zone = zone
        self._today = date.min
        self.table: TableRowsView[KeptLetterRow] = self.make_table(
            [
                Column(text=lambda row: row.reference, title=t("past", "Number")),
                Column(text=lambda row: row.destination, title=t("past", "Where to")),
                Column(text=lambda row: row.signed_by, title=t("past", "Signed by")),
                Column(text=self._made, title=t("past", "On")),
                Column(text=self._state, title=t("past", "State")),
            ],
            self._paint,
        )

    def show_letters(self, letters: Sequence[KeptLetterRow], today: date) -> None:
        """Show the letters, newest first."""
        self._today = today
        self.table.set_rows(letters)
        self.show_empty(not letters)

    def _made(self, row: KeptLetterRow) -> str:
        return times.short_date(local_date(row.made_at, self._zone), self._today)

    def _state(self, row: KeptLetterRow) -> str:
        t = QCoreApplication.translate
        if row.status == "void":
            return t("past", "Void")
        if row.printed_at is None:
            return t("past", "Signed, not printed")
        if row.print_count > 1:
            return t("past", "Printed {n} times").format(n=row.print_count)
        return t("past", "Printed")

    def _paint(self, row: KeptLetterRow, column: int) -> CellPaint:
        if column == 0:
            return CellPaint(text=row.reference, face="label")
        if column == 1:
            return CellPaint(text=row.destination)
        texts = ("", "", row.signed_by, self._made(row), self._state(row))
        return CellPaint(text=texts[column], meaning="text_muted", face="small")
