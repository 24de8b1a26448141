"""Referrals: what needs somebody today, one clock and one next step for each."""

from collections.abc import Callable, Sequence
from uuid import UUID

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from desk.commands.base import Command
from desk.commands.referrals import MoveStage, StartReferral
from desk.domain.clock import local_date
from desk.domain.clocks import standard_clocks
from desk.domain.destinations import DestinationRow
from desk.domain.resources import standard_codes
from desk.domain.tracker import GROUPS, TrackerRow, TrackLine, track
from desk.front_desk import FrontDesk
from desk.queries.directory import destinations
from desk.queries.tracker import tracker
from desk.screens.referrals.find_person import FindPerson
from desk.screens.referrals.form import PanelForm
from desk.screens.referrals.head import TrackerHead
from desk.screens.referrals.next_place import NextPlace
from desk.screens.referrals.ring_form import RingForm
from desk.screens.referrals.stage_form import StageForm
from desk.screens.referrals.track_list import TrackList
from desk.store import Done
from desk.theme import Look
from desk.widgets.columns import Head
from desk.widgets.labels import Label
from desk.widgets.side_panel import SidePanel
from desk.widgets.told_keys import bind
from desk.wording import tracker as words

TOPICS = {"referrals", "people", "destinations"}
FOLDED = "waiting"


