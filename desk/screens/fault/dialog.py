"""The calm dialog for a fault of ours: a reference to read out, and on with the morning."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from desk.theme import Look
from desk.widgets.buttons import Button
from desk.widgets.labels import IconLabel, Label


class FaultDialog(QDialog):
    """Says that the fault is ours, that the work is kept, and how to tell us."""

    def __init__(self, look: Look, reference: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self._reference = reference
        self.setWindowTitle(self.tr("Drop-in Desk"))
        self.setModal(True)
        head = QHBoxLayout()
        head.setSpacing(look.space("s"))
        head.addWidget(IconLabel(look, "triangle-alert", "soon_text", "icon_nav"))
        head.addWidget(Label(look, self.tr("Something went wrong. It is our fault."), "head"))
        head.addStretch(1)
        words = self.tr(
            "Your work is kept. You can carry on. If it happens again, tell whoever looks after "
            "this computer and read them the reference."
        )
        self._go = Button(look, self.tr("Carry &on"), "primary", "main", key=self.tr("Enter"))
        self._copy = Button(look, self.tr("&Copy"), size="main", name=self.tr("Copy the reference"))
        buttons = QHBoxLayout()
        buttons.setSpacing(look.space("s"))
        buttons.addWidget(self._go)
        buttons.addWidget(self._copy)
        buttons.addStretch(1)
        whole = QVBoxLayout(self)
        side = look.space("xl")
        whole.setContentsMargins(side, side, side, side)
        whole.setSpacing(look.space("m"))
        whole.addLayout(head)
        whole.addWidget(Label(look, words, wrap=True))
        line = self.tr("Reference {reference}").format(reference=reference)
        whole.addWidget(Label(look, line, "clock"))
        whole.addLayout(buttons)
        self.setFixedWidth(look.px("panel_ask") + look.px("column_left"))
        self._go.clicked.connect(self.accept)
        self._copy.clicked.connect(self._on_copy)
        self._go.setFocus(Qt.FocusReason.TabFocusReason)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill the ground."""
        QPainter(self).fillRect(self.rect(), self.look.colour("paper"))

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self._reference)
