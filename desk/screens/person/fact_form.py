"""A fact being corrected: its row in the table becomes this form."""

from datetime import date
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from desk.commands.profile import RecordFact
from desk.domain.codes import Codes
from desk.domain.people import FactRow
from desk.domain.refusals import Refusal
from desk.theme import Look
from desk.widgets.buttons import Button
from desk.widgets.choices import Choice, ChoiceRow
from desk.widgets.date_field import DateField
from desk.widgets.fields import ChoiceField, TextField
from desk.widgets.labels import Label
from desk.wording import facts, refusals

ANSWERS = ("known", "not_asked", "not_known", "declined")
CONFIDENCES = ("self_report", "worker_observed", "document_seen")
ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class FactForm(QWidget):
    """Asks what we know, who says so and since when. Enter saves, Esc drops.

    `saved(self)`, `dropped()` and `wants_history(code)`. A refusal is shown beside its
    cause with `show_refusal`, and the form stays.
    """

    saved = Signal(object)
    dropped = Signal()
    wants_history = Signal(str)

    def __init__(
        self, look: Look, code: str, fact: FactRow | None, name: str, today: date, codes: Codes
    ) -> None:
        """Correct the fact `code` of somebody called `name`; `fact` is what is known so far."""
        super().__init__()
        self.look = look
        self._code = code
        self._today = today
        listed = codes.facts.get(code)
        self._tier = listed.tier if listed else "B"
        hint = self.tr("such as: {hint}").format(hint=listed.hint) if listed else ""
        self._value = TextField(look, codes.facts.label(code), "", hint)
        self._answer = ChoiceRow(
            look,
            self.tr("What do we know?"),
            [Choice(answer, facts.answer(answer)) for answer in ANSWERS],
        )
        self._source = TextField(look, self.tr("Who says so"))
        self._rests = ChoiceField(
            look,
            self.tr("How we know"),
            [Choice(one, facts.confidence(one)) for one in CONFIDENCES],
        )
        self._when = DateField(look, self.tr("True on"))
        self._fault = Label(look, "", "label", "late_text", wrap=True)
        self._save = Button(look, self.tr("Save"), "primary", "small", key=self.tr("Enter"))
        self._drop = Button(look, self.tr("Drop"), size="small", key=self.tr("Esc"))
        self._past = Button(look, self.tr("History"), "quiet", "small", key=self.tr("Alt Enter"))
        self._past.setVisible(fact is not None)
        self._fill(fact, name)
        self._lay_out()
        self._connect()
        self.setFocusProxy(self._value)
        self.setAccessibleName(self.tr("Correct: {fact}").format(fact=codes.facts.label(code)))

    def command(self, person_id: UUID) -> RecordFact | None:
        """Return what to write down for `person_id`, or None and say what is wrong."""
        answer = self._answer.chosen_code()
        self._fault.setText("")
        if answer == "known" and not self._value.text():
            self.show_refusal(Refusal("fact.empty"))
            return None
        as_of = self._when.when()
        if not self._when.is_empty() and as_of is None:
            self._when.show_fault(self.tr("There is no such day."))
            self._when.setFocus()
            return None
        if as_of and as_of > self._today:
            self.show_refusal(Refusal("fact.future"))
            return None
        return RecordFact(
            person_id=person_id,
            code=self._code,
            answer=answer,
            value=self._value.text(),
            as_of=as_of,
            source=self._source.text(),
            confidence=self._rests.chosen_code() or "self_report",
            tier=self._tier,
            today=self._today,
        )

    def show_refusal(self, refusal: Refusal) -> None:
        """Say why it cannot be saved so."""
        field = {"fact.empty": self._value, "fact.future": self._when}.get(refusal.code)
        if field is None:
            self._fault.setText(refusals.sentence(refusal))
            self._fault.show()
            return
        field.show_fault(refusals.sentence(refusal))
        field.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.wants_history.emit(self._code)
        elif event.key() in ENTER:
            self._on_save()
        elif event.key() == Qt.Key.Key_Escape:
            self.dropped.emit()
        else:
            event.accept()  # letters and arrows of the form are not the table's

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.look.colour("accent_faint"))
        foot = self.rect().adjusted(0, self.height() - 1, 0, 0)
        painter.fillRect(foot, self.look.colour("line"))
        bar = self.rect()
        bar.setWidth(self.look.px("selected_bar"))
        painter.fillRect(bar, self.look.colour("accent"))

    def _fill(self, fact: FactRow | None, name: str) -> None:
        self._answer.set_chosen(fact.answer if fact else "known")
        self._value.set_text(fact.value if fact else "")
        self._source.set_text(fact.source if fact and fact.source else name)
        self._rests.set_chosen(fact.confidence if fact else "self_report")
        self._when.set_date(self._today)
        self._value.edit.setMaxLength(2000)
        self._source.edit.setMaxLength(200)

    def _connect(self) -> None:
        self._value.edited.connect(self._on_written)
        self._answer.chosen.connect(self._on_answered)
        self._save.clicked.connect(self._on_save)
        self._drop.clicked.connect(self.dropped)
        self._past.clicked.connect(lambda: self.wants_history.emit(self._code))

    def _on_save(self) -> None:
        self.saved.emit(self)

    def _on_written(self) -> None:
        if self._value.text():
            self._answer.set_chosen("known")

    def _on_answered(self, answer: str) -> None:
        self._value.clear_fault()
        if answer != "known":
            self._value.set_text("")

    def _lay_out(self) -> None:
        space = self.look.space
        grid = QGridLayout(self)
        grid.setContentsMargins(space("l"), space("m"), space("l"), space("m"))
        grid.setHorizontalSpacing(space("m"))
        grid.setVerticalSpacing(space("s"))
        grid.addWidget(self._value, 0, 0, 1, 3)
        grid.addWidget(self._answer, 1, 0, 1, 3)
        top = Qt.AlignmentFlag.AlignTop
        for column, field in enumerate((self._source, self._rests, self._when)):
            grid.addWidget(field, 2, column, top)
        grid.addWidget(self._fault, 3, 0, 1, 3)
        self._fault.hide()
        foot = QHBoxLayout()
        foot.setSpacing(space("s"))
        for button in (self._save, self._drop, self._past):
            foot.addWidget(button)
        foot.addStretch(1)
        grid.addLayout(foot, 4, 0, 1, 3)
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 3)