class ReferralsScreen(QWidget):
    """The list of referrals under way.

    Enter opens the letter, S changes the stage, R notes a call, Ctrl+N begins a letter.
    """

    wants_letter = Signal(object)
    wants_new_letter = Signal(object, object)
    wants_profile = Signal(object)
    typed = Signal(str)

    def __init__(self, front_desk: FrontDesk, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self.look = front_desk, look
        self._codes = standard_codes()
        self._read: TrackerRow | None = None
        self._lines: tuple[TrackLine, ...] = ()
        self._folded = True
        self._refused: UUID | None = None
        self.head = TrackerHead(look)
        self.list = TrackList(front_desk, look)
        self._none = Label(look, "", "base", "text_muted")
        self.panel = SidePanel(look, self, self.tr("Referral"))
        self._form: PanelForm | None = None
        self._lay_out()
        self._connect()

    # ------------------------------------------------------------------ what the window uses

    def shown(self) -> None:
        """Ask anew: the page has come to the front."""
        self._ask()

    def minute_passed(self) -> None:
        """Bring the clocks up to date."""
        self._show()

    def print_shown(self) -> None:
        """Open the selected letter, where it is printed."""
        self._open(self.list.table.selected_id())

    def main_action(self) -> None:
        """Save the open form, or open the selected letter."""
        if self._form is not None and self.panel.is_open():
            self._form.submit()
        else:
            self._open(self.list.table.selected_id())

    def focus_first(self) -> None:
        """Give the keyboard to the list, its first line chosen."""
        if self.list.table.selected_id() is None and self._lines:
            self.list.table.select(self._lines[0].row.id)
        self.list.table.setFocus(Qt.FocusReason.OtherFocusReason)

    # ------------------------------------------------------------------ showing

    def _ask(self) -> None:
        self._desk.ask(self, tracker, self._on_read, replaces="tracker")

    def _on_read(self, read: TrackerRow) -> None:
        self._read = read
        self._show()
        line = self._line(self._refused)
        if line is not None and line.clock.code == "choose":
            self._refused = None
            self._ask_next(line)

    def _show(self) -> None:
        if self._read is None:
            return
        now, zone = self._desk.clock.now(), self._desk.zone
        nation = self._desk.venue.nation
        self._lines = track(self._read.rows, nation, standard_clocks(), now=now, zone=zone)
        mine = self._desk.viewer.staff_id
        self.head.show_counts(self._lines, mine, self._read.usual_minutes)
        shown = tuple(line for line in self._lines if self.head.keeps(line, mine))
        self.list.show_lines(self._grouped(shown))
        self._none.setVisible(not shown)
        self._none.setText(self.head.nothing())
        self.list.setVisible(bool(shown))

    def _grouped(self, lines: tuple[TrackLine, ...]) -> list[TrackLine | Head]:
        """Put a head over each group; those that wait are folded away unless asked for."""
        found: list[TrackLine | Head] = []
        for group in GROUPS:
            own = [line for line in lines if line.group == group]
            if not own:
                continue
            folded = self._folded if group == FOLDED and self.head.is_open_filter() else None
            found.append(Head(group, words.group(group), len(own), self._note(group, own), folded))
            if not folded:
                found.extend(own)
        return found

    def _note(self, group: str, lines: list[TrackLine]) -> str:
        if group == "today":
            return self.tr("most urgent first")
        paused = sum(line.clock.code == "paused" for line in lines)
        return self.tr("{n} paused by the person").format(n=paused) if paused else ""

    def _line(self, key: object) -> TrackLine | None:
        return next((line for line in self._lines if line.row.id == key), None)

    # ------------------------------------------------------------------ doing

    def _connect(self) -> None:
        table = self.list.table
        self._desk.changed.connect(self._on_changed)
        self._desk.viewer_changed.connect(self._show)
        self.head.filtered.connect(self._show)
        self.head.wants_new.connect(self._find_person)
        table.opened.connect(self._open)
        table.typed.connect(self._on_typed)
        table.head_pressed.connect(self._on_head)
        table.menu_wanted.connect(self._menu)
        self.panel.closed.connect(self._drop_form)
        bind(self, "Ctrl+N", self.tr("new letter"), self._find_person, repeats=False)
        keys, does = "Ctrl+Return Ctrl+Enter", self.tr("the next step of the selected one")
        bind(self, keys, does, self.main_action, repeats=False)

    def _open(self, key: object) -> None:
        line = self._line(key)
        if line is None:
            return
        if line.clock.code == "choose":
            self._ask_next(line)
        else:
            self.wants_letter.emit(line.row.id)

    def own_keys(self) -> Sequence[tuple[str, str]]:
        """Tell the letters that the list takes for itself."""
        return (
            (self.tr("S"), self.tr("change the stage")),
            (self.tr("R"), self.tr("note a call")),
        )

    def _on_typed(self, letter: str) -> None:
        line = self._line(self.list.table.selected_id())
        if line is not None and letter.casefold() == "s":
            self._change_stage(line)
        elif line is not None and letter.casefold() == "r":
            self._show_form(RingForm(self.look, line.row))
        else:
            self.typed.emit(letter)

    def _on_head(self, key: str) -> None:
        if key == FOLDED:
            self._folded = not self._folded
            self._show()

    def _menu(self, key: object, place: QPoint) -> None:
        line = self._line(key)
        if line is None:
            return
        menu = QMenu(self)
        acts: list[tuple[str, str, Callable[[], None]]] = [
            (self.tr("Open the letter"), "Return", lambda: self.wants_letter.emit(line.row.id)),
            (self.tr("Change the stage"), "S", lambda: self._change_stage(line)),
            (self.tr("Note a call"), "R", lambda: self._show_form(RingForm(self.look, line.row))),
            (self.tr("Open their page"), "", lambda: self.wants_profile.emit(line.row.person_id)),
        ]
        if line.clock.code == "choose":
            acts.insert(0, (self.tr("Choose what next"), "", lambda: self._ask_next(line)))
        for text, key_shown, answer in acts:
            action = QAction(f"{text}\t{key_shown}" if key_shown else text, menu)
            action.triggered.connect(answer)
            menu.addAction(action)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(place)

    def _change_stage(self, line: TrackLine) -> None:
        today = local_date(self._desk.clock.now(), self._desk.zone)
        self._show_form(StageForm(self.look, line.row, self._codes, today, self._desk.zone))

    def _find_person(self) -> None:
        form = FindPerson(self._desk, self.look)
        form.chosen.connect(self._on_person)
        self._show_form(form)

    def _on_person(self, person: UUID, visit: UUID | None) -> None:
        self.panel.leave()
        self.wants_new_letter.emit(person, visit)

    def _ask_next(self, line: TrackLine) -> None:
        self._desk.ask(
            self, destinations, lambda places: self._show_next(line, places), replaces="places"
        )

    def _show_next(self, line: TrackLine, places: tuple[DestinationRow, ...]) -> None:
        form = NextPlace(self.look, line.row, places)
        form.begins.connect(self._begin)
        self._show_form(form)

    def _begin(self, person: UUID, place: UUID) -> None:
        year = local_date(self._desk.clock.now(), self._desk.zone).year
        self._desk.do(
            self,
            StartReferral(person_id=person, destination_id=place, year=year),
            self._on_begun,
        )

    def _on_begun(self, done: Done) -> None:
        self.panel.leave()
        self.wants_letter.emit(done.id)

    def _show_form(self, form: PanelForm) -> None:
        form.does.connect(lambda command: self._do(form, command))
        form.left.connect(self.panel.leave)
        self._form = form
        self.panel.set_content(form)
        self.panel.open(form.first(), back_to=self.list.table)

    def _do(self, form: PanelForm, command: Command) -> None:
        refused = isinstance(command, MoveStage) and command.stage == "refused"

        def then(done: Done) -> None:
            self.panel.leave()
            self._refused = done.id if refused else None

        self._desk.do(self, command, then, form.show_refusal)

    def _drop_form(self) -> None:
        self._form = None

    def _on_changed(self, topics: frozenset[str]) -> None:
        if topics & TOPICS and self.isVisible():
            self._ask()

    # ------------------------------------------------------------------ laying out

    def _lay_out(self) -> None:
        look = self.look
        whole = QVBoxLayout(self)
        side = look.space("l")
        whole.setContentsMargins(side, look.space("m"), side, look.space("m"))
        whole.setSpacing(look.space("s"))
        whole.addWidget(self.head)
        whole.addWidget(self.list, 1)
        whole.addWidget(self._none)
        whole.addStretch(0)
        self._none.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self.look.colour("canvas"))
