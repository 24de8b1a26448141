"""The profile of one person: everything known, with its source and age, all of it correctable."""

from uuid import UUID

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from desk.commands.people import Looked
from desk.commands.profile import NoChange
from desk.domain.profile import ProfileRow, weekly_codes
from desk.domain.refusals import Refusal
from desk.domain.resources import standard_codes
from desk.domain.viewer import Viewer
from desk.domain.visits import HERE
from desk.front_desk import FrontDesk
from desk.queries import profile
from desk.screens.person.beside import MAY_SEE_APART, Beside
from desk.screens.person.body import Body, scroll_area
from desk.screens.person.fact_form import FactForm
from desk.screens.person.fact_lines import not_asked
from desk.screens.person.profile_head import ProfileHead
from desk.store import Done, Tx
from desk.theme import Look
from desk.widgets.choices import Choice
from desk.widgets.labels import Label
from desk.widgets.tabs import Tabs, TabsLine
from desk.widgets.toggles import Pill
from desk.widgets.told_keys import bind

TOPICS = frozenset({"people", "consent", "referrals", "visits", "expected", "staff"})
MAY_REFER = ("worker", "lead", "manager")
FEW_FACTS = 10
"""A profile of which less is known opens with every fact of the list, to be asked."""
PATIENCE_MS = 200
"""Nothing is said of a wait shorter than this. Source: interaction §5."""


