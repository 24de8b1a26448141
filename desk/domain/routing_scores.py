"""How well a worker suits a person, in points with their reasons. Source: domain brief §5."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from desk.domain.clock import whole_minutes
from desk.domain.routing_gates import can_do, can_do_any, second_for, speaks_with
from desk.domain.routing_rows import Candidate, Seeker, Suggestion, Why
from desk.domain.routing_weights import Weights


class _Points:
    """Points alone: the router weighs hundreds of pairs for each one whose reasons are read."""

    __slots__ = ("points",)

    def __init__(self) -> None:
        self.points = 0.0

    def add(self, points: float, code: str, **facts: str | int) -> None:  # noqa: ARG002 - as told
        self.points += points

    def lack(self, code: str, **facts: str | int) -> None:
        pass


class _Tally(_Points):
    """Points with what speaks for and against."""

    __slots__ = ("lacks", "reasons")

    def __init__(self) -> None:
        super().__init__()
        self.reasons: list[Why] = []
        self.lacks: list[Why] = []

    def add(self, points: float, code: str, **facts: str | int) -> None:
        self.points += points
        self.reasons.append(Why(code, facts))

    def lack(self, code: str, **facts: str | int) -> None:
        self.lacks.append(Why(code, facts))


def score(
    seeker: Seeker,
    worker: Candidate,
    others: Sequence[Candidate],
    now: datetime,
    skills: Mapping[str, str],
    weights: Weights,
) -> Suggestion:
    """Score one worker who passed the gates for one person, with reasons and lacks as codes."""
    tally = _Tally()
    _by_need(tally, seeker, worker, skills, weights)
    _by_person(tally, seeker, worker, weights)
    minutes = whole_minutes(now, worker.free_at)
    free = worker.free and minutes == 0
    tally.points += weights.free_now if free else -weights.per_minute * minutes
    tally.points -= weights.per_person_today * worker.seen_today
    if worker.leaves_at is not None:
        tally.reasons.append(Why("stays_until", {"time": worker.leaves_at.isoformat()}))
    return Suggestion(
        staff_id=worker.staff_id,
        score=tally.points,
        in_minutes=minutes,
        free=free,
        reasons=tuple(tally.reasons),
        lacks=tuple(tally.lacks),
        second_staff_id=second_for(seeker, worker.staff_id, others),
    )


def suits(seeker: Seeker, worker: Candidate, weights: Weights) -> float:
    """Say in points how well a worker suits a person, apart from needs and waiting times."""
    tally = _Points()
    _by_person(tally, seeker, worker, weights)
    return tally.points - weights.per_person_today * worker.seen_today


def _by_need(
    tally: _Tally,
    seeker: Seeker,
    worker: Candidate,
    skills: Mapping[str, str],
    weights: Weights,
) -> None:
    also = weights.second_need
    for number, need in enumerate(seeker.needs):
        if not can_do(need, worker, skills):
            tally.lack("not_need", need=need)
        elif number == 0:
            tally.add(weights.main_need, "main_need", need=need)
        else:
            tally.add(also, "other_need" if tally.lacks else "second_need", need=need)
            also = 0.0  # a second need counts once, however many there are
    if not can_do_any(seeker, worker, skills):
        tally.reasons.append(Why("can_sit"))


def _by_person(tally: _Points, seeker: Seeker, worker: Candidate, weights: Weights) -> None:
    if seeker.asked_for and seeker.asked_staff_id == worker.staff_id:
        tally.add(weights.asked_for, "asked_for")
    elif seeker.key_worker_id == worker.staff_id:
        tally.add(weights.key_worker, "key_worker")
    if seeker.last_saw_staff_id == worker.staff_id:
        tally.add(weights.last_saw, "last_saw")
    _by_wishes(tally, seeker, worker, weights)
    if seeker.readiness == "now" and "refer_now" in worker.skills:
        tally.add(weights.ready_and_refers, "refers")


def _by_wishes(tally: _Points, seeker: Seeker, worker: Candidate, weights: Weights) -> None:
    if seeker.speaks not in {"", "en"}:
        if speaks_with(seeker, worker):
            tally.add(weights.language, "speaks", language=seeker.speaks)
        elif seeker.interpreter not in {"", "not_needed"}:
            tally.lack("not_language", language=seeker.speaks)
    if seeker.gender_wish:
        if worker.gender == seeker.gender_wish:
            tally.add(weights.gender, "gender", gender=seeker.gender_wish)
        else:
            tally.lack("not_gender", gender=seeker.gender_wish)
    if seeker.wishes_peer and worker.role == "peer":
        tally.add(weights.culture, "peer")
