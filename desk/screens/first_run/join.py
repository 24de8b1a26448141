"""Joining a venue that has a server: the invitation, and the code that is read aloud."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from desk.screens.first_run.answers import JoinAnswers
from desk.screens.first_run.new_passphrase import NewPassphrase
from desk.theme import Look
from desk.widgets.announce import announce
from desk.widgets.buttons import Button
from desk.widgets.fields import TextField
from desk.widgets.labels import Label
from desk.widgets.start_frame import StartFrame

BREAK = "\u200b"
"""A path is one long word: room to break it after each part."""


class JoinScreen(StartFrame):
    """Takes an invitation and its code. `answered` carries the JoinAnswers; `left` goes back."""

    answered = Signal(object)
    left = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, self.tr("Drop-in Desk"), parent)
        self._file: Path | None = None
        self._keyring: bool | None = None
        self.show_heading(
            self.tr("Join a venue"),
            self.tr("At the venue’s server somebody invites this desk, in Set-up, Desks."),
        )
        self._choose = Button(look, self.tr("&Find the invitation"), size="main", icon="paperclip")
        self._named = Label(look, "", "small", "text_muted", wrap=True)
        self._code = TextField(
            look, self.tr("The &code"), self.tr("eight letters and figures, read aloud there")
        )
        self._code.edit.setPlaceholderText(self.tr("such as K7MQ 2XRD"))
        self._guarded = Label(
            look,
            self.tr(
                "This computer has no keyring that could hold the way in. Choose a passphrase "
                "instead: it is asked for each time the desk opens."
            ),
            wrap=True,
        )
        self._own = NewPassphrase(
            look, self.tr("Without it this desk has to be invited again. Nothing else is lost.")
        )
        self._trouble = Label(look, "", "strong", "late_text", wrap=True)
        self._join = Button(look, self.tr("&Join"), "primary", "main", key=self.tr("Enter"))
        self._back = Button(look, self.tr("&Back"), "quiet", "main", key=self.tr("Esc"))
        self._lay_out()
        self._show_file()
        self._choose.clicked.connect(self._on_choose)
        self._join.clicked.connect(self._on_join)
        self._back.clicked.connect(self.left)

    def set_keyring(self, *, there: bool) -> None:
        """Say whether this computer has a keyring that answers."""
        self._keyring = there
        self._guarded.setVisible(not there)
        self._own.setVisible(not there)

    def failed(self, words: str) -> None:
        """Say why it did not join; what was typed stays, to be mended."""
        self._join.setEnabled(True)
        self._trouble.setText(words)
        self._trouble.show()
        announce(self._join, words)
        self._code.edit.selectAll()
        self._code.setFocus(Qt.FocusReason.TabFocusReason)

    def focus_first(self) -> None:
        """Put the keyboard on what comes first: the file, then its code."""
        first = self._code if self._file else self._choose
        first.setFocus(Qt.FocusReason.TabFocusReason)

    def take(self, file: Path) -> None:
        """Use this invitation."""
        self._file = file
        self._trouble.hide()
        self._show_file()
        self.focus_first()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Join with Enter, back with Esc."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._on_join()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _on_choose(self) -> None:
        """Open the computer's own dialog; it stands beside the desk and holds nothing up."""
        dialog = QFileDialog(self, self.tr("Find the invitation"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([self.tr("Invitations (*.invitation)"), self.tr("All files (*)")])
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: self.take(Path(name)))
        dialog.open()

    def _on_join(self) -> None:
        if not self._join.isEnabled():
            return
        if self._file is None:
            self._on_choose()
        elif not self._code.text():
            self._code.show_fault(self.tr("Type the code that is read aloud at the server."))
            self._code.setFocus(Qt.FocusReason.TabFocusReason)
        elif self._keyring is True or (self._keyring is False and self._own.complete()):
            self._trouble.hide()
            self._join.setEnabled(False)
            passphrase = "" if self._keyring else self._own.passphrase()
            self.answered.emit(JoinAnswers(self._file, self._code.text(), passphrase))

    def _show_file(self) -> None:
        if self._file is None:
            self._named.setText(self.tr("A small file on a stick, or in a folder you both open."))
            return
        shown = str(self._file).replace("/", f"/{BREAK}").replace("\\", f"\\{BREAK}")
        self._named.setText(shown)

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.addWidget(self._choose)
        line.addStretch(1)
        found = QVBoxLayout()
        found.setSpacing(self.look.space("s"))
        found.addLayout(line)
        found.addWidget(self._named)
        self.body.addLayout(found)
        for widget in (self._code, self._trouble, self._guarded, self._own):
            self.body.addWidget(widget)
        for hidden in (self._guarded, self._own, self._trouble):
            hidden.hide()
        self.foot.addWidget(self._join)
        self.foot.addWidget(self._back)
        self.foot.addStretch(1)
