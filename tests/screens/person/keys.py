"""Keys and words as a person presses and types them, sent to whatever has the keyboard."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

Key = Qt.Key
ALT, CTRL, NONE = (
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.NoModifier,
)

PRESSED_MS = 150
"""Qt holds a button down for a tenth of a second when its letter is pressed."""


def focused() -> QWidget:
    """Return what has the keyboard."""
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = NONE, times: int = 1) -> None:
    """Press a key where the keyboard is."""
    for _ in range(times):
        QTest.keyClick(focused(), key, modifier)


def mnemonic(page: QWidget, key: Qt.Key) -> None:
    """Press Alt and a letter; the button it names goes down and up again, as under a finger."""
    QTest.keyClick(page, key, ALT)
    QTest.qWait(PRESSED_MS)


def write(words: str) -> None:
    """Write over what is in the field that has the keyboard."""
    press(Key.Key_A, CTRL)
    if words.isascii():
        QTest.keyClicks(focused(), words)
        return
    press(Key.Key_Backspace)
    QApplication.clipboard().setText(words)  # as from a keyboard that has such letters
    press(Key.Key_V, CTRL)


def in_window(qtbot: QtBot, screen: QWidget) -> None:
    """Show a screen in an active window of the size it is drawn for."""
    qtbot.addWidget(screen)
    screen.resize(1192, 700)
    screen.show()
    screen.activateWindow()
    qtbot.waitUntil(screen.isActiveWindow)
