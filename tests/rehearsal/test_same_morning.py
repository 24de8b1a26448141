"""The rehearsal plays the same morning from the same files, and every step of its story."""

from functools import partial
from pathlib import Path
from typing import NamedTuple

from desk.domain.day import Value
from desk.domain.rehearsal import read_rehearsal
from desk.domain.resources import FOLDER
from desk.opening import practice_store
from desk.queries.day_report import day
from desk.rehearsal.clock import PlayedClock
from desk.rehearsal.computer import FolderComputer
from desk.rehearsal.hall import open_hall
from desk.rehearsal.morning import PREPARES, SETS_UP, Morning, Skipped
from desk.settings import Settings

LEAD = "Nerys Wyn"
YES_MINUTES = 10


class Played(NamedTuple):
    """A morning that was played: its figures, and the steps that were left out."""

    figures: dict[str, Value]
    skipped: list[Skipped]
    who_saw_whom: list[tuple[int, str, str]]


def play(home: Path) -> Played:
    """Play the whole morning without a window."""
    home.mkdir(mode=0o700)
    told = read_rehearsal(FOLDER / "rehearsal")
    clock = PlayedClock(told.moment(SETS_UP) - PREPARES)
    store = practice_store(Settings(home=home), clock, "")
    try:
        hall = open_hall(store, clock, told)
        morning, saw = Morning(hall, FolderComputer(home)), dict[tuple[int, str, str], None]()
        for minute in morning.minutes(morning.closes):
            clock.put(minute)
            morning.play(minute)
            rooms = morning.rooms.scene()
            for worker in rooms.workers:
                if worker.with_ticket is not None:
                    since = f"{worker.with_since:%H:%M}"
                    saw[worker.with_ticket, worker.called, since] = None
        counted = store.read(hall.viewer(LEAD), partial(day, on_date=told.on, venue=told.venue))
        return Played(dict(counted.full().figures), morning.skipped, list(saw))
    finally:
        store.close()


def test_the_same_files_give_the_same_morning_and_no_step_is_left_out(tmp_path: Path) -> None:
    first, second = play(tmp_path / "first"), play(tmp_path / "second")
    assert first.figures == second.figures
    assert first.who_saw_whom == second.who_saw_whom
    assert first.skipped == []
    said, wait = first.figures["yes_in_time"], first.figures["yes_to_worker"]
    assert said == first.figures["yes"]
    assert isinstance(wait, int)
    assert 0 < wait <= YES_MINUTES
