"""Who should see whom: suggestions with reasons for reception, the next person for a worker.

The router is pure: the same rows give the same answer, whatever their order. It suggests; a
person decides, and a worker binds a person only by taking them. Source: domain brief §5.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Literal
from uuid import UUID

from desk.domain.routing_gates import (
    OPEN_TO_AN_ASK,
    can_do,
    can_do_any,
    can_do_main,
    gate,
    gates,
    seconds_for,
)
from desk.domain.routing_rows import (
    Candidate,
    Exclusion,
    NextUp,
    Ranking,
    Seeker,
    Suggestion,
    Why,
)
from desk.domain.routing_scores import score, suits
from desk.domain.routing_two import NEVER, Hall, Pairs
from desk.domain.routing_weights import Weights
from desk.domain.routing_worth import chances, first_come_first, kept_for, needed_more, worth_now
from desk.domain.triage import place
from desk.snapshot import snapshot

Skills = Mapping[str, str]
# Whether a worker can do the main need of a person, another one, or none of them.
_Able = Literal["main", "other", "none"]

LEAST = 0.5
LATE = datetime.max.replace(tzinfo=UTC)


def rank(
    seeker: Seeker,
    workers: Iterable[Candidate],
    now: datetime,
    skills: Skills,
    weights: Weights,
    waiting: Collection[Seeker] = (),
) -> Ranking:
    """Rank the workers for one person, best first, with reasons; say who is left out and why.

    Told who else is `waiting`, it spares a worker without whom one of them cannot do who said yes
    or is to be seen very soon.
    Ties fall to the longest idle, then by name.
    """
    present = sorted(workers, key=_by_idle)
    dear = needed_more(seeker, present, waiting, skills)
    suggestions, excluded = [], []
    for worker in present:
        closed = gate(seeker, worker, present, now, skills, weights)
        if closed:
            excluded.append(Exclusion(worker.staff_id, closed))
            continue
        suggestion = score(seeker, worker, present, now, skills, weights)
        if worker.staff_id in dear:
            suggestion = replace(
                suggestion,
                score=suggestion.score - weights.scarce,
                lacks=(*suggestion.lacks, dear[worker.staff_id]),
            )
        suggestions.append(suggestion)
    suggestions.sort(key=lambda one: -one.score)
    then, need = _second_stop(suggestions, seeker, present, skills, weights)
    return Ranking(tuple(suggestions), tuple(excluded), then, need)


def next_for(
    worker: Candidate,
    waiting: Iterable[Seeker],
    workers: Iterable[Candidate],
    now: datetime,
    skills: Skills,
    weights: Weights,
) -> NextUp | None:
    """Choose whom `worker` should take now, thinking of all free workers and all who wait.

    The pairs of free workers and waiting people are chosen together, so that no two workers are
    given the same person and a scarce skill goes where it is needed. Whom the desk asked this
    worker to see on purpose, or who was handed over to them, comes before all but an emergency;
    whoever was merely asked for the first suggestion is in the queue like all others. Nobody waits
    for a worker who is free while another asks who suits them as well. None when nobody fits, and
    for a worker who is kept free to sit in with another.
    """
    there = {one.staff_id: one for one in workers} | {worker.staff_id: worker}
    free = [one for one in there.values() if one.free or one.staff_id == worker.staff_id]
    scene = _Scene(tuple(there.values()), now, skills, weights)
    pairs = scene.pairs(free, waiting)
    seeker = pairs.chosen.get(worker.staff_id) or scene.suits_as_well(worker, pairs)
    if seeker is None:
        return None
    kept = tuple(
        (other.visit_id, staff_id)
        for staff_id, other in pairs.chosen.items()
        if other is not seeker and scene.could(other, worker)
    )
    beside = pairs.seconds.get(worker.staff_id) or scene.second_left(seeker, worker, pairs)
    return NextUp(seeker.visit_id, scene.reasons(seeker, worker), kept, beside)


def pairs(
    free: Iterable[Candidate],
    waiting: Iterable[Seeker],
    workers: Iterable[Candidate],
    now: datetime,
    skills: Skills,
    weights: Weights,
) -> Pairs:
    """Choose a person for each free worker together; a worker may be left without.

    Where a person needs two, the second is kept free for them, and given nobody else.
    """
    return _Scene(tuple(workers), now, skills, weights).pairs(free, waiting)


@snapshot
class _Scene:
    """The workers in the hall at one moment, and what weighs."""

    workers: Sequence[Candidate]
    now: datetime
    skills: Skills
    weights: Weights

    def pairs(self, free: Iterable[Candidate], waiting: Iterable[Seeker]) -> Pairs:
        """Choose the pairs whose worth is greatest together."""
        rows = sorted(free, key=_by_idle)
        seekers = sorted(waiting, key=_by_arrival)
        if not rows or not seekers:
            return Pairs()
        soon = chances(self.workers, self.skills, self.weights)
        by_id: dict[object, Candidate] = {one.staff_id: one for one in self.workers}
        bases = [self._base(seeker, soon) for seeker in seekers]
        bases = first_come_first(seekers, bases, self.now, self.weights)
        columns = []
        able: dict[tuple[str, ...], list[_Able]] = {}  # many people have the same needs
        for seeker, base in zip(seekers, bases, strict=True):
            keeper = kept_for(seeker, by_id, self.now, self.weights)
            if seeker.needs not in able:
                able[seeker.needs] = [self._able(seeker, worker) for worker in rows]
            columns.append(
                [
                    self._worth(seeker, worker, base, keeper, can)
                    for worker, can in zip(rows, able[seeker.needs], strict=True)
                ]
            )
        return Hall(rows, seekers, tuple(zip(*columns, strict=True)), self.workers).settled()

    def suits_as_well(self, worker: Candidate, pairs: Pairs) -> Seeker | None:
        """Find who was chosen for another worker, and would do no worse with this one.

        It must not cost the hall a skill that the other does not have: that stays free. Whoever
        is kept free for somebody who needs two may only take that very person, and costs nothing
        more: both are with them either way.
        """
        by_id: dict[object, Candidate] = {one.staff_id: one for one in self.workers}
        taker = pairs.taker_beside(worker.staff_id)
        shared = []
        for staff_id, seeker in pairs.chosen.items():
            more_use_later = taker is None and not worker.skills <= by_id[staff_id].skills
            if taker not in (None, staff_id) or more_use_later:
                continue
            keeper = kept_for(seeker, by_id, self.now, self.weights)
            mine, theirs = (
                self._worth(seeker, one, LEAST, keeper, self._able(seeker, one))
                for one in (worker, by_id[staff_id])
            )
            if mine >= theirs:
                shared.append(seeker)
        return self.pairs((worker,), shared).chosen.get(worker.staff_id)

    def second_left(self, seeker: Seeker, worker: Candidate, pairs: Pairs) -> UUID | None:
        """Choose who sits in with a worker who takes whom another was given.

        Somebody who was given nobody, if there is one; the other worker is such a one then.
        """
        beside = seconds_for(seeker, worker.staff_id, self.workers)
        given = {staff for staff, other in pairs.chosen.items() if other is not seeker}
        given |= {two for one, two in pairs.seconds.items() if pairs.chosen[one] is not seeker}
        return next((one for one in beside if one not in given), next(iter(beside), None))

    def could(self, seeker: Seeker, worker: Candidate) -> bool:
        """Say whether a worker could see a person, if nobody else did."""
        return self._worth(seeker, worker, LEAST, None, self._able(seeker, worker)) > 0

    def reasons(self, seeker: Seeker, worker: Candidate) -> tuple[Why, ...]:
        """Say why a person is next for a worker; when the worker goes is no news to them."""
        scored = score(seeker, worker, self.workers, self.now, self.skills, self.weights)
        reasons = tuple(why for why in scored.reasons if why.code != "stays_until")
        if seeker.asked_staff_id != worker.staff_id:
            return reasons
        handed = seeker.state == "between_workers"
        return (Why("handed_over" if handed else "asked_you"), *reasons)

    def _base(self, seeker: Seeker, soon: Mapping[str, float]) -> float:
        main = seeker.needs[0] if seeker.needs else ""
        chance = soon.get(main, min(soon.values(), default=self.weights.next_chance_minutes))
        placed = place(seeker, self.now, self.weights)
        return worth_now(seeker, placed, chance, self.now, self.weights)

    def _able(self, seeker: Seeker, worker: Candidate) -> _Able:
        if can_do_main(seeker, worker, self.skills):
            return "main"
        return "other" if can_do_any(seeker, worker, self.skills) else "none"

    def _worth(
        self,
        seeker: Seeker,
        worker: Candidate,
        base: float,
        keeper: Candidate | None,
        able: _Able,
    ) -> float:
        """Say what it is worth that this worker sees this person now; below 0 is never.

        Another need will do to begin with, but for a yes, which wants the right worker.
        """
        mine = keeper is not None and keeper.staff_id == worker.staff_id
        if keeper is not None and not mine:
            return NEVER
        if not mine and (able == "none" or (able == "other" and seeker.readiness == "now")):
            return NEVER
        for code in gates(seeker, worker, self.workers, self.now, self.skills, self.weights):
            if not (mine and code in OPEN_TO_AN_ASK):
                return NEVER
        points = base + self.weights.fit * suits(seeker, worker, self.weights)
        if able != "main" and not (mine and seeker.on_purpose):
            points *= self.weights.second_need_share
        if mine and seeker.on_purpose:
            points += self.weights.asked_worth
        return max(points, LEAST)


def _by_idle(worker: Candidate) -> tuple[datetime, str, UUID]:
    """Put workers in order; by name where they are idle alike, which is so on every day."""
    return worker.idle_since or LATE, worker.called, worker.staff_id


def _by_arrival(seeker: Seeker) -> tuple[datetime, int, UUID]:
    return seeker.arrived_at, seeker.ticket, seeker.visit_id


def _second_stop(
    ranked: Sequence[Suggestion],
    seeker: Seeker,
    workers: Sequence[Candidate],
    skills: Skills,
    weights: Weights,
) -> tuple[Suggestion | None, str]:
    """Find who could see them next, for the first need that the best worker cannot do."""
    if not ranked:
        return None, ""
    best, *others = ranked
    by_id = {worker.staff_id: worker for worker in workers}
    for need in seeker.needs:
        if can_do(need, by_id[best.staff_id], skills):
            continue
        for other in others:
            if can_do(need, by_id[other.staff_id], skills):
                after = best.in_minutes + round(weights.usual_contact_minutes)
                minutes = max(other.in_minutes, after)
                return replace(other, in_minutes=minutes, free=False), need
    return None, ""
