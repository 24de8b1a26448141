"""People who share a name are told apart by as little as it takes."""

from desk.domain.telling import tell_apart


def test_whoever_has_a_name_to_themself_needs_no_more() -> None:
    assert tell_apart({1: ("Daz", "Darren Hollis"), 2: ("Lee", "Lee Parry")}) == {1: "", 2: ""}


def test_two_of_a_name_get_the_first_letter_of_the_last_name() -> None:
    assert tell_apart({1: ("Lee", "Lee Parry"), 2: ("lee", "Lee Tudor")}) == {1: "P.", 2: "T."}


def test_two_last_names_that_begin_alike_are_told_as_far_as_it_takes() -> None:
    told = tell_apart({1: ("Lee", "Lee Parry"), 2: ("Lee", "Lee Pryce"), 3: ("Lee", "Lee Par")})
    assert told == {1: "Parr.", 2: "Pr.", 3: "Par"}


def test_without_a_fuller_name_nothing_is_made_up() -> None:
    names = {1: ("Lee", ""), 2: ("Lee", "Lee Tudor"), 3: ("🙂", "🙂"), 4: ("🙂", "🙂")}
    assert tell_apart(names) == {1: "", 2: "T.", 3: "", 4: ""}
