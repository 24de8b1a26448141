"""Whom a worker takes next, and whom they leave for another."""

from dataclasses import replace
from datetime import timedelta

import pytest

from desk.domain.routing import next_for, pairs
from desk.domain.routing_rows import Candidate, NextUp, Seeker
from desk.domain.routing_worth import leaves_within
from tests.domain.routing_people import (
    AGENCY,
    NINE,
    SKILLS,
    WEIGHTS,
    WORKERS,
    at,
    busy,
    seeker,
    worker,
)

ASKED = WORKERS["gethin"]


def up(
    name: str, waiting: list[Seeker], workers: list[Candidate], *, now: float = 0
) -> NextUp | None:
    one = next(worker for worker in workers if worker.staff_id == WORKERS[name])
    return next_for(one, waiting, workers, at(now), SKILLS, WEIGHTS)


def taken(
    name: str, waiting: list[Seeker], workers: list[Candidate], *, now: float = 0
) -> int | None:
    chosen = up(name, waiting, workers, now=now)
    return chosen.visit_id.int if chosen else None


def test_nobody_waits_or_nobody_fits() -> None:
    assert taken("gethin", [], [worker("gethin", "home")]) is None
    assert taken("gethin", [seeker(1, "script")], [worker("gethin", "home")]) is None
    assert taken("gethin", [seeker(1, "home")], [worker("gethin", "home", intake="full")]) is None


def test_sitting_with_somebody_is_for_the_desk_to_suggest_not_for_take_next() -> None:
    assert taken("kasia", [seeker(1, "home")], [worker("kasia", "talk")]) is None


def test_whoever_asks_is_given_one_who_waits_for_another_that_is_no_better() -> None:
    longest = worker("gethin", "home", idle_since=at(-20))
    asks = worker("owen", "home", idle_since=at(-5))
    waits = seeker(1, "home")
    assert taken("owen", [waits], [longest, asks]) == 1
    assert taken("gethin", [waits], [longest, asks]) == 1
    mine = replace(waits, key_worker_id=WORKERS["gethin"])
    assert taken("owen", [mine], [longest, asks]) is None


def test_whoever_asks_stays_free_where_they_alone_could_see_the_next() -> None:
    adviser = worker("gethin", "money", idle_since=at(-20))
    prescriber = worker("owen", "money", "prescribe", idle_since=at(-5))
    waits = seeker(1, "money")
    assert taken("owen", [waits], [adviser, prescriber]) is None
    assert taken("gethin", [waits], [adviser, prescriber]) == 1


def test_whoever_has_not_said_what_they_need_can_be_heard_by_anybody() -> None:
    nameless = replace(seeker(1), needs=())
    assert taken("owen", [nameless], [worker("owen", "money")]) == 1


def test_a_yes_goes_before_whoever_came_first() -> None:
    early, yes = seeker(1, "home"), seeker(2, "home", readiness="now", arrived_at=at(8))
    assert taken("gethin", [early, yes], [worker("gethin", "home")], now=10) == 2


def test_an_emergency_goes_before_a_yes_a_hand_over_and_the_fast_lane() -> None:
    gethin = worker("gethin", "home", "supply")
    waiting = [
        seeker(1, "home", urgency=1, arrived_at=at(10)),
        seeker(2, "home", readiness="now"),
        seeker(3, "home", state="between_workers", asked_staff_id=ASKED, asked_at=at(10)),
        seeker(4, "quick", urgency=5),
    ]
    assert taken("gethin", waiting, [gethin], now=10) == 1
    assert taken("gethin", waiting[1:], [gethin], now=10) == 3


def test_the_fast_lane_never_queues_behind_others() -> None:
    waiting = [
        seeker(number, "home", readiness="now", urgency=3, arrived_at=at(-number))
        for number in range(1, 5)
    ]
    waiting.append(seeker(9, "quick", urgency=5))
    assert taken("steve", waiting, [worker("steve", "home", "supply")]) == 9


def test_who_must_go_soon_goes_before_who_can_stay() -> None:
    stays = seeker(1, "home", stays_until=at(180))
    goes = seeker(2, "home", arrived_at=at(5), stays_until=at(30))
    assert taken("gethin", [stays, goes], [worker("gethin", "home")], now=10) == 2


