"""Where the venue's server lies on this computer, and what it remembers of itself."""

import json
import tomllib
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

from desk.domain.refusals import Refusal
from desk.safe_file import write_safely
from desk.settings import Settings
from desk.snapshot import snapshot

USUAL_PORT = 7432
"""Not PostgreSQL's own, which one that was installed with its package already uses."""
LONGEST_SOCKET = 100
"""Letters in the path of a Unix socket; the system allows 107."""


@snapshot
class Place:
    """The folder of one server and everything in it. Only its owner may look into it."""

    folder: Path

    @classmethod
    def of(cls, settings: Settings) -> "Place":
        """Say where the server of this computer lies, made or not."""
        return cls(settings.home / "venue-server")

    @property
    def data(self) -> Path:
        """The server's own files."""
        return self.folder / "data"

    @property
    def sockets(self) -> Path:
        """The folder through which this person alone reaches the server, without a network.

        Raises Refusal ``venue_server.too_deep``.
        """
        found = self.folder / "socket"
        if len(str(found / f".s.PGSQL.{USUAL_PORT}")) > LONGEST_SOCKET:
            raise Refusal("venue_server.too_deep", folder=str(self.folder))
        return found

    @property
    def log(self) -> Path:
        """The folder with what the server says, a week of it; it holds no statement."""
        return self.folder / "log"

    @property
    def authority(self) -> Path:
        """The certificate by which desks know this server."""
        return self.folder / "tls" / "ca.crt"

    @property
    def authority_key(self) -> Path:
        """The key of `authority`, itself locked with the administrator's password."""
        return self.folder / "tls" / "ca.key"

    @property
    def certificate(self) -> Path:
        """What the server shows to a desk that connects."""
        return self.folder / "tls" / "server.crt"

    @property
    def key(self) -> Path:
        """The key of `certificate`."""
        return self.folder / "tls" / "server.key"

    @property
    def is_made(self) -> bool:
        """Whether there is a server here."""
        return (self.data / "PG_VERSION").exists()

    @property
    def major(self) -> int | None:
        """The PostgreSQL that made the files, such as 15; none before they are made."""
        return int((self.data / "PG_VERSION").read_text("ascii")) if self.is_made else None

    def serves(self, url: str | None) -> bool:
        """Say whether the store at this address is on the server here."""
        asked = parse_qs(urlsplit(url or "").query)
        return self.is_made and asked.get("sslrootcert") == [str(self.authority)]

    def remembered(self) -> "Remembered":
        """Read what was chosen when the server was made."""
        try:
            values = tomllib.loads((self.folder / "server.toml").read_text("utf-8"))
        except FileNotFoundError:
            return Remembered()
        except (OSError, ValueError):
            raise Refusal("venue_server.torn", folder=str(self.folder)) from None
        port, programs = values.get("port"), values.get("programs")
        return Remembered(
            port if isinstance(port, int) else USUAL_PORT,
            Path(programs) if isinstance(programs, str) else None,
        )

    def remember(self, chosen: "Remembered") -> None:
        """Keep what was chosen. Raises OSError."""
        lines = [f"port = {chosen.port}\n"]
        if chosen.programs is not None:
            lines.append(f"programs = {json.dumps(str(chosen.programs))}\n")
        write_safely(self.folder / "server.toml", "".join(lines).encode())


@snapshot
class Remembered:
    """On which port the server listens, and in which folder PostgreSQL's programs are.

    Without a folder, they are looked for.
    """

    port: int = USUAL_PORT
    programs: Path | None = None
