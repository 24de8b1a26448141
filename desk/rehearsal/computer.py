"""The computer of a rehearsal: it forgets its choices, and may print into a folder instead."""

from dataclasses import replace
from pathlib import Path
from typing import cast

from desk.computer import ThisComputer, keep_paper
from desk.domain.computer import ComputerRow, PrinterRow
from desk.settings import Language, Settings, Theme


class FolderComputer:
    """A computer without a printer, whose letters come out as files in a folder."""

    def __init__(self, papers: Path) -> None:
        """Put papers into `papers`, which is there."""
        self._papers = papers
        self._row = ComputerRow()

    @property
    def row(self) -> ComputerRow:
        """What it remembers while it runs."""
        return self._row

    @property
    def papers(self) -> Path:
        """The folder for papers."""
        return self._papers

    @property
    def practice(self) -> bool:
        """Its papers are of a made-up day, and say so."""
        return True

    @property
    def desks(self) -> None:
        """A rehearsal has no server."""
        return

    @property
    def may_serve(self) -> bool:
        """Nor does it make one."""
        return False

    def remember(self, row: ComputerRow) -> None:
        """Keep these choices while it runs."""
        self._row = row

    def printers(self) -> tuple[PrinterRow, ...]:
        """List no printers."""
        return ()

    def print_pdf(self, pdf: bytes, reference: str) -> None:
        """Write the page as a file of its reference."""
        letter_file(self._papers, reference).write_bytes(pdf)

    def keep_paper(self, folder: Path, name: str, content: bytes) -> Path:
        """Write a paper into `folder`. Raises Refusal ``paper.full`` or ``paper.folder``."""
        return keep_paper(folder, name, content)


class PracticeComputer(FolderComputer):
    """This computer with its own printers, of which a rehearsal changes no setting."""

    def printers(self) -> tuple[PrinterRow, ...]:
        """List the printers. Raises Refusal ``print.…``."""
        return self._real().printers()

    def print_pdf(self, pdf: bytes, reference: str) -> None:
        """Print on the chosen printer. Raises Refusal ``print.…``; the letter is kept."""
        self._real().print_pdf(pdf, reference)

    def _real(self) -> ThisComputer:
        row = self._row
        settings = Settings(
            self._papers,
            printer=row.printer,
            theme=cast("Theme", row.theme),
            language=cast("Language", row.language),
        )
        return ThisComputer(replace(settings, text_size=row.text_size))


def letter_file(folder: Path, reference: str) -> Path:
    """Say where the file of a letter lies; its name holds its number alone."""
    return folder / f"letters-{reference}.pdf"
