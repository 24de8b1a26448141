"""The composer: what the letter says at the left, the real page at the right."""

from dataclasses import replace
from datetime import date, datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from desk.domain.codes import Codes
from desk.domain.composer import (
    ComposerRow,
    Draft,
    request_of,
    ticked_parts,
    with_follow,
    with_part,
)
from desk.domain.letter_rows import LetterRequest
from desk.domain.letter_words import standard_letter
from desk.domain.letters import hindrances, suggest
from desk.domain.refusals import Refusal
from desk.screens.referral.agreement import Agreement
from desk.screens.referral.asked_facts import AskedFacts
from desk.screens.referral.head import LetterHead
from desk.screens.referral.parts_box import PartsBox
from desk.screens.referral.sign_bar import SignBar
from desk.screens.referral.where_to import WhereTo
from desk.screens.referral.words_box import WordsBox
from desk.theme import Look
from desk.widgets.scroll_column import Rule, ScrollColumn
from desk.wording import letters, refusals

SAVE_MS = 800
"""A draft is kept so long after the last change."""
ASK_FIRST = (
    "letter.consent_missing",
    "letter.consent_withdrawn",
    "letter.consent_ended",
    "letter.housing_not_agreed",
)
"""What stands in the way until the person was asked: then the foot offers that, always in view."""


