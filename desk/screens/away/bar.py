"""The line over every page while the server is away, and after it, while something is undecided."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desk.domain.unsent import Kept
from desk.front_desk import FrontDesk
from desk.theme import Look
from desk.widgets.banner import Banner
from desk.widgets.buttons import Button
from desk.wording import times


class AwayBar(Banner):
    """Says since when the server is away, and how much waits to be sent; or that it shut us out.

    `wants_unsent()` when somebody wants to look at what the server did not take.
    """

    wants_unsent = Signal()

    def __init__(self, front_desk: FrontDesk, look: Look, parent: QWidget | None = None) -> None:
        """Stand hidden, and listen."""
        super().__init__(look, "soon", "cloud-off", parent=parent)
        self._desk = front_desk
        self._away_since, self._shut_out = "", False
        self._kept, self._asked = Kept(), False
        self.look_button = Button(look, self.tr("&Look"), "plain", "small")
        self.look_button.clicked.connect(self.wants_unsent)
        self.look_button.hide()
        self.add_button(self.look_button)
        self.hide()
        front_desk.offline.connect(self._on_offline)
        front_desk.shut_out.connect(self._on_shut_out)
        front_desk.did.connect(self._ask)
        front_desk.changed.connect(self._ask)

    def _on_offline(self, away: bool) -> None:
        now = self._desk.clock.now()
        self._away_since = times.clock_time(now, self._desk.zone) if away else ""
        self._asked = self._shut_out = False
        self._show()
        self._ask()

    def _on_shut_out(self) -> None:
        self._shut_out = True
        self._show()

    def _ask(self) -> None:
        """Ask how much is kept: once, for what is left of another day, and then while any is."""
        if not self._asked or self._away_since or self._kept != Kept():
            self._asked = True
            self._desk.ask_kept(self, self._show_kept)

    def _show_kept(self, kept: Kept) -> None:
        if kept != self._kept:
            self._kept = kept
            self._show()

    def _show(self) -> None:
        undecided = self._kept.to_decide
        self.look_button.setVisible(bool(undecided))
        if self._shut_out:
            self.set_tone("late", "triangle-alert")
            self.show_sentence(self._told_of_shutting_out())
        elif self._away_since:
            self.set_tone("soon", "cloud-off")
            self.show_sentence(self._told(), (self._away_since,), speak=not self.isVisible())
        elif undecided:
            self.set_tone("late", "triangle-alert")
            self.show_sentence(self._undecided(undecided), (str(undecided),))
        else:
            self.hide()

    def _told(self) -> str:
        """Say what is possible now, and what the lists show."""
        if self._kept.since is None:
            told = self.tr("The store is away since {time}. Lists stay readable as they were.")
            return told.format(time=self._away_since)
        since = times.clock_time(self._kept.since, self._desk.zone)
        told = self.tr(
            "The server is away since {away}. Go on: lists are as at {time}, with what you do here."
        ).format(away=self._away_since, time=since)
        if not self._kept.waiting:
            return told
        return f"{told} {self.tr('To send: {count}.').format(count=self._kept.waiting)}"

    def _told_of_shutting_out(self) -> str:
        """Say that the others see nothing of this desk any more, and what they never will."""
        told = self.tr("This desk was shut out of the venue: nothing more can be done here.")
        if not self._kept.waiting:
            return told
        lost = self.tr("Not sent: {count}. Tell the session lead.")
        return f"{told} {lost.format(count=self._kept.waiting)}"

    def _undecided(self, count: int) -> str:
        if count == 1:
            return self.tr("1 thing done while the server was away could not be sent.")
        told = self.tr("{count} things done while the server was away could not be sent.")
        return told.format(count=count)
