"""Tells a screen reader something that happened away from where it reads."""

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget


def announce(about: QWidget, words: str, *, at_once: bool = False) -> None:
    """Have words spoken politely after what is being read, or `at_once` for an emergency."""
    event = QAccessibleAnnouncementEvent(about, words)
    if at_once:
        event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
    QAccessible.updateAccessibility(event)
