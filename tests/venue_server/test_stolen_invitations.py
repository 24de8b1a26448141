"""What somebody tries who found an invitation, heard a code, or has a desk of the venue already."""

import base64
import os
import re
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import psycopg
import pytest

from desk.domain.desks import CodeRow
from desk.domain.refusals import Refusal
from desk.settings import Settings
from desk.venue_server import certificates, invitation
from desk.venue_server.invitation import Invitation
from desk.venue_server.keeping import Keeping
from desk.venue_server.passwords import new_password
from desk.venue_server.place import Place
from desk.venue_server.roles import sealed
from tests.real.processes import program
from tests.venue_server.conftest import Venue
from tests.venue_server.invited import JOIN, NAME, Knocks, another, joins, knocking, refused
from tests.venue_server.person import WORDS
from tests.venue_server.test_attacks import why_not

BY_THE_INVITED = (
    "SELECT * FROM public.visit",
    "SELECT * FROM public.audit",
    "INSERT INTO public.audit (seq) VALUES (1)",
    "SELECT * FROM public.alembic_version",
    "SELECT * FROM joining.invitation",
    "DELETE FROM joining.invitation",
    "UPDATE joining.invitation SET until = 'infinity'",
    "SELECT setval('joining.' || current_user, 1)",
    "SELECT nextval('joining.' || current_user)",
    "ALTER ROLE CURRENT_USER VALID UNTIL 'infinity'",
    "ALTER ROLE CURRENT_USER CONNECTION LIMIT -1",
    "CREATE ROLE mine",
    "GRANT desk_app TO CURRENT_USER",
    "SET ROLE desk_app",
    "SET SESSION AUTHORIZATION desk_admin",
    "CREATE TEMP TABLE mine (a int)",
    "CREATE FUNCTION public.mine() RETURNS int LANGUAGE sql AS 'SELECT 1'",
    "ALTER FUNCTION joining.join_venue RESET ALL",
    "SELECT * FROM pg_authid",
    "SELECT pg_advisory_lock(1)",
    "SELECT pg_try_advisory_xact_lock(1, 2)",
    "SELECT lo_create(0)",
    "DO $$ BEGIN PERFORM 1; END $$",
)
BY_A_DESK = (
    "SELECT * FROM joining.invitation",
    "SELECT joining.join_venue('x', 'x')",
    "INSERT INTO joining.invitation VALUES ('desk_app', 'x', 'x', 'infinity')",
    "GRANT desk_invited TO CURRENT_USER",
    "DROP SCHEMA joining CASCADE",
)


def test_a_used_invitation_is_refused_also_where_a_connection_was_kept_open(
    keeping: Keeping, told: CodeRow, paper: Invitation, guest: Settings, tmp_path: Path,
    knocks: Knocks, venue: Venue,
) -> None:  # fmt: skip
    answer = invitation.answer(paper.key(told.code))
    with knocks() as kept_open:
        joins(guest, paper, told.code)
        before = [desk.name for desk in keeping.look(WORDS).desks]
        secret = sealed(kept_open, "desk_0", new_password())
        assert kept_open.execute(JOIN, (answer, secret)).fetchone() == (None, 0)
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            kept_open.execute("SELECT * FROM public.visit")
    assert "authentication failed" in why_not(**knocking(venue.person, paper))
    second = replace(guest, home=tmp_path / "second")
    with pytest.raises(Refusal, match=r"joining\.over"):
        joins(second, paper, told.code)
    assert [desk.name for desk in keeping.look(WORDS).desks] == before


def test_a_late_invitation_is_refused(
    venue: Venue, told: CodeRow, paper: Invitation, guest: Settings, knocks: Knocks
) -> None:
    answer = invitation.answer(paper.key(told.code))
    with knocks() as in_time, venue.person.administers() as admin:
        until = admin.execute("SELECT rolvaliduntil - now() FROM pg_roles WHERE rolname = %s",
            (paper.role,),
        ).fetchone()  # fmt: skip
        assert until is not None
        assert 3_500 < until[0].total_seconds() <= 3_600  # type: ignore[attr-defined]
        admin.execute(f"ALTER ROLE {paper.role} VALID UNTIL 'yesterday'".encode())
        admin.execute("UPDATE joining.invitation SET until = now() - interval '1 s'")
        admin.commit()
        assert in_time.execute(JOIN, (answer, "")).fetchone() == (None, 0)
    assert refused(guest, paper, told.code).code == "joining.over"


def test_tries_that_are_rolled_back_are_counted(
    told: CodeRow, paper: Invitation, knocks: Knocks
) -> None:
    answer = invitation.answer(paper.key(told.code))
    for left in (4, 3, 2, 1, 0, 0, 0):
        with knocks() as finder:
            finder.execute("BEGIN")
            finder.execute("SAVEPOINT before")
            assert finder.execute(JOIN, (b"a guess", "")).fetchone() == (None, left)
            finder.execute("ROLLBACK TO before")
            finder.execute("ROLLBACK")
    with knocks() as finder:
        secret = sealed(finder, "desk_0", new_password())
        assert finder.execute(JOIN, (answer, secret)).fetchone() == (None, 0)


def test_two_who_know_the_code_do_not_both_get_in(
    told: CodeRow, paper: Invitation, knocks: Knocks, keeping: Keeping
) -> None:
    answer = invitation.answer(paper.key(told.code))
    with knocks() as one, knocks() as other:
        for each in (one, other):
            each.execute("BEGIN ISOLATION LEVEL REPEATABLE READ")
            each.execute("SELECT 1 FROM pg_class LIMIT 1")  # from here on it sees this moment
        first, second = (sealed(each, "desk_0", new_password()) for each in (one, other))
        assert (one.execute(JOIN, (answer, first)).fetchone() or ("",))[0] is not None
        one.execute("COMMIT")
        with pytest.raises(psycopg.errors.SerializationFailure):
            other.execute(JOIN, (answer, second))
        other.execute("ROLLBACK")
    assert [desk.name for desk in keeping.look(WORDS).desks] == [NAME, "Reception"]


