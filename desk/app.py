"""Builds and connects everything that a desk is, and shows its window.

What the first picture does not need is imported later; the store opens while it is painted.
"""

import os
import sys
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QLockFile, QObject, QProcess, QTimer, QUrl
from PySide6.QtWidgets import QApplication

from desk import later
from desk import settings as machine
from desk.background import Background
from desk.faults import Faults
from desk.first_start import FirstStart
from desk.safe_file import private_folder
from desk.settings import Settings, SettingsBroken
from desk.start_window import StartWindow
from desk.theme import Look

if TYPE_CHECKING:
    from desk.computer import ThisComputer
    from desk.domain.clock import Clock
    from desk.domain.viewer import Viewer
    from desk.domain.visits import DropInRow
    from desk.domain.workers import StaffRow
    from desk.front_desk import FrontDesk
    from desk.opening import Opened
    from desk.window import DeskWindow

PRIVATE = 0o077
"""What is taken from the rights of every file we make: others may do nothing with them."""
PERCENT = 100
KEEP_LOOK_MS = 500
LOG_AFTER_MS = 1_000
WARM_AFTER_MS = 250
"""The first picture of the Floor is on the screen by then."""


def main() -> int:
    """Open the window, and stay until it is closed; return the exit status."""
    os.umask(PRIVATE)
    app = QApplication(sys.argv[:1])
    app.setApplicationName("Drop-in Desk")
    while True:
        desk = App(app)
        desk.start()
        status = app.exec()
        desk.close()
        if not (desk.wants_server and _made_server(app)):
            return status


def _made_server(app: QApplication) -> bool:
    """Make this computer the venue's server; say whether the desk opens again."""
    from desk import server_window

    return server_window.run(app)


