"""The small panels of the Floor: made when they are asked for, and what comes of them."""

from collections.abc import Sequence
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from desk.domain.floor import FloorRow, PlaceRow
from desk.domain.refusals import Refusal
from desk.domain.viewer import Viewer
from desk.domain.visits import HereRow
from desk.domain.workers import OnSiteRow
from desk.front_desk import FrontDesk
from desk.screens.floor.panel_page import PanelPage
from desk.store import Done, Tx
from desk.theme import Look
from desk.widgets.side_panel import SidePanel

if TYPE_CHECKING:
    from desk.commands.base import Command
    from desk.domain.answers import Choice
    from desk.domain.find import HitRow
    from desk.domain.held import HeldRow
    from desk.screens.floor.who_page import WhoPage

SHOWN = 3


class FloorPanels(QObject):
    """Opens one small panel at a time over the page. `finished()` when something was done in it."""

    finished = Signal()

    def __init__(self, front_desk: FrontDesk, look: Look, panel: SidePanel) -> None:
        """Use `panel` for every form."""
        super().__init__(panel)
        self._desk = front_desk
        self._look = look
        self._panel = panel

    def ask_worker(self, row: HereRow) -> None:
        """Offer the workers who could see somebody."""
        from desk.queries.asking import who_could_see
        from desk.screens.floor.ask_page import AskPage

        page = AskPage(self._look, row, self._desk.zone)
        page.asked.connect(lambda choice, called: self._send_ask(row, choice, called))
        self._open(page)
        day_id, visit_id = self._desk.day.id, row.visit_id

        def show(found: object) -> None:
            page.show_offer(found)  # type: ignore[arg-type]
            if page.first is not None and page.isVisible():
                page.first.setFocus()

        self._desk.ask(
            page, lambda tx, viewer: who_could_see(tx, viewer, day_id=day_id, visit_id=visit_id),
            show, replaces="offer",
        )  # fmt: skip

    def hand_out(self, row: HereRow) -> None:
        """Count kit that is handed to somebody."""
        from desk.screens.floor.kit_page import KitPage

        page = KitPage(self._look, row, self._desk.day.id)
        page.wants.connect(self.do)
        self._open(page)

    def hand_out_to(self, visit_id: UUID) -> None:
        """Count kit that is handed to somebody who has just come in."""
        from desk.queries.here import visits_of_day

        day_id, venue = self._desk.day.id, self._desk.venue

        def show(rows: Sequence[HereRow]) -> None:
            found = next((row for row in rows if row.visit_id == visit_id), None)
            if found is not None:
                self.hand_out(found)

        self._desk.ask(self, lambda tx, _viewer: visits_of_day(tx, day_id, venue), show)

    def who_is(self, row: HereRow) -> None:
        """Find the known person behind a visit without a name."""
        from desk.screens.floor.who_page import WhoPage

        page = WhoPage(self._look, row)
        page.seeks.connect(lambda typed: self._seek(page, typed))
        page.found.connect(lambda person, agreed: self._take_over(page, row, person, agreed))
        self._open(page)

    def see_to_held(self, row: "HeldRow") -> None:
        """Say what becomes of somebody whose worker is away, as the line over Here tells it."""
        from desk.wording.held import lines

        about = lines(row, 0, self._desk.clock.now())[0]
        self._see_to(row.visit_id, row.name, row.worker, about)

    def release(self, row: HereRow) -> None:
        """Say what becomes of somebody who is called to a worker, or sits with one."""
        from desk.wording.words import both

        self._see_to(row.visit_id, row.name, both(row.worker or "", row.second), "")

    def worker(self, row: OnSiteRow) -> None:
        """Show one worker."""
        from desk.screens.floor.worker_page import WorkerPage

        page = WorkerPage(self._look, row, self._desk.clock.now(), self._desk.zone)
        page.wants.connect(self.do)
        self._open(page)

    def places(self, row: PlaceRow | None) -> None:
        """Note what a place said of its free beds."""
        from desk.queries.directory import destinations
        from desk.screens.floor.places_page import PlacesPage

        page = PlacesPage(self._look, row.destination_id if row else None)
        page.wants.connect(self.do)
        self._open(page)
        self._desk.ask(page, destinations, page.show_places, replaces="places")

    def add_worker(self, floor: FloorRow | None) -> None:
        """Let in a worker who is not on the rota."""
        from desk.queries.venue import staff
        from desk.screens.floor.add_worker_page import AddWorkerPage

        gone = ("expected", "gone")
        there = frozenset(
            one.staff_id for one in (floor.on_site if floor else ()) if one.intake not in gone
        )
        page = AddWorkerPage(self._look, self._desk.day.id)
        page.wants.connect(self.do)
        self._open(page)
        self._desk.ask(page, staff, lambda rows: page.show_staff(rows, there), replaces="staff")

    def ask_at_once(self, visit_id: UUID, staff_id: UUID, called: str) -> None:
        """Ask the worker who was suggested, with no form to fill in."""
        from desk.commands.visits import AskWorker
        from desk.domain.answers import Choice

        choice = Choice(staff_id=staff_id, suggested_id=staff_id)
        self.do(AskWorker(visit_id=visit_id, choice=choice, worker=called))

    def check_in(self, people: tuple[UUID, ...]) -> None:
        """Check in several who came together."""
        from desk.commands.arrivals import CheckInMany

        self.do(CheckInMany(day_id=self._desk.day.id, people=people))

    def do(self, command: "Command") -> None:
        """Do a command; when it is done the keyboard goes back to search."""
        self._desk.do(self, command, self._done)

    # ------------------------------------------------------------------ inside

    def _open(self, page: PanelPage) -> None:
        page.closed.connect(self._panel.leave)
        self._panel.setAccessibleName(page.accessibleName())
        self._panel.set_content(page)
        self._panel.open(page.first)

    def _see_to(self, visit_id: UUID, name: str, worker: str, about: str) -> None:
        from desk.queries.held import hold_of
        from desk.screens.floor.held_page import HeldPage

        page = HeldPage(self._look, name, worker, about)
        page.wants.connect(self.do)
        self._open(page)
        day_id, venue = self._desk.day.id, self._desk.venue
        self._desk.ask(
            page, lambda tx, viewer: hold_of(tx, viewer, day_id, venue, visit_id),
            page.show_hold, replaces="hold",
        )  # fmt: skip

    def _send_ask(self, row: HereRow, choice: "Choice", called: str) -> None:
        from desk.commands.visits import AskWorker

        self._panel.leave()
        self.do(AskWorker(visit_id=row.visit_id, choice=choice, worker=called))

    def _take_over(self, page: "WhoPage", row: HereRow, person_id: UUID, agreed: str) -> None:
        from desk.commands.arrivals import TakeOverVisit

        def taken(done: Done) -> None:
            self._panel.leave()
            self._done(done)

        def refused(refusal: Refusal) -> None:
            if refusal.code == "visit.ask_lead" and isValid(page):
                page.ask_lead(person_id)
            else:
                self._panel.leave()
                self._desk.refused.emit(refusal)

        command = TakeOverVisit(visit_id=row.visit_id, person_id=person_id, lead_agreed=agreed)
        self._desk.do(self, command, taken, refused)

    def _seek(self, page: object, typed: str) -> None:
        from desk.screens.floor.who_page import WhoPage

        if not isinstance(page, WhoPage):
            return
        today, names = self._desk.today, self._desk.names

        def find(tx: Tx, viewer: Viewer) -> "tuple[HitRow, ...]":
            from desk.queries.find import find_people

            return find_people(tx, viewer, text=typed, today=today, index=names, limit=SHOWN)

        show = page.show_hits
        self._desk.ask(page, find, lambda rows: show(rows, self._look), replaces="who")

    def _done(self, _done: Done) -> None:
        self.finished.emit()
