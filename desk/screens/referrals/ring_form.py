"""A call about a referral, noted while it is fresh."""

from PySide6.QtWidgets import QWidget

from desk.commands.referrals import RecordRing
from desk.domain.tracker import TrackedRow
from desk.screens.referrals.form import PanelForm
from desk.theme import Look
from desk.widgets.choices import Choice, ChoiceRow
from desk.widgets.fields import NoteField, TextField
from desk.widgets.labels import Label

LONGEST = 500


class RingForm(PanelForm):
    """Says whom was rung, what they said and what is done next."""

    def __init__(self, look: Look, row: TrackedRow) -> None:
        super().__init__(look)
        title = self.tr("Rang {place} about {name}").format(place=row.destination, name=row.name)
        self.say(title, row.phone, self.tr("Save the call"))
        self._row = row
        self.answer = ChoiceRow(
            look,
            self.tr("Did anybody answer?"),
            [
                Choice("spoke", self.tr("Yes, spoke with them")),
                Choice("message", self.tr("Left a message")),
                Choice("nobody", self.tr("Nobody answered")),
            ],
            "spoke",
        )
        self.said = NoteField(look, self.tr("What did they say?"), lines=3)
        self.next_step = TextField(look, self.tr("Next step"), self.tr("who does what, by when"))
        self.next_step.edit.setMaxLength(LONGEST)
        self.next_step.set_text(row.next_step)
        self.body.addWidget(Label(look, self.answer.accessibleName(), "strong"))
        for widget in (self.answer, self.said, self.next_step):
            self.body.addWidget(widget)
        self.finish()

    def first(self) -> QWidget:
        return self.answer.segment("spoke")

    def submit(self) -> None:
        answers = {
            "spoke": self.tr("Spoke with them"),
            "message": self.tr("Left a message"),
            "nobody": self.tr("Nobody answered"),
        }
        answer = answers[self.answer.chosen_code()]
        said = self.said.text()[:LONGEST]
        self.does.emit(
            RecordRing(
                referral_id=self._row.id,
                detail=f"{answer}. {said}" if said else answer,
                next_step=self.next_step.text(),
            )
        )
