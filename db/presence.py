"""Which desks are connected to the venue's server: a shut lid ends its connections in seconds."""

from typing import TYPE_CHECKING, cast

from sqlalchemy import text

from db.base import Tx

if TYPE_CHECKING:
    import psycopg

_CONNECTED = text(
    "SELECT DISTINCT usename FROM pg_stat_activity WHERE datname = current_database()"
)


def own_role(tx: Tx) -> str:
    """Return the role by which this desk came in; empty in a file, which has one desk alone."""
    if tx.embedded:
        return ""
    pooled = tx.connection().connection
    return cast("psycopg.Connection[object]", pooled.driver_connection).info.user


def connected_roles(tx: Tx) -> frozenset[str]:
    """Return the roles of all desks that are connected now; none in a file."""
    return frozenset() if tx.embedded else frozenset(tx.scalars(_CONNECTED))
