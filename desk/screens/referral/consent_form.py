"""Asking somebody before a letter goes: who gets it, which parts, and how they said so."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.commands.consent import RecordConsent
from desk.domain.codes import Codes
from desk.domain.composer import ALWAYS, ComposerRow
from desk.domain.letter_words import standard_letter
from desk.domain.refusals import Refusal
from desk.snapshot import snapshot
from desk.theme import Look
from desk.widgets.announce import announce
from desk.widgets.buttons import Button
from desk.widgets.card import Card
from desk.widgets.choices import Choice, ChoiceRow
from desk.widgets.fields import ChoiceField, TextField
from desk.widgets.labels import IconLabel, Label
from desk.widgets.scroll_column import Rule, ScrollColumn
from desk.widgets.side_by_side import SideBySide
from desk.widgets.signature_pad import SignaturePad
from desk.widgets.tick_grid import TickGrid
from desk.widgets.ticks import CheckBox
from desk.wording import letter_agreed, letters, refusals

LONGEST_NAME = 200


@snapshot
class Asking:
    """What the form begins with: the parts the place needs, and who asks."""

    row: ComposerRow
    parts: tuple[str, ...]
    reader: str


class ConsentForm(QWidget):
    """The panel in which a person's answer is written down.

    `answered(RecordConsent)` and `left()`.
    """

    answered = Signal(object)
    left = Signal()

    def __init__(self, look: Look, asking: Asking, codes: Codes) -> None:
        super().__init__()
        self.look = look
        self._asking, self._codes = asking, codes
        row = asking.row
        name = row.person.name_to_use
        self.setAccessibleName(self.tr("What {name} agrees to").format(name=name))
        self._statement = Label(look, "", "base", wrap=True)
        self.boxes = {part.code: CheckBox(look, part.label) for part in codes.consent_parts}
        self.said = ChoiceRow(
            look,
            self.tr("What did {name} say?").format(name=name),
            [
                Choice("given", self.tr("&Yes, send it")),
                Choice("refused", self.tr("&No")),
            ],
        )
        self.how = ChoiceRow(
            look,
            self.tr("How did {name} say so?").format(name=name),
            [
                Choice("spoken", self.tr("Said aloud"), "messages-square"),
                Choice("pad", self.tr("Signs here"), "signature"),
                Choice("paper", self.tr("Signs on paper"), "printer"),
            ],
            "spoken",
        )
        self.witness = TextField(look, self.tr("Who heard it"))
        self.witness.edit.setMaxLength(LONGEST_NAME)
        self.witness.set_text(asking.reader)
        self.pad = SignaturePad(look, self.tr("{name} signs here").format(name=name))
        self._wipe = Button(look, self.tr("Wipe"), "quiet", "small")
        self._language = ChoiceField(
            look, self.tr("Read in"), [Choice(one.code, one.label) for one in codes.languages]
        )
        self._language.set_chosen(row.person.speaks or "en")
        self._fault = Label(look, "", "label", "late_text", wrap=True)
        self._fault.hide()
        self._save = Button(
            look, "", "primary", "main", icon="handshake", key=self.tr("Ctrl Enter")
        )
        self._drop = Button(look, self.tr("Not now"), key=self.tr("Esc"))
        self._fill()
        self._lay_out()
        self._connect()
        self._turn()

    def first(self) -> QWidget:
        """Return what has the keyboard when the panel opens."""
        return self.said.segment("given")

    def submit(self) -> None:
        """Write the answer down, or say what is missing."""
        self._fault.hide()
        how = self.how.chosen_code()
        if not self.said.chosen_code():
            # A yes is never assumed: nothing is chosen before they were asked.
            name = self._asking.row.person.name_to_use
            told = self.tr("Ask {name} first, then choose what they said.").format(name=name)
            self._say(told, self.first())
            return
        given = self.said.chosen_code() == "given"
        if given and how == "spoken" and not self.witness.text():
            self.show_refusal(Refusal("consent.no_witness"))
            return
        if given and how == "pad" and self.pad.is_empty:
            name = self._asking.row.person.name_to_use
            self._say(self.tr("{name} has not signed yet.").format(name=name), self.pad)
            return
        self.answered.emit(self._command(how, given=given))

    def show_refusal(self, refusal: Refusal) -> None:
        """Say beside its cause why the answer cannot be kept so."""
        words = refusals.sentence(refusal)
        if refusal.code == "consent.no_witness":
            self.witness.show_fault(words)
            self.witness.setFocus()
        else:
            self._say(words, self.boxes["housing"])

    # ------------------------------------------------------------------ inside

    def _command(self, how: str, *, given: bool) -> RecordConsent:
        row = self._asking.row
        return RecordConsent(
            person_id=row.person.id,
            purpose="referral",
            parts=self._ticked() if given else (),
            how="spoken" if how == "spoken" or not given else "signed",
            status=self.said.chosen_code(),
            destination_id=row.destination.id,
            referral_id=row.id,
            witness=self.witness.text() if how == "spoken" or not given else "",
            strokes=self.pad.strokes if given and how == "pad" else (),
            language=self._language.chosen_code() or "en",
        )

    def _ticked(self) -> tuple[str, ...]:
        return tuple(code for code, one in self.boxes.items() if one.isChecked())

    def _say(self, words: str, focus: QWidget) -> None:
        self._fault.setText(words)
        self._fault.show()
        announce(self._fault, words)
        focus.setFocus()

    def _fill(self) -> None:
        row = self._asking.row
        for code, one in self.boxes.items():
            one.set_words(letters.who_they_are(row.person, code))
            one.setChecked(code in self._asking.parts)
        self.boxes[ALWAYS].setChecked(True)
        self.boxes[ALWAYS].set_usable(False, self.tr("A letter always says who it is about."))

    def _connect(self) -> None:
        for one in self.boxes.values():
            one.toggled.connect(self._turn)
        self.said.chosen.connect(self._turn)
        self.how.chosen.connect(self._turn)
        for choice in (self.said, self.how):
            choice.chosen.connect(lambda _code: self._fault.hide())  # it is answered now
        self.pad.changed.connect(self._turn)
        self._wipe.clicked.connect(self.pad.clear)
        self._save.clicked.connect(self.submit)
        self._drop.clicked.connect(self.left)

    def _turn(self) -> None:
        """Show what goes with the answers so far."""
        row, how = self._asking.row, self.how.chosen_code()
        said = self.said.chosen_code()
        given, refused = said == "given", said == "refused"
        words = standard_letter(row.destination.template)
        self._statement.setText(
            letter_agreed.statement(
                row.destination.name, row.agency.name, words.help, self._ticked()
            )
        )
        self._how_cell.setVisible(given)
        self.witness.setVisible(refused or (given and how == "spoken"))
        self.pad.setVisible(given and how == "pad")
        self._wipe.setVisible(given and how == "pad" and not self.pad.is_empty)
        for code, one in self.boxes.items():
            if code != ALWAYS:
                one.setEnabled(not refused)
        name = row.person.name_to_use
        yes, no = self.tr("{name} agrees"), self.tr("{name} says no")
        unsaid = self.tr("Save what {name} said")
        self._save.set_words((yes if given else no if refused else unsaid).format(name=name))
        self._save.set_icon("handshake" if given else "x" if refused else "")

    # ------------------------------------------------------------------ laying out

    def _lay_out(self) -> None:
        look, row = self.look, self._asking.row
        how = Label(look, self.how.accessibleName(), "strong")
        self._how_cell = _asked(look, how, self.how)
        self.pad.setMinimumHeight(look.px("button_main") * 2)
        column = ScrollColumn(look)
        body = column.body
        body.setContentsMargins(
            look.space("xl"), look.space("l"), look.space("xl"), look.space("l")
        )
        body.setSpacing(look.space("s"))
        title = Label(look, self.accessibleName(), "head")
        body.addWidget(title)
        body.addWidget(
            Label(look, letters.place(row.destination), "small", "text_muted", wrap=True)
        )
        body.addWidget(self._read_card())
        body.addWidget(Label(look, self.tr("Parts the letter may hold"), "strong"))
        body.addWidget(TickGrid(look, tuple(self.boxes.values())))
        two = SideBySide(look)
        two.add(_asked(look, Label(look, self.said.accessibleName(), "strong"), self.said), 2)
        two.add(self._how_cell, 3)
        body.addWidget(two)
        body.addWidget(self.pad)
        line = QHBoxLayout()
        line.setSpacing(look.space("m"))
        line.addWidget(self.witness, 2)
        line.addWidget(self._language, 1)
        line.addWidget(self._wipe, 0, Qt.AlignmentFlag.AlignBottom)
        body.addLayout(line)
        body.addWidget(self._fault)
        body.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(column, 1)
        whole.addWidget(Rule(look))
        whole.addWidget(self._foot())

    def _read_card(self) -> Card:
        card = Card(self.look, "", "none", tone="accent", ground="paper", radius="box")
        head = QHBoxLayout()
        head.setSpacing(self.look.space("xs"))
        head.addWidget(IconLabel(self.look, "messages-square", "accent_text", "icon_chip"))
        head.addWidget(Label(self.look, self.tr("Read this to them"), "label", "accent_text"), 1)
        card.body.addLayout(head)
        card.body.addWidget(self._statement)
        return card

    def _foot(self) -> QWidget:
        foot = QWidget()
        line = QHBoxLayout(foot)
        line.setContentsMargins(
            self.look.space("xl"), self.look.space("s"), self.look.space("l"), self.look.space("s")
        )
        line.setSpacing(self.look.space("s"))
        line.addStretch(1)
        line.addWidget(self._drop)
        line.addWidget(self._save)
        return foot


def _asked(look: Look, question: Label, answers: ChoiceRow) -> QWidget:
    """Put a question over its answers."""
    cell = QWidget()
    column = QVBoxLayout(cell)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(look.space("xs"))
    column.addWidget(question)
    column.addWidget(answers)
    return cell
