"""What somebody tries who found an invitation, heard a code, or has a desk of the venue already."""

import base64
import json
import os
import re
import subprocess
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import psycopg
import pytest

from desk import opening
from desk.domain.desks import CodeRow
from desk.domain.refusals import Refusal, StoreBroken
from desk.settings import Settings
from desk.venue_server import certificates, invitation
from desk.venue_server.invitation import Invitation
from desk.venue_server.joining import Joining
from desk.venue_server.keeping import Keeping
from desk.venue_server.passwords import kept_password, new_password
from desk.venue_server.place import Place
from desk.venue_server.roles import sealed
from tests.real.keyring_service import SecretService
from tests.real.processes import program
from tests.venue_server.conftest import Venue
from tests.venue_server.person import WORDS
from tests.venue_server.test_attacks import way_in, why_not

NAME = "Nia’s room"
JOIN = "SELECT desk, tries_left FROM joining.join_venue(%s, %s)"
WORDS_OF_A_FILE = ("desk", "role", "ticket", "authority", "until", "salt", "check")
ODD: dict[str, Any] = {
    **dict.fromkeys(WORDS_OF_A_FILE, ""),
    "format": 1,
    "role": "desk_1",
    "hosts": ["hall"],
    "port": 1,
}
Knocks = Callable[[], "psycopg.Connection[Any]"]


@pytest.fixture
def keeping(venue: Venue) -> Iterator[Keeping]:
    """Give what the person at the server does; whoever joined is shut out afterwards."""
    kept = Keeping(venue.person.settings)
    yield kept
    found = kept.look(WORDS)
    names = {desk.name for desk in found.desks} | {one.name for one in found.invited}
    for name in names - {"Reception"}:
        kept.shut_out(name, WORDS)


@pytest.fixture
def told(keeping: Keeping, tmp_path: Path) -> CodeRow:
    """Invite a desk."""
    return keeping.invite(NAME, tmp_path, WORDS)


@pytest.fixture
def paper(told: CodeRow) -> Invitation:
    """Give what is in the file."""
    return invitation.read(told.file)


