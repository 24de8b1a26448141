"""What printing answers: the printers there are, a job done, or why no paper came out."""

from desk.snapshot import snapshot

PATIENCE = 30.0
"""Seconds to follow a job before saying that the printer is slow."""


@snapshot
class PrinterInfo:
    """One printer a person can choose: its queue's name and what people call it."""

    name: str
    description: str
    is_default: bool
    is_stopped: bool


@snapshot
class PrintJob:
    """One job that a printer has finished, under the reference it was sent with."""

    printer: str
    number: int
    title: str


class PrintFailed(Exception):  # noqa: N818 - it is an answer to a person, not an error of ours
    """Says that paper did not come out, and why.

    `code` is one of: ``not_installed`` (this computer has no print service, or it does not run),
    ``no_printer`` (none chosen and no default, or the chosen one is gone), ``printer_stopped``
    (paused, or failed and stopped itself or would try later; the job was taken back), ``rejected``
    (the printer takes no jobs, or gave this one up), ``timeout`` (no end of the job seen; it may
    still come out).
    """

    def __init__(self, code: str) -> None:
        """Carry the reason as a code."""
        super().__init__(code)
        self.code = code
