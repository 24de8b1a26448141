"""Makes the sheet and the table of a counted day, and keeps them in a folder. For any thread."""

import errno
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from desk.domain.day import Day, DaySheet
from desk.domain.refusals import Refusal
from desk.safe_file import write_safely

_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


@dataclass(frozen=True, slots=True)
class Made:
    """The sheet that is shown, its page, and its words for those who hear it."""

    sheet: DaySheet
    pdf: bytes
    heard: str


def make(day: Day, *, share_safe: bool) -> Made:
    """Lay the page of a counted day out, for this service or to be passed on."""
    from desk.documents.day_sheet import day_sheet_pdf
    from desk.documents.day_table import day_table

    sheet = day.safe() if share_safe else day.full()
    lines: dict[str, list[str]] = {}
    for row in day_table(sheet):
        words = f"{row.figure}: {row.value}" if row.value != "" else row.figure
        lines.setdefault(row.part, []).append(words)
    heard = "\n".join(f"{part}. {'; '.join(words)}." for part, words in lines.items())
    return Made(sheet, day_sheet_pdf(sheet), heard)


def content(made: Made, kind: str) -> bytes:
    """Return the bytes of one `kind` of file: pdf, csv or xlsx. All follow the same sheet."""
    from desk.documents.day_table import day_csv, day_xlsx

    if kind == "pdf":
        return made.pdf
    return day_csv(made.sheet) if kind == "csv" else day_xlsx(made.sheet)


def keep(made: Made, kind: str, folder: Path) -> Path:
    """Write the file into `folder` under its reference, never over another one; return where.

    Raises Refusal ``paper.full`` or ``paper.folder``; nothing half written stays behind.
    """
    data = content(made, kind)
    try:
        place = _free_place(folder, made.sheet.head.reference, kind, data)
        write_safely(place, data)
    except OSError as error:
        if error.errno in _FULL:
            raise Refusal("paper.full") from None
        raise Refusal("paper.folder", folder=str(folder)) from None
    return place


def _free_place(folder: Path, reference: str, kind: str, data: bytes) -> Path:
    """Return the first name that is not taken by a file that says something else."""
    names = (f"{reference} ({number})" if number > 1 else reference for number in count(1))
    places = (folder / f"{name}.{kind}" for name in names)
    return next(each for each in places if not each.exists() or each.read_bytes() == data)
