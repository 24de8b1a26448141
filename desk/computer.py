"""The real computer behind `domain.computer`: its settings file, its printers, its papers."""

import errno
from contextlib import suppress
from dataclasses import replace
from itertools import chain, count
from pathlib import Path
from typing import cast

from desk import settings as machine
from desk.domain.computer import ComputerRow, PrinterRow
from desk.domain.desks import Desks
from desk.domain.refusals import Refusal
from desk.safe_file import write_safely
from desk.settings import Language, Settings, SettingsBroken, Theme

_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


class ThisComputer:
    """Remembers what was chosen here, and prints on its printers."""

    def __init__(self, settings: Settings) -> None:
        """Begin with the settings as they were read."""
        self._settings = settings

    @property
    def row(self) -> ComputerRow:
        """What it remembers now."""
        now = self._settings
        return ComputerRow(now.desk_name, now.printer, now.theme, now.text_size, now.language)

    @property
    def papers(self) -> Path:
        """The folder in which saved papers are offered a place."""
        return self._settings.output

    @property
    def practice(self) -> bool:
        """Its papers are of a real day."""
        return False

    @property
    def desks(self) -> Desks | None:
        """The venue's server and its desks, where this computer is that server."""
        from desk.venue_server.keeping import Keeping, is_server  # late: most desks ask nothing

        return Keeping(self._settings) if is_server(self._settings) else None

    @property
    def may_serve(self) -> bool:
        """Whether it could become the venue's server: its store is a file of its own."""
        return self._settings.store_url is None

    def remember(self, row: ComputerRow) -> None:
        """Keep these choices for the next start. Raises Refusal ``computer.not_kept``."""
        self._settings = replace(
            self._settings,
            desk_name=row.desk_name,
            printer=row.printer,
            theme=cast("Theme", row.theme),
            text_size=row.text_size,
            language=cast("Language", row.language),
        )
        try:
            machine.save(self._settings)
        except (SettingsBroken, OSError):
            raise Refusal("computer.not_kept") from None

    def remember_look(self, theme: str, text_size: int) -> None:
        """Keep theme and text size; if that fails, they hold until the desk is closed."""
        with suppress(Refusal):
            self.remember(replace(self.row, theme=theme, text_size=text_size))

    def printers(self) -> tuple[PrinterRow, ...]:
        """List the printers, the default one first. Raises Refusal ``print.…``."""
        from desk import printing

        try:
            found = printing.printers()
        except printing.PrintFailed as failed:
            raise Refusal(f"print.{failed.code}") from None
        return tuple(
            PrinterRow(one.name, one.description, one.is_default, one.is_stopped) for one in found
        )

    def print_pdf(self, pdf: bytes, reference: str) -> None:
        """Print a page on the chosen printer, and wait until it has come out.

        Raises Refusal ``print.…`` with the code of `printing.PrintFailed`.
        """
        from desk import printing

        try:
            printing.print_pdf(pdf, reference, self._settings.printer)
        except printing.PrintFailed as failed:
            raise Refusal(f"print.{failed.code}") from None

    def keep_paper(self, folder: Path, name: str, content: bytes) -> Path:
        """Write a paper into `folder`. Raises Refusal ``paper.full`` or ``paper.folder``."""
        return keep_paper(folder, name, content)


def keep_paper(folder: Path, name: str, content: bytes) -> Path:
    """Write a paper into `folder` as `name`, never over a file that says something else.

    Returns where it is. Raises Refusal ``paper.full`` or ``paper.folder``; nothing half written
    stays behind.
    """
    try:
        place = _free_place(folder / name, content)
        write_safely(place, content)
    except OSError as error:
        if error.errno in _FULL:
            raise Refusal("paper.full") from None
        raise Refusal("paper.folder", folder=str(folder)) from None
    return place


def _free_place(wanted: Path, content: bytes) -> Path:
    """Return the first place, numbered from the second on, with nothing or this very paper."""
    numbered = (wanted.with_stem(f"{wanted.stem} ({number})") for number in count(2))
    return next(
        place
        for place in chain((wanted,), numbered)
        if not place.exists() or place.read_bytes() == content
    )
