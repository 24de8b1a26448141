"""The top bar: the day and the venue, search, New person, and who is at this desk."""

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desk.domain.resources import standard_codes
from desk.domain.viewer import Viewer
from desk.domain.workers import StaffRow
from desk.front_desk import FrontDesk
from desk.screens.top_bar.who_button import WhoButton
from desk.store import Tx
from desk.theme import Look
from desk.widgets.buttons import Button
from desk.widgets.labels import Label
from desk.widgets.search_box import SearchBox
from desk.wording import times

if TYPE_CHECKING:
    from desk.screens.top_bar.find import Find

NARROW_LETTERS = 115
"""In fewer letters than this the day folds away, as do the key on the button and the name."""
NAMES_AFTER_MS = 1_000
"""Names are read in once the first page stands; until then search finds beginnings of names."""


class TopBar(QFrame):
    """Always there. `take(letters)` brings typed letters to the search box.

    Signals: `wants_check_in(person)`, `wants_visit(visit)`, `wants_profile(person)`,
    `wants_new_person(typed)`, `wants_switch()`, and `left_search()` when Esc leaves an empty box.
    """

    wants_check_in = Signal(object)
    wants_visit = Signal(object)
    wants_profile = Signal(object)
    wants_new_person = Signal(str)
    wants_switch = Signal()
    left_search = Signal()

    def __init__(self, front_desk: FrontDesk, look: Look, parent: QWidget | None = None) -> None:
        """Make the bar for the day and the person in view."""
        super().__init__(parent)
        self._desk = front_desk
        self._look = look
        self._day = Label(look, "", "strong")
        self._venue = Label(look, "", "small", "text_muted")
        self.search = SearchBox(
            look, self.tr("Find anyone: name, street name, number"), self.tr("Ctrl F")
        )
        self._new = Button(look, self.tr("New person"), icon="user-plus", key=self.tr("F2"))
        self._who = WhoButton(look)
        self._find: Find | None = None
        self._shown = False
        self._lay_out()
        self._new.clicked.connect(self.new_person)
        self._who.wants_switch.connect(self.wants_switch)
        self.search.left.connect(self.left_search)
        self.search.textChanged.connect(self._seek)
        front_desk.viewer_changed.connect(self._show_viewer)
        front_desk.viewer_told.connect(self._show_viewer)
        front_desk.changed.connect(self._on_changed)
        look.changed.connect(self._renew)
        self._show_day()
        self._show_viewer()
        self._renew()

    # ------------------------------------------------------------------ what the window uses

    def focus_search(self) -> None:
        """Bring the keyboard to the search box."""
        self.search.setFocus()
        self.search.selectAll()

    def take(self, letters: str) -> None:
        """Search for letters that were typed elsewhere."""
        self.search.take(letters)

    def new_person(self) -> None:
        """Ask for a new person, by the name typed so far."""
        typed = self.search.text().strip()
        if self._find is not None:
            self._find.leave()
        self.wants_new_person.emit(typed)

    @property
    def finder(self) -> "Find":
        """The list under the box, made at the first letter or once the first page stands."""
        if self._find is None:
            from desk.screens.top_bar.find import Find

            self._find = Find(self._desk, self._look, self.search, self.window())
            self._find.person.connect(self.wants_check_in)
            self._find.visit.connect(self.wants_visit)
            self._find.profile.connect(self.wants_profile)
            self._find.new.connect(self.wants_new_person)
        return self._find

    # ------------------------------------------------------------------ what it shows

    def _show_day(self) -> None:
        day, venue = self._desk.day, self._desk.venue
        self._day.setText(day.name or venue.day_name)
        date = times.short_date(day.on_date, day.on_date)
        self._venue.setText(" · ".join(part for part in (venue.name, date) if part))

    def _show_viewer(self) -> None:
        viewer = self._desk.viewer
        role = viewer.job or standard_codes().roles.label(viewer.role)
        self._who.show_person(viewer.called, viewer.name, role)
        self._fold()

    def _on_changed(self, topics: frozenset[str]) -> None:
        if "people" in topics and self._find is not None:
            self._ask_names("refresh")
        if "staff" in topics:
            self._ask_viewer()

    def _ask_viewer(self) -> None:
        """Ask what is told of whoever sits here, which may have been put right in Set-up."""
        from desk.queries.venue import staff_member

        sitting = self._desk.viewer.staff_id
        if sitting is not None:
            self._desk.glance(
                self,
                lambda tx, viewer: staff_member(tx, viewer, sitting),
                self._take_viewer,
                replaces="viewer",
            )

    def _take_viewer(self, row: StaffRow | None) -> None:
        if row is not None:
            self._desk.put_right(row)

    # ------------------------------------------------------------------ frame

    def _lay_out(self) -> None:
        self._line = QHBoxLayout(self)
        self._about = QWidget()
        column = QVBoxLayout(self._about)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addStretch(1)
        column.addWidget(self._day)
        column.addWidget(self._venue)
        column.addStretch(1)
        self._line.addWidget(self._about)
        self._line.addWidget(self.search, 1)
        self._line.addWidget(self._new)
        self._line.addWidget(self._who)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._shown:
            self._shown = True
            QTimer.singleShot(NAMES_AFTER_MS, self, self._load_names)

    def _seek(self) -> None:
        """Search for the very first letter, which came before there was a list for it."""
        self.search.textChanged.disconnect(self._seek)
        if self._find is None:
            self.finder.seek()

    def _load_names(self) -> None:
        _ = self.finder
        self._ask_names("load")

    def _ask_names(self, job: Literal["load", "refresh"]) -> None:
        desk = self._desk

        def on_reading_thread(tx: Tx, viewer: Viewer) -> None:
            getattr(desk.names, job)(tx, viewer)  # not before: `names` takes a while to import

        desk.ask(self, on_reading_thread, _heard, replaces="names")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def _fold(self) -> None:
        narrow = self.width() < NARROW_LETTERS * self._look.width("base", "n")
        self._about.setVisible(not narrow)
        self._new.show_key(not narrow)
        self._who.set_folded(narrow)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and self._find is not None:
            self._find.reword()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.colour("paper"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, self._look.colour("line"))

    def _renew(self) -> None:
        look = self._look
        self._line.setContentsMargins(look.space("l"), 0, look.space("l"), 0)
        self._line.setSpacing(look.space("m"))
        self._about.setMinimumWidth(look.px("column_left") - look.space("xxl") * 2)
        self.setFixedHeight(look.px("topbar"))
        self._fold()
        self.update()


def _heard(_answer: object) -> None:
    """Take an answer that nobody waits for."""
