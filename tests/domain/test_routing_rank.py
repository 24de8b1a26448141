"""Who is suggested for a person, with which reasons, and who is left out."""

from dataclasses import replace
from typing import Any
from uuid import UUID

import pytest

from desk.domain.routing import next_for, pairs, rank
from desk.domain.routing_rows import Candidate, Ranking, Seeker, Why
from tests.domain.routing_people import (
    AGENCY,
    OTHER_AGENCY,
    SKILLS,
    WEIGHTS,
    WORKERS,
    at,
    busy,
    seeker,
    worker,
)

NOW = at(0)
OTHER, SOMEBODY = UUID(int=901), UUID(int=902)


def ranked(who: Seeker, *workers: Candidate, waiting: tuple[Seeker, ...] = ()) -> Ranking:
    return rank(who, workers, NOW, SKILLS, WEIGHTS, waiting)


def names(ranking: Ranking) -> list[str]:
    by_id = {staff_id: name for name, staff_id in WORKERS.items()}
    return [by_id[suggestion.staff_id] for suggestion in ranking.suggestions]


def left_out(who: Seeker, one: Candidate, *others: Candidate) -> str | None:
    excluded = {out.staff_id: out.code for out in ranked(who, one, *others).excluded}
    return excluded.get(one.staff_id)


def test_the_morning_of_the_drawing() -> None:
    sian = seeker(28, "home", "money", speaks="cy", last_saw_staff_id=WORKERS["gethin"])
    ranking = ranked(
        sian,
        worker("gethin", "home", leaves_at=at(193)),
        busy("ffion", "home", until=15, languages=frozenset({"en", "cy"})),
        worker("kasia", "talk"),
        busy("owen", "money", until=28),
        worker("prys", "talk", intake="paused"),
    )
    assert names(ranking) == ["gethin", "ffion", "kasia", "owen"]
    gethin, ffion, kasia, _owen = ranking.suggestions
    assert gethin.free
    assert [why.code for why in gethin.reasons] == ["main_need", "last_saw", "stays_until"]
    assert not ffion.free
    assert ffion.in_minutes == 15
    assert Why("speaks", {"language": "cy"}) in ffion.reasons
    assert [why.code for why in kasia.reasons] == ["can_sit"]
    assert Why("not_need", {"need": "home"}) in kasia.lacks
    assert ranking.then is not None
    assert ranking.then.staff_id == WORKERS["owen"]
    assert (ranking.then_need, ranking.then.in_minutes) == ("money", 28)
    assert [out.code for out in ranking.excluded] == ["paused"]


def test_the_second_stop_comes_after_the_first() -> None:
    ranking = ranked(seeker(1, "home", "money"), worker("gethin", "home"), worker("owen", "money"))
    assert ranking.then is not None
    assert ranking.then.in_minutes == WEIGHTS.usual_contact_minutes
    assert not ranking.then.free


def test_no_second_stop_when_one_worker_does_both() -> None:
    ranking = ranked(
        seeker(1, "home", "money"), worker("gethin", "home", "money"), worker("owen", "money")
    )
    assert ranking.then is None


