"""The sheet of keys: those that work everywhere, and those of the page in front."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

Keys = Sequence[tuple[str, str]]


def groups(page: str) -> tuple[tuple[str, Keys], ...]:
    """Return the keys in groups for a page, by its code."""
    t = QCoreApplication.translate
    found: list[tuple[str, Keys]] = [(t("keys", "Everywhere"), _everywhere())]
    own = {"floor": _floor(), "my_room": _my_room()}.get(page)
    if own:
        found.insert(0, (t("keys", "This page"), own))
    found.append((t("keys", "In a list"), _lists()))
    return tuple(found)


def foot() -> str:
    """Say once that what is done here is kept."""
    return QCoreApplication.translate(
        "keys", "Every view, search, change and print is kept with who did it and when."
    )


def _everywhere() -> Keys:
    t = QCoreApplication.translate
    return (
        (t("keys", "Ctrl F"), t("keys", "find anybody, or just type")),
        (t("keys", "F2"), t("keys", "new person")),
        (t("keys", "Enter"), t("keys", "the main button")),
        (t("keys", "Esc"), t("keys", "step back once")),
        (t("keys", "Ctrl Z"), t("keys", "undo")),
        (t("keys", "Ctrl Y"), t("keys", "redo")),
        (t("keys", "Ctrl 1 to 6"), t("keys", "pages")),
        (t("keys", "Ctrl P"), t("keys", "print what is shown")),
        (t("keys", "Ctrl J"), t("keys", "earlier notices")),
        (t("keys", "Ctrl + and -"), t("keys", "text size")),
        (t("keys", "F6"), t("keys", "next area")),
        (t("keys", "F11"), t("keys", "full screen")),
    )


def _floor() -> Keys:
    t = QCoreApplication.translate
    return (
        (t("keys", "Alt A"), t("keys", "ask a worker")),
        (t("keys", "Alt Y"), t("keys", "said yes")),
        (t("keys", "Alt O"), t("keys", "popped out")),
        (t("keys", "Alt B"), t("keys", "back in place")),
        (t("keys", "Alt L"), t("keys", "left")),
        (t("keys", "Alt 1 to 3"), t("keys", "first to third suggestion")),
        (t("keys", "0 to 9"), t("keys", "need tiles at check-in")),
        (t("keys", "F5"), t("keys", "take the new order")),
        (t("keys", "F8"), t("keys", "quiet list")),
        (t("keys", "Del"), t("keys", "put the yes line away")),
    )


def _my_room() -> Keys:
    t = QCoreApplication.translate
    return (
        (t("keys", "F7"), t("keys", "take next")),
        (t("keys", "Alt H"), t("keys", "hand over")),
        (t("keys", "Alt R"), t("keys", "refer")),
    )


def _lists() -> Keys:
    t = QCoreApplication.translate
    return (
        (t("keys", "Up Down"), t("keys", "move")),
        (t("keys", "Home End"), t("keys", "first, last")),
        (t("keys", "Enter"), t("keys", "open")),
        (t("keys", "Shift Enter"), t("keys", "open profile")),
        (t("keys", "Space"), t("keys", "tick")),
        (t("keys", "Menu"), t("keys", "more for the row")),
        (t("keys", "letters"), t("keys", "go to search")),
    )