def test_the_only_prescriber_sees_the_yes_and_another_the_benefits() -> None:
    workers = [worker("prys", "prescribe", "money"), worker("owen", "money", idle_since=at(20))]
    waiting = [seeker(1, "money"), seeker(2, "script", readiness="now", arrived_at=at(25))]
    assert taken("prys", waiting, workers, now=30) == 2
    assert taken("owen", waiting, workers, now=30) == 1
    chosen = up("prys", waiting, workers, now=30)
    assert chosen is not None
    assert chosen.kept_back == ((waiting[0].visit_id, WORKERS["owen"]),)


def test_alone_in_the_hall_the_prescriber_still_sees_the_yes_first() -> None:
    waiting = [
        seeker(1, "money", arrived_at=at(-60)),
        seeker(2, "script", readiness="now", arrived_at=at(29)),
    ]
    assert taken("prys", waiting, [worker("prys", "prescribe", "money")], now=30) == 2


def test_a_yes_never_begins_with_another_need_than_the_main_one() -> None:
    both = seeker(1, "home", "money")
    assert taken("owen", [both], [worker("owen", "money")]) == 1
    assert taken("owen", [replace(both, readiness="now")], [worker("owen", "money")]) is None


def test_an_ask_keeps_a_person_for_the_worker_who_was_asked() -> None:
    workers = [worker("gethin", "home"), worker("ffion", "home")]
    first = seeker(1, "home", asked_staff_id=ASKED, asked_at=at(10))
    for asked in (first, replace(first, asked_for=True), replace(first, asked_why=True)):
        assert taken("ffion", [asked], workers, now=15) is None
        assert taken("gethin", [asked], workers, now=15) == 1


def test_an_ask_for_a_busy_worker_holds_only_where_that_very_worker_is_meant() -> None:
    first = seeker(1, "home", asked_staff_id=ASKED, asked_at=at(10))
    only_ffion = [busy("gethin", "home", until=40), worker("ffion", "home")]
    assert taken("ffion", [first], only_ffion, now=14) == 1
    for asked in (replace(first, asked_for=True), replace(first, asked_why=True)):
        assert taken("ffion", [asked], only_ffion, now=14) is None
        assert taken("ffion", [asked], only_ffion, now=16) == 1


def test_taking_the_first_suggestion_is_no_way_past_those_who_came_first() -> None:
    """Else whoever came last would always be first: Enter asks for everybody."""
    gethin = [worker("gethin", "home", "prescribe")]
    early = seeker(1, "home", asked_staff_id=ASKED, asked_at=at(0))
    late = seeker(2, "home", asked_staff_id=ASKED, asked_at=at(10), arrived_at=at(10))
    assert taken("gethin", [early, late], gethin, now=11) == 1
    script = seeker(3, "script", urgency=2)
    assert taken("gethin", [script, late], gethin, now=11) == 3
    for meant in (replace(late, asked_for=True), replace(late, asked_why=True)):
        assert taken("gethin", [script, early, meant], gethin, now=11) == 2


def test_an_ask_says_so() -> None:
    asked = seeker(1, "home", asked_staff_id=ASKED, asked_at=at(0))
    chosen = up("gethin", [asked], [worker("gethin", "home", leaves_at=at(90))])
    assert chosen is not None
    assert [why.code for why in chosen.reasons] == ["asked_you", "main_need"]


def test_an_ask_opens_gates_of_skill_but_not_those_of_safety() -> None:
    asked = seeker(1, "money", asked_staff_id=ASKED, asked_at=at(0), dog=True)
    gethin = worker("gethin", "home", leaves_at=at(5))
    assert taken("gethin", [asked], [gethin]) == 1
    for kept in (
        replace(asked, not_with=frozenset({ASKED})),
        replace(asked, barred_agencies=frozenset({AGENCY})),
        replace(asked, two_workers=True),
    ):
        assert taken("gethin", [kept], [gethin]) is None
    police = replace(gethin, police=True)
    assert taken("gethin", [replace(asked, avoid_police=True)], [police]) is None


def test_a_hand_over_holds_while_the_next_worker_is_busy() -> None:
    handed = seeker(1, "home", state="between_workers", asked_staff_id=ASKED, asked_at=at(0))
    ffion = worker("ffion", "home")
    assert taken("ffion", [handed], [busy("gethin", "home", until=50), ffion], now=40) is None
    back = worker("gethin", "home", idle_since=at(45))
    chosen = up("gethin", [handed], [back, ffion], now=46)
    assert chosen is not None
    assert chosen.reasons[0].code == "handed_over"
    assert taken("ffion", [handed], [back, ffion], now=46) is None