@pytest.mark.parametrize(
    ("known", "of_worker", "code"),
    [
        ({}, {"intake": "full"}, "full"),
        ({}, {"intake": "paused"}, "paused"),
        ({}, {"intake": "away"}, "away"),
        ({}, {"intake": "gone"}, "gone"),
        ({}, {"intake": "expected"}, "expected"),
        ({}, {"leaves_at": at(9)}, "leaves_soon"),
        ({}, {"leaves_at": at(10)}, None),
        ({}, {"leaves_at": at(25), "free": False, "free_at": at(20)}, "leaves_soon"),
        ({}, {"skills": frozenset({"prescribe"})}, "cannot_do"),
        ({}, {"skills": frozenset({"talk"}), "free": False}, "cannot_do"),
        ({"avoid_police": True}, {"police": True}, "police"),
        ({}, {"police": True}, None),
        ({"child": True}, {}, "room"),
        ({"dog": True}, {"room_features": frozenset({"child"})}, "room"),
        ({"step_free": True}, {"room_features": frozenset({"child", "dog"})}, "room"),
        ({"dog": True}, {"room_features": frozenset({"dog"})}, None),
        ({"child": True}, {"room_features": frozenset({"child"}), "police": True}, "room"),
        ({"speaks": "pl", "interpreter": "needed"}, {}, "language"),
        ({"speaks": "pl", "interpreter": "phone"}, {}, None),
        ({"speaks": "cy", "interpreter": "not_needed"}, {}, None),
        ({"speaks": "pl", "interpreter": "needed"}, {"languages": frozenset({"pl"})}, None),
        ({"two_workers": True}, {}, "needs_two"),
        ({"not_with": frozenset({WORKERS["gethin"]})}, {}, "not_matched"),
        ({"avoid_staff": frozenset({WORKERS["gethin"]})}, {}, "not_matched"),
        ({"barred_agencies": frozenset({AGENCY})}, {}, "not_matched"),
        ({"barred_agencies": frozenset({OTHER_AGENCY})}, {}, None),
        ({"gender_wish": "f", "gender_must": True}, {"gender": "m"}, "not_matched"),
        ({"gender_wish": "f", "gender_must": True}, {"gender": "f"}, None),
        ({"gender_wish": "f"}, {"gender": "m"}, None),
        ({"keep_apart": frozenset({OTHER})}, {"in_room": frozenset({OTHER})}, "not_matched"),
        ({"keep_apart": frozenset({OTHER})}, {"in_room": frozenset({SOMEBODY})}, None),
        ({"keep_apart": frozenset({OTHER})}, {}, None),
    ],
)
def test_each_gate(known: dict[str, Any], of_worker: dict[str, Any], code: str | None) -> None:
    one = replace(worker("gethin", "home"), **of_worker)
    assert left_out(seeker(1, "home", **known), one) == code


def test_a_private_reason_hides_every_other_but_absence() -> None:
    who = seeker(1, "home", not_with=frozenset({WORKERS["gethin"]}), avoid_police=True, dog=True)
    assert left_out(who, worker("gethin", "prescribe", police=True)) == "not_matched"


def test_two_workers_needs_a_second_who_is_free_and_may_be_there() -> None:
    who = seeker(1, "home", two_workers=True)
    gethin = worker("gethin", "home")
    assert left_out(who, gethin, busy("steve", "talk", until=5)) == "needs_two"
    assert left_out(who, gethin, worker("steve", "talk", intake="paused")) == "needs_two"
    kept_away = replace(who, not_with=frozenset({WORKERS["steve"]}))
    assert left_out(kept_away, gethin, worker("steve", "talk")) == "needs_two"
    no_police = replace(who, avoid_police=True)
    assert left_out(no_police, gethin, worker("steve", "talk", police=True)) == "needs_two"
    owen, steve = worker("owen", "money"), worker("steve", "talk", role="peer", idle_since=at(-1))
    ranking = ranked(who, gethin, owen, steve)
    assert ranking.suggestions[0].second_staff_id == WORKERS["steve"]
    taken = next_for(gethin, [who], [gethin, owen, steve], at(0), SKILLS, WEIGHTS)
    assert taken
    assert taken.second_staff_id == WORKERS["steve"], "whom the suggestion named"
    enough = next_for(gethin, [seeker(1, "home")], [gethin, steve], at(0), SKILLS, WEIGHTS)
    assert enough
    assert enough.second_staff_id is None


def test_a_second_need_counts_once() -> None:
    who = seeker(1, "home", "money", "talk")
    two, three = worker("gethin", "home", "money"), worker("owen", "home", "money", "talk")
    scores = [one.score for one in ranked(who, two, three).suggestions]
    assert scores[0] == scores[1]


