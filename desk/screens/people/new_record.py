"""A new record made by hand, for somebody who is not at the door: a name to use is enough."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.commands.people import LONGEST_NAME, AddPerson, NewPerson
from desk.domain.born import born_from
from desk.domain.people import Born
from desk.domain.profile import PersonLine
from desk.domain.refusals import Refusal
from desk.domain.typed import Unreadable
from desk.theme import Look
from desk.widgets.buttons import Button
from desk.widgets.columns import Column
from desk.widgets.date_field import DateField
from desk.widgets.fields import TextField
from desk.widgets.labels import Label
from desk.widgets.row_paint import Piece, RowPaint
from desk.widgets.rows_model import RowsModel
from desk.widgets.rows_view import RowsView
from desk.widgets.ticks import CheckBox
from desk.wording import facts, refusals, times

ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
MOST_ALIKE = 5


class NewRecord(QWidget):
    """Asks for a name to use, and what else is known. Whoever has a name like it is shown.

    `does(AddPerson)`, `wants_close()`, `wants_alike(str)` for the names, and
    `wants_profile(person)` when it is somebody we know.
    """

    does = Signal(object)
    wants_close = Signal()
    wants_alike = Signal(str)
    wants_profile = Signal(object)

    def __init__(self, look: Look, today: date, typed: str = "") -> None:
        super().__init__()
        self.look = look
        self._today = today
        self._name = TextField(look, self.tr("Name to use"), self.tr("anything will do"))
        self._full = TextField(look, self.tr("Full name"))
        self._born = DateField(look, self.tr("Born"), self.tr("a year alone will do"))
        self._about = TextField(look, self.tr("Or about how old"))
        self._untold = CheckBox(look, self.tr("They do not know of this record yet"))
        for field in (self._name, self._full):
            field.edit.setMaxLength(LONGEST_NAME)
        self._about.edit.setMaxLength(3)
        self._name.set_text(typed)
        self._alike_head = Label(look, self.tr("Somebody we know?"), "strong")
        model: RowsModel[PersonLine] = RowsModel(
            [Column(text=lambda line: line.name_to_use)],
            key=lambda line: line.id,
            sentence=self._spoken,
        )
        self._alike = RowsView(look, model, self._paint, self.tr("Somebody we know?"))
        self._alike.opened.connect(self.wants_profile)
        self._save = Button(
            look, self.tr("Begin the record"), "primary", "main", key=self.tr("Enter")
        )
        self._drop = Button(look, self.tr("Close"), size="main", key=self.tr("Esc"))
        self._lay_out()
        self._name.edited.connect(self.wants_alike)
        self._save.clicked.connect(self.save)
        self._drop.clicked.connect(self.wants_close)
        self.show_alike(())

    def first(self) -> QWidget:
        """Return the field that has the keyboard first."""
        return self._name

    def typed(self) -> str:
        """Return the name as it is written so far."""
        return self._name.text()

    def show_alike(self, people: tuple[PersonLine, ...]) -> None:
        """Show who has a name like the one typed; it never stands in the way."""
        self._alike.set_rows(people[:MOST_ALIKE])
        self._alike.setVisible(bool(people))
        self._alike_head.setVisible(bool(people))

    def save(self) -> None:
        """Ask for the record to be made, unless something is wrong."""
        if not self._name.text():
            self.show_refusal(Refusal("person.no_name"))
            return
        born = self._read_born()
        if born is None:
            return
        untold = self._untold.isChecked()
        person = NewPerson(
            name_to_use=self._name.text(),
            full_name=self._full.text(),
            born=born,
            provisional=untold,
            told=not untold,
        )
        self.does.emit(AddPerson(person=person))

    def show_refusal(self, refusal: Refusal) -> None:
        """Say why it was not made."""
        self._name.show_fault(refusals.sentence(refusal))
        self._name.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER:
            self.save()
        else:
            super().keyPressEvent(event)

    def _read_born(self) -> Born | None:
        about = self._about.text()
        wrong, words = self._about, self.tr("Write an age in years, or leave it empty.")
        if not about or (about.isascii() and about.isdigit()):
            try:
                return born_from(self._born.parts(), int(about) if about else None, self._today)
            except Unreadable as error:
                words = facts.unreadable(error)
                if not self._born.is_empty():
                    self._born.show_fault(words)
                    self._born.setFocus()
                    return None
        wrong.show_fault(words)
        wrong.setFocus()
        return None

    def _paint(self, line: PersonLine) -> RowPaint:
        parts = [line.full_name, facts.age(line.born, self._today)]
        if line.last_here_on:
            day = times.short_date(line.last_here_on, self._today)
            parts.append(self.tr("last here {day}").format(day=day))
        words = " · ".join(part for part in parts if part)
        return RowPaint(title=line.name_to_use, kind="short", second=(Piece(words),))

    def _spoken(self, line: PersonLine) -> str:
        return ", ".join(part for part in (line.name_to_use, line.full_name) if part)

    def _lay_out(self) -> None:
        space = self.look.space
        whole = QVBoxLayout(self)
        whole.setContentsMargins(space("xl"), space("l"), space("xl"), space("l"))
        whole.setSpacing(space("m"))
        whole.addWidget(Label(self.look, self.tr("New record by hand"), "head"))
        names, born = QHBoxLayout(), QHBoxLayout()
        top = Qt.AlignmentFlag.AlignTop
        for line in (names, born):
            line.setSpacing(space("m"))
        names.addWidget(self._name, 2, top)
        names.addWidget(self._full, 3, top)
        born.addWidget(self._born, 0, top)
        born.addWidget(self._about, 1, top)
        whole.addLayout(names)
        whole.addLayout(born)
        whole.addWidget(self._untold)
        whole.addWidget(self._alike_head)
        whole.addWidget(self._alike, 1)
        whole.addStretch(0)
        foot = QHBoxLayout()
        foot.setSpacing(space("s"))
        foot.addWidget(self._save)
        foot.addWidget(self._drop)
        foot.addStretch(1)
        whole.addLayout(foot)
