"""A computer of its own in the kernel's eyes, joined to this one by a cable that can be cut."""

import os
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass

import pytest
from sqlalchemy import make_url

HERE, THERE = "10.213.67.1", "10.213.67.2"
"""Two addresses of a private range, on a cable that nobody else is on."""


@dataclass(frozen=True, slots=True)
class Computer:
    """A network namespace: what runs `through` it sees this computer over the cable alone."""

    through: Sequence[str]
    cable: str

    def cut(self) -> None:
        """Pull the cable out: what was sent is lost, and nobody is told."""
        _ip("link", "set", self.cable, "down")

    def mend(self) -> None:
        """Put the cable back."""
        _ip("link", "set", self.cable, "up")

    def reaches(self, url: str) -> str:
        """Give the address of a server on this computer, as the other one reaches it.

        Its certificate is that of the same name.
        """
        address = make_url(url).update_query_dict({"hostaddr": HERE})
        return address.render_as_string(hide_password=False)


@contextmanager
def another_computer() -> Iterator[Computer]:
    """Give another computer while the block runs; skips the test where the kernel forbids it."""
    name = f"desk{os.getpid()}"
    here, there = f"{name}a", f"{name}b"
    with ExitStack() as ends:
        if not _may(["netns", "add", name]):
            pytest.skip("The kernel lets us make no network of our own, so no cable can be cut.")
        ends.callback(_ip, "netns", "delete", name)  # the cable goes with it
        if not _may(["link", "add", here, "type", "veth", "peer", "name", there, "netns", name]):
            pytest.skip("The kernel lets us lay no cable between two networks.")
        _ip("address", "add", f"{HERE}/30", "dev", here)
        _ip("link", "set", here, "up")
        for words in (
            ("address", "add", f"{THERE}/30", "dev", there),
            ("link", "set", there, "up"),
            ("link", "set", "lo", "up"),
        ):
            _ip("-n", name, *words)
        yield Computer(("ip", "netns", "exec", name), here)


def _may(words: Sequence[str]) -> bool:
    if shutil.which("ip") is None or os.geteuid() != 0:
        return False
    return subprocess.run(["ip", *words], check=False, capture_output=True).returncode == 0


def _ip(*words: str) -> None:
    subprocess.run(["ip", *words], check=True, capture_output=True)
