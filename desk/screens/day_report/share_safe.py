"""The switch between full figures and the copy that may be passed on."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desk.theme import Look
from desk.widgets.card import Card
from desk.widgets.labels import IconLabel, Label
from desk.widgets.ticks import Switch


class ShareSafeCard(Card):
    """Says what a share-safe copy leaves out, and how much it hides. `switched(bool)`."""

    switched = Signal(bool)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, "", "small", tone="accent", ground="paper", parent=parent)
        words = self.tr("Share-safe copy")
        self.set_title(words)
        self.switch = Switch(look, "", name=words)
        self.switch.toggled.connect(self.switched)
        self.add_to_head(self.switch)
        self._rule = Label(look, "", "small", "text_soft", wrap=True)
        self._icon = IconLabel(look, "shield-check", "text", "icon_small")
        self._hidden = Label(look, "", "label", wrap=True)
        line = QHBoxLayout()
        line.setSpacing(look.space("s"))
        line.addWidget(self._icon)
        line.addWidget(self._hidden, 1)
        self.body.addWidget(self._rule)
        self.body.addLayout(line)
        self.set_full_allowed(True)
        self.show_hidden(0)

    def is_on(self) -> bool:
        """Tell whether the copy may be passed on."""
        return self.switch.isChecked()

    def set_full_allowed(self, allowed: bool) -> None:
        """Let full figures be chosen, or leave only the copy that may be passed on."""
        self.switch.setVisible(allowed)
        self._rule.setText(
            self.tr(
                "Counts of 1 to 4 become *. Others are hidden where a * could be worked out. "
                "No names, no notes."
            )
            if allowed
            else self.tr(
                "Counts of 1 to 4 become *. Full figures are for the lead and the manager."
            )
        )
        if not allowed:
            self.switch.setChecked(True)

    def show_hidden(self, hidden: int) -> None:
        """Say how many numbers the copy hides, or that it hides none."""
        on = self.is_on()
        self._icon.set_icon("shield-check" if on else "lock", "text")
        if not on:
            words = self.tr("Full figures: for this service only")
        elif hidden == 1:
            words = self.tr("1 number hidden on this page")
        elif hidden:
            words = self.tr("{n} numbers hidden on this page").format(n=hidden)
        else:
            words = self.tr("No number had to be hidden")
        self._hidden.setText(words)
        self.switch.setAccessibleDescription(words)
