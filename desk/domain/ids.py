"""Identifiers made by whoever writes, so that a retried write cannot happen twice."""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from itertools import count
from uuid import UUID

from uuid_utils.compat import uuid7

_following: ContextVar[Iterator[UUID] | None] = ContextVar("following", default=None)


def new_id() -> UUID:
    """Make a fresh, time-ordered identifier for a row or a command."""
    source = _following.get()
    return uuid7() if source is None else next(source)


@contextmanager
def ids_of(command: UUID) -> Iterator[None]:
    """Let `new_id` give what follows from a command's own id, as often as the command is tried.

    So that what was done while the server was away is done there with the same identifiers, and
    what else was said of it meanwhile finds it.
    """
    token = _following.set(_ids_after(command))
    try:
        yield
    finally:
        _following.reset(token)


def _ids_after(first: UUID) -> Iterator[UUID]:
    """Give one identifier after another: version 7, of the moment of `first` and in order."""
    moment = first.int >> 80
    for number in count(1):
        digest = hashlib.sha256(first.bytes + number.to_bytes(8)).digest()
        chance = int.from_bytes(digest[:8]) >> 2
        later, place = moment + (number >> 12), number & 0xFFF
        yield UUID(int=later << 80 | 0x7 << 76 | place << 64 | 0b10 << 62 | chance)
