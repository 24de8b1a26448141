"""Reading in a file: look first, then take the good rows, and undo them if it was wrong."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from desk.commands.reading import KINDS, Reading, read_file
from desk.domain.clock import local_date
from desk.domain.refusals import Refusal
from desk.domain.viewer import Viewer
from desk.front_desk import FrontDesk
from desk.screens.imports.looked import Looked, in_the_store
from desk.screens.imports.preview import Preview
from desk.screens.imports.saved_list import save_problems
from desk.screens.imports.watch import Watch
from desk.store import Done, Tx
from desk.theme import Look
from desk.widgets.buttons import Button
from desk.widgets.choices import Choice
from desk.widgets.fields import ChoiceField
from desk.widgets.labels import Label
from desk.widgets.progress_line import ProgressLine
from desk.wording import import_rows, imports, notices, refusals, times

LOOK_EVERY_MS = 100


class ImportsScreen(QWidget):
    """One file at a time: choose, look, read in. `wants_setup` goes back to the Set-up page."""

    wants_setup = Signal()
    says = Signal(str)

    def __init__(self, front_desk: FrontDesk, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = front_desk
        self._look = look
        self._path: Path | None = None
        self._looked = Looked((), None)
        self._watch = Watch()
        self._ahead: list[Reading] = []
        self._said: list[str] = []
        self.setAcceptDrops(True)
        self._title = Label(look, self.tr("Read in a file"), "person")
        self._words = Label(look, "", wrap=True)
        self._trouble = Label(look, "", "strong", "late_text", wrap=True)
        self._kind = ChoiceField(look, self.tr("What is in this &file?"), _kinds())
        self._line = ProgressLine(look, self.tr("How far it is"))
        self._far = Label(look, "", "small", "text_muted")
        self._preview = Preview(look)
        self._take = Button(look, "", "primary", "main", key=self.tr("Ctrl Enter"))
        self._choose = Button(look, self.tr("&Choose a file"), "primary", "main", icon="paperclip")
        self._stop = Button(look, self.tr("&Stop"), size="main", key=self.tr("Esc"))
        self._back = Button(look, self.tr("&Back to Set-up"), "quiet")
        self._timer = QTimer(self, interval=LOOK_EVERY_MS)
        self._lay_out()
        self._connect()
        self._begin_anew()

    # ------------------------------------------------------------------ what the window uses

    def shown(self) -> None:
        """Keep what was looked at; a page that is come back to has not changed."""
        self.focus_first()

    def minute_passed(self) -> None:
        """Nothing here ages."""

    def print_shown(self) -> None:
        """Print nothing."""

    def main_action(self) -> None:
        """Do what the main button says."""
        if not self._take.isHidden():
            self._take.click()
        elif not self._choose.isHidden():
            self._choose.click()

    def focus_first(self) -> None:
        """Put the keyboard on the main button."""
        button = self._take if not self._take.isHidden() else self._choose
        button.setFocus(Qt.FocusReason.TabFocusReason)

    def look_at(self, path: Path, kind: str = "") -> None:
        """Look at a file, without reading anything in yet."""
        self._path = path
        self._said = []
        today = local_date(self._desk.clock.now(), self._desk.zone)
        watch = self._busy(self.tr("Looking at {file}…").format(file=path.name))

        def look_now() -> tuple[Reading, ...]:
            try:
                data = path.read_bytes()
            except OSError:
                raise Refusal("import.unreadable") from None
            return read_file(data, today, kind, watch)

        self._desk.work(self, look_now, self._compare, self._on_failed, replaces="look")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Stop a job with Esc, else leave; Ctrl+Enter does the main thing."""
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if event.key() == Qt.Key.Key_Escape:
            (self._stop if not self._stop.isHidden() else self._back).click()
        elif enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.main_action()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take one file that is dropped here."""
        if event.mimeData().hasUrls() and self._stop.isHidden():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        urls = event.mimeData().urls()
        if urls and urls[0].isLocalFile():
            self.look_at(Path(urls[0].toLocalFile()))

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self._look.colour("canvas"))

    # ------------------------------------------------------------------ looking

    def _compare(self, readings: tuple[Reading, ...]) -> None:
        """Compare with what the store knows: what each row would change, and whom nobody knows."""
        watch, zone = self._watch, self._desk.zone

        def with_the_store(tx: Tx, viewer: Viewer) -> Looked | Refusal:
            return in_the_store(tx, viewer, readings, zone, watch)

        self._desk.ask(self, with_the_store, self._show_looked, replaces="look")

    def _show_looked(self, looked: Looked | Refusal) -> None:
        if isinstance(looked, Refusal):
            self._on_failed(looked)
            return
        self._rest()
        self._looked = looked
        good = [reading for reading in looked.readings if reading.kind and reading.good]
        strange = not any(reading.kind for reading in looked.readings)
        self._words.setText("\n".join(self._lines(looked)))
        self._preview.show_readings(looked.readings)
        self._kind.setVisible(strange)
        self._trouble.setText(refusals.sentence(Refusal("import.unknown")) if strange else "")
        if not strange and not good:
            self._trouble.setText(refusals.sentence(Refusal("import.no_good_rows")))
        self._trouble.setVisible(bool(self._trouble.text()))
        self._take.set_words(self._take_words(good, looked.before))
        self._take.setVisible(bool(good))
        self._choose.set_words(self.tr("&Choose another file"))
        self._choose.set_kind("plain" if good else "primary")
        self.focus_first()

    def _lines(self, looked: Looked) -> list[str]:
        name = self._path.name if self._path else ""
        lines = [name]
        for reading in looked.readings:
            if not reading.kind:
                continue
            words = self.tr("{kind}: {good} of {rows} rows can be read in.").format(
                kind=imports.kind(reading.kind), good=reading.good, rows=reading.rows
            )
            lines.append(f"{words} {import_rows.counts(reading.count, reading.refused)}".strip())
        if looked.before is not None:
            words = self.tr("This very file was read in before, on {date}.")
            lines.append(words.format(date=times.long_date(looked.before)))
        return lines

    def _take_words(self, good: Sequence[Reading], before: date | None) -> str:
        count = sum(reading.good for reading in good)
        if before is not None:
            return self.tr("&Read in again: {count} rows").format(count=count)
        return self.tr("&Read in {count} rows").format(count=count)

    # ------------------------------------------------------------------ reading in

    def _on_take(self) -> None:
        self._ahead = [one for one in self._looked.readings if one.kind and one.good]
        self._said = []
        self._read_next()

    def _read_next(self) -> None:
        if not self._ahead:
            self._show_done()
            return
        reading = self._ahead.pop(0)
        watch = self._busy(
            self.tr("Reading in: {kind}…").format(kind=imports.kind(reading.kind).lower())
        )
        again = self._looked.before is not None
        self._desk.do(
            self, reading.command(again=again, on_progress=watch), self._on_read, self._on_failed
        )

    def _on_read(self, done: Done) -> None:
        self._said.append(notices.done(done.name, done.facts))
        self._read_next()

    def _show_done(self) -> None:
        left = sum(reading.refused for reading in self._looked.readings)
        lines = [self._path.name if self._path else "", *self._said]
        if left:
            lines.append(
                self.tr("Rows left out: {count}. They are listed below.").format(count=left)
            )
        lines.append(
            self.tr("The wrong file? Undo it now (Ctrl+Z), or take it back later in Set-up, Files.")
        )
        self._rest()
        self._words.setText("\n".join(lines))
        self._preview.show_readings(self._looked.readings)
        self._choose.set_words(self.tr("&Choose the next file"))
        self._choose.set_kind("primary")
        self.focus_first()

    # ------------------------------------------------------------------ states of the page

    def _begin_anew(self) -> None:
        self._rest()
        self._words.setText(
            self.tr(
                "CSV or XLSX, with a line of headings. First the rota with the agencies, then "
                "places for letters, people, facts about them, earlier visits. Nothing is read in "
                "before you have seen what is in the file."
            )
        )

    def _busy(self, words: str) -> Watch:
        self._watch = watch = Watch()
        self._words.setText(words)
        for widget in (self._take, self._choose, self._kind, self._trouble):
            widget.hide()
        self._preview.hide()
        for shown in (self._line, self._far, self._stop):
            shown.show()
        self._line.show_part(0, 0)
        self._far.setText("")
        self._timer.start()
        self._stop.setFocus(Qt.FocusReason.OtherFocusReason)
        return watch

    def _rest(self) -> None:
        self._timer.stop()
        for hidden in (self._line, self._far, self._stop, self._take, self._kind):
            hidden.hide()
        self._trouble.hide()
        self._preview.hide()
        self._choose.show()

    def _on_failed(self, error: BaseException) -> None:
        """Say why not; what was read in before it stays and can be undone."""
        self._rest()
        self._ahead = []
        if not isinstance(error, Refusal):
            self._desk.broken.emit(error)
            return
        self._words.setText("\n".join([self._path.name if self._path else "", *self._said]))
        self._trouble.setText(refusals.sentence(error))
        self._trouble.show()
        self.focus_first()

    def _on_stop(self) -> None:
        self._watch.stop()

    def _on_look(self) -> None:
        """Bring the line up to where the job is."""
        done, total = self._watch.done, self._watch.total
        self._line.show_part(done, total)
        if total:
            words = self.tr("{done} of {total}")
            self._far.setText(words.format(done=f"{done:,}", total=f"{total:,}"))

    def _on_choose(self) -> None:
        start = str(self._path.parent) if self._path else ""
        tables = self.tr("Tables (*.csv *.xlsx *.txt *.tsv);;All files (*)")
        name, _kind = QFileDialog.getOpenFileName(self, self.tr("Choose a file"), start, tables)
        if name:
            self.look_at(Path(name))

    def _on_kind(self, kind: str) -> None:
        if self._path is not None:
            self.look_at(self._path, kind)

    def _on_save(self) -> None:
        readings, path, papers = self._looked.readings, self._path, self._desk.computer.papers
        if path is None:
            return
        self._desk.work(
            self,
            lambda: save_problems(readings, path.name, papers),
            lambda saved: self.says.emit(self.tr("Saved as {file}.").format(file=saved)),
        )

    # ------------------------------------------------------------------ laying out

    def _lay_out(self) -> None:
        look = self._look
        buttons = QHBoxLayout()
        buttons.setSpacing(look.space("s"))
        for button in (self._take, self._choose, self._stop):
            buttons.addWidget(button)
        buttons.addStretch(1)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._back)
        whole = QVBoxLayout(self)
        side = look.space("xl")
        whole.setContentsMargins(side, side, side, side)
        whole.setSpacing(look.space("m"))
        whole.addLayout(head)
        for widget in (self._words, self._trouble, self._kind, self._line, self._far):
            whole.addWidget(widget)
        whole.addLayout(buttons)
        whole.addWidget(self._preview, 1)
        whole.addStretch(0)

    def _connect(self) -> None:
        self._timer.timeout.connect(self._on_look)
        self._take.clicked.connect(self._on_take)
        self._choose.clicked.connect(self._on_choose)
        self._preview.wants_saved.connect(self._on_save)
        self._stop.clicked.connect(self._on_stop)
        self._back.clicked.connect(self.wants_setup)
        self._kind.chosen.connect(self._on_kind)


def _kinds() -> list[Choice]:
    return [Choice(code, imports.kind(code)) for code in KINDS if code != "agencies"]
