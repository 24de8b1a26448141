"""Finds the PostgreSQL that is installed on this computer."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from desk.domain.refusals import Refusal
from desk.snapshot import snapshot

OLDEST = 15
"""Source: design §4."""
PROGRAMS = ("postgres", "initdb", "pg_ctl")
WITHIN_S = 20
_MAJOR = re.compile(r"\(PostgreSQL\) (\d+)")


@snapshot
class Installed:
    """The folder with PostgreSQL's programs, and its version such as 15."""

    folder: Path
    major: int

    def program(self, name: str) -> str:
        """Give the path of one of its programs."""
        return str(_program(self.folder, name))


def find(given: Path | None = None, major: int | None = None) -> Installed:
    """Find PostgreSQL in the `given` folder, or the newest where its installers put it.

    With `major` only that version will do: its files open with no other. Raises Refusal
    ``venue_server.not_in_folder``, ``venue_server.none_installed``, ``venue_server.too_old`` or
    ``venue_server.other_version``.
    """
    if given is not None:
        looked_at = [folder for folder in (given, given / "bin") if _is_whole(folder)]
        if not looked_at:
            raise Refusal("venue_server.not_in_folder", folder=str(given))
    else:
        looked_at = [folder for folder in _usual() if _is_whole(folder)]
    found = sorted(_versions(looked_at), key=lambda one: one.major, reverse=True)
    if not found:
        raise Refusal("venue_server.none_installed")
    fits = [one for one in found if major in {None, one.major}]
    if not fits:
        raise Refusal("venue_server.other_version", needed=major or OLDEST)
    if fits[0].major < OLDEST:
        raise Refusal("venue_server.too_old", found=fits[0].major)
    return fits[0]


def _usual() -> Iterator[Path]:
    """Yield the folders of the Debian, Fedora and Windows packages, and what PATH names."""
    if sys.platform == "win32":
        files = Path(os.environ.get("PROGRAMFILES", "C:/Program Files"))
        yield from files.glob("PostgreSQL/*/bin")
    yield from Path("/usr/lib/postgresql").glob("*/bin")
    yield from Path("/usr").glob("pgsql-*/bin")
    on_path = shutil.which("postgres")
    if on_path is not None:
        yield Path(on_path).resolve().parent


def _is_whole(folder: Path) -> bool:
    return all(_program(folder, name).is_file() for name in PROGRAMS)


def _program(folder: Path, name: str) -> Path:
    return folder / (f"{name}.exe" if sys.platform == "win32" else name)


def _versions(folders: Iterable[Path]) -> Iterator[Installed]:
    for folder in folders:
        try:
            said = subprocess.run(
                [str(_program(folder, "postgres")), "--version"],
                capture_output=True,
                text=True,
                check=False,
                timeout=WITHIN_S,
            ).stdout
        except (OSError, subprocess.TimeoutExpired):
            continue
        if (major := _MAJOR.search(said)) is not None:
            yield Installed(folder, int(major[1]))
