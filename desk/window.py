"""The window: rail, top bar, one page at a time, notice bar.

It connects screens that do not know one another, and owns the keys that work everywhere.
"""

from collections.abc import Callable
from functools import partial
from uuid import UUID

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from desk import pages
from desk.domain.refusals import Refusal
from desk.front_desk import FrontDesk
from desk.pages import Begins, CheckIn, HasParts, Opens, Page
from desk.screens.away.bar import AwayBar
from desk.screens.floor.sitting_down import SittingDown
from desk.screens.keys.window_keys import WindowKeys
from desk.screens.top_bar.top_bar import TopBar
from desk.store import Done
from desk.theme import Look
from desk.widgets.banner import Banner
from desk.widgets.notice_bar import Notice, NoticeBar
from desk.widgets.own_undo import OwnUndo
from desk.widgets.rail import Rail, RailPage
from desk.widgets.row_gestures import is_letter
from desk.widgets.side_panel import SidePanel
from desk.wording import greetings, notices, refusals, times

MINUTE_MS = 60_000


class DeskWindow(QMainWindow):
    """What somebody at the desk has before them.

    The application is asked: `wants_switch` to let somebody else sit down, `wants_server` to make
    the venue's server. Other pages than the Floor are made when first opened. No title has a name.
    """

    wants_switch = Signal()
    wants_server = Signal()

    def __init__(self, front_desk: FrontDesk, look: Look, *, practice: bool = False) -> None:
        """Build the frame round the Floor; `practice` says so above every page."""
        super().__init__()
        self._desk = front_desk
        self._look = look
        self._made: dict[str, QWidget] = {}
        self._check_in: tuple[SidePanel, CheckIn] | None = None
        self._minute = ""
        self.setWindowTitle(self.tr("Drop-in Desk"))
        self._rail = Rail(look, self.tr("Pages"))
        self._top = TopBar(front_desk, look)
        self._away = AwayBar(front_desk, look)
        self._practice = Banner(look, "soon", "info", slim=True)
        self._stack = QStackedWidget()
        self._bar = NoticeBar(look)
        self._keys = WindowKeys(self, look, self._bar)
        self._typing = OwnUndo(self)
        self._sitting_down = SittingDown(front_desk, self)
        self._lay_out()
        self._practice.hide()
        if practice:
            line, strong = greetings.practice()
            self._practice.show_sentence(line, (strong,), speak=False)
        self._connect()
        self._set_keys()
        self._clock = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._clock.timeout.connect(self._on_minute)
        self._offer_pages()
        self._on_minute()

    # ------------------------------------------------------------------ pages

    def page(self, code: str) -> QWidget:
        """Return a page, making it when it is first asked for."""
        if code not in self._made:
            made = pages.make(code, self._desk, self._look)
            self._made[code] = made
            self._stack.addWidget(made)
            self._join(made)
        return self._made[code]

    def show_page(self, code: str) -> QWidget:
        """Bring a page to the front and let it ask anew."""
        page = self.page(code)
        self._stack.setCurrentWidget(page)
        self._rail.select(pages.on_rail(code))
        if isinstance(page, Page):
            page.shown()
        if code == "floor":
            self._top.focus_search()
        else:
            self._give_keyboard(page)
        return page

    def _give_keyboard(self, page: QWidget) -> None:
        """Let a page that came to the front hear its own keys, where it did not see to it."""
        if page.isAncestorOf(self.focusWidget()):
            return
        first = getattr(page, "focus_first", None)
        if first is not None:
            first()
        else:
            page.setFocus(Qt.FocusReason.OtherFocusReason)

    def current(self) -> str:
        """Return the code of the page in front."""
        front = self._stack.currentWidget()
        return next((code for code, page in self._made.items() if page is front), "")

    def open_profile(self, person_id: UUID) -> None:
        """Show everything known of one person."""
        page = self.show_page("person")
        if isinstance(page, Opens):
            page.open(person_id)

    def open_letter(self, referral_id: UUID) -> None:
        """Show the letter of a referral that was begun."""
        page = self.show_page("referral")
        if isinstance(page, Opens):
            page.open(referral_id)

    def begin_letter(self, person_id: UUID, visit_id: UUID | None = None) -> None:
        """Begin a letter for somebody: first of all, where to."""
        page = self.show_page("referral")
        if isinstance(page, Begins):
            page.begin(person_id, visit_id)

    def check_in(self, person_id: UUID) -> None:
        """Open the check-in panel for somebody who is known."""
        self._panel().open_person(person_id)

    def open_visit(self, visit_id: UUID) -> None:
        """Open the panel of somebody who is here."""
        self._panel().open_visit(visit_id)

    def new_person(self, typed: str = "") -> None:
        """Open the panel for somebody we do not know, with what was typed so far."""
        self._panel().open_new(typed)

    def _panel(self) -> CheckIn:
        """Bring the Floor to the front and return the check-in panel that lies over it."""
        floor = self.show_page("floor")
        if self._check_in is None:
            self._check_in = pages.make_check_in(self._desk, self._look, floor)
            self._join(self._check_in[0])
        return self._check_in[1]

    def print_letter(self, letter_id: UUID) -> None:
        """Print a kept letter again, the same bytes; a fault of the printer is told in words."""
        from desk.commands.letters import MarkPrinted
        from desk.queries.letters import letter_to_print

        def print_it(kept: tuple[bytes, str]) -> None:
            job = partial(self._desk.computer.print_pdf, *kept)
            self._desk.work(self, job, came_out)

        def came_out(_: None) -> None:
            self._desk.do(self, MarkPrinted(letter_id=letter_id))

        self._desk.ask(self, partial(letter_to_print, letter_id=letter_id), print_it)

    # ------------------------------------------------------------------ the frame

    def _lay_out(self) -> None:
        right = QVBoxLayout()
        right.setSpacing(0)
        right.setContentsMargins(0, 0, 0, 0)
        for widget in (self._top, self._practice, self._away):
            right.addWidget(widget)
        right.addWidget(self._stack, 1)
        right.addWidget(self._bar)
        whole = QWidget()
        across = QHBoxLayout(whole)
        across.setSpacing(0)
        across.setContentsMargins(0, 0, 0, 0)
        across.addWidget(self._rail)
        across.addLayout(right, 1)
        self.setCentralWidget(whole)

    def _connect(self) -> None:
        desk = self._desk
        desk.did.connect(self._on_did)
        desk.refused.connect(self._on_refused)
        desk.offline.connect(self._on_offline)
        desk.viewer_changed.connect(self._bar.clear)
        desk.viewer_changed.connect(self._offer_pages)
        desk.viewer_told.connect(self._offer_pages)
        desk.undo_changed.connect(self._on_undo_changed)
        self._rail.picked.connect(self.show_page)
        self._bar.undo_wanted.connect(desk.undo)
        self._bar.action_wanted.connect(self._do_offered)
        self._bar.keys_wanted.connect(self._show_keys)
        self._join(self._top)
        self._join(self._away)
        self._top.left_search.connect(self._on_left_search)

    def _join(self, screen: QWidget) -> None:
        """Connect what a screen wants to what this window can do."""
        joins: dict[str, Callable[..., object]] = {
            "wants_profile": self.open_profile,
            "wants_check_in": self.check_in,
            "wants_visit": self.open_visit,
            "wants_new_person": self.new_person,
            "wants_letter": self.open_letter,
            "wants_new_letter": self.begin_letter,
            "wants_room": lambda: self.show_page("my_room"),
            "wants_floor": lambda: self.show_page("floor"),
            "wants_import": lambda: self.show_page("imports"),
            "wants_print": self.print_letter,
            "wants_unsent": lambda: self.show_page("unsent"),
            "wants_setup": lambda: self.show_page("setup"),
            "wants_switch": self.wants_switch.emit,
            "wants_server": self.wants_server.emit,
            "says": self._say,
            "typed": self._top.take,
            "finished": self._top.focus_search,
        }
        for name, answer in joins.items():
            signal = getattr(screen, name, None)
            if signal is not None:
                signal.connect(answer)

    def _set_keys(self) -> None:
        for keys, does, answer in (
            ("Ctrl+F F3", self.tr("find anybody, or just type"), self._top.focus_search),
            ("F2", self.tr("new person"), self._top.new_person),
            ("Ctrl+Z", self.tr("undo"), self._undo),
            ("Ctrl+Y Ctrl+Shift+Z", self.tr("redo"), self._redo),
            ("Ctrl+P", self.tr("print what is shown"), self._print),
            ("Ctrl++ Ctrl+=", self.tr("larger text"), self._look.larger),
            ("Ctrl+-", self.tr("smaller text"), self._look.smaller),
            ("Ctrl+0", self.tr("usual text"), self._look.usual_size),
            ("F11", self.tr("full screen"), self._full_screen),
            ("F1", self.tr("these keys"), self._show_keys),
        ):
            self._keys.add(keys, does, answer)
        self._keys.add_pages(self._nth_page)

    def _nth_page(self, number: int) -> None:
        there = pages.for_role(self._desk.viewer.role)
        if number <= len(there):
            self.show_page(there[number - 1].code)

    def _undo(self) -> None:
        """Take back typing in a focused text field first, else the last thing done."""
        nothing = self._desk.idle and self._desk.next_undo is None
        if not self._typing.take_back():
            self._say(self.tr("Nothing is left to take back.")) if nothing else self._desk.undo()

    def _redo(self) -> None:
        if not self._typing.do_again():
            self._desk.redo()

    def _print(self) -> None:
        page = self.page(self.current())
        if isinstance(page, Page):
            page.print_shown()

    def _full_screen(self) -> None:
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def _show_keys(self) -> None:
        self._keys.toggle(self.tr("Keys"), self.page(self.current()))

    def _on_left_search(self) -> None:
        """Step back from an empty search box: to the panel if one is open, else to the page."""
        if self._check_in is not None and self._check_in[0].is_open():
            self._check_in[0].leave()
            return
        front = self._stack.currentWidget()
        first = getattr(front, "focus_first", None)
        if first is not None:
            first()

    # ------------------------------------------------------------------ what happened

    def _say(self, words: str) -> None:
        self._bar.show_notice(Notice(words=words, at=self._now()))

    def _on_did(self, done: Done) -> None:
        if done.name == "undo":
            words = notices.undone(done.undoes, done.facts, redo=done.redo)
        else:
            words = notices.done(done.name, done.facts)
        if self._desk.away:
            words = notices.while_away(done.name, words)
        undo, ahead = "", self._desk.next_undo
        if ahead is not None:
            what = notices.label(ahead.name, ahead.facts)
            undo = self.tr("Undo: {what}").format(what=what)
        strong, now = notices.strong(done.facts), self._now()
        self._bar.show_notice(Notice(words=words, strong=strong, undo=undo, at=now))
        saved = self.tr("Kept here {time}") if self._desk.away else self.tr("Saved {time}")
        self._bar.set_status(saved.format(time=now))

    def _on_undo_changed(self) -> None:
        if self._desk.next_undo is None:
            self._bar.withdraw_undo()

    def _on_refused(self, refusal: Refusal) -> None:
        words, action = refusals.sentence(refusal), refusals.way_out(refusal)
        self._bar.show_notice(Notice(words=words, kind="refused", action=action, at=self._now()))

    def _do_offered(self) -> None:
        """Go where the notice offers to: every fault of a printer is mended in Set-up."""
        page = self.show_page("setup")
        if isinstance(page, HasParts):
            page.show_part("computer")

    def _on_offline(self, away: bool) -> None:  # noqa: FBT001 - a signal's argument
        if not away:
            self._bar.set_status(self.tr("Saved {time}").format(time=self._now()))

    def _offer_pages(self) -> None:
        there = pages.for_role(self._desk.viewer.role)
        self._keys.name_pages([page.words for page in there])
        self._rail.set_pages(
            [
                RailPage(page.code, page.words, page.icon, f"Ctrl+{n}", at_foot=page.at_foot)
                for n, page in enumerate(there, 1)
            ]
        )
        if self.current() and pages.on_rail(self.current()) not in {page.code for page in there}:
            self.show_page("floor")
        elif self.current():
            self._rail.select(pages.on_rail(self.current()))

    def _on_minute(self) -> None:
        """Tick, and sleep until the next full minute: an idle window wakes nobody."""
        self.tick()
        now = self._desk.clock.now()
        self._clock.start(MINUTE_MS - now.second * 1000 - now.microsecond // 1000)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Look at the clock when somebody comes back: the computer may have slept meanwhile."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self._on_minute()

    def tick(self) -> None:
        """Bring every clock up to date, once a minute has passed."""
        minute = self._now()
        if minute == self._minute:
            return
        first, self._minute = not self._minute, minute
        self._rail.set_clock(minute)
        if not first:
            self._sitting_down.minute_passed()
        if self.current():
            page = self.page(self.current())
            if isinstance(page, Page):
                page.minute_passed()

    def _now(self) -> str:
        return times.clock_time(self._desk.clock.now(), self._desk.zone)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Search for letters that nothing on the page took."""
        if is_letter(event) and event.text().strip():
            self._top.take(event.text())
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Stop the clock, so that nothing is asked of a window that is gone."""
        self._clock.stop()
        super().closeEvent(event)
