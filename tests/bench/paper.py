"""How long papers take, warm, against a bare ReportLab page of the same words.

``python -m tests.bench.paper`` prints the table. The bare page draws the same words in the same
two fonts, one call for each piece at the place already known, and nothing else: no layout, no
lines, no frame. What the letter takes above it is the price of composing, measuring and fitting.
"""

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any

from desk.documents.day_sheet import day_sheet_pdf
from desk.documents.letter import letter_pdf
from desk.documents.letter_layout import Layout
from desk.documents.letter_shape import EASY
from desk.documents.paper import HEIGHT, WIDTH, Text
from desk.domain.resources import FOLDER
from tests.documents.day_samples import friday
from tests.documents.samples import SIGNATURE, detox_request, housing_request, page_of

ROUNDS = 60


@dataclass(frozen=True, slots=True)
class Measured:
    """One line of the table: medians in milliseconds, and the ratio to the bare page."""

    what: str
    milliseconds: float
    ratio: float
    at_most: str


class BarePage:
    """The same words on a plain ReportLab canvas, as anybody would write them."""

    def __init__(self, texts: list[Text]) -> None:
        """Take words and places from a finished letter; register the fonts plainly."""
        from reportlab.pdfbase import pdfmetrics
        from reportlab.pdfbase.ttfonts import TTFont

        make: Callable[..., Any] = TTFont
        self._texts = [(t.x, HEIGHT - t.base, t.text, f"Bare-{t.face.name}", t.size) for t in texts]
        for name in {text.face.name for text in texts}:
            pdfmetrics.registerFont(make(f"Bare-{name}", str(_font(name))))

    def pdf(self, *, seven_bit: bool = True) -> bytes:
        """Draw them and return the bytes; `seven_bit` text in the file is ReportLab's default."""
        from reportlab import rl_config
        from reportlab.pdfgen.canvas import Canvas

        rl_config.useA85 = int(seven_bit)
        out = BytesIO()
        canvas = Canvas(out, pagesize=(WIDTH, HEIGHT), pageCompression=1)
        for x, y, text, font, size in self._texts:
            canvas.setFont(font, size)
            canvas.drawString(x, y, text)
        canvas.save()
        return out.getvalue()


def _font(name: str) -> Path:
    return FOLDER / "fonts" / f"{name}.ttf"


def alternately(*jobs: Callable[[], object]) -> list[float]:
    """Return the median milliseconds of each job, run in turns so that both meet the same load."""
    times: list[list[float]] = [[] for _ in jobs]
    for _ in range(ROUNDS):
        for job, kept in zip(jobs, times, strict=True):
            began = time.perf_counter()
            job()
            kept.append((time.perf_counter() - began) * 1000)
    return [statistics.median(kept) for kept in times]


def measure() -> tuple[Measured, ...]:
    """Measure the letters and the day sheet, warm."""
    request, housing, day = detox_request(), housing_request(), friday(64)
    page, other = page_of(request), page_of(housing)
    bare = BarePage(Layout(page, EASY, SIGNATURE, SIGNATURE).sheet.texts)

    def letter() -> bytes:
        return letter_pdf(page, draft=False, worker_strokes=SIGNATURE, person_strokes=SIGNATURE)

    jobs: tuple[tuple[str, Callable[[], object], str], ...] = (
        ("bare ReportLab page", bare.pdf, ""),
        ("bare page without its seven-bit text", lambda: bare.pdf(seven_bit=False), ""),
        ("letter to detox, laid out", letter, "1.5"),
        ("letter to detox, composed and laid out",
         lambda: letter_pdf(page_of(request), draft=True), "1.5"),
        ("letter to a council, laid out", lambda: letter_pdf(other, draft=False), "1.5"),
        ("day sheet, counted and laid out", lambda: day_sheet_pdf(friday(64).full()), "300 ms"),
        ("day sheet, share-safe", lambda: day_sheet_pdf(day.safe()), "300 ms"),
    )  # fmt: skip
    for _, job, _ in jobs:
        job()  # warm
    medians = alternately(*(job for _, job, _ in jobs))
    return tuple(
        Measured(what, took, took / medians[0], at_most)
        for (what, _, at_most), took in zip(jobs, medians, strict=True)
    )


def main() -> None:
    """Print the table."""
    print(f"{'':42}{'ms':>8}{'ratio':>8}{'at most':>10}")
    for row in measure():
        print(f"{row.what:42}{row.milliseconds:8.2f}{row.ratio:8.2f}{row.at_most:>10}")


if __name__ == "__main__":
    main()
