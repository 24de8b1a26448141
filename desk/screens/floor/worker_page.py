"""A worker on site: whom they can help, whether they take people, where they sit, when they go."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desk.commands.on_site import SetIntake, SetRoom
from desk.domain.clock import local
from desk.domain.typed import Unreadable, read_time
from desk.domain.workers import OnSiteRow
from desk.screens.floor.panel_page import PanelPage
from desk.theme import Look
from desk.widgets.choices import Choice, ChoiceRow
from desk.widgets.fields import TextField
from desk.widgets.labels import Label
from desk.wording import on_site, times

PAUSES = (10, 20, 30, 60)
"""Minutes that a pause may last; it ends by itself."""


class WorkerPage(PanelPage):
    """Shows one worker and sets what is set at the desk. `wants(command)` asks for a change."""

    wants = Signal(object)

    def __init__(
        self,
        look: Look,
        row: OnSiteRow,
        now: datetime,
        zone: ZoneInfo,
        parent: QWidget | None = None,
    ) -> None:
        """Make the page for `row`, as of `now`."""
        super().__init__(look, row.name, _about(row, now, zone), parent)
        self._row = row
        self._now = now
        self._zone = zone
        skills = ", ".join(on_site.can_do(row.skills)) or self.tr("Not written down yet")
        self.intake = ChoiceRow(look, self.tr("Takes people?"), self._states(), row.intake)
        self.pause = ChoiceRow(look, self.tr("Pause for how long?"), self._pauses(), str(PAUSES[1]))
        self.room = TextField(look, self.tr("&Room or desk"))
        self.room.set_text(row.room)
        leaves = times.clock_time(row.leaves_at, zone) if row.leaves_at else ""
        self.leaves = TextField(look, self.tr("Leaves a&t"), self.tr("such as 12:30"))
        self.leaves.set_text(leaves)
        self.add_group(
            self.tr("Can help with"), Label(look, skills, "base", "text_soft", wrap=True)
        )
        self.add_group(self.tr("Takes people?"), self.intake)
        self._pause_group = self.add_group(self.tr("For how long?"), self.pause)
        self.body.addWidget(self.room)
        self.body.addWidget(self.leaves)
        self.intake.chosen.connect(self._show_pause)
        self.main_button.set_words(self.tr("Save"))
        self.main_button.clicked.connect(self.send)
        self.first = self.intake
        self._show_pause()

    def send(self) -> None:
        """Ask for what was changed, and close."""
        try:
            leaves = self._leaves_at()
        except Unreadable:
            self.leaves.show_fault(self.tr("Write a time such as 12:30."))
            self.leaves.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        row, intake = self._row, self.intake.chosen_code()
        until = None
        if intake == "paused":
            until = self._now + timedelta(minutes=int(self.pause.chosen_code()))
        if intake != row.intake or (intake == "paused" and until != row.paused_until):
            self.wants.emit(SetIntake(on_site_id=row.id, intake=intake, until=until))
        if self.room.text() != row.room or leaves != row.leaves_at:
            room = self.room.text()
            self.wants.emit(SetRoom(on_site_id=row.id, room=room, leaves_at=leaves))
        self.closed.emit()

    def _leaves_at(self) -> datetime | None:
        """Return the moment typed, on the day in view. Raises Unreadable."""
        typed = self.leaves.text()
        if not typed:
            return None
        if self._row.leaves_at and typed == times.clock_time(self._row.leaves_at, self._zone):
            return self._row.leaves_at
        day = local(self._now, self._zone).date()
        return datetime.combine(day, read_time(typed), self._zone)

    def _show_pause(self) -> None:
        self._pause_group.setVisible(self.intake.chosen_code() == "paused")

    def _states(self) -> list[Choice]:
        came = self.tr("Arrived") if self._row.intake == "expected" else self.tr("Yes")
        states = [
            Choice("on", came),
            Choice("paused", self.tr("Pause")),
            Choice("full", self.tr("Full")),
            Choice("away", self.tr("Away")),
            Choice("gone", self.tr("Gone")),
        ]
        if self._row.intake == "expected":
            return [Choice("expected", self.tr("Not yet")), states[0], states[-1]]
        return states

    def _pauses(self) -> list[Choice]:
        return [Choice(str(n), self.tr("{n} min").format(n=n)) for n in PAUSES]


def _about(row: OnSiteRow, now: datetime, zone: ZoneInfo) -> str:
    job, _ = on_site.job(row)
    chip, _ = on_site.chip(row, now, zone)
    told = (job, row.agency, chip, on_site.beside(row), on_site.next_up(row))
    return " · ".join(part for part in told if part)
