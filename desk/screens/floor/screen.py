"""The Floor: everybody expected, everybody here, everybody who works, and what to do next."""

from collections.abc import Callable, Hashable
from functools import partial
from uuid import UUID

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.domain.clocks import standard_clocks
from desk.domain.floor import FloorRow
from desk.domain.visits import HereRow
from desk.domain.waits import nearly_due
from desk.front_desk import FrontDesk
from desk.queries.floor import SELDOM, floor
from desk.screens.floor.columns import EXPECTED, HERE, ON_SITE, arrange
from desk.screens.floor.expected_column import ExpectedColumn
from desk.screens.floor.here_column import HereColumn
from desk.screens.floor.on_site_column import OnSiteColumn
from desk.screens.floor.panels import FloorPanels
from desk.screens.floor.reminders import FloorReminders
from desk.screens.floor.strip import Strip
from desk.theme import Look
from desk.widgets.card import Card
from desk.widgets.choices import Choice as Tab
from desk.widgets.side_panel import SidePanel
from desk.widgets.tabs import Tabs
from desk.widgets.told_keys import bind
from desk.wording import floor as told
from desk.wording.here import Hall

TOPICS = SELDOM | {"visits", "on_site", "staff"}
TEN_SECONDS_MS = 10_000
"""A yes in its last two minutes is brought up to date this often."""


