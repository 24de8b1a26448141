"""The lines of a card that is filled anew."""

from PySide6.QtWidgets import QGridLayout

from desk.theme import Look
from desk.widgets.labels import Label

SAID_LINES = 6
"""How wide the words of who says so may be before they fold, in heights of a line."""


class SaidLabel(Label):
    """Who says so and when, at the end of a line: as wide as its words, folded if they are many."""

    def __init__(self, look: Look, words: str) -> None:
        super().__init__(look, words, "small", "text_muted", wrap=True)

    def renew(self) -> None:
        super().renew()
        wide = self.fontMetrics().horizontalAdvance(self.text()) + 1
        self.setFixedWidth(min(wide, SAID_LINES * self.look.line("base")))


def clear(layout: QGridLayout) -> None:
    """Take every line out, with what stands side by side in it."""
    while (item := layout.takeAt(0)) is not None:
        inner = item.layout()
        while inner is not None and (part := inner.takeAt(0)) is not None:
            if (widget := part.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        if (old := item.widget()) is not None:
            old.hide()
            old.deleteLater()
