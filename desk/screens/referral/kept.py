"""A letter that is signed: print it, say how it went, or void it. Its page never changes."""

from datetime import datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.domain.clock import local_date
from desk.domain.composer import ComposerRow
from desk.domain.referrals import LetterRow
from desk.theme import Look
from desk.widgets.announce import announce
from desk.widgets.buttons import Button
from desk.widgets.card import Card
from desk.widgets.choices import Choice, ChoiceRow
from desk.widgets.fields import TextField
from desk.widgets.labels import IconLabel, Label
from desk.widgets.scroll_column import Rule
from desk.widgets.side_by_side import SideBySide
from desk.wording import letters, notices, stages, times

LONGEST_REASON = 300


class KeptLetter(QWidget):
    """What is done with a signed letter.

    `wants_print()`, `wants_save()`, `wants_new()`, `sent(how)` and `voided(reason)`.
    """

    wants_print = Signal()
    wants_save = Signal()
    wants_new = Signal()
    sent = Signal(str)
    voided = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self._row: ComposerRow | None = None
        self._printing: dict[UUID, str] = {}
        self._stage = Label(look, "", "strong", wrap=True)
        self._story = Label(look, "", "base", "text_soft", wrap=True)
        self._check = Label(look, "", "small", "text_muted", wrap=True)
        self._paper = PrintedCard(look)
        self._paper.wants_print.connect(self.wants_print)
        self._paper.wants_save.connect(self.wants_save)
        self._reach = Label(look, "", "base", "text_soft", wrap=True)
        self._question = Label(look, self.tr("How did it go?"), "strong")
        self.how = ChoiceRow(
            look,
            self.tr("How did it go?"),
            [
                Choice("by_hand", self.tr("Handed over")),
                Choice("post", self.tr("Posted")),
                Choice("secure_mail", self.tr("Secure mail")),
                Choice("phone", self.tr("Rung")),
            ],
        )
        self.not_yet = Button(look, self.tr("N&ot sent yet"))
        self._ways = SideBySide(look, "s")
        self._ways.add(self.how)
        self._ways.add(self.not_yet, 0)
        self._not_sent = Label(look, "", "small", "text_muted", wrap=True)
        self.new = Button(look, self.tr("&New letter to another place"), icon="plus")
        self._void = VoidLine(look)
        self._void.voided.connect(self.voided)
        self._lay_out()
        self.how.chosen.connect(self.sent)
        self.not_yet.clicked.connect(self._on_not_yet)
        self.new.clicked.connect(self.wants_new)

    def show_row(self, row: ComposerRow, now: datetime, zone: ZoneInfo) -> None:
        """Show where the letter stands."""
        same = self._row is not None and self._row.id == row.id
        self._row = row
        letter = row.letter
        self._stage.setText(self._stands(row, now, zone))
        self._story.setText(self._told(letter, row, now, zone) if letter else "")
        self._story.setVisible(letter is not None)
        self._check.setText(self._proof(letter) if letter else "")
        self._check.setVisible(letter is not None)
        self._paper.setVisible(letter is not None)
        self._reach.setText(letters.how_to_reach(row.destination))
        asks: tuple[QWidget, ...] = (self._question, self._reach, self._ways, self._not_sent)
        for widget in asks:
            widget.setVisible(row.unsent)
        self._void.setVisible(row.unsent and row.may_sign)
        self.new.setVisible(not row.unsent)
        if not same:
            self.how.set_chosen("")
            self._void.close_form()
        self._show_paper()
        self._not_sent.setText(
            self.tr("Printing is not sending. The clock runs until you say how it left.")
        )

    def show_printing(self, letter_id: UUID) -> None:
        """Say that a letter is on its way to the printer."""
        self._printing[letter_id] = ""
        self._show_paper()

    def show_printed(self, letter_id: UUID) -> None:
        """Say that the printer took it."""
        self._printing.pop(letter_id, None)
        self._show_paper()

    def show_print_fault(self, letter_id: UUID, words: str) -> None:
        """Say why no paper came, and what to do: the letter is kept."""
        self._printing[letter_id] = words
        self._show_paper()

    @property
    def paper(self) -> "PrintedCard":
        """What it says of the printer, with its buttons."""
        return self._paper

    def first(self) -> QWidget:
        """Return what has the keyboard: the question, or the printer."""
        row = self._row
        if row is not None and row.unsent and row.letter is not None and row.letter.printed_at:
            return self.how.segment("by_hand")
        return self._paper.print

    def _show_paper(self) -> None:
        letter = self._row.letter if self._row else None
        words = self._printing.get(letter.id) if letter else None
        if words is None:
            self._paper.show_printed(letter)
        elif words:
            self._paper.show_fault(words)
        else:
            self._paper.show_printing()

    # ------------------------------------------------------------------ words

    def _stands(self, row: ComposerRow, now: datetime, zone: ZoneInfo) -> str:
        said = stages.stage(row.stage)
        if row.sent_at is not None and row.sent_how:
            return self.tr("{stage} {how}, {when}").format(
                stage=said, how=notices.sent_how(row.sent_how), when=_when(row.sent_at, now, zone)
            )
        return said

    def _told(self, letter: LetterRow, row: ComposerRow, now: datetime, zone: ZoneInfo) -> str:
        said = self.tr("{reference}, signed by {worker}, {when}. {name} agreed to it.").format(
            reference=letter.reference,
            worker=letter.signed_by,
            when=_when(letter.made_at, now, zone),
            name=row.person.name_to_use,
        )
        gone = [one.reference for one in row.letters if one.status == "void"]
        if not gone:
            return said
        return self.tr("{said} Void: {references}.").format(said=said, references=", ".join(gone))

    def _proof(self, letter: LetterRow) -> str:
        mark = " ".join(letter.sha256[at : at + 4] for at in range(0, 16, 4))
        return self.tr("Kept byte for byte. Its mark: {mark}").format(mark=mark)

    def _on_not_yet(self) -> None:
        self._not_sent.setText(
            self.tr("It stays on the list of referrals as printed and not sent.")
        )
        announce(self._not_sent, self._not_sent.text())

    def _lay_out(self) -> None:
        look = self.look
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(look.space("s"))
        first: tuple[QWidget, ...] = (self._stage, self._story, self._check, self._paper)
        asks = (self._question, self._reach, self._ways, self._not_sent)
        for widget in (*first, Rule(look), *asks):
            whole.addWidget(widget)
        whole.addWidget(self.new, 0, Qt.AlignmentFlag.AlignLeft)
        whole.addStretch(1)
        whole.addWidget(self._void)


