"""The day report: the sheet of any day, looked at, printed, saved, or saved as a table."""

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desk.commands.on_site import DescribeDay
from desk.commands.people import Looked
from desk.domain.day_report import FULL_FIGURES, DayReportRow
from desk.domain.refusals import Refusal
from desk.front_desk import FrontDesk
from desk.queries.day_report import report
from desk.screens.day_report.papers import Made, content, make
from desk.screens.day_report.spread import DaySpread
from desk.theme import Look
from desk.widgets.told_keys import bind
from desk.wording import refusals, times

TOPICS = frozenset({"visits", "referrals", "day", "on_site", "expected", "people"})


class DayReportScreen(QWidget):
    """Shows one day as its A4 sheet. What is printed or saved is always what is shown."""

    says = Signal(str)
    typed = Signal(str)

    def __init__(self, front_desk: FrontDesk, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._look = front_desk, look
        self._on_date: date | None = None
        self._row: DayReportRow | None = None
        self._made: Made | None = None
        self._fresh = False
        self._waiting: Callable[[], None] | None = None
        self._sending = False
        self._spread = DaySpread(front_desk, look)
        self.controls, self.preview = self._spread.controls, self._spread.preview
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._spread)
        self._connect()
        self._on_viewer()

    # ------------------------------------------------------------------ what the window calls

    def shown(self) -> None:
        """Ask anew: the page has come to the front."""
        self._waiting = None
        self._ask()

    def minute_passed(self) -> None:
        """Nothing on the sheet ticks; it is made anew when something happens."""

    def print_shown(self) -> None:
        """Print the sheet that is shown."""
        self._once_fresh(self._print)

    def main_action(self) -> None:
        """Print, or save where that is asked just now."""
        if self.controls.save.isVisible():
            self.controls.save.save_button.click()
        else:
            self.print_shown()

    def focus_first(self) -> None:
        """Put the keyboard on the choice of the day."""
        self._spread.focus_first()

    # ------------------------------------------------------------------ showing

    def _ask(self) -> None:
        self._fresh = False
        on_date = self._on_date or self._desk.today
        query = partial(report, on_date=on_date, venue=self._desk.venue)
        self._desk.ask(self, query, self._show, replaces="day_report")

    def _show(self, row: DayReportRow) -> None:
        self._row = row
        self.controls.show_days(row.days, row.drop_in)
        self.controls.about.show_day(row.drop_in)
        made_at = times.clock_time(row.day.head.made_at, self._desk.zone)
        self.controls.show_as_of(self.tr("Figures up to {time}.").format(time=made_at))
        self._make()

    def _make(self) -> None:
        """Lay the sheet out again, for this service or to be passed on."""
        if self._row is None:
            return
        self._fresh = False
        job = partial(
            make,
            self._row.day,
            share_safe=self.controls.safe.is_on(),
            practice=self._desk.computer.practice,
        )
        self._desk.work(self, job, self._on_made, self._on_not_made, replaces="day_sheet")

    def _on_made(self, made: Made) -> None:
        self._made, self._fresh = made, True
        self.controls.safe.show_hidden(made.sheet.hidden)
        self.controls.save.set_name(made.sheet.head.reference)
        self.preview.show_made(made)
        waiting, self._waiting = self._waiting, None
        if waiting is not None:
            waiting()

    def _on_not_made(self, error: BaseException) -> None:
        self._waiting = None
        self._desk.broken.emit(error)

    # ------------------------------------------------------------------ printing and saving

    def _once_fresh(self, action: Callable[[], None]) -> None:
        """Do `action` with the sheet as it stands, once what is being written is on it."""
        self._waiting = action
        if self.controls.about.is_changed():
            self._fresh = False
            self.controls.about.keep()
        elif self._fresh and self._made is not None:
            self._on_made(self._made)

    def _print(self) -> None:
        made = self._made
        if made is None or self._sending:
            return
        self._set_sending(True)
        self.controls.print_button.set_words(self.tr("Printing…"))
        computer, reference = self._desk.computer, made.sheet.head.reference

        def go() -> None:
            job = partial(computer.print_pdf, made.pdf, reference)
            self._desk.work(self, job, lambda _none: self._on_printed(reference), self._on_failed)

        self._export(go)

    def _on_printed(self, reference: str) -> None:
        self._set_sending(False)
        self.says.emit(self.tr("Day sheet {reference} printed.").format(reference=reference))

    def _begin_save(self, *, pdf: bool) -> None:
        if self._made is not None:
            self.controls.begin_save(pdf=pdf)

    def _save(self, folder: object, kind: str) -> None:
        if isinstance(folder, Path):
            self._once_fresh(partial(self._keep, folder, kind))

    def _keep(self, folder: Path, kind: str) -> None:
        made = self._made
        if made is None or self._sending:
            return
        self._set_sending(True)

        computer, name = self._desk.computer, f"{made.sheet.head.reference}.{kind}"

        def go() -> None:
            self._desk.work(
                self,
                lambda: computer.keep_paper(folder, name, content(made, kind)),
                self._on_kept,
                self._on_unkept,
            )

        self._export(go)

    def _on_kept(self, place: Path) -> None:
        self._set_sending(False)
        self.controls.end_save()
        words = self.tr("Saved: {name} in {folder}.")
        self.says.emit(words.format(name=place.name, folder=place.parent))

    def _on_unkept(self, error: BaseException) -> None:
        self._set_sending(False)
        if isinstance(error, Refusal):
            self.controls.save.show_fault(refusals.sentence(error))
        else:
            self._desk.broken.emit(error)

    def _export(self, go: Callable[[], None]) -> None:
        """Leave in the audit that figures went out, and only then let them."""
        self._desk.do(self, Looked(what="export"), lambda _done: go(), self._on_failed)

    def _on_failed(self, error: BaseException) -> None:
        self._set_sending(False)
        if isinstance(error, Refusal):
            self._desk.refused.emit(error)
        else:
            self._desk.broken.emit(error)

    def _set_sending(self, sending: bool) -> None:
        self._sending = sending
        if not sending:
            self.controls.print_button.set_words(self.tr("Print"))

    # ------------------------------------------------------------------ what a person does

    def _on_day(self, on_date: object) -> None:
        self.controls.about.keep()
        if isinstance(on_date, date):
            self._on_date = None if on_date == self._desk.today else on_date
            self._ask()

    def _describe(self, day_id: object, weather: str, notes: str) -> None:
        if isinstance(day_id, UUID):
            self._desk.do(
                self,
                DescribeDay(day_id=day_id, weather=weather, notes=notes),
                refused=lambda refusal: self._on_not_described(refusal, weather, notes),
            )

    def _on_not_described(self, refusal: Refusal, weather: str, notes: str) -> None:
        self._waiting = None
        self.controls.about.not_kept(weather, notes)
        self._desk.refused.emit(refusal)

    def _on_changed(self, topics: frozenset[str]) -> None:
        if self.isVisible() and topics & TOPICS:
            self._ask()

    def _on_viewer(self) -> None:
        full = self._desk.viewer.role in FULL_FIGURES
        self.controls.safe.set_full_allowed(full)
        self.controls.about.setVisible(full)
        if self.isVisible():
            self._ask()

    def _forget_waiting(self) -> None:
        """What was pressed is not done later, of itself, when nobody thinks of it any more."""
        self._waiting = None
        self._set_sending(False)

    def hideEvent(self, event: QHideEvent) -> None:
        self._waiting = None
        self.controls.about.keep()
        super().hideEvent(event)

    def _connect(self) -> None:
        controls, desk = self.controls, self._desk
        controls.day_chosen.connect(self._on_day)
        controls.safe.switched.connect(lambda _on: self._make())
        controls.about.described.connect(self._describe)
        controls.print_button.clicked.connect(self.print_shown)
        controls.pdf_button.clicked.connect(lambda: self._begin_save(pdf=True))
        controls.table_button.clicked.connect(lambda: self._begin_save(pdf=False))
        controls.save.wanted.connect(self._save)
        controls.save.left.connect(controls.end_save)
        desk.changed.connect(self._on_changed)
        desk.viewer_changed.connect(self._on_viewer)
        desk.viewer_told.connect(self._on_viewer)
        desk.offline.connect(lambda _away: self._forget_waiting())
        desk.broken.connect(lambda _error: self._forget_waiting())
        does = self.tr("print, or save where it asks to")
        bind(self, "Ctrl+Return Ctrl+Enter", does, self.main_action)
        bind(self, "F6", self.tr("next area"), self._spread.next_area)
