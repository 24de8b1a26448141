"""What the computer's print service says of a printer or a job, asked in its own language, IPP.

`lpstat` cannot tell a printed job from one that was given up, so we ask as it does itself.
Source: RFC 8011 (IPP/1.1), sections 4.2.5, 4.3.4, 5.3.7 and 5.4.11.
"""

import getpass
import http.client
import socket
import struct
from collections.abc import Iterator
from enum import IntEnum

PATIENCE = 5.0
"""Seconds that the print service may take for one answer."""

_GET_JOB, _GET_PRINTER = 0x0009, 0x000B
_OPERATION, _END = 0x01, 0x03
_FIRST_VALUE_TAG = 0x10
_INTEGER, _ENUM = 0x21, 0x23
_NAME, _KEYWORD, _URI, _CHARSET, _LANGUAGE = 0x42, 0x44, 0x45, 0x47, 0x48


class JobState(IntEnum):
    """How a print job stands (RFC 8011 §5.3.7)."""

    WAITING = 3
    HELD = 4
    PRINTING = 5
    STOPPED = 6
    CANCELLED = 7
    GIVEN_UP = 8
    PRINTED = 9


class PrinterState(IntEnum):
    """How a printer stands (RFC 8011 §5.4.11)."""

    IDLE = 3
    PRINTING = 4
    STOPPED = 5


class PrintService:
    """Asks one print service how its jobs and printers stand.

    Its questions raise OSError when the service cannot be asked.
    """

    def __init__(self, server: str) -> None:
        """Remember `server`: the path of a Unix socket, or ``host:port``."""
        self._server = server

    def job_state(self, number: int) -> JobState | None:
        """Say how job `number` stands, or `None` when the service no longer knows it."""
        state = self._ask(_GET_JOB, "job-uri", f"/jobs/{number}", "job-state")
        return None if state is None else JobState(state)

    def printer_state(self, printer: str) -> PrinterState | None:
        """Say how the printer stands, or `None` when the service does not know it."""
        state = self._ask(_GET_PRINTER, "printer-uri", f"/printers/{printer}", "printer-state")
        return None if state is None else PrinterState(state)

    def _ask(self, operation: int, uri_name: str, path: str, wanted: str) -> int | None:
        """Ask for one whole number of one job or printer."""
        question = struct.pack(">BBHIB", 1, 1, operation, 1, _OPERATION) + b"".join(
            _attribute(tag, name, value)
            for tag, name, value in (
                (_CHARSET, "attributes-charset", "utf-8"),
                (_LANGUAGE, "attributes-natural-language", "en"),
                (_URI, uri_name, f"ipp://localhost{path}"),
                (_NAME, "requesting-user-name", getpass.getuser()),
                (_KEYWORD, "requested-attributes", wanted),
            )
        )
        connection = _connection(self._server)
        try:
            headers = {"Content-Type": "application/ipp"}
            connection.request("POST", path, question + bytes([_END]), headers)
            answer = connection.getresponse().read()
        except http.client.HTTPException as odd:
            raise ConnectionError("not an answer to our question") from odd
        finally:
            connection.close()
        return next((number for name, number in _integers(answer) if name == wanted), None)


def _attribute(tag: int, name: str, value: str) -> bytes:
    said = value.encode()
    return struct.pack(f">BH{len(name)}sH", tag, len(name), name.encode(), len(said)) + said


def _integers(answer: bytes) -> Iterator[tuple[str, int]]:
    """Read the names and values of the whole numbers in an answer (RFC 8010 §3.1)."""
    at = 8
    while at < len(answer) and answer[at] != _END:
        tag, at = answer[at], at + 1
        if tag < _FIRST_VALUE_TAG:
            continue
        name, at = _counted(answer, at)
        value, at = _counted(answer, at)
        if tag in (_INTEGER, _ENUM) and len(value) == struct.calcsize(">i"):
            yield name.decode("ascii", "replace"), struct.unpack(">i", value)[0]


def _counted(answer: bytes, at: int) -> tuple[bytes, int]:
    """Read a part that begins with its own length; give it and where the next begins."""
    end = at + 2 + int.from_bytes(answer[at : at + 2], "big")
    return answer[at + 2 : end], end


def _connection(server: str) -> http.client.HTTPConnection:
    if server.startswith("/"):
        return _UnixConnection(server)
    return http.client.HTTPConnection(server, timeout=PATIENCE)


class _UnixConnection(http.client.HTTPConnection):
    """HTTP over the Unix socket on which a print service usually listens."""

    def __init__(self, path: str) -> None:
        super().__init__("localhost", timeout=PATIENCE)
        self._path = path

    def connect(self) -> None:
        self.sock = socket.socket(socket.AF_UNIX)
        self.sock.settimeout(PATIENCE)
        self.sock.connect(self._path)
