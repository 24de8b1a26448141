"""The sheet of keys: those of the page in front, those of the window, those of every list."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

Keys = Sequence[tuple[str, str]]


def groups(page: Keys, everywhere: Keys) -> tuple[tuple[str, Keys], ...]:
    """Put the keys of the page in front and of the window in groups, with those of every list."""
    t = QCoreApplication.translate
    told = {key for key, _does in page}
    # What the page uses for itself means that there, and what is the same everywhere is told once.
    rest = tuple(one for one in (*everywhere, *_always()) if one[0] not in told)
    found = [(t("keys", "This page"), page)] if page else []
    return (*found, (t("keys", "Everywhere"), rest), (t("keys", "In a list"), _lists()))


def foot() -> str:
    """Say once that what is done here is kept."""
    return QCoreApplication.translate(
        "keys", "Every view, search, change and print is kept with who did it and when."
    )


def _always() -> Keys:
    """Return the keys that every control knows."""
    t = QCoreApplication.translate
    return (
        (t("keys", "Enter"), t("keys", "the main button, or the focused one")),
        (t("keys", "Esc"), t("keys", "step back once")),
        (t("keys", "Tab"), t("keys", "on to the next control")),
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
