"""Joins a venue: from an invitation and its code to a desk with a way in of its own.

The desk makes its own password, keeps it first, and sends the server only what that needs to know
it again. Cut short at any point, the same file and code finish it. Source: decisions/0009.
"""

from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

import psycopg

from db.reaching import reach
from desk import settings as machine
from desk.credentials import KeyPlaceFailed, WrongPassphrase
from desk.domain.refusals import Offline, Refusal
from desk.safe_file import write_safely
from desk.settings import Settings
from desk.snapshot import snapshot
from desk.venue_server import invitation
from desk.venue_server.cluster import DATABASE
from desk.venue_server.invitation import DESK, INVITED, Invitation
from desk.venue_server.passwords import Passphrase, keep_password, kept_password, new_password
from desk.venue_server.roles import sealed
from desk.venue_server.way_in import store_url

WITHIN_S = 5
_JOIN = "SELECT desk, tries_left FROM joining.join_venue(%s, %s)"


@snapshot
class Joining:
    """A computer without a store, and how its desk's password will be guarded."""

    settings: Settings
    passphrase: Passphrase

    def join(self, paper: Invitation, code: str) -> Settings:
        """Join the venue that `paper` names with the `code` that was read aloud.

        Returns the settings of the desk, which are written down. Raises Refusal
        ``joining.set_up`` (there is a store here), ``joining.half_code`` (of another length,
        which is no try), ``joining.wrong_code`` (`left` tries are left),
        ``joining.over`` (used, late, or tried in vain too often), ``joining.stranger`` (what
        answers is not the venue's server), ``joining.no_answer`` (nobody does), and what keeping a
        password raises. Nothing that was here is touched then.
        """
        if self.settings.store_url or self.settings.store_file.exists():
            raise Refusal("joining.set_up")
        if len(invitation.plain(code)) != invitation.CODE_LETTERS:
            raise Refusal("joining.half_code")
        write_safely(self._authority, paper.authority.encode())
        try:
            with self._connected(paper, paper.role, paper.ticket) as door:
                self._ask_in(door, paper, paper.key(code))
        except _NotLetIn:
            return self._joined_before(paper)
        except psycopg.OperationalError:  # cut off: perhaps before, perhaps after
            raise Refusal("joining.no_answer") from None
        return self._take_up(paper)

    @property
    def _authority(self) -> Path:
        return self.settings.home / "venue.crt"

    def _ask_in(self, door: "psycopg.Connection[Any]", paper: Invitation, key: bytes) -> None:
        """Give the answer of the code, and with it what the server knows our password by."""
        if not paper.fits(key):
            # Either the code is wrong or the file was changed: the server is told of a try, and
            # hears nothing that would help whoever changed the file.
            _, left = _row(door, None, None)
            raise _wrong(left)
        role, password = _role_of(paper), new_password()
        keep_password(self.settings, "desk", password, self.passphrase)
        made, left = _row(door, invitation.answer(key), sealed(door, role, password))
        if made != role:
            raise _wrong(left)

    def _joined_before(self, paper: Invitation) -> Settings:
        """Take up a joining whose end we did not hear of, if there was one."""
        with suppress(Refusal, WrongPassphrase, KeyPlaceFailed):
            return self._take_up(paper)
        raise Refusal("joining.over")

    def _take_up(self, paper: Invitation) -> Settings:
        """Come in as the desk that we now are, and write down the way."""
        role, password = _role_of(paper), kept_password(self.settings, "desk", self.passphrase)
        try:
            with self._connected(paper, role, password or "") as venue:
                reached = venue.info.host
        except (_NotLetIn, Offline, psycopg.OperationalError):
            raise Refusal("joining.no_answer") from None
        hosts = (reached, *(host for host in paper.hosts if host != reached))
        there = store_url(self._authority, hosts, paper.port, role)
        joined = replace(self.settings, store_url=there, desk_name=paper.desk)
        machine.save(joined)
        return joined

    def _connected(self, paper: Invitation, role: str, password: str) -> "psycopg.Connection[Any]":
        """Connect as `role`, to a server that shows the venue's certificate."""
        try:
            return reach(
                psycopg,
                host=",".join(paper.hosts),
                port=paper.port,
                user=role,
                password=password,
                dbname=DATABASE,
                sslmode="verify-full",
                sslrootcert=str(self._authority),
                channel_binding="require",
                connect_timeout=WITHIN_S,
                application_name="desk join",
                autocommit=True,
            )
        except psycopg.OperationalError as refused:
            raise _why(str(refused)) from None


class _NotLetIn(Exception):  # noqa: N818 - an answer of the server, not an error of ours
    """The server is there and lets this role in no more."""


def _why(said: str) -> Exception:
    if "authentication failed" in said or "no pg_hba.conf entry" in said or "not permitted" in said:
        return _NotLetIn()
    return Refusal("joining.stranger" if "certificate" in said else "joining.no_answer")


def _wrong(left: int) -> Refusal:
    return Refusal("joining.wrong_code", left=left) if left else Refusal("joining.over")


def _row(
    door: "psycopg.Connection[Any]", answer: bytes | None, password: str | None
) -> tuple[str | None, int]:
    found = door.execute(_JOIN, (answer, password)).fetchone()
    if found is None:
        raise RuntimeError("the server says nothing about the invitation")
    return found[0], found[1]


def _role_of(paper: Invitation) -> str:
    """Return the role that the desk will have: the server numbers both alike."""
    return DESK + paper.role.removeprefix(INVITED)
