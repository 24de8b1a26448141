"""The offer to make this computer the venue's server, so that several desks work as one."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.theme import Look
from desk.widgets.buttons import Button
from desk.widgets.labels import Label


class ServePart(QWidget):
    """Says what it means. `wants_server` closes the desk and makes it."""

    wants_server = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._make = Button(
            look, self.tr("&Make this computer the server"), "primary", "main", icon="monitor"
        )
        line = QHBoxLayout()
        line.addWidget(self._make)
        line.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(look.space("m"))
        whole.addWidget(Label(look, self.tr("One venue, several desks"), "head"))
        for words in (
            self.tr(
                "Now everything is on this computer alone. As the venue’s server it lets other "
                "computers in the hall be desks of the same drop-in: what one does, all see."
            ),
            self.tr(
                "It needs PostgreSQL 15 or later, has to be on while the drop-in is open, and its "
                "disk should be encrypted. The desk closes for a moment, brings its records across "
                "and opens again. If anything goes wrong, all stays as it is."
            ),
        ):
            whole.addWidget(Label(look, words, wrap=True))
        whole.addLayout(line)
        whole.addStretch(1)
        self._make.clicked.connect(self.wants_server)

    def focus_first(self) -> None:
        """Put the keyboard on the button."""
        self._make.setFocus(Qt.FocusReason.TabFocusReason)
