"""Each code of the router has its words, and private reasons read alike."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from desk.domain.check_in import ExcludedRow
from desk.domain.routing_rows import Why
from desk.wording import routing

LONDON = ZoneInfo("Europe/London")


@pytest.mark.parametrize(
    ("code", "facts", "words"),
    [
        ("main_need", {"need": "home"}, "Does housing, the main need"),
        ("main_need", {"need": "quick"}, "Does quick pick-up, the main need"),
        ("second_need", {"need": "money"}, "Also does money"),
        ("key_worker", {}, "Key worker"),
        ("asked_for", {}, "Asked for by name"),
        ("last_saw", {}, "Saw them last time"),
        ("speaks", {"language": "pl"}, "Speaks Polish"),
        ("other_need", {"need": "family"}, "Does family"),
        ("gender", {"gender": "f"}, "As they asked: a woman"),
        ("refers", {}, "Can refer at once"),
        ("peer", {}, "Peer, as they asked"),
        ("can_sit", {}, "Can sit with them now"),
        ("handed_over", {}, "Handed over to you"),
        ("asked_you", {}, "The desk asked you"),
    ],
)
def test_what_speaks_for_a_worker(code: str, facts: dict[str, str], words: str) -> None:
    assert routing.reason(Why(code, facts)) == words


@pytest.mark.parametrize(
    ("code", "facts", "words"),
    [
        ("not_need", {"need": "home"}, "Does not do housing"),
        ("not_language", {"language": "lt"}, "No Lithuanian, interpreter by phone"),
        ("not_gender", {"gender": "f"}, "They asked for a woman"),
        ("needed_more", {"need": "script"}, "Needed for script: somebody said yes"),
        ("needed_soon", {"need": "script"}, "Needed very soon for script"),
    ],
)
def test_what_a_worker_lacks(code: str, facts: dict[str, str], words: str) -> None:
    assert routing.lack(Why(code, facts)) == words


@pytest.mark.parametrize(
    "code", ["paused", "full", "away", "leaves_soon", "room", "language", "needs_two"]
)
def test_who_is_left_out_is_told_with_the_worker_s_name(code: str) -> None:
    assert routing.left_out(ExcludedRow("Priya", code, None), LONDON).startswith("Priya")


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("not_here", "key worker Kasia is not here today"),
        ("expected", "key worker Kasia is not here yet"),
        ("gone", "key worker Kasia has gone"),
        ("cannot_do", "key worker Kasia does not do this"),
    ],
)
def test_a_key_worker_who_is_not_offered_is_told_of(code: str, words: str) -> None:
    row = ExcludedRow("Kasia", code, None, key_worker=True)
    assert routing.left_out(row, LONDON) == words


def test_private_reasons_and_police_read_alike() -> None:
    rows = [ExcludedRow("Rhodri", code, None) for code in ("not_matched", "police")]
    told = {routing.left_out(row, LONDON) for row in rows}
    assert told == {"Rhodri is not matched"}


def test_a_pause_says_until_when() -> None:
    until = datetime(2026, 11, 20, 10, 0, tzinfo=UTC)
    assert (
        routing.left_out(ExcludedRow("Priya", "paused", until), LONDON)
        == "Priya is paused to 10:00"
    )
