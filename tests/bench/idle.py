"""What an idle window uses: the desk on a full Friday, left alone, beside an empty window."""

import json
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow

from db.file import StoreFile
from desk.background import Background
from desk.domain.venue import VenueRow
from desk.domain.viewer import Viewer
from desk.front_desk import FrontDesk
from desk.queries.venue import drop_in
from desk.store import Store
from desk.theme import Look
from desk.window import DeskWindow
from tests.bench.big_store import KEY, big_store
from tests.bench.friday_clock import friday_clock

PEOPLE, VISITS = 3_000, 2_000
SETTLES_MS = 12_000
"""Names are read in, the picture is drawn, what the start left over is collected: then it is
left alone."""

WATCHED_MS = 20_000
QUICK_MS = 6_000
MOST_CPU_MS_A_SECOND = 1.0
"""A thousandth of one core: what cannot be told from nothing."""

MOST_WAKES_A_SECOND = 1.0


def main() -> int:
    """Watch both windows in turn, print what they use, and return 1 if the desk uses anything."""
    if len(sys.argv) > 1 and sys.argv[1] in ("empty", "desk"):
        _stay(sys.argv[1], int(sys.argv[2]))
        return 0
    watched = QUICK_MS if "--quick" in sys.argv else WATCHED_MS
    empty, desk = _watch("empty", watched), _watch("desk", watched)
    print(f"{watched / 1000:.0f} s left alone  {'cpu ms/s':>10} {'wakes/s':>10} {'threads':>10}")
    for name, used in (("empty window", empty), ("the desk", desk)):
        print(f"{name:15}  {used['cpu']:>10.2f} {used['wakes']:>10.2f} {used['threads']:>10.0f}")
    over_cpu = desk["cpu"] - empty["cpu"] > MOST_CPU_MS_A_SECOND
    over_wakes = desk["wakes"] - empty["wakes"] > MOST_WAKES_A_SECOND
    return int(over_cpu or over_wakes)


def _watch(what: str, watched: int) -> Mapping[str, float]:
    done = subprocess.run(
        [sys.executable, "-m", "tests.bench.idle", what, str(watched)],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    used: Mapping[str, float] = json.loads(done.stdout.splitlines()[-1])
    return used


def _stay(what: str, watched: int) -> None:
    """Open a window, leave it alone, and say what it used in that time."""
    app = QApplication(sys.argv[:1])
    with tempfile.TemporaryDirectory() as folder:
        leave = _desk(app, Path(folder)) if what == "desk" else _empty()
        before: list[tuple[float, float, float]] = []
        QTimer.singleShot(SETTLES_MS, lambda: before.append(_used()))
        QTimer.singleShot(SETTLES_MS + watched, app.quit)
        app.exec()
        (cpu, wakes, at), (cpu_now, wakes_now, now) = before[0], _used()
        leave()
    print(json.dumps({
        "cpu": (cpu_now - cpu) * 1000 / (now - at),
        "wakes": (wakes_now - wakes) / (now - at),
        "threads": sum(1 for _ in Path("/proc/self/task").iterdir()),
    }))  # fmt: skip


def _empty() -> Callable[[], object]:
    """Open an empty window; return what closes it."""
    window = QMainWindow()
    window.resize(1280, 800)
    window.show()
    return window.close


def _desk(app: QApplication, folder: Path) -> Callable[[], object]:
    """Open the desk on a full Friday, as the application does; return what closes it."""
    path = folder / "desk.db"
    shutil.copyfile(big_store(PEOPLE, VISITS), path)
    clock = friday_clock()
    store = Store(StoreFile(path, KEY), clock)
    today = clock.now().date()
    day = store.read(Viewer(), lambda tx, viewer: drop_in(tx, viewer, today))
    assert day is not None, "there is no Friday in the store"
    look = Look()
    look.apply(app)
    background = Background()
    background.collect_here()
    front = FrontDesk(store, background, clock, VenueRow(), day, Viewer(desk="front"))
    window = DeskWindow(front, look)
    window.resize(1280, 800)
    window.show_page("floor")
    window.show()

    def leave() -> None:
        window.close()
        background.close()
        store.close()

    return leave


def _used() -> tuple[float, float, float]:
    """Return the processor’s seconds, how often threads were woken, and the moment."""
    woken = 0
    for task in Path("/proc/self/task").iterdir():
        for line in (task / "status").read_text().splitlines():
            if "voluntary_ctxt_switches" in line:
                woken += int(line.split()[1])
    return time.process_time(), float(woken), time.monotonic()


if __name__ == "__main__":
    sys.exit(main())
