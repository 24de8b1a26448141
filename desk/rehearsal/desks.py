"""The other desks of a rehearsal on a server: a window, a person and a way in for each."""

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from datetime import time
from pathlib import Path
from time import monotonic, sleep

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication

from desk.domain.computer import Computer
from desk.rehearsal.hall import Hall
from desk.rehearsal.pictures import GETHIN, LEAD, MAGS, WIDE
from desk.rehearsal.stage import Stage
from desk.store import Store

SHOWN_AT = time(9, 47)
"""Everybody is at work by then: a picture of each desk shows the same hall."""
HEARS_WITHIN_S = 0.5
MOST = 12
STEP_PX = 36


@contextmanager
def other_desks(
    app: QApplication, hall: Hall, stores: Sequence[Store], computer: Computer
) -> Iterator[list[Stage]]:
    """Open a desk over each of `stores`, and let each hear the others while the block runs."""
    with ExitStack() as ends:
        stages = []
        for name, store in zip(_sit_there(hall), stores, strict=False):
            stage = Stage(app, replace(hall, store=store), hall.viewer(name), computer)
            ends.callback(stage.close)
            stage.desk.listen()
            stage.window.show_page("floor" if name == LEAD else "my_room")
            hall.in_view.append(stage)
            stages.append(stage)
        yield stages
        hall.in_view.clear()


def show_each(stages: Sequence[Stage], folder: Path) -> list[Path]:
    """Take a picture of every desk, the first at the door; return the files."""
    paths = []
    until = monotonic() + HEARS_WITHIN_S
    while monotonic() < until:  # what the others did comes over the server
        QApplication.processEvents()
        sleep(0.01)
    for number, stage in enumerate(stages, start=1):
        stage.dress("light", *WIDE)
        path = folder / f"desk_{number}.png"
        stage.grab(path)
        paths.append(path)
    return paths


def lay_out(stages: Sequence[Stage]) -> None:
    """Lay the windows beside one another where there is room, else one a step below the other."""
    for number, stage in enumerate(stages, start=1):
        window = stage.window
        room = window.screen().availableGeometry()
        window.resize(window.minimumSizeHint().expandedTo(room.size() / 2))
        across = (number % 2) * room.width() // 2
        down = (number // 2 % 2) * room.height() // 2
        place = QPoint(across, down) if _fits(stage) else QPoint(STEP_PX, STEP_PX) * number
        window.move(room.topLeft() + place)


def _fits(stage: Stage) -> bool:
    room = stage.window.screen().availableGeometry().size() / 2
    size = stage.window.size()
    return size.width() <= room.width() and size.height() <= room.height()


def _sit_there(hall: Hall) -> tuple[str, ...]:
    """Say who sits at the other desks: the lead, then one worker after another."""
    known = (LEAD, MAGS, GETHIN)
    others = (name for name in hall.with_role("worker", "peer") if name not in known)
    return (*(name for name in known if name in hall.staff), *others)
