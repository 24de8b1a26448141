"""What the first start learns, to be carried out by the application."""

from pathlib import Path

from desk.domain.venue import VenueRow
from desk.snapshot import snapshot


@snapshot
class Answers:
    """The venue, who is at the desk, and where the key goes.

    `passphrase` is empty when the keyring of the computer keeps the key.
    """

    venue: VenueRow
    name: str
    role: str
    agency: str
    agency_kind: str
    passphrase: str = ""

    def __repr__(self) -> str:
        """Keep the passphrase out of everything that prints an object."""
        return "Answers(…)"


@snapshot
class JoinAnswers:
    """The invitation, the code that was read aloud, and where the way in goes.

    `passphrase` is empty when the keyring of the computer keeps it.
    """

    file: Path
    code: str
    passphrase: str = ""

    def __repr__(self) -> str:
        """Keep code and passphrase out of everything that prints an object."""
        return "JoinAnswers(…)"
