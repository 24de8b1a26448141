"""The plan for the yes of whoever sits with me: its steps, the consent and the letter it needs."""

from datetime import date, datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from desk.domain.clock import whole_minutes
from desk.domain.my_room import WithMeRow
from desk.domain.people import PersonRow
from desk.queries.my_room import OPEN_STAGES
from desk.screens.my_room.lines import clear
from desk.theme import Look
from desk.widgets.buttons import Button
from desk.widgets.card import Card
from desk.widgets.labels import IconLabel, Label
from desk.wording import letters, stages, times

CONSENT = "consent"
"""The word by which a step of a plan is known to be about what the desk keeps itself."""


class PlanCard(Card):
    """The plan for the yes, with the consent and the letter it needs, each one press away.

    `wants_letter(referral_id)` opens a letter under way, `wants_new_letter()` begins one.
    """

    wants_letter = Signal(object)
    wants_new_letter = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, "", "small", tone="yes", parent=parent)
        self._clock = Label(look, "", "small", "text")
        self.add_to_head(self._clock)
        self._plan = Label(look, "", "base", "text", wrap=True)
        self._steps = QGridLayout()
        self._steps.setColumnStretch(1, 1)
        self.body.addWidget(self._plan)
        self.body.addLayout(self._steps)

    def show_plan(self, row: WithMeRow, now: datetime, today: date) -> None:
        """Show the plan, and what is done of it."""
        self.setVisible(row.person is not None)
        if row.person is None:
            return
        said = row.visit.said_yes_at is not None
        title = self.tr("Said yes. The plan is ready.") if said else self.tr("If they say yes")
        words = row.plan.text if row.plan else ""
        if said and not words:
            title = self.tr("Said yes. There is no plan yet.")
        self.set_title(title)
        self._clock.setText(self._letter_clock(row, now))
        self._plan.setVisible(bool(words))
        self._plan.setText(words)
        clear(self._steps)
        self._show_steps(row, row.person, today)

    def _show_steps(self, row: WithMeRow, person: PersonRow, today: date) -> None:
        """Show the steps in their order; the one about consent tells what came of it."""
        place = row.plan.destination if row.plan else None
        asked = place is None
        for step in row.plan.steps if row.plan else ():
            if place and not asked and CONSENT in step.casefold():
                self._consent(row, person, place, step)
                asked = True
            else:
                self._line("chevron-right", step, "", None)
        if place and not asked:
            self._consent(row, person, place, letters.ask_for(person, place))
        self._letter(row, today)

    def _letter_clock(self, row: WithMeRow, now: datetime) -> str:
        if row.visit.letter_sent_at is not None:
            return self.tr("Letter sent")
        if row.visit.said_yes_at is None:
            return ""
        left = 60 - whole_minutes(row.visit.said_yes_at, now)
        if left < 0:
            return self.tr("Letter over by {n} min").format(n=-left)
        return self.tr("Letter out: {n} min left").format(n=left)

    def _consent(self, row: WithMeRow, person: PersonRow, place: str, step: str) -> None:
        if row.consent is not None:
            self._line("check", letters.has_agreed_to(person, place), "", None)
        else:
            button = Button(self.look, self.tr("Record consent"), "yes", "small")
            button.clicked.connect(lambda: self._open_letter(row))
            self._line("signature", step, self.tr("Not asked yet"), button)

    def _letter(self, row: WithMeRow, today: date) -> None:
        place = row.plan.destination if row.plan and row.plan.destination else ""
        anew = self.tr("A letter to {place}").format(place=place) if place else self.tr("A letter")
        if row.letters:
            letter = row.letters[0]
            begun = times.short_date(letter.begun_on, today)
            under = self.tr("{stage}, begun {day}").format(
                stage=stages.stage(letter.stage), day=begun
            )
            button = Button(self.look, self.tr("Open letter"), "plain", "small")
            button.clicked.connect(lambda: self.wants_letter.emit(letter.referral_id))
            told = self.tr("Letter to {place}").format(place=letter.destination)
            done = letter.stage not in OPEN_STAGES
            self._line("check" if done else "send", told, under, button)
        else:
            button = Button(self.look, self.tr("Begin letter"), "plain", "small")
            button.clicked.connect(self.wants_new_letter)
            self._line("send", anew, self.tr("Not begun"), button)

    def _open_letter(self, row: WithMeRow) -> None:
        if row.letters:
            self.wants_letter.emit(row.letters[0].referral_id)
        else:
            self.wants_new_letter.emit()

    def _line(self, icon: str, told: str, under: str, button: Button | None) -> None:
        place = self._steps.rowCount()
        words = told if not under else f"{told}\n{under}"
        self._steps.addWidget(IconLabel(self.look, icon, "yes_text"), place, 0)
        self._steps.addWidget(Label(self.look, words, "base", "text", wrap=True), place, 1)
        if button is not None:
            self._steps.addWidget(button, place, 2)
