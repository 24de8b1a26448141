"""Plays the morning in a window that nobody sees, and leaves papers, pictures and figures."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, time
from pathlib import Path

from PySide6.QtWidgets import QApplication
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

from desk.domain.soundness import Fault
from desk.rehearsal.checks import faults_in_papers, faults_in_store
from desk.rehearsal.computer import FolderComputer
from desk.rehearsal.desks import SHOWN_AT, other_desks, show_each
from desk.rehearsal.ending import tell_the_end
from desk.rehearsal.hall import Hall
from desk.rehearsal.morning import Morning
from desk.rehearsal.papers import Left, leave_papers, leave_summary
from desk.rehearsal.pictures import LEAD, PICTURES, RECEPTION, Scene, take
from desk.rehearsal.stage import NotSettled, Stage
from desk.rehearsal.start import FAILED, err, out
from desk.store import Store

Tell = Callable[[datetime], None]
EACH = 15
"""Without a terminal, a plain line is printed for every so many minutes of the morning."""


@dataclass(slots=True)
class Outcome:
    """What came of it: the morning as it was played, what it left, and what went wrong."""

    morning: Morning
    left: Left | None = None
    pictures: list[Path] = field(default_factory=list)
    summary: Path | None = None
    faults: list[Fault] = field(default_factory=list)


def play_offscreen(
    app: QApplication, hall: Hall, output: Path, until: time | None, stores: Sequence[Store] = ()
) -> int:
    """Play to the end of the morning, or `until`; return the exit status.

    Each of the `stores`, on the same server as the hall's, is that of one more desk.
    """
    computer = FolderComputer(output)
    morning = Morning(hall, computer)
    stage = Stage(app, hall, hall.viewer(RECEPTION), computer)
    hall.in_view.append(stage)
    outcome = Outcome(morning)
    try:
        end = min(hall.moment(until), morning.closes) if until else morning.closes
        scene = Scene(stage, hall, morning.letters)
        with other_desks(app, hall, stores, computer) as others:
            if others:
                stage.desk.listen()
            with _progress(hall, outcome, end) as tell:
                _play(outcome, scene, others, output, end, tell)
            broken = [fault for one in (stage, *others) for fault in one.broken]
        _leave(outcome, hall, output)
        outcome.faults += [Fault("screen_fault", type(one).__name__) for one in broken]
    finally:
        stage.close()
    tell_the_end(out, err, outcome.morning, outcome.left, output, outcome.faults)
    return FAILED if outcome.faults else 0


def _play(
    outcome: Outcome,
    scene: Scene,
    others: Sequence[Stage],
    output: Path,
    end: datetime,
    tell: Tell,
) -> None:
    """Play minute by minute, and take each picture when its minute is over."""
    hall, morning = scene.hall, outcome.morning
    due, show_all = list(PICTURES), bool(others)
    for minute in morning.minutes(end):
        hall.clock.put(minute)
        scene.stage.hear(morning.play(minute))
        for other in others:
            other.window.tick()
        tell(minute)
        if show_all and hall.moment(SHOWN_AT) <= minute:
            show_all = False
            scene.stage.clear()
            scene.stage.sit_down(hall.viewer(RECEPTION))
            scene.stage.window.show_page("floor")
            outcome.pictures += show_each((scene.stage, *others), output)
        while due and hall.moment(due[0].at) <= minute:
            picture = due.pop(0)
            try:
                outcome.pictures.append(take(picture, scene, output))
            except (NotSettled, ModuleNotFoundError, KeyError):
                outcome.faults.append(Fault("no_picture", picture.name))


def _leave(outcome: Outcome, hall: Hall, output: Path) -> None:
    """Leave the papers, and look whether everything hangs together."""
    outcome.left = left = leave_papers(hall, LEAD, output)
    outcome.faults += (*outcome.morning.missing(), *faults_in_store(hall))
    outcome.summary = summary = leave_summary(
        hall, left, outcome.morning.skipped, outcome.faults, output
    )
    outcome.faults += faults_in_papers(hall, output, summary)


@contextmanager
def _progress(hall: Hall, outcome: Outcome, end: datetime) -> Iterator[Tell]:
    """Show how far the morning is: a bar on a terminal, else a line now and then."""
    zone = hall.told.venue.zone_info

    def words(minute: datetime) -> str:
        came, letters = len(hall.visits), outcome.morning.letters.signed
        return f"{minute.astimezone(zone):%H:%M}  {came} came, {letters} letters signed"

    if not err.is_terminal:

        def tell_plainly(minute: datetime) -> None:
            if minute.minute % EACH == 0:
                err.print(words(minute))

        yield tell_plainly
        return
    columns = (TextColumn("{task.description}"), BarColumn(), TimeElapsedColumn())
    with Progress(*columns, console=err) as bars:
        begins = hall.clock.now()
        whole = (end - begins).total_seconds()
        task = bars.add_task("Doors open at nine", total=whole)

        def tell(minute: datetime) -> None:
            done = (minute - begins).total_seconds()
            bars.update(task, completed=done, description=words(minute))

        yield tell
