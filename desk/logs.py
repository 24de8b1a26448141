"""The log of one computer: what happened, with references and types, never a person's data."""

import logging
import secrets
import sys
import traceback
from collections.abc import Iterator
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from desk.safe_file import private_folder

_FILE_BYTES = 1_000_000
_FILES_KEPT = 5
_LINE = "%(asctime)s %(levelname)s %(name)s %(message)s"
_SPEAKABLE = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"  # no 0 and O, no 1, I and L

_log = logging.getLogger("desk.fault")


def start_logging(folder: Path, level: int = logging.INFO) -> Path:
    """Write the log of this run to a file in `folder`; give the file.

    Five older files of a megabyte are kept. Libraries write only from WARNING up, and the
    database's own log not at all: its lines hold statements with their values. Raises: OSError.
    """
    file = private_folder(folder) / "desk.log"
    file.touch(mode=0o600)
    handler = _PrivateFile(file, maxBytes=_FILE_BYTES, backupCount=_FILES_KEPT, encoding="utf-8")
    handler.setFormatter(_Line(_LINE))
    handler.addFilter(_is_ours_or_serious)
    root = logging.getLogger()
    stop_logging()
    root.addHandler(handler)
    root.setLevel(level)
    logging.raiseExceptions = False  # a full disk must not print the failed line, nor stop the desk
    return file


def stop_logging() -> None:
    """Close the log file of this run, if one was opened."""
    root = logging.getLogger()
    for handler in [old for old in root.handlers if isinstance(old, _PrivateFile)]:
        root.removeHandler(handler)
        handler.close()


def log_fault(kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> str:
    """Record a fault of ours and give the reference that the person may read out to us.

    Takes what `sys.excepthook` is given. Records the types and the places in the code; neither
    values nor messages, which may hold what somebody typed.
    """
    reference = new_reference()
    _log.error("%s %s", reference, "".join(_told(kind, fault, trace)).rstrip())
    return reference


def new_reference() -> str:
    """Make a short reference that can be said over a telephone, such as ``K7-2M4``."""
    signs = [secrets.choice(_SPEAKABLE) for _ in range(5)]
    return f"{''.join(signs[:2])}-{''.join(signs[2:])}"


def _told(
    kind: type[BaseException], fault: BaseException, trace: TracebackType | None
) -> Iterator[str]:
    """Tell a fault as lines: its causes first, each with its type and its places in the code."""
    seen: set[int] = set()
    chain: list[tuple[type[BaseException], TracebackType | None]] = [(kind, trace)]
    earlier = _cause_of(fault)
    while earlier is not None and id(earlier) not in seen:
        seen.add(id(earlier))
        chain.append((type(earlier), earlier.__traceback__))
        earlier = _cause_of(earlier)
    for what, where in reversed(chain):
        yield f"{what.__module__}.{what.__qualname__}\n"
        # The lines of code are left out: only file, line and function, each of them ours to write.
        for frame in traceback.extract_tb(where):
            yield f"  {_short(frame.filename)}:{frame.lineno} in {frame.name}\n"


def _cause_of(fault: BaseException) -> BaseException | None:
    return fault.__cause__ or (None if fault.__suppress_context__ else fault.__context__)


def _short(filename: str) -> str:
    """Leave out where the program lies: the path to it often holds the person's sign-in name."""
    for folder in sorted(filter(None, sys.path), key=len, reverse=True):
        if filename.startswith(folder.rstrip("/\\")):
            return filename[len(folder.rstrip("/\\")) + 1 :]
    return Path(filename).name


def _is_ours_or_serious(record: logging.LogRecord) -> bool:
    """Let our own lines and the libraries' warnings pass, and nothing of the database's."""
    family = record.name.partition(".")[0]
    if family in {"sqlalchemy", "psycopg", "alembic"}:
        return False
    return family in {"desk", "db"} or record.levelno >= logging.WARNING


class _Line(logging.Formatter):
    """Writes a line without the message or the values of an exception that came with it."""

    def formatException(  # noqa: N802 - logging's own name
        self,
        ei: tuple[type[BaseException], BaseException, TracebackType | None]
        | tuple[None, None, None],
    ) -> str:
        kind, fault, trace = ei
        if kind is None or fault is None:
            return ""
        return "".join(_told(kind, fault, trace)).rstrip()

    def format(self, record: logging.LogRecord) -> str:
        record.exc_text = None  # another handler may have written its own, with the message
        return super().format(record)


class _PrivateFile(RotatingFileHandler):
    """A rotating log file whose newest part is for its owner alone, as the first one was."""

    def doRollover(self) -> None:  # noqa: N802 - logging's own name
        super().doRollover()
        Path(self.baseFilename).chmod(0o600)
