"""Opens the store for a job without a window, and closes it again."""

import getpass
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from desk import opening
from desk import settings as machine
from desk.opening import Opened
from desk.settings import Settings
from desk.venue_server import passwords


class NoPassphrase(Exception):  # noqa: N818 - it is an answer to a person, not an error of ours
    """Says that a passphrase guards the store, and that none was given; nothing was touched."""


@contextmanager
def opened_store() -> Iterator[Opened]:
    """Give the store of this computer.

    Raises NoPassphrase, and what `opening.open_store` raises.
    """
    settings = machine.load()
    opened = opening.open_desk(settings, passphrase_for(settings))
    try:
        yield opened
    finally:
        opened.store.close()


def passphrase_for(settings: Settings) -> str:
    """Ask for the passphrase where one guards the key of the store, or the way to it.

    Without a terminal it is the first line of standard input: neither the list of processes nor
    the environment, which others may read, ever holds it. Raises NoPassphrase.
    """
    if settings.store_url:
        guarded = passwords.asks_for_passphrase(settings)
    else:
        guarded = settings.key_storage == "passphrase" and settings.store_file.exists()
    if not guarded:
        return ""
    given = _typed() if sys.stdin is not None and sys.stdin.isatty() else _first_line()
    if not given:
        raise NoPassphrase
    return given


def _typed() -> str:
    try:
        return getpass.getpass("Passphrase of this desk: ")
    except EOFError:  # the terminal went away
        return ""


def _first_line() -> str:
    try:
        return sys.stdin.readline().rstrip("\r\n") if sys.stdin is not None else ""
    except (OSError, ValueError):  # closed by whoever started us
        return ""
