"""The head of a letter: whose it is, its number, and the clock since the yes."""

from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtWidgets import QHBoxLayout, QWidget

from desk.domain.clock import local_date, whole_minutes
from desk.domain.clocks import standard_clocks
from desk.domain.composer import ComposerRow
from desk.theme import Look
from desk.widgets.chip_label import ChipLabel
from desk.widgets.labels import Label
from desk.widgets.side_by_side import SideBySide
from desk.wording import times


class LetterHead(SideBySide):
    """`Letter for Daz`, `LR-2026-0412, started 17 Nov`, and how long there is to send it."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, "s", parent)
        self._title = Label(look, "", "head")
        self._note = Label(look, "", "small", "text_muted")
        self.clock = ChipLabel(look, "", "yes", look.state("said_yes").icon)
        names = QWidget()
        line = QHBoxLayout(names)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(look.space("m"))
        line.addWidget(self._title)
        line.addWidget(self._note)
        line.addStretch(1)
        self.add(names)
        self.add(self.clock, 0)

    def show_row(self, row: ComposerRow, now: datetime, zone: ZoneInfo) -> None:
        """Show whose letter it is, and its clock."""
        self._title.setText(self.tr("Letter for {name}").format(name=row.person.name_to_use))
        day = times.short_date(local_date(row.created_at, zone), local_date(now, zone))
        number = row.letter.reference if row.letter else row.reference
        self._note.setText(self.tr("{reference}, started {day}").format(reference=number, day=day))
        self._show_clock(row, now, zone)
        self.turn()

    def _show_clock(self, row: ComposerRow, now: datetime, zone: ZoneInfo) -> None:
        said = row.said_yes_at
        running = said is not None and row.sent_at is None
        self.clock.setVisible(running)
        if said is None or not running:
            return
        icon = self.look.state("said_yes").icon
        if local_date(said, zone) != local_date(now, zone):
            day = times.short_date(local_date(said, zone), local_date(now, zone))
            self.clock.set_chip(self.tr("Said yes {day}, not sent").format(day=day), "late", icon)
            return
        due = said + standard_clocks().yes.letter_due
        at = times.clock_time(due, zone)
        if now >= due:
            over = times.minutes(whole_minutes(due, now))
            words = self.tr("Due {time}, {minutes} over").format(time=at, minutes=over)
            self.clock.set_chip(words, "late", "clock-alert")
        else:
            left = times.minutes(whole_minutes(now, due))
            words = self.tr("Send by {time}, {minutes} left").format(time=at, minutes=left)
            self.clock.set_chip(words, "yes", icon)