@pytest.mark.parametrize("intake", ["gone", "full", "away", "paused"])
def test_nobody_is_stuck_with_a_worker_who_takes_no_more(intake: str) -> None:
    handed = seeker(1, "home", state="between_workers", asked_staff_id=ASKED, asked_at=at(0))
    workers = [worker("gethin", "home", intake=intake), worker("ffion", "home")]
    assert taken("ffion", [handed], workers, now=1) == 1
    assert taken("ffion", [handed], workers[1:], now=1) == 1


def test_a_hand_over_that_is_not_taken_is_for_everybody_in_the_end() -> None:
    handed = seeker(1, "home", state="between_workers", asked_staff_id=ASKED, asked_at=at(0))
    workers = [worker("gethin", "home"), worker("ffion", "home", idle_since=at(-1))]
    assert taken("ffion", [handed], workers, now=6) == 1


def test_a_busy_worker_sees_whom_they_would_take_if_they_finished_now() -> None:
    workers = [busy("gethin", "home", until=9), busy("ffion", "home", until=9)]
    waiting = [seeker(1, "home"), seeker(2, "home", readiness="now")]
    assert taken("gethin", waiting, workers) == 2


def test_a_routine_need_is_seen_although_a_yes_comes_each_ten_minutes() -> None:
    gethin = worker("gethin", "home")
    routine = seeker(1, "home")
    for minute in range(0, 240, 10):
        fresh = seeker(2 + minute, "home", readiness="now", urgency=3, arrived_at=at(minute - 5))
        if taken("gethin", [routine, fresh], [gethin], now=minute) == 1:
            break
    else:
        pytest.fail("a routine need waited all morning")
    assert 60 <= minute <= 200


def test_the_hour_that_comes_twice_changes_nothing() -> None:
    # On 25 October 2026 the clocks of the venue go back at 01:00 UTC; stored time runs on.
    shift = NINE.replace(month=10, day=25, hour=0, minute=30) - NINE
    early, yes = seeker(1, "home"), seeker(2, "home", readiness="now", arrived_at=at(20))
    workers = [worker("gethin", "home", idle_since=at(0))]
    moved = [replace(one, arrived_at=one.arrived_at + shift) for one in (early, yes)]
    there = [replace(workers[0], free_at=NINE + shift, idle_since=NINE + shift)]
    for minute in range(0, 181, 30):
        now = at(minute)
        here = next_for(workers[0], [early, yes], workers, now, SKILLS, WEIGHTS)
        assert next_for(there[0], moved, there, now + shift, SKILLS, WEIGHTS) == here


def test_pairs_leave_nobody_idle_who_could_help() -> None:
    workers = [worker("gethin", "home", "money"), worker("ffion", "home")]
    waiting = [seeker(1, "home"), seeker(2, "money")]
    chosen = pairs(workers, waiting, workers, at(5), SKILLS, WEIGHTS)
    assert {staff: one.visit_id.int for staff, one in chosen.chosen.items()} == {
        WORKERS["gethin"]: 2,
        WORKERS["ffion"]: 1,
    }


def test_the_likelihood_to_leave_follows_what_they_said() -> None:
    waits = seeker(1, "home")
    yes = replace(waits, readiness="now", said_yes_at=at(0))
    goes = replace(waits, stays_until=at(30))
    stays = replace(yes, stays_until=at(240))

    def soon(one: Seeker) -> float:
        return leaves_within(one, 20, at(15), WEIGHTS)

    assert soon(stays) < soon(waits) < soon(yes) < soon(goes)
    assert leaves_within(waits, 0, at(15), WEIGHTS) == pytest.approx(0)
    assert leaves_within(waits, 10_000, at(15), WEIGHTS) == pytest.approx(1, abs=0.01)


def test_a_yes_said_late_opens_its_window_then() -> None:
    late = seeker(1, "home", readiness="now", said_yes_at=at(58))
    early = replace(late, said_yes_at=at(0))
    assert leaves_within(late, 10, at(60), WEIGHTS) < leaves_within(early, 10, at(60), WEIGHTS)
    clock_back = NINE - timedelta(minutes=30)
    assert 0 <= leaves_within(late, 10, clock_back, WEIGHTS) <= 1
