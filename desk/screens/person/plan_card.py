"""The plan for the minute in which somebody says yes: heather, as that thread is everywhere."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from desk.domain.people import PlanRow
from desk.theme import Look
from desk.widgets.buttons import Button
from desk.widgets.card import Card
from desk.widgets.labels import IconLabel, Label, SentenceLabel
from desk.wording import times, words


class PlanCard(Card):
    """Shows the plan on one line, with where the letter would go. `wants_edit()` opens it whole."""

    wants_edit = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, "", "none", tone="yes", parent=parent)
        self.setAccessibleName(self.tr("If they say yes"))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._words = SentenceLabel(look, "text")
        self._where = Label(look, "", "label", "yes_text")
        self._when = Label(look, "", "small", "text_muted")
        self._open = Button(
            look, self.tr("Open"), "quiet", "small", name=self.tr("Open the plan, to change it")
        )
        self._open.clicked.connect(self.wants_edit)
        self._line = QHBoxLayout()
        self._line.addWidget(IconLabel(look, "handshake", "yes_text"))
        self._line.addWidget(self._words, 1)
        for part in (self._where, self._when, self._open):
            self._line.addWidget(part)
        self.body.addLayout(self._line)
        self._renew()

    def show_plan(self, plan: PlanRow, today: date) -> None:
        """Show `plan`; its steps are in the tooltip and on the form."""
        title = self.tr("If they say yes:")
        needs = ", ".join(words.need_short(need) for need in plan.needs)
        where = plan.destination or needs
        told = " ".join(plan.text.split()) or where
        self.setHidden(not told)  # a plan of steps alone stands whole on its form
        self._words.set_sentence(f"{title} {told}", [title])
        steps = [f"{number}. {step}" for number, step in enumerate(plan.steps, 1)]
        self.setToolTip("\n".join([plan.text, *steps]))
        self._where.setText(where if plan.text else "")
        day = times.short_date(plan.updated_on, today)
        self._when.setText(f"{day}, {plan.updated_by}" if plan.updated_by else day)

    def _renew(self) -> None:
        super()._renew()
        space, layout = self.look.space, self.layout()
        if layout is not None:
            layout.setContentsMargins(space("l"), space("xs"), space("s"), space("xs"))
        if hasattr(self, "_line"):
            self._line.setSpacing(space("m"))
