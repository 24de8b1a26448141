"""Starts the venue's server when its person signs in: a user unit of systemd, or a Windows script.

The Windows script has not been tried.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from desk.domain.refusals import Refusal
from desk.safe_file import private_folder, write_safely
from desk.venue_server.cluster import WITHIN_S, Cluster

UNIT = "drop-in-desk-server.service"
SCRIPT = "Drop-in Desk server.cmd"


def start_at_login(cluster: Cluster) -> bool:
    """Let the server start at sign-in; say whether the system took note of it at once.

    Raises OSError, and Refusal ``venue_server.no_login`` on a system with neither way.
    """
    path = _path()
    private_folder(path.parent)
    write_safely(path, _written(cluster).encode())
    return sys.platform == "win32" or _systemctl("enable")


def no_longer() -> bool:
    """Let the server no longer start at sign-in; say whether it did. If it runs, it runs on."""
    path = _path()
    if not path.exists():
        return False
    if sys.platform != "win32":
        _systemctl("disable")
    path.unlink()
    return True


def _path() -> Path:
    """Say where the system looks for what starts at sign-in."""
    if sys.platform == "win32":
        menu = Path(os.environ["APPDATA"]) / "Microsoft/Windows/Start Menu/Programs/Startup"
        return menu / SCRIPT
    if sys.platform != "linux":
        raise Refusal("venue_server.no_login")
    given = os.environ.get("XDG_CONFIG_HOME")
    return (Path(given) if given else Path.home() / ".config") / "systemd" / "user" / UNIT


def _written(cluster: Cluster) -> str:
    control, place = cluster.installed.program("pg_ctl"), cluster.place
    options = cluster.start_options()
    if sys.platform == "win32":
        return f"@echo off\r\n{subprocess.list2cmdline([control, 'start', *options])}\r\n"
    start = " ".join(_for_systemd(word) for word in (control, "start", *options))
    stop = " ".join(
        _for_systemd(word) for word in (control, "stop", "-D", str(place.data), "-m", "fast", "-s")
    )
    return f"""\
[Unit]
Description=Drop-in Desk, the venue's server
After=network.target

[Service]
Type=forking
PIDFile={str(place.data / "postmaster.pid").replace("%", "%%")}
ExecStart={start}
ExecStop={stop}
TimeoutSec={2 * WITHIN_S}
Restart=on-failure

[Install]
WantedBy=default.target
"""


def _for_systemd(word: str) -> str:
    """Quote one word of a command. Source: systemd.service(5), command lines."""
    quoted = word.replace("\\", "\\\\").replace('"', '\\"').replace("%", "%%").replace("$", "$$")
    return f'"{quoted}"'


def _systemctl(what: str) -> bool:
    program = shutil.which("systemctl")
    if program is None:
        return False
    ended = subprocess.run(
        [program, "--user", what, UNIT], capture_output=True, check=False, timeout=WITHIN_S
    )
    return ended.returncode == 0
