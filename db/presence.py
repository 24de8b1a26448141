"""Which desks are connected to the venue's server: a shut lid ends its connections in seconds."""

from collections.abc import Collection
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
    return line_of(tx).info.user


def line_of(tx: Tx) -> "psycopg.Connection[object]":
    """Return the driver's connection to the server on which `tx` is."""
    pooled = tx.connection().connection
    return cast("psycopg.Connection[object]", pooled.driver_connection)


def away(tx: Tx, roles: Collection[str]) -> frozenset[str]:
    """Return those of `roles` under which no desk is connected now.

    None of them in a file, nor in the copy of the day with which a desk goes on by itself: who
    else is there cannot be known.
    """
    named = frozenset(roles) - {""}
    if tx.embedded or not named:
        return frozenset()
    return named.difference(tx.scalars(_CONNECTED))
