"""When somebody who was called is taken to have sat down, though nobody pressed anything."""

from datetime import datetime, timedelta

STARTS_BY_ITSELF = timedelta(minutes=3)
"""How long after the call a contact is taken to have begun."""

SEEN_TO_START = timedelta(minutes=10)
"""After this long without a word nothing is taken for granted any more: somebody is to look."""


def starts_by_itself(taken_at: datetime, now: datetime) -> bool:
    """Tell whether a contact that nobody stamped is taken to have begun by `now`."""
    return STARTS_BY_ITSELF <= now - taken_at < SEEN_TO_START
