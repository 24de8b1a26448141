"""Whoever came first goes first among those alike, and nobody in turn is left behind."""

from dataclasses import replace
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from desk.domain.routing import next_for
from desk.domain.routing_rows import Candidate, Seeker
from tests.domain.routing_people import SKILLS, WEIGHTS, WORKERS, at, seeker, worker

MAGS = worker("mags", "recovery", "money", "refer_now")


def taken(waiting: list[Seeker], now: float, by: Candidate = MAGS) -> int:
    """Return the number of whom a worker alone in the hall takes, so many minutes after nine."""
    chosen = next_for(by, waiting, [by], at(now), SKILLS, WEIGHTS)
    assert chosen is not None
    return chosen.visit_id.int


def test_who_waits_an_hour_is_not_passed_over_for_who_came_a_quarter_of_an_hour_ago() -> None:
    shaz = seeker(1, "recovery")
    later = seeker(2, "recovery", arrived_at=at(42))
    assert taken([later, shaz], 57) == 1
    for more in (
        {"key_worker_id": WORKERS["mags"]},
        {"last_saw_staff_id": WORKERS["mags"]},
        {"stays_until": at(95)},
        {"readiness": "maybe"},
    ):
        assert taken([replace(later, **more), shaz], 57) == 1, more


def test_a_familiar_face_counts_among_those_who_came_together() -> None:
    shaz = seeker(1, "recovery")
    knows_mags = seeker(2, "recovery", arrived_at=at(3), key_worker_id=WORKERS["mags"])
    assert taken([shaz, knows_mags], 20) == 2


def test_who_must_go_soon_or_said_yes_may_go_before_who_came_first() -> None:
    shaz = seeker(1, "recovery")
    later = seeker(2, "recovery", arrived_at=at(20))
    assert taken([shaz, replace(later, stays_until=at(38))], 30) == 2
    assert taken([shaz, replace(later, readiness="now", said_yes_at=at(20))], 30) == 2


def test_nobody_in_turn_waits_much_beyond_ninety_minutes_while_others_in_turn_are_taken() -> None:
    routine = seeker(1, "money")
    for minute in range(0, 240, 5):
        fresh = seeker(2 + minute, "recovery", arrived_at=at(minute), stays_until=at(minute + 10))
        if taken([routine, fresh], minute) == 1:
            break
    assert 30 <= minute <= 95


alike = st.fixed_dictionaries(
    {
        "arrived_at": st.integers(0, 60).map(at),
        "stays_until": st.none() | st.integers(95, 300).map(at),
        "readiness": st.sampled_from(("maybe", "not_today", "not_asked")),
    }
)


@given(st.lists(alike, min_size=2, max_size=12), st.sampled_from((2, 3, 4)))
def test_of_any_who_are_alike_the_first_to_come_is_taken(
    people: list[dict[str, object]], urgency: int
) -> None:
    waiting = [
        seeker(number, "recovery", urgency=urgency, **known)
        for number, known in enumerate(people, start=1)
    ]
    first = min(waiting, key=lambda one: (one.arrived_at, one.ticket))
    assert taken(waiting, 64) == first.visit_id.int


@given(
    waited=st.integers(90, 200),
    came=st.integers(1, 60),
    stays=st.none() | st.integers(1, 120),
    need=st.sampled_from(("recovery", "money")),
    known=st.sampled_from((None, WORKERS["mags"])),
)
def test_after_ninety_minutes_nobody_in_turn_of_the_last_hour_goes_before_them(
    *, waited: int, came: int, stays: int | None, need: str, known: UUID | None
) -> None:
    routine = seeker(1, "money", stays_until=at(30))
    later = seeker(
        2,
        need,
        arrived_at=at(waited - came),
        stays_until=None if stays is None else at(waited - came + stays),
        key_worker_id=known,
        last_saw_staff_id=known,
        speaks="cy",
    )
    by = replace(MAGS, languages=frozenset({"en", "cy"}))
    assert taken([later, routine], waited, by) == 1


def test_who_told_no_need_can_be_seen_by_anybody_but_leaves_the_only_prescriber_free() -> None:
    priya = worker("bethan", "prescribe")
    kasia = worker("kasia", "talk", idle_since=at(5))
    no_need, script = replace(seeker(1), needs=()), seeker(2, "script", arrived_at=at(20))
    both = [priya, kasia]
    for_priya = next_for(priya, [no_need, script], both, at(25), SKILLS, WEIGHTS)
    for_kasia = next_for(kasia, [no_need, script], both, at(25), SKILLS, WEIGHTS)
    assert for_priya is not None
    assert for_kasia is not None
    assert (for_priya.visit_id, for_kasia.visit_id) == (script.visit_id, no_need.visit_id)
    assert taken([no_need], 25, priya) == 1
