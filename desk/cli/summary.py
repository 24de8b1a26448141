"""The figures of a day without a window: on the screen, or as PDF, CSV and XLSX."""

from collections.abc import Callable, Mapping
from datetime import date
from getpass import getuser
from pathlib import Path

from rich.table import Table

from desk.cli.stores import opened_store
from desk.cli.telling import out
from desk.commands.people import Looked
from desk.documents.day_table import day_csv, day_table, day_xlsx
from desk.domain.day import DaySheet
from desk.domain.refusals import Refusal
from desk.domain.viewer import Viewer
from desk.opening import Opened
from desk.queries.day_report import day, venue_day
from desk.queries.staff import everybody
from desk.queries.venue import past_days
from desk.safe_file import write_safely
from desk.store import Tx
from desk.wording import times

DESK = "command line"


def summarise(on: date | None, files: Mapping[str, Path], *, by: str, full: bool) -> int:
    """Write the figures of a day, or of the last drop-in, into `files` by kind (pdf, csv, xlsx).

    Without files they are shown. Only a `full` sheet holds small numbers and notes. It says who
    made it: the member of staff called `by`, or else whose account of this computer it was.
    Returns the exit status; raises Refusal ``day.none`` or ``staff.unknown``, and what
    `opening.open_store` raises.
    """
    with opened_store() as opened:
        viewer = _member(opened, by) if by else _account()
        sheet = _sheet(opened, viewer, on, full=full)
        if not files:
            _show(sheet)
        for kind, path in files.items():
            _write(path, _MAKERS[kind](sheet))
            out.print(f"{path}: {times.long_date(sheet.head.on_date)}")
        opened.store.apply(Looked(what="export"), viewer)
    return 0


def _member(opened: Opened, by: str) -> Viewer:
    """Return the member of staff of that name; a name at work will do where one alone bears it.

    Raises Refusal ``staff.unknown`` or ``staff.same_name``.
    """
    wanted = " ".join(by.split()).casefold()
    here = [row for row in opened.store.read(Viewer(desk=DESK), everybody) if row.active]
    for names in ([row.name for row in here], [row.called for row in here]):
        found = [row for row, name in zip(here, names, strict=True) if name.casefold() == wanted]
        if len(found) > 1:
            raise Refusal("staff.same_name")
        for row in found:
            return Viewer(row.id, row.name, row.called, row.role, row.job, row.agency_id, DESK)
    raise Refusal("staff.unknown")


def _account() -> Viewer:
    """Return whoever runs this, as the computer knows them."""
    try:
        account = getuser()
    except (OSError, KeyError, ImportError):  # an account without a name, as a timer may have
        account = ""
    return Viewer(name=account, job=f"from the {DESK}", desk=DESK)


def _sheet(opened: Opened, viewer: Viewer, on: date | None, *, full: bool) -> DaySheet:
    venue = opened.at_start.venue

    def read(tx: Tx, viewer: Viewer) -> DaySheet:
        chosen = on or _last(tx, viewer)
        counted = day(tx, viewer, chosen, venue)
        return counted.full() if full else counted.safe()

    def _last(tx: Tx, viewer: Viewer) -> date:
        tomorrow = date.fromordinal(venue_day(tx, venue).toordinal() + 1)
        last = past_days(tx, viewer, tomorrow, 1)
        if not last:
            raise Refusal("day.none")
        return last[0].on_date

    return opened.store.read(viewer, read)


def _pdf(sheet: DaySheet) -> bytes:
    from desk.documents.day_sheet import day_sheet_pdf

    return day_sheet_pdf(sheet)


_MAKERS: Mapping[str, Callable[[DaySheet], bytes]] = {
    "pdf": _pdf,
    "csv": day_csv,
    "xlsx": day_xlsx,
}


def _show(sheet: DaySheet) -> None:
    table = Table(title=times.long_date(sheet.head.on_date), title_justify="left")
    table.add_column("Part")
    table.add_column("Figure")
    table.add_column("Value", justify="right")
    part = ""
    for row in day_table(sheet):
        table.add_row("" if row.part == part else row.part, row.figure, str(row.value))
        part = row.part
    out.print(table)
    if sheet.hidden:
        out.print(f"{sheet.hidden} small numbers are hidden. Add --full to see them.")


def _write(path: Path, content: bytes) -> None:
    try:
        write_safely(path.absolute(), content)
    except OSError:
        raise Refusal("store.disk") from None
