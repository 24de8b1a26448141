"""Makes the sheet of a counted day, and its figures as a table. For any thread."""

from desk.domain.day import Day, DaySheet
from desk.snapshot import snapshot


@snapshot
class Made:
    """The sheet that is shown, its page, and its words for those who hear it."""

    sheet: DaySheet
    pdf: bytes
    heard: str


def make(day: Day, *, share_safe: bool, practice: bool) -> Made:
    """Lay the page of a counted day out, for this service or to be passed on."""
    from desk.documents.day_sheet import day_sheet_pdf
    from desk.documents.day_table import day_table

    sheet = day.safe() if share_safe else day.full()
    lines: dict[str, list[str]] = {}
    for row in day_table(sheet):
        words = f"{row.figure}: {row.value}" if row.value != "" else row.figure
        lines.setdefault(row.part, []).append(words)
    heard = "\n".join(f"{part}. {'; '.join(words)}." for part, words in lines.items())
    return Made(sheet, day_sheet_pdf(sheet, practice=practice), heard)


def content(made: Made, kind: str) -> bytes:
    """Return the bytes of one `kind` of file: pdf, csv or xlsx. All follow the same sheet."""
    from desk.documents.day_table import day_csv, day_xlsx

    if kind == "pdf":
        return made.pdf
    return day_csv(made.sheet) if kind == "csv" else day_xlsx(made.sheet)
