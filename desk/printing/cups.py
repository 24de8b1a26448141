"""Printing through CUPS, the print service of Linux and macOS: a page stays lines and letters."""

import os
import re
import subprocess
import time
from typing import TYPE_CHECKING

from desk.printing.answers import PrinterInfo, PrintFailed, PrintJob
from desk.snapshot import snapshot

if TYPE_CHECKING:
    from desk.printing.ipp import PrintService

_ANSWER = 15.0  # seconds that lp or lpstat may take: discovery on weak Wi-Fi is slow
_PAUSE = 0.15  # seconds between two looks at a job

_ACCEPTED = re.compile(r"^request id is (?P<printer>.+)-(?P<number>\d+) ", re.MULTILINE)
_DETAIL = re.compile(
    r"^printer (?P<name>\S+) (?P<state>is idle|now printing|disabled)"
    r".*?^\tDescription: ?(?P<description>[^\n]*)$",
    re.MULTILINE | re.DOTALL,
)
_DEFAULT = re.compile(r"^system default destination: (\S+)$", re.MULTILINE)


def printers() -> tuple[PrinterInfo, ...]:
    """List the printers, as `desk.printing.printers` says."""
    _check_service()
    names = _run("lpstat", "-e").stdout.split()
    told = _run("lpstat", "-l", "-p", "-d").stdout
    details = {detail["name"]: detail for detail in _DETAIL.finditer(told)}
    default = _DEFAULT.search(told)
    found = [
        PrinterInfo(
            name=name,
            description=(details[name]["description"] if name in details else "") or name,
            is_default=default is not None and default[1] == name,
            is_stopped=name in details and details[name]["state"] == "disabled",
        )
        for name in names
    ]
    return tuple(sorted(found, key=lambda info: (not info.is_default, info.name)))


def print_pdf(pdf: bytes, title: str, printer: str | None, patience: float) -> PrintJob:
    """Print a PDF, as `desk.printing.print_pdf` says."""
    _check_service()
    service = _service()
    chosen = printer or _default_printer()
    if _is_stopped(service, chosen):
        raise PrintFailed("printer_stopped")
    job = _send(pdf, title, chosen)
    _follow(service, job, patience)
    return job


def _check_service() -> None:
    """Make sure that a print service runs: without one, lp would blame the printer."""
    if "not running" in _run("lpstat", "-r").stdout:
        raise PrintFailed("not_installed")


def _service() -> "PrintService":
    from desk.printing.ipp import PrintService

    return PrintService(_run("lpstat", "-H").stdout.strip())


def _default_printer() -> str:
    default = _DEFAULT.search(_run("lpstat", "-d").stdout)
    if default is None:
        raise PrintFailed("no_printer")
    return default[1]


def _is_stopped(service: "PrintService", printer: str) -> bool:
    from desk.printing.ipp import PrinterState

    try:
        return service.printer_state(printer) is PrinterState.STOPPED
    except OSError:
        return False  # a service that answers only its own programs: let the job show it


def _send(pdf: bytes, title: str, printer: str) -> PrintJob:
    """Hand the PDF to the print service."""
    options = ["-H", "immediate", "-o", "media=A4", "-o", "print-scaling=none"]
    sent = _run("lp", "-d", printer, "-t", title, *options, "-", given=pdf)
    accepted = _ACCEPTED.search(sent.stdout)
    if accepted is not None:
        return PrintJob(accepted["printer"], int(accepted["number"]), title)
    if "does not exist" in sent.stderr:
        raise PrintFailed("no_printer")
    raise PrintFailed("rejected")


def _follow(service: "PrintService", job: PrintJob, patience: float) -> None:
    """Wait until the job is printed; raise PrintFailed when it will not be, or takes too long."""
    from desk.printing.ipp import JobState

    deadline = time.monotonic() + patience
    while time.monotonic() < deadline:
        try:
            state = service.job_state(job.number)
        except OSError:
            return  # as above: it took the job, and more than that it does not say
        if state in (None, JobState.PRINTED):
            return
        if state in (JobState.GIVEN_UP, JobState.CANCELLED):
            raise PrintFailed("rejected")
        # A job we did not ask to hold is held because the printer failed and is to try again.
        failed = state is JobState.HELD or (
            state is not JobState.PRINTING and _is_stopped(service, job.printer)
        )
        if failed:
            # Left in the queue it would come out when somebody mends the printer, unattended.
            _run("cancel", f"{job.printer}-{job.number}")
            raise PrintFailed("printer_stopped")
        time.sleep(_PAUSE)
    raise PrintFailed("timeout")


@snapshot
class _Said:
    stdout: str
    stderr: str


def _run(*command: str, given: bytes = b"") -> _Said:
    """Run one of the print service's programs and give what it said, in English."""
    try:
        done = subprocess.run(
            command,
            input=given,
            capture_output=True,
            timeout=_ANSWER,
            check=False,
            env={**os.environ, "LC_ALL": "C"},
        )
    except FileNotFoundError:
        raise PrintFailed("not_installed") from None
    except subprocess.TimeoutExpired:
        raise PrintFailed("timeout") from None
    return _Said(done.stdout.decode(errors="replace"), done.stderr.decode(errors="replace"))
