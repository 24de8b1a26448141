"""Somebody who holds an invitation: the file, the code, or both."""

from collections.abc import Callable
from typing import Any

import psycopg
import pytest

from desk.domain.refusals import Refusal
from desk.settings import Settings
from desk.venue_server.invitation import Invitation
from desk.venue_server.joining import Joining
from tests.venue_server.person import WORDS, Person

NAME = "Nia’s room"
JOIN = "SELECT desk, tries_left FROM joining.join_venue(%s, %s)"
Knocks = Callable[[], "psycopg.Connection[Any]"]


def knocking(server: Person, paper: Invitation) -> dict[str, Any]:
    """Return how somebody who has nothing but the file connects."""
    return server.way_in() | {"user": paper.role, "password": paper.ticket}


def joins(guest: Settings, paper: Invitation, code: str) -> Settings:
    return Joining(guest, lambda: WORDS).join(paper, code)


def refused(guest: Settings, paper: Invitation, code: str) -> Refusal:
    with pytest.raises(Refusal) as said:
        joins(guest, paper, code)
    assert not (guest.home / "settings.toml").exists()
    return said.value


def another(code: str) -> str:
    """Return a code with one letter misheard."""
    return ("X" if code[0] != "X" else "Y") + code[1:]
