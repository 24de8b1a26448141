"""What the widget tests share: the look, a key press as a person makes it, and a kept signal."""

from typing import Any

from PySide6.QtCore import QEvent, Qt, SignalInstance
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget


def open_window(window: QWidget) -> None:
    """Show `window` and wait until it has the keyboard, on any kind of display."""
    window.show()
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)


def press(
    widget: QWidget,
    key: Qt.Key,
    text: str = "",
    held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    """Press and let go a key on `widget`; unlike `keyClicks` it also types letters beyond ASCII."""
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(widget, QKeyEvent(kind, key, held, text))


class Heard(list[Any]):
    """Keeps what a signal said: its argument, or a tuple of them."""

    def __init__(self, signal: SignalInstance) -> None:
        """Listen to `signal`."""
        super().__init__()
        signal.connect(self._on_said)

    def _on_said(self, *said: object) -> None:
        self.append(said[0] if len(said) == 1 else said)
