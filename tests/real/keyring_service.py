"""A real Secret Service for the tests: gnome-keyring on a D-Bus of its own."""

import contextlib
import signal
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

    def lock(self) -> None:
        """Lock the keyring, as when a person has signed out; nobody is there to unlock it."""
        subprocess.run(
            [
                *(program("dbus-send", package="dbus"), "--session", "--print-reply"),
                *("--dest=org.freedesktop.secrets", "/org/freedesktop/secrets"),
                "org.freedesktop.Secret.Service.Lock",
                "array:objpath:/org/freedesktop/secrets/collection/login",
            ],
            env=self.env,
            capture_output=True,
            check=True,
        )

    def files(self) -> bytes:
        """Give all that the keyring has written to disk, to look for what must not be there."""
        kept = [path for path in self.folder.rglob("*.keyring") if path.is_file()]
        return b"".join(path.read_bytes() for path in kept)


@contextlib.contextmanager
def running_secret_service() -> Iterator[SecretService]:
    """Run a private D-Bus and an unlocked gnome-keyring on it while the block runs.

    Raises: NotInstalledError, DidNotStartError.
    """
    with short_folder("desk-keys") as folder:
        service = SecretService(folder)
        for name in ("data", "run"):
            (folder / name).mkdir(mode=0o700)
        (folder / "bus.conf").write_text(_BUS_CONF.format(folder=folder))
        around = {"PATH": "/usr/bin:/bin", "HOME": str(folder), "LANG": "C.UTF-8", **service.env}
        bus = Start(
            command=[
                program("dbus-daemon", package="dbus"),
                *(f"--config-file={folder}/bus.conf", "--nofork", "--nopidfile"),
            ],
            log=folder / "bus.log",
            env=around,
        )
        keyring = Start(
            command=[
                program("gnome-keyring-daemon", package="gnome-keyring"),
                *("--foreground", "--unlock", "--components=secrets"),
            ],
            log=folder / "keyring.log",
            env=around,
            stdin=PASSWORD.encode(),
            stop_with=signal.SIGTERM,
        )
        with running(bus) as bus_process:
            wait_until_up(bus_process, (folder / "bus").exists, "D-Bus", bus.log)
            with running(keyring) as process:
                wait_until_up(process, lambda: _answers(around), "keyring", keyring.log)
                yield service


def _answers(env: dict[str, str]) -> bool:
    """Say whether the keyring has its unlocked place for a signed-in person."""
    asked = subprocess.run(
        [
            *(program("dbus-send", package="dbus"), "--session", "--print-reply"),
            *("--dest=org.freedesktop.secrets", "/org/freedesktop/secrets/collection/login"),
            "org.freedesktop.DBus.Properties.Get",
            *("string:org.freedesktop.Secret.Collection", "string:Locked"),
        ],
        env=env,
        capture_output=True,
        text=True,
        check=False,
    )
    return "boolean false" in asked.stdout
