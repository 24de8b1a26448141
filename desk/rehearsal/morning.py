"""The morning, played minute by minute: what is written down, and what workers do by themselves."""

from collections.abc import Iterator
from datetime import datetime, time, timedelta
from uuid import UUID

from desk.commands.contacts import AnswerNeed, HandOver
from desk.commands.on_site import ComeOnSite, DescribeDay, SetIntake
from desk.commands.profile import RecordFact
from desk.domain.computer import Computer
from desk.domain.refusals import Refusal
from desk.domain.rehearsal import Arrival, Event
from desk.domain.resources import standard_codes
from desk.domain.soundness import Fault
from desk.domain.visits import HereRow
from desk.queries.here import Holding
from desk.rehearsal.hall import Hall
from desk.rehearsal.letters import Letters
from desk.rehearsal.reception import Reception
from desk.rehearsal.rooms import Rooms
from desk.rehearsal.script import LetterStep, Script, Step
from desk.snapshot import snapshot

MINUTE = timedelta(minutes=1)
SETS_UP = time(8, 30)
PREPARES = timedelta(days=3)
"""How long before the day the files are read in and the first letters are drafted."""

WITH_SOMEBODY = ("hand_over", "outcome", "fact")
INTAKE = {"pause": "paused", "resume": "on", "full": "full", "away": "away", "on": "on"}


@snapshot
class Skipped:
    """A step that the desk refused, because somebody was elsewhere by then."""

    at: datetime
    what: str
    who: str
    code: str


