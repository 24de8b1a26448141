"""Whose Ctrl+Z it is: a text field’s while it has typing to take back, else the desk’s."""

import shiboken6
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

Key = QKeySequence.StandardKey


class OwnUndo(QObject):
    """Watches the field that has the keyboard.

    Qt lets every text field keep Ctrl+Z for itself, also one in which nothing was typed, such as
    the search box at rest; the key would then do nothing at all.
    """

    def __init__(self, parent: QObject) -> None:
        """Watch until `parent` goes."""
        super().__init__(parent)
        self._field: QLineEdit | QPlainTextEdit | None = None
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus)

    def take_back(self) -> bool:
        """Take back typing in the focused field; say whether there was any."""
        if self._field is None or not _has_undo(self._field):
            return False
        self._field.undo()
        return True

    def do_again(self) -> bool:
        """Do typing in the focused field again; say whether there was any."""
        if self._field is None or not _has_redo(self._field):
            return False
        self._field.redo()
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave the key to the desk where the field has nothing to take back or do again."""
        if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
            return False
        if watched is not self._field or self._field is None:
            return False
        undo = event.matches(Key.Undo) and not _has_undo(self._field)
        redo = event.matches(Key.Redo) and not _has_redo(self._field)
        if undo or redo:
            event.ignore()
            return True
        return False

    def _on_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        if self._field is not None and shiboken6.isValid(self._field):
            self._field.removeEventFilter(self)
        self._field = None
        if isinstance(new, QLineEdit | QPlainTextEdit):
            self._field = new
            new.installEventFilter(self)


def _has_undo(field: QLineEdit | QPlainTextEdit) -> bool:
    if isinstance(field, QLineEdit):
        return field.isUndoAvailable()
    return field.document().isUndoAvailable()


def _has_redo(field: QLineEdit | QPlainTextEdit) -> bool:
    if isinstance(field, QLineEdit):
        return field.isRedoAvailable()
    return field.document().isRedoAvailable()
