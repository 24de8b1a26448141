"""Reaching a server at one of its several addresses, also where no name can be looked up.

The driver looks every name up before it tries the first address. In a hall without the internet
each name takes it ten seconds or more, although the server stands beside it. Here numbers come
before names, the address that answered last before all, and names are looked up aside.
"""

import socket
from collections.abc import Iterator
from ipaddress import ip_address
from threading import Lock, Thread
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import psycopg

NAME_WITHIN_S = 1.0
"""How long one name is waited for; the answer that comes later serves the next try."""
OTHERS_WITHIN_S = 3
"""How long an address is tried that is not the first. Source: issue, back within 10 s."""
SPOKEN = ("authentication failed", "no pg_hba.conf entry", "not permitted")
"""What only the server itself says, at whatever address: the others need not be tried."""

_lock = Lock()
_answered: dict[str, str] = {}
_looked_up: "dict[str, _Lookup]" = {}


def reach(driver: Any, address: str = "", **how: Any) -> "psycopg.Connection[Any]":
    """Connect with psycopg, the `driver`, as its `connect` would, to the first that answers.

    Raises the driver's OperationalError, with what was said at each address.
    """
    from psycopg.conninfo import conninfo_to_dict

    where = {**conninfo_to_dict(address), **how}
    several, ports = str(where.get("host") or ""), str(where.get("port") or "")
    if "," not in several:
        return _as_is(driver, address, how)
    port_of = dict(zip(several.split(","), _for_each(several, ports), strict=True))
    last = _answered.get(several)
    said: list[str] = []
    for host, number in _in_order(port_of, last):
        if said:
            where["connect_timeout"] = OTHERS_WITHIN_S
        one = {**where, "host": host, "hostaddr": number, "port": port_of[host]}
        try:
            made = _as_is(driver, "", one)
        except driver.OperationalError as refused:
            said.append(str(refused))
            if any(words in said[-1] for words in SPOKEN):
                break
        else:
            _answered[several] = host
            return made
    raise driver.OperationalError("\n".join(said) or "no address of the server is known here")


def _as_is(driver: Any, address: str, how: dict[str, Any]) -> "psycopg.Connection[Any]":
    made: psycopg.Connection[Any] = driver.connect(address, **how)
    return made


def _for_each(hosts: str, ports: str) -> list[str]:
    """Return a port for each host: one may stand for all."""
    each = ports.split(",")
    return each if len(each) > 1 else each * (hosts.count(",") + 1)


def _in_order(hosts: dict[str, str], last: str | None) -> Iterator[tuple[str, str]]:
    """Yield each host with its number, none twice: who answered last, then numbers, then names."""
    seen = set()
    for host in sorted(hosts, key=lambda one: (one != last, not _is_number(one))):
        for number in [host] if _is_number(host) else _numbers_of(host):
            if number not in seen:
                seen.add(number)
                yield host, number


def _is_number(host: str) -> bool:
    try:
        ip_address(host.partition("%")[0])
    except ValueError:
        return False
    return True


def _numbers_of(name: str) -> list[str]:
    """Look a name up, and go on without it where that takes long."""
    with _lock:
        lookup = _looked_up.get(name)
        if lookup is None:
            lookup = _looked_up[name] = _Lookup(name)
            lookup.start()
    lookup.join(NAME_WITHIN_S)
    if lookup.is_alive():
        return []
    with _lock:
        _looked_up.pop(name, None)  # told once: the next Friday it may be another
    return lookup.numbers


class _Lookup(Thread):
    """Asks the network for the numbers of one name, for as long as that takes it."""

    def __init__(self, name: str) -> None:
        super().__init__(name=f"look up {name}", daemon=True)
        self._host = name
        self.numbers: list[str] = []

    def run(self) -> None:
        try:
            found = socket.getaddrinfo(self._host, None, type=socket.SOCK_STREAM)
        except OSError:
            return
        self.numbers = list(dict.fromkeys(str(where[0]) for *_, where in found))
