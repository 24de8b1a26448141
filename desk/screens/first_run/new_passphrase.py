"""The fields for a new passphrase, on a computer without a keyring."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from desk.domain.desks import SHORTEST_PASSPHRASE
from desk.theme import Look
from desk.widgets.fields import TextField
from desk.widgets.labels import Label


class NewPassphrase(QWidget):
    """Takes a passphrase twice, and says what is at stake."""

    def __init__(self, look: Look, warning: str) -> None:
        """`warning` says what cannot be had without it."""
        super().__init__()
        self._first = TextField(look, self.tr("A &passphrase of at least 12 letters"))
        self._again = TextField(look, self.tr("The same once &again"))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(look.space("m"))
        for field in (self._first, self._again):
            field.edit.setEchoMode(QLineEdit.EchoMode.Password)
            whole.addWidget(field)
        whole.addWidget(Label(look, warning, "strong", wrap=True))
        self.setFocusProxy(self._first)

    def complete(self) -> bool:
        """Ask for one that is long enough and twice the same; say beside the field why not."""
        if len(self._first.edit.text()) < SHORTEST_PASSPHRASE:
            self._first.show_fault(self.tr("Longer, please: at least 12 letters."))
            self._first.setFocus(Qt.FocusReason.TabFocusReason)
            return False
        if self._first.edit.text() != self._again.edit.text():
            self._again.show_fault(self.tr("The two are not the same. Type it once more."))
            self._again.setFocus(Qt.FocusReason.TabFocusReason)
            return False
        return True

    def passphrase(self) -> str:
        """Return what was typed; only after `complete`."""
        return self._first.edit.text()
