"""What a rehearsal leaves behind: letters, the day sheet, pictures of their pages, the figures."""

import json
from collections.abc import Iterable, Mapping
from functools import partial
from pathlib import Path
from typing import Any

from desk.domain.day import Day
from desk.domain.soundness import Fault
from desk.queries.day_report import day
from desk.queries.soundness import letters_of_day
from desk.rehearsal.computer import letter_file
from desk.rehearsal.hall import Hall
from desk.rehearsal.morning import Skipped
from desk.rehearsal.stage import draw_page
from desk.snapshot import snapshot


@snapshot
class Left:
    """The files that were left, the counted day, and the number of letters."""

    files: tuple[Path, ...]
    counted: Day
    letters: tuple[str, ...]


def clear_folder(folder: Path) -> None:
    """Make the folder, or take away what an earlier rehearsal left in it; nothing else.

    Raises OSError.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for pattern in ("letters-*.pdf", "*.png", "day-sheet*.pdf", "summary.json"):
        for path in folder.glob(pattern):
            path.unlink()


def leave_papers(hall: Hall, by: str, folder: Path) -> Left:
    """Write the letters and both day sheets into `folder`, each with a picture of its page."""
    from desk.documents.day_sheet import day_sheet_pdf

    viewer = hall.viewer(by)
    letters = hall.store.read(viewer, partial(letters_of_day, day_id=hall.day.id))
    counted = hall.store.read(viewer, partial(day, on_date=hall.told.on, venue=hall.told.venue))
    papers = [(letter_file(folder, reference), pdf) for reference, _, pdf in letters]
    papers.append((folder / "day-sheet.pdf", day_sheet_pdf(counted.full(), practice=True)))
    safe = day_sheet_pdf(counted.safe(), practice=True)
    papers.append((folder / "day-sheet-share-safe.pdf", safe))
    files = []
    for path, pdf in papers:
        path.write_bytes(pdf)
        picture = path.with_suffix(".png")
        draw_page(pdf, picture)
        files += [path, picture]
    return Left(tuple(files), counted, tuple(reference for reference, _, _ in letters))


def leave_summary(
    hall: Hall, left: Left, skipped: Iterable[Skipped], faults: Iterable[Fault], folder: Path
) -> Path:
    """Write the day's figures, and what became of the script, as `summary.json`."""
    sheet = left.counted.full()
    zone = hall.told.venue.zone_info
    told = {
        "venue": sheet.head.venue,
        "day": sheet.head.name,
        "date": sheet.head.on_date.isoformat(),
        "made_at": sheet.head.made_at.astimezone(zone).isoformat(timespec="minutes"),
        "figures": dict(sheet.figures),
        "compared": [
            {"with": one.code, "date": one.on_date.isoformat(), "visits": one.visits}
            for one in sheet.compared
        ],
        "letters": list(left.letters),
        "skipped": [
            {"at": f"{one.at.astimezone(zone):%H:%M}", "what": one.what, "why": one.code}
            for one in skipped
        ],
        "faults": [{"code": one.code, "place": one.place} for one in faults],
    }
    path = folder / "summary.json"
    path.write_text(json.dumps(told, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    return path


def figures_in(path: Path) -> Mapping[str, Any]:
    """Return the figures as `summary.json` has them."""
    told = json.loads(path.read_text(encoding="utf-8"))
    return dict(told["figures"])