class PersonScreen(QWidget):
    """Shows one person and lets everything be corrected in its place.

    Signals for the window: `wants_letter(referral)`, `wants_new_letter(person, visit)`,
    `wants_print(letter)` and `typed(str)`.
    """

    wants_letter = Signal(object)
    wants_new_letter = Signal(object, object)
    wants_print = Signal(object)
    typed = Signal(str)

    def __init__(self, front_desk: FrontDesk, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = front_desk
        self._look = look
        self._person_id: UUID | None = None
        self._profile: ProfileRow | None = None
        self._saving = False
        self._head = ProfileHead(look)
        self._tabs = Tabs(look, self.tr("Parts of the profile"), self._tab_choices())
        self._looking = Label(look, self.tr("Looking…"), "small", "text_muted")
        self._all = Pill(look, self.tr("Not asked"), "list-checks")
        self._body = Body(look, front_desk.zone)
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._lay_out()
        self.beside = Beside(front_desk, look, self)
        self._connect()
        self._show_frame(shown=False)

    # ------------------------------------------------------------------ what the window uses

    def open(self, person_id: UUID) -> None:
        """Show the profile of a person; that it was looked at is kept in the audit."""
        if person_id != self._person_id:
            self._show_frame(shown=False)
            self._body.profile.facts.close_form()
            self.beside.leave()
            self._profile = None
            self._all.setChecked(False)
            self._tabs.choose("profile")
        self._person_id = person_id
        self._desk.do(self, Looked(what="profile", person_id=person_id))
        self._ask()

    def shown(self) -> None:
        """Ask anew: the page has come to the front."""
        self._ask()

    def minute_passed(self) -> None:
        """Leave the page as it is: what it shows ages by days."""

    def main_action(self) -> None:
        """Do what Edit does."""
        self._edit("who")

    def print_shown(self) -> None:
        """Print the letter that is open, the same bytes again."""
        letter = self.beside.letter()
        if letter is not None:
            self.wants_print.emit(letter)

    def focus_first(self) -> None:
        """Give the keyboard to the facts, or to what the chosen tab lists."""
        self._body.list_shown().setFocus(Qt.FocusReason.ShortcutFocusReason)

    def profile(self) -> ProfileRow | None:
        """Return what the page shows."""
        return self._profile

    # ------------------------------------------------------------------ asking and showing

    def _ask(self) -> None:
        if self._person_id is None:
            return
        person_id, today = self._person_id, self._desk.today

        def ask(tx: Tx, viewer: Viewer) -> ProfileRow:
            return profile.profile(tx, viewer, person_id, today)

        self._patience.start()
        self._desk.ask(self, ask, self._show, replaces="profile")

    def _show(self, row: ProfileRow) -> None:
        first = self._profile is None
        self._patience.stop()
        self._looking.hide()
        self._profile, self._person_id = row, row.person.id
        role, today = self._desk.viewer.role, self._desk.today
        hidden = not_asked(row, standard_codes())
        if first and len(row.facts) < FEW_FACTS:
            with QSignalBlocker(self._all):
                self._all.setChecked(True)
        everything = self._all.isChecked()
        self._all.set_count(hidden)
        self._all.setVisible(bool(hidden) and self._on_facts())
        self._head.show_profile(row, today, refer=role in MAY_REFER)
        names = role in MAY_SEE_APART
        self._body.show_profile(row, today, everything=everything, names=names)
        self._tabs.set_count("visits", len(row.visits))
        self._tabs.set_count("referrals", len(row.referrals))
        self._tabs.set_count("letters", len(row.letters))
        self.beside.renew(row)
        self._show_frame(shown=True)
        if first and self.isActiveWindow() and self.beside.view() is None:
            self.focus_first()

    def _show_frame(self, *, shown: bool) -> None:
        self._frame.setVisible(shown)

    def _on_changed(self, topics: frozenset[str]) -> None:
        if self.isVisible() and topics & TOPICS:
            self._ask()

    def _on_tab(self) -> None:
        self._body.setCurrentIndex(self._tabs.currentIndex())
        if self._profile is not None:
            asked = not_asked(self._profile, standard_codes())
            self._all.setVisible(self._on_facts() and bool(asked))

    def _on_facts(self) -> bool:
        return self._tabs.code() == "profile"

    def _on_all(self) -> None:
        if self._profile is not None:
            self._show(self._profile)

    # ------------------------------------------------------------------ what a person does

    def _edit(self, section: str) -> None:
        if self._profile is not None:
            self.beside.edit(self._profile, section, self._back())

    def _ask_consent(self, consent_id: object) -> None:
        if self._profile is None:
            return
        consent = None
        if isinstance(consent_id, UUID):
            consent = self._body.profile.consents.consent(consent_id)
        self.beside.edit(self._profile, "consent", self._back(), consent)

    def _save_fact(self, form: FactForm) -> None:
        if self._profile is None or self._saving:
            return
        command = form.command(self._profile.person.id)
        if command is not None:
            self._saving = True
            self._desk.do(self, command, self._on_fact_saved, self._on_fact_refused)

    def _on_fact_saved(self, done: Done) -> None:
        self._saving = False
        self._body.profile.facts.close_form()

    def _on_fact_refused(self, refusal: Refusal) -> None:
        self._saving = False
        self._body.profile.facts.show_refusal(refusal)

    def _confirm_no_change(self) -> None:
        if self._profile is None:
            return
        who = self._profile.person
        codes = weekly_codes(standard_codes())
        source = self._desk.viewer.called or who.name_to_use
        command = NoChange(person_id=who.id, codes=codes, today=self._desk.today, source=source)
        self._desk.do(self, command)

    def _begin_letter(self) -> None:
        if self._profile is not None:
            here = (visit for visit in self._profile.visits if visit.today and visit.state in HERE)
            visit = next(here, None)
            self.wants_new_letter.emit(self._profile.person.id, visit.id if visit else None)

    def _show_history(self, code: str) -> None:
        if self._profile is not None:
            self.beside.history(self._profile.person.id, code, self._body.profile.facts.table)

    def _open_letter(self, letter_id: object) -> None:
        letters = self._profile.letters if self._profile else ()
        letter = next((one for one in letters if one.id == letter_id), None)
        if letter is not None:
            self.beside.show_letter(letter, self._body.letters.table)

    def _back(self) -> QWidget:
        """Return where the keyboard goes back to when a panel closes."""
        focused = QApplication.focusWidget()
        inside = focused is not None and self.isAncestorOf(focused) and self.beside.view() is None
        return focused if inside and focused is not None else self._head.edit_button()

    def _next_area(self, step: int) -> None:
        """Go to the next area of the page, as F6 does."""
        page = self._body.profile
        areas: list[QWidget] = [self._tabs]
        if self._on_facts():
            tables = (page.facts, page.weeks, page.consents, page.care)
            areas += [card.table for card in tables if card.table.isVisible()]
        else:
            areas.append(self._body.list_shown())
        areas.append(self._head.edit_button())
        held = next((n for n, area in enumerate(areas) if area.hasFocus()), -1)
        areas[(held + step) % len(areas)].setFocus(Qt.FocusReason.TabFocusReason)

    # ------------------------------------------------------------------ making the page

    def _tab_choices(self) -> list[Choice]:
        return [
            Choice("profile", self.tr("&Profile")),
            Choice("visits", self.tr("&Visits")),
            Choice("referrals", self.tr("Re&ferrals")),
            Choice("letters", self.tr("&Letters")),
        ]

    def _lay_out(self) -> None:
        tabs = TabsLine(self._look)
        tabs.line.addWidget(self._tabs)
        tabs.line.addStretch(1)
        tabs.line.addWidget(self._looking)
        tabs.line.addWidget(self._all)
        page = QWidget()
        self._inside = QVBoxLayout(page)
        self._inside.addWidget(self._head)
        self._inside.addWidget(tabs)
        self._inside.addWidget(self._body, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll_area(page))
        self._frame = page
        self._look.changed.connect(self._renew)
        self._renew()

    def _connect(self) -> None:
        page = self._body.profile
        self._patience.timeout.connect(self._looking.show)
        self._desk.changed.connect(self._on_changed)
        self._head.wants_edit.connect(lambda: self._edit("who"))
        self._head.wants_no_change.connect(self._confirm_no_change)
        self._head.wants_referral.connect(self._begin_letter)
        self._tabs.currentChanged.connect(self._on_tab)
        self._all.toggled.connect(self._on_all)
        page.facts.saved.connect(self._save_fact)
        page.facts.wants_edit.connect(self._edit)
        page.facts.wants_history.connect(self._show_history)
        page.facts.typed.connect(self.typed)
        page.plan.wants_edit.connect(lambda: self._edit("plan"))
        page.care.wants_edit.connect(self._edit)
        page.consents.wants_ask.connect(self._ask_consent)
        self._body.referrals.table.opened.connect(self.wants_letter)
        self._body.letters.table.opened.connect(self._open_letter)
        self.beside.wants_print.connect(self.wants_print)
        bind(self, "F6", self.tr("next area"), lambda: self._next_area(1))
        bind(self, "Shift+F6", self.tr("last area"), lambda: self._next_area(-1))

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self._look.colour("canvas"))

    def _renew(self) -> None:
        space = self._look.space
        self._inside.setContentsMargins(space("l"), space("m"), space("l"), space("m"))
        self._inside.setSpacing(space("s"))
