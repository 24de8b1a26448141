"""What the command line says: progress while it works, and a sentence when it cannot."""

import logging
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, TaskID, TextColumn
from rich.progress import Progress as Bars

from desk.domain.refusals import Refusal
from desk.domain.sheets import Progress

FAILED = 1
STOPPED = 130
AGAIN = "import.again"
NOT_UNLOCKED = (
    "A passphrase guards the store of this desk, and none was given. Nothing was touched. "
    "Run it in a terminal, which asks for it; or let the passphrase be the first line of what it "
    "reads: desk summary < a-file-only-you-may-read"
)

NOT_CHANGED = "Stopped. Nothing was changed."

out = Console(highlight=False, markup=False)
err = Console(stderr=True, highlight=False, markup=False, soft_wrap=True)


def told(run: Callable[[], object]) -> int:
    """Run a command line; tell what goes wrong as a sentence, and return the exit status."""
    try:
        run()
    except SystemExit as ended:
        if ended.code == STOPPED:  # so a job ends that Ctrl+C has stopped
            err.print(NOT_CHANGED)
        return ended.code if isinstance(ended.code, int) else FAILED
    except KeyboardInterrupt:
        err.print(NOT_CHANGED)
        return STOPPED
    except Exception as error:  # noqa: BLE001 - whatever it is, a person reads a sentence
        err.print(sentence(error))
        return FAILED
    return 0


def sentence(error: Exception) -> str:
    """Say what went wrong and what to do; a fault of ours gets a reference into the log."""
    from desk import opening
    from desk.cli.stores import NoPassphrase
    from desk.credentials import WrongPassphrase
    from desk.wording import refusals
    from desk.wording.troubles import trouble

    if isinstance(error, opening.NotSetUp):
        return "This computer has no store yet. Start desk once without a word after it."
    if isinstance(error, NoPassphrase):
        return _noted("no_passphrase", NOT_UNLOCKED)
    if isinstance(error, WrongPassphrase):
        return "That passphrase does not open the store. Look at capitals and spaces."
    if isinstance(error, Refusal):
        words = refusals.sentence(error)
        return f"{words} Add --again to read it in anyway." if error.code == AGAIN else words
    code = opening.trouble_code(error)
    if code:
        told_of = trouble(code)
        return _noted(code, f"{told_of.heading}. {told_of.words}")
    return _fault(error)


def _noted(code: str, words: str) -> str:
    """Leave in the log why a job did not begin: whoever set it up to run by itself looks there."""
    from desk import settings as machine
    from desk.logs import start_logging

    with suppress(OSError, machine.SettingsBroken):
        start_logging(machine.load().logs)
        logging.getLogger("desk.cli").warning("A job of the command line did not begin: %s", code)
    return words


def _fault(error: Exception) -> str:
    from desk import settings as machine
    from desk.logs import log_fault, start_logging

    where = ""
    try:
        where = f" The log is {start_logging(machine.load().logs)}."
    except (OSError, machine.SettingsBroken):
        where = ""
    reference = log_fault(type(error), error, error.__traceback__)
    return f"Something went wrong, and it is our fault. Reference {reference}.{where}"


@contextmanager
def progress_bar(words: str) -> Iterator[Progress]:
    """Show a bar while a job runs; the job tells how far it is."""
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    with Bars(*columns, console=err, transient=True, disable=not sys.stderr.isatty()) as bars:
        task: TaskID = bars.add_task(words, total=None)

        def tell(done: int, total: int) -> bool:
            bars.update(task, completed=done, total=total or None)
            return True

        yield tell
