"""The hard stop: what the lead said before somebody is seated. The reason is never shown."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desk.domain.check_in import ComingRow
from desk.domain.resources import standard_codes
from desk.theme import Look
from desk.widgets.card import Card
from desk.widgets.choices import Choice, ChoiceRow
from desk.widgets.labels import Label

IN = "come_in"


class LeadSays(QWidget):
    """Asks what the lead said, and shows what can be offered at the door all the same."""

    chosen = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        turned = [Choice(one.code, one.label) for one in standard_codes().turned_away]
        self._answers = ChoiceRow(
            look,
            self.tr("What did the lead say?"),
            [Choice(IN, self.tr("Let them in")), *turned[:2]],
        )
        self._answers.chosen.connect(lambda _code: self.chosen.emit())
        self._offered = Label(look, "", "small", "text_soft", wrap=True)
        card = Card(look, self.tr("Ask the lead before seating. What did they say?"), "small")
        card.body.addWidget(self._answers)
        card.body.addWidget(self._offered)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(look.space("xl"), 0, look.space("l"), look.space("s"))
        whole.addWidget(card)

    def start(self, row: ComingRow) -> None:
        """Ask anew for somebody."""
        self._answers.set_chosen("")
        offered = [alert.still_offered for alert in row.alerts if alert.still_offered]
        self._offered.setVisible(bool(offered))
        self._offered.setText(self.tr("At the door still: {what}").format(what="; ".join(offered)))

    def said(self) -> str:
        """Return the code of what the lead said, or nothing yet."""
        return self._answers.chosen_code()

    def lets_in(self) -> bool:
        """Whether the lead lets them in."""
        return self.said() == IN

    def main_words(self) -> str:
        """Return what the main button says."""
        if not self.said():
            return self.tr("Ask the lead")
        return self.tr("Check in, the lead agrees") if self.lets_in() else self.tr("Turn away")

    def first(self) -> QWidget:
        """Return where the keyboard begins."""
        return self._answers.segment(IN)

    def ask_again(self) -> None:
        """Bring the keyboard to the question."""
        self.first().setFocus()
