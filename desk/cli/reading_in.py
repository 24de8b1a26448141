"""Reads files in from the command line: what is wrong, what changes, and then the good rows."""

from collections.abc import Sequence
from pathlib import Path

from rich.table import Table

from db.base import Tx
from desk.cli.stores import opened_store
from desk.cli.telling import err, out, progress_bar
from desk.commands.reading import Reading, compare, read_file
from desk.domain.clock import local_date
from desk.domain.imports_fates import CHANGED, SAME
from desk.domain.refusals import Refusal
from desk.domain.viewer import Viewer
from desk.opening import Opened
from desk.queries.imports import known
from desk.wording import import_rows, imports, notices

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
        read = read_file(data, today, kind, tell)[:1]

        def looked(tx: Tx, one: Viewer) -> Reading:
            return compare(tx, read, known(tx, one), tell)[0]

        reading = opened.store.read(viewer, looked)
    _show_problems(path, reading)
    _show_changes(path, reading)
    if not reading.good:
        raise Refusal("import.no_good_rows")
    if look:
        out.print(f"{path.name}: {reading.good} of {reading.rows} rows can be read in.")
        out.print(import_rows.counts(reading.count, reading.refused))
    else:
        with progress_bar(f"Reading in {path.name}") as tell:
            command = reading.command(again=again, on_progress=tell)
            done = opened.store.apply(command, viewer)
        out.print(notices.done(done.name, done.facts))
        if reading.count(SAME):
            out.print(f"The same as before: {reading.count(SAME)} of {reading.rows} rows.")
    if reading.refused:
        out.print(f"Left out: {reading.refused} of {reading.rows} rows.")
    return SOME_LEFT_OUT if reading.refused else 0


def _show_changes(path: Path, reading: Reading) -> None:
    """List the rows that change what is known, with what stood there before."""
    changed = [fate for fate in reading.fates if fate.what == CHANGED]
    if not changed:
        return
    table = Table(title=f"{path.name}: what changes", title_justify="left")
    for heading in ("Row", "Who or what", "What changes"):
        table.add_column(heading, overflow="fold", justify="right" if heading == "Row" else "left")
    for fate in changed[:MOST_SHOWN]:
        table.add_row(str(fate.row), fate.name, import_rows.becomes(reading.kind, fate))
    err.print(table)
    if len(changed) > MOST_SHOWN:
        err.print(f"… and {len(changed) - MOST_SHOWN} more.")


def _show_problems(path: Path, reading: Reading) -> None:
    if not reading.problems:
        return
    wrong = any(not problem.imported for problem in reading.problems)
    title = "what is wrong" if wrong else "good to know"
    table = Table(title=f"{path.name}: {title}", title_justify="left")
    for heading in ("Row", "Column", "What it is", "The row is"):
        table.add_column(heading, overflow="fold", justify="right" if heading == "Row" else "left")
    for problem in reading.problems[:MOST_SHOWN]:
        table.add_row(
            str(problem.row), problem.column, imports.sentence(problem), imports.outcome(problem)
        )
    err.print(table)
    if len(reading.problems) > MOST_SHOWN:
        err.print(f"… and {len(reading.problems) - MOST_SHOWN} more.")
