"""The Python environment of one clone, in a folder of its own, for `start.py`.

A stamp inside the folder says what was finished, so a second start only reads it. The stamp is
taken away before anything is changed: a folder without one was left half made, and is made anew.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

RUN = "requirements.txt"
TEST = "requirements-test.txt"
STAMP = "ready.json"
BEGUN = "begun-by-start.txt"


class NotOurs(Exception):  # noqa: N818 - a state of the folder, told to the person as it is
    """Says that the folder holds something else, and was left alone."""


@dataclass(frozen=True)
class VenvFolder:
    """The environment that serves the clone at `root`, kept in `folder`."""

    root: Path
    folder: Path

    @property
    def python(self) -> Path:
        """The environment's own interpreter."""
        windows = sys.platform == "win32"
        return self.folder / ("Scripts/python.exe" if windows else "bin/python")

    def locks(self, *, tests: bool) -> tuple[str, ...]:
        """Return the lock files that are wanted: those to run, and with `tests` those to check."""
        return (RUN, TEST) if tests else (RUN,)

    def is_ready(self, *, tests: bool) -> bool:
        """Tell whether everything in the lock files was installed, by an earlier start."""
        stamp = self._stamp()
        return self._fits(stamp) and all(
            stamp.get(lock) == self._hash(lock) for lock in self.locks(tests=tests)
        )

    def make_ready(self, *, tests: bool) -> None:
        """Make or complete the environment, exactly as locked, and stamp it.

        Raises:
            NotOurs: the folder holds other things than an environment, or is a link or a file.
            subprocess.CalledProcessError: pip could not install (it has said why).
        """
        stamp = self._stamp()
        if not self._fits(stamp):
            self._make_empty()
            stamp = {"python": _python_version(), "root": str(self.root)}
        (self.folder / STAMP).unlink(missing_ok=True)
        for lock in self.locks(tests=tests):
            if stamp.get(lock) != self._hash(lock):
                # Locked in full and with hashes: nothing to resolve, nothing to build.
                self._pip("--require-hashes", "--only-binary=:all:", "-r", str(self.root / lock))
                stamp[lock] = self._hash(lock)
        # The project itself, so that `desk` is a command of the environment.
        self._pip("--no-build-isolation", "--no-index", "--editable", str(self.root))
        self._write(stamp)

    def _make_empty(self) -> None:
        if self.folder.is_symlink():
            message = f"{self.folder} is a link to another folder; nothing in that was touched."
            raise NotOurs(message)
        if self.folder.is_file():
            message = f"{self.folder} is a file, where a folder is to be; it was not touched."
            raise NotOurs(message)
        if self.folder.exists():
            known = (STAMP, BEGUN, "pyvenv.cfg")
            if any(self.folder.iterdir()) and not any((self.folder / k).exists() for k in known):
                message = f"{self.folder} holds other things; nothing in it was touched."
                raise NotOurs(message)
            shutil.rmtree(self.folder)
        self.folder.mkdir(parents=True)
        (self.folder / BEGUN).write_text("Made by packaging/start.py; safe to delete.\n", "utf-8")
        subprocess.run([sys.executable, "-m", "venv", str(self.folder)], check=True)

    def _pip(self, *arguments: str) -> None:
        command = [str(self.python), "-m", "pip", "--disable-pip-version-check", "--no-input"]
        subprocess.run([*command, "install", "-qq", "--no-deps", *arguments], check=True)

    def _fits(self, stamp: dict[str, str]) -> bool:
        """Tell whether the stamp is this Python's for this clone, and the interpreter is there."""
        here = (_python_version(), str(self.root))
        # Not `exists()`: an environment made by another person may lead where we may not look.
        return (stamp.get("python"), stamp.get("root")) == here and os.access(self.python, os.X_OK)

    def _stamp(self) -> dict[str, str]:
        try:
            read = json.loads((self.folder / STAMP).read_text("utf-8"))
        except (OSError, ValueError):
            return {}
        return read if isinstance(read, dict) else {}

    def _write(self, stamp: dict[str, str]) -> None:
        """Put the stamp there whole or not at all."""
        draft = self.folder / f"{STAMP}.draft"
        draft.write_text(json.dumps(stamp, indent=2), "utf-8")
        draft.replace(self.folder / STAMP)

    def _hash(self, lock: str) -> str:
        return hashlib.sha256((self.root / lock).read_bytes()).hexdigest()


def _python_version() -> str:
    return f"{sys.version_info.major}.{sys.version_info.minor}"
