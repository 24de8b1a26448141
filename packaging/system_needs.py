"""What the machine itself must have beside Python, and how to get it, for `start.py`.

Each need is checked by its presence (the library loads, the command is found), not by the name
of a package, so it holds on any Linux. Only installing knows a package manager: apt.
"""

from __future__ import annotations

import ctypes
import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

OLDEST_POSTGRESQL = 15


@dataclass(frozen=True)
class Need:
    """One Debian package, and what shows that it, or its like elsewhere, is here.

    `library` is a file name as the loader knows it, `command` a program; one of them is set.
    """

    package: str
    library: str = ""
    command: str = ""

    def is_met(self) -> bool:
        """Tell whether the library loads, or the command is found."""
        return loads(self.library) if self.library else finds(self.command)


# What the window of Qt 6.11 links to, on a display (xcb) and without one (offscreen).
WINDOW = (
    Need("libdbus-1-3", library="libdbus-1.so.3"),
    Need("libegl1", library="libEGL.so.1"),
    Need("libfontconfig1", library="libfontconfig.so.1"),
    Need("libgl1", library="libGL.so.1"),
    Need("libglib2.0-0", library="libgthread-2.0.so.0"),
    Need("libgssapi-krb5-2", library="libgssapi_krb5.so.2"),
    Need("libx11-xcb1", library="libX11-xcb.so.1"),
    Need("libxcb-cursor0", library="libxcb-cursor.so.0"),
    Need("libxcb-icccm4", library="libxcb-icccm.so.4"),
    Need("libxcb-image0", library="libxcb-image.so.0"),
    Need("libxcb-keysyms1", library="libxcb-keysyms.so.1"),
    Need("libxcb-randr0", library="libxcb-randr.so.0"),
    Need("libxcb-render-util0", library="libxcb-render-util.so.0"),
    Need("libxcb-shape0", library="libxcb-shape.so.0"),
    Need("libxcb-sync1", library="libxcb-sync.so.1"),
    Need("libxcb-xfixes0", library="libxcb-xfixes.so.0"),
    Need("libxkbcommon-x11-0", library="libxkbcommon-x11.so.0"),
    Need("libxkbcommon0", library="libxkbcommon.so.0"),
)

# The real things that the tests use: database server, display, printer, keyring, network cable,
# PDF reader.
TESTS = (
    Need("cups", command="cupsd"),
    Need("cups-client", command="lp"),
    Need("dbus", command="dbus-run-session"),
    Need("gnome-keyring", command="gnome-keyring-daemon"),
    Need("iproute2", command="ip"),
    Need("poppler-utils", command="pdftoppm"),
    Need("postgresql", command="initdb"),
    Need("xvfb", command="Xvfb"),
)


def loads(library: str) -> bool:
    """Tell whether the loader of this machine finds `library`."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def finds(command: str, root: Path = Path("/")) -> bool:
    """Tell whether `command` is here, also where Debian keeps it off the ordinary path."""
    sbin = os.pathsep.join(("/usr/sbin", "/sbin", "/usr/local/sbin"))
    if shutil.which(command) or shutil.which(command, path=sbin):
        return True
    versions = root.glob(f"usr/lib/postgresql/*/bin/{command}")
    return any(int(path.parts[-3]) >= OLDEST_POSTGRESQL for path in versions)


def missing(needs: Iterable[Need]) -> list[str]:
    """Return the packages whose library or command is not here, in alphabetical order."""
    return sorted(need.package for need in needs if not need.is_met())


def missing_for_environment() -> list[str]:
    """Return the package that lets Python make an environment, where Debian left it out."""
    if importlib.util.find_spec("ensurepip") and importlib.util.find_spec("venv"):
        return []
    return [f"python3.{sys.version_info.minor}-venv"]


def line_to_run(packages: Iterable[str]) -> str:
    """Return the one line that an administrator types to install `packages`."""
    wanted = " ".join(packages)
    install = f"sudo apt-get install -y --no-install-recommends {wanted}"
    return f"sudo apt-get update && {install}"


def install(packages: list[str]) -> bool:
    """Install `packages` with apt where this person may, and tell whether it was done.

    Says nothing to a person who may not install: the caller names the line to run instead.
    """
    rights = _rights_to_install()
    if rights is None:
        return False
    quiet: Mapping[str, str] = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    apt = [*rights, "apt-get", "-qq"]
    print(f"Installing with apt: {' '.join(packages)}", flush=True)
    # A stale or unreachable list need not stop the installation: what is cached may be enough.
    subprocess.run([*apt, "update"], env=quiet, check=False, stdin=subprocess.DEVNULL)
    done = subprocess.run(
        [*apt, "install", "-y", "--no-install-recommends", *packages],
        env=quiet,
        check=False,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
    )
    return done.returncode == 0


def _rights_to_install() -> list[str] | None:
    """Return what goes before apt-get: nothing for root, sudo where it asks nothing, else None."""
    if not shutil.which("apt-get"):
        return None
    if sys.platform != "linux" or os.geteuid() == 0:
        return []
    if shutil.which("sudo"):
        asked = subprocess.run(["sudo", "-n", "true"], check=False, capture_output=True)
        if asked.returncode == 0:
            # sudo clears the environment: say again that apt must not ask.
            return ["sudo", "-n", "env", "DEBIAN_FRONTEND=noninteractive"]
    return None
