"""What holds for any hall: drawn people, drawn workers."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from desk.domain.routing import next_for, pairs, rank
from desk.domain.routing_gates import PRIVATE, can_do_any, can_do_main, gates
from desk.domain.routing_rows import Candidate, NextUp, Placed, Ranking, Seeker
from desk.domain.triage import order
from tests.domain.routing_people import SKILLS, WEIGHTS, WORKERS, at, candidates, halls, seekers

Hall = tuple[tuple[Seeker, ...], tuple[Candidate, ...]]
NOW = at(60)
KNOWN_CODES = {
    "paused",
    "full",
    "away",
    "gone",
    "leaves_soon",
    "cannot_do",
    "police",
    "room",
    "language",
    "needs_two",
    PRIVATE,
}


@given(halls())
def test_each_worker_is_either_suggested_or_left_out_with_a_code(hall: Hall) -> None:
    waiting, workers = hall
    for seeker in waiting:
        ranking = rank(seeker, workers, NOW, SKILLS, WEIGHTS, waiting)
        suggested = {one.staff_id for one in ranking.suggestions}
        out = {one.staff_id for one in ranking.excluded}
        assert suggested | out == {worker.staff_id for worker in workers}
        assert not suggested & out
        assert {one.code for one in ranking.excluded} <= KNOWN_CODES
        by_id = {worker.staff_id: worker for worker in workers}
        for staff_id in suggested:
            closed = gates(seeker, by_id[staff_id], workers, NOW, SKILLS, WEIGHTS)
            assert not list(closed)
        assert ranking.then is None or ranking.then.staff_id in suggested


@given(halls())
def test_reasons_agree_with_the_facts(hall: Hall) -> None:
    waiting, workers = hall
    by_id = {worker.staff_id: worker for worker in workers}
    for seeker in waiting:
        for one in rank(seeker, workers, NOW, SKILLS, WEIGHTS, waiting).suggestions:
            worker = by_id[one.staff_id]
            codes = [why.code for why in one.reasons]
            lacking = [why.code for why in one.lacks]
            assert ("main_need" in codes) == (
                bool(seeker.needs) and SKILLS[seeker.needs[0]] in worker.skills
            )
            told = [*codes, *lacking]
            needs = ("main_need", "second_need", "other_need", "not_need")
            assert sum(told.count(code) for code in needs) == len(seeker.needs)
            assert ("can_sit" in codes) == (not can_do_any(seeker, worker, SKILLS))
            assert ("speaks" in codes) == (
                seeker.speaks != "en" and seeker.speaks in worker.languages
            )
            assert ("last_saw" in codes) == (seeker.last_saw_staff_id == worker.staff_id)
            assert not {"speaks", "not_language"} <= {*codes, *lacking}
            assert ("refers" in codes) == (
                seeker.readiness == "now" and "refer_now" in worker.skills
            )
            assert one.free == (worker.free and worker.free_at <= NOW)
            assert (one.second_staff_id is not None) == seeker.two_workers


@given(halls(), st.data())
def test_the_order_of_the_rows_changes_nothing(hall: Hall, data: st.DataObject) -> None:
    waiting, workers = hall
    mixed = data.draw(st.permutations(waiting)), data.draw(st.permutations(workers))
    assert _answers(*mixed) == _answers(waiting, workers)


@given(halls())
def test_free_workers_are_given_people_together(hall: Hall) -> None:
    """No two get the same person; who would be left without gets one whom they suit as well."""
    waiting, workers = hall
    free = [worker for worker in workers if worker.free]
    shared = pairs(free, waiting, workers, NOW, SKILLS, WEIGHTS)
    given = shared.chosen
    people = [one.visit_id for one in given.values()]
    assert len(people) == len(set(people))
    promised = [*given, *shared.seconds.values()]
    assert len(promised) == len(set(promised)), "whoever sits in is given nobody else"
    assert set(shared.seconds) == {one for one, who in given.items() if who.two_workers}
    for worker in free:
        up = next_for(worker, waiting, workers, NOW, SKILLS, WEIGHTS)
        if worker.staff_id in given:
            assert up is not None
            assert up.visit_id == given[worker.staff_id].visit_id
            assert up.second_staff_id == shared.seconds.get(worker.staff_id)
        elif up is not None:
            assert up.visit_id in people


@given(halls())
def test_take_next_never_passes_a_gate_but_by_an_ask(hall: Hall) -> None:
    waiting, workers = hall
    by_id = {seeker.visit_id: seeker for seeker in waiting}
    for worker in workers:
        up = next_for(worker, waiting, workers, NOW, SKILLS, WEIGHTS)
        if up is None:
            continue
        seeker = by_id[up.visit_id]
        assert (up.second_staff_id is not None) == seeker.two_workers
        closed = set(gates(seeker, worker, workers, NOW, SKILLS, WEIGHTS))
        if seeker.asked_staff_id == worker.staff_id:
            assert closed <= {"leaves_soon", "cannot_do", "room", "language"}
        else:
            assert not closed
            assert can_do_any(seeker, worker, SKILLS)
            assert seeker.readiness != "now" or can_do_main(seeker, worker, SKILLS)


@given(halls())
def test_whoever_could_help_is_not_left_idle(hall: Hall) -> None:
    waiting, workers = hall
    plain = [
        replace(one, state="waiting", asked_staff_id=None, readiness="maybe", said_yes_at=None)
        for one in waiting
    ]
    free = [worker for worker in workers if worker.free]
    shared = pairs(free, plain, workers, NOW, SKILLS, WEIGHTS)
    given = {one.visit_id for one in shared.chosen.values()}
    left = [one for one in plain if one.visit_id not in given and not one.two_workers]
    for worker in free:
        if worker.staff_id in {*shared.chosen, *shared.seconds.values()}:
            continue
        for seeker in left:
            fits = can_do_any(seeker, worker, SKILLS)
            assert not fits or list(gates(seeker, worker, workers, NOW, SKILLS, WEIGHTS))


@given(st.lists(st.integers(1, 5), min_size=2, max_size=5), st.data())
def test_raising_readiness_never_lowers_anybodys_place(
    levels: list[int], data: st.DataObject
) -> None:
    waiting = [
        replace(data.draw(seekers(number + 1)), urgency=level)
        for number, level in enumerate(levels)
    ]
    first = replace(waiting[0], readiness="maybe", said_yes_at=None)
    yes_at = max(first.arrived_at, at(data.draw(st.integers(0, 60))))
    now = at(data.draw(st.integers(60, 200)))
    before = _place([first, *waiting[1:]], first, now=now)
    yes = replace(first, readiness="now", said_yes_at=yes_at)
    assert _place([yes, *waiting[1:]], yes, now=now) <= before


@given(halls(), st.integers(60, 240))
def test_a_yes_is_never_taken_later_by_the_worker_who_can_help(hall: Hall, minute: int) -> None:
    """Whoever is next stays next once they say yes: an early yes or a late one only lifts."""
    waiting, workers = hall
    now = at(minute)
    for worker in (one for one in workers if one.free):
        alone = (replace(worker, leaves_at=None, free_at=now),)
        up = next_for(alone[0], waiting, alone, now, SKILLS, WEIGHTS)
        chosen = next((one for one in waiting if up and one.visit_id == up.visit_id), None)
        if chosen is None or not can_do_main(chosen, worker, SKILLS):
            continue
        yes = replace(chosen, readiness="now", said_yes_at=chosen.said_yes_at or now)
        others = [yes if one is chosen else one for one in waiting]
        again = next_for(alone[0], others, alone, now, SKILLS, WEIGHTS)
        assert again is not None
        assert again.visit_id == yes.visit_id


@given(st.data(), st.permutations((0, 1)))
def test_of_two_workers_alike_the_longest_idle_comes_first(
    data: st.DataObject, turned: list[int]
) -> None:
    drawn = data.draw(candidates(WORKERS["gethin"]))
    late = replace(drawn, intake="on", free=True, free_at=NOW, idle_since=at(9), leaves_at=None)
    early = replace(late, staff_id=WORKERS["owen"], idle_since=at(5))
    both = [(late, early)[place] for place in turned]
    ranking = rank(
        Seeker(visit_id=UUID(int=1), needs=(), arrived_at=at(0)), both, NOW, SKILLS, WEIGHTS
    )
    assert [one.staff_id for one in ranking.suggestions] == [early.staff_id, late.staff_id]


def _answers(
    waiting: Sequence[Seeker], workers: Sequence[Candidate]
) -> tuple[dict[UUID, Ranking], dict[UUID, NextUp | None], tuple[Placed, ...]]:
    return (
        {one.visit_id: rank(one, workers, NOW, SKILLS, WEIGHTS, waiting) for one in waiting},
        {one.staff_id: next_for(one, waiting, workers, NOW, SKILLS, WEIGHTS) for one in workers},
        order(waiting, NOW, WEIGHTS),
    )


def _place(waiting: Sequence[Seeker], who: Seeker, *, now: datetime) -> int:
    return [placed.visit_id for placed in order(waiting, now, WEIGHTS)].index(who.visit_id)
