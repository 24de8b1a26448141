"""What the person at the venue's server does for its desks: look, invite, shut out."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

import psycopg
from sqlalchemy import make_url

from desk.credentials import KeyPlaceFailed, WrongPassphrase
from desk.domain.desks import CodeRow, DeskRow, DesksRow, InvitedRow
from desk.domain.refusals import Offline, Refusal
from desk.settings import Settings
from desk.snapshot import snapshot
from desk.venue_server import invitation
from desk.venue_server.addresses import Addresses, of_this_computer
from desk.venue_server.administration import Administration
from desk.venue_server.invitation import Invitation
from desk.venue_server.inviting import Inviting
from desk.venue_server.passwords import asks_for_passphrase, kept_password
from desk.venue_server.place import Place
from desk.venue_server.roles import Roles

_LAST = "SELECT desk, max(at) FROM public.audit GROUP BY desk"


def is_server(settings: Settings) -> bool:
    """Say whether this computer is the server that its own desk works on."""
    return Place.of(settings).serves(settings.store_url)


@snapshot
class Keeping:
    """The desks of the venue's server on this computer. See `domain.desks.Desks`."""

    settings: Settings

    @property
    def asks_for_passphrase(self) -> bool:
        """Whether a passphrase guards what the server is kept with."""
        return asks_for_passphrase(self.settings)

    @property
    def _place(self) -> Place:
        return Place.of(self.settings)

    def look(self, passphrase: str) -> DesksRow:
        """Say which desks there are."""
        with self._administered(passphrase) as admin:
            last = _last_seen(admin)
            own = make_url(self.settings.store_url or "").username
            desks = tuple(
                DeskRow(desk.name, desk.since, last.get(desk.name), desk.role == own)
                for desk in Roles(admin).desks()
            )
            waiting = Inviting(admin).waiting()
        invited = tuple(InvitedRow(one.name, one.until) for one in waiting)
        return DesksRow(of_this_computer().best, self._port, desks, invited)

    def invite(self, name: str, folder: Path, passphrase: str) -> CodeRow:
        """Write an invitation for a desk of this `name` into `folder`, and give its code."""
        with self._administered(passphrase) as admin:
            inviting = Inviting(admin)
            made = inviting.begin(name)
            paper = Invitation(
                desk=made.desk,
                role=made.role,
                ticket=made.ticket,
                hosts=hosts(of_this_computer()),
                port=self._port,
                authority=self._place.authority.read_text("ascii"),
                until=made.until.isoformat(),
                salt=invitation.new_salt(),
            )
            code = invitation.new_code()
            key = paper.key(code)
            file = paper.checked_with(key).write(folder)
            inviting.expect(made, invitation.kept_answer(key))
        return CodeRow(made.desk, invitation.in_groups(code), file, made.until)

    def shut_out(self, name: str, passphrase: str) -> None:
        """Let this desk in no more, at once; or take back its invitation.

        Raises Refusal ``venue_server.own_desk`` for the server's own.
        """
        with self._administered(passphrase) as admin:
            inviting, roles = Inviting(admin), Roles(admin)
            own = make_url(self.settings.store_url or "").username
            if name in {desk.name for desk in roles.desks() if desk.role == own}:
                raise Refusal("venue_server.own_desk")
            if name in {one.name for one in inviting.waiting()}:
                inviting.take_back(name)
            else:
                roles.shut_out(name)

    @property
    def _port(self) -> int:
        return self._place.remembered().port

    @contextmanager
    def _administered(self, passphrase: str) -> "Iterator[psycopg.Connection[Any]]":
        """Give a connection of the administrator while the block runs."""
        if not self._place.is_made:
            raise Refusal("venue_server.not_here")
        password = self._password(passphrase)
        try:
            with Administration(self._place, self._port, password).connected() as admin:
                admin.autocommit = True
                yield admin
        except Offline:
            raise Refusal("venue_server.stands_still") from None

    def _password(self, passphrase: str) -> str:
        given = (lambda: passphrase) if passphrase else None
        try:
            password = kept_password(self.settings, "server", given)
        except WrongPassphrase:
            raise Refusal("venue_server.wrong_passphrase") from None
        except KeyPlaceFailed:
            password = None
        if password is None:
            raise Refusal("venue_server.no_password")
        return password


def hosts(addresses: Addresses) -> tuple[str, ...]:
    """Return by what a desk looks for the server: addresses in the hall first, itself last."""
    outside = [str(one) for one in addresses.numbers if not one.is_loopback]
    names = [name for name in addresses.names if name != "localhost"]
    return (*outside, *names, "localhost")


def _last_seen(admin: "psycopg.Connection[Any]") -> Mapping[str, datetime]:
    """Say when each desk last did something that was written down, by its name."""
    return dict(admin.execute(_LAST).fetchall())
