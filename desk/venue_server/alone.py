"""Sees to it that no window works on the store of this computer while that is moved."""

import os
import socket
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from desk.domain.refusals import Refusal


@contextmanager
def alone(lock: Path) -> Iterator[None]:
    """Hold the lock that a window holds while it is open, in the form in which it reads it.

    Raises Refusal ``venue_server.desk_open``.
    """
    handle = os.open(lock, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        if not _held(handle):
            raise Refusal("venue_server.desk_open")
        os.ftruncate(handle, 0)
        program = Path(sys.executable).resolve().name
        os.write(handle, f"{os.getpid()}\n{program}\n{socket.gethostname()}\n".encode())
        try:
            yield
        finally:
            lock.unlink()
    finally:
        os.close(handle)


def _held(handle: int) -> bool:
    """Take the lock of an open file, which ends with its process; say whether it is ours."""
    if sys.platform == "win32":
        import msvcrt

        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True
    import fcntl

    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
