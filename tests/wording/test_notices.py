"""What the notice bar says of something done: one form of a number, one full stop."""

import pytest

from desk.domain.refusals import Refusal
from desk.wording import notices, refusals


@pytest.mark.parametrize(
    ("name", "facts", "words"),
    [
        ("contact.collect", {"worker": "Mags"}, "Mags takes 01, Shaz."),
        ("visit.check_in", {}, "Shaz checked in as 01."),
        ("visit.take_over", {"was": "Blue jacket"}, "01, Blue jacket, is Shaz."),
    ],
)
def test_a_number_is_said_as_it_is_shown(name: str, facts: dict[str, str], words: str) -> None:
    told = {"ticket": 1, "name": "Shaz", **facts}
    assert notices.done(name, told) == words
    assert notices.strong(told) == ["01", "Shaz"]


def test_a_refusal_says_it_so_too() -> None:
    refusal = Refusal("visit.already_here", name="Shaz", ticket=1)
    assert refusals.sentence(refusal) == "Shaz is here already, as 01."


def test_a_number_of_three_digits_stays_whole() -> None:
    assert notices.strong({"ticket": 104}) == ["104"]


def test_a_name_that_ends_in_a_full_stop_brings_no_second_one() -> None:
    told = {"ticket": 38, "name": "Jonny P.", "was": "Blue jacket"}
    assert notices.done("visit.take_over", told) == "38, Blue jacket, is Jonny P."
    assert notices.done("visit.leave", told) == "Jonny P. has gone."
