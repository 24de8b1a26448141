"""Plays one invented morning under one policy, event by event, and counts what became of it."""

from dataclasses import dataclass, replace
from datetime import timedelta
from heapq import heappop, heappush
from uuid import UUID

from desk.domain.routing import rank
from desk.domain.routing_rows import Candidate, Seeker
from desk.domain.routing_weights import standard_weights
from tests.bench.routing_days import NEEDS, OPEN_MINUTES, OPENS, SKILLS, Comer, Morning, at
from tests.bench.routing_policies import Policy

YES_WEIGHS = 3
PRESSING, IN_TIME = 2, 10
END, ARRIVAL = 0, 1
AGENCY = UUID(int=7)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one morning. `lost` counts a lost yes three times; waits are minutes.

    `pressing` are those to be seen very soon, within ten minutes.
    """

    people: int
    lost: int
    lost_yes: int
    yes: int
    contacts: int
    matched: int
    waits: tuple[float, ...]
    yes_waits: tuple[float, ...]
    pressing: int
    pressing_in_time: int

    @property
    def lost_per_hundred(self) -> float:
        """Return the people lost in a hundred, those who said yes weighing three."""
        return 100 * self.lost / self.people


class _Hall:
    """The hall while a morning is played."""

    def __init__(self, day: Morning, *, asks_stay: bool) -> None:
        self.comers = {comer.visit_id: comer for comer in day.comers}
        self.seekers = {one.visit_id: _seeker(one, asks_stay=asks_stay) for one in day.comers}
        self.workers = {
            staff_id: Candidate(
                staff_id=staff_id,
                called="",
                agency_id=AGENCY,
                skills=skills,
                free_at=OPENS,
                free=True,
                idle_since=OPENS,
            )
            for staff_id, skills in day.workers
        }
        self.waiting: dict[UUID, Seeker] = {}
        self.lost: list[Comer] = []
        self.seen: list[tuple[Comer, float, bool]] = []

    def come(self, visit_id: UUID, minute: float, *, asks_first: bool) -> None:
        """Let somebody in."""
        seeker = self.seekers[visit_id]
        if asks_first:
            workers, there = self.workers.values(), self.waiting.values()
            offered = rank(seeker, workers, at(minute), SKILLS, standard_weights(), there)
            first = next(iter(offered.suggestions), None)
            asked = first.staff_id if first else None
            seeker = replace(seeker, asked_staff_id=asked, asked_at=at(minute) if asked else None)
        self.waiting[visit_id] = seeker

    def who_leaves(self, minute: float) -> None:
        """Let go whoever has waited too long by now."""
        for visit_id in [one for one in self.waiting if self.comers[one].leaves <= minute]:
            del self.waiting[visit_id]
            self.lost.append(self.comers[visit_id])

    def sit(self, seeker: Seeker, worker: Candidate, minute: float) -> float:
        """Bring a person to a worker; return when the contact will end."""
        comer = self.comers[seeker.visit_id]
        del self.waiting[seeker.visit_id]
        skilled = SKILLS[comer.need] in worker.skills
        self.seen.append((comer, minute, skilled))
        self.workers[worker.staff_id] = replace(
            worker,
            free=False,
            # Nobody knows how long it will take: what such a contact usually takes.
            free_at=at(minute) + timedelta(minutes=NEEDS[comer.need][1]),
            seen_today=worker.seen_today + 1,
        )
        return minute + comer.contact

    def stand_up(self, staff_id: UUID, minute: float) -> None:
        """Free a worker."""
        self.workers[staff_id] = replace(
            self.workers[staff_id], free=True, free_at=at(minute), idle_since=at(minute)
        )


def play(
    day: Morning, policy: Policy, *, asks_stay: bool = True, asks_first: bool = False
) -> Outcome:
    """Play a morning. Whoever still waits when doors close is lost as well.

    With `asks_first` the desk asks for everybody the worker it is offered first, as Enter does.
    """
    hall = _Hall(day, asks_stay=asks_stay)
    events: list[tuple[float, int, UUID]] = []
    for comer in day.comers:
        heappush(events, (comer.arrives, ARRIVAL, comer.visit_id))
    while events and events[0][0] < OPEN_MINUTES:
        minute, kind, who = heappop(events)
        hall.who_leaves(minute)
        if kind == ARRIVAL:
            hall.come(who, minute, asks_first=asks_first)
        else:
            hall.stand_up(who, minute)
        if not hall.waiting or not any(worker.free for worker in hall.workers.values()):
            continue
        sent = policy(tuple(hall.waiting.values()), tuple(hall.workers.values()), at(minute))
        for seeker, worker in sent:
            heappush(events, (hall.sit(seeker, worker, minute), END, worker.staff_id))
    hall.who_leaves(OPEN_MINUTES)
    hall.lost += [hall.comers[one] for one in hall.waiting]
    return _outcome(day, hall)


def _outcome(day: Morning, hall: _Hall) -> Outcome:
    return Outcome(
        people=len(day.comers),
        lost=sum(YES_WEIGHS if comer.yes else 1 for comer in hall.lost),
        lost_yes=sum(comer.yes for comer in hall.lost),
        yes=sum(comer.yes for comer in day.comers),
        contacts=len(hall.seen),
        matched=sum(skilled for _comer, _minute, skilled in hall.seen),
        waits=tuple(minute - comer.arrives for comer, minute, _skilled in hall.seen),
        yes_waits=tuple(minute - one.arrives for one, minute, _ in hall.seen if one.yes),
        pressing=sum(comer.urgency == PRESSING for comer in day.comers),
        pressing_in_time=sum(
            one.urgency == PRESSING and minute - one.arrives <= IN_TIME
            for one, minute, _ in hall.seen
        ),
    )


def _seeker(comer: Comer, *, asks_stay: bool) -> Seeker:
    told = comer.says_until if asks_stay else None
    return Seeker(
        visit_id=comer.visit_id,
        needs=(comer.need,),
        arrived_at=comer.arrived_at(),
        urgency=comer.urgency,
        readiness="now" if comer.yes else "not_asked",
        said_yes_at=comer.arrived_at() if comer.yes else None,
        stays_until=None if told is None else at(told),
    )
