"""Lists the files that were read in, and takes one back, from the command line."""

from rich.table import Table

from desk.cli.reading_in import SOME_LEFT_OUT
from desk.cli.stores import opened_store
from desk.cli.telling import out
from desk.commands.take_back import TakeBackImport
from desk.domain.clock import local
from desk.domain.refusals import Refusal
from desk.domain.viewer import Viewer
from desk.queries.imports import import_numbered, last_imports
from desk.queries.taking_back import taking_back
from desk.wording import imports, notices, times

HEADINGS = ("Number", "What", "When", "Who", "New", "Changed", "Left out", "Taken back")


def list_imports() -> int:
    """List what was read in, newest first; return the exit status."""
    with opened_store() as opened:
        zone = opened.at_start.venue.zone_info
        today = local(opened.clock.now(), zone).date()
        rows = opened.store.read(Viewer(), last_imports)
    if not rows:
        out.print("Nothing was read in yet.")
        return 0
    table = Table()
    for heading in HEADINGS:
        counted = heading in {"Number", "New", "Changed", "Left out"}
        table.add_column(heading, overflow="fold", justify="right" if counted else "left")
    for row in rows:
        at = local(row.at, zone)
        table.add_row(
            str(row.number),
            imports.kind(row.kind),
            f"{times.long_date(at.date())}, {at:%H:%M}",
            imports.who(row),
            str(row.added),
            str(row.changed),
            str(row.refused),
            imports.state(row, zone, today),
        )
    out.print(table)
    return 0


def take_back(number: int, *, look: bool) -> int:
    """Take back the file of this number, or only say what that would come to.

    Raises Refusal ``import.no_number``, or as `TakeBackImport` does.
    """
    viewer = Viewer(desk="command line")
    with opened_store() as opened:
        store = opened.store
        row = store.read(viewer, lambda tx, one: import_numbered(tx, one, number))
        if row is None:
            raise Refusal("import.no_number")
        if look:
            told = store.read(viewer, lambda tx, one: taking_back(tx, one, row.id))
            out.print(imports.would_go(told))
            return SOME_LEFT_OUT if told.kept else 0
        done = store.apply(TakeBackImport(batch_id=row.id), viewer)
    out.print(notices.done(done.name, done.facts))
    return SOME_LEFT_OUT if done.facts["kept"] else 0
