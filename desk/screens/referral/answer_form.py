"""A fact that a place asks for, answered where it is missed."""

from datetime import date
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.commands.profile import RecordFact
from desk.domain.codes import Codes
from desk.domain.completeness import Asked
from desk.domain.people import PersonRow
from desk.domain.refusals import Refusal
from desk.theme import Look
from desk.widgets.buttons import Button
from desk.widgets.choices import Choice, ChoiceRow
from desk.widgets.fields import TextField
from desk.wording import facts, letters, refusals

LONGEST_VALUE = 2000
LONGEST_SOURCE = 200
ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class AnswerForm(QWidget):
    """Asks for one fact and who says so. Enter saves for today, Esc drops.

    `saved(RecordFact)` and `dropped()`.
    """

    saved = Signal(object)
    dropped = Signal()

    def __init__(
        self, look: Look, asked: Asked, person: PersonRow, today: date, codes: Codes
    ) -> None:
        super().__init__()
        self.look = look
        self.code = asked.code
        self._person_id: UUID = person.id
        self._today = today
        listed = codes.facts.get(asked.code)
        self._tier = listed.tier if listed else "B"
        hint = self.tr("such as: {hint}").format(hint=listed.hint) if listed else ""
        label = letters.asked_label(asked.code)
        self.value = TextField(look, label, "", hint)
        self.value.set_text(asked.value)
        self.value.edit.setMaxLength(LONGEST_VALUE)
        self._source = TextField(look, self.tr("Who says so"))
        self._source.set_text(person.name_to_use)
        self._source.edit.setMaxLength(LONGEST_SOURCE)
        answers = [Choice(code, facts.answer(code)) for code in ("known", "not_known", "declined")]
        self._answer = ChoiceRow(look, self.tr("What do we know?"), answers, "known")
        self._save = Button(look, self.tr("Save"), "primary", "small", key=self.tr("Enter"))
        self._drop = Button(look, self.tr("Drop"), size="small", key=self.tr("Esc"))
        self.setAccessibleName(self.tr("Answer: {fact}").format(fact=label))
        self.setFocusProxy(self.value)
        self._lay_out()
        self._save.clicked.connect(self._on_save)
        self._drop.clicked.connect(self.dropped)
        self.value.edited.connect(lambda: self._answer.set_chosen("known"))
        self._answer.chosen.connect(self._on_answered)

    def show_refusal(self, refusal: Refusal) -> None:
        """Say beside the field why it cannot be saved so."""
        self.value.show_fault(refusals.sentence(refusal))
        self.value.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._on_save()
        elif event.key() == Qt.Key.Key_Escape:
            self.dropped.emit()
        else:
            super().keyPressEvent(event)

    def _on_save(self) -> None:
        answer = self._answer.chosen_code()
        if answer == "known" and not self.value.text():
            self.show_refusal(Refusal("fact.empty"))
            return
        self.saved.emit(
            RecordFact(
                person_id=self._person_id,
                code=self.code,
                answer=answer,
                value=self.value.text(),
                as_of=self._today,
                source=self._source.text(),
                tier=self._tier,
                today=self._today,
            )
        )

    def _on_answered(self, answer: str) -> None:
        self.value.clear_fault()
        if answer != "known":
            self.value.set_text("")

    def _lay_out(self) -> None:
        space = self.look.space
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, space("xs"), 0, space("s"))
        whole.setSpacing(space("s"))
        fields = QHBoxLayout()
        fields.setSpacing(space("m"))
        fields.addWidget(self.value, 3)
        fields.addWidget(self._source, 1)
        foot = QHBoxLayout()
        foot.setSpacing(space("s"))
        foot.addWidget(self._answer)
        foot.addStretch(1)
        foot.addWidget(self._drop)
        foot.addWidget(self._save)
        whole.addLayout(fields)
        whole.addLayout(foot)
