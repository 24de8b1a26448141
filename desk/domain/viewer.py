"""Who is looking and who is acting."""

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Viewer:
    """The person at this desk: given to every query and recorded with every command.

    `staff_id` is None before anybody has said who they are.
    """

    staff_id: UUID | None = None
    name: str = ""
    called: str = ""
    role: str = ""
    job: str = ""
    agency_id: UUID | None = None
    desk: str = ""
