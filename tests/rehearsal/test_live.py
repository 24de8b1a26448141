"""The rehearsal in its window: it opens on that Friday and goes on by itself."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import time
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desk.domain.rehearsal import read_rehearsal
from desk.domain.resources import FOLDER
from desk.opening import practice_store
from desk.rehearsal.clock import PlayedClock
from desk.rehearsal.computer import PracticeComputer
from desk.rehearsal.hall import Hall, open_hall
from desk.rehearsal.live import Live, play_live
from desk.rehearsal.morning import PREPARES, SETS_UP, Morning
from desk.settings import Settings
from desk.window import DeskWindow


@pytest.fixture
def hall(tmp_path: Path) -> Iterator[Hall]:
    told = read_rehearsal(FOLDER / "rehearsal")
    clock = PlayedClock(told.moment(SETS_UP) - PREPARES)
    store = practice_store(Settings(home=tmp_path), clock)
    yield open_hall(store, clock, told)
    store.close()


def came(hall: Hall) -> int:
    return len(hall.visits_now())


def test_the_window_opens_on_that_friday_and_closes_cleanly(
    hall: Hall, tmp_path: Path, qapp: QApplication
) -> None:
    shown: list[bool] = []

    def close_once_shown() -> None:
        there = [one for one in QApplication.topLevelWidgets() if isinstance(one, DeskWindow)]
        if any(one.isVisible() for one in there):
            shown.append(True)
            watch.stop()
            qapp.closeAllWindows()

    watch = QTimer(interval=50)
    watch.timeout.connect(close_once_shown)
    watch.start()
    assert play_live(qapp, hall, tmp_path, time(9, 5), tmp_path) == 0
    assert shown == [True]
    assert came(hall) == 9


def test_the_morning_goes_on_by_itself(hall: Hall, tmp_path: Path, qtbot: QtBot) -> None:
    computer = PracticeComputer(tmp_path)
    morning = Morning(hall, computer)
    for minute in morning.minutes(hall.moment(time(9, 1))):
        hall.clock.put(minute)
        morning.play(minute)
    live = Live(QApplication.instance(), hall, morning, computer, tmp_path)  # type: ignore[arg-type]
    try:
        live.show()
        before = came(hall)
        hall.clock.put(hall.moment(time(9, 9)))  # as if eight minutes had gone by
        qtbot.waitUntil(lambda: came(hall) > before, timeout=20_000)
    finally:
        live.close()


def test_whoever_sits_down_acts_for_themselves(hall: Hall, tmp_path: Path, qtbot: QtBot) -> None:
    computer = PracticeComputer(tmp_path)
    morning = Morning(hall, computer)
    live = Live(QApplication.instance(), hall, morning, computer, tmp_path)  # type: ignore[arg-type]
    try:
        live.show()
        live.desk.sit_down(hall.viewer("Mags Fielding"))
        for minute in morning.minutes(hall.moment(time(9, 40))):
            hall.clock.put(minute)
            morning.play(minute)
        seen = {worker.called: worker.seen_today for worker in morning.rooms.scene().workers}
        assert seen["Mags"] == 0
        assert seen["Gethin"] > 0
        qtbot.wait(50)
    finally:
        live.close()


def test_the_room_of_whoever_sits_down_is_left_to_them_empty(
    hall: Hall, tmp_path: Path, qtbot: QtBot
) -> None:
    computer = PracticeComputer(tmp_path)
    morning = Morning(hall, computer)

    def play(until: time) -> None:
        for minute in morning.minutes(hall.moment(until)):
            hall.clock.put(minute)
            morning.play(minute)

    def with_mags() -> bool:
        scene = morning.rooms.scene()
        return hall.staff["Mags Fielding"].id in scene.holdings

    play(time(9, 12))
    assert with_mags()
    live = Live(QApplication.instance(), hall, morning, computer, tmp_path)  # type: ignore[arg-type]
    try:
        live.show()
        live.desk.sit_down(hall.viewer("Mags Fielding"))
        qtbot.waitUntil(lambda: not with_mags(), timeout=20_000)
        live.desk.sit_down(hall.viewer("Nerys Wyn"))  # to look at the day, and back again
        play(time(9, 40))
        assert not with_mags()
        qtbot.wait(50)
    finally:
        live.close()


def test_the_rehearsal_changes_no_setting_of_this_computer(tmp_path: Path) -> None:
    computer = PracticeComputer(tmp_path)
    computer.remember(replace(computer.row, theme="dark"))
    assert computer.row.theme == "dark"
    assert list(tmp_path.iterdir()) == []
