"""What the front desk does in a rehearsal: lets people in, and writes down what happens to them."""

from collections.abc import Mapping
from uuid import UUID

from desk.commands.arrivals import (
    ChangeAnswers,
    CheckIn,
    CheckInNameless,
    CheckInNew,
    TakeOverVisit,
)
from desk.commands.base import Command
from desk.commands.people import JoinPeople, NewPerson
from desk.commands.visits import AskWorker, ComeBack, Leave, PopOut, SaidYes, TurnAway
from desk.domain.answers import Answers, Choice
from desk.domain.dates import clock_time
from desk.domain.refusals import Refusal
from desk.domain.rehearsal import Arrival, Event
from desk.domain.visits import HERE, HereRow
from desk.queries.check_in import Ask, offer
from desk.rehearsal.hall import Hall
from desk.store import Done

LEAD_AGREES = "come_in"
SIMPLE: Mapping[str, type[SaidYes | PopOut | ComeBack]] = {
    "said_yes": SaidYes,
    "popped_out": PopOut,
    "back": ComeBack,
}


class Reception:
    """The people at the front desk, who take turns, and the lead behind them."""

    def __init__(self, hall: Hall) -> None:
        """Sit at the desk of `hall`."""
        self._hall = hall
        self._desk = hall.with_role("reception")
        self._lead = hall.with_role("lead")[0]
        turned = (event for event in hall.told.events if event.what == "turned_away")
        self._turned_away = {event.who for event in turned}
        self._at_the_door: dict[str, Arrival] = {}
        self._came = 0
        self.stops: list[str] = []

    def let_in(self, arrival: Arrival) -> None:
        """Let somebody in; where the desk must ask, the lead decides."""
        hall = self._hall
        by = self._desk[self._came % len(self._desk)]
        self._came += 1
        try:
            done = hall.do(by, self._command(arrival))
        except Refusal as refusal:
            if refusal.code != "visit.ask_lead":
                raise
            self._ask_lead(arrival)
            return
        self._came_in(arrival, done)

    def _ask_lead(self, arrival: Arrival) -> None:
        """Take somebody to the lead, who lets them in, or says no a little later."""
        if arrival.who in self._turned_away:
            self._at_the_door[arrival.who] = arrival
        else:
            done = self._hall.do(self._lead, self._command(arrival, LEAD_AGREES))
            self._came_in(arrival, done)
            self.stops.append(LEAD_AGREES)

    def _turn_away(self, event: Event) -> None:
        """Let the lead say no to somebody at the door, which is written down as well."""
        arrival = self._at_the_door.pop(event.who, None)
        if arrival is not None:
            done = self._hall.do(self._lead, self._command(arrival, event.reason))
            self._came_in(arrival, done)
        visit_id = self._visit_id(event)
        self._hall.do(self._lead, TurnAway(visit_id=visit_id, reason=event.reason))
        self.stops.append(event.reason)

    def _came_in(self, arrival: Arrival, done: Done) -> None:
        if done.id is not None:
            self._hall.visits[arrival.who] = done.id

    def _command(self, arrival: Arrival, lead_agreed: str = "") -> Command:
        hall = self._hall
        answers = self._answers(arrival)
        if arrival.look:
            at = clock_time(hall.clock.now(), hall.told.venue.zone_info)
            shown = f"{arrival.look} {at}"
            return CheckInNameless(day_id=hall.day.id, shown_name=shown, answers=answers)
        if arrival.name:
            person = NewPerson(name_to_use=arrival.name)
            return CheckInNew(day_id=hall.day.id, person=person, answers=answers)
        return CheckIn(
            day_id=hall.day.id,
            person_id=hall.people[arrival.who],
            answers=answers,
            lead_agreed=lead_agreed,
        )

    def _answers(self, arrival: Arrival) -> Answers:
        return Answers(
            needs=arrival.needs,
            urgency=arrival.urgency,
            readiness=arrival.readiness,
            stays_until=self._hall.moment(arrival.stay) if arrival.stay else None,
            quiet_space=arrival.quiet,
            avoid_police=arrival.avoid_police,
            child=arrival.child,
            dog=arrival.dog,
            friend=arrival.friend,
            too_unwell=arrival.too_unwell,
            later=arrival.later,
        )

    # ------------------------------------------------------------------ while they are here

    def happens(self, event: Event) -> None:
        """Write down what happened to somebody. Raises Refusal where they are elsewhere by now."""
        if event.what == "turned_away":
            self._turn_away(event)
        else:
            self._hall.do(self._desk[0], self._written(event, self._visit_id(event)))

    def _visit_id(self, event: Event) -> UUID:
        visit_id = self._hall.visits.get(event.who)
        if visit_id is None:
            raise Refusal("gone")
        return visit_id

    def _written(self, event: Event, visit_id: UUID) -> Command:
        if event.what == "asked":
            return self._asked(event, visit_id)
        if event.what == "known_as":
            return self._known_as(event, visit_id)
        if event.what == "answers":
            said = Answers(needs=event.needs, urgency=event.urgency, readiness=event.readiness)
            return ChangeAnswers(visit_id=visit_id, answers=said)
        if event.what in ("left", "departed"):
            return Leave(visit_id=visit_id, reason=event.reason)
        return SIMPLE[event.what](visit_id=visit_id)

    def _asked(self, event: Event, visit_id: UUID) -> Command:
        """Ask a worker for somebody, with a reason where another was suggested first."""
        hall = self._hall
        wanted = hall.staff[event.worker]
        visit = self._visit(visit_id)
        ask = Ask(
            day_id=hall.day.id,
            answers=Answers(needs=tuple(need.code for need in visit.needs)),
            person_id=visit.person_id,
            visit_id=visit_id,
        )
        offered = hall.store.read(
            hall.viewer(self._desk[0]), lambda tx, viewer: offer(tx, viewer, ask)
        )
        first = offered.suggestions[0].staff_id if offered.suggestions else None
        choice = Choice(
            staff_id=wanted.id,
            suggested_id=first,
            reason="" if first == wanted.id else "client_asked",
        )
        return AskWorker(visit_id=visit_id, choice=choice, worker=wanted.called)

    def _known_as(self, event: Event, visit_id: UUID) -> Command:
        """Say who somebody is: a known person takes over, or two records are joined."""
        person_id = self._hall.people[event.person]
        there = self._visit(visit_id).person_id
        if there is None:
            return TakeOverVisit(visit_id=visit_id, person_id=person_id)
        return JoinPeople(stays_id=person_id, joins_id=there)

    def close(self) -> None:
        """Let everybody go who is still here when the doors close."""
        for visit in self._hall.visits_now():
            if visit.state in HERE:
                reason = "out_too_long" if visit.state == "popped_out" else "will_return"
                self._hall.do(self._desk[0], Leave(visit_id=visit.visit_id, reason=reason))

    def _visit(self, visit_id: UUID) -> HereRow:
        return next(visit for visit in self._hall.visits_now() if visit.visit_id == visit_id)
