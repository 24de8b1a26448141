"""The files and the process of the venue's PostgreSQL: made, started and stopped."""

import os
import shutil
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from desk.domain.refusals import Refusal
from desk.safe_file import private_folder, write_safely
from desk.snapshot import snapshot
from desk.venue_server.installed import Installed
from desk.venue_server.place import Place

ADMIN, OWNER, DESKS, DATABASE = "desk_admin", "desk_owner", "desk_app", "desk"
"""The roles that there always are, and the one database."""
INVITED_DESKS = "desk_invited"
"""The group of those who were invited and have not joined."""
WITHIN_S = 60

ACCESS = f"""\
# Who may connect, and how: written anew at each start. Nothing here trusts anybody, and whatever
# is not named is refused.
# The administrator, on this computer alone and through a folder that only its owner may open:
local    all          {ADMIN}              scram-sha-256
# The desks of the venue, encrypted and each with a password of its own:
hostssl  {DATABASE}         +{DESKS}    all      scram-sha-256
# Those who are invited, for an hour; they may do nothing but join:
hostssl  {DATABASE}         +{INVITED_DESKS}    all      scram-sha-256
"""


@snapshot
class Cluster:
    """One PostgreSQL with its files in `place`, run by the programs of `installed`."""

    place: Place
    installed: Installed

    def make(self, password: str) -> None:
        """Make the files of an empty server, whole or not at all.

        Its only role is the administrator with `password`. Raises Refusal
        ``venue_server.not_made`` or ``store.full``.
        """
        fresh = private_folder(self.place.folder) / "data.being-made"
        shutil.rmtree(fresh, ignore_errors=True)  # left by a making that was cut short
        with _for_reading(password, self.place.folder) as words:
            self._run(
                "initdb",
                *("-D", str(fresh), "-U", ADMIN, f"--pwfile={words}", "--auth=scram-sha-256"),
                *("--encoding=UTF8", *_order_of_letters(), "--data-checksums", "--no-instructions"),
                code="venue_server.not_made",
            )
        fresh.rename(self.place.data)

    def configure(self, port: int) -> None:
        """Write how the server works and who may connect; it holds from the next start on."""
        private_folder(self.place.sockets)
        private_folder(self.place.log)
        settings = {
            "listen_addresses": "*",
            "port": port,
            "unix_socket_directories": self.place.sockets,
            "unix_socket_permissions": "0700",
            "max_connections": 200,
            "password_encryption": "scram-sha-256",
            "ssl": "on",
            "ssl_min_protocol_version": "TLSv1.3",
            "ssl_cert_file": self.place.certificate,
            "ssl_key_file": self.place.key,
            # What a person was told is saved outlasts a cut in the power.
            "fsync": "on",
            "full_page_writes": "on",
            "synchronous_commit": "on",
            # A desk that went without a word gives back within seconds what it held.
            "tcp_keepalives_idle": 4,
            "tcp_keepalives_interval": 2,
            "tcp_keepalives_count": 2,
            "tcp_user_timeout": 8000,
            "idle_in_transaction_session_timeout": "30s",
            # A file for each day of the week, written over a week later.
            "logging_collector": "on",
            "log_directory": self.place.log,
            "log_filename": "day-%u.log",
            "log_file_mode": "0600",
            "log_truncate_on_rotation": "on",
            "log_rotation_age": "1d",
            "log_rotation_size": 0,
            # It holds no statement and no details, so no name.
            "log_min_error_statement": "panic",
            "log_error_verbosity": "terse",
            "log_statement": "none",
            "log_parameter_max_length": 0,
        }
        lines = [f"{name} = {_quoted(value)}\n" for name, value in settings.items()]
        write_safely(self.place.data / "postgresql.conf", "".join(lines).encode())
        write_safely(self.place.data / "pg_hba.conf", ACCESS.encode())

    def start(self, port: int) -> None:
        """Start the server and wait until it answers. It outlives us.

        Raises Refusal ``venue_server.port_taken`` or ``venue_server.not_started``.
        """
        if not _is_free(port):
            raise Refusal("venue_server.port_taken", port=port)
        self._run("pg_ctl", "start", *self.start_options(), code="venue_server.not_started")

    def start_options(self) -> tuple[str, ...]:
        """Say what `pg_ctl start` is told."""
        data, log = str(self.place.data), str(self.place.log / "start.log")
        return ("-D", data, "-l", log, "-w", "-t", str(WITHIN_S), "-s")

    def reload(self) -> None:
        """Let a running server read anew what was written: settings, access, certificates."""
        self._run("pg_ctl", "reload", "-D", str(self.place.data), code="venue_server.not_started")

    def stop(self) -> None:
        """Stop the server in order; desks that are connected are told that it is away."""
        self._run(
            "pg_ctl",
            *("stop", "-D", str(self.place.data), "-m", "fast", "-w", "-t", str(WITHIN_S)),
            code="venue_server.not_stopped",
        )

    def is_running(self) -> bool:
        """Say whether the server runs."""
        if not self.place.is_made:
            return False
        asked = [self.installed.program("pg_ctl"), "status", "-D", str(self.place.data)]
        return self._ended(asked).returncode == 0

    def since(self) -> datetime | None:
        """Say since when it runs, as an aware moment."""
        try:
            lines = (self.place.data / "postmaster.pid").read_text("utf-8").splitlines()
            return datetime.fromtimestamp(int(lines[2]), UTC)
        except (OSError, IndexError, ValueError):
            return None

    def _run(self, program: str, *words: str, code: str) -> None:
        ended = self._ended([self.installed.program(program), *words])
        if ended.returncode == 0:
            return
        if "no space left" in ended.stderr.lower():
            raise Refusal("store.full")
        raise Refusal(code, log=str(self.place.log))

    def _ended(self, command: list[str]) -> subprocess.CompletedProcess[str]:
        # Files, not pipes: the server would hold a pipe open, and we would wait for ever.
        with tempfile.TemporaryFile("w+") as said:
            ended = subprocess.run(
                command,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=said,
                cwd=self.place.folder,
                env=_plain_environment(),
                check=False,
                timeout=2 * WITHIN_S,
                start_new_session=sys.platform != "win32",  # Ctrl+C is for us
            )
            said.seek(0)
            return subprocess.CompletedProcess(command, ended.returncode, "", said.read())


def refuse_root() -> None:
    """Raise Refusal ``venue_server.root`` for the one account PostgreSQL does not run under."""
    if sys.platform != "win32" and os.geteuid() == 0:
        raise Refusal("venue_server.root")


@contextmanager
def _for_reading(password: str, folder: Path) -> Iterator[Path]:
    """Give a file with the password while the block runs; a command line others could read."""
    handle, name = tempfile.mkstemp(dir=folder)  # for its owner alone
    path = Path(name)
    try:
        with os.fdopen(handle, "w") as file:
            file.write(password)
        yield path
    finally:
        path.unlink()


def _order_of_letters() -> tuple[str, ...]:
    return ("--no-locale",) if sys.platform == "win32" else ("--locale=C.UTF-8",)


def _plain_environment() -> Mapping[str, str]:
    """Give our environment without what would lead PostgreSQL elsewhere, and in English."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PG")}
    return {**kept, "LC_ALL": "C", "TZ": "UTC"}


def _quoted(value: object) -> str:
    written = value.as_posix() if isinstance(value, Path) else str(value)
    return "'" + written.replace("\\", "\\\\").replace("'", "''") + "'"


def _is_free(port: int) -> bool:
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as tried:
        if sys.platform != "win32":
            tried.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            tried.bind(("", port))
        except OSError:
            return False
    return True
