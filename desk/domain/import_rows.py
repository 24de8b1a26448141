"""Files that were read in, as the Set-up page lists them."""

from datetime import datetime
from uuid import UUID

from desk.snapshot import snapshot


@snapshot
class ImportRow:
    """One file: what it held, when it was read in (aware UTC), and what came of its rows."""

    id: UUID
    kind: str
    at: datetime
    rows: int
    added: int
    changed: int
    refused: int
