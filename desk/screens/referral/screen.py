"""The letter: choose the place, record consent, sign and print, with the real page beside it."""

from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from desk.commands.base import Command
from desk.commands.letters import VoidLetter
from desk.commands.people import Looked
from desk.commands.referrals import ChangeDraft, MarkSent, StartReferral
from desk.domain.clock import local_date
from desk.domain.composer import ChoosingRow, ComposerRow, Draft, essential_parts
from desk.domain.refusals import Refusal
from desk.domain.resources import standard_codes
from desk.front_desk import FrontDesk
from desk.queries.referrals import choosing, composer
from desk.screens.referral.choose import ChoosePlace
from desk.screens.referral.consent_form import Asking, ConsentForm
from desk.screens.referral.saving import Saving
from desk.screens.referral.signing import Signing, SignOrder
from desk.screens.referral.spread import Spread
from desk.theme import Look
from desk.widgets.side_panel import SidePanel
from desk.widgets.told_keys import bind

TOPICS = {"referrals", "consent", "people", "destinations"}


class ReferralScreen(QWidget):
    """One letter, from the person in the room to the printed page in three actions."""

    wants_profile = Signal(object)
    wants_new_letter = Signal(object, object)
    says = Signal(str)
    typed = Signal(str)

    def __init__(self, front_desk: FrontDesk, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self.look = front_desk, look
        self._codes = standard_codes()
        self._referral: UUID | None = None
        self._for: tuple[UUID, UUID | None] | None = None
        self._row: ComposerRow | None = None
        self.choose = ChoosePlace(look, self._codes)
        self.page = Spread(front_desk, look, self._codes)
        self.signing = Signing(front_desk, self._codes, self)
        self._saving = Saving(front_desk, self.signing, self)
        self._stack = QStackedWidget()
        self._stack.addWidget(QWidget())
        self._stack.addWidget(self.choose)
        self._stack.addWidget(self.page)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)
        self.panel = SidePanel(look, self, self.tr("Consent"))
        self._form: ConsentForm | None = None
        self._connect()
        self._set_keys()
        self.page.paper.warm_up()

    # ------------------------------------------------------------------ what the window uses

    def open(self, referral_id: UUID) -> None:
        """Show the letter of a referral."""
        if referral_id != self._referral:
            self._leave_draft()
            self._stack.setCurrentIndex(0)
        self._referral, self._for = referral_id, None
        self._ask(first=True)

    def begin(self, person_id: UUID, visit_id: UUID | None = None) -> None:
        """Begin a letter for somebody: first of all, where to."""
        self._leave_draft()
        self._stack.setCurrentIndex(0)
        self._referral, self._for = None, (person_id, visit_id)
        self._ask(first=True)

    def shown(self) -> None:
        """Ask anew: the page has come to the front."""
        self._ask()

    def minute_passed(self) -> None:
        """Bring the clock up to date."""
        self.page.minute_passed(self._desk.clock.now())

    def print_shown(self) -> None:
        """Print the letter that is shown, once it is signed."""
        row = self._row
        if row is None or self._stack.currentWidget() is not self.page:
            return
        if row.letter is not None:
            self._print_again()
        else:
            self.page.composer.main_action()

    def main_action(self) -> None:
        """Do what comes next: begin, record consent, sign and print."""
        if self._form is not None and self.panel.is_open():
            self._form.submit()
        elif self._stack.currentWidget() is self.choose:
            self.choose.go_on()
        elif self._row is not None and not self._row.signed:
            self.page.composer.main_action()

    def focus_first(self) -> None:
        """Give the keyboard to what is done first on the page that shows."""
        if self._stack.currentWidget() is self.choose:
            self.choose.first().setFocus(Qt.FocusReason.OtherFocusReason)
        elif self._stack.currentWidget() is self.page:
            self.page.focus_first()

    # ------------------------------------------------------------------ asking

    def _ask(self, *, first: bool = False) -> None:
        today, zone = local_date(self._desk.clock.now(), self._desk.zone), self._desk.zone
        if self._referral is not None:
            wanted = self._referral
            self._desk.ask(
                self,
                lambda tx, viewer: composer(tx, viewer, wanted, today=today, zone=zone),
                lambda row: self._show(row, first=first),
                replaces="letter",
            )
        elif self._for is not None:
            person, visit = self._for
            self._desk.ask(
                self,
                lambda tx, viewer: choosing(tx, viewer, person, visit),
                lambda row: self._show_choosing(row, first=first),
                replaces="letter",
            )

    def _show(self, row: ComposerRow, *, first: bool) -> None:
        if row.id != self._referral:
            return
        self._row = row
        self.page.show_row(row, self._desk.clock.now())
        self._stack.setCurrentWidget(self.page)
        if first:
            self._desk.do(self, Looked(what="letter", person_id=row.person.id))
            self.focus_first()

    def _show_choosing(self, row: ChoosingRow, *, first: bool) -> None:
        now, zone = self._desk.clock.now(), self._desk.zone
        self._row = None
        if first or self._stack.currentWidget() is not self.choose:
            self.choose.show_row(row, now, local_date(now, zone), zone)
            self._stack.setCurrentWidget(self.choose)
            self.focus_first()

    # ------------------------------------------------------------------ doing

    def _connect(self) -> None:
        composing, kept = self.page.composer, self.page.kept
        self._desk.changed.connect(self._on_changed)
        self._desk.viewer_changed.connect(self._on_viewer)
        self.choose.begins.connect(self._begin)
        self.choose.opens.connect(self.open)
        self.choose.typed.connect(self.typed)
        composing.drafted.connect(self._keep_draft)
        composing.wants_consent.connect(self._ask_consent)
        composing.wants_page.connect(self._open_person)
        composing.answered.connect(
            lambda command: self._desk.do(
                self, command, lambda _: composing.facts.close_form(), composing.facts.show_refusal
            )
        )
        composing.signs.connect(self._sign)
        kept.wants_print.connect(self._print_again)
        kept.wants_save.connect(self._save)
        kept.wants_new.connect(self._begin_another)
        kept.sent.connect(self._mark_sent)
        kept.voided.connect(self._void)
        self._saving.says.connect(self.says)
        self.signing.signed.connect(self._on_signed)
        self.signing.refused.connect(self._on_refused)
        self.signing.printing.connect(kept.show_printing)
        self.signing.printed.connect(kept.show_printed)
        self.signing.not_printed.connect(kept.show_print_fault)
        self.panel.closed.connect(self._drop_form)

    def _set_keys(self) -> None:
        keys, does = "Ctrl+Return Ctrl+Enter", self.tr("the next step of the letter")
        bind(self, keys, does, self.main_action, repeats=False)

    def _begin(self, place: UUID) -> None:
        if self._for is None:
            return
        person, visit = self._for
        year = local_date(self._desk.clock.now(), self._desk.zone).year
        self._desk.do(
            self,
            StartReferral(person_id=person, destination_id=place, visit_id=visit, year=year),
            lambda done: self.open(done.id) if done.id else None,
        )

    def _begin_another(self) -> None:
        if self._row is not None:
            visit = self._row.visit.id if self._row.visit else None
            self.wants_new_letter.emit(self._row.person.id, visit)

    def _keep_draft(self, draft: Draft, place: UUID) -> None:
        row = self._row
        if row is None or row.signed:
            return
        self._desk.do(
            self,
            ChangeDraft(
                referral_id=row.id,
                draft=draft.kept(),
                asks_for=draft.asks_for,
                notice=draft.notice,
                destination_id=place,
                visit_id=row.visit.id if row.visit else None,
            ),
        )

    def _leave_draft(self) -> None:
        """Keep what was changed before another letter takes the page."""
        self.panel.leave()
        self.page.composer.keep()

    def _ask_consent(self) -> None:
        row = self._row
        if row is None or row.signed:
            return
        self.page.composer.keep()
        needed = essential_parts(row.destination, self._codes)
        parts = tuple(dict.fromkeys((*self.page.composer.ticked(), *needed)))
        asking = Asking(row, parts, self._desk.viewer.name)
        form = ConsentForm(self.look, asking, self._codes)
        form.answered.connect(
            lambda command: self._desk.do(
                self, command, lambda _: self.panel.leave(), form.show_refusal
            )
        )
        form.left.connect(self.panel.leave)
        self._form = form
        self.panel.set_content(form)
        self.panel.open(form.first())

    def _drop_form(self) -> None:
        self._form = None

    def _sign(self, typed: str) -> None:
        row, composing = self._row, self.page.composer
        request = composing.request(typed)
        if row is None or row.agreed is None or request is None:
            return
        composing.keep()
        composing.bar.set_busy(True)
        self.signing.sign(
            SignOrder(
                referral_id=row.id,
                consent_id=row.agreed.id,
                person_id=row.person.id,
                request=request,
                template=row.destination.template,
                worker=composing.agreement.worker_strokes(),
                person=row.strokes,
            )
        )

    def _on_signed(self, _letter: UUID) -> None:
        self.page.composer.bar.set_busy(False)
        self._ask(first=True)

    def _on_refused(self, refusal: Refusal) -> None:
        self.page.composer.bar.set_busy(False)
        self._desk.refused.emit(refusal)
        self._ask()

    def _print_again(self) -> None:
        letter = self._row.letter if self._row else None
        if letter is not None:
            self.signing.print_again(letter.id, letter.reference)

    def _save(self) -> None:
        row = self._row
        if row is not None and row.letter is not None:
            self._saving.begin(self, row.letter, row.person.id)

    def _mark_sent(self, how: str) -> None:
        if self._row is not None:
            self._do(MarkSent(referral_id=self._row.id, how=how))

    def _void(self, reason: str) -> None:
        letter = self._row.letter if self._row else None
        if letter is not None:
            self._do(VoidLetter(letter_id=letter.id, reason=reason))

    def _do(self, command: Command) -> None:
        self._desk.do(self, command)

    def _open_person(self) -> None:
        if self._row is not None:
            self.wants_profile.emit(self._row.person.id)

    # ------------------------------------------------------------------ what happened

    def _on_changed(self, topics: frozenset[str]) -> None:
        if topics & TOPICS or "visits" in topics:
            self._ask_if_shown()

    def _on_viewer(self) -> None:
        """Let nobody sign with the hand of the one who sat here before."""
        self.page.composer.agreement.pad.clear()
        self.page.composer.bar.step_back()
        self.panel.leave()
        self._ask_if_shown()

    def _ask_if_shown(self) -> None:
        if self.isVisible():
            self._ask()

    def hideEvent(self, event: QHideEvent) -> None:
        self.page.composer.keep()
        super().hideEvent(event)
