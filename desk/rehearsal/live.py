"""Plays the morning in the real window: it opens at a moment, and the morning goes on by itself."""

from collections.abc import Sequence
from contextlib import suppress
from datetime import time
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, QSize, QTimer
from PySide6.QtWidgets import QApplication

from desk.background import Background
from desk.domain.refusals import Refusal
from desk.domain.workers import StaffRow
from desk.front_desk import FrontDesk
from desk.logs import log_fault, start_logging
from desk.opening import Opened
from desk.queries.at_start import at_start
from desk.rehearsal.computer import PracticeComputer
from desk.rehearsal.desks import lay_out, other_desks
from desk.rehearsal.hall import NOBODY, Hall
from desk.rehearsal.morning import Morning
from desk.rehearsal.pictures import RECEPTION
from desk.rehearsal.start import out
from desk.settings import Settings
from desk.start_window import StartWindow
from desk.store import Store
from desk.theme import Look
from desk.window import DeskWindow

LOOKS_EVERY_MS = 3_000


def play_live(
    app: QApplication,
    hall: Hall,
    output: Path,
    until: time,
    home: Path,
    stores: Sequence[Store] = (),
) -> int:
    """Play quickly `until` then, open the window, and let the clock run until it is closed.

    Each of the `stores`, on the same server as the hall's, is that of one more desk. Returns the
    exit status.
    """
    start_logging(home / "logs")
    computer = PracticeComputer(output)
    morning = Morning(hall, computer)
    for minute in morning.minutes(hall.moment(until)):
        hall.clock.put(minute)
        morning.play(minute)
    hall.clock.run_on()
    out.print("The window is open. The morning goes on by itself; nobody in it is real.")
    out.print(f"Papers that you save are offered a place in {output}.")
    live = Live(app, hall, morning, computer, home)
    live.show()
    with other_desks(app, hall, stores, computer) as others:
        hall.in_view.clear()  # whoever sits there is a person now
        for other in others:
            if other.staff_id is not None:
                morning.rooms.leave_to_person(other.staff_id)
            other.desk.broken.connect(live.tell_fault)
        lay_out(others)
        if others:
            live.desk.listen()
        status = app.exec()
        live.close()
    return status


class Live(QObject):
    """The window on the practice hall, with the morning going on behind it."""

    def __init__(
        self,
        app: QApplication,
        hall: Hall,
        morning: Morning,
        computer: PracticeComputer,
        home: Path,
    ) -> None:
        """Sit reception down before the Floor."""
        super().__init__()
        self._hall = hall
        self._morning = morning
        self._look = Look()
        self._look.apply(app)
        self._background = Background(self)
        self._background.collect_here()
        row = hall.store.read(NOBODY, lambda tx, viewer: at_start(tx, viewer, tx.now))
        self._opened = Opened(Settings(home, desk_name="Practice"), hall.store, hall.clock, row)
        self.desk = FrontDesk(
            hall.store,
            self._background,
            hall.clock,
            hall.told.venue,
            hall.day,
            hall.viewer(RECEPTION),
            computer=computer,
        )
        self._window = DeskWindow(self.desk, self._look, practice=True)
        self._names: StartWindow | None = None
        self._playing = False
        self._fault_shown = False
        self._timer = QTimer(self, interval=LOOKS_EVERY_MS)
        self._timer.timeout.connect(self._go_on)
        self.desk.broken.connect(self.tell_fault)
        self.desk.viewer_changed.connect(self._on_viewer_changed)
        self._window.wants_switch.connect(self._switch)
        self._on_viewer_changed()

    def show(self) -> None:
        """Open the window, and let the morning go on."""
        wanted = QSize(self._look.px("window_width"), self._look.px("window_height"))
        room = self._window.screen().availableSize()
        self._window.resize(wanted.boundedTo(room))
        self._window.show_page("floor")
        if wanted == wanted.boundedTo(room):
            self._window.show()
        else:
            self._window.showMaximized()
        self._background.settle()
        self._timer.start()

    def close(self) -> None:
        """End the morning where it is."""
        self._timer.stop()
        self._background.close()
        for window in (self._window, self._names):
            if window is not None:
                window.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    # ------------------------------------------------------------------ the morning

    def _go_on(self) -> None:
        """Play the minutes that have passed, on the thread that writes."""
        if self._playing:
            return
        self._playing = True
        self._background.write(self, self._play_what_is_due, self._played, self._not_played)

    def _play_what_is_due(self) -> frozenset[str]:
        topics: frozenset[str] = frozenset()
        for minute in self._morning.minutes(self._hall.clock.now()):
            topics |= self._morning.play(minute)
        return topics

    def _played(self, topics: frozenset[str]) -> None:
        self._playing = False
        if topics:
            self.desk.heard(topics)

    def _not_played(self, error: BaseException) -> None:
        self._timer.stop()
        self.tell_fault(error)

    def _on_viewer_changed(self) -> None:
        """Whoever sits down here acts for themselves; reception goes on letting people in."""
        staff_id: UUID | None = self.desk.viewer.staff_id
        if staff_id is not None and self._morning.rooms.leave_to_person(staff_id):
            self._background.write(
                self, lambda: self._clear_room(staff_id), self.desk.heard, self.tell_fault
            )

    def _clear_room(self, staff_id: UUID) -> frozenset[str]:
        """End what the morning began in a room, before the person who sits down there sees it."""
        with suppress(Refusal):  # somebody at a desk ended it first
            self._morning.rooms.clear(staff_id)
        return self._hall.collect_topics()

    # ------------------------------------------------------------------ who is at the desk

    def _switch(self) -> None:
        """Ask who sits down now."""
        if self._names is None:
            self._names = StartWindow(self._look, practice=True)
            self._names.chosen.connect(self._sit_down)
            self._names.added.connect(self._add)
        self._background.write(self, self._opened.again, self._show_names, self.tell_fault)

    def _show_names(self, opened: Opened) -> None:
        self._opened = opened
        if self._names is None:
            return
        start = opened.at_start
        self._names.show_names(
            start.venue, opened.clock.now(), start.rota, start.everyone, start.agencies
        )
        self._names.setGeometry(self._window.geometry())
        self._names.show()
        self._window.hide()

    def _sit_down(self, row: StaffRow) -> None:
        self.desk.sit_down(self._opened.viewer(row))
        self._window.show_page("floor")
        self._window.show()
        if self._names is not None:
            self._names.hide()

    def _add(self, name: str, role: str, agency_id: UUID) -> None:
        self._background.write(
            self,
            lambda: self._opened.add_staff(name, role, agency_id),
            self._sit_down,
            self.tell_fault,
        )

    def tell_fault(self, error: BaseException) -> None:
        """Show one calm dialog; a second fault while it stands is only logged."""
        from desk.screens.fault.dialog import FaultDialog

        reference = log_fault(type(error), error, error.__traceback__)
        if self._fault_shown:
            return
        self._fault_shown = True
        try:
            FaultDialog(self._look, reference, self._window).exec()
        finally:
            self._fault_shown = False
