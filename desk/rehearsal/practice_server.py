"""A private PostgreSQL for a rehearsal with several desks, gone with its files when that ends."""

import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from secrets import token_urlsafe
from tempfile import TemporaryDirectory
from urllib.parse import quote

from desk.domain.refusals import Refusal
from desk.snapshot import snapshot
from desk.venue_server.installed import Installed, find

ROLE = "desk"
WITHIN_S = 60
LENT = ("postgres", "nobody")
"""PostgreSQL does not run as root; a root run lends it one of these accounts."""


@snapshot
class Lent:
    """The account that runs the server where ours may not; None is ours."""

    user: int | None = None
    group: int | None = None


@snapshot
class PracticeServer:
    """How the desks of a rehearsal get in. Only who may open the folder of its socket can."""

    url: str
    password: str

    def __repr__(self) -> str:
        return "PracticeServer()"


@contextmanager
def practice_server() -> Iterator[PracticeServer]:
    """Run a server with an empty database while the block runs.

    Raises Refusal as `venue_server.installed.find` does, and ``venue_server.not_started``.
    """
    installed, lent = find(), _lent()
    with TemporaryDirectory(prefix="drop-in-desk-") as name:
        folder = Path(name)
        password = token_urlsafe()
        _give(folder, lent)
        _make(installed, folder, password, lent)
        data = str(folder / "data")
        settings = f"-c listen_addresses='' -c unix_socket_directories='{folder}'"
        start = ("start", "-D", data, "-w", "-t", str(WITHIN_S), "-l", str(folder / "log"))
        _run(installed, "pg_ctl", (*start, "-o", settings), lent, folder)
        try:
            url = f"postgresql+psycopg://{ROLE}@/postgres?host={quote(name, safe='')}"
            yield PracticeServer(url, password)
        finally:
            _run(installed, "pg_ctl", ("stop", "-D", data, "-m", "fast", "-w"), lent, folder)


def _make(installed: Installed, folder: Path, password: str, lent: Lent) -> None:
    words = folder / "password"
    words.touch(mode=0o600)
    words.write_text(password)
    _give(words, lent)
    options = ("-D", str(folder / "data"), "-U", ROLE, f"--pwfile={words}", "--no-sync")
    order = ("--no-locale",) if sys.platform == "win32" else ("--locale=C.UTF-8",)
    safe = ("--auth=scram-sha-256", "--encoding=UTF8", "--no-instructions")
    _run(installed, "initdb", (*options, *order, *safe), lent, folder)
    words.unlink()


def _run(
    installed: Installed, program: str, words: Sequence[str], lent: Lent, folder: Path
) -> None:
    # Nothing is read from it: the server it starts would hold a pipe open for ever.
    ended = subprocess.run(
        [installed.program(program), *words],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        cwd=folder,
        env={**os.environ, "LC_ALL": "C", "TZ": "UTC"},
        user=lent.user,
        group=lent.group,
        extra_groups=None if lent.user is None else (),
        check=False,
        timeout=2 * WITHIN_S,
    )
    if ended.returncode != 0:
        raise Refusal("venue_server.not_started", log=str(folder / "log"))


def _lent() -> Lent:
    if sys.platform == "win32" or os.geteuid() != 0:
        return Lent()
    import pwd

    known = {entry.pw_name: entry for entry in pwd.getpwall()}
    found = next((known[name] for name in LENT if name in known), None)
    return Lent() if found is None else Lent(found.pw_uid, found.pw_gid)


def _give(path: Path, lent: Lent) -> None:
    """Let the lent account own a file or folder."""
    if lent.user is not None and lent.group is not None:
        os.chown(path, lent.user, lent.group)
