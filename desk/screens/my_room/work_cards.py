"""What becomes of each need, what comes next, and the note."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from desk.domain.my_room import HandOverRow, WithMeRow
from desk.domain.needs import NeedRow
from desk.domain.resources import standard_codes
from desk.theme import Look
from desk.widgets.buttons import Button
from desk.widgets.card import Card
from desk.widgets.choices import Choice, ChoiceRow
from desk.widgets.fields import NoteField
from desk.widgets.labels import IconLabel, Label
from desk.wording import routing, words

OUTCOMES = ("met", "part", "passed_on", "not_today")
SAVE_AFTER_MS = 1_200


class NeedsCard(Card):
    """Each need of today with its outcome, one press each. `answer(need_id, outcome)`."""

    answer = Signal(object, str)
    add = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, "", "small", parent=parent)
        self.set_title(self.tr("Needs today"))
        self._done = Label(look, "", "small", "text_soft")
        self.add_to_head(self._done)
        self._needs = QVBoxLayout()
        self._rows: dict[UUID, ChoiceRow] = {}
        self._shown: tuple[tuple[UUID, str], ...] = ()
        self._codes: set[str] = set()
        self._another = Button(look, self.tr("Another need"), "quiet", "small", icon="plus")
        self._another.clicked.connect(self._choose_another)
        self.body.addLayout(self._needs)
        self.body.addWidget(self._another)

    def show_needs(self, needs: Sequence[NeedRow]) -> None:
        """Show the needs; rows that are there stay, so that the keyboard keeps its place."""
        shown = tuple((need.id, need.code) for need in needs)
        if shown != self._shown:
            self._rebuild(needs)
            self._shown = shown
        answered = 0
        for need in needs:
            outcome = "passed_on" if need.outcome == "referred" else need.outcome
            self._rows[need.id].set_chosen(outcome if outcome in OUTCOMES else "")
            answered += need.outcome != "open"
        self._codes = {need.code for need in needs}
        self._done.setText(self.tr("{n} of {all} done").format(n=answered, all=len(needs)))

    def first(self) -> QWidget | None:
        """Return the first row of outcomes."""
        row = next(iter(self._rows.values()), None)
        return row.segment(OUTCOMES[0]) if row else None

    def _rebuild(self, needs: Sequence[NeedRow]) -> None:
        while (item := self._needs.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self._rows = {}
        for need in needs:
            self._needs.addWidget(self._need(need))

    def _need(self, need: NeedRow) -> QWidget:
        look, holder = self.look, QWidget()
        lines = QVBoxLayout(holder)
        lines.setContentsMargins(0, 0, 0, look.space("s"))
        head = QHBoxLayout()
        head.setSpacing(look.space("s"))
        head.addWidget(IconLabel(look, look.need(need.code).icon, "text"))
        head.addWidget(Label(look, words.need(need.code), "strong"))
        head.addStretch(1)
        if need.rank == 0:
            head.addWidget(Label(look, self.tr("main"), "small", "text_soft"))
        row = ChoiceRow(
            look, words.need(need.code), [Choice(code, words.outcome(code)) for code in OUTCOMES]
        )
        row.chosen.connect(lambda code, need_id=need.id: self.answer.emit(need_id, code))
        self._rows[need.id] = row
        lines.addLayout(head)
        lines.addWidget(row)
        return holder

    def _choose_another(self) -> None:
        menu = QMenu(self)
        for need in standard_codes().needs:
            if need.code not in self._codes:
                menu.addAction(need.label).triggered.connect(
                    lambda _on=False, code=need.code: self.add.emit(code)
                )
        menu.popup(self._another.mapToGlobal(self._another.rect().bottomLeft()))


class AfterCard(Card):
    """Hand over to the next worker, or refer elsewhere. `hand_over(staff_id)`, `refer()`."""

    hand_over = Signal(object)
    refer = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, "", "small", parent=parent)
        self.set_title(self.tr("What comes next"))
        self._offers: tuple[HandOverRow, ...] = ()
        self.hand_button = Button(look, self.tr("&Hand over"), icon="arrow-right-left")
        self.refer_button = Button(look, self.tr("&Refer"), icon="send")
        self.hand_button.clicked.connect(self.open_menu)
        self.refer_button.clicked.connect(self.refer)
        self._hint = Label(look, "", "small", "text_soft", wrap=True)
        line = QHBoxLayout()
        line.setSpacing(look.space("s"))
        line.addWidget(self.hand_button, 1)
        line.addWidget(self.refer_button, 1)
        self.body.addLayout(line)
        self.body.addWidget(self._hint)

    def show_offers(self, offers: Sequence[HandOverRow], *, known: bool) -> None:
        """Show to whom somebody can be handed over; only a known person can be referred."""
        self._offers = tuple(offers)
        self.hand_button.setVisible(bool(offers))
        self.refer_button.setVisible(known)
        best = next((one for one in offers if one.does), None)
        self._hint.setVisible(best is not None)
        if best is not None:
            self._hint.setText(
                self.tr("{worker}, {job}: {when}. They keep their place.").format(
                    worker=best.called,
                    job=best.job,
                    when=routing.when(best.in_minutes == 0, best.in_minutes).lower(),
                )
            )

    def open_menu(self) -> None:
        """Offer the workers, those first who do a need that is still open."""
        menu = QMenu(self)
        for one in self._offers:
            does = ", ".join(words.need_short(code).lower() for code in one.does)
            when = routing.when(one.in_minutes == 0, one.in_minutes).lower()
            parts = (one.called, one.job, does, when)
            action = menu.addAction(" · ".join(part for part in parts if part))
            action.triggered.connect(
                lambda _on=False, staff_id=one.staff_id: self.hand_over.emit(staff_id)
            )
        menu.popup(self.hand_button.mapToGlobal(self.hand_button.rect().bottomLeft()))


class NoteCard(Card):
    """A note for my agency or for everyone helping; saved while I type. `save(audience, text)`."""

    save = Signal(str, str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, "", "small", parent=parent)
        self.set_title(self.tr("Note"))
        self.audience = ChoiceRow(
            look,
            self.tr("Who may read the note?"),
            [
                Choice("agency", self.tr("My agency")),
                Choice("helping", self.tr("Everyone helping")),
            ],
            "helping",
        )
        self.note = NoteField(look, self.tr("What they and you agreed"), lines=3)
        self._told = Label(look, "", "small", "text_soft")
        self.add_to_head(self._told)
        self.body.addWidget(self.audience)
        self.body.addWidget(self.note, 1)
        self._wait = QTimer(self, singleShot=True, interval=SAVE_AFTER_MS)
        self._wait.timeout.connect(self.save_now)
        self._unsaved = False
        self.note.edited.connect(self._on_edited)
        self.audience.chosen.connect(lambda _code: self._on_edited())

    def show_note(self, row: WithMeRow) -> None:
        """Show the note of this visit; what is being typed is never written over."""
        if self._unsaved:
            return
        if self.note.text() != row.note:
            self.note.set_text(row.note)
        self.audience.set_chosen(row.note_for)
        self._told.setText(self.tr("Saved") if row.note else "")

    def save_now(self) -> None:
        """Save what was typed and not saved yet."""
        self._wait.stop()
        if self._unsaved:
            self._unsaved = False
            self._told.setText(self.tr("Saved"))
            self.save.emit(self.audience.chosen_code() or "helping", self.note.text())

    def text(self) -> str:
        """Return the note as it stands."""
        return self.note.text()

    def _on_edited(self) -> None:
        self._unsaved = True
        self._told.setText(self.tr("Not saved yet"))
        self._wait.start()
