"""The papers that are pictured, each as PDFium draws its page."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import time
from functools import partial
from pathlib import Path

from PySide6.QtGui import QImage

from desk.documents.day_sheet import day_sheet_pdf
from desk.domain.day import Day
from desk.domain.resources import standard_codes
from desk.queries.day_report import day
from desk.rehearsal.pictures import LEAD
from desk.screens.referral.paper import lay_out
from desk.widgets.page_view import render_pages
from tests.looks.morning import Friday

PAGE_PX = 1000


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper: the name of its picture, the minute at which it is there, and its PDF."""

    name: str
    at: time
    pdf: Callable[[Friday], bytes]

    def draw(self, friday: Friday, path: Path) -> None:
        """Draw its page. Raises OSError."""
        drawn = render_pages(self.pdf(friday), PAGE_PX, 1.0)[0]
        line = 4 * drawn.width
        image = QImage(drawn.pixels, drawn.width, drawn.height, line, QImage.Format.Format_RGB32)
        if not image.save(str(path)):
            raise OSError(f"{path.name} could not be written")


def letter(reference: str) -> Callable[[Friday], bytes]:
    """Return what gives the signed letter of one of the people."""
    return lambda friday: friday.letters.kept[reference].pdf


def _draft(friday: Friday) -> bytes:
    """Lay out a letter that nobody has signed."""
    letters = friday.letters
    steps = next(one for one in friday.hall.told.letters if one.who == "P02")
    row = letters._row(steps, letters.kept["P02"])
    codes = standard_codes()
    request, template = letters._request(row), row.destination.template
    return lay_out(request, template, codes, draft=True, practice=True).pdf


def _counted(friday: Friday) -> Day:
    hall = friday.hall
    read = partial(day, on_date=hall.told.on, venue=hall.told.venue)
    return hall.store.read(hall.viewer(LEAD), read)


PAPERS = (
    Paper("paper_draft", time(10, 0), _draft),
    Paper("paper_detox", time(11, 5), letter("P02")),
    Paper("paper_rehab", time(11, 5), letter("P07")),
    Paper("paper_england", time(11, 5), letter("P38")),
    Paper("paper_wales", time(11, 5), letter("P01")),
    Paper("paper_day_sheet", time(13, 0), lambda friday: day_sheet_pdf(_counted(friday).full())),
    Paper("paper_share_safe", time(13, 0), lambda friday: day_sheet_pdf(_counted(friday).safe())),
)
