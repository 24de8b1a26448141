"""The head of a profile: the name to use, who they are, and what to do first."""

from collections.abc import Iterator
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desk.domain.profile import ProfileRow
from desk.domain.resources import standard_codes
from desk.screens.person.marks import Marks, OneLine
from desk.theme import Look
from desk.widgets.buttons import Button
from desk.widgets.row_paint import Chip, Piece
from desk.wording import facts, times, wishes


class ProfileHead(QWidget):
    """Says who this is. Action lines come before everything else, never with a reason.

    `wants_no_change()`, `wants_referral()` and `wants_edit()` come from its buttons.
    """

    wants_no_change = Signal()
    wants_referral = Signal()
    wants_edit = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._name = OneLine(look, "", "person", least="column_left")
        self._about = OneLine(look, "", "base", "text_muted")
        self._state = Marks(look)
        self._marks = Marks(look)
        self._no_change = Button(look, self.tr("&No change this week"))
        self._refer = Button(look, self.tr("&Refer"), icon="send")
        self._edit = Button(look, self.tr("&Edit"), "primary")
        self._no_change.clicked.connect(self.wants_no_change)
        self._refer.clicked.connect(self.wants_referral)
        self._edit.clicked.connect(self.wants_edit)
        self._lay_out(look)

    def show_profile(self, profile: ProfileRow, today: date, *, refer: bool) -> None:
        """Show whose profile it is; `refer` when the viewer may begin a letter."""
        who = profile.person
        self._name.setText(who.name_to_use)
        parts = (who.full_name, _pronouns(who.pronouns), facts.age(who.born, today))
        self._about.setText(" · ".join(part for part in parts if part))
        self._state.set_marks(tuple(self._states(profile, today)))
        self._marks.set_marks(tuple(self._lines(profile, today)))
        weekly = {code.code for code in standard_codes().facts if code.weekly}
        known = any(fact.code in weekly and fact.answer == "known" for fact in profile.facts)
        self._no_change.setVisible(known and not who.deceased)
        self._refer.setVisible(refer and not who.deceased)

    def edit_button(self) -> Button:
        """Return the button that opens the forms, to give it the keyboard back."""
        return self._edit

    def _states(self, profile: ProfileRow, today: date) -> Iterator[Chip]:
        who = profile.person
        if who.deceased:
            yield Chip(self.tr("Has died"), "quiet", "minus")
        if who.identity_checked_on:
            day = times.short_date(who.identity_checked_on, today)
            yield Chip(self.tr("Identity checked {day}").format(day=day), "with", "check")
        if profile.told_by and not who.told:
            left = (profile.told_by - today).days
            words = self.tr("Not told yet, {n} days left") if left > 1 else self.tr("Not told yet")
            yield Chip(words.format(n=left), "soon", "clock")

    def _lines(self, profile: ProfileRow, today: date) -> Iterator[Chip | Piece]:
        codes, who = standard_codes(), profile.person
        for alert in profile.alerts:
            if alert.review_on >= today:
                yield Piece(alert.action_line, "soon", "info", strong=True)
        if who.speaks not in {"", "en"}:
            language = codes.languages.get(who.speaks)
            own = language.own if language else who.speaks
            yield Chip(self.tr("{language} first").format(language=own), "plain", "languages")
        if who.interpreter and who.interpreter != "not_needed":
            yield Chip(codes.interpreter.label(who.interpreter), "plain", "languages")
        for wish in wishes.sentences(who.wishes):
            yield Chip(wish, "plain", "users")
        for help_ in who.communication:
            yield Chip(codes.communication.label(help_), "plain", "info")
        if who.key_worker:
            also = self.tr("left") if who.key_worker_left else profile.key_worker_agency
            name = f"{who.key_worker}, {also}" if also else who.key_worker
            yield Piece(self.tr("Key worker {name}").format(name=name))
        if who.last_here_on and who.last_here_on < today:
            day = times.short_date(who.last_here_on, today)
            yield Piece(self.tr("Last here {day}").format(day=day))

    def _lay_out(self, look: Look) -> None:
        self._name.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self._about.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        first = QHBoxLayout()
        first.setSpacing(look.space("m"))
        first.addWidget(self._name)
        first.addWidget(self._about)
        first.addWidget(self._state, 1, Qt.AlignmentFlag.AlignVCenter)
        first.addStretch(0)
        left = QVBoxLayout()
        left.setSpacing(look.space("xs"))
        left.addLayout(first)
        left.addWidget(self._marks)
        buttons = QHBoxLayout()
        buttons.setSpacing(look.space("m"))
        for button in (self._no_change, self._refer, self._edit):
            buttons.addWidget(button)
        buttons.addStretch(0)
        self._whole = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.setSpacing(look.space("m"))
        self._whole.addLayout(left, 1)
        self._whole.addLayout(buttons)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < self._look.px("panel") + self._look.px("rail")
        way = QBoxLayout.Direction
        self._whole.setDirection(way.TopToBottom if narrow else way.LeftToRight)


def _pronouns(code: str) -> str:
    return standard_codes().pronouns.label(code) if code else ""
