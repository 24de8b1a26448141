"""A way to the server that a test can cut and mend, as a cable is pulled out and put back."""

import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from sqlalchemy import make_url

SOCKET = ".s.PGSQL.5432"
PIECE = 65536


class Cable:
    """Carries what one desk and the server say, while it is whole."""

    def __init__(self, server: Path, folder: Path) -> None:
        """Lead from a socket in `folder` to that of the `server`."""
        self._server, self._here = server / SOCKET, folder / SOCKET
        self._ends: list[socket.socket] = []
        self._carrying: list[threading.Thread] = []
        self._listening: socket.socket | None = None

    def mend(self) -> None:
        """Let the desk reach the server."""
        self._listening = socket.socket(socket.AF_UNIX)
        self._listening.bind(str(self._here))
        self._listening.listen()
        self._begin(self._lead, self._listening)

    def cut(self) -> None:
        """End every connection, and let none be made."""
        if self._listening is None:
            return
        self._here.unlink()
        self._listening.shutdown(socket.SHUT_RDWR)  # else it would go on waiting
        self._listening.close()
        self._listening = None
        for end in self._ends:
            with suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)
        for thread in self._carrying:
            thread.join()
        for end in self._ends:
            end.close()
        self._ends.clear()
        self._carrying.clear()

    def _lead(self, listening: socket.socket) -> None:
        with suppress(OSError):
            while True:
                here, _ = listening.accept()
                there = socket.socket(socket.AF_UNIX)
                there.connect(str(self._server))
                self._ends += [here, there]
                for one, other in ((here, there), (there, here)):
                    self._begin(_carry, one, other)

    def _begin(self, work: Callable[..., None], *ends: socket.socket) -> None:
        thread = threading.Thread(target=work, args=ends, daemon=True)
        self._carrying.append(thread)
        thread.start()


def _carry(one: socket.socket, other: socket.socket) -> None:
    with suppress(OSError):
        while piece := one.recv(PIECE):
            other.sendall(piece)
    for end in (one, other):
        with suppress(OSError):
            end.shutdown(socket.SHUT_RDWR)


@contextmanager
def cable(url: str, folder: Path) -> Iterator[tuple[Cable, str]]:
    """Give a whole cable to the server at `url`, and the address at this end of it."""
    address = make_url(url)
    made = Cable(Path(str(address.query["host"])), folder)
    made.mend()
    try:
        here = address.update_query_dict({"host": str(folder)})
        yield made, here.render_as_string(hide_password=False)
    finally:
        made.cut()
