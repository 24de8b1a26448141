"""Who is looking and who is acting."""

from uuid import UUID

from desk.snapshot import snapshot


@snapshot
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
