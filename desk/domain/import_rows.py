"""Files that were read in, as the Set-up page lists them."""

from datetime import datetime
from uuid import UUID

from desk.snapshot import snapshot


@snapshot
class ImportRow:
    """One file: what it held, when it was read in (aware UTC), by whom, and what came of its rows.

    `number` is what people call it by. `by` is a name, or empty where nobody sat at the `desk`.
    `taken_back_at` is when it was taken back last, and `kept` how much of it stayed then.
    """

    id: UUID
    number: int
    kind: str
    at: datetime
    rows: int
    added: int
    changed: int
    refused: int
    by: str = ""
    desk: str = ""
    taken_back_at: datetime | None = None
    kept: int = 0

    @property
    def can_go(self) -> bool:
        """Whether anything of it is still there to be taken back."""
        return self.taken_back_at is None or self.kept > 0


@snapshot
class TakingBack:
    """What taking back a file comes to: how many go, how many stay, and some of those by name.

    `anything` means that something can go, if only one value of somebody who stays.
    """

    gone: int
    kept: int
    names: tuple[str, ...]
    anything: bool
