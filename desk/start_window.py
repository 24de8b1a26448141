"""The window before the desk is open: who sits here, the first start, the passphrase, a trouble."""

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QStackedWidget

from desk.domain.destinations import AgencyRow
from desk.domain.venue import VenueRow
from desk.domain.workers import StaffRow
from desk.screens.sign_in.screen import SignInScreen
from desk.theme import Look
from desk.widgets.start_frame import StartFrame

if TYPE_CHECKING:
    from desk.screens.first_run.join import JoinScreen
    from desk.screens.first_run.screen import FirstRunScreen
    from desk.screens.sign_in.name_tile import NameTile
    from desk.screens.sign_in.passphrase import PassphraseScreen
    from desk.screens.trouble.screen import TroubleScreen


class StartWindow(QStackedWidget):
    """One page at a time, each made when it is first needed.

    `chosen` carries a StaffRow, `added` a name, a role and an agency id, `given` a passphrase,
    `answered` the Answers of a first start, `joins` those of a desk that joins; `wants(str)` is
    practice, import, desk, again, folder or close.
    """

    chosen = Signal(object)
    added = Signal(str, str, object)
    given = Signal(str)
    answered = Signal(object)
    joins = Signal(object)
    wants = Signal(str)

    def __init__(self, look: Look, *, practice: bool = False) -> None:
        """Make an empty window of the usual size; its title never holds a name.

        `practice` says above the names that nobody in it is real.
        """
        super().__init__()
        self._look = look
        self._is_practice = practice
        self._names: SignInScreen | None = None
        self._first: FirstRunScreen | None = None
        self._join: JoinScreen | None = None
        self._keyring: bool | None = None
        self._key: PassphraseScreen | None = None
        self._trouble: TroubleScreen | None = None
        self.setWindowTitle(self.tr("Drop-in Desk"))
        self.setMinimumSize(look.px("window_min_width") // 2, look.px("window_min_height") // 2)
        # An old laptop is lower than the window was drawn: nothing may hang over its edge.
        wanted = QSize(look.px("window_width"), look.px("window_height"))
        self.resize(wanted.boundedTo(self.screen().availableSize()))

    # ------------------------------------------------------------------ who is at this desk

    def greet(self) -> None:
        """Show the first picture at once, before anything is known."""
        self._show(self._sign_in())

    def show_names(
        self,
        venue: VenueRow,
        now: datetime,
        rota: Sequence[StaffRow],
        everyone: Sequence[StaffRow],
        agencies: Sequence[AgencyRow],
    ) -> None:
        """Ask who sits here."""
        page = self._sign_in()
        page.show_day(venue, now)
        page.show_names(rota, everyone, agencies)
        self._show(page)
        page.focus_first()

    def names(self) -> "tuple[NameTile, ...]":
        """Return the names that can be picked now, in the order of the page."""
        return self._names.tiles() if self._names is not None else ()

    def refuse(self, words: str) -> None:
        """Say why somebody could not be added or sit down."""
        self._sign_in().refuse(words)

    # ------------------------------------------------------------------ the first start

    def begin(self, *, with_key: bool) -> None:
        """Ask what a desk cannot do without; the key only where a store is to be made."""
        page = self._first_run()
        if not with_key:
            page.without_key()
        self._show(page)
        page.focus_first()

    def set_keyring(self, *, there: bool) -> None:
        """Say whether this computer has a keyring that answers."""
        self._keyring = there
        self._first_run().set_keyring(there=there)
        if self._join is not None:
            self._join.set_keyring(there=there)

    def begun(self) -> None:
        """The store is made: let the person choose how to begin."""
        self._first_run().ready()

    def not_begun(self, words: str) -> None:
        """Say why it could not be made."""
        self._first_run().failed(words)

    def join(self) -> None:
        """Ask for an invitation instead: the venue has a server."""
        page = self._joining()
        self._show(page)
        page.focus_first()

    def not_joined(self, words: str) -> None:
        """Say why it did not join."""
        self._joining().failed(words)

    # ------------------------------------------------------------------ the key, and troubles

    def ask_passphrase(self) -> None:
        """Ask for the passphrase, or say that the one just given was not it."""
        page = self._passphrase()
        if self.currentWidget() is page:
            page.wrong()
        self._show(page)
        page.focus_first()

    def show_trouble(self, code: str, folder: str = "", reference: str = "") -> None:
        """Say why the desk cannot open, and what to do."""
        page = self._troubles()
        page.show_trouble(code, folder, reference)
        self._show(page)
        page.focus_first()

    # ------------------------------------------------------------------ inside

    def _show(self, page: StartFrame) -> None:
        self.setCurrentWidget(page)
        if not self.isVisible():
            self.show()

    def _sign_in(self) -> SignInScreen:
        if self._names is None:
            self._names = SignInScreen(self._look, practice=self._is_practice)
            self.addWidget(self._names)
            self._names.chosen.connect(self.chosen)
            self._names.added.connect(self.added)
            self._names.wants_practice.connect(lambda: self.wants.emit("practice"))
        return self._names

    def _first_run(self) -> "FirstRunScreen":
        if self._first is None:
            from desk.screens.first_run.screen import FirstRunScreen

            self._first = FirstRunScreen(self._look)
            self.addWidget(self._first)
            self._first.answered.connect(self.answered)
            self._first.wants_join.connect(self.join)
            self._first.wants_practice.connect(lambda: self.wants.emit("practice"))
            self._first.wants_import.connect(lambda: self.wants.emit("import"))
            self._first.wants_desk.connect(lambda: self.wants.emit("desk"))
        return self._first

    def _joining(self) -> "JoinScreen":
        if self._join is None:
            from desk.screens.first_run.join import JoinScreen

            self._join = JoinScreen(self._look)
            self.addWidget(self._join)
            if self._keyring is not None:
                self._join.set_keyring(there=self._keyring)
            self._join.answered.connect(self.joins)
            self._join.left.connect(lambda: self._show(self._first_run()))
        return self._join

    def _passphrase(self) -> "PassphraseScreen":
        if self._key is None:
            from desk.screens.sign_in.passphrase import PassphraseScreen

            self._key = PassphraseScreen(self._look)
            self.addWidget(self._key)
            self._key.given.connect(self.given)
        return self._key

    def _troubles(self) -> "TroubleScreen":
        if self._trouble is None:
            from desk.screens.trouble.screen import TroubleScreen

            self._trouble = TroubleScreen(self._look)
            self.addWidget(self._trouble)
            self._trouble.wants_again.connect(lambda: self.wants.emit("again"))
            self._trouble.wants_folder.connect(lambda: self.wants.emit("folder"))
            self._trouble.wants_close.connect(self.close)
        return self._trouble
