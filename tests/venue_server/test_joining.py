"""Two accounts of one computer: one has the server, the other joins, works, and is shut out."""

import re
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import psycopg
import pytest
from sqlalchemy import make_url

from desk.commands.contacts import TakeNext
from desk.venue_server.passwords import kept_password
from tests.venue_server.conftest import Venue
from tests.venue_server.person import WORDS, Person, shared_folder, somebody_else

CODE = re.compile(r"Its code, to be read aloud: (\w{4} \w{4})")
FILE = re.compile(r"The invitation for .* is (.*\.invitation)")


@pytest.fixture
def guest() -> Iterator[Person]:
    """Give somebody with another account of this computer, and nothing on it yet."""
    with somebody_else() as person:
        yield person


@pytest.fixture
def stick(venue: Venue) -> Iterator[Path]:
    """Give a folder that both can open."""
    with shared_folder(venue.person) as folder:
        yield folder


def invited(venue: Venue, name: str, stick: Path) -> tuple[Path, str]:
    """Invite a desk at the server; return the file and the code that is read aloud."""
    told = venue.person.runs("venue-server", "invite", name, "--to", stick)
    assert (told.returncode, told.stderr) == (0, "")
    code, file = CODE.search(told.stdout), FILE.search(told.stdout)
    assert code
    assert file
    return Path(file[1]), code[1]


def test_from_the_invitation_to_being_shut_out(venue: Venue, guest: Person, stick: Path) -> None:
    file, code = invited(venue, "Nia’s room", stick)
    assert "invited until" in venue.person.runs("venue-server", "desks").stdout
    wrong = guest.runs("join", file, typed=f"AAAA AAAA\n{WORDS}")
    assert wrong.returncode == 1
    assert "Tries left: 4." in wrong.stderr
    short = guest.runs("join", file, typed=f"{code}\nshort")
    assert (short.returncode, short.stderr[:29]) == (1, "This computer has no keyring,")
    told = guest.runs("join", file, typed=f"{code}\n{WORDS}")
    assert (told.returncode, told.stderr) == (0, "")
    assert "This computer is now the desk “Nia’s room” of the venue." in told.stdout

    with closing(venue.store()) as there, closing(guest.store(venue.clock)) as here:
        reception, room = venue.at(there), venue.at(here)
        reception.arrives("Bethan", "home")
        worker = room.staff["Nia"]
        taken = here.apply(TakeNext(day_id=room.day_id, staff_id=worker), room.as_worker("Nia"))
        assert taken.facts["name"] in {"Bethan", "Daz"}
        desks = venue.person.runs("venue-server", "desks").stdout
        assert re.search(r"Nia’s room\W+connected since", desks)

    out = venue.person.runs("venue-server", "shut-out", "Nia’s room")
    assert (out.returncode, out.stdout) == (0, "Nia’s room is shut out. What it wrote stays.\n")
    refused = guest.runs("summary", "--date", "2026-11-20")
    assert refused.returncode == 1
    assert "does not let this desk in" in refused.stderr
    again = guest.runs("join", file, typed=f"{code}\n{WORDS}")
    assert again.stderr.startswith("This computer has a store of its own already")


def test_the_password_of_a_desk_that_joined_is_never_seen(
    venue: Venue, guest: Person, stick: Path
) -> None:
    file, code = invited(venue, "The office", stick)
    told = guest.runs("join", file, typed=f"{code}\n{WORDS}")
    password = kept_password(guest.settings, "desk", lambda: WORDS) or ""
    assert password
    said = told.stdout + told.stderr
    assert password not in said
    files = (path for path in (*guest.home.rglob("*"), *stick.rglob("*")) if path.is_file())
    for path in files:
        assert password.encode() not in path.read_bytes(), path
    logs = b"".join(path.read_bytes() for path in venue.person.place.log.glob("*"))
    assert password.encode() not in logs
    assert b"SCRAM-SHA-256$" not in logs
    url = make_url(guest.settings.store_url or "")
    assert url.password is None
    assert url.query["sslmode"] == "verify-full"
    other = guest.home / "venue.crt"
    assert other.read_text() == venue.person.place.authority.read_text()
    venue.person.runs("venue-server", "shut-out", "The office")


def test_a_desk_that_was_shut_out_is_cut_off_in_the_midst_of_its_work(
    venue: Venue, guest: Person, stick: Path
) -> None:
    file, code = invited(venue, "Upstairs", stick)
    guest.runs("join", file, typed=f"{code}\n{WORDS}")
    url = make_url(guest.settings.store_url or "")
    way: dict[str, Any] = {
        "host": "localhost",
        "port": venue.person.port,
        "user": url.username,
        "dbname": url.database,
        "password": kept_password(guest.settings, "desk", lambda: WORDS),
        "sslmode": "verify-full",
        "sslrootcert": str(guest.home / "venue.crt"),
    }
    with psycopg.connect(**way) as working:
        working.execute("LOCK TABLE visit IN SHARE MODE")
        venue.person.runs("venue-server", "shut-out", "Upstairs")
        with pytest.raises(psycopg.OperationalError):
            working.execute("SELECT 1")
    with pytest.raises(psycopg.OperationalError, match=r"pg_hba|authentication failed"):
        psycopg.connect(**way)


def test_what_is_not_there_is_told(venue: Venue, guest: Person, stick: Path) -> None:
    for words in (("desks",), ("invite", "Hall", "--to", stick), ("shut-out", "Hall")):
        told = guest.runs("venue-server", *words)
        assert told.returncode == 1
        assert told.stderr.startswith("This computer is not the venue’s server.")
    told = guest.runs("join", stick / "none.invitation", typed="AAAA AAAA")
    assert told.stderr.startswith(f"The invitation {stick}/none.invitation cannot be opened.")
    told = venue.person.runs("venue-server", "shut-out", "Reception")
    assert told.stderr.startswith("This is the server’s own desk.")
    told = venue.person.runs("venue-server", "invite", "Reception", "--to", stick)
    assert told.stderr.startswith("A desk needs a name that no other desk of the venue has")
