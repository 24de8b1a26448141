"""The people: who was here lately, who has a plan, whose profile grows old; and anybody by name."""

from datetime import date
from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desk.commands.people import AddPerson
from desk.domain.profile import PersonLine
from desk.domain.refusals import Refusal
from desk.domain.viewer import Viewer
from desk.front_desk import FrontDesk
from desk.queries.people_list import people_list
from desk.screens.people.new_record import NewRecord
from desk.screens.people.people_table import PeopleTable
from desk.store import Done, Tx
from desk.theme import Look
from desk.widgets.buttons import Button
from desk.widgets.choices import Choice, ChoiceRow
from desk.widgets.fields import TextField
from desk.widgets.labels import Label
from desk.widgets.side_panel import SidePanel

TOPICS = frozenset({"people", "visits"})
PATIENCE_MS = 200


class PeopleScreen(QWidget):
    """Lists people; Enter opens a profile. Typing in the list narrows it.

    `wants_profile(person)` opens a page of the window.
    """

    wants_profile = Signal(object)

    def __init__(self, front_desk: FrontDesk, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = front_desk
        self._look = look
        self._saving = False
        self._title = Label(look, self.tr("People"), "person")
        self._which = ChoiceRow(look, self.tr("Which people"), self._choices(), "recent")
        self._filter = TextField(look, "", "", self.tr("Part of a name"))
        self._filter.edit.setAccessibleName(self.tr("Narrow the list by a name"))
        self._filter.edit.setClearButtonEnabled(True)
        self._looking = Label(look, self.tr("Looking…"), "small", "text_muted")
        self._new = Button(look, self.tr("&New record by hand"), icon="user-plus")
        self.list = PeopleTable(look)
        self._panel = SidePanel(look, self, self.tr("New record by hand"))
        self._record: NewRecord | None = None
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._looking.hide()
        self._lay_out()
        self._connect()

    # ------------------------------------------------------------------ what the window uses

    def shown(self) -> None:
        """Ask anew: the page has come to the front."""
        self._ask()

    def minute_passed(self) -> None:
        """Leave the list as it is: it ages by days."""

    def print_shown(self) -> None:
        """Print nothing: a list of people does not leave the desk on paper."""

    def main_action(self) -> None:
        """Open the profile of the person who is selected."""
        chosen = self.list.table.selected_id()
        if chosen is not None:
            self.wants_profile.emit(chosen)

    def focus_first(self) -> None:
        """Give the keyboard to the box that narrows the list."""
        self._filter.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def new_record(self) -> None:
        """Open the form for somebody new, with what was typed as their name."""
        record = NewRecord(self._look, self._desk.today, self._filter.text())
        record.does.connect(self._add)
        record.wants_close.connect(self._panel.leave)
        record.wants_profile.connect(self._open_known)
        record.wants_alike.connect(self._ask_alike)
        self._record = record
        self._panel.set_content(record)
        self._panel.open(record.first(), self._new)
        if record.typed():
            self._ask_alike(record.typed())

    # ------------------------------------------------------------------ asking and showing

    def _ask(self) -> None:
        which, typed = self._which.chosen_code(), self._filter.text()
        self._patience.start()
        query = partial(_query, which=which, typed=typed, today=self._desk.today)
        self._desk.ask(self, query, partial(self._show, typed), replaces="people")

    def _show(self, typed: str, lines: tuple[PersonLine, ...]) -> None:
        self._patience.stop()
        self._looking.hide()
        self.list.show_lines(lines, self._desk.today, self._head(typed, len(lines)))

    def _head(self, typed: str, count: int) -> str:
        if typed:
            if not count:
                return self.tr("Nobody by that name. Alt+N makes a new record.")
            return self.tr("Everybody with a name like {name}").format(name=typed)
        heads = {
            "recent": self.tr("Latest here first"),
            "plan": self.tr("With a plan for when they say yes"),
            "review": self.tr("Facts past their age, most first"),
        }
        empty = {
            "recent": self.tr("Nobody is known yet. Alt+N makes a new record."),
            "plan": self.tr("Nobody has a plan yet."),
            "review": self.tr("Every profile is fresh."),
        }
        return heads[self._which.chosen_code()] if count else empty[self._which.chosen_code()]

    def _on_changed(self, topics: frozenset[str]) -> None:
        if self.isVisible() and topics & TOPICS:
            self._ask()

    # ------------------------------------------------------------------ a new record

    def _add(self, command: AddPerson) -> None:
        if not self._saving:
            self._saving = True
            self._desk.do(self, command, self._on_added, self._on_refused)

    def _on_added(self, done: Done) -> None:
        self._saving = False
        self._panel.leave()
        if done.id is not None:
            self.wants_profile.emit(done.id)

    def _on_refused(self, refusal: Refusal) -> None:
        self._saving = False
        if self._record is not None:
            self._record.show_refusal(refusal)

    def _ask_alike(self, typed: str) -> None:
        if len(typed.strip()) < 2:  # noqa: PLR2004 - one letter is like too many names
            self._show_alike(())
            return
        query = partial(_query, which="recent", typed=typed, today=self._desk.today)
        self._desk.ask(self, query, self._show_alike, replaces="alike")

    def _show_alike(self, lines: tuple[PersonLine, ...]) -> None:
        if self._record is not None:
            self._record.show_alike(lines)

    def _open_known(self, person_id: UUID) -> None:
        self._panel.leave()
        self.wants_profile.emit(person_id)

    def _on_closed(self) -> None:
        self._record = None

    # ------------------------------------------------------------------ keys and looks

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._filter.text():
            self._filter.edit.clear()
            self._ask()
            self.focus_first()
        elif event.key() == Qt.Key.Key_Down and self._filter.edit.hasFocus():
            self.list.table.setFocus(Qt.FocusReason.TabFocusReason)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._filter.edit.hasFocus():
            self.list.open_first()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self._look.colour("canvas"))

    def _take_letter(self, letter: str) -> None:
        """Take a letter typed in the list as the next of the name that narrows it."""
        self._filter.edit.setFocus()
        self._filter.edit.insert(letter)
        self._ask()

    def _choices(self) -> list[Choice]:
        return [
            Choice("recent", self.tr("Here lately")),
            Choice("plan", self.tr("With a plan")),
            Choice("review", self.tr("To go through")),
        ]

    def _connect(self) -> None:
        self._desk.changed.connect(self._on_changed)
        self._patience.timeout.connect(self._looking.show)
        self._which.chosen.connect(self._ask)
        self._filter.edit.textEdited.connect(self._ask)
        self._new.clicked.connect(self.new_record)
        self.list.table.opened.connect(self.wants_profile)
        self.list.table.typed.connect(self._take_letter)
        self._panel.closed.connect(self._on_closed)

    def _lay_out(self) -> None:
        self._narrowing = QWidget()
        self._line = QHBoxLayout(self._narrowing)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.addWidget(self._which)
        self._line.addWidget(self._filter, 1)
        self._top = QGridLayout()
        self._top.addWidget(self._title, 0, 0)
        self._top.addWidget(self._looking, 0, 1)
        self._top.addWidget(self._narrowing, 0, 2)
        self._top.addWidget(self._new, 0, 3)
        self._top.setColumnStretch(1, 1)
        self._top.setColumnStretch(2, 2)
        self._whole = QVBoxLayout(self)
        self._whole.addLayout(self._top)
        self._whole.addWidget(self.list, 1)
        self._look.changed.connect(self._renew)
        self._renew()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._renew()

    def _renew(self) -> None:
        """Take the spaces from the look; with large letters the head takes two lines."""
        space = self._look.space
        self._whole.setContentsMargins(space("l"), space("m"), space("l"), space("m"))
        for layout in (self._whole, self._top, self._line):
            layout.setSpacing(space("m"))
        narrow = self.width() < self._look.px("panel") + self._look.px("rail")
        self._top.removeWidget(self._narrowing)
        if narrow:
            self._top.addWidget(self._narrowing, 1, 0, 1, 4)
        else:
            self._top.addWidget(self._narrowing, 0, 2)


def _query(
    tx: Tx, viewer: Viewer, *, which: str, typed: str, today: date
) -> tuple[PersonLine, ...]:
    return people_list(tx, viewer, which, typed, today)
