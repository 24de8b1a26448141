"""What workers do by themselves in a rehearsal: come, take, sit down, answer needs, finish, go."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from uuid import UUID

from desk.commands.base import Command
from desk.commands.contacts import AnswerNeed, Finish, HandOver, TakeNext, WithMe
from desk.commands.on_site import ComeOnSite, SetIntake
from desk.commands.visits import ChangeUrgency, HandOut
from desk.domain.needs import NeedRow
from desk.domain.refusals import Refusal
from desk.domain.viewer import Viewer
from desk.domain.visits import HereRow
from desk.domain.workers import OnSiteRow
from desk.queries.here import Holding, open_contacts, visits_of_day
from desk.queries.on_site import workers_of_day
from desk.queries.venue import need_skills
from desk.rehearsal.hall import Hall
from desk.rehearsal.script import Script
from desk.snapshot import snapshot
from desk.store import Tx

SEES = ("worker", "peer")
WALKS_IN = timedelta(minutes=1)
WINDS_UP = timedelta(minutes=2)
"""A worker who is asked for somebody who said yes ends what they are at within this time."""

LAST_TAKE = timedelta(minutes=10)
"""Nobody begins with somebody new so shortly before they go."""

SETTLES = (6, 11, 9, 4, 8, 13, 7, 10, 5, 12)
"""Minutes after they come before each worker takes the first person, over and over."""

BREATHES = (1, 3, 2)
OUTCOMES = ("met", "met", "met", "part", "met", "passed_on", "met", "met", "not_today", "met")
PACKS = (2, 1, 3)
IN_TURN = 4
ASKS_AGAIN = timedelta(minutes=4)
"""Levels rise with time, so that somebody may be next who was not a while ago."""


@snapshot
class Scene:
    """The rooms at one moment."""

    workers: tuple[OnSiteRow, ...]
    holdings: Mapping[UUID, Holding]
    visits: Mapping[UUID, HereRow]
    skills: Mapping[str, str]
    at: datetime

    def can_do(self, need: NeedRow, worker: OnSiteRow) -> bool:
        """Tell whether a worker can help with a need."""
        return self.skills.get(need.code, "") in worker.skills

    def waiting(self) -> frozenset[tuple[UUID, int]]:
        """Return who waits, each with how many needs are open."""
        return frozenset(
            (one.visit_id, sum(need.outcome == "open" for need in one.needs))
            for one in self.visits.values()
            if one.state in ("waiting", "between_workers")
        )

    def free(self, worker: OnSiteRow) -> bool:
        """Tell whether a worker could take somebody now."""
        return worker.intake == "on" and worker.with_visit_id is None


class Rooms:
    """The workers in their rooms.

    What they do follows from the store, so that nothing is lost when somebody at a desk did it
    before them. A room that was left to the person at the desk stays theirs for the day.
    """

    def __init__(self, hall: Hall, script: Script) -> None:
        """Let nobody in yet."""
        self._hall = hall
        self._script = script
        self._ends: dict[UUID, datetime] = {}
        self._rests: dict[UUID, datetime] = {}
        self._in_vain: dict[UUID, tuple[datetime, frozenset[tuple[UUID, int]]]] = {}
        self._left_alone: set[UUID] = set()

    def leave_to_person(self, staff_id: UUID) -> bool:
        """Leave a worker's room to the person who sits down as them; tell whether that is new."""
        new = staff_id not in self._left_alone
        self._left_alone.add(staff_id)
        return new

    def clear(self, staff_id: UUID) -> None:
        """Let whoever sits with a worker come to an end, so that the person finds it empty."""
        scene = self.scene()
        worker = next((one for one in scene.workers if one.staff_id == staff_id), None)
        holding = scene.holdings.get(staff_id)
        if worker is not None and holding is not None:
            self._finish(worker, holding, scene.visits[holding.visit_id], scene)

    def is_left_alone(self, staff_id: UUID) -> bool:
        """Tell whether a room was left to the person at the desk."""
        return staff_id in self._left_alone

    def scene(self) -> Scene:
        """Read the rooms as they are now."""
        return self._hall.store.read(Viewer(), self._read)

    def _read(self, tx: Tx, _viewer: Viewer) -> Scene:
        day_id, venue = self._hall.day.id, self._hall.told.venue
        return Scene(
            workers=tuple(one for one in workers_of_day(tx, day_id) if one.role in SEES),
            holdings={one.staff_id: one for one in open_contacts(tx, day_id).values()},
            visits={one.visit_id: one for one in visits_of_day(tx, day_id, venue)},
            skills=need_skills(tx),
            at=tx.now,
        )

    def go_on(self) -> None:
        """Let every worker do what is theirs to do in this minute."""
        scene = self.scene()
        self._hand_out(scene)
        for number, worker in enumerate(scene.workers):
            if not self.is_left_alone(worker.staff_id):
                try:
                    self._work(worker, number, scene)
                except Refusal:  # somebody at a desk was quicker; the next minute shows how it is
                    continue

    def close(self) -> None:
        """Let every contact come to its end when the doors close."""
        scene = self.scene()
        for worker in scene.workers:
            holding = scene.holdings.get(worker.staff_id)
            if holding is not None:
                self._finish(worker, holding, scene.visits[holding.visit_id], scene)
            if worker.intake != "gone":
                self._do(worker, SetIntake(on_site_id=worker.id, intake="gone"))

    def _work(self, worker: OnSiteRow, number: int, scene: Scene) -> None:
        holding = scene.holdings.get(worker.staff_id)
        if holding is not None:
            self._sit(worker, holding, scene)
        elif worker.sits_in:  # until the other is done
            return
        elif worker.intake == "expected":
            self._come(worker, number, scene)
        elif worker.leaves_at and scene.at >= worker.leaves_at:
            if worker.intake != "gone":
                self._do(worker, SetIntake(on_site_id=worker.id, intake="gone"))
        elif self._is_ready(worker, scene):
            self._take(worker, scene)

    def _take(self, worker: OnSiteRow, scene: Scene) -> None:
        """Take whoever is next; nobody is asked again while it would be in vain again."""
        asked_at, before = self._in_vain.get(worker.staff_id, (None, None))
        now = scene.waiting()
        if asked_at is not None and before == now and scene.at - asked_at < ASKS_AGAIN:
            return
        self._in_vain[worker.staff_id] = (scene.at, now)
        self._do(worker, TakeNext(day_id=self._hall.day.id, staff_id=worker.staff_id))
        del self._in_vain[worker.staff_id]

    def _come(self, worker: OnSiteRow, number: int, scene: Scene) -> None:
        if worker.starts_at and scene.at >= worker.starts_at:
            self._do(worker, ComeOnSite(day_id=self._hall.day.id, staff_id=worker.staff_id))
            settles = timedelta(minutes=SETTLES[number % len(SETTLES)])
            self._rests[worker.staff_id] = worker.starts_at + settles

    def _is_ready(self, worker: OnSiteRow, scene: Scene) -> bool:
        leaves = worker.leaves_at or self._hall.day.doors_close
        return (
            worker.intake == "on"
            and scene.at >= self._rests.get(worker.staff_id, scene.at)
            and scene.at < leaves - LAST_TAKE
            and bool(scene.waiting())
        )

    # ------------------------------------------------------------------ with somebody

    def _sit(self, worker: OnSiteRow, holding: Holding, scene: Scene) -> None:
        """Go on with somebody: they walk in, sit for a while, and are done."""
        visit = scene.visits[holding.visit_id]
        if holding.started_at is None:
            if scene.at >= holding.taken_at + WALKS_IN:
                self._do(worker, WithMe(contact_id=holding.contact_id))
            return
        ends = self._ends.get(holding.contact_id)
        if ends is None:
            ends = self._ends[holding.contact_id] = self._lasts_until(worker, visit, scene)
        if not self._script.binds(self._key(visit), worker.name, scene.at) and (
            scene.at >= ends or (self._is_wanted(worker, scene) and scene.at >= ends - WINDS_UP)
        ):
            self._finish(worker, holding, visit, scene)

    def _lasts_until(self, worker: OnSiteRow, visit: HereRow, scene: Scene) -> datetime:
        """Say how long a contact would last by itself."""
        open_needs = [need for need in visit.needs if need.outcome == "open"]
        about = next((need for need in open_needs if scene.can_do(need, worker)), None)
        usual = self._hall.told.minutes[about.code if about else "talk"]
        minutes = usual + visit.ticket % 5 - 2
        if about is not None and about.rank == 0:
            minutes = self._script.minutes_of(self._key(visit)) or minutes
        return scene.at + timedelta(minutes=minutes)

    def _is_wanted(self, worker: OnSiteRow, scene: Scene) -> bool:
        """Tell whether somebody who said yes waits for this worker."""
        return any(
            one.state == "waiting" and one.said_yes_at and one.asked_staff_id == worker.staff_id
            for one in scene.visits.values()
        )

    def _finish(self, worker: OnSiteRow, holding: Holding, visit: HereRow, scene: Scene) -> None:
        """Answer what was done, and let them go, wait on, or go to the next worker."""
        left = []
        for need in visit.needs:
            if need.outcome != "open":
                continue
            if scene.can_do(need, worker):
                self._answer(worker, holding, need, self._outcome(visit, need))
            else:
                left.append(need)
        still = [need for need in left if self._could_be_met(need, scene)]
        breathes = 0 if self._is_wanted(worker, scene) else BREATHES[visit.ticket % len(BREATHES)]
        self._rests[worker.staff_id] = scene.at + timedelta(minutes=breathes)
        to = self._hands_over_to(still, worker, scene) if visit.ticket % 3 == 0 else None
        if to is not None:
            self._do(worker, HandOver(contact_id=holding.contact_id, to_staff_id=to.staff_id))
            return
        for need in left:
            if not still:
                self._answer(worker, holding, need, "not_today")
        self._do(worker, Finish(contact_id=holding.contact_id, waits=bool(still)))

    def _answer(self, worker: OnSiteRow, holding: Holding, need: NeedRow, outcome: str) -> None:
        answer = AnswerNeed(need_id=need.id, outcome=outcome, contact_id=holding.contact_id)
        self._do(worker, answer)

    def _outcome(self, visit: HereRow, need: NeedRow) -> str:
        """Say what became of a need: mostly met, and never decided by chance."""
        if visit.letter_sent_at and need.code in ("home", "recovery"):
            return "referred"
        if need.code == "quick":
            return "met"
        return OUTCOMES[(visit.ticket + 3 * need.rank) % len(OUTCOMES)]

    def _could_be_met(self, need: NeedRow, scene: Scene) -> bool:
        """Tell whether it is worth waiting on for a need."""
        closes = self._hall.day.doors_close
        return any(
            scene.can_do(need, worker)
            and worker.intake in ("on", "paused")
            and scene.at < (worker.leaves_at or closes) - 3 * LAST_TAKE
            for worker in scene.workers
        )

    def _hands_over_to(
        self, needs: list[NeedRow], worker: OnSiteRow, scene: Scene
    ) -> OnSiteRow | None:
        return next(
            (
                other
                for other in scene.workers
                if other.staff_id != worker.staff_id
                and scene.free(other)
                and any(scene.can_do(need, other) for need in needs)
            ),
            None,
        )

    # ------------------------------------------------------------------ the fast lane

    def _hand_out(self, scene: Scene) -> None:
        """Hand out kit to whoever came for it, past the queue."""
        givers = [
            one
            for one in scene.workers
            if "supply" in one.skills
            and one.intake == "on"
            and not self.is_left_alone(one.staff_id)
        ]
        for visit in scene.visits.values():
            here_since = scene.at - visit.arrived_at
            if givers and visit.state == "waiting" and here_since >= WALKS_IN and _for_kit(visit):
                self._give(givers[0], visit)

    def _give(self, giver: OnSiteRow, visit: HereRow) -> None:
        only = len(visit.needs) == 1
        given = PACKS[visit.ticket % len(PACKS)]
        kind = "naloxone_new" if visit.ticket % 4 == 0 else "needles"
        self._do(
            giver,
            HandOut(
                day_id=self._hall.day.id,
                kind=kind,
                given=1 if kind == "naloxone_new" else given,
                returned=0 if kind == "naloxone_new" else given - 1,
                visit_id=visit.visit_id,
                ends_visit=only,
            ),
        )
        self._do(giver, AnswerNeed(need_id=visit.needs[0].id, outcome="met"))
        if not only:  # what is left is no matter of five minutes
            self._do(giver, ChangeUrgency(visit_id=visit.visit_id, urgency=IN_TURN))

    def _key(self, visit: HereRow) -> str:
        """Return the key that the morning has for somebody; nothing for whom it does not know."""
        keys = (key for key, there in self._hall.visits.items() if there == visit.visit_id)
        return next(keys, "")

    def _do(self, worker: OnSiteRow, command: Command) -> None:
        self._hall.do(worker.name, command)


def _for_kit(visit: HereRow) -> bool:
    """Tell whether somebody came first of all for what the fast lane hands out."""
    main = visit.needs[0] if visit.needs else None
    return main is not None and main.code == "quick" and main.outcome == "open"
