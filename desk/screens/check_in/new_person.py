"""Somebody we do not know: a name to use, or what we see; everything else can wait."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.commands.people import NewPerson
from desk.domain.find import PossibleMatchRow
from desk.domain.people import Born
from desk.domain.resources import standard_codes
from desk.domain.typed import aged
from desk.theme import Look
from desk.widgets.card import Card
from desk.widgets.card_list import CardList
from desk.widgets.card_paint import Card as CardRow
from desk.widgets.card_paint import Reason
from desk.widgets.choices import Choice, ChoiceRow
from desk.widgets.fields import ChoiceField, TextField
from desk.widgets.labels import Label
from desk.widgets.row_paint import Span
from desk.widgets.scroll_column import ScrollColumn
from desk.widgets.ticks import Switch
from desk.widgets.toggles import Toggle
from desk.wording import matches, times
from desk.wording.facts import years

AGES = range(15, 90, 5)
YOUNGEST_GUESS = 18
OUT_BY = 2


class NewPersonForm(QWidget):
    """Takes what somebody says of themselves; `typed` is sent as it changes."""

    typed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.name = TextField(look, self.tr("Name to use"))
        self.other = TextField(look, self.tr("Any other name"), self.tr("if they offer one"))
        self.age = ChoiceField(
            look,
            self.tr("Age"),
            [
                Choice("not_asked", self.tr("Not asked")),
                *(Choice(str(age), self.tr("About {n}").format(n=age)) for age in AGES),
            ],
            self.tr("a guess is fine"),
        )
        self.age.set_chosen("not_asked")
        self.phone = TextField(look, self.tr("Phone"), self.tr("if safe"), self.tr("Not asked"))
        self.language = ChoiceRow(
            look,
            self.tr("English or Welsh? Another language?"),
            [
                Choice("en", "English"),
                Choice("cy", "Cymraeg"),
                Choice("other", self.tr("Other")),
            ],
        )
        self.other_language = ChoiceField(
            look,
            self.tr("Which language"),
            [
                Choice(one.code, one.label)
                for one in standard_codes().languages
                if one.code not in ("en", "cy")
            ],
        )
        self.told = Switch(look, self.tr("I have said it"), words_first=True)
        self.no_name = Toggle(look, self.tr("No name given"))
        self._lay_out()
        self._connect()

    def start(self, typed: str) -> None:
        """Begin afresh with what was typed in the search box."""
        self.name.set_text(typed)
        for field in (self.other, self.phone):
            field.set_text("")
        self.age.set_chosen("not_asked")
        self.language.set_chosen("")
        self.other_language.hide()
        self.told.setChecked(False)
        self.no_name.setChecked(False)
        self.name.clear_fault()

    def nameless(self) -> bool:
        """Whether they give no name; the first box then says what we see."""
        return self.no_name.isChecked()

    def tells_a_name(self) -> bool:
        """Whether there is any name to look for."""
        name = "" if self.nameless() else self.name.text()
        return bool((name + self.other.text()).strip())

    def guessed_age(self) -> int | None:
        """Return the age as guessed, or None."""
        code = self.age.chosen_code()
        return int(code) if code.isdecimal() else None

    def speaks(self) -> str:
        """Return the language code chosen, empty if nobody has asked."""
        code = self.language.chosen_code()
        return self.other_language.chosen_code() if code == "other" else code

    def person(self, today: date) -> NewPerson:
        """Return who they say they are."""
        guess = self.guessed_age()
        spoken = self.speaks()
        return NewPerson(
            name_to_use=self.name.text().strip(),
            full_name=self.other.text().strip(),
            born=aged(guess - OUT_BY, guess + OUT_BY, today) if guess else Born(),
            speaks=spoken,
            letters_in="cy" if spoken == "cy" else "en",
            told=self.told.isChecked(),
            provisional=not self.told.isChecked(),
            phone=self.phone.text().strip(),
        )

    def set_whole(self, whole: bool) -> None:
        """Be as high as all of it, or scroll in the height there is."""
        self._scroll.set_whole(whole)

    def _on_no_name(self) -> None:
        if self.nameless():
            self.name.set_label(self.tr("What you see"), self.tr("such as “Grey hat”"))
        else:
            self.name.set_label(self.tr("Name to use"))
        self.name.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self.typed.emit()

    def _on_language(self, code: str) -> None:
        self.other_language.setVisible(code == "other")

    def _connect(self) -> None:
        for field in (self.name, self.other):
            field.edited.connect(lambda _text: self.typed.emit())
        self.age.chosen.connect(lambda _code: self.typed.emit())
        self.no_name.toggled.connect(lambda _on: self._on_no_name())
        self.language.chosen.connect(self._on_language)

    def _lay_out(self) -> None:
        look = self._look
        scroll = self._scroll = ScrollColumn(look)
        lines = scroll.body
        side, top = look.space("xl"), look.space("m")
        lines.setContentsMargins(side, top, look.space("l"), top)
        lines.setSpacing(look.space("m"))
        lines.addWidget(self.name)
        lines.addWidget(self.other)
        pair = QHBoxLayout()
        pair.addWidget(self.age, 1)
        pair.addWidget(self.phone, 1)
        lines.addLayout(pair)
        lines.addWidget(Label(look, self.language.accessibleName(), "strong"))
        lines.addWidget(self.language)
        lines.addWidget(self.other_language)
        self.other_language.hide()
        lines.addWidget(self._say_this())
        none = QHBoxLayout()
        none.addWidget(self.no_name)
        hint = self.tr("shows as what you see, and the time: “Grey hat”")
        none.addWidget(Label(look, hint, "small", "text_soft"))
        none.addStretch(1)
        lines.addLayout(none)
        lines.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll)

    def _say_this(self) -> Card:
        card = Card(self._look, self.tr("Say this"), "small", tone="accent", ground="paper")
        card.add_to_head(self.told)
        words = self.tr(
            "“We write a little down so you don’t have to tell it twice. You can see it, "
            "change it, or stay without a name. Help is free.”"
        )
        card.body.addWidget(Label(self._look, words, "base", "text", wrap=True))
        return card


class PossibleMatches(QWidget):
    """People already known who may be this one, with what fits and what does not.

    `same(person_id)` when the desk says it is the same person. It never blocks.
    """

    same = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._head = Label(look, self.tr("Could it be one of these?"), "strong")
        self._hint = Label(look, self.tr("Never say these names aloud."), "small", "text_soft")
        self._none = Label(
            look, self.tr("Nobody we know looks like this one."), "small", "text_muted", wrap=True
        )
        self._unsure = Label(
            look,
            self.tr("Not sure? Make a new one. You can join them later, and undo it."),
            "small",
            "text_soft",
            wrap=True,
        )
        self.cards = CardList(look, self.tr("Could it be one of these?"))
        self.cards.acted.connect(self._on_acted)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(look.space("l"), look.space("s"), look.space("l"), look.space("s"))
        for widget in (self._head, self._hint, self._none, self.cards, self._unsure):
            lines.addWidget(widget)
        lines.addStretch(1)
        self.show_matches((), None)

    def show_matches(
        self, rows: Sequence[PossibleMatchRow], today: date | None, *, told: bool = False
    ) -> None:
        """Show who it may be; `today` is for ages and dates.

        Only where a name was `told` does it say that nobody is like them.
        """
        self.cards.set_cards([self._card(row, today) for row in rows if today])
        self._head.setVisible(bool(rows) or told)
        self._none.setVisible(told and not rows)
        self._hint.setVisible(bool(rows))
        self._unsure.setVisible(bool(rows))

    def _card(self, row: PossibleMatchRow, today: date) -> CardRow:
        reasons = tuple(
            Reason(
                tuple(Span(text, matched) for text, matched in matches.pieces(reason)),
                fits=reason.fits,
            )
            for reason in row.reasons
        )
        suffix = ", ".join(part for part in (row.full_name, years(row.born, today)) if part)
        foot = self.tr("No visits")
        if row.last_here_on is not None:
            foot = self.tr("Here {day}").format(day=times.short_date(row.last_here_on, today))
        return CardRow(
            id=row.person_id,
            title=row.name_to_use,
            suffix=suffix,
            reasons=reasons,
            foot=foot,
            action=self.tr("Same person"),
            sentence=", ".join([row.name_to_use, suffix, *(one.text for one in reasons)]),
        )

    def _on_acted(self, person_id: object) -> None:
        if isinstance(person_id, UUID):
            self.same.emit(person_id)
