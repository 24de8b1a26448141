"""Files that only their owner may read, and that are never half written."""

import os
import tempfile
from pathlib import Path


def private_folder(folder: Path) -> Path:
    """Make a folder, and those above it that are missing, for this person alone; give it back."""
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    return folder


def write_safely(path: Path, content: bytes) -> None:
    """Write a whole file or nothing: after a cut in the power the old one or the new one is there.

    The file is for its owner alone (0600). Raises: OSError when the disk is full or closed to us;
    the old file is then as it was.
    """
    folder = private_folder(path.parent)
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=folder)  # made 0600
    fresh = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(path)
    except BaseException:
        fresh.unlink(missing_ok=True)
        raise
    if os.name == "posix":  # the new name must last as well; Windows does that by itself
        opened = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(opened)
        finally:
            os.close(opened)
