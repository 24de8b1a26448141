"""What the Floor is reminded of each minute: who is asked again, and who is held too long."""

from collections.abc import Collection
from datetime import timedelta
from uuid import UUID

from PySide6.QtCore import QObject

from desk.domain.floor import FloorRow
from desk.domain.held import TELLS_OF_HELD, HeldRow
from desk.domain.reminders import UnwellRow
from desk.front_desk import FrontDesk
from desk.screens.floor.here_column import HereColumn


class FloorReminders(QObject):
    """Asks for the lines over Here that come with time alone, and shows them."""

    def __init__(self, front_desk: FrontDesk, here: HereColumn) -> None:
        """Show them in the column `here`."""
        super().__init__(here)
        self._desk = front_desk
        self._here = here
        self._unwell_bar, self._held_bar = here.unwell_bar, here.held_bar
        self._quiet = False
        self._someone_held = False
        here.unwell_bar.later.connect(self._ask_later)
        front_desk.viewer_changed.connect(self._on_viewer)
        front_desk.viewer_told.connect(self._on_viewer)
        self._on_viewer()

    def minute_passed(self) -> None:
        """Ask what has become due with this minute."""
        self._ask_unwell()
        self._ask_held()

    def show_floor(self, row: FloorRow, *, quiet: bool) -> None:
        """Note whether anybody is held at all: nothing is asked while nobody is."""
        self._quiet = quiet
        self._someone_held = bool(row.with_worker) or any(
            one.state == "called" for one in row.aside
        )
        if self._held_bar.isVisible() and not self._someone_held:
            self._show_held(())

    def on_changed(self, topics: Collection[str]) -> None:
        """Ask again where what is shown may have been seen to, or a worker has gone."""
        if self._unwell_bar.isVisible():  # they may have been asked
            self._ask_unwell()
        if self._held_bar.isVisible() or "on_site" in topics:
            self._ask_held()

    # ------------------------------------------------------------------ inside

    def _ask_unwell(self) -> None:
        from desk.queries.unwell import too_unwell

        day_id = self._desk.day.id
        self._desk.ask(
            self,
            lambda tx, viewer: too_unwell(tx, viewer, day_id),
            self._show_unwell,
            replaces="unwell",
        )

    def _show_unwell(self, rows: tuple[UnwellRow, ...]) -> None:
        shown = () if self._quiet else rows  # how somebody is, is nothing for the room
        self._unwell_bar.show_rows(shown, self._desk.clock.now())

    def _ask_later(self, visit_id: UUID) -> None:
        from desk.commands.reminders import AskLater

        self._desk.do(self, AskLater(visit_id=visit_id), lambda _done: self._ask_unwell())

    def _on_viewer(self) -> None:
        """Let those see to it whose task it is, whoever sits here now."""
        self._here.bar.may_release = self._desk.viewer.role in TELLS_OF_HELD
        self._ask_held()

    def _ask_held(self) -> None:
        if not (self._here.bar.may_release and self._someone_held):
            self._show_held(())
            return
        from desk.queries.held import held

        day_id, after = self._desk.day.id, timedelta(minutes=self._desk.venue.held_after)
        self._desk.ask(
            self,
            lambda tx, viewer: held(tx, viewer, day_id, after),
            self._show_held,
            replaces="held",
        )

    def _show_held(self, rows: tuple[HeldRow, ...]) -> None:
        shown = () if self._quiet else rows  # who sits with whom is nothing for the room
        self._held_bar.show_rows(shown, self._desk.clock.now())
