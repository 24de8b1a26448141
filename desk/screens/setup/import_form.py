"""One file that was read in: what came of it, and the way to take it back."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from desk.commands.take_back import TakeBackImport
from desk.domain.clock import local
from desk.domain.import_rows import ImportRow, TakingBack
from desk.domain.refusals import Refusal
from desk.domain.viewer import Viewer
from desk.front_desk import FrontDesk
from desk.queries.taking_back import taking_back
from desk.screens.setup.form import Form
from desk.store import Tx
from desk.theme import Look
from desk.widgets.buttons import Button
from desk.widgets.labels import Label
from desk.wording import imports, refusals, times


class ImportForm(Form):
    """Says what would go and what would stay before it takes a file back.

    The keyboard begins on *Leave it*, and Enter alone takes nothing back: it cannot be undone.
    """

    def __init__(self, front_desk: FrontDesk, look: Look, row: ImportRow) -> None:
        """Make the form for one file."""
        super().__init__(look, imports.kind(row.kind), self.tr("Take it back"))
        self._desk = front_desk
        self._row = row
        self._would = Label(look, self.tr("Looking…"), "strong", wrap=True)
        self.leave = Button(look, self.tr("&Leave it"), size="main")
        self.leave.clicked.connect(self.finished)
        self.add_deed(self.leave)
        self._button.hide()
        at = local(row.at, front_desk.zone)
        by, desk = self.tr("{when}, by {name}."), self.tr("{when}, at “{name}”.")
        when = self.tr("Read in on {date}, {time}").format(
            date=times.long_date(at.date()), time=f"{at:%H:%M}"
        )
        told = (by if row.by else desk).format(when=when, name=imports.who(row))
        counts = self.tr("New: {added}. Changed: {changed}. Left out: {refused}.").format(
            added=row.added, changed=row.changed, refused=row.refused
        )
        for words in (told, counts):
            self.add(Label(look, words, wrap=True))
        self.add(self._would)
        self._why = Label(look, self._explained(), "small", "text_muted", wrap=True)
        self.add(self._why)
        self._ask()

    def save(self) -> None:
        """Take it back."""
        if self._button.isHidden():
            return
        self.set_busy(busy=True)
        command = TakeBackImport(batch_id=self._row.id)
        self._desk.do(self, command, lambda _done: self.finished.emit(), self._on_refused)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take it back with Ctrl+Enter; Enter does what the button under the keyboard says."""
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if enter and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return
        super().keyPressEvent(event)

    def _ask(self) -> None:
        if not self._row.can_go:
            words = self.tr("It was taken back ({when}).")
            told = imports.state(self._row, self._desk.zone, self._desk.today)
            self._would.setText(words.format(when=told))
            self._why.hide()
            return

        def would(tx: Tx, viewer: Viewer) -> TakingBack:
            return taking_back(tx, viewer, self._row.id)

        self._desk.ask(self, would, self._show)

    def _show(self, told: TakingBack) -> None:
        self._button.setVisible(told.anything)
        if told.anything:
            self._would.setText(imports.would_go(told))
        else:
            refusal = Refusal("import.all_used", kept=told.kept)
            self._would.setText(refusals.sentence(refusal))
        self._why.setVisible(told.anything)

    def _on_refused(self, refusal: Refusal) -> None:
        self.set_busy(busy=False)
        self.show_refusal(refusal)

    def _explained(self) -> str:
        return self.tr(
            "What it brought is removed, and what it changed is as it was before. What somebody "
            "has used or changed since stays as it is. To have it here again, read the file in "
            "once more."
        )
