"""From an invitation and its code to a desk, and what is told where that cannot be."""

import json
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from desk import opening
from desk.domain.desks import CodeRow
from desk.domain.refusals import Refusal, StoreBroken
from desk.settings import Settings
from desk.venue_server import invitation
from desk.venue_server.invitation import Invitation
from desk.venue_server.joining import Joining
from desk.venue_server.keeping import Keeping
from desk.venue_server.passwords import kept_password
from tests.real.keyring_service import SecretService
from tests.venue_server.conftest import Venue
from tests.venue_server.invited import NAME, another, joins, refused
from tests.venue_server.person import WORDS

WORDS_OF_A_FILE = ("desk", "role", "ticket", "authority", "until", "salt", "check")
ODD: dict[str, Any] = {
    **dict.fromkeys(WORDS_OF_A_FILE, ""),
    "format": 1,
    "role": "desk_1",
    "hosts": ["hall"],
    "port": 1,
}


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


def test_a_joining_that_was_cut_short_is_finished_with_the_same_file(
    told: CodeRow, paper: Invitation, guest: Settings
) -> None:
    done = joins(guest, paper, told.code)
    (guest.home / "settings.toml").unlink()  # as if the power went before it was written
    again = joins(guest, paper, told.code)
    assert again.store_url == done.store_url
    opening.open_store(again, lambda: WORDS).close()


def test_five_wrong_codes_end_it(
    keeping: Keeping, told: CodeRow, paper: Invitation, guest: Settings
) -> None:
    wrong = another(told.code)
    assert refused(guest, paper, told.code[:4]).code == "joining.half_code"
    for left in (4, 3, 2, 1):
        refusal = refused(guest, paper, wrong)
        assert (refusal.code, refusal.facts) == ("joining.wrong_code", {"left": left})
    assert refused(guest, paper, wrong).code == "joining.over"
    assert refused(guest, paper, told.code).code == "joining.over"
    assert keeping.look(WORDS).invited == ()


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
