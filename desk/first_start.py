"""The first start of a computer, carried out: a venue of its own, or a desk of one there is."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desk import later
from desk.background import Background
from desk.faults import Faults
from desk.settings import Settings
from desk.start_window import StartWindow

if TYPE_CHECKING:
    from desk.domain.clock import Clock
    from desk.opening import Opened
    from desk.screens.first_run.answers import Answers, JoinAnswers


class FirstStart(QObject):
    """Asks in the window of the start, and does in the background what was answered.

    `begun` carries the Opened store of a venue that was made; `joined` the Settings of a desk that
    joined, and its passphrase.
    """

    begun = Signal(object)
    joined = Signal(object, str)

    def __init__(
        self, start: StartWindow, background: Background, faults: Faults, clock: "Clock | None"
    ) -> None:
        """Ask nothing yet; `clock` is the computer's own unless another is given."""
        super().__init__()
        self._start = start
        self._background = background
        self._faults = faults
        self._clock = clock
        self._settings: Settings | None = None
        self._opened: Opened | None = None
        start.answered.connect(self._begin)
        start.joins.connect(self._join)

    def ask(self, settings: Settings, opened: "Opened | None") -> None:
        """Ask what a desk cannot do without; where a store is `opened`, it is used."""
        self._settings, self._opened = settings, opened
        self._start.begin(with_key=opened is None)
        if opened is None:
            self._background.read(
                self,
                later.keyring_is_usable,
                lambda there: self._start.set_keyring(there=there),
                self._faults.tell,
            )

    def _begin(self, answers: "Answers") -> None:
        settings, opened, clock = self._known_settings(), self._opened, self._clock
        self._background.write(
            self,
            lambda: later.begin_desk(settings, opened, answers, clock),
            self.begun.emit,
            lambda error: self._start.not_begun(self._in_words(error)),
        )

    def _join(self, answers: "JoinAnswers") -> None:
        settings = self._known_settings()
        self._background.write(
            self,
            lambda: later.join_venue(settings, answers),
            lambda now: self.joined.emit(now, answers.passphrase),
            lambda error: self._start.not_joined(self._in_words(error)),
        )

    def _known_settings(self) -> Settings:
        if self._settings is None:
            raise RuntimeError("nobody was asked")
        return self._settings

    def _in_words(self, error: BaseException) -> str:
        """Say why it did not come about; a fault of ours is noted in the log."""
        from desk import opening
        from desk.domain.refusals import Refusal
        from desk.wording import refusals
        from desk.wording.troubles import trouble

        code = opening.trouble_code(error)
        if isinstance(error, Refusal) and not code:
            return refusals.sentence(error)
        if not code:
            self._faults.record(error)
        told = trouble(code or "unknown")
        return f"{told.heading}. {told.words}"
