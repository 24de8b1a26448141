"""The foot of the composer: sign and print, asked once more in words because it stays done."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.domain.composer import ComposerRow
from desk.theme import Look
from desk.widgets.announce import announce
from desk.widgets.buttons import Button
from desk.widgets.fields import TextField
from desk.widgets.labels import IconLabel, Label
from desk.widgets.side_by_side import SideBySide

LONGEST_NAME = 120


class SignBar(QWidget):
    """`wants_paper()` to add a paper, `signs(str)` with the typed name once it was asked again.

    What stands in the way is said here, and the button then is absent, not grey. Where it is the
    person's yes, that is what the foot offers: `wants_consent()`.
    """

    wants_paper = Signal()
    wants_sign = Signal()
    wants_consent = Signal()
    signs = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self._row: ComposerRow | None = None
        self._in_the_way = ""
        self._busy = False
        self._icon = IconLabel(look, "info", "soon_text")
        self._words = Label(look, "", "small", "text_muted", wrap=True)
        self.paper = Button(look, self.tr("Add &paper"), icon="paperclip")
        self.sign = Button(
            look,
            self.tr("&Sign and print"),
            "primary",
            "main",
            icon="signature",
            key=self.tr("Ctrl Enter"),
        )
        self.consent = Button(
            look,
            self.tr("Record &consent"),
            "primary",
            "main",
            icon="handshake",
            key=self.tr("Ctrl Enter"),
        )
        self._question = Label(look, "", "strong", wrap=True)
        self._note = Label(
            look,
            self.tr("It cannot be undone. The number is kept, even if you void it later."),
            "small",
            "text_muted",
            wrap=True,
        )
        self.name = TextField(look, self.tr("Sign with your name"))
        self.name.edit.setMaxLength(LONGEST_NAME)
        self.not_yet = Button(look, self.tr("&Not yet"), key=self.tr("Esc"))
        self.really = Button(
            look,
            self.tr("&Sign and print"),
            "primary",
            "main",
            icon="signature",
            key=self.tr("Enter"),
        )
        self._plain, self._asking = QWidget(), QWidget()
        self._told, self._named = QWidget(), QWidget()
        self._lay_out()
        look.changed.connect(self._measure)
        self._measure()
        self._asking.hide()
        self.paper.clicked.connect(self.wants_paper)
        self.sign.clicked.connect(self.wants_sign)
        self.consent.clicked.connect(self.wants_consent)
        self.not_yet.clicked.connect(self.step_back)
        self.really.clicked.connect(self.confirm)

    def show_row(self, row: ComposerRow, in_the_way: str, *, asks: bool = False) -> None:
        """Offer to sign, or say why it cannot be signed yet; `asks` if they are to be asked."""
        self._row, self._in_the_way = row, in_the_way
        self.consent.setVisible(asks and bool(in_the_way))
        self.sign.setVisible(not in_the_way and not self._busy)
        self._icon.setVisible(bool(in_the_way))
        self._words.set_meaning("text" if in_the_way else "text_muted")
        self._words.setText(
            in_the_way or self.tr("Printing is not sending. We ask how it went after.")
        )
        self._line.turn()
        if in_the_way:
            self.step_back()

    @property
    def in_the_way(self) -> str:
        """Why the letter cannot be signed now, in words; empty if it can."""
        return self._in_the_way

    def ask_again(self, *, drawn: bool) -> None:
        """Ask once more, with the name and the place in words; `drawn` if the pad is signed."""
        row = self._row
        if row is None or self._in_the_way or self._busy:
            return
        question = self.tr("Sign and print the letter for {name} to {place}?").format(
            name=row.person.name_to_use, place=row.destination.name
        )
        self._question.setText(question)
        self.name.setVisible(not drawn)
        self.name.set_text(row.signer.name)
        self._plain.hide()
        self._asking.show()
        self._last.turn()
        announce(self, f"{question} {self._note.text()}", at_once=True)
        self.really.setFocus(Qt.FocusReason.OtherFocusReason)

    def is_asking(self) -> bool:
        """Whether it asks once more just now."""
        return not self._asking.isHidden()

    def confirm(self) -> None:
        """Sign, once it was asked again."""
        if not self.is_asking() or self._busy:
            return
        typed = self.name.text()
        if not self.name.isHidden() and not typed:
            self.name.show_fault(self.tr("Type your name, or sign on the pad."))
            self.name.setFocus()
            return
        self.signs.emit("" if self.name.isHidden() else typed)

    def set_busy(self, busy: bool) -> None:
        """Take no second press while a letter is being signed."""
        self._busy = busy
        if busy:
            self.step_back()
        if self._row is not None:
            self.show_row(self._row, self._in_the_way, asks=not self.consent.isHidden())

    def step_back(self) -> None:
        """Do not sign yet."""
        if not self.is_asking():
            return
        self._asking.hide()
        self._plain.show()
        if self.sign.isVisible():
            self.sign.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.is_asking() and event.key() == Qt.Key.Key_Escape:
            self.step_back()
        elif self.is_asking() and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.confirm()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        ground = "accent_faint" if self.is_asking() else "paper"
        painter.fillRect(self.rect(), self.look.colour(ground))
        painter.fillRect(0, 0, self.width(), 1, self.look.colour("line"))

    def _lay_out(self) -> None:
        look = self.look
        side, up = look.space("xl") - look.space("xs"), look.space("s") + look.space("hair")
        _in_line(look, self._told, self._icon, self._words)
        self._line = SideBySide(look, "s")
        self._line.add(self._told, 1)
        for button in (self.paper, self.consent, self.sign):
            self._line.add(button, 0)
        plain = QHBoxLayout(self._plain)
        plain.setContentsMargins(side, up, side, up)
        plain.addWidget(self._line)
        asking = QVBoxLayout(self._asking)
        asking.setContentsMargins(side, up, side, up)
        asking.setSpacing(look.space("xs"))
        asking.addWidget(self._question)
        asking.addWidget(self._note)
        self._name_line = QVBoxLayout(self._named)
        self._name_line.addWidget(self.name)
        self._last = SideBySide(look, "s")
        self._last.add(self._named, 1)
        self._last.add(_at_foot(_in_line(look, QWidget(), self.not_yet, self.really)), 0)
        asking.addWidget(self._last)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 1, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._plain)
        whole.addWidget(self._asking)

    def _measure(self) -> None:
        """Give the words room for some of them in a line, and the name the height of a button."""
        look = self.look
        self._told.setMinimumWidth(look.px("column_left_narrow"))
        below = (look.px("button_main") - look.px("field")) // 2
        self._name_line.setContentsMargins(0, 0, 0, below)


def _in_line(look: Look, whole: QWidget, *widgets: QWidget) -> QWidget:
    """Put widgets in a line, their middles level; the last takes what room there is."""
    line = QHBoxLayout(whole)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(look.space("s"))
    for widget in widgets:
        line.addWidget(widget, 1 if widget is widgets[-1] else 0)
    return whole


def _at_foot(widget: QWidget) -> QWidget:
    """Keep a widget at the foot of its place, beside a field that has its label above."""
    whole = QWidget()
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 0, 0, 0)
    column.addStretch(1)
    column.addWidget(widget)
    return whole
