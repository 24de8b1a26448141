"""What opens beside a profile: forms to change it, the history of a fact, a letter as it was."""

from datetime import date
from functools import partial
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desk.commands.base import Command
from desk.domain.people import ConsentRow, FactRow
from desk.domain.profile import KeptLetterRow, PersonLine, ProfileRow
from desk.domain.refusals import Refusal
from desk.domain.viewer import Viewer
from desk.front_desk import FrontDesk
from desk.queries import directory, letters, people, people_list, venue
from desk.screens.person.apart_form import ApartForm
from desk.screens.person.edit_view import EditView
from desk.screens.person.form import Offered
from desk.screens.person.history_view import HistoryView
from desk.screens.person.letter_view import LetterView
from desk.screens.person.panel_frame import PanelFrame
from desk.store import Done, Tx
from desk.theme import Look
from desk.widgets.side_panel import SidePanel

MAY_SEE_APART = ("lead", "manager")
"""Who may read from whom somebody is kept apart."""


class Beside(QObject):
    """The side panel of a profile and what is in it. `wants_print(letter id)` prints again."""

    wants_print = Signal(object)

    def __init__(self, front_desk: FrontDesk, look: Look, page: QWidget) -> None:
        super().__init__(page)
        self._desk = front_desk
        self._look = look
        self._panel = SidePanel(look, page, self.tr("Beside the profile"))
        self._view: PanelFrame | None = None
        self._letter: UUID | None = None
        self._back_to: QWidget | None = None
        self._saving = False
        self._panel.closed.connect(self._on_closed)

    def view(self) -> PanelFrame | None:
        """Return what the panel shows, or None while it is closed."""
        return self._view if self._panel.is_open() else None

    def letter(self) -> UUID | None:
        """Return the letter that is shown, or None."""
        return self._letter if self._panel.is_open() else None

    def leave(self) -> None:
        """Close the panel."""
        self._panel.leave()

    def edit(
        self,
        row: ProfileRow,
        section: str,
        back_to: QWidget,
        consent: ConsentRow | None = None,
    ) -> None:
        """Open the form of one section; the keyboard goes back to `back_to` afterwards."""
        self._back_to = back_to
        then = partial(self._show_form, row, section, consent)
        self._desk.ask(self, _offered, then, replaces="beside")

    def renew(self, row: ProfileRow) -> None:
        """Show a form afresh whose list of what is there has changed, such as the names."""
        view = self.view()
        if isinstance(view, EditView):
            view.renew(row)

    def history(self, person_id: UUID, code: str, back_to: QWidget) -> None:
        """Show all that was ever known under one fact."""
        self._back_to = back_to

        def ask(tx: Tx, viewer: Viewer) -> tuple[FactRow, ...]:
            return people.fact_history(tx, viewer, person_id, code)

        def show(rows: tuple[FactRow, ...]) -> None:
            view = HistoryView(self._look, code, rows, self._today(), self._desk.zone)
            self._open(view, view.first())

        self._desk.ask(self, ask, show, replaces="beside")

    def show_letter(self, letter: KeptLetterRow, back_to: QWidget) -> None:
        """Show the very page that was kept."""
        self._back_to = back_to

        def ask(tx: Tx, viewer: Viewer) -> bytes:
            return letters.letter_bytes(tx, viewer, letter.id)

        def show(pdf: bytes) -> None:
            view = LetterView(self._desk, self._look, letter, pdf)
            view.wants_print.connect(lambda: self.wants_print.emit(letter.id))
            self._open(view, view.first())
            self._letter = letter.id

        self._desk.ask(self, ask, show, replaces="beside")

    # ------------------------------------------------------------------ forms

    def _show_form(
        self, row: ProfileRow, section: str, consent: ConsentRow | None, offered: Offered
    ) -> None:
        view = EditView(self._look, row, offered, self._today(), section, consent)
        view.does.connect(self._do)
        view.wants_people.connect(self._find)
        self._open(view, view.form().first())

    def _do(self, command: Command, closes: bool) -> None:
        if self._saving:
            return
        self._saving = True
        then = partial(self._on_done, closes)
        self._desk.do(self, command, then, self._on_refused)

    def _on_done(self, closes: bool, done: Done) -> None:
        self._saving = False
        if closes:
            self._panel.leave()

    def _on_refused(self, refusal: Refusal) -> None:
        self._saving = False
        view = self.view()
        if isinstance(view, EditView):
            view.show_refusal(refusal)

    def _find(self, typed: str) -> None:
        today = self._today()

        def ask(tx: Tx, viewer: Viewer) -> tuple[PersonLine, ...]:
            return people_list.people_list(tx, viewer, "recent", typed, today)

        self._desk.ask(self, ask, self._show_people, replaces="beside people")

    def _show_people(self, found: tuple[PersonLine, ...]) -> None:
        view = self.view()
        if isinstance(view, EditView) and isinstance(view.form(), ApartForm):
            view.show_people(found)

    # ------------------------------------------------------------------ the panel

    def _open(self, view: PanelFrame, focus: QWidget) -> None:
        self._saving = False
        self._letter = None
        self._view = view
        view.wants_close.connect(self._panel.leave)
        self._panel.set_content(view)
        self._panel.open(focus, self._back_to)

    def _on_closed(self) -> None:
        self._view, self._letter = None, None

    def _today(self) -> date:
        return self._desk.today


def _offered(tx: Tx, viewer: Viewer) -> Offered:
    """Return what the forms choose from."""
    return Offered(
        staff=venue.staff(tx, viewer),
        agencies=venue.agencies(tx, viewer),
        places=directory.destinations(tx, viewer),
        names=viewer.role in MAY_SEE_APART,
    )