class Composer(QWidget):
    """The left side while a letter is not signed.

    `drafted(Draft, destination id)` when the draft is to be kept, `laid(LetterRequest)` when the
    page is to be laid out again, and what its parts ask for.
    """

    drafted = Signal(object, object)
    changed = Signal(object)
    wants_consent = Signal()
    wants_page = Signal()
    answered = Signal(object)
    signs = Signal(str)

    def __init__(self, look: Look, codes: Codes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look, self._codes = look, codes
        self._row: ComposerRow | None = None
        self._draft = Draft()
        self._dirty = self._asks_first = False
        self._too_long = self._unprinted = ""
        self._now: datetime | None = None
        self._zone: ZoneInfo | None = None
        self._today = date.min
        self._asked: LetterRequest | None = None
        self.head = LetterHead(look)
        self.where = WhereTo(look, codes)
        self.facts = AskedFacts(look, codes)
        self.parts = PartsBox(look, codes)
        self.words = WordsBox(look)
        self.agreement = Agreement(look)
        self.bar = SignBar(look)
        self._save = QTimer(self, singleShot=True, interval=SAVE_MS)
        self._save.timeout.connect(self.keep)
        self._lay_out()
        self._connect()

    # ------------------------------------------------------------------ what the screen uses

    def show_row(self, row: ComposerRow, now: datetime, today: date, zone: ZoneInfo) -> None:
        """Show a letter as the store has it; what was changed here and not kept yet stays."""
        if self._row is None or self._row.id != row.id:
            self._dirty, self._asked = False, None
            self._too_long = self._unprinted = ""
            self._save.stop()
            self.facts.close_form()
            self.agreement.pad.clear()
        self._row, self._now, self._today, self._zone = row, now, today, zone
        if not self._dirty:
            self._draft = row.draft
        if self._draft.asks_for not in row.destination.asks and row.destination.asks:
            self._draft = replace(self._draft, asks_for=row.destination.asks[0])
        self._show()

    def minute_passed(self, now: datetime) -> None:
        """Bring the clock up to date."""
        self._now = now
        if self._row is not None and self._zone is not None:
            self.head.show_row(self._row, now, self._zone)

    def keep(self) -> None:
        """Keep the draft now, if anything was changed."""
        self.words_settled()
        self._save.stop()
        if self._dirty and self._row is not None:
            self._dirty = False
            self.drafted.emit(self._draft, self._row.destination.id)

    def ticked(self) -> tuple[str, ...]:
        """Return the parts that are ticked now."""
        return ticked_parts(self._row, self._draft, self._codes) if self._row else ()

    def request(self, signed_as: str = "") -> LetterRequest | None:
        """Return what the page is made from as it stands, signed with a typed name or not."""
        if self._row is None or self._zone is None:
            return None
        made = request_of(self._row, self._draft, self._codes, on=self._today, zone=self._zone)
        return replace(made, signed_as=signed_as)

    def show_too_long(self, refusal: Refusal | None) -> None:
        """Say beside its part that the page became too long, or that it fits again."""
        part = str(refusal.facts["part"]) if refusal else ""
        words = letters.too_long(part, int(refusal.facts["lines"])) if refusal else ""
        if words != self._too_long:
            self._too_long = words
            self.words.show_too_long(part, words)
            self._show_bar()

    def show_unprinted(self, refusal: Refusal | None) -> None:
        """Say that the paper has no letters for some words, or that it has them all again."""
        words = refusals.sentence(refusal) if refusal else ""
        if words != self._unprinted:
            self._unprinted = words
            self._show_bar()

    def main_action(self) -> None:
        """Do what comes next: record consent, ask whether to sign, sign."""
        row = self._row
        if row is None:
            return
        if self.bar.is_asking():
            self.bar.confirm()
        elif self._asks_first or (row.agreed is None and not row.unwell):
            self.wants_consent.emit()
        else:
            self.words_settled()
            self.bar.ask_again(drawn=not self.agreement.pad.is_empty)

    def words_settled(self) -> None:
        """Take over what is being typed, before anything is signed."""
        if self._row is not None and not self._row.signed:
            self._take(self.words.draft())

    def focus_first(self) -> None:
        """Give the keyboard to where the letter goes."""
        self.where.setFocus()

    # ------------------------------------------------------------------ changes

    def _connect(self) -> None:
        self.where.moved.connect(self._on_moved)
        self.where.asked.connect(lambda code: self._take(replace(self._draft, asks_for=code)))
        self.where.noticed.connect(lambda code: self._take(replace(self._draft, notice=code)))
        self.facts.follows.connect(
            lambda code, on: self._take(with_follow(self._draft, code, on=on))
        )
        self.facts.answered.connect(self.answered)
        self.facts.wants_page.connect(self.wants_page)
        self.parts.ticked.connect(
            lambda part, on: self._take(with_part(self._draft, self.ticked(), part, on=on))
        )
        self.words.edited.connect(self._take)
        self.agreement.wants_consent.connect(self.wants_consent)
        self.bar.wants_paper.connect(self.words.open_papers)
        self.bar.wants_sign.connect(self.main_action)
        self.bar.wants_consent.connect(self.wants_consent)
        self.bar.signs.connect(self.signs)

    def _take(self, draft: Draft) -> None:
        if draft == self._draft:
            return
        self._draft, self._dirty = draft, True
        self._save.start()
        self._show()

    def _on_moved(self, place: UUID) -> None:
        if self._row is None or place == self._row.destination.id:
            return
        self._save.stop()
        self._dirty = False
        self.drafted.emit(replace(self._draft, parts=None, to_follow=()), place)

    def _show(self) -> None:
        row, now, zone = self._row, self._now, self._zone
        request = self.request()
        if row is None or now is None or zone is None or request is None:
            return
        self.head.show_row(row, now, zone)
        self.where.show_row(row, self._draft, now, zone)
        self.facts.show_row(row, self._draft, self._today)
        self.parts.show_row(row, self._draft)
        bare = replace(request, why_now="", risks="", next_steps="")
        words = standard_letter(row.destination.template)
        self.words.show_draft(self._draft, suggest(bare, words, self._codes))
        self.agreement.show_row(row, self._today, zone)
        self._show_bar()
        if request != self._asked:
            self._asked = request
            self.changed.emit(request)

    def _show_bar(self) -> None:
        row, request = self._row, self.request()
        if row is None or request is None:
            return
        found = hindrances(request, self._codes)
        if not row.may_sign:
            found = ("letter.signer_not_worker",)
        faults = self._too_long or self._unprinted
        words = letters.hindrance(found[0], row.person) if found else faults
        asks = bool(found) and found[0] in ASK_FIRST and not row.unwell
        self._asks_first = asks
        self.bar.show_row(row, letters.too_unwell(row.person) if row.unwell else words, asks=asks)
        self.agreement.offer_to_ask(here=not asks and not row.unwell)

    # ------------------------------------------------------------------ laying out

    def _lay_out(self) -> None:
        look = self.look
        column = ScrollColumn(look)
        # Where the foot asks with large letters, it needs the height; the column scrolls.
        column.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        side = look.space("xl") - look.space("xs")
        column.body.setContentsMargins(side, look.space("s"), side, look.space("s"))
        column.body.setSpacing(look.space("s"))
        column.body.addWidget(self.head)
        column.body.addWidget(self.where)
        for part in (self.facts, self.parts):
            column.body.addWidget(Rule(look))
            column.body.addWidget(part)
        column.body.addWidget(self.words)
        column.body.addWidget(Rule(look))
        column.body.addWidget(self.agreement)
        column.body.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(column, 1)
        whole.addWidget(self.bar)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.look.colour("paper"))
        painter.fillRect(self.width() - 1, 0, 1, self.height(), self.look.colour("line"))
