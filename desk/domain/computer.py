"""This computer, as screens may ask it: its printers, and what it remembers for itself."""

from pathlib import Path
from typing import Protocol

from desk.domain.desks import Desks
from desk.domain.refusals import Refusal
from desk.snapshot import snapshot


@snapshot
class PrinterRow:
    """A printer that can be chosen: the name of its queue, and what people call it."""

    name: str
    description: str
    is_default: bool
    is_stopped: bool


@snapshot
class ComputerRow:
    """What one computer remembers: `printer` is a queue's name, None for the default one.

    `theme` is system, light, dark or contrast; `text_size` is in percent, 100 to 200; `language`
    is en or cy.
    """

    desk_name: str = "Reception"
    printer: str | None = None
    theme: str = "system"
    text_size: int = 100
    language: str = "en"


class Computer(Protocol):
    """The computer that a desk stands on. What prints may take seconds: ask it in `work`."""

    @property
    def row(self) -> ComputerRow:
        """What it remembers now."""

    @property
    def papers(self) -> Path:
        """The folder in which saved papers are offered a place."""

    @property
    def practice(self) -> bool:
        """Whether its papers are of a made-up day, and say so."""

    @property
    def desks(self) -> Desks | None:
        """The venue's server and its desks, where this computer is that server."""

    @property
    def may_serve(self) -> bool:
        """Whether it could become the venue's server: its store is a file of its own."""

    def remember(self, row: ComputerRow) -> None:
        """Keep these choices for the next start. Raises Refusal ``computer.not_kept``."""

    def printers(self) -> tuple[PrinterRow, ...]:
        """List the printers, the default one first. Raises Refusal ``print.…``."""

    def print_pdf(self, pdf: bytes, reference: str) -> None:
        """Print a page on the chosen printer, and wait until it has come out.

        `reference` shows in the print queue for all to read, so it never holds a name. Raises
        Refusal ``print.not_installed``, ``print.no_printer``, ``print.printer_stopped``,
        ``print.rejected`` or ``print.timeout``.
        """

    def keep_paper(self, folder: Path, name: str, content: bytes) -> Path:
        """Write a paper into `folder` as `name`, never over a file that says something else.

        Returns where it is: a number stands after a name that was taken. Raises Refusal
        ``paper.full`` or ``paper.folder``; nothing half written stays behind.
        """


class BareComputer:
    """A computer with no printer and no disk, forgetful: for a desk that only looks."""

    def __init__(self, papers: Path = Path()) -> None:
        """Offer `papers` as the folder for what is saved."""
        self._papers = papers
        self._row = ComputerRow()

    @property
    def row(self) -> ComputerRow:
        """What it remembers now."""
        return self._row

    @property
    def papers(self) -> Path:
        """The folder in which saved papers are offered a place."""
        return self._papers

    @property
    def practice(self) -> bool:
        """Its papers are of a real day."""
        return False

    @property
    def desks(self) -> Desks | None:
        """It is nobody's server."""
        return None

    @property
    def may_serve(self) -> bool:
        """It becomes nobody's server."""
        return False

    def remember(self, row: ComputerRow) -> None:
        """Keep these choices while it runs."""
        self._row = row

    def printers(self) -> tuple[PrinterRow, ...]:
        """List no printers."""
        return ()

    def print_pdf(self, pdf: bytes, reference: str) -> None:  # noqa: ARG002 - there is no printer
        """Raise Refusal ``print.no_printer``."""
        raise Refusal("print.no_printer")

    def keep_paper(self, folder: Path, name: str, content: bytes) -> Path:  # noqa: ARG002 - nor a disk
        """Raise Refusal ``paper.folder``."""
        raise Refusal("paper.folder", folder=str(folder))