class PrintedCard(Card):
    """Whether the page came out, and the buttons to print it again or keep it as a file."""

    wants_print = Signal()
    wants_save = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, "", "none", ground="paper", radius="box")
        self._icon = IconLabel(look, "printer", "text_muted")
        self._words = Label(look, "", "base", wrap=True)
        self.print = Button(look, self.tr("Print a&gain"), icon="printer", key=self.tr("Ctrl P"))
        self.save = Button(look, self.tr("Save as P&DF"))
        line = QHBoxLayout()
        line.setSpacing(look.space("s"))
        line.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self._words, 1)
        self.body.addLayout(line)
        buttons = QHBoxLayout()
        buttons.setSpacing(look.space("s"))
        buttons.addWidget(self.print)
        buttons.addWidget(self.save)
        buttons.addStretch(1)
        self.body.addLayout(buttons)
        self.print.clicked.connect(self.wants_print)
        self.save.clicked.connect(self.wants_save)

    def words(self) -> str:
        """Return what it says of the printer."""
        return self._words.text()

    def show_printing(self) -> None:
        """Say that it is on its way; a second press would print it twice."""
        self._say("printer", "text_muted", self.tr("On its way to the printer …"))
        self.print.hide()

    def show_printed(self, letter: LetterRow | None) -> None:
        """Say how often it was printed."""
        count = letter.print_count if letter else 0
        if count == 0:
            self._say("printer", "text_muted", self.tr("Not printed yet. It is kept."))
            self._offer(self.tr("&Print it"))
            return
        words = self.tr("The printer took it.")
        if count > 1:
            words = self.tr("The printer took it, {n} times in all.").format(n=count)
        self._say("circle-check", "with_text", words)
        self._offer(self.tr("Print a&gain"))

    def show_fault(self, words: str) -> None:
        """Say why no paper came."""
        self._say("triangle-alert", "late_text", words)
        self._offer(self.tr("&Try again"))

    def _say(self, icon: str, meaning: str, words: str) -> None:
        self._icon.set_icon(icon, meaning)
        self._words.setText(words)

    def _offer(self, words: str) -> None:
        self.print.set_words(words)
        self.print.show()


class VoidLine(QWidget):
    """Voids a letter that was wrong, with the reason."""

    voided = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._open = Button(look, self.tr("&Void this letter"), "quiet", "small")
        self.reason = TextField(
            look, self.tr("What was wrong with it?"), self.tr("the number is kept")
        )
        self.reason.edit.setMaxLength(LONGEST_REASON)
        self._keep = Button(look, self.tr("Keep it"), key=self.tr("Esc"))
        self.really = Button(look, self.tr("Void the letter"), "danger")
        self._form = QWidget()
        line = QHBoxLayout()
        line.setSpacing(look.space("s"))
        line.addStretch(1)
        line.addWidget(self._keep)
        line.addWidget(self.really)
        form = QVBoxLayout(self._form)
        form.setContentsMargins(0, 0, 0, 0)
        form.addWidget(self.reason)
        form.addLayout(line)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._open, 0, Qt.AlignmentFlag.AlignLeft)
        whole.addWidget(self._form)
        self._form.hide()
        self._open.clicked.connect(self._open_form)
        self._keep.clicked.connect(self.close_form)
        self.really.clicked.connect(self._on_really)

    def close_form(self) -> None:
        """Keep the letter."""
        self._form.hide()
        self._open.show()
        self.reason.set_text("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not self._form.isHidden():
            self.close_form()
        else:
            super().keyPressEvent(event)

    def _open_form(self) -> None:
        self._open.hide()
        self._form.show()
        self.reason.setFocus()

    def _on_really(self) -> None:
        if not self.reason.text():
            self.reason.show_fault(self.tr("Write in a few words what was wrong."))
            self.reason.setFocus()
            return
        reason = self.reason.text()
        self.close_form()
        self.voided.emit(reason)


def _when(moment: datetime, now: datetime, zone: ZoneInfo) -> str:
    today, day = local_date(now, zone), local_date(moment, zone)
    time = times.clock_time(moment, zone)
    return time if day == today else f"{times.short_date(day, today)} {time}"
