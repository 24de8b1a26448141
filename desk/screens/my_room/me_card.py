"""My own state: free, paused, full or away, and until when I am here."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QMenu, QWidget

from desk.domain.workers import OnSiteRow
from desk.theme import Look
from desk.widgets.card import Card
from desk.widgets.choices import Choice, ChoiceRow
from desk.widgets.labels import Label
from desk.wording import times

PAUSES = (10, 15, 30)


class MeCard(Card):
    """Shows and sets whether I take people. `intake(code, until)` when I choose."""

    intake = Signal(str, object)

    def __init__(self, look: Look, zone: ZoneInfo, parent: QWidget | None = None) -> None:
        super().__init__(look, "", "small", parent=parent)
        self._zone = zone
        self._now = datetime.now(zone)
        self._code = ""
        self._room = Label(look, "", "small", "text_soft")
        self.add_to_head(self._room)
        self.choices = ChoiceRow(
            look,
            self.tr("Do you take people?"),
            [
                Choice("on", self.tr("Free")),
                Choice("paused", self.tr("Pause")),
                Choice("full", self.tr("Full")),
                Choice("away", self.tr("Away")),
            ],
        )
        self.choices.chosen.connect(self._on_chosen)
        self._told = Label(look, "", "small", "text_soft", wrap=True)
        self.body.addWidget(self.choices)
        self.body.addWidget(self._told)

    def show_me(self, me: OnSiteRow, now: datetime) -> None:
        """Show how things stand with me."""
        self._now, self._code = now, me.intake
        self.set_title(me.name)
        self._room.setText(me.room)
        self._word_free(me)
        self.choices.set_chosen(me.intake if me.intake in ("on", "paused", "full", "away") else "")
        told = [] if me.intake == "on" else [self._with_whom(me)]
        if me.intake == "paused" and me.paused_until is not None:
            until = times.clock_time(me.paused_until, self._zone)
            told.append(self.tr("Paused to {time}").format(time=until))
        if me.leaves_at is not None:
            leaves = times.clock_time(me.leaves_at, self._zone)
            told.append(self.tr("Leaves at {time}").format(time=leaves))
        self._told.setText(" · ".join(part for part in told if part))

    def _word_free(self, me: OnSiteRow) -> None:
        """Say whom I am with in place of Free, which I am not then, as the Floor says it."""
        words = self._with_whom(me) if me.intake == "on" else ""
        self.choices.word("on", words or self.tr("Free"))

    def _with_whom(self, me: OnSiteRow) -> str:
        if me.called_ticket is not None:
            return self.tr("Called {n:02}").format(n=me.called_ticket)
        if me.with_ticket is not None:
            return self.tr("With {n:02}").format(n=me.with_ticket)
        return ""

    def _on_chosen(self, code: str) -> None:
        if code != "paused":
            self.intake.emit(code, None)
            return
        menu = QMenu(self)
        for minutes in PAUSES:
            action = menu.addAction(self.tr("Pause for {n} minutes").format(n=minutes))
            action.triggered.connect(
                lambda _on=False, minutes=minutes: self.intake.emit(
                    "paused", self._now + timedelta(minutes=minutes)
                )
            )
        open_end = menu.addAction(self.tr("Pause until I say"))
        open_end.triggered.connect(lambda _on=False: self.intake.emit("paused", None))
        menu.aboutToHide.connect(lambda: self.choices.set_chosen(self._code))
        menu.popup(QCursor.pos() if self.underMouse() else self._below())

    def _below(self) -> QPoint:
        return self.choices.mapToGlobal(self.choices.rect().bottomLeft())
