"""A real private CUPS for the tests: one printer that works, and the ways a printer can fail."""

import contextlib
import os
import socket
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.real.processes import (
    Account,
    DidNotStartError,
    Start,
    program,
    running,
    short_folder,
    wait_until_up,
)

SYSTEM_CUPS = Path("/usr/lib/cups")
PPD = Path(__file__).with_name("a4_printer.ppd")

BACKENDS = {
    "folder": 'name="$1-$(date +%s%N)"; cat > "$OUT/$name.part" || exit 1\n'
    'printf "%s\\n%s" "$3" "$5" > "$OUT/$name.title"\nmv "$OUT/$name.part" "$OUT/$name.pdf"',
    "jam": "cat > /dev/null; echo 'ERROR: Paper jam in tray 2' >&2; exit 1",
    "slow": "cat > /dev/null; exec sleep 60",
}
"""What each kind of printer does with a job, as the body of a CUPS backend."""


@dataclass(frozen=True, slots=True)
class Printed:
    """One job that came out of the working printer."""

    pdf: bytes
    title: str
    options: str


@dataclass(frozen=True, slots=True)
class PrintQueue:
    """A running CUPS, with the names of its printers and the folder where paper comes out.

    `works` is the default printer and takes A4. `jams` stops itself at its first job, `gives_up`
    drops its job, `retries` tries again later (Debian's own default), `stopped` was stopped
    beforehand, `closed` takes no jobs, `slow` prints for a minute.
    """

    server: str
    tray: Path
    works: str = "works"
    jams: str = "jams"
    gives_up: str = "gives-up"
    retries: str = "retries"
    stopped: str = "stopped"
    closed: str = "closed"
    slow: str = "slow"

    def add_printers(self) -> None:
        """Add the printers of the hall, and make the first one everybody's default."""
        abort, stop = "printer-error-policy=abort-job", "printer-error-policy=stop-printer"
        retry = "printer-error-policy=retry-job"
        for name, backend, policy in (
            (self.works, "folder", stop),
            (self.jams, "jam", stop),
            (self.gives_up, "jam", abort),
            (self.retries, "jam", retry),
            (self.stopped, "folder", stop),
            (self.closed, "folder", stop),
            (self.slow, "slow", stop),
        ):
            device, described = f"{backend}:/{name}", f"Hall printer ({name})"
            self.admin("lpadmin", "-p", name, "-v", device, "-P", str(PPD), "-D", described)
            self.admin("lpadmin", "-p", name, "-E", "-o", policy)
        self.admin("lpadmin", "-d", self.works)
        self.admin("cupsdisable", self.stopped)
        self.admin("cupsreject", self.closed)

    def make_ready(self) -> None:
        """Empty the tray and the queues, and mend the printer that jammed."""
        for paper in self.tray.iterdir():
            paper.unlink()
        self.admin("cancel", "-a")
        self.admin("cupsenable", self.jams)

    def waiting(self) -> list[str]:
        """Give the jobs still in a queue, such as ``works-12``."""
        return [line.split()[0] for line in self.admin("lpstat", "-o").splitlines()]

    def admin(self, command: str, *arguments: str) -> str:
        """Run one of CUPS's own programs on this service and give what it said.

        Raises: DidNotStartError when it fails.
        """
        done = subprocess.run(
            [program(command, package="cups-client"), *arguments],
            env={**os.environ, "CUPS_SERVER": self.server, "LC_ALL": "C"},
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode != 0:
            raise DidNotStartError(f"{command} {' '.join(arguments)} said: {done.stderr}")
        return done.stdout

    def printed(self) -> list[Printed]:
        """Give what has come out of the working printer, oldest first."""
        jobs = []
        for pdf in sorted(self.tray.glob("*.pdf"), key=lambda path: path.stat().st_mtime_ns):
            title, _, options = pdf.with_suffix(".title").read_text().partition("\n")
            jobs.append(Printed(pdf.read_bytes(), title, options))
        return jobs


@contextlib.contextmanager
def running_cups() -> Iterator[PrintQueue]:
    """Run a private CUPS on a Unix socket while the block runs.

    It never runs as root: CUPS as an ordinary user keeps all its files and filters with that user,
    so one arrangement serves root and ordinary test runs alike. Raises: NotInstalledError,
    DidNotStartError.
    """
    cupsd = program("cupsd", package="cups")
    for name in ("lpadmin", "lp"):
        program(name, package="cups-client")
    account = Account.ordinary("lp", "nobody")
    with short_folder("desk-cups", account) as folder:
        queue = PrintQueue(server=str(folder / "sock"), tray=folder / "tray")
        _lay_out(folder, account)
        start = Start(
            command=[
                *(cupsd, "-f", "-c", str(folder / "cupsd.conf")),
                *("-s", str(folder / "cups-files.conf")),
            ],
            log=folder / "said.log",
            account=account,
            # Nothing of ours: with a DISPLAY it would look for a session bus for minutes.
            env={"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "LANG": "C.UTF-8"},
        )
        with running(start) as process:
            wait_until_up(process, lambda: _answers(queue.server), "CUPS", folder / "error_log")
            queue.add_printers()
            yield queue


def _lay_out(folder: Path, account: Account) -> None:
    """Write the configuration, the printers' backends and the empty folders of a private CUPS."""
    own = [folder / name for name in ("spool", "tmp", "cache", "state", "tray", "ppd", "bin")]
    own += [folder / "bin" / "backend", folder / "spool" / "tmp", folder / "ssl"]
    for path in own:
        path.mkdir(exist_ok=True)
    for part in ("cgi-bin", "daemon", "driver", "filter", "monitor", "notifier"):
        if (SYSTEM_CUPS / part).exists():
            (folder / "bin" / part).symlink_to(SYSTEM_CUPS / part)
    for name, body in BACKENDS.items():
        backend = folder / "bin" / "backend" / name
        backend.write_text(f'#!/bin/sh\n[ $# -eq 0 ] && exit 0\nOUT="{folder}/tray"\n{body}\n')
        backend.chmod(0o755)
    (folder / "cupsd.conf").write_text(_cupsd_conf(folder))
    (folder / "cups-files.conf").write_text(_files_conf(folder))
    for path in [*own, *folder.glob("*.conf"), *(folder / "bin" / "backend").iterdir()]:
        account.takes(path)


def _cupsd_conf(folder: Path) -> str:
    return f"""\
Listen {folder}/sock
LogLevel warn
Browsing Off
DefaultShared No
WebInterface No
DefaultPaperSize A4
PreserveJobHistory On
PreserveJobFiles No
<Location />
  Order allow,deny
  Allow all
</Location>
<Policy default>
  JobPrivateAccess default
  JobPrivateValues none
  SubscriptionPrivateAccess default
  SubscriptionPrivateValues default
  <Limit All>
    Order allow,deny
    Allow all
  </Limit>
</Policy>
"""


def _files_conf(folder: Path) -> str:
    places = {
        "ServerRoot": folder,
        "ServerBin": folder / "bin",
        "DataDir": "/usr/share/cups",
        "CacheDir": folder / "cache",
        "StateDir": folder / "state",
        "RequestRoot": folder / "spool",
        "TempDir": folder / "tmp",
        "ServerKeychain": folder / "ssl",
        "AccessLog": folder / "access_log",
        "ErrorLog": folder / "error_log",
        "PageLog": folder / "page_log",
    }
    return "Printcap\n" + "".join(f"{key} {value}\n" for key, value in places.items())


def _answers(server: str) -> bool:
    with socket.socket(socket.AF_UNIX) as door:
        return door.connect_ex(server) == 0
