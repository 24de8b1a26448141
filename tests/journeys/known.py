"""The people whom the drop-in of a journey knows, by their full names; all invented."""

from dataclasses import dataclass, field
from uuid import UUID

from tests.hall import Hall


@dataclass
class Known:
    """Ids by full name."""

    hall: Hall
    ids: dict[str, UUID] = field(default_factory=dict)

    def __getitem__(self, full_name: str) -> UUID:
        """Return the id of somebody."""
        return self.ids[full_name]
