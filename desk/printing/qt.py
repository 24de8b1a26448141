"""Printing on a computer without CUPS (Windows): each page as a picture, painted by Qt.

A job is done when Qt has handed it to the system, which does not tell what became of the paper.
Qt is imported inside the functions, because nothing else in this part wants it.
"""

from typing import Any, Final

from desk.printing.answers import PrinterInfo, PrintFailed, PrintJob

DOTS_PER_INCH: Final = 300
_POINTS_PER_INCH: Final = 72


def printers() -> tuple[PrinterInfo, ...]:
    """List the printers, as `desk.printing.printers` says."""
    from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

    found = [
        PrinterInfo(
            name=info.printerName(),
            description=info.description() or info.printerName(),
            is_default=info.isDefault(),
            is_stopped=info.state() == QPrinter.PrinterState.Error,
        )
        for info in QPrinterInfo.availablePrinters()
    ]
    return tuple(sorted(found, key=lambda info: (not info.is_default, info.name)))


def print_pdf(pdf: bytes, title: str, printer: str | None) -> PrintJob:
    """Print a PDF, as `desk.printing.print_pdf` says.

    Raises: PrintFailed with ``no_printer``, ``printer_stopped`` or ``rejected``.
    """
    from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

    info = QPrinterInfo.printerInfo(printer) if printer else QPrinterInfo.defaultPrinter()
    if info.isNull():
        raise PrintFailed("no_printer")
    if info.state() == QPrinter.PrinterState.Error:
        raise PrintFailed("printer_stopped")
    device = QPrinter(info, QPrinter.PrinterMode.HighResolution)
    device.setDocName(title)
    paint_pages(pdf, device)
    return PrintJob(info.printerName(), 0, title)


def paint_pages(pdf: bytes, device: Any) -> None:
    """Paint each page of a PDF on an A4 sheet of its own, in black, white and grey.

    `device` is a QPrinter. Raises: PrintFailed with ``rejected``.
    """
    import pypdfium2
    from PySide6.QtCore import QMarginsF, QRectF
    from PySide6.QtGui import QPageLayout, QPageSize, QPainter

    device.setResolution(DOTS_PER_INCH)
    device.setFullPage(True)
    a4, upright = QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait
    device.setPageLayout(QPageLayout(a4, upright, QMarginsF()))
    painter = QPainter()
    if not painter.begin(device):
        raise PrintFailed("rejected")
    document = pypdfium2.PdfDocument(pdf)
    try:
        for number in range(len(document)):
            if number and not device.newPage():
                raise PrintFailed("rejected")
            picture = _picture(document[number])
            painter.drawImage(QRectF(picture.rect()), picture)
    finally:
        document.close()
        painter.end()


def _picture(page: Any) -> Any:
    """Draw one page as a QImage at the printer's resolution."""
    from PySide6.QtGui import QImage

    drawn = page.render(scale=DOTS_PER_INCH / _POINTS_PER_INCH, grayscale=True)
    grey = QImage.Format.Format_Grayscale8
    dots = bytes(drawn.buffer)
    # The copy outlives the bytes it was made from.
    return QImage(dots, drawn.width, drawn.height, drawn.stride, grey).copy()
