"""Printing letters and sheets on A4, on any computer.

All of it may take seconds and belongs on a background thread.
"""

import sys

from desk.printing.answers import PATIENCE, PrinterInfo, PrintFailed, PrintJob

__all__ = ["PATIENCE", "PrintFailed", "PrintJob", "PrinterInfo", "print_pdf", "printers"]


def printers() -> tuple[PrinterInfo, ...]:
    """List the printers of this computer, the default first, then by name.

    Raises: PrintFailed with ``not_installed`` or ``timeout``.
    """
    if sys.platform == "win32":
        from desk.printing import qt

        return qt.printers()
    from desk.printing import cups

    return cups.printers()


def print_pdf(
    pdf: bytes, title: str, printer: str | None, *, patience: float = PATIENCE
) -> PrintJob:
    """Print a PDF on A4 at its true size and wait until the printer has done with it.

    `title` shows in the print queue for all to read: give a reference, never a name. `printer` is
    a `PrinterInfo.name`; `None` means the default. The PDF goes through a pipe, so no file is left
    behind by us. `patience` is in seconds. Raises: PrintFailed.
    """
    if sys.platform == "win32":
        from desk.printing import qt

        return qt.print_pdf(pdf, title, printer)
    from desk.printing import cups

    return cups.print_pdf(pdf, title, printer, patience)
