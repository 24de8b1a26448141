"""One desk of the venue, on a side panel: shut it out, or take its invitation back."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.domain.desks import DeskRow, Desks, InvitedRow
from desk.domain.refusals import Refusal
from desk.front_desk import FrontDesk
from desk.theme import Look
from desk.widgets.announce import announce
from desk.widgets.buttons import Button
from desk.widgets.labels import Label
from desk.wording import refusals


class DeskPage(QWidget):
    """Says what shutting out means, and does it. `finished` when it is done or left.

    It cannot be undone, so the keyboard begins on leaving it as it is.
    """

    finished = Signal()

    def __init__(
        self,
        front_desk: FrontDesk,
        look: Look,
        desks: Desks,
        passphrase: str,
        row: DeskRow | InvitedRow,
    ) -> None:
        """Ask `desks`, unlocked with `passphrase`, about the desk or invitation of `row`."""
        super().__init__()
        self._desk = front_desk
        self._look = look
        joined = isinstance(row, DeskRow)
        self._shut_out = Button(
            look, self.tr("&Shut out now") if joined else self.tr("&Take it back"), "danger", "main"
        )
        self.leave_button = Button(look, self.tr("&Leave it as it is"), size="main")
        self._refusal = Label(look, "", "label", "late_text", wrap=True)
        self._refusal.hide()
        words = (
            self.tr(
                "Its connections end at once, and it is let in no more. What it wrote stays. To "
                "come back it has to be invited anew."
            )
            if joined
            else self.tr("Nobody can join with this invitation any more. Invite the desk anew.")
        )
        self._job = partial(desks.shut_out, row.name, passphrase)
        self._lay_out(row.name, words, can=not (isinstance(row, DeskRow) and row.own))
        self._shut_out.clicked.connect(self._do)
        self.leave_button.clicked.connect(self.finished)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self._look.colour("paper"))

    def _do(self) -> None:
        self._shut_out.setEnabled(False)
        self._desk.work(self, self._job, lambda _: self.finished.emit(), self._on_failed)

    def _on_failed(self, error: BaseException) -> None:
        self._shut_out.setEnabled(True)
        if not isinstance(error, Refusal):
            self._desk.broken.emit(error)
            return
        sentence = refusals.sentence(error)
        self._refusal.setText(sentence)
        self._refusal.show()
        announce(self._shut_out, sentence)

    def _lay_out(self, name: str, words: str, *, can: bool) -> None:
        look = self._look
        close = Button(look, icon="x", kind="quiet", name=self.tr("Close (Esc)"))
        close.clicked.connect(self.finished)
        head = QHBoxLayout()
        head.addWidget(Label(look, name, "head", wrap=True), 1)
        head.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        whole = QVBoxLayout(self)
        side = look.space("xl")
        whole.setContentsMargins(side, side, side, side)
        whole.setSpacing(look.space("m"))
        whole.addLayout(head)
        if not can:
            words = self.tr("This is the server’s own desk. It cannot be shut out.")
        whole.addWidget(Label(look, words, wrap=True))
        whole.addWidget(self._refusal)
        for button in (self.leave_button, self._shut_out):
            line = QHBoxLayout()
            line.addWidget(button)
            line.addStretch(1)
            whole.addLayout(line)
        self._shut_out.setVisible(can)
        whole.addStretch(1)
