"""Opens the store for a job without a window, and closes it again."""

import getpass
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from desk import opening
from desk import settings as machine
from desk.opening import Opened
from desk.settings import Settings


@contextmanager
def opened_store() -> Iterator[Opened]:
    """Give the store of this computer. Raises what `opening.open_store` raises."""
    settings = machine.load()
    opened = opening.open_desk(settings, _passphrase(settings))
    try:
        yield opened
    finally:
        opened.store.close()


def _passphrase(settings: Settings) -> str:
    """Ask for the passphrase where one guards the key; from a pipe it is the first line."""
    if settings.key_storage != "passphrase" or settings.store_url:
        return ""
    if not settings.store_file.exists():
        return ""
    if sys.stdin.isatty():
        return getpass.getpass("Passphrase of this desk: ")
    return sys.stdin.readline().rstrip("\n")
