"""Reads files in from the command line: says what is wrong row by row, and takes the good rows."""

from collections.abc import Sequence
from pathlib import Path

from rich.table import Table

from desk.cli.stores import opened_store
from desk.cli.telling import err, out, progress_bar
from desk.commands.reading import Reading, read_file
from desk.domain.clock import local_date
from desk.domain.refusals import Refusal
from desk.domain.viewer import Viewer
from desk.opening import Opened
from desk.queries.imports import known
from desk.wording import imports, notices

MOST_SHOWN = 40
FAILED = 1
SOME_LEFT_OUT = 3


def read_in(files: Sequence[tuple[Path, str]], *, again: bool, look: bool) -> int:
    """Read each file in; return the exit status.

    Raises Refusal, and what `opening.open_store` raises; of the file at fault nothing is read in.
    """
    status = 0
    with opened_store() as opened:
        for path, kind in files:
            status = max(status, _one(opened, path, kind, again=again, look=look))
    return status


def _one(opened: Opened, path: Path, kind: str, *, again: bool, look: bool) -> int:
    today = local_date(opened.clock.now(), opened.at_start.venue.zone_info)
    viewer = Viewer(desk="command line")
    try:
        data = path.read_bytes()
    except OSError:
        raise Refusal("import.unreadable") from None
    with progress_bar(f"Looking at {path.name}") as tell:
        reading = read_file(data, today, kind, tell)[0]
    reading = reading.against(opened.store.read(viewer, known))
    _show_problems(path, reading)
    if not reading.good:
        raise Refusal("import.no_good_rows")
    if look:
        out.print(f"{path.name}: {reading.good} of {reading.rows} rows can be read in.")
    else:
        with progress_bar(f"Reading in {path.name}") as tell:
            command = reading.command(again=again, on_progress=tell)
            done = opened.store.apply(command, viewer)
        out.print(notices.done(done.name, done.facts))
    if reading.refused:
        out.print(f"Left out: {reading.refused} of {reading.rows} rows.")
    return SOME_LEFT_OUT if reading.refused else 0


def _show_problems(path: Path, reading: Reading) -> None:
    if not reading.problems:
        return
    table = Table(title=f"{path.name}: what is wrong", title_justify="left")
    for heading in ("Row", "Column", "What is wrong", "The row is"):
        table.add_column(heading, overflow="fold", justify="right" if heading == "Row" else "left")
    for problem in reading.problems[:MOST_SHOWN]:
        table.add_row(
            str(problem.row), problem.column, imports.sentence(problem), imports.outcome(problem)
        )
    err.print(table)
    if len(reading.problems) > MOST_SHOWN:
        err.print(f"… and {len(reading.problems) - MOST_SHOWN} more.")
