"""What a screen reader is told, and keys as a keyboard sends them."""

from collections.abc import Iterator

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget


def role(widget: QWidget) -> QAccessible.Role:
    """Return what a screen reader says a widget is."""
    return QAccessible.queryAccessibleInterface(widget).role()


def name(widget: QWidget) -> str:
    """Return what a screen reader calls a widget."""
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def is_checked(widget: QWidget) -> bool:
    """Return whether a screen reader says that a widget is ticked or chosen."""
    return bool(QAccessible.queryAccessibleInterface(widget).state().checked)


def press(
    key: Qt.Key,
    text: str = "",
    modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    """Press and release a key where the focus is."""
    widget = QApplication.focusWidget()
    assert widget is not None, "nothing has the keyboard"
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(widget, QKeyEvent(kind, key, modifiers, text))


def focusable(page: QWidget) -> Iterator[QWidget]:
    """Yield what can be reached with Tab on a page."""
    for widget in page.findChildren(QWidget):
        tab = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        if tab and widget.isVisible() and widget.isEnabled() and widget.focusProxy() is None:
            yield widget
