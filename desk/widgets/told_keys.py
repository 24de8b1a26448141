"""Keys that say what they do: bound and told in one place, so that the sheet of keys is whole.

A key is heard in one of three ways, and told beside it: a shortcut made with `bind`, the
underlined letter of a button, or a key that a widget handles itself and names in a method
``own_keys() -> Sequence[tuple[str, str]]``.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Protocol, runtime_checkable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QStackedWidget, QWidget

from desk.widgets.side_panel import SidePanel

Told = tuple[str, str]
"""A key as it is shown, such as ``Ctrl Enter``, and what it does."""


@runtime_checkable
class TellsKeys(Protocol):
    """A widget that handles some keys itself."""

    def own_keys(self) -> Sequence[Told]:
        """Name them."""


def bind(
    owner: QWidget,
    keys: str,
    does: str,
    answer: Callable[[], object],
    *,
    inside: bool = True,
    repeats: bool = True,
) -> QShortcut:
    """Let `keys` (several between blanks) do something; `does` says what, on the sheet of keys.

    They are heard only with the keyboard `inside` the owner, or else anywhere in its window.
    """
    shortcut = QShortcut(owner)
    shortcut.setKeys([QKeySequence(key) for key in keys.split()])
    shortcut.setWhatsThis(does)
    shortcut.setAutoRepeat(repeats)
    if inside:
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    shortcut.activated.connect(answer)
    return shortcut


def keys_of(owner: QWidget) -> tuple[Told, ...]:
    """Return the shortcuts that belong to a widget itself."""
    return _once(_shortcuts(owner.findChildren(QShortcut, options=DIRECT)))


def keys_on(page: QWidget) -> tuple[Told, ...]:
    """Return every key of what can be reached on a page, each told once."""
    return _once(_all_on(page))


DIRECT = Qt.FindChildOption.FindDirectChildrenOnly


def shown(keys: QKeySequence) -> str:
    """Write a key as on the key caps: Ctrl Enter, Alt Y, F7."""
    words = keys.toString(QKeySequence.SequenceFormat.PortableText)
    return words.replace("Return", "Enter").replace("++", "+plus").replace("+", " ").strip()


def _all_on(page: QWidget) -> Iterator[Told]:
    reached = [page, *(one for one in page.findChildren(QWidget) if _is_reached(one, page))]
    for widget in reached:
        yield from _shortcuts(widget.findChildren(QShortcut, options=DIRECT))
        if isinstance(widget, TellsKeys):
            yield from widget.own_keys()
    for widget in reached:
        if isinstance(widget, QAbstractButton) and not widget.shortcut().isEmpty():
            yield shown(widget.shortcut()), in_a_line(widget.text()) or widget.accessibleName()


def _shortcuts(found: Iterable[QShortcut]) -> Iterator[Told]:
    for shortcut in found:
        if shortcut.whatsThis():
            yield shown(shortcut.key()), shortcut.whatsThis()


def _is_reached(widget: QWidget, page: QWidget) -> bool:
    """Tell whether a widget could be seen as the page is now: in no closed panel or other page."""
    at: QWidget | None = widget
    while at is not None and at is not page:
        above = at.parentWidget()
        if isinstance(at, SidePanel) and at.isHidden():
            return False
        if isinstance(above, QStackedWidget) and above.currentWidget() is not at:
            return False
        at = above
    return True


def in_a_line(words: str) -> str:
    """Return the words of a button as part of a line: no underlined letter, no capital."""
    plain = words.replace("&&", "\0").replace("&", "").replace("\0", "&")
    return plain[:1].lower() + plain[1:]


def _once(told: Iterable[Told]) -> tuple[Told, ...]:
    """Tell each key once, with everything it does here: one button or another may have it."""
    found: dict[str, list[str]] = {}
    for key, does in told:
        means = found.setdefault(key, [])
        if key and does and does.casefold() not in (one.casefold() for one in means):
            means.append(does)
    return tuple((key, ", ".join(means)) for key, means in found.items() if means)
