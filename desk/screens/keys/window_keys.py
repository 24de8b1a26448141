"""The keys that work everywhere in the window, and the sheet that tells every key."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QWidget

from desk.theme import Look
from desk.widgets.key_sheet import KeySheet
from desk.widgets.told_keys import bind, keys_of, keys_on
from desk.wording import keys

MOST_PAGES = 7


class WindowKeys:
    """Binds the keys of a window; `toggle` shows them with those of the page in front."""

    def __init__(self, window: QWidget, look: Look, bar: QWidget) -> None:
        """Bind no key yet; `bar` is the part of the window that is always there."""
        self._window = window
        self._look = look
        self._bar = bar
        self._pages: list[QShortcut] = []
        self._sheet: KeySheet | None = None

    def add(self, keys_: str, does: str, answer: Callable[[], object]) -> None:
        """Let keys do something anywhere in the window."""
        bind(self._window, keys_, does, answer, inside=False)

    def add_pages(self, pick: Callable[[int], object]) -> None:
        """Let Ctrl and a digit pick a page by its number, from 1."""
        for number in range(1, MOST_PAGES + 1):
            answer = partial(pick, number)
            self._pages.append(bind(self._window, f"Ctrl+{number}", "", answer, inside=False))

    def name_pages(self, names: Sequence[str]) -> None:
        """Tell which pages there are, as they are on the rail."""
        for number, key in enumerate(self._pages):
            key.setWhatsThis(names[number] if number < len(names) else "")

    def toggle(self, title: str, page: QWidget) -> None:
        """Open the sheet of keys over the page in front, or put it away again."""
        if self._sheet is None:
            self._sheet = KeySheet(self._look, self._window)
        everywhere = (*keys_of(self._window), *keys_of(self._bar))
        self._sheet.toggle(title, keys.groups(keys_on(page), everywhere), keys.foot())
