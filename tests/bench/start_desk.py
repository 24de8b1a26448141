"""The desk as a person starts it: names, one is picked, the Floor is there with its people."""

import gc
import json
import os
import time

gc.disable()  # as desk/__main__.py does

from PySide6.QtCore import QTimer  # noqa: E402 - after the collector was stopped
from PySide6.QtWidgets import QApplication  # noqa: E402

from desk.app import App  # noqa: E402
from tests.bench.friday_clock import friday_clock  # noqa: E402

EVERY_MS = 2


def passed() -> float:
    """Say how many milliseconds passed since the process was asked for."""
    return (time.monotonic() - float(os.environ["BEGUN"])) * 1000


class Watcher:
    """Picks the first name as soon as it can be picked, and ends once people are on the Floor."""

    def __init__(self, app: QApplication, desk: App) -> None:
        """Watch `desk` start."""
        self._app, self._desk = app, desk
        self._times: dict[str, float] = {}
        self._timer = QTimer(interval=EVERY_MS)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def _look(self) -> None:
        window = self._desk.window
        tiles = self._desk.start_window.names()
        if "names" not in self._times:
            if tiles and tiles[0].isVisible():
                self._times["names"] = passed()
        elif "picked" not in self._times:
            self._times["picked"] = passed()
            tiles[0].click()
        elif window is not None and window.isVisible() and self._has_people():
            self._app.processEvents()  # the picture is on the screen
            self._say()

    def _has_people(self) -> bool:
        from desk.screens.floor.screen import FloorScreen

        window = self._desk.window
        floor = window.page("floor") if window else None
        return isinstance(floor, FloorScreen) and floor._row is not None

    def _say(self) -> None:
        from tests.bench.weight import resident_mib

        ready = passed()
        self._times |= {
            "ready": ready,
            "pick": ready - self._times["picked"],
            "memory": resident_mib(),
        }
        print(json.dumps(self._times), flush=True)
        self._timer.stop()
        self._app.quit()


def main() -> None:
    """Start the desk and tell how long it took."""
    app = QApplication([])
    desk = App(app, friday_clock())
    watcher = Watcher(app, desk)
    desk.start()
    app.exec()
    desk.close()
    del watcher


if __name__ == "__main__":
    main()
