"""The way of one desk to its venue's server, as its settings hold it: without a password."""

from collections.abc import Sequence
from pathlib import Path

from sqlalchemy import URL

from desk.venue_server.cluster import DATABASE


def store_url(authority: Path, hosts: Sequence[str], port: int, role: str) -> str:
    """Return the address of the venue's store for the desk of this `role`.

    `hosts` are tried in their order; whichever answers must show a certificate of `authority`,
    made for the very name it was asked by.
    """
    one = len(hosts) == 1
    several = {"host": ",".join(hosts), "port": ",".join(str(port) for _ in hosts)}
    pinned = {
        "sslmode": "verify-full",
        "sslrootcert": str(authority),
        "channel_binding": "require",
    }
    url = URL.create(
        "postgresql+psycopg",
        username=role,
        host=hosts[0] if one else None,
        port=port if one else None,
        database=DATABASE,
        query=pinned if one else {**several, **pinned},
    )
    return url.render_as_string(hide_password=False)