class App(QObject):
    """One run of the desk: the window of the start, then the window with its front desk."""

    def __init__(self, app: QApplication, clock: "Clock | None" = None) -> None:
        """Dress `app` and catch every fault from here on; nothing is shown or opened yet.

        `clock` is the computer's own unless another is given.
        """
        super().__init__()
        self._clock = clock
        self.look = Look()
        self.look.apply(app)
        self.start_window = StartWindow(self.look)
        self.front_desk: FrontDesk | None = None
        self.window: DeskWindow | None = None
        self.wants_server = False
        self._settings: Settings | None = None
        self._computer: ThisComputer | None = None
        self._lock: QLockFile | None = None
        self._opened: Opened | None = None
        self._first_page = "floor"
        self._warm = False
        self._faults = Faults(self.look, self._start_log)
        self._logging = False
        self._background = Background(self)
        self._background.collect_here()
        self._first = FirstStart(self.start_window, self._background, self._faults, clock)
        self._look_timer = QTimer(self, singleShot=True, interval=KEEP_LOOK_MS)
        self._look_timer.timeout.connect(self._keep_look)
        self._connect()

    def _connect(self) -> None:
        start = self.start_window
        start.chosen.connect(self._sit_down)
        start.added.connect(self._add)
        start.given.connect(self._open)
        self._first.begun.connect(self._on_begun)
        self._first.joined.connect(self._on_joined)
        start.wants.connect(self._on_wants)
        self._faults.watch()

    # ------------------------------------------------------------------ opening

    def start(self) -> None:
        """Show the first page at once, and open the store behind it."""
        try:
            self._settings = settings = machine.load()
        except SettingsBroken as broken:
            self.start_window.show_trouble("settings", str(broken.path))
            return
        self.look.choose(settings.theme)
        self.look.set_scale(settings.text_size / PERCENT)
        self.look.changed.connect(self._look_timer.start)
        if settings.language != "en":
            from desk.wording.languages import speak

            speak(settings.language)
        if not self._may_begin(settings):
            return
        QTimer.singleShot(LOG_AFTER_MS, self._start_log)
        if settings.store_url is None and not settings.store_file.exists():
            self._first.ask(settings, None)
            return
        self.start_window.greet()
        self._open()
        QTimer.singleShot(0, later.import_the_window)

    def close(self) -> None:
        """Finish what was asked, and let go of everything."""
        self._faults.leave()
        self._background.close()
        if self._opened is not None:
            self._opened.store.close()
        if self._lock is not None:
            self._lock.unlock()

    def _may_begin(self, settings: Settings) -> bool:
        """Say whether this is the only desk on its store; if not, tell the person."""
        try:
            private_folder(settings.home)
        except OSError:
            self.start_window.show_trouble("unreadable", str(settings.home))
            return False
        if settings.store_url is not None:
            return True
        self._lock = QLockFile(str(settings.home / "desk.lock"))
        self._lock.setStaleLockTime(0)  # held for as long as its process lives, however long
        if self._lock.tryLock(0):
            return True
        self.start_window.show_trouble("open_already")
        return False

    def _start_log(self) -> None:
        """Begin the log of this run, once: behind the first page, or when there is a fault."""
        if self._logging or self._settings is None:
            return
        from desk.logs import start_logging

        self._logging = True
        try:
            start_logging(self._known_settings().logs)
        except OSError:
            self.start_window.show_trouble("unreadable", str(self._known_settings().home))

    def _open(self, passphrase: str = "") -> None:
        settings, clock = self._known_settings(), self._clock
        self._background.write(
            self,
            lambda: later.open_desk(settings, passphrase, clock),
            self._on_opened,
            self._not_opened,
        )

    def _on_opened(self, opened: "Opened") -> None:
        self._opened = opened
        if not opened.at_start.venue.name:  # a first start that was cut short, or a new server
            self._first.ask(self._known_settings(), opened)
            return
        self._show_names()

    def _not_opened(self, error: BaseException) -> None:
        from desk import opening

        if opening.asks_for_passphrase(error):
            self.start_window.ask_passphrase()
            return
        code = opening.trouble_code(error)
        reference = "" if code else self._faults.record(error)
        home = str(self._known_settings().home)
        self.start_window.show_trouble(code or "unknown", home, reference)

    # ------------------------------------------------------------------ the first start

    def _on_begun(self, opened: "Opened") -> None:
        self._opened, self._settings = opened, opened.settings
        self.start_window.begun()
        QTimer.singleShot(0, later.import_the_window)

    def _on_joined(self, settings: Settings, passphrase: str) -> None:
        self._settings = settings
        self.start_window.greet()
        self._open(passphrase)
        QTimer.singleShot(0, later.import_the_window)

    def _on_wants(self, what: str) -> None:
        if what == "practice":
            papers = str(self._known_settings().output / "practice")
            QProcess.startDetached(sys.executable, ["-m", "desk", "rehearse", "--output", papers])
        elif what == "again":
            self._try_again()
        elif what == "folder":
            from PySide6.QtGui import QDesktopServices

            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._known_settings().home)))
        else:
            self._first_page = "imports" if what == "import" else "floor"
            self._sit_down(self._must_be_open().at_start.everyone[0])

    def _try_again(self) -> None:
        if self._lock is not None and self._lock.isLocked():
            self.start_window.greet()
            self._open()
        else:
            self.start()

    # ------------------------------------------------------------------ who is at this desk

    def _show_names(self) -> None:
        opened = self._must_be_open()
        start = opened.at_start
        self.start_window.show_names(
            start.venue, opened.clock.now(), start.rota, start.everyone, start.agencies
        )

    def _switch(self) -> None:
        """Let somebody else sit down: read anew who is on the rota."""

        def read_again(now: "Opened") -> None:
            self._opened = now
            self.start_window.setGeometry(self._made_window().geometry())
            self._show_names()
            self._made_window().hide()

        self._background.write(self, self._must_be_open().again, read_again, self._on_fault)

    def _sit_down(self, row: "StaffRow") -> None:
        opened = self._must_be_open()
        viewer = opened.viewer(row)
        self._background.write(
            self,
            lambda: opened.day_for(viewer),
            lambda day: self._enter(viewer, day),
            self._on_fault,
        )

    def _add(self, name: str, role: str, agency_id: UUID) -> None:
        """Write down somebody who is on no list yet, and let them sit down."""
        opened = self._must_be_open()
        self._background.write(
            self, lambda: opened.add_staff(name, role, agency_id), self._sit_down, self._on_fault
        )

    def _enter(self, viewer: "Viewer", day: "DropInRow") -> None:
        if self.window is None or self.front_desk is None:
            self._make_window(viewer, day)
        else:
            self.front_desk.sit_down(viewer)
        window = self._made_window()
        window.show_page(self._first_page)
        self._first_page = "floor"
        if self.start_window.isMaximized():
            window.showMaximized()
        else:
            window.setGeometry(self.start_window.geometry())
            window.show()
        self.start_window.hide()
        if not self._warm:
            self._warm = True
            QTimer.singleShot(WARM_AFTER_MS, self._get_warm)

    def _get_warm(self) -> None:
        """Bring in what the first command needs, while the person looks at the Floor, and listen.

        Nobody waits for it: what is amiss with the store, the first command will tell.
        """
        store = self._must_be_open().store
        if self.front_desk is not None:
            self.front_desk.listen()
        settle = self._background.settle
        self._background.write(self, lambda: later.import_what_writes(store), settle, settle)

    def _make_window(self, viewer: "Viewer", day: "DropInRow") -> None:
        from desk.computer import ThisComputer
        from desk.front_desk import FrontDesk
        from desk.window import DeskWindow

        opened = self._must_be_open()
        self._computer = ThisComputer(self._known_settings())
        self.front_desk = FrontDesk(
            opened.store,
            self._background,
            opened.clock,
            opened.at_start.venue,
            day,
            viewer,
            computer=self._computer,
        )
        self.front_desk.broken.connect(self._on_fault)
        self.window = DeskWindow(self.front_desk, self.look)
        self.window.wants_switch.connect(self._switch)
        self.window.wants_server.connect(self._make_server)

    def _make_server(self) -> None:
        """Close the desk, so that its store can be brought across to the venue's own server."""
        self.wants_server = True
        QApplication.quit()

    def _keep_look(self) -> None:
        """Remember theme and text size for the next start, once they have come to rest."""
        if self._computer is not None:
            self._computer.remember_look(self.look.choice, round(self.look.scale * PERCENT))

    # ------------------------------------------------------------------ faults

    def _on_fault(self, error: BaseException) -> None:
        """Tell of a fault: the store's own in the window of the start, ours in a dialog."""
        from desk.domain.refusals import Offline, Refusal, StoreBroken
        from desk.wording import refusals

        if isinstance(error, StoreBroken | Offline):
            self._not_opened(error)
        elif isinstance(error, Refusal):
            self.start_window.refuse(refusals.sentence(error))
        else:
            self._faults.tell(error)

    # ------------------------------------------------------------------ what must be there by now

    def _known_settings(self) -> Settings:
        if self._settings is None:
            raise RuntimeError("the settings were not read")
        return self._settings

    def _must_be_open(self) -> "Opened":
        if self._opened is None:
            raise RuntimeError("the store is not open")
        return self._opened

    def _made_window(self) -> "DeskWindow":
        if self.window is None:
            raise RuntimeError("the window was not made")
        return self.window
