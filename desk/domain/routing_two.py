"""Shares the free workers out so that nobody is promised twice, also where a person needs two.

Source: domain brief §5, the two-to-one rule.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import field
from uuid import UUID

from desk.domain.assignment import assign
from desk.domain.routing_gates import seconds_for
from desk.domain.routing_rows import Candidate, Seeker
from desk.snapshot import snapshot

NEVER = -1.0


@snapshot
class Pairs:
    """Whom each free worker is given, and who is kept free to sit in with whom.

    `chosen` is the person by the worker who takes them; `seconds` who sits in, by that worker.
    """

    chosen: Mapping[UUID, Seeker] = field(default_factory=dict)
    seconds: Mapping[UUID, UUID] = field(default_factory=dict)

    def taker_beside(self, staff_id: UUID) -> UUID | None:
        """Return the worker with whom this one would sit in; None for all who are not kept."""
        return next((taker for taker, second in self.seconds.items() if second == staff_id), None)


@snapshot
class Hall:
    """Who may take somebody, who waits, and what each pair is worth; a row for each worker."""

    rows: Sequence[Candidate]
    seekers: Sequence[Seeker]
    worth: Sequence[Sequence[float]]
    workers: Sequence[Candidate]

    def settled(self) -> Pairs:
        """Choose the pairs whose worth is greatest, and keep a second for whoever needs two.

        Where each who could sit in was given somebody, it is tried twice: with one of them kept
        for the two, and with the person left waiting. What is worth more is done; where both are
        worth the same, what is done for whoever came first.
        """
        plan = self._plan(frozenset(), frozenset())
        while plan.torn is not None:
            others = [self._plan(plan.kept, plan.left | {plan.torn})]
            if plan.wanted is not None:
                others.append(self._plan(plan.kept | {plan.wanted}, plan.left))
            plan = max(others, key=lambda one: (one.value, one.firsts))
        return plan.pairs

    def _plan(self, kept: frozenset[UUID], left: frozenset[int]) -> "_Plan":
        """Choose pairs with some workers kept out of it, and some people left waiting."""
        columns = enumerate(assign(self._without(kept, left)))
        chosen = {row: column for row, column in columns if column is not None}
        value = sum(self.worth[row][column] for row, column in chosen.items())
        firsts = tuple(-column for column in sorted(chosen.values()))
        busy = {self.rows[row].staff_id for row in chosen}
        seconds: dict[UUID, UUID] = {}
        for row, column in sorted(chosen.items(), key=lambda pair: pair[1]):
            if not self.seekers[column].two_workers:
                continue
            taker = self.rows[row].staff_id
            beside = seconds_for(self.seekers[column], taker, self.workers)
            second = next((one for one in beside if one not in busy), None)
            if second is None:
                wanted = self._cheapest(beside, chosen, seconds)
                return _Plan(value, firsts, Pairs(), kept, left, torn=column, wanted=wanted)
            seconds[taker] = second
            busy.add(second)
        given = {self.rows[row].staff_id: self.seekers[at] for row, at in chosen.items()}
        return _Plan(value, firsts, Pairs(given, seconds), kept, left)

    def _without(self, kept: Collection[UUID], left: Collection[int]) -> Sequence[Sequence[float]]:
        if not kept and not left:
            return self.worth
        return [
            [
                NEVER if column in left or worker.staff_id in kept else value
                for column, value in enumerate(values)
            ]
            for worker, values in zip(self.rows, self.worth, strict=True)
        ]

    def _cheapest(
        self, beside: Sequence[UUID], chosen: Mapping[int, int], seconds: Mapping[UUID, UUID]
    ) -> UUID | None:
        """Find who of those who could sit in is missed least where they were to be."""
        loses = {self.rows[row].staff_id: self.worth[row][at] for row, at in chosen.items()}
        taken = set(seconds) | set(seconds.values())
        could = [one for one in beside if one in loses and one not in taken]
        return min(could, key=lambda one: loses[one], default=None)


@snapshot
class _Plan:
    """One way to share the workers out; `torn` is who lacks a second in it, `wanted` who could.

    `firsts` is greater, the earlier those came who are seen.
    """

    value: float
    firsts: tuple[int, ...]
    pairs: Pairs
    kept: frozenset[UUID]
    left: frozenset[int]
    torn: int | None = None
    wanted: UUID | None = None