def test_a_password_as_such_is_not_taken(
    told: CodeRow, paper: Invitation, knocks: Knocks, keeping: Keeping
) -> None:
    answer = invitation.answer(paper.key(told.code))
    with knocks() as finder:
        for odd in (None, "", "seven green otters", "SCRAM-SHA-256$1:x$y:z", "x' SUPERUSER --"):
            with pytest.raises((psycopg.errors.InvalidPassword, psycopg.errors.RaiseException)):
                finder.execute(JOIN, (answer, odd))
    assert [desk.name for desk in keeping.look(WORDS).desks] == ["Reception"]


def test_who_is_invited_may_do_nothing_but_join(knocks: Knocks) -> None:
    with knocks() as finder:
        assert [tried for tried in BY_THE_INVITED if not is_refused(finder, tried)] == []


def test_a_desk_sees_no_invitation_and_makes_none(venue: Venue, told: CodeRow) -> None:
    assert told.file.exists()
    with psycopg.connect(**venue.person.way_in(), autocommit=True) as desk:
        assert [tried for tried in BY_A_DESK if not is_refused(desk, tried)] == []


def is_refused(connection: "psycopg.Connection[Any]", tried: str) -> bool:
    """Try something, and say whether it was refused for want of the right to it."""
    try:
        connection.execute(tried.encode())
    except psycopg.errors.InsufficientPrivilege:
        return True
    return False


def test_psql_comes_in_with_the_file_neither_plainly_nor_by_another_authority(
    venue: Venue, paper: Invitation, tmp_path: Path
) -> None:
    other = Place(tmp_path / "other")
    certificates.make_authority(other, "another venue")
    plain = with_psql(venue, paper, "sslmode=disable")
    assert "no pg_hba.conf entry" in plain
    strange = with_psql(venue, paper, f"sslmode=verify-full sslrootcert={other.authority}")
    assert "certificate verify failed" in strange


def with_psql(venue: Venue, paper: Invitation, how: str) -> str:
    """Try to come in with psql, and return what it said."""
    port = venue.person.way_in()["port"]
    where = f"host=localhost port={port} user={paper.role} dbname=desk {how}"
    ended = subprocess.run(
        [program("psql", package="postgresql-client"), where, "-c", "SELECT 1"],
        env={"PATH": os.environ["PATH"], "PGPASSWORD": paper.ticket},
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert ended.returncode != 0
    return ended.stderr


def test_a_file_that_was_changed_is_not_believed(
    told: CodeRow, paper: Invitation, guest: Settings, tmp_path: Path
) -> None:
    """Somebody puts a server of their own into the file, to hear the code."""
    other = Place(tmp_path / "other")
    certificates.make_authority(other, "another venue")
    key = paper.key(told.code)
    assert paper.fits(key)
    theirs = other.authority.read_text()
    for changed in (
        replace(paper, authority=theirs),
        replace(paper, hosts=("192.0.2.1",)),
        replace(paper, port=1),
        replace(paper, role=f"{paper.role}0"),
        replace(paper, salt=invitation.new_salt()),
        replace(paper, desk="Elsewhere"),
    ):
        assert not changed.fits(changed.key(told.code))
    named = replace(paper, desk="Elsewhere")  # it leads to our server, which counts the try
    assert refused(guest, named, told.code).code == "joining.wrong_code"
    assert refused(guest, replace(paper, authority=theirs), told.code).code == "joining.stranger"


def test_the_server_is_told_nothing_by_which_a_code_could_be_found(
    venue: Venue, told: CodeRow, paper: Invitation, guest: Settings
) -> None:
    """What a changed file makes the desk say is the same, whatever the code is."""
    with heard(venue) as says:
        refused(guest, replace(paper, desk="Elsewhere"), told.code)
        assert says() == [(None, None)]


@contextmanager
def heard(venue: Venue) -> Iterator[Callable[[], list[tuple[Any, ...]]]]:
    """Let the server write down with what it is asked, as one that is not the venue's could."""
    with venue.person.administers() as admin:
        admin.autocommit = True
        definition = admin.execute(
            "SELECT pg_get_functiondef('joining.join_venue'::regproc)"
        ).fetchone()
        assert definition is not None
        admin.execute("CREATE TABLE joining.heard (given bytea, password text)")
        listening = str(definition[0]).replace(
            "tries_left := 0;", "INSERT INTO joining.heard VALUES (given, password);"
            "tries_left := 0;", 1,
        )  # fmt: skip
        admin.execute(listening.encode())
        try:
            yield lambda: admin.execute("SELECT * FROM joining.heard").fetchall()
        finally:
            admin.execute(str(definition[0]).encode())
            admin.execute("DROP TABLE joining.heard")


def test_a_wrong_code_shows_in_the_file_and_a_right_one_is_hard_to_find(
    told: CodeRow, paper: Invitation
) -> None:
    assert re.fullmatch(r"[0-9A-HJKMNP-TV-Z]{4} [0-9A-HJKMNP-TV-Z]{4}", told.code)
    assert paper.fits(paper.key(told.code))
    assert not paper.fits(paper.key(another(told.code)))
    assert len(base64.b64decode(paper.salt)) == 16
    assert len(paper.check) == invitation.CHECK_LETTERS
    # A million codes fit one file: it does not say which of them is right.
    assert 32 ** (invitation.CODE_LETTERS - invitation.CHECK_LETTERS) >= 1_000_000
    assert 32**invitation.CHECK_LETTERS >= 1_000_000
