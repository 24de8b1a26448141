"""The desks of a venue whose server is this computer, as screens may ask it about them."""

from datetime import datetime
from pathlib import Path
from typing import Protocol

from desk.snapshot import snapshot

SHORTEST_PASSPHRASE = 12
"""Letters: three or four plain words. Source: NCSC, three random words."""


@snapshot
class DeskRow:
    """One desk: its name, since when it is connected, if it is, and when it last did something.

    `own` is the server's own desk, which nobody shuts out.
    """

    name: str
    since: datetime | None
    last: datetime | None
    own: bool


@snapshot
class InvitedRow:
    """A desk that is invited and has not joined yet, and until when it may."""

    name: str
    until: datetime


@snapshot
class DesksRow:
    """Where desks reach the server, and which there are."""

    host: str
    port: int
    desks: tuple[DeskRow, ...]
    invited: tuple[InvitedRow, ...]


@snapshot
class CodeRow:
    """A fresh invitation: the code to read aloud, shown once, and the file that goes with it."""

    desk: str
    code: str
    file: Path
    until: datetime

    def __repr__(self) -> str:
        return f"CodeRow({self.file!r})"


class Desks(Protocol):
    """The venue's server, on this computer. What it is asked may take a moment: use `work`.

    Each question may raise Refusal ``venue_server.stands_still``, ``venue_server.no_password`` or
    ``venue_server.wrong_passphrase``. `passphrase` is empty where none guards this computer.
    """

    @property
    def asks_for_passphrase(self) -> bool:
        """Whether a passphrase guards what the server is kept with."""

    def look(self, passphrase: str) -> DesksRow:
        """Say which desks there are."""

    def invite(self, name: str, folder: Path, passphrase: str) -> CodeRow:
        """Write an invitation for a desk of this `name` into `folder`.

        An earlier one of the same name no longer works. Raises Refusal ``venue_server.desk_name``
        or ``paper.folder`` too.
        """

    def shut_out(self, name: str, passphrase: str) -> None:
        """Let this desk in no more, at once; or take back its invitation."""
