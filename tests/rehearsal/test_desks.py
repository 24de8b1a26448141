"""The rehearsal with several desks on a server of its own."""

from datetime import time
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from desk.rehearsal.practice_server import practice_server
from desk.rehearsal.start import start
from desk.window import DeskWindow

UNTIL = time(9, 48)


@pytest.mark.usefixtures("qapp")
def test_the_morning_has_the_same_figures_on_one_file_and_on_a_server(tmp_path: Path) -> None:
    one, several = tmp_path / "one", tmp_path / "several"
    assert start(one, offscreen=True, until=UNTIL, keep=False) == 0
    assert start(several, offscreen=True, until=UNTIL, keep=False, desks=4) == 0
    summary = "summary.json"
    assert (one / summary).read_text("utf-8") == (several / summary).read_text("utf-8")
    pictures = sorted(several.glob("desk_*.png"))
    assert [path.stem for path in pictures] == [f"desk_{number}" for number in range(1, 5)]
    assert all(QImage(str(path)).width() == 1366 for path in pictures)


def test_each_desk_has_a_window_of_its_own(tmp_path: Path, qapp: QApplication) -> None:
    seen: list[int] = []

    def close_once_shown() -> None:
        there = [one for one in QApplication.topLevelWidgets() if isinstance(one, DeskWindow)]
        shown = [one for one in there if one.isVisible()]
        if len(shown) == 3:
            seen.append(len({one._desk.viewer.staff_id for one in shown}))
            watch.stop()
            qapp.closeAllWindows()

    watch = QTimer(interval=50)
    watch.timeout.connect(close_once_shown)
    watch.start()
    status = start(tmp_path / "out", offscreen=False, until=time(9, 5), keep=False, desks=3)
    assert (status, seen) == (0, [3])


def test_the_server_is_gone_with_its_files_and_is_never_told_of() -> None:
    with practice_server() as server:
        folder = Path(str(server.url.rsplit("=", 1)[1]).replace("%2F", "/"))
        assert (folder / "data" / "postmaster.pid").exists()
        assert server.password not in repr(server)
    assert not folder.exists()
