"""Needs that people come with, and what became of them."""

from uuid import UUID

from desk.snapshot import snapshot

NEED_OUTCOMES = ("met", "part", "passed_on", "referred", "not_today")


@snapshot
class NeedRow:
    """One need of one visit; rank 0 is the main one. `outcome` is open until somebody says."""

    id: UUID
    code: str
    rank: int
    outcome: str
    contact_id: UUID | None = None
    version: int = 1
