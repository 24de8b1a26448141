"""Printing without CUPS: what Qt paints, looked at through Qt's own PDF printer."""

import io
from pathlib import Path

import pypdfium2
import pytest
from PIL.Image import Image
from pypdf import PdfReader
from PySide6.QtPrintSupport import QPrinter
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from desk.printing import PrintFailed
from desk.printing.qt import paint_pages, print_pdf

pytestmark = pytest.mark.usefixtures("qapp")


def _two_pages() -> bytes:
    paper = io.BytesIO()
    page = Canvas(paper, pagesize=A4)
    for _ in range(2):
        page.rect(100, 200, 300, 150, fill=1)
        page.showPage()
    page.save()
    return paper.getvalue()


def _inked(pdf: bytes, page: int) -> tuple[int, int, int, int]:
    """Give where the ink is on a page, in points from its top left corner."""
    drawn: Image = pypdfium2.PdfDocument(pdf)[page].render(grayscale=True).to_pil()
    box = drawn.convert("L").point([255] * 128 + [0] * 128).getbbox()
    assert box is not None
    return box


def test_pages_are_painted_on_a4_where_the_pdf_has_them(tmp_path: Path) -> None:
    device = QPrinter(QPrinter.PrinterMode.HighResolution)
    device.setOutputFileName(str(tmp_path / "painted.pdf"))
    paint_pages(_two_pages(), device)
    painted = (tmp_path / "painted.pdf").read_bytes()
    pages = PdfReader(io.BytesIO(painted)).pages
    assert len(pages) == 2
    assert [round(side) for side in pages[0].mediabox[2:]] == [595, 842]
    for number in range(2):
        for painted_edge, edge in zip(
            _inked(painted, number), _inked(_two_pages(), number), strict=True
        ):
            assert abs(painted_edge - edge) <= 1


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_cannot_begin_rejects_the_job(tmp_path: Path) -> None:
    device = QPrinter()
    device.setOutputFileName(str(tmp_path / "no such folder" / "painted.pdf"))
    with pytest.raises(PrintFailed, match="rejected"):
        paint_pages(_two_pages(), device)


def test_a_printer_that_is_not_there_is_told() -> None:
    with pytest.raises(PrintFailed, match="no_printer"):
        print_pdf(_two_pages(), "L-2026-0042", "sold")
