"""The completeness meter of this very place, and what is missing, each to be answered here."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from desk.domain.codes import Codes
from desk.domain.completeness import Asked, meter
from desk.domain.composer import ComposerRow, Draft, left_out, ticked_parts
from desk.domain.people import FactRow
from desk.domain.refusals import Refusal
from desk.screens.referral.answer_form import AnswerForm
from desk.theme import Look
from desk.widgets.buttons import Button
from desk.widgets.labels import IconLabel, Label
from desk.widgets.meter import Meter
from desk.widgets.side_by_side import SideBySide
from desk.wording import letters

SHOWN = 4
"""So many missing facts are listed before somebody asks for all of them."""


class AskedFacts(QWidget):
    """Shows how complete the letter is for its place.

    `answered(RecordFact)` when somebody answers a fact, `follows(code, bool)` when it is promised,
    and `wants_page()` for what stands on the person's own page.
    """

    answered = Signal(object)
    follows = Signal(str, bool)
    wants_page = Signal()

    def __init__(self, look: Look, codes: Codes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self._codes = codes
        self._row: ComposerRow | None = None
        self._draft = Draft()
        self._today = date.min
        self._lines: dict[str, MissingLine] = {}
        self._form: AnswerForm | None = None
        self._all = False
        self._title = Label(look, "", "strong", wrap=True)
        self._note = Label(look, "", "small", "text_muted")
        self.meter = Meter(look)
        self._cannot = QWidget()
        self._cannot_words = Label(look, "", "choice_on", wrap=True)
        self._more = Button(look, "", "quiet", "small")
        self._more.clicked.connect(self._show_all)
        self._lay_out()

    def show_row(self, row: ComposerRow, draft: Draft, today: date) -> None:
        """Show what the place asks for, and what of it we have."""
        self._row, self._draft, self._today = row, draft, today
        going = ticked_parts(row, draft, self._codes)
        counts = meter(
            row.destination,
            row.person,
            row.facts,
            self._codes,
            to_follow=draft.to_follow,
            today=today,
            left_out=left_out(row.destination, going, self._codes),
        )
        cannot = letters.cannot_do_without(row.destination, going, self._codes)
        self._cannot_words.setText(cannot)
        self._cannot.setVisible(bool(cannot))
        self._title.setText(letters.counted(counts, row.destination.name))
        self._note.setText(letters.sent_back(counts))
        said = " ".join(filter(None, (f"{letters.meter_sentence(counts)}.", cannot)))
        self.meter.show_count(counts.have, counts.total, said if cannot else said.rstrip("."))
        wanted = tuple(sorted(counts.open, key=lambda one: one.state == "left_out"))
        wanted += counts.follows
        old = tuple(fact for fact in counts.asked if fact.state == "old")
        self._show_lines(wanted, old)

    def has_form(self) -> bool:
        """Whether a fact is being answered."""
        return self._form is not None

    def show_refusal(self, refusal: Refusal) -> None:
        """Say why the answer could not be saved."""
        if self._form is not None:
            self._form.show_refusal(refusal)

    def first_missing(self) -> QWidget | None:
        """Return the button of the first fact that is missing."""
        lines = self._lines.values()
        return next((line.answer for line in lines if not line.left_out), None)

    def close_form(self) -> None:
        """Turn the form back into its line."""
        if self._form is None:
            return
        form, self._form = self._form, None
        line = self._lines.get(form.code)
        held = _holds_focus(form)
        if line is not None:
            line.show()
            if held:
                line.answer.setFocus(Qt.FocusReason.OtherFocusReason)
        form.hide()
        form.deleteLater()

    # ------------------------------------------------------------------ lines

    def _show_lines(self, wanted: tuple[Asked, ...], old: tuple[Asked, ...]) -> None:
        every = (*wanted, *old)
        if self._form is not None and self._form.code not in {one.code for one in every}:
            self.close_form()
        held = next((code for code, one in self._lines.items() if _holds_focus(one)), None)
        shown = every if self._all else wanted[:SHOWN]
        for line in self._lines.values():
            line.hide()
            line.deleteLater()
        self._lines = {one.code: self._line(one) for one in shown}
        for place, (code, line) in enumerate(self._lines.items()):
            self._list.insertWidget(place, line)
            line.setVisible(self._form is None or self._form.code != code)
        if self._form is not None:
            self._list.insertWidget(list(self._lines).index(self._form.code), self._form)
        more = len(wanted) - len(shown)
        aged = len(old) if not self._all else 0
        self._more.setVisible(more + aged > 0)
        self._more.set_words(
            self.tr("Show {n} more").format(n=more + aged)
            if more
            else self.tr("{n} to ask again").format(n=aged)
        )
        if held is not None and self._form is None:
            self._focus_near(held)

    def _focus_near(self, code: str) -> None:
        line = self._lines.get(code)
        answer = line.answer if line and not line.left_out else self.first_missing()
        if answer is not None:
            answer.setFocus(Qt.FocusReason.OtherFocusReason)

    def _line(self, asked: Asked) -> "MissingLine":
        row = self._row
        fact = _fact(row, asked.code) if row else None
        own = asked.code in self._codes.own_facts
        line = MissingLine(self.look, asked, fact, self._today, own=own)
        line.wants_answer.connect(lambda: self._answer(asked, own=own))
        line.follows.connect(lambda on: self.follows.emit(asked.code, on))
        return line

    def _answer(self, asked: Asked, *, own: bool) -> None:
        if own:
            self.wants_page.emit()
            return
        self.close_form()
        if self._row is None or asked.code not in self._lines:
            return
        form = AnswerForm(self.look, asked, self._row.person, self._today, self._codes)
        form.saved.connect(self.answered)
        form.dropped.connect(self.close_form)
        self._form = form
        line = self._lines[asked.code]
        line.hide()
        self._list.insertWidget(self._list.indexOf(line), form)
        form.show()
        form.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_all(self) -> None:
        self._all = True
        if self._row is not None:
            self.show_row(self._row, self._draft, self._today)

    def _lay_out(self) -> None:
        look = self.look
        beside = QWidget()
        line = QHBoxLayout(beside)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(look.space("s"))
        line.addStretch(1)
        line.addWidget(self._note)
        line.addWidget(self._more)
        head = SideBySide(look, "s")
        head.add(self._title)
        head.add(beside, 0)
        cannot = QHBoxLayout(self._cannot)
        cannot.setContentsMargins(0, 0, 0, 0)
        cannot.setSpacing(look.space("s"))
        cannot.addWidget(IconLabel(look, "triangle-alert", "late_text", "icon_small"))
        cannot.addWidget(self._cannot_words, 1)
        self._cannot.hide()
        self._list = QVBoxLayout()
        self._list.setSpacing(look.space("hair"))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(look.space("xs"))
        whole.addWidget(head)
        whole.addWidget(self.meter)
        whole.addWidget(self._cannot)
        whole.addSpacing(look.space("hair"))
        whole.addLayout(self._list)


class MissingLine(QWidget):
    """One fact that is missing, promised or too old, with what can be done about it."""

    wants_answer = Signal()
    follows = Signal(bool)

    def __init__(
        self, look: Look, asked: Asked, fact: FactRow | None, today: date, *, own: bool
    ) -> None:
        super().__init__()
        self.left_out = asked.state == "left_out"
        promised = asked.state == "follows"
        name = letters.asked_label(asked.code)
        icon, meaning = ("clock", "text_muted") if promised else ("triangle-alert", "soon_text")
        if asked.state == "old":
            icon = "clock"
        why = letters.why_missing(asked, fact, today)
        self.words = Label(look, why, "choice", "text_muted", wrap=True)
        self.answer = Button(
            look,
            self.tr("Open their page") if own else self.tr("Add answer"),
            size="small",
            name=self.tr("Add answer: {fact}").format(fact=name),
        )
        self.answer.clicked.connect(self.wants_answer)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(look.space("s"))
        line.addWidget(IconLabel(look, icon, meaning, "icon_small"))
        line.addWidget(Label(look, name, "choice_on"))
        line.addWidget(self.words, 1)
        if self.left_out:
            self.answer.hide()  # what is known of it does not go; there is nothing to answer
            return
        if asked.state == "old":
            self.answer.set_words(
                self.tr("Ask again"), name=self.tr("Ask again: {fact}").format(fact=name)
            )
        else:
            line.addWidget(self._promise(look, name, promised=promised))
        line.addWidget(self.answer)

    def _promise(self, look: Look, name: str, *, promised: bool) -> Button:
        words = self.tr("Not to follow") if promised else self.tr("Say “to follow”")
        button = Button(look, words, size="small", name=f"{words}: {name}")
        button.clicked.connect(lambda: self.follows.emit(not promised))
        return button


def _fact(row: ComposerRow, code: str) -> FactRow | None:
    return next((fact for fact in row.facts if fact.code == code), None)


def _holds_focus(widget: QWidget) -> bool:
    held = QApplication.focusWidget()
    return held is not None and (held is widget or widget.isAncestorOf(held))
