"""The page on which this computer becomes the venue's server, while the desk is closed."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from desk.domain.refusals import Refusal
from desk.snapshot import snapshot
from desk.theme import Look
from desk.widgets.announce import announce
from desk.widgets.buttons import Button
from desk.widgets.fields import TextField
from desk.widgets.labels import Label
from desk.widgets.progress_line import ProgressLine
from desk.widgets.start_frame import StartFrame
from desk.widgets.ticks import CheckBox
from desk.wording import refusals

SMALLEST_PORT, LARGEST_PORT = 1024, 65535
PORT_FAULTS = {"venue_server.port_taken"}
FOLDER_FAULTS = {"venue_server.none_installed", "venue_server.not_in_folder"}
ANOTHER_PORT = "7433"


@snapshot
class Wishes:
    """What the person answered: `programs` and `port` are None where the usual ones do."""

    passphrase: str
    at_login: bool
    programs: Path | None
    port: int | None

    def __repr__(self) -> str:
        """Keep the passphrase out of everything that prints an object."""
        return "Wishes(…)"


class MakeServerScreen(StartFrame):
    """Asks little, shows how far it is, and says how it went.

    `wants_start` carries the Wishes, `wants_stop` ends what is under way, `wants_desk` opens the
    desk again.
    """

    wants_start = Signal(object)
    wants_stop = Signal()
    wants_desk = Signal()

    def __init__(
        self, look: Look, *, asks_for_passphrase: bool, parent: QWidget | None = None
    ) -> None:
        """Make the page; a passphrase is asked for where one guards the store."""
        super().__init__(look, self.tr("Drop-in Desk"), parent)
        self._asks = asks_for_passphrase
        self._busy = False
        self._made = False
        self._passphrase = TextField(look, self.tr("The &passphrase of this desk"))
        self._passphrase.edit.setEchoMode(QLineEdit.EchoMode.Password)
        self._programs = TextField(look, self.tr("The &folder with PostgreSQL’s programs"))
        self._port = TextField(look, self.tr("Another &number to listen on"))
        self._login = CheckBox(look, self.tr("Start it whenever I &sign in to this computer"))
        self._login.setChecked(True)
        self._line = ProgressLine(look, self.tr("How far it is"))
        self._words = Label(look, "", wrap=True)
        self._trouble = Label(look, "", "strong", "late_text", wrap=True)
        self._go = Button(look, "", "primary", "main", key=self.tr("Enter"))
        self._leave = Button(look, "", "quiet", "main", key=self.tr("Esc"))
        for widget in (
            *(self._passphrase, self._programs, self._port, self._login),
            *(self._line, self._words, self._trouble),
        ):
            self.body.addWidget(widget)
        self.foot.addWidget(self._go)
        self.foot.addWidget(self._leave)
        self.foot.addStretch(1)
        self._programs.hide()
        self._port.hide()
        self._trouble.hide()
        self._go.clicked.connect(self._on_go)
        self._leave.clicked.connect(self._on_leave)
        self._ask()

    def focus_first(self) -> None:
        """Put the keyboard on what is asked first, else on the button."""
        shown = (self._port, self._programs, self._passphrase)
        first = next((field for field in shown if not field.isHidden()), None)
        (first or self._go).setFocus(Qt.FocusReason.TabFocusReason)

    def show_part(self, done: int, total: int) -> None:
        """Show how many records came across."""
        self._line.show_part(done, total)
        words = self.tr("Bringing the records across: {done} of {total}.")
        if total:
            self._words.setText(words.format(done=f"{done:,}", total=f"{total:,}"))

    def wrong_passphrase(self) -> None:
        """Say that this passphrase is not the one."""
        self._ask()
        words = self.tr("That does not open it. Look at capitals and spaces.")
        self._passphrase.show_fault(words)
        self._passphrase.setFocus(Qt.FocusReason.TabFocusReason)

    def failed(self, words: str) -> None:
        """Say why it was not made; the desk is as it was."""
        self._ask()
        self._trouble.setText(words)
        self._trouble.show()
        announce(self._go, words)

    def refused(self, refusal: Refusal) -> None:
        """Say why it was not made, and ask for what helps."""
        self.failed(refusals.sentence(refusal))
        if refusal.code in FOLDER_FAULTS:
            self._programs.show()
        if refusal.code in PORT_FAULTS:
            self._port.show()
            self._port.set_text(ANOTHER_PORT)
        self.focus_first()

    def show_made(self, host: str, port: int, kept_as: str, unnoted: str) -> None:
        """Say that it runs; `unnoted` is a command still to be run, or nothing."""
        self._busy, self._made = False, True
        self._hide_questions()
        self.show_heading(self.tr("This computer is the venue’s server."))
        told = [
            self.tr("Desks reach it at {host}, port {port}.").format(host=host, port=port),
            self.tr("Invite them in Set-up, Desks."),
        ]
        if kept_as:
            told.append(self.tr("The store that was here is kept as {file}").format(file=kept_as))
        if unnoted:
            words = self.tr("To start it at sign-in, run once more: {command}")
            told.append(words.format(command=unnoted))
        self._words.setText("\n\n".join(told))
        self._words.show()
        self._line.hide()
        self._go.set_words(self.tr("&Open the desk"))
        self._go.show()
        self._leave.hide()
        announce(self._go, self.heading.text())
        self._go.setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on with Enter, back or stop with Esc."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._on_go()
        elif event.key() == Qt.Key.Key_Escape and not self._made:
            self._on_leave()
        else:
            super().keyPressEvent(event)

    def _ask(self) -> None:
        self._busy = False
        self.show_heading(
            self.tr("Make this computer the venue’s server"),
            self.tr("The records of this desk are brought across. What is here now is kept."),
        )
        self._go.set_words(self.tr("&Make it the server"))
        self._go.show()
        self._leave.set_words(self.tr("&Back to the desk"))
        self._leave.setEnabled(True)
        self._passphrase.setVisible(self._asks)
        self._login.show()
        self._line.hide()
        self._words.hide()

    def _on_go(self) -> None:
        if self._made:
            self.wants_desk.emit()
            return
        port = self._number()
        if self._busy or port is False:
            return
        if self._asks and not self._passphrase.edit.text():
            self._passphrase.show_fault(self.tr("Type the passphrase first."))
            self._passphrase.setFocus(Qt.FocusReason.TabFocusReason)
            return
        folder = self._programs.text()
        wishes = Wishes(
            self._passphrase.edit.text(),
            self._login.isChecked(),
            Path(folder) if folder else None,
            port or None,
        )
        self._work()
        self.wants_start.emit(wishes)

    def _work(self) -> None:
        self._busy = True
        self._hide_questions()
        self._go.hide()
        self._line.show_part(0, 0)
        self._line.show()
        self._words.setText(self.tr("Making the server. It takes a few seconds."))
        self._words.show()
        self._leave.set_words(self.tr("&Stop"))
        self._leave.setFocus(Qt.FocusReason.TabFocusReason)

    def _hide_questions(self) -> None:
        for widget in (self._passphrase, self._programs, self._port, self._login, self._trouble):
            widget.hide()

    def _on_leave(self) -> None:
        if not self._busy:
            self.wants_desk.emit()
            return
        self._leave.setEnabled(False)
        self._words.setText(self.tr("Stopping. Everything stays as it was."))
        self.wants_stop.emit()

    def _number(self) -> int | bool:
        """Return the number to listen on, 0 for the usual one; False where it cannot be one."""
        written = self._port.text()
        if self._port.isHidden() or not written:
            return 0
        if written.isdecimal() and SMALLEST_PORT <= int(written) <= LARGEST_PORT:
            return int(written)
        self._port.show_fault(self.tr("Write a number from 1024 to 65535."))
        self._port.setFocus(Qt.FocusReason.TabFocusReason)
        return False
