"""Somebody at the window of their own computer: ``python -m tests.venue_server.at_the_window``.

A process of an ordinary account, since PostgreSQL does not run as root: it opens the desk, and does
in it what each argument says (`sign-in:Nerys`, `press:Desks`, `type:Name=words`, `await:words`).
It tells what it sees, and ends with 1 where it waits in vain.
"""

import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from desk import app
from desk.screens.first_run.join import JoinScreen
from desk.screens.setup.desks_part import DesksPart
from desk.screens.setup.invite_form import InviteForm
from desk.screens.sign_in.name_tile import NameTile
from desk.widgets.fields import TextField
from tests.widgets.listening import press

Kind = TypeVar("Kind", bound=QWidget)

PATIENCE_S = 60.0
EVERY_MS = 50


def shown(kind: type[QWidget]) -> Iterator[QWidget]:
    """Yield what of a kind can be seen in any window."""
    for window in QApplication.topLevelWidgets():
        if window.isVisible():
            yield from (one for one in window.findChildren(kind) if one.isVisible())


def one_of(kind: type[Kind]) -> Kind | None:
    """Return the one of its kind that can be seen."""
    return next((one for one in shown(kind) if isinstance(one, kind)), None)


def words_of(widget: QWidget) -> str:
    """Return the words on something, without what underlines a letter."""
    found = widget.text() if isinstance(widget, QLabel | QAbstractButton) else ""
    return (found or widget.accessibleName()).replace("&", "").replace("\u200b", "")


class Hands:
    """Does one thing after another, each as soon as it can be done."""

    def __init__(self, deeds: list[str]) -> None:
        """Begin with the first deed once the window runs."""
        self._deeds = deeds
        self._since = time.monotonic()
        self.seen: list[str] = []

    def look(self) -> None:
        """Do the next thing if it can be done now."""
        if not self._deeds:
            QApplication.quit()
            return
        what, _, words = self._deeds[0].partition(":")
        ways: dict[str, Callable[[str], bool]] = {
            "sign-in": self._sign_in,
            "press": self._press,
            "type": self._type,
            "await": self._await,
            "await-gone": self._await_gone,
            "read-code": self._read_code,
            "folder": self._folder,
            "invitation": self._invitation,
            "open-desk": self._open_desk,
        }
        if ways[what](words):
            self._deeds.pop(0)
            self._since = time.monotonic()
        elif time.monotonic() - self._since > PATIENCE_S:
            sys.stderr.write(f"in vain: {self._deeds[0]}\n")
            sys.stderr.write("\n".join(words_of(one) for one in shown(QLabel)))
            sys.stderr.flush()
            QApplication.exit(1)
            self._deeds.clear()

    def _sign_in(self, name: str) -> bool:
        tiles = (one for one in shown(NameTile) if isinstance(one, NameTile))
        tile = next((one for one in tiles if name in one.name), None)
        if tile is not None:
            tile.click()
        return tile is not None

    def _press(self, words: str) -> bool:
        for one in shown(QAbstractButton):
            if isinstance(one, QAbstractButton) and one.isEnabled() and words_of(one) == words:
                one.click()
                return True
        return False

    def _type(self, words: str) -> bool:
        label, _, written = words.partition("=")
        for one in shown(TextField):
            if isinstance(one, TextField) and one.edit.accessibleName().startswith(label):
                one.edit.setText(written)
                return True
        return False

    def _await(self, words: str) -> bool:
        found = next((words_of(one) for one in shown(QWidget) if words in words_of(one)), None)
        if found is not None:
            self.seen.append(found)
        return found is not None

    def _await_gone(self, name: str) -> bool:
        part = one_of(DesksPart)
        return part is not None and name not in {row.name for row in part._found}

    def _read_code(self, _: str) -> bool:
        self.seen += [words_of(one) for one in shown(QLabel)]
        return True

    def _folder(self, words: str) -> bool:
        form = one_of(InviteForm)
        if form is not None:
            form.set_folder(words)
        return form is not None

    def _invitation(self, words: str) -> bool:
        page = one_of(JoinScreen)
        if page is None or page._keyring is None:
            return False
        page.take(Path(words))
        return True

    def _open_desk(self, name: str) -> bool:
        part = one_of(DesksPart)
        if part is None or name not in {row.name for row in part._found}:
            return False
        part._table.select(name)
        press(part._table, Qt.Key.Key_Return, "\r")
        return True


def main() -> int:
    """Open the desk and let the hands do what was asked."""
    hands = Hands(sys.argv[1:])
    timer = QTimer(interval=EVERY_MS)
    timer.timeout.connect(hands.look)
    QTimer.singleShot(0, timer.start)
    status = app.main()
    sys.stdout.write("\n".join(hands.seen))
    return status


if __name__ == "__main__":
    sys.exit(main())