@pytest.mark.parametrize(
    ("known", "of_worker", "code", "points"),
    [
        ({"key_worker_id": WORKERS["owen"]}, {}, "key_worker", 25),
        ({"asked_for": True, "asked_staff_id": WORKERS["owen"]}, {}, "asked_for", 35),
        ({"last_saw_staff_id": WORKERS["owen"]}, {}, "last_saw", 10),
        ({"speaks": "pl"}, {"languages": frozenset({"pl"})}, "speaks", 20),
        ({"gender_wish": "f"}, {"gender": "f"}, "gender", 15),
        ({"readiness": "now"}, {"skills": frozenset({"home", "refer_now"})}, "refers", 15),
        ({"wishes_peer": True}, {"role": "peer"}, "peer", 5),
    ],
)
def test_each_reason_lifts_a_worker_by_its_points(
    known: dict[str, Any], of_worker: dict[str, Any], code: str, points: float
) -> None:
    fits = replace(worker("owen", "home", idle_since=at(5)), **of_worker)
    ranking = ranked(seeker(1, "home", **known), worker("gethin", "home"), fits)
    best, other = ranking.suggestions
    assert best.staff_id == WORKERS["owen"]
    assert best.score - other.score == pytest.approx(points)
    assert code in {why.code for why in best.reasons}
    assert code not in {why.code for why in other.reasons}


def test_a_minute_of_waiting_costs_a_point_and_each_person_seen_two() -> None:
    ranking = ranked(
        seeker(1, "home"),
        busy("ffion", "home", until=7),
        worker("owen", "home", seen_today=3),
        worker("gethin", "home"),
    )
    free, loaded, later = ranking.suggestions
    assert free.score - loaded.score == pytest.approx(6)
    assert free.score - later.score == pytest.approx(15 + 7)


def test_a_tie_falls_to_the_longest_idle() -> None:
    early, late = worker("owen", "home", idle_since=at(-9)), worker("gethin", "home")
    assert names(ranked(seeker(1, "home"), late, early)) == ["owen", "gethin"]


def test_the_only_prescriber_is_spared_while_a_yes_waits_for_a_script() -> None:
    prescriber, adviser = worker("prys", "prescribe", "money"), busy("owen", "money", until=14)
    benefits, script = seeker(1, "money"), seeker(2, "script", readiness="now")
    assert names(ranked(benefits, prescriber, adviser)) == ["prys", "owen"]
    ranking = ranked(benefits, prescriber, adviser, waiting=(benefits, script))
    assert names(ranking) == ["owen", "prys"]
    assert Why("needed_more", {"need": "script"}) in ranking.suggestions[1].lacks
    other = worker("mags", "prescribe")
    assert names(ranked(benefits, prescriber, adviser, other, waiting=(script,)))[0] == "prys"
    yes = replace(benefits, readiness="now")
    assert names(ranked(yes, prescriber, adviser, waiting=(script,)))[0] == "prys"


def test_the_only_prescriber_is_spared_for_whoever_is_to_be_seen_very_soon() -> None:
    prescriber, adviser = worker("prys", "prescribe", "money"), busy("owen", "money", until=14)
    benefits, script = seeker(1, "money"), seeker(2, "script", urgency=2)
    ranking = ranked(benefits, prescriber, adviser, waiting=(benefits, script))
    assert names(ranking) == ["owen", "prys"]
    assert Why("needed_soon", {"need": "script"}) in ranking.suggestions[1].lacks
    as_soon = replace(benefits, urgency=2)
    assert names(ranked(as_soon, prescriber, adviser, waiting=(script,)))[0] == "prys"
    in_turn = replace(script, urgency=3)
    assert names(ranked(benefits, prescriber, adviser, waiting=(in_turn,)))[0] == "prys"


def test_workers_who_are_idle_alike_come_by_name_whatever_their_ids() -> None:
    gethin, owen, mags = (worker(name, "home") for name in ("gethin", "owen", "mags"))
    swapped = (
        replace(gethin, staff_id=owen.staff_id),
        replace(owen, staff_id=gethin.staff_id),
        mags,
    )
    needs_two = seeker(1, "home", two_workers=True)
    for three in ((gethin, owen, mags), swapped):
        called = {one.staff_id: one.called for one in three}
        first, *_ = ranked(needs_two, *three).suggestions
        assert called[first.staff_id] == "Gethin"
        assert first.second_staff_id is not None
        assert called[first.second_staff_id] == "Mags"
        chosen = pairs(three, [seeker(1, "home")], three, NOW, SKILLS, WEIGHTS)
        assert [called[staff_id] for staff_id in chosen.chosen] == ["Gethin"]
