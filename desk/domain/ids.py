"""Identifiers made by whoever writes, so that a retried write cannot happen twice."""

from uuid import UUID

from uuid_utils.compat import uuid7


def new_id() -> UUID:
    """Make a fresh, time-ordered identifier for a row or a command."""
    return uuid7()
