"""Starts the venue's server with the desk of its own computer, where it stands still."""

import socket
from contextlib import closing

from desk.domain.clock import SystemClock
from desk.domain.refusals import Refusal
from desk.settings import Settings
from desk.store import Store
from desk.venue_server.keeping import is_server
from desk.venue_server.making import HERE, Making
from desk.venue_server.passwords import Passphrase
from desk.venue_server.place import Place

ANSWERS_WITHIN_S = 1.0


def wake(settings: Settings, passphrase: Passphrase) -> bool:
    """Start the server if it is this computer and stands still; say whether that was so.

    Raises what `Making.start` raises.
    """
    if not is_server(settings) or _answers(Place.of(settings).remembered().port):
        return False
    Making(settings, passphrase, _no_store, SystemClock()).start(None, None, _untold)
    return True


def _answers(port: int) -> bool:
    with closing(socket.socket(socket.AF_INET, socket.SOCK_STREAM)) as asked:
        asked.settimeout(ANSWERS_WITHIN_S)
        return asked.connect_ex((HERE, port)) == 0


def _no_store() -> Store:
    """Nothing is moved to a server that is in use. Raises Refusal ``venue_server.in_use``."""
    raise Refusal("venue_server.in_use")


def _untold(_done: int, _total: int) -> bool:
    return True
