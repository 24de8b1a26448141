"""The window in which this computer becomes the venue's server. The desk is closed meanwhile."""

import sys
from threading import Event

from PySide6.QtCore import QObject, QSize, QTimer
from PySide6.QtWidgets import QApplication

from desk import opening
from desk import settings as machine
from desk.background import Background
from desk.credentials import WrongPassphrase
from desk.domain.clock import SystemClock
from desk.domain.refusals import Refusal
from desk.faults import Faults
from desk.logs import start_logging
from desk.screens.make_server.screen import MakeServerScreen, Wishes
from desk.settings import Settings
from desk.snapshot import snapshot
from desk.theme import Look
from desk.venue_server import at_login
from desk.venue_server.making import Making, Started
from desk.wording.troubles import trouble

LOOK_EVERY_MS = 100
PERCENT = 100
STOPPED = "venue_server.stopped"


class Watch:
    """How far the work is, written by its thread and read by the window's; and whether to stop."""

    def __init__(self) -> None:
        """Nothing is done yet."""
        self.done = 0
        self.total = 0
        self.stop = Event()

    def tell(self, done: int, total: int) -> bool:
        """Note how far it is. Raises Refusal ``venue_server.stopped`` once somebody wants that."""
        self.done, self.total = done, total
        if self.stop.is_set():
            raise Refusal(STOPPED)
        return True


@snapshot
class Made:
    """A server that runs, and whether the system noted that it starts at sign-in."""

    started: Started
    noted: bool


class ServerWindow(QObject):
    """One making of the server, from the questions to the open desk."""

    def __init__(self) -> None:
        """Show the page, looking as the desk does. Raises settings.SettingsBroken."""
        super().__init__()
        self._settings = machine.load()
        self.opens_desk = False
        self._look = Look()
        self._dress()
        self._background = Background(self)
        self._background.collect_here()
        self._faults = Faults(self._look, self._start_log)
        self._faults.watch()
        self._watch = Watch()
        asks = self._settings.key_storage == "passphrase"
        self.page = MakeServerScreen(self._look, asks_for_passphrase=asks)
        self.page.setWindowTitle(self.tr("Drop-in Desk"))
        self._timer = QTimer(self, interval=LOOK_EVERY_MS)
        self._timer.timeout.connect(self._show_part)
        self.page.wants_start.connect(self._start)
        self.page.wants_stop.connect(self._stop)
        self.page.wants_desk.connect(self._open_desk)
        wanted = QSize(self._look.px("window_width"), self._look.px("window_height"))
        self.page.resize(wanted.boundedTo(self.page.screen().availableSize()))
        self.page.show()
        self.page.focus_first()

    def close(self) -> None:
        """Stop what is under way, wait until all is as it was, and let go."""
        self._stop()
        self._timer.stop()
        self._faults.leave()
        self._background.close()
        self.page.close()

    def _dress(self) -> None:
        self._look.choose(self._settings.theme)
        self._look.set_scale(self._settings.text_size / PERCENT)
        if self._settings.language != "en":
            from desk.wording.languages import speak

            speak(self._settings.language)

    def _start_log(self) -> None:
        start_logging(self._settings.logs)

    def _stop(self) -> None:
        self._watch.stop.set()

    def _start(self, wishes: Wishes) -> None:
        self._watch = watch = Watch()
        self._timer.start()
        settings = self._settings
        self._background.write(
            self, lambda: make(settings, wishes, watch), self._on_made, self._on_failed
        )

    def _show_part(self) -> None:
        self.page.show_part(self._watch.done, self._watch.total)

    def _on_made(self, made: Made) -> None:
        self._timer.stop()
        started, kept = made.started, made.started.kept_as
        command = f"systemctl --user enable {at_login.UNIT}" if _is_unnoted(made) else ""
        self.page.show_made(
            started.addresses.best, started.port, str(kept) if kept else "", command
        )

    def _on_failed(self, error: BaseException) -> None:
        self._timer.stop()
        code = opening.trouble_code(error)
        if isinstance(error, WrongPassphrase):
            self.page.wrong_passphrase()
        elif isinstance(error, Refusal) and not code:
            self.page.refused(error)
        else:
            if not code:
                self._faults.record(error)
            told = trouble(code or "unknown")
            self.page.failed(f"{told.heading}. {told.words}")

    def _open_desk(self) -> None:
        self.opens_desk = True
        QApplication.quit()


def _is_unnoted(made: Made) -> bool:
    """Say whether somebody has to tell the system themselves that it starts at sign-in."""
    return sys.platform == "linux" and not made.noted


def make(settings: Settings, wishes: Wishes, watch: Watch) -> Made:
    """Make the server as wished, off the window's thread. Raises what `Making.start` raises."""
    given = (lambda: wishes.passphrase) if wishes.passphrase else None
    clock = SystemClock()
    making = Making(settings, given, lambda: opening.open_store(settings, given, clock), clock)
    started = making.start(wishes.programs, wishes.port, watch.tell)
    return Made(started, not wishes.at_login or _noted(started))


def _noted(started: Started) -> bool:
    """Let the server start at sign-in; say whether the system took note of it."""
    try:
        return at_login.start_at_login(started.cluster)
    except (Refusal, OSError):  # it runs all the same, and starts with its own desk
        return False


def run(app: QApplication) -> bool:
    """Let somebody make this computer the server; say whether the desk is to be opened again."""
    window = ServerWindow()
    app.exec()
    window.close()
    return window.opens_desk
