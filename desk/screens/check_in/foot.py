"""The foot of the panel: what went wrong, and the two ways to let somebody in."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from desk.theme import Look
from desk.widgets.buttons import Button
from desk.widgets.labels import Label


class PanelFoot(QFrame):
    """Holds the main button, and the others beside it."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fault = Label(look, "", "small", "late_text", wrap=True)
        self.keep = Button(look, "", "quiet", "small", icon="plus")
        self.later = Button(look, self.tr("Arrived, ask &later"), "plain", "main")
        self.hand_out = Button(
            look, self.tr("Check in and &hand out"), "plain", "main", icon="package"
        )
        self.main = Button(look, "", "primary", "main", key=self.tr("Enter"))
        buttons = QHBoxLayout(self)
        above = look.space("xs") + look.space("hair")
        buttons.setContentsMargins(look.space("xl"), above, look.space("l"), above)
        buttons.addWidget(self.fault, 1)
        buttons.addWidget(self.keep)
        buttons.addStretch(1)
        buttons.addWidget(self.later)
        buttons.addWidget(self.hand_out)
        buttons.addWidget(self.main)
        self.start()

    def start(self) -> None:
        """Begin with somebody else: nothing went wrong yet."""
        self.fault.hide()
        self.keep.hide()
        self.hand_out.hide()

    def show_fault(self, sentence: str) -> None:
        """Say what went wrong and what to do."""
        self.fault.setText(sentence)
        self.fault.show()

    def offer_to_hand_out(self, at_once: bool, *, later: bool) -> None:
        """Offer the fast lane to whoever came for it alone: they need not wait for a worker."""
        self.hand_out.setVisible(at_once)
        self.later.setVisible(later)

    def offer_spelling(self, name: str) -> None:
        """Offer once to keep what was typed as another name of theirs."""
        self.keep.setVisible(bool(name))
        self.keep.set_words(self.tr("Keep “{name}” as another name").format(name=name))
