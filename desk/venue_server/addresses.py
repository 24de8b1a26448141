"""The names and addresses by which the desks of a venue may reach this computer."""

import socket
import sys
from collections.abc import Iterator
from ipaddress import IPv4Address, IPv6Address, ip_address
from pathlib import Path

from desk.snapshot import snapshot

Address = IPv4Address | IPv6Address

_IPV6_OF_LINUX = Path("/proc/net/if_inet6")
_ASK_FOR_ADDRESS = 0x8915
"""SIOCGIFADDR. Source: netdevice(7)."""


@snapshot
class Addresses:
    """What this computer is called, and its addresses in the networks it is in."""

    names: tuple[str, ...]
    numbers: tuple[Address, ...]

    @property
    def best(self) -> str:
        """The one to tell other desks: an address in the hall's network, else the name."""
        outside = [str(one) for one in self.numbers if not one.is_loopback]
        return outside[0] if outside else self.names[0]


def of_this_computer() -> Addresses:
    """Say by what this computer can be reached, itself included."""
    own = socket.gethostname()
    names = [own, socket.getfqdn(), f"{own.partition('.')[0]}.local", "localhost"]
    found = {*_of_linux(), *_of_name(own), ip_address("127.0.0.1"), ip_address("::1")}
    useful = {one for one in found if not one.is_link_local and not one.is_unspecified}
    numbers = sorted(useful, key=lambda one: (one.is_loopback, one.version, int(one)))
    return Addresses(tuple(dict.fromkeys(name for name in names if _is_plain(name))), (*numbers,))


def _is_plain(name: str) -> bool:
    """Say whether a name can stand in a certificate."""
    return bool(name) and name.isascii() and not any(letter.isspace() for letter in name)


def _of_name(name: str) -> Iterator[Address]:
    try:
        told = socket.getaddrinfo(name, None)
    except OSError:  # a computer that does not find itself by its name
        return
    for *_, where in told:
        yield ip_address(str(where[0]).partition("%")[0])


def _of_linux() -> Iterator[Address]:
    """Ask each network card: without a way to the internet nothing else knows the address."""
    if sys.platform != "linux":
        return
    import fcntl

    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as asked:
        for _, card in socket.if_nameindex():
            question = card.encode()[:15].ljust(256, b"\0")
            try:
                answer = fcntl.ioctl(asked, _ASK_FOR_ADDRESS, question)
            except OSError:  # a card without an address
                continue
            yield IPv4Address(answer[20:24])
    if _IPV6_OF_LINUX.exists():
        for line in _IPV6_OF_LINUX.read_text("ascii").splitlines():
            yield IPv6Address(bytes.fromhex(line.split()[0]))
