"""A rehearsal with a fault inside says so, and its exit status tells the truth."""

import json
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import time
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from desk import settings as machine
from desk.commands.arrivals import CheckIn
from desk.commands.letters import MarkPrinted
from desk.domain.rehearsal import read_rehearsal
from desk.domain.resources import FOLDER
from desk.domain.viewer import Viewer
from desk.opening import open_store, practice_store
from desk.queries.soundness import letters_of_day
from desk.rehearsal.checks import faults_in_papers, faults_in_store
from desk.rehearsal.clock import PlayedClock
from desk.rehearsal.computer import FolderComputer, letter_file
from desk.rehearsal.hall import Hall, open_hall
from desk.rehearsal.morning import PREPARES, SETS_UP, Morning
from desk.rehearsal.papers import leave_papers, leave_summary
from desk.rehearsal.pictures import LEAD
from desk.rehearsal.start import practice, start
from desk.settings import Settings

NINE = time(9, 3)


def cut_off(path: Path) -> None:
    path.write_bytes(b"%PDF-1.7 this is no table")


def no_number(path: Path) -> None:
    text = path.read_text("utf-8").replace("999 000 0018", "999 000 0019", 1)
    path.write_text(text, "utf-8")


def nobody_known(path: Path) -> None:
    text = path.read_text("utf-8").replace("Gethin Ellis", "Gethin Nobody", 1)
    path.write_text(text, "utf-8")


@pytest.mark.parametrize(
    ("file", "spoil", "said"),
    [
        ("people.csv", no_number, "people.csv: Row 3, NHS number."),
        ("people.csv", nobody_known, "people.csv: Row 2, Key worker."),
        ("visits.csv", cut_off, "visits.csv: "),
        ("rota.xlsx", Path.unlink, "rota.xlsx cannot be read"),
        ("morning.toml", cut_off, "morning.toml"),
    ],
)
def test_a_broken_file_is_named_and_nothing_is_played(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    qapp: QApplication,
    file: str,
    spoil: Callable[[Path], None],
    said: str,
) -> None:
    assert qapp is not None
    files = tmp_path / "files"
    shutil.copytree(FOLDER / "rehearsal", files)
    spoil(files / file)
    output = tmp_path / "output"
    assert start(output, offscreen=True, until=NINE, keep=False, files=files) == 1
    told = capsys.readouterr().err
    assert said in told
    assert "Traceback" not in told
    assert not (output / "summary.json").exists()


def test_a_folder_that_cannot_be_written_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    taken = tmp_path / "taken"
    taken.write_text("a file, not a folder", "utf-8")
    assert start(taken, offscreen=True, until=NINE, keep=False) == 1
    assert "The rehearsal stopped" in capsys.readouterr().err


def test_only_what_a_rehearsal_left_is_cleared_away(tmp_path: Path) -> None:
    mine, old = tmp_path / "mine.pdf", tmp_path / "letters-LR-2026-0001.pdf"
    for path in (mine, old):
        path.write_bytes(b"%PDF")
    broken = tmp_path / "none"
    broken.mkdir()
    shutil.copytree(FOLDER / "rehearsal", broken / "files")
    (broken / "files" / "people.csv").unlink()
    assert start(tmp_path, offscreen=True, until=NINE, keep=False, files=broken / "files") == 1
    assert mine.exists()
    assert not old.exists()


# ---------------------------------------------------------------- what is looked at in the end


@dataclass
class Ended:
    """A played hour with its papers, for faults to be put into."""

    hall: Hall
    folder: Path
    summary: Path


@pytest.fixture(scope="module")
def ended(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ended]:
    folder = tmp_path_factory.mktemp("ended")
    told = read_rehearsal(FOLDER / "rehearsal")
    clock = PlayedClock(told.moment(SETS_UP) - PREPARES)
    store = practice_store(Settings(home=folder), clock)
    hall = open_hall(store, clock, told)
    morning = Morning(hall, FolderComputer(folder))
    for minute in morning.minutes(told.moment(time(10, 2))):
        clock.put(minute)
        morning.play(minute)
    left = leave_papers(hall, LEAD, folder)
    yield Ended(hall, folder, leave_summary(hall, left, (), (), folder))
    store.close()


def test_what_was_played_hangs_together(ended: Ended) -> None:
    assert faults_in_store(ended.hall) == ()
    assert faults_in_papers(ended.hall, ended.folder, ended.summary) == ()


def test_a_false_figure_is_found(ended: Ended, tmp_path: Path) -> None:
    told = json.loads(ended.summary.read_text("utf-8"))
    told["figures"]["seen"] += 1
    false = tmp_path / "summary.json"
    false.write_text(json.dumps(told), "utf-8")
    found = faults_in_papers(ended.hall, ended.folder, false)
    assert [(one.code, one.place) for one in found] == [("figure_differs", "seen")]


def test_a_letter_that_was_touched_is_found(ended: Ended) -> None:
    hall = ended.hall
    letters = hall.store.read(Viewer(), partial(letters_of_day, day_id=hall.day.id))
    reference, _, pdf = letters[0]
    path = letter_file(ended.folder, reference)
    path.write_bytes(pdf + b"\n")
    try:
        found = faults_in_papers(hall, ended.folder, ended.summary)
    finally:
        path.write_bytes(pdf)
    assert [(one.code, one.place) for one in found] == [("letter_changed", reference)]


def test_who_was_not_let_in_and_what_was_not_signed_is_told(tmp_path: Path) -> None:
    told = read_rehearsal(FOLDER / "rehearsal")
    clock = PlayedClock(told.moment(SETS_UP) - PREPARES)
    store = practice_store(Settings(home=tmp_path), clock)
    hall = open_hall(store, clock, told)
    first, *_ = told.arrivals
    morning = Morning(hall, FolderComputer(tmp_path))
    hall.do("Jim Bebb", CheckIn(day_id=hall.day.id, person_id=hall.people[first.who]))
    for minute in morning.minutes(told.moment(time(9, 1))):
        clock.put(minute)
        morning.play(minute)
    assert [(one.code, one.place) for one in morning.missing()] == [("not_let_in", first.who)]
    store.close()


def test_each_acts_by_their_own_name(ended: Ended) -> None:
    hall = ended.hall
    assert hall.viewer("Mags Fielding").desk == "Mags"
    assert hall.viewer("Carol Adeyemi").desk == "Front desk"
    assert hall.done["contact.take_next"] > 20
    assert hall.done[MarkPrinted.name] >= 1


def test_a_store_that_is_kept_opens_with_its_passphrase(tmp_path: Path) -> None:
    clock = PlayedClock(read_rehearsal(FOLDER / "rehearsal").moment(SETS_UP))
    with practice(tmp_path, keep=True) as place:
        practice_store(Settings(home=place.home), clock, place.passphrase).close()
    kept = machine.load({"DESK_HOME": str(place.home)})
    assert kept.key_storage == "passphrase"
    open_store(kept, lambda: place.passphrase, clock).close()
    with practice(tmp_path, keep=False) as gone:
        practice_store(Settings(home=gone.home), clock).close()
    assert not gone.home.exists()
