"""Servers that the tests start, each gone with its folder when the test has ended."""

import contextlib
import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

PATIENCE = 20.0
"""Seconds a server may take to come up, or to go, before the test fails."""


SHORT = Path("/tmp")  # noqa: S108 - mkdtemp makes what we use in it, for us alone
"""Where sockets lie: their path may have 107 characters, and the temporary folder can be deep."""


class NotInstalledError(RuntimeError):
    """A real service cannot be started on this machine; the sentence says what to install."""


class DidNotStartError(RuntimeError):
    """A real service was started and did not come up; the sentence carries what it said."""


@dataclass(frozen=True, slots=True)
class Account:
    """The system account a server runs as; `None` means the account that runs the tests."""

    name: str | None = None

    @classmethod
    def ordinary(cls, *names: str) -> "Account":
        """Give the first of the named accounts when we are root, else our own.

        PostgreSQL refuses to run as root, so a root test run lends it another account.
        """
        if os.geteuid() != 0:
            return cls()
        known = {entry.pw_name for entry in pwd.getpwall()}
        return cls(next((name for name in names if name in known), None))

    def takes(self, path: Path) -> None:
        """Make the account the owner of a file or folder."""
        if self.name is not None:
            entry = pwd.getpwnam(self.name)
            os.chown(path, entry.pw_uid, entry.pw_gid)

    def group(self) -> int | None:
        """Give the account's own group, or `None` for ours."""
        return None if self.name is None else pwd.getpwnam(self.name).pw_gid


@dataclass(frozen=True, slots=True, kw_only=True)
class Start:
    """How a server is started: what to run, as whom, with what around it, and how it is stopped."""

    command: Sequence[str]
    log: Path
    account: Account = field(default_factory=Account)
    env: Mapping[str, str] | None = None
    stdin: bytes | None = None
    stop_with: signal.Signals = signal.SIGTERM


@contextlib.contextmanager
def short_folder(name: str, account: Account | None = None) -> Iterator[Path]:
    """Give a private folder with a path short enough for a Unix socket, removed afterwards."""
    folder = Path(tempfile.mkdtemp(prefix=f"{name}-", dir=SHORT))
    try:
        (account or Account()).takes(folder)  # mkdtemp has already shut it to all others
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def program(name: str, *, package: str, beside: Sequence[Path] = ()) -> str:
    """Find a program in PATH or in the folders beside it; say what to install if it is not there.

    Raises: NotInstalledError.
    """
    search = os.pathsep.join([os.environ.get("PATH", ""), "/usr/sbin", "/sbin", *map(str, beside)])
    found = shutil.which(name, path=search)
    if found is None:
        raise NotInstalledError(
            f"These tests need a real {name}: install it with `apt install {package}`."
        )
    return found


@contextlib.contextmanager
def running(start: Start) -> Iterator[subprocess.Popen[bytes]]:
    """Run a server while the block runs; it ends with the block, and with us if we are killed.

    The server has its own process group, so Ctrl-C in the terminal reaches us first and the
    server is stopped in order. Raises: NotInstalledError.
    """
    setpriv = program("setpriv", package="util-linux")
    follow_us = [setpriv, f"--pdeathsig={start.stop_with.name.removeprefix('SIG')}"]
    with start.log.open("ab") as log:
        process = subprocess.Popen(
            [*follow_us, *start.command],
            stdin=subprocess.DEVNULL if start.stdin is None else subprocess.PIPE,
            stdout=log,
            stderr=subprocess.STDOUT,
            env=None if start.env is None else dict(start.env),
            user=start.account.name,
            group=start.account.group(),
            extra_groups=None if start.account.name is None else [],
            cwd="/",
            start_new_session=True,
        )
    try:
        if process.stdin is not None:
            process.stdin.write(start.stdin or b"")
            process.stdin.close()
        yield process
    finally:
        _stop(process, start.stop_with)


def _stop(process: subprocess.Popen[bytes], stop_with: signal.Signals) -> None:
    """Ask the server to go, then make it and whatever it started go."""
    if process.poll() is None:
        process.send_signal(stop_with)
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(PATIENCE)
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait(PATIENCE)


def wait_until_up(
    process: subprocess.Popen[bytes], is_up: Callable[[], bool], name: str, log: Path
) -> None:
    """Wait until the server answers.

    Raises: DidNotStartError, with the end of the server's log, when it ends or takes too long.
    """
    deadline = time.monotonic() + PATIENCE
    while not is_up():
        if process.poll() is not None or time.monotonic() > deadline:
            said = log.read_text(errors="replace")[-2000:] if log.exists() else "nothing"
            raise DidNotStartError(f"The real {name} of the tests did not start. It said: {said}")
        time.sleep(0.02)
