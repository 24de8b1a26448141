"""Invites desks, lists and shuts them out, and joins a venue, for the command line."""

import getpass
import sys
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from rich.table import Table

from desk import settings as machine
from desk.cli.stores import passphrase_for
from desk.cli.telling import out
from desk.credentials import keyring_is_usable
from desk.domain.desks import SHORTEST_PASSPHRASE, DeskRow
from desk.domain.refusals import Refusal
from desk.settings import Settings
from desk.venue_server import invitation
from desk.venue_server.joining import Joining
from desk.venue_server.keeping import Keeping
from desk.venue_server.place import Place


def invite_desk(name: str, folder: Path) -> int:
    """Write an invitation into `folder` and tell its code. Raises what `Keeping.invite` raises."""
    keeping, passphrase = _kept()
    made = keeping.invite(name, folder, passphrase)
    out.print(f"The invitation for {made.desk} is {made.file}", soft_wrap=True)
    out.print(f"Its code, to be read aloud: {made.code}")
    out.print(f"It works once, until {made.until.astimezone():%H:%M}.")
    return 0


def list_desks() -> int:
    """Tell which desks there are. Raises what `Keeping.look` raises."""
    keeping, passphrase = _kept()
    found = keeping.look(passphrase)
    table = Table("Desk", "Now", "Last did something")
    for desk in found.desks:
        table.add_row(desk.name, _now(desk), _moment(desk.last) if desk.last else "never")
    for one in found.invited:
        table.add_row(one.name, f"invited until {one.until.astimezone():%H:%M}", "never")
    out.print(table)
    return 0


def shut_desk_out(name: str) -> int:
    """Let a desk in no more. Raises what `Keeping.shut_out` raises."""
    keeping, passphrase = _kept()
    keeping.shut_out(name, passphrase)
    out.print(f"{name} is shut out. What it wrote stays.")
    return 0


def join_venue(file: Path) -> int:
    """Join the venue of an invitation. Raises what `Joining.join` raises."""
    settings = machine.load()
    if settings.store_url or settings.store_file.exists():
        raise Refusal("joining.set_up")
    paper = invitation.read(file)
    code = _asked("The code that is read aloud: ")
    settings, passphrase = _guarded(settings)
    joined = Joining(settings, (lambda: passphrase) if passphrase else None).join(paper, code)
    out.print(f"This computer is now the desk “{joined.desk_name}” of the venue. Open it: desk")
    return 0


def _kept() -> tuple[Keeping, str]:
    settings = machine.load()
    if not Place.of(settings).is_made:
        raise Refusal("venue_server.not_here")
    return Keeping(settings), passphrase_for(settings)


def _guarded(settings: Settings) -> tuple[Settings, str]:
    """Say where the password of the desk is kept: the keyring, else under a new passphrase."""
    if keyring_is_usable():
        return replace(settings, key_storage="keyring"), ""
    if _at_terminal():
        out.print("This computer has no keyring. A passphrase guards the way in instead.")
        given = getpass.getpass("A passphrase of at least 12 letters: ")
        again = getpass.getpass("The same once again: ")
    else:
        given = again = _line()
    if len(given) < SHORTEST_PASSPHRASE or given != again:
        raise Refusal("joining.passphrase")
    return replace(settings, key_storage="passphrase"), given


def _asked(words: str) -> str:
    if not _at_terminal():
        return _line()
    try:
        return input(words)
    except EOFError:  # the terminal went away
        return ""


def _at_terminal() -> bool:
    return sys.stdin is not None and sys.stdin.isatty()


def _line() -> str:
    return sys.stdin.readline().rstrip("\r\n") if sys.stdin is not None else ""


def _now(desk: DeskRow) -> str:
    return f"connected since {_moment(desk.since)}" if desk.since else "not connected"


def _moment(moment: datetime) -> str:
    return f"{moment.astimezone():%d %B, %H:%M}"
