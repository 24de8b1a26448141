"""A disk with little room, for what happens when there is none."""

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

PIECE = bytes(1 << 12)


@contextmanager
def small_disk(folder: Path, megabytes: int) -> Iterator[None]:
    """Let `folder` lie on a disk of its own while the block runs; whoever has it, has the disk.

    Skips the test where such a disk cannot be put there.
    """
    options = f"size={megabytes}m,mode=0700,uid={folder.stat().st_uid}"
    mount = ["mount", "-t", "tmpfs", "-o", options, "tmpfs", str(folder)]
    if os.geteuid() != 0 or subprocess.run(mount, check=False, capture_output=True).returncode:
        pytest.skip("A small disk can only be put there by root, where the kernel lets it.")
    try:
        yield
    finally:
        subprocess.run(["umount", str(folder)], check=True)


def fill_up(path: Path) -> None:
    """Leave no room on the disk on which `path` lies, by a file there."""
    with path.open("wb", buffering=0) as file, suppress(OSError):
        while file.write(PIECE):
            pass