class Morning:
    """Everything that happens in the hall on that day."""

    def __init__(self, hall: Hall, computer: Computer) -> None:
        """Begin before the doors open, with the desk set up."""
        self.hall = hall
        self._script = Script(hall.told)
        self.reception = Reception(hall)
        self.rooms = Rooms(hall, self._script)
        self.letters = Letters(hall, computer)
        self.skipped: list[Skipped] = []
        self._next = 0
        self._now = hall.moment(SETS_UP)
        self._set_up()

    @property
    def closes(self) -> datetime:
        """When the doors close."""
        return self.hall.day.doors_close

    def minutes(self, until: datetime) -> Iterator[datetime]:
        """Yield every minute that was not played yet, to `until`."""
        while self._now < until:
            yield self._now + MINUTE

    def play(self, minute: datetime) -> frozenset[str]:
        """Play what happens up to `minute`, at which the clock stands or which it has passed.

        Returns the topics of what changed.
        """
        self._now = minute
        for step in self._due(minute):
            try:
                self._take(step)
            except Refusal as refusal:
                self._skip(step, refusal)
        if minute >= self.closes:
            self.rooms.close()
            self.reception.close()
        else:
            self.rooms.go_on()
        return self.hall.collect_topics()

    def missing(self) -> tuple[Fault, ...]:
        """Return who was to come by now and did not get in, and which letters were not signed."""
        told, moment = self.hall.told, self.hall.moment
        came = [arrival for arrival in told.arrivals if moment(arrival.at) <= self._now]
        due = [letter for letter in told.letters if moment(letter.signed) <= self._now]
        return (
            *(Fault("not_let_in", one.who) for one in came if one.who not in self.hall.visits),
            *(Fault("no_letter", one.to) for one in due if not self.letters.is_signed(one)),
        )

    def _due(self, minute: datetime) -> Iterator[Step]:
        steps = self._script.steps
        while self._next < len(steps) and steps[self._next].at <= minute:
            self._next += 1
            yield steps[self._next - 1]

    def _take(self, step: Step) -> None:
        does = step.does
        if isinstance(does, Arrival):
            self.reception.let_in(does)
        elif isinstance(does, LetterStep):
            if not self._is_the_persons(does.letter.by):
                self.letters.take(does)
        elif does.what in INTAKE:
            if not self._is_the_persons(does.worker):
                self._set_intake(does)
        elif does.what == "talks_on":
            return  # the rooms know it from the script
        elif does.what in WITH_SOMEBODY:
            self._in_room(does)
        else:
            self.reception.happens(does)

    def _is_the_persons(self, name: str) -> bool:
        """Tell whether the person at the desk acts for somebody, now or once before."""
        return self.rooms.is_left_alone(self.hall.staff[name].id)

    def _skip(self, step: Step, refusal: Refusal) -> None:
        does = step.does
        if isinstance(does, Arrival):
            skipped = Skipped(step.at, "arrived", does.who, refusal.code)
        elif isinstance(does, LetterStep):
            skipped = Skipped(step.at, does.what, does.letter.who, refusal.code)
        else:
            skipped = Skipped(step.at, does.what, does.who or does.worker, refusal.code)
        self.skipped.append(skipped)

    # ------------------------------------------------------------------ workers

    def _set_up(self) -> None:
        """Let the front desk come in, and write down what stands on the day sheet."""
        hall, told = self.hall, self.hall.told
        self.letters.begin_earlier()
        hall.clock.put(self._now)
        for name in hall.with_role("lead", "reception"):
            hall.do(name, ComeOnSite(day_id=hall.day.id, staff_id=hall.staff[name].id))
        lead = hall.with_role("lead")[0]
        hall.do(lead, DescribeDay(day_id=hall.day.id, weather=told.weather, notes=told.notes))

    def _set_intake(self, event: Event) -> None:
        worker = self.hall.staff[event.worker]
        rows = self.rooms.scene().workers
        row = next((one for one in rows if one.staff_id == worker.id), None)
        if row is None:
            raise Refusal("gone")
        until = self.hall.moment(event.until) if event.until else None
        intake = SetIntake(on_site_id=row.id, intake=INTAKE[event.what], until=until)
        self.hall.do(worker.name, intake)

    def _in_room(self, event: Event) -> None:
        """Do what a worker does with somebody: an answer, a hand-over, a fact."""
        scene = self.rooms.scene()
        visit_id = self.hall.visits.get(event.who)
        visit = scene.visits.get(visit_id) if visit_id else None
        if visit is None:
            raise Refusal("gone")
        holding = next((one for one in scene.holdings.values() if one.visit_id == visit_id), None)
        if event.what == "fact":
            self._record_fact(event, holding)
            return
        if holding is None:
            raise Refusal("visit.moved_on", name=visit.name, state=visit.state)
        name = self._name_of(holding.staff_id)
        if self._is_the_persons(name):
            return
        if event.what == "hand_over":
            to = self.hall.staff[event.worker].id
            if to == holding.staff_id:  # there already
                raise Refusal("visit.moved_on", name=visit.name, state=visit.state)
            self.hall.do(name, HandOver(contact_id=holding.contact_id, to_staff_id=to))
        else:
            self._answer(name, event, visit, holding)

    def _answer(self, name: str, event: Event, visit: HereRow, holding: Holding) -> None:
        need = next((one for one in visit.needs if one.code == event.need), None)
        if need is None:
            raise Refusal("gone")
        answer = AnswerNeed(need_id=need.id, outcome=event.outcome, contact_id=holding.contact_id)
        self.hall.do(name, answer)

    def _record_fact(self, event: Event, holding: Holding | None) -> None:
        """Write a fact down: whoever sits with them does, else the lead."""
        hall = self.hall
        name = self._name_of(holding.staff_id) if holding else hall.with_role("lead")[0]
        fact = RecordFact(
            person_id=hall.people[event.who],
            code=event.code,
            answer="known",
            value=event.value,
            as_of=hall.told.on,
            source=event.source,
            today=hall.told.on,
            tier=standard_codes().facts[event.code].tier,
            agency_id=hall.staff[name].agency_id,
        )
        hall.do(name, fact)

    def _name_of(self, staff_id: UUID) -> str:
        return next(name for name, row in self.hall.staff.items() if row.id == staff_id)
