"""What was done at a desk while the server was away, as people are told of it."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from desk.snapshot import snapshot


@snapshot
class Kept:
    """How much is still to be sent to the server, and how much somebody must decide on.

    `since` is when the server went, after which lists hold no more than is done here; None while
    it is there, and where the desk cannot go on without it.
    """

    waiting: int = 0
    to_decide: int = 0
    since: datetime | None = None


@snapshot
class UnsentRow:
    """One thing that the server did not take: what it was, and why not.

    `name` and `facts` are those of its sentence in `wording.notices`, `code` and `why` those of
    the refusal in `wording.refusals`.
    """

    id: UUID
    at: datetime
    name: str
    facts: Mapping[str, Any]
    code: str
    why: Mapping[str, Any]