class FloorScreen(QWidget):
    """The page the desk rests on. It asks for one row, shows it in three columns, and does.

    Signals: `wants_check_in(person)`, `wants_visit(visit)`, `wants_profile(person)`, `typed(str)`
    for letters that belong in search, `finished()` when the keyboard does.
    """

    wants_check_in = Signal(object)
    wants_visit = Signal(object)
    wants_profile = Signal(object)
    typed = Signal(str)
    finished = Signal()
    shown_rows = Signal()

    def __init__(self, front_desk: FrontDesk, look: Look, parent: QWidget | None = None) -> None:
        """Make the page; it asks when it is first shown."""
        super().__init__(parent)
        self._desk = front_desk
        self._look = look
        self._row: FloorRow | None = None
        self._changed: frozenset[str] = frozenset()
        self._asked: frozenset[str] = frozenset()
        self._quiet = False
        self._tab = HERE
        self._beside: dict[SidePanel, str] = {}
        venue, now = front_desk.venue, front_desk.clock.now()
        self.strip = Strip(look)
        self.expected = ExpectedColumn(look, front_desk.today, venue.nation)
        self.here = HereColumn(look)
        self.on_site = OnSiteColumn(look, front_desk.zone, venue.nation, now)
        self._cards: dict[str, Card] = {
            EXPECTED: self.expected, HERE: self.here, ON_SITE: self.on_site
        }  # fmt: skip
        self.tabs = Tabs(look, self.tr("Lists"), self._tab_words())
        self._lay_out()
        self.panel = SidePanel(look, self, "", width="panel_ask")
        self.panels = FloorPanels(front_desk, look, self.panel)
        self.reminders = FloorReminders(front_desk, self.here)
        self._soon = QTimer(self, singleShot=True, interval=TEN_SECONDS_MS)
        self._connect()
        self.lie_over(self.panel, EXPECTED)
        self._space()

    # ------------------------------------------------------------------ what the window uses

    def shown(self) -> None:
        """Ask anew: the page has come to the front."""
        self.ask()

    def minute_passed(self) -> None:
        """Bring every clock up to date at once; levels may have changed with the minute."""
        self.ask()
        self.reminders.minute_passed()

    def print_shown(self) -> None:
        """Print nothing: the Floor stays on the screen."""

    def focus_first(self) -> None:
        """Bring the keyboard to the people here."""
        self.here.view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def lie_over(self, panel: SidePanel, beside: str = ON_SITE) -> None:
        """Make room whenever `panel` lies over this page; `beside` stays if it can."""
        self._beside[panel] = beside
        panel.opened.connect(self._arrange)
        panel.closed.connect(self._arrange)

    # ------------------------------------------------------------------ reading

    def ask(self) -> None:
        """Ask for the Floor as it is now."""
        day, venue = self._desk.day, self._desk.venue
        kept = self._row.foreseen if self._row else None
        # A reply that a newer one replaces never comes: what it asked for is asked for again.
        self._asked |= self._changed
        self._changed, changed = frozenset(), self._asked
        self._desk.glance(
            self, lambda tx, viewer: floor(tx, viewer, day, venue, kept, changed), self.show_floor,
            replaces="floor",
        )  # fmt: skip

    def show_floor(self, row: FloorRow) -> None:
        """Show one moment of the hall."""
        self._row = row
        self._asked = frozenset()
        self._show()
        self.shown_rows.emit()

    def _show(self) -> None:
        row = self._row
        if row is None:
            return
        hall = self._hall(row)
        now = hall.now
        self.strip.show_figures(told.figures(row.counts, now), row.lead)
        self.expected.show_rows(row.expected, quiet=self._quiet)
        self.here.show_floor(row, hall, quiet=self._quiet)
        self.reminders.show_floor(row, quiet=self._quiet)
        self.on_site.show_floor(row, now, quiet=self._quiet)
        here = len(row.waiting) + len(row.aside) + len(row.with_worker)
        for code, count in ((HERE, here), (EXPECTED, len(row.expected))):
            self.tabs.set_count(code, count)
        if hall.ten is not None and not self._soon.isActive():
            self._soon.start()

    def _hall(self, row: FloorRow) -> Hall:
        """Return what the words take from the moment: clocks tick together, on the minute."""
        exact, venue = self._desk.clock.now(), self._desk.venue
        rule = standard_clocks().yes
        every = (*row.waiting, *row.aside)
        close = any(nearly_due(one, exact, rule) for one in every)
        return Hall(
            now=exact.replace(second=0, microsecond=0),
            ten=exact.replace(second=exact.second // 10 * 10, microsecond=0) if close else None,
            zone=self._desk.zone,
            nation=venue.nation,
            rule=rule,
            workers={one.staff_id: one for one in row.on_site},
            ask_lasts=venue.ask_lasts,
        )

    def _on_changed(self, topics: frozenset[str]) -> None:
        self._changed |= topics
        if self.isVisible() and topics & TOPICS:
            self.ask()
            self.reminders.on_changed(topics)

    # ------------------------------------------------------------------ doing

    def _connect(self) -> None:
        self._desk.changed.connect(self._on_changed)
        self._soon.timeout.connect(self._show)
        self._look.changed.connect(self._space)
        self.strip.quiet.connect(self._set_quiet)
        self.expected.check_in.connect(self.wants_check_in)
        self.expected.profile.connect(self.wants_profile)
        self.expected.several.connect(self._check_in_many)
        self.here.wanted.connect(self._on_wanted)
        self.here.ask.connect(self._ask_at_once)
        self.here.unwell_bar.again.connect(self.wants_visit)
        self.here.held_bar.see.connect(self.panels.see_to_held)
        self.on_site.worker.connect(self.panels.worker)
        self.on_site.place.connect(self.panels.places)
        self.on_site.note_places.connect(lambda: self.panels.places(None))
        self.on_site.add_worker.connect(lambda: self.panels.add_worker(self._row))
        self.panels.finished.connect(self.finished)
        self.tabs.currentChanged.connect(self._on_tab)
        for view in (self.expected, self.here, self.on_site):
            view.typed.connect(self.typed)
            view.view.selected.connect(partial(self._select_only_in, view))
        bind(self, "F6", self.tr("next area"), lambda: self._next_area(1), inside=False)
        bind(self, "Shift+F6", self.tr("last area"), lambda: self._next_area(-1), inside=False)
        bind(self, "F8", self.tr("quiet list"), self.strip.switch.toggle, inside=False)

    def _on_wanted(self, code: str, row: HereRow, detail: str) -> None:
        """Do what was asked for one person: open something, or send a command."""
        opens: dict[str, Callable[[], object]] = {
            "ask": lambda: self.panels.ask_worker(row),
            "open": lambda: self.wants_visit.emit(row.visit_id),
            "profile": lambda: self.wants_profile.emit(row.person_id),
            "kit": lambda: self.panels.hand_out(row),
            "who": lambda: self.panels.who_is(row),
            "held": lambda: self.panels.release(row),
        }
        if code in opens:
            opens[code]()
        else:
            from desk.screens.floor.steps import step

            self.panels.do(step(code, row.visit_id, detail))

    def _ask_at_once(self, visit_id: UUID, staff_id: UUID) -> None:
        called = next(
            (one.called for one in self._row.on_site if one.staff_id == staff_id), ""
        ) if self._row else ""  # fmt: skip
        self.panels.ask_at_once(visit_id, staff_id, called)

    def _check_in_many(self, people: tuple[UUID, ...]) -> None:
        self.expected.leave_ticks()
        self.panels.check_in(people)

    def _set_quiet(self, quiet: bool) -> None:
        self._quiet = quiet
        self._show()

    def _select_only_in(self, column: QWidget, key: Hashable | None) -> None:
        """Keep one row of the Floor selected: whom the next key is about is never in doubt."""
        if key is None:
            return
        for other in (self.expected, self.here, self.on_site):
            if other is not column:
                other.view.clear_selected()

    def _next_area(self, step: int) -> None:
        """Take the keyboard to the next list; past the last one it goes back to search."""
        columns = (self.expected, self.here, self.on_site)
        views = [column.view for column in columns if column.view.isVisible()]
        at = next((n for n, view in enumerate(views) if view.hasFocus()), None)
        goal = (0 if step > 0 else len(views) - 1) if at is None else at + step
        if 0 <= goal < len(views):
            views[goal].setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self.finished.emit()

    # ------------------------------------------------------------------ room

    def _tab_words(self) -> list[Tab]:
        return [
            Tab(HERE, self.tr("Here")),
            Tab(EXPECTED, self.tr("Expected")),
            Tab(ON_SITE, self.tr("On site")),
        ]

    def _lay_out(self) -> None:
        self._whole = QVBoxLayout(self)
        self._line = QHBoxLayout()
        for card in self._cards.values():
            self._line.addWidget(card)
        # Tabs stand in the line of figures: at large text every line of height counts.
        self._top = QHBoxLayout()
        self._top.addWidget(self.tabs)
        self._top.addWidget(self.strip, 1)
        self._whole.addLayout(self._top)
        self._whole.addLayout(self._line, 1)

    def _on_tab(self) -> None:
        self._tab = self.tabs.code()
        self._arrange()

    def _arrange(self) -> None:
        look = self._look
        over = next((one for one in self._beside if one.is_open() and not one.is_page()), None)
        room = self.width() if over is None else over.room_left()
        beside = "" if over is None else self._beside[over]
        plan = arrange(look, room, self._tab, beside)
        for code, card in self._cards.items():
            alone = code == HERE or code in plan.tabs or len(plan.shown) == 1
            width = look.px(plan.left if code == EXPECTED else plan.right)
            card.setMinimumWidth(0 if alone else width)
            card.setMaximumWidth(WIDEST if alone else width)
            card.setVisible(code in plan.shown)
        self.expected.fold(narrow=plan.left == "column_left_narrow")
        self._show_tabs(plan.tabs, plan.shown[0])
        self.here.set_actions_shown(over is None)
        side = look.space("l")
        # Measured again: showing and hiding columns may have changed the width of the page.
        covered = 0 if over is None else self.width() - over.room_left()
        self._whole.setContentsMargins(side, 0, side + covered, look.space("m"))

    def _show_tabs(self, tabs: tuple[str, ...], chosen: str) -> None:
        """Offer the columns that are not side by side; nothing is told, as nobody chose."""
        blocked = self.tabs.blockSignals(True)
        for place, code in enumerate((HERE, EXPECTED, ON_SITE)):
            self.tabs.setTabVisible(place, code in tabs)
        if tabs:
            self.tabs.choose(chosen)
        self.tabs.setVisible(bool(tabs))
        self.tabs.updateGeometry()  # Qt does not say so when a tab comes or goes
        self.tabs.blockSignals(blocked)

    def minimumSizeHint(self) -> QSize:
        """Never make the window grow: columns become tabs, and lists scroll."""
        return QSize(0, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _space(self) -> None:
        self._whole.setSpacing(0)
        self._top.setSpacing(self._look.space("l"))
        self._line.setSpacing(self._look.space("m"))
        self._arrange()


WIDEST = 16_777_215
"""What Qt takes for no limit."""