@pytest.fixture
def guest(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    """Give the settings of another computer, without a keyring."""
    monkeypatch.setenv("DESK_HOME", str(tmp_path / "guest"))
    return Settings(home=tmp_path / "guest", key_storage="passphrase")


@pytest.fixture
def knocks(venue: Venue, paper: Invitation) -> Knocks:
    """Give what lets a finder of the file connect, as often as they like."""
    return lambda: psycopg.connect(**knocking(venue, paper), autocommit=True)


def knocking(venue: Venue, paper: Invitation) -> dict[str, Any]:
    """Return how somebody who has nothing but the file connects."""
    return way_in(venue) | {"user": paper.role, "password": paper.ticket}


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


def test_file_and_code_together_make_a_desk(
    venue: Venue, keeping: Keeping, told: CodeRow, paper: Invitation, guest: Settings
) -> None:
    joined = joins(guest, paper, f" {told.code.lower().replace('0', 'o')} ")
    password = kept_password(joined, "desk", lambda: WORDS) or ""
    assert password
    assert joined.desk_name == NAME
    assert password not in (joined.store_url or "")
    with closing(opening.open_store(joined, lambda: WORDS, venue.clock)) as store:
        assert venue.at(store).arrives("Cerys", "home") is not None
        found = {desk.name: desk for desk in keeping.look(WORDS).desks}
    assert found[NAME].since is not None
    assert (found["Reception"].own, found[NAME].own) == (True, False)
    for path in (path for path in guest.home.rglob("*") if path.is_file()):
        assert password.encode() not in path.read_bytes()
    keeping.shut_out(NAME, WORDS)
    with pytest.raises(StoreBroken, match="not_let_in"):
        opening.open_store(joined, lambda: WORDS)


def test_with_a_keyring_the_password_lies_there(
    secret_service: SecretService, told: CodeRow, paper: Invitation, guest: Settings
) -> None:
    with_keyring = replace(guest, key_storage="keyring")
    joined = Joining(with_keyring, None).join(paper, told.code)
    assert kept_password(joined, "desk", None)
    assert (kept_password(joined, "desk", None) or "").encode() not in secret_service.files()
    opening.open_store(joined).close()


def test_the_code_is_nowhere_but_at_the_server_and_then_only_its_trace(
    venue: Venue, told: CodeRow
) -> None:
    code = invitation.plain(told.code).encode()
    written = told.file.read_bytes()
    assert code not in written
    with venue.person.administers() as admin:
        for (kept,) in admin.execute("SELECT i::text FROM joining.invitation i").fetchall():
            assert told.code.replace(" ", "") not in str(kept)


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
    assert "authentication failed" in why_not(**knocking(venue, paper))
    second = replace(guest, home=tmp_path / "second")
    with pytest.raises(Refusal, match=r"joining\.over"):
        joins(second, paper, told.code)
    assert [desk.name for desk in keeping.look(WORDS).desks] == before


def test_a_joining_that_was_cut_short_is_finished_with_the_same_file(
    told: CodeRow, paper: Invitation, guest: Settings
) -> None:
    done = joins(guest, paper, told.code)
    (guest.home / "settings.toml").unlink()  # as if the power went before it was written
    again = joins(guest, paper, told.code)
    assert again.store_url == done.store_url
    opening.open_store(again, lambda: WORDS).close()


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


def test_five_wrong_codes_end_it(
    keeping: Keeping, told: CodeRow, paper: Invitation, guest: Settings
) -> None:
    wrong = another(told.code)
    for left in (4, 3, 2, 1):
        refusal = refused(guest, paper, wrong)
        assert (refusal.code, refusal.facts) == ("joining.wrong_code", {"left": left})
    assert refused(guest, paper, wrong).code == "joining.over"
    assert refused(guest, paper, told.code).code == "joining.over"
    assert keeping.look(WORDS).invited == ()


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


@pytest.mark.parametrize(
    "tried",
    [
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
    ],
)
def test_who_is_invited_may_do_nothing_but_join(knocks: Knocks, tried: str) -> None:
    with knocks() as finder, pytest.raises(psycopg.errors.InsufficientPrivilege):
        finder.execute(tried.encode())


@pytest.mark.parametrize(
    "tried",
    [
        "SELECT * FROM joining.invitation",
        "SELECT joining.join_venue('x', 'x')",
        "INSERT INTO joining.invitation VALUES ('desk_app', 'x', 'x', 'infinity')",
        "GRANT desk_invited TO CURRENT_USER",
        "DROP SCHEMA joining CASCADE",
    ],
)
def test_a_desk_sees_no_invitation_and_makes_none(venue: Venue, told: CodeRow, tried: str) -> None:
    assert told.file.exists()
    with (
        psycopg.connect(**way_in(venue), autocommit=True) as desk,
        pytest.raises(psycopg.errors.InsufficientPrivilege),
    ):
        desk.execute(tried.encode())


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
    port = way_in(venue)["port"]
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


def test_a_second_invitation_takes_the_place_of_the_first(
    keeping: Keeping, told: CodeRow, paper: Invitation, guest: Settings, tmp_path: Path
) -> None:
    second = keeping.invite(NAME, tmp_path, WORDS)
    assert [one.name for one in keeping.look(WORDS).invited] == [NAME]
    assert refused(guest, paper, told.code).code == "joining.over"
    joins(guest, invitation.read(second.file), second.code)
    with pytest.raises(Refusal, match=r"venue_server\.desk_name"):
        keeping.invite(NAME, tmp_path, WORDS)
    assert keeping.look(WORDS).invited == ()


def test_an_invitation_is_taken_back_and_leaves_nothing_behind(
    venue: Venue, keeping: Keeping, told: CodeRow, paper: Invitation, guest: Settings
) -> None:
    keeping.shut_out(NAME, WORDS)
    assert refused(guest, paper, told.code).code == "joining.over"
    left = "SELECT count(*) FROM pg_class WHERE relname LIKE 'invited%'"
    with venue.person.administers() as admin:
        assert admin.execute(left).fetchone() == (0,)
        roles = "SELECT count(*) FROM pg_roles WHERE rolname LIKE 'invited%'"
        assert admin.execute(roles).fetchone() == (0,)


def test_the_servers_own_desk_is_not_shut_out(keeping: Keeping) -> None:
    with pytest.raises(Refusal, match=r"venue_server\.own_desk"):
        keeping.shut_out("Reception", WORDS)


def test_a_computer_with_a_store_joins_nowhere(
    venue: Venue, told: CodeRow, paper: Invitation
) -> None:
    with pytest.raises(Refusal, match=r"joining\.set_up"):
        joins(venue.person.settings, paper, told.code)


@pytest.mark.parametrize(
    "written",
    [
        "",
        "{}",
        "[1]",
        '{"format": 2}',
        json.dumps(ODD),
        json.dumps(ODD | {"role": "invited_1", "hosts": ["/run"]}),
        json.dumps(ODD | {"role": "invited_1", "hosts": ["hall,elsewhere"]}),
        json.dumps(ODD | {"role": "invited_1", "port": "x"}),
    ],
)
def test_what_is_no_invitation_is_told(tmp_path: Path, written: str) -> None:
    path = tmp_path / "odd.invitation"
    path.write_text(written)
    with pytest.raises(Refusal, match=r"joining\.not_one"):
        invitation.read(path)
    with pytest.raises(Refusal, match=r"joining\.no_file"):
        invitation.read(tmp_path / "none.invitation")


def test_a_folder_that_is_not_there_is_told_and_nobody_is_invited(
    keeping: Keeping, tmp_path: Path
) -> None:
    with pytest.raises(Refusal, match=r"paper\.folder"):
        keeping.invite(NAME, tmp_path / "no stick", WORDS)
    assert keeping.look(WORDS).invited == ()
