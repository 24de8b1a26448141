"""Two people at two windows: one makes the server and invites, the other joins; real processes."""

import re
from contextlib import closing
from pathlib import Path

import pytest

from desk.commands.contacts import TakeNext
from desk.venue_server import invitation
from desk.venue_server.place import Remembered
from tests.venue_server.conftest import Venue
from tests.venue_server.person import WORDS, Person, shared_folder, somebody_else

COMES_IN = (f"type:Passphrase={WORDS}", "press:Open", "sign-in:Nerys")
TO_DESKS = ("press:Set-up", "press:Desks")
UNLOCKS = (f"type:The passphrase={WORDS}", "press:Show the desks", "await:Desks reach it at")
BEGINS = ("press:Make this computer the server", f"type:The passphrase={WORDS}")
CODE = re.compile(r"^([0-9A-Z]{4} [0-9A-Z]{4})$", re.MULTILINE)


@pytest.fixture
def alone(before: Venue) -> Venue:
    """Give a venue without a server, whose server will have a port of its own."""
    before.person.place.remember(Remembered(before.person.port))
    before.person.owns_all()
    return before


def does(person: Person, *deeds: str) -> str:
    """Do something in a window, and return what was awaited and seen."""
    told = person.at_the_window(*deeds)
    assert told.returncode == 0, told.stderr
    return told.stdout


def test_a_server_is_made_a_desk_invited_joined_and_shut_out_in_the_windows(alone: Venue) -> None:
    with shared_folder(alone.person) as stick, somebody_else() as guest:
        seen = does(
            alone.person,
            *(*COMES_IN, *TO_DESKS, *BEGINS, "press:Make it the server"),
            *("await:This computer is the venue’s server.", "press:Open the desk"),
            *(*COMES_IN, *TO_DESKS, *UNLOCKS, "press:Invite a desk"),
            *("type:What the desk is called=Nia’s room", f"folder:{stick}"),
            *("press:Save the invitation", "await:Read this code aloud", "read-code:"),
        )
        code = CODE.search(seen)
        assert code
        (file,) = stick.glob(f"*{invitation.ENDING}")
        joins_in_its_window(guest, file, code[1])
        with closing(alone.store()) as there, closing(guest.store(alone.clock)) as here:
            alone.at(there).arrives("Bethan", "home")
            room = alone.at(here)
            taken = here.apply(
                TakeNext(day_id=room.day_id, staff_id=room.staff["Nia"]), room.as_worker("Nia")
            )
            assert taken.facts["name"] in {"Bethan", "Daz"}
        does(
            alone.person,
            *(*COMES_IN, *TO_DESKS, *UNLOCKS, "open-desk:Nia’s room"),
            *("press:Shut out now", "await-gone:Nia’s room"),
        )
        refused = guest.runs("summary", "--date", "2026-11-20")
        assert "does not let this desk in" in refused.stderr


def joins_in_its_window(guest: Person, file: Path, code: str) -> None:
    """Join from the first page of a new computer, and sign in there."""
    does(
        guest,
        *("press:Join a venue", f"invitation:{file}", f"type:The code={code.lower()}"),
        *(f"type:A passphrase={WORDS}", f"type:The same={WORDS}", "press:Join"),
        *("sign-in:Nia", "press:My room", "await:Nia"),
    )
    assert guest.settings.desk_name == "Nia’s room"


def test_stopped_half_way_all_is_as_it_was(alone: Venue) -> None:
    does(
        alone.person,
        *(*COMES_IN, *TO_DESKS, *BEGINS, "press:Make it the server", "press:Stop"),
        *("await:Stopped. Nothing was changed.", "press:Back to the desk", *COMES_IN),
    )
    assert alone.person.settings.store_url is None
    assert alone.person.settings.store_file.exists()
    assert alone.person.controls("status") != 0, "the server does not run on"


def test_a_wrong_passphrase_and_a_port_that_is_taken_are_mended_on_the_page(
    alone: Venue, venue: Venue
) -> None:
    alone.person.place.remember(Remembered(venue.person.port))
    alone.person.owns_all()
    does(
        alone.person,
        *(*COMES_IN, *TO_DESKS, "press:Make this computer the server"),
        *("type:The passphrase=seven brown otters", "press:Make it the server"),
        *("await:That does not open it.", f"type:The passphrase={WORDS}"),
        *("press:Make it the server", "await:Another program listens on port"),
        *(f"type:Another number={alone.person.port}", "press:Make it the server"),
        *("await:This computer is the venue’s server.",),
    )
    assert alone.person.place.remembered().port == alone.person.port
    assert f":{alone.person.port}/" in (alone.person.settings.store_url or "")


def test_the_server_starts_with_the_desk_of_its_computer(alone: Venue) -> None:
    assert alone.person.starts().returncode == 0
    assert alone.person.runs("venue-server", "stop").returncode == 0
    does(alone.person, *COMES_IN, *TO_DESKS, *UNLOCKS)
    assert alone.person.controls("status") == 0
