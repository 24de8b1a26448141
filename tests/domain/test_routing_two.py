"""Where a person needs two workers, no free worker is promised to two people."""

from desk.domain.routing import next_for, pairs
from desk.domain.routing_rows import Candidate, NextUp, Seeker
from tests.domain.routing_people import SKILLS, WEIGHTS, WORKERS, at, seeker, worker


def shared(waiting: list[Seeker], *workers: Candidate) -> dict[str, int | str]:
    """Return the number of whoever each worker is given, or the name of whom they sit in with."""
    names = {staff_id: name for name, staff_id in WORKERS.items()}
    found = pairs(workers, waiting, workers, at(5), SKILLS, WEIGHTS)
    told: dict[str, int | str] = {names[one]: who.ticket for one, who in found.chosen.items()}
    return told | {names[two]: names[one] for one, two in found.seconds.items()}


def up(one: Candidate, waiting: list[Seeker], *others: Candidate) -> NextUp | None:
    return next_for(one, waiting, [one, *others], at(5), SKILLS, WEIGHTS)


def test_a_second_is_kept_for_whoever_needs_two_and_given_nobody_else() -> None:
    gethin, steve = worker("gethin", "home"), worker("steve", "money")
    waiting = [seeker(1, "home", two_workers=True, readiness="now"), seeker(2, "money")]
    assert shared(waiting, gethin, steve) == {"gethin": 1, "steve": "gethin"}
    assert up(steve, waiting, gethin) is None
    taken = up(gethin, waiting, steve)
    assert taken is not None
    assert (taken.visit_id.int, taken.second_staff_id) == (1, WORKERS["steve"])


def test_whoever_is_given_nobody_sits_in_before_one_who_would_be_missed() -> None:
    gethin, owen = worker("gethin", "home"), worker("owen", "papers", idle_since=at(4))
    steve = worker("steve", "money", role="peer")
    waiting = [seeker(1, "home", two_workers=True), seeker(2, "money")]
    assert shared(waiting, gethin, steve, owen) == {"gethin": 1, "steve": 2, "owen": "gethin"}
    taken = up(gethin, waiting, steve, owen)
    assert taken is not None
    assert taken.second_staff_id == WORKERS["owen"]


def test_of_those_who_would_be_missed_the_one_who_is_missed_least_sits_in() -> None:
    gethin, owen, prys = (
        worker("gethin", "home"),
        worker("owen", "money"),
        worker("prys", "prescribe"),
    )
    waiting = [
        seeker(1, "home", two_workers=True, readiness="now"),
        seeker(2, "money"),
        seeker(3, "script", readiness="now"),
    ]
    assert shared(waiting, gethin, prys, owen) == {"gethin": 1, "prys": 3, "owen": "gethin"}


def test_the_only_prescriber_does_not_sit_in_while_a_yes_waits_for_a_script() -> None:
    gethin, prys = worker("gethin", "home"), worker("prys", "prescribe")
    waiting = [
        seeker(1, "home", two_workers=True),
        seeker(2, "script", readiness="now"),
        seeker(3, "home", arrived_at=at(4)),
    ]
    assert shared(waiting, gethin, prys) == {"gethin": 3, "prys": 2}
    taken = up(gethin, waiting, prys)
    assert taken is not None
    assert taken.visit_id.int == 3


def test_two_who_need_two_are_never_given_the_same_second() -> None:
    three = worker("gethin", "home"), worker("ffion", "home"), worker("steve", "talk")
    waiting = [seeker(number, "home", two_workers=True) for number in (1, 2)]
    assert sorted(map(str, shared(waiting, *three).values())) == ["1", "ffion"]
    four = (*three, worker("kasia", "talk"))
    assert sorted(map(str, shared(waiting, *four).values())) == ["1", "2", "ffion", "gethin"]


def test_of_two_alike_whoever_came_first_is_seen() -> None:
    gethin, steve = worker("gethin", "home"), worker("steve", "talk")
    came = (("home", "talk"), ("talk", "home"))
    for first, second in came:
        waiting = [seeker(1, first, two_workers=True), seeker(2, second, two_workers=True)]
        assert 2 not in shared(waiting, gethin, steve).values()
        assert 1 in shared(waiting, gethin, steve).values()


def test_whoever_is_kept_to_sit_in_may_take_that_very_person() -> None:
    gethin, ffion = worker("gethin", "home"), worker("ffion", "home", "money", idle_since=at(4))
    waiting = [seeker(1, "home", two_workers=True, readiness="now"), seeker(2, "papers")]
    assert shared(waiting, gethin, ffion) == {"gethin": 1, "ffion": "gethin"}
    taken = up(ffion, waiting, gethin)
    assert taken is not None
    assert (taken.visit_id.int, taken.second_staff_id) == (1, WORKERS["gethin"])
