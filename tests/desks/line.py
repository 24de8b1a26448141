"""A line to a server that can be slow, and on which what the server says can be lost for ever."""

import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from sqlalchemy import make_url

PIECE = 65_536
LOOPBACK = "127.0.0.1"


class Line:
    """Carries what desks and the server say; while it `swallows`, nobody hears the server.

    Everything takes `one_way_s` seconds more, in either direction.
    """

    def __init__(self, port: int) -> None:
        """Lead to the server on `port`, from a port of its own."""
        self.swallows = False
        self.one_way_s = 0.0
        self._port = port
        self._ends: list[socket.socket] = []
        self._listening = socket.create_server((LOOPBACK, 0))
        self.port: int = self._listening.getsockname()[1]
        self._threads = [threading.Thread(target=self._lead)]
        self._threads[0].start()

    def cut(self) -> None:
        """End every connection; new ones are made as before, and hear the server again."""
        for end in self._ends:
            with suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)
        self.swallows = False

    def close(self) -> None:
        """Lead nowhere any more."""
        with suppress(OSError):
            self._listening.shutdown(socket.SHUT_RDWR)
        self._listening.close()
        self.cut()
        for thread in self._threads:
            thread.join()
        for end in self._ends:
            end.close()

    def _lead(self) -> None:
        with suppress(OSError):
            while True:
                desk, _ = self._listening.accept()
                server = socket.create_connection((LOOPBACK, self._port))
                self._ends += [desk, server]
                for end in (desk, server):  # as both of them do: no word waits for the next
                    end.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                self._begin(desk, server, swallowed=False)
                self._begin(server, desk, swallowed=True)

    def _begin(self, one: socket.socket, other: socket.socket, *, swallowed: bool) -> None:
        thread = threading.Thread(target=self._carry, args=(one, other, swallowed))
        self._threads.append(thread)
        thread.start()

    def _carry(self, one: socket.socket, other: socket.socket, swallowed: bool) -> None:
        with suppress(OSError):
            while piece := one.recv(PIECE):
                if not (swallowed and self.swallows):
                    time.sleep(self.one_way_s)
                    other.sendall(piece)
        for end in (one, other):
            with suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)


@contextmanager
def line(url: str) -> Iterator[tuple[Line, str]]:
    """Give a line to the server at `url`, and the address at this end of it."""
    address = make_url(url)
    assert address.port is not None
    made = Line(address.port)
    try:
        yield made, address.set(port=made.port).render_as_string(hide_password=False)
    finally:
        made.close()
