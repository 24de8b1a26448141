"""The panel in which somebody is let in, known, new or without a name."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QComboBox, QFrame, QVBoxLayout, QWidget

from desk.commands.base import Command
from desk.commands.people import AddName
from desk.commands.visits import TurnAway
from desk.domain.answers import Answers, Choice
from desk.domain.check_in import ComingRow, OfferRow, new_row
from desk.domain.refusals import Refusal
from desk.domain.workers import OnSiteRow
from desk.front_desk import FrontDesk
from desk.queries.check_in import (
    Ask,
    coming_and_workers,
    here_and_workers,
    next_number,
    offer,
    workers,
)
from desk.screens.check_in.body import PanelBody
from desk.screens.check_in.deed import as_lead_says, letting_in
from desk.screens.check_in.foot import PanelFoot
from desk.screens.check_in.head import PanelHead
from desk.screens.check_in.lead_says import LeadSays
from desk.store import Done
from desk.theme import Look
from desk.widgets.buttons import Button
from desk.widgets.scroll_column import Rule
from desk.widgets.side_panel import SidePanel
from desk.widgets.told_keys import bind
from desk.wording import refusals, times

TOPICS = frozenset({"visits", "on_site", "people"})


class CheckInPanel(SidePanel):
    """Lets somebody in with one key, or changes what somebody here has said.

    Enter confirms from anywhere but a button; digits press the tiles. `finished` is sent when
    the panel is done and the keyboard belongs in the search box again; `wants_hand_out(visit_id)`
    once somebody of the fast lane is in.
    """

    finished = Signal()
    wants_profile = Signal(object)
    wants_hand_out = Signal(object)
    says = Signal(str)

    def __init__(self, front_desk: FrontDesk, look: Look, page: QWidget) -> None:
        """Lie over the right of `page`."""
        super().__init__(look, page, "")
        self.setAccessibleName(self.tr("Check in"))
        self._desk = front_desk
        self._row: ComingRow | None = None
        self._visit_id: UUID | None = None
        self._spelling = ""
        self._unsaved = False
        self._head = PanelHead(look)
        self._middle = PanelBody(look, front_desk.clock, front_desk.zone, self._head)
        self.questions, self.best = self._middle.questions, self._middle.best
        self.form, self.matches = self._middle.form, self._middle.matches
        self._lead = LeadSays(look)
        self._foot = PanelFoot(look)
        self.main_button, self.later_button = self._foot.main, self._foot.later
        self._lay_out()
        self._connect()

    # ------------------------------------------------------------------ opening

    def open_person(self, person_id: UUID) -> None:
        """Open for a known person."""
        self._begin()
        self._ask(partial(coming_and_workers, day_id=self._desk.day.id, person_id=person_id))

    def open_visit(self, visit_id: UUID) -> None:
        """Open for somebody who is here, to change what they said."""
        self._begin()
        self._visit_id = visit_id
        self._ask(partial(here_and_workers, day_id=self._desk.day.id, visit_id=visit_id))

    def open_new(self, typed: str = "") -> None:
        """Open for somebody we do not know."""
        self._begin()
        self.form.start(typed)
        self.matches.show_matches((), None)
        self._head.show_new(0)
        self._middle.show_form()
        self.later_button.show()
        self.open(self.form.name.edit)
        self._seek_number()
        self._seek_matches()

    def _begin(self) -> None:
        self._tell_unsaved()
        self._row, self._visit_id, self._spelling = None, None, ""
        self._foot.start()
        self._lead.hide()

    def _ask(self, query: "partial[tuple[ComingRow, tuple[OnSiteRow, ...]]]") -> None:
        self._desk.ask(self, query, self._show_row, replaces="coming")

    def _show_row(self, found: tuple[ComingRow, Sequence[OnSiteRow]]) -> None:
        row, workers = found
        self._row = row
        if row.said is not None:
            self._visit_id = row.said.visit_id
        self._head.show_coming(row, self._desk.today, self._desk.venue.nation)
        self._middle.show_questions()
        self.questions.start(row, workers)
        self.best.start(row, workers)
        self._lead.start(row)
        self._lead.setVisible(row.ask_lead)
        self.later_button.setVisible(row.said is None and not row.ask_lead)
        self._foot.offer_spelling(self._spelling)
        self._word_main()
        self._seek_workers()
        focus: QWidget = self._lead.first() if row.ask_lead else self.questions.first_tile()
        self.open(focus)

    # ------------------------------------------------------------------ while answering

    def _seek_number(self) -> None:
        """Ask which number is next: another may have been let in since the panel opened."""
        number = partial(next_number, day_id=self._desk.day.id)
        self._desk.ask(self, number, self._show_number, replaces="number")

    def _show_number(self, number: int) -> None:
        if self._visit_id is not None:
            return
        self._head.show_number(number)
        if self._row is not None:
            self._row = replace(self._row, ticket=number)
        self._word_main()

    def _seek_workers(self) -> None:
        row = self._row
        if row is None or self._on_form():
            return
        ask = Ask(
            day_id=self._desk.day.id,
            answers=self.questions.answers(),
            person_id=row.person.id if row.person else None,
            visit_id=self._visit_id,
            speaks=self.form.speaks() if not (row.person or self._visit_id) else "",
        )
        self._desk.ask(self, partial(offer, ask=ask), self._show_offer, replaces="offer")

    def _show_offer(self, found: OfferRow) -> None:
        self.best.show_offer(found, self.questions.answers())
        self._word_main()

    def _seek_matches(self) -> None:
        from desk.queries.find import possible_matches

        self._word_main()
        self._desk.ask(
            self,
            partial(
                possible_matches,
                name="" if self.form.nameless() else self.form.name.text(),
                other=self.form.other.text(),
                age=self.form.guessed_age(),
                today=self._desk.today,
                index=self._desk.names,
            ),
            partial(self._middle.show_matches, today=self._desk.today),
            replaces="matches",
        )

    def _on_same(self, person_id: UUID) -> None:
        typed = self.form.name.text().strip()
        self.open_person(person_id)
        self._spelling = typed

    def _on_keep_spelling(self) -> None:
        if self._row and self._row.person:
            self._desk.do(
                self, AddName(person_id=self._row.person.id, kind="spelling", text=self._spelling)
            )
        self._spelling = ""
        self._foot.offer_spelling("")

    def _on_form(self) -> bool:
        return self._middle.is_form()

    def _word_main(self) -> None:
        name = self.best.chosen_name() if not self._on_form() else ""
        if self._on_form():
            words = self.tr("Next: three questions")
        elif self._row is not None and self._row.ask_lead:
            words = self._lead.main_words()
        elif self._visit_id is not None:
            words = self.tr("Save, for {worker}").format(worker=name) if name else self.tr("Save")
        else:
            number = self._row.ticket if self._row else 0
            words = self.tr("Check in {n}").format(n=number)
            if name:
                words = self.tr("Check in {n}, for {worker}").format(n=number, worker=name)
        self.main_button.set_words(words)
        if self._row is not None and not self._on_form() and not self._row.ask_lead:
            quick = self._row.said is None and self.questions.is_quick()
            self._foot.offer_to_hand_out(quick, later=self._row.said is None and not quick)

    # ------------------------------------------------------------------ doing it

    def confirm(self) -> None:
        """Do what the main button says."""
        if self._on_form():
            self._next_to_questions()
        elif self._row is None or self.best.reason_first(self.confirm):
            return
        elif self._row.ask_lead:
            self._as_lead_says()
        else:
            self._do(self._command(later=False))

    def arrive_later(self) -> None:
        """Let them in now and ask the questions later."""
        if self._on_form() and not self._next_to_questions():
            return
        if self._row is not None and not self.best.reason_first(self.arrive_later):
            self._do(self._command(later=True))

    def hand_out(self) -> None:
        """Let them in for nobody, and count at once what is handed to them."""
        command = self._coming(self.questions.answers(), Choice())
        self._do(command, lambda done: self.wants_hand_out.emit(done.id))

    def _next_to_questions(self) -> bool:
        """Go on from the form, if it has a name or what we see."""
        shown = self.form.name.text().strip()
        if not shown:
            self.form.name.show_fault(refusals.sentence(Refusal("person.no_name")))
            self.form.name.edit.setFocus(Qt.FocusReason.OtherFocusReason)
            return False
        if self.form.nameless():
            now = times.clock_time(self._desk.clock.now(), self._desk.zone)
            shown = f"{shown} {now}"
        row = new_row(shown, self._head.ticket())
        self._desk.ask(
            self,
            partial(workers, day_id=self._desk.day.id),
            lambda found: self._show_row((row, found)),
            replaces="coming",
        )
        self._row = row
        return True

    def _command(self, *, later: bool) -> Command:
        choice = None if self.best.stays_as_asked() else self.best.choice()
        return self._coming(self.questions.answers(later=later), choice)

    def _coming(self, answers: Answers, choice: Choice | None) -> Command:
        new = None if self.form.nameless() else self.form.person(self._desk.today)
        return letting_in(self._desk.day.id, self._row, self._visit_id, new, answers, choice)

    def _as_lead_says(self) -> None:
        row = self._row
        said = self._lead.said()
        if row is None or row.person is None or not said:
            self._lead.ask_again()
            return
        answers, choice = self.questions.answers(), self.best.choice()
        command = as_lead_says(self._desk.day.id, row.person.id, answers, choice, said)
        if self._lead.lets_in():
            self._do(command)
        else:
            self._desk.do(self, command, lambda done: self._turn_away(done, said), self._refused)

    def _turn_away(self, done: Done, reason: str) -> None:
        if done.id is not None:
            self._do(TurnAway(visit_id=done.id, reason=reason))

    def _do(self, command: Command, then: Callable[[Done], None] = lambda _done: None) -> None:
        self._foot.start()
        self._desk.do(self, command, partial(self._done, then), self._refused)

    def leave(self) -> None:
        """Slide out; answers that were given and not saved are not lost in silence."""
        self._tell_unsaved()
        super().leave()

    def _tell_unsaved(self) -> None:
        if self._unsaved and self._row is not None:
            told = self.tr("{name}: the changes were not saved.")
            if self._visit_id is None:
                told = self.tr("{name} was not checked in. Nothing was saved.")
            self.says.emit(told.format(name=self._row.name))
        self._unsaved = False

    def _on_answered(self) -> None:
        self._unsaved = True
        self._seek_workers()

    def _done(self, then: Callable[[Done], None], done: Done) -> None:
        self._unsaved = False
        self.leave()
        self.finished.emit()
        then(done)

    def _refused(self, refusal: Refusal) -> None:
        if refusal.code == "visit.ask_lead" and self._row and self._row.person:
            self.open_person(self._row.person.id)
        self._foot.show_fault(refusals.sentence(refusal))

    # ------------------------------------------------------------------ keys and layout

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._on_enter()
        elif not self._on_form() and self.questions.press_digit(event.text()):
            return
        else:
            super().keyPressEvent(event)

    def _on_enter(self) -> None:
        focus = self.focusWidget()
        is_command = isinstance(focus, Button) and focus is not self.main_button
        if isinstance(focus, QAbstractButton) and is_command:
            focus.click()
        elif not isinstance(focus, QComboBox):
            self.confirm()

    def _connect(self) -> None:
        self._head.wants_close.connect(self.leave)
        self._head.wants_profile.connect(self._open_profile)
        self.questions.answered.connect(self._on_answered)
        self.best.changed.connect(self._word_main)
        self.form.typed.connect(self._seek_matches)
        self.matches.same.connect(self._on_same)
        self._lead.chosen.connect(self._word_main)
        self.main_button.clicked.connect(self.confirm)
        self.later_button.clicked.connect(self.arrive_later)
        self._foot.hand_out.clicked.connect(self.hand_out)
        self._foot.keep.clicked.connect(self._on_keep_spelling)
        self._desk.changed.connect(self._on_changed)
        self._set_keys()

    def _set_keys(self) -> None:
        # Qt presses a button by its underlined letter a tenth of a second late, and the yes
        # would then be stamped after a quick Enter: the panel listens for the key itself.
        self.questions.readiness.segment("now").setShortcut(QKeySequence())
        bind(self, "Ctrl+Return Ctrl+Enter", self.tr("the main button"), self.confirm)
        bind(self, "Alt+Y", self.tr("Yes, now"), self.questions.say_yes)

    def own_keys(self) -> Sequence[tuple[str, str]]:
        """Tell the digits of the tiles."""
        return ((self.tr("0 to 9"), self.tr("what would help")),)

    def _open_profile(self) -> None:
        if self._row and self._row.person:
            self.leave()
            self.wants_profile.emit(self._row.person.id)

    def _on_changed(self, topics: frozenset[str]) -> None:
        if self.is_open() and topics & TOPICS:
            self._seek_number()
            self._seek_workers()

    def _lay_out(self) -> None:
        content = QFrame()
        whole = QVBoxLayout(content)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._head)
        whole.addWidget(self._lead)
        whole.addWidget(Rule(self.look))
        whole.addWidget(self._middle, 1)
        whole.addWidget(Rule(self.look))
        whole.addWidget(self._foot)
        self.set_content(content)
