"""What every test may ask for by name, and what none may leave behind or say.

After each test nothing of ours may still run or be shown, and nothing may have been logged that
an owner would have to look into: a warning means a fault, unless the test is about one.
"""

import logging
import threading
import time
from collections.abc import Iterator

import pytest
from hypothesis import settings
from PySide6.QtCore import QEvent, QTimer
from PySide6.QtWidgets import QApplication

pytest_plugins = ["tests.real.fixtures", "tests.stores"]

# A machine may be busy with something else: how long a thing takes is for the benchmarks.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")

ENDS_WITHIN_S = 2.0
"""A thread that was told to end has ended by then."""


class _Kept(logging.Handler):
    """Keeps what was logged."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.records: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep one record."""
        self.records.append(record)


@pytest.fixture(autouse=True)
def _no_unexpected_log(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test in which a warning or worse was logged, unless it `expects_log`."""
    kept, root = _Kept(), logging.getLogger()
    root.addHandler(kept)
    yield
    root.removeHandler(kept)
    if request.node.get_closest_marker("expects_log") is None:
        assert [record.getMessage() for record in kept.records] == []


@pytest.fixture(autouse=True)
def _no_thread_left() -> Iterator[None]:
    """Fail a test that leaves a thread of its own running."""
    before = set(threading.enumerate())
    yield
    until = time.monotonic() + ENDS_WITHIN_S
    while (left := _new_threads(before)) and time.monotonic() < until:
        time.sleep(0.01)
    assert [thread.name for thread in left] == []


def _new_threads(before: set[threading.Thread]) -> list[threading.Thread]:
    return [thread for thread in threading.enumerate() if thread not in before]


@pytest.fixture(autouse=True)
def _no_window_left() -> Iterator[None]:
    """Fail a test that leaves a window on the screen or a timer of the application ticking.

    What was told to go later goes here: no event of the next test may find it.
    """
    yield
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        return
    app.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    shown = [window for window in app.topLevelWidgets() if window.isVisible()]
    assert [type(window).__name__ for window in shown] == []
    assert [timer for timer in app.findChildren(QTimer) if timer.isActive()] == []
