"""A real Secret Service for the tests: gnome-keyring on a D-Bus of its own."""

import contextlib
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.real.processes import Start, program, running, short_folder, wait_until_up

PASSWORD = "a rehearsal login password"

_BUS_CONF = """\
<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path={folder}/bus</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
"""


@dataclass(frozen=True, slots=True)
class SecretService:
    """A running keyring and what a program needs in its environment to find it."""

    folder: Path

    @property
    def env(self) -> dict[str, str]:
        """Give the environment of a person who is signed in here and has this keyring."""
        return {
            "DBUS_SESSION_BUS_ADDRESS": f"unix:path={self.folder}/bus",
            "XDG_DATA_HOME": str(self.folder / "data"),
            "XDG_RUNTIME_DIR": str(self.folder / "run"),
        }

    @property
    def surroundings(self) -> dict[str, str]:
        """Give the whole environment for the service's own programs, with nothing of ours."""
        return {"PATH": "/usr/bin:/bin", "HOME": str(self.folder), "LANG": "C.UTF-8", **self.env}

    def lock(self) -> None:
        """Lock the keyring, as when a person has signed out; nobody is there to unlock it."""
        subprocess.run(
            [
                *(program("dbus-send", package="dbus"), "--session", "--print-reply"),
                *("--dest=org.freedesktop.secrets", "/org/freedesktop/secrets"),
                "org.freedesktop.Secret.Service.Lock",
                "array:objpath:/org/freedesktop/secrets/collection/login",
            ],
            env=self.surroundings,
            capture_output=True,
            check=True,
        )

    def files(self) -> bytes:
        """Give all that the keyring has written to disk, to look for what must not be there."""
        kept = [path for path in self.folder.rglob("*.keyring") if path.is_file()]
        return b"".join(path.read_bytes() for path in kept)


@contextlib.contextmanager
def running_bus() -> Iterator[SecretService]:
    """Run a private D-Bus on which nobody keeps secrets while the block runs.

    Raises: NotInstalledError, DidNotStartError.
    """
    daemon = program("dbus-daemon", package="dbus")
    with short_folder("desk-keys") as folder:
        service = SecretService(folder)
        for name in ("data", "run"):
            (folder / name).mkdir(mode=0o700)
        (folder / "bus.conf").write_text(_BUS_CONF.format(folder=folder))
        start = Start(
            command=[daemon, f"--config-file={folder}/bus.conf", "--nofork", "--nopidfile"],
            log=folder / "bus.log",
            env=service.surroundings,
        )
        with running(start) as process:
            wait_until_up(process, (folder / "bus").exists, "D-Bus", start.log)
            yield service


@contextlib.contextmanager
def running_secret_service() -> Iterator[SecretService]:
    """Run an unlocked gnome-keyring on a private D-Bus while the block runs.

    Raises: NotInstalledError, DidNotStartError.
    """
    daemon = program("gnome-keyring-daemon", package="gnome-keyring")
    with running_bus() as service:
        start = Start(
            command=[daemon, "--foreground", "--unlock", "--components=secrets"],
            log=service.folder / "keyring.log",
            env=service.surroundings,
            stdin=PASSWORD.encode(),
        )
        with running(start) as process:
            wait_until_up(process, lambda: _is_open(service), "keyring", start.log)
            yield service


def _is_open(service: SecretService) -> bool:
    """Say whether the keyring has its unlocked place for a signed-in person."""
    asked = subprocess.run(
        [
            *(program("dbus-send", package="dbus"), "--session", "--print-reply"),
            *("--dest=org.freedesktop.secrets", "/org/freedesktop/secrets/collection/login"),
            "org.freedesktop.DBus.Properties.Get",
            *("string:org.freedesktop.Secret.Collection", "string:Locked"),
        ],
        env=service.surroundings,
        capture_output=True,
        text=True,
        check=False,
    )
    return "boolean false" in asked.stdout
