"""The page that asks for the passphrase, on a computer without a keyring."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from desk.theme import Look
from desk.widgets.buttons import Button
from desk.widgets.fields import TextField
from desk.widgets.start_frame import StartFrame


class PassphraseScreen(StartFrame):
    """Takes the passphrase that opens the key of the store. `given` carries it."""

    given = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, self.tr("Drop-in Desk"), parent)
        self.show_heading(
            self.tr("The passphrase of this desk"),
            self.tr("It opens the store on this computer. Whoever set the desk up has it."),
        )
        self._field = TextField(look, self.tr("&Passphrase"))
        self._field.edit.setEchoMode(QLineEdit.EchoMode.Password)
        self._open = Button(look, self.tr("&Open"), "primary", "main", key=self.tr("Enter"))
        self.body.addWidget(self._field)
        line = QHBoxLayout()
        line.addWidget(self._open)
        line.addStretch(1)
        self.body.addLayout(line)
        self._field.edit.returnPressed.connect(self._on_open)
        self._open.clicked.connect(self._on_open)

    def wrong(self) -> None:
        """Say that it was not the one; what was typed stays, to be mended."""
        self._open.setEnabled(True)
        self._field.show_fault(self.tr("That does not open it. Look at capitals and spaces."))
        self._field.edit.selectAll()
        self.focus_first()

    def focus_first(self) -> None:
        """Put the keyboard into the field."""
        self._field.setFocus(Qt.FocusReason.TabFocusReason)

    def _on_open(self) -> None:
        if self._open.isEnabled() and self._field.edit.text():
            self._open.setEnabled(False)
            self.given.emit(self._field.edit.text())
