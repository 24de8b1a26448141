"""Coming in at the door: check in, a new person, somebody without a name."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import ClassVar
from uuid import UUID

from db.base import Tx
from db.models import Override, Person, Visit
from db.reading import Statements
from desk.commands.base import Command, Did, must_get
from desk.commands.people import NewPerson, make_person
from desk.commands.visit_states import (
    get_visit,
    lock_day,
    next_ticket,
    note_state,
    say_yes,
    set_needs,
)
from desk.domain.answers import Answers, Choice
from desk.domain.ids import new_id
from desk.domain.refusals import Refusal
from desk.domain.visits import HERE
from desk.queries.here import must_ask_lead
from desk.queries.joined import joined_records
from desk.queries.router_facts import last_saw

sql = Statements("desk.queries.sql.writing")
# Going out and coming back within this time is the same visit. Source: domain brief §6.
SAME_VISIT = timedelta(minutes=60)
# Whoever cannot simply be let in, when several are let in at once, is left for the desk to see to.
PASSED_OVER = ("visit.already_here", "visit.ask_lead", "person.died")


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckIn(Command):
    """Lets a known person in and gives them a number.

    `lead_agreed` is the code with which the lead allowed somebody in whom an alert would stop.
    Raises Refusal ``visit.already_here``, ``visit.ask_lead`` or ``person.died``.
    """

    name: ClassVar[str] = "visit.check_in"
    goes_on: ClassVar[bool] = True

    day_id: UUID
    person_id: UUID
    answers: Answers = field(default_factory=Answers)
    choice: Choice = field(default_factory=Choice)
    lead_agreed: str = ""
    arrived_at: datetime | None = None

    def apply(self, tx: Tx) -> Did:
        """Give a number, or take up again a visit that ended within the hour."""
        on_date = lock_day(tx, self.day_id)
        person = must_get(tx, Person, self.person_id)
        if person.deceased:
            raise Refusal("person.died")
        earlier = _visit_today(tx, self.day_id, self.person_id, self.arrived_at or tx.now)
        if earlier and earlier.state in HERE:
            raise Refusal("visit.already_here", name=earlier.shown_name, ticket=earlier.ticket)
        if not self.lead_agreed and must_ask_lead(tx, self.day_id, self.person_id):
            raise Refusal("visit.ask_lead", name=person.name_to_use)
        asked = {"person": person.id, "on_date": on_date}
        expected = tx.columns(sql.expected, asked).first()
        saw = last_saw(tx, person.id)
        visit = earlier or _new_visit(
            tx, self.day_id, next_ticket(tx, self.day_id), person.name_to_use, self.arrived_at
        )
        visit.person_id, visit.last_saw_staff_id = person.id, saw
        visit.expected = visit.expected or expected is not None
        person.last_here_on = on_date
        if earlier:
            visit.state, visit.state_since, visit.ended_at = "waiting", tx.now, None
            visit.end_reason = ""
        if earlier and self.answers.later:  # what they said within the hour still holds
            note_state(tx, visit)
            choose(tx, visit, self.choice)
        else:
            _settle(tx, visit, self.answers, self.choice)
        return _came(visit, self.lead_agreed)


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckInMany(Command):
    """Lets in several expected people at once, their questions to be asked later.

    Whoever is here already, must be taken to the lead first or has died is passed over; `left_out`
    in the facts counts them. Raises Refusal ``visit.nobody_let_in`` when that is everybody.
    """

    name: ClassVar[str] = "visit.check_in_many"

    day_id: UUID
    people: tuple[UUID, ...]

    def apply(self, tx: Tx) -> Did:
        """Give each a number, in the order given."""
        came = 0
        for person_id in self.people:
            one = CheckIn(day_id=self.day_id, person_id=person_id, answers=Answers(later=True))
            try:
                one.apply(tx)
            except Refusal as refusal:
                if refusal.code not in PASSED_OVER:
                    raise
            else:
                came += 1
        if not came:
            raise Refusal("visit.nobody_let_in")
        return Did(id=self.day_id, facts={"count": came, "left_out": len(self.people) - came})


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckInNew(Command):
    """Lets in somebody the drop-in does not know, and begins a record for them."""

    name: ClassVar[str] = "visit.check_in_new"
    goes_on: ClassVar[bool] = True

    day_id: UUID
    person: NewPerson
    answers: Answers = field(default_factory=Answers)
    choice: Choice = field(default_factory=Choice)
    arrived_at: datetime | None = None

    def apply(self, tx: Tx) -> Did:
        """Make the record, give a number."""
        on_date = lock_day(tx, self.day_id)
        ticket = next_ticket(tx, self.day_id)  # before there is anything to write
        person = make_person(tx, self.person)
        person.last_here_on = on_date
        visit = _new_visit(tx, self.day_id, ticket, person.name_to_use, self.arrived_at)
        visit.person_id = person.id
        _settle(tx, visit, self.answers, self.choice)
        return _came(visit)


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckInNameless(Command):
    """Lets in somebody who gives no name, known by what the desk sees ("Blue jacket 09:12")."""

    name: ClassVar[str] = "visit.check_in_nameless"
    goes_on: ClassVar[bool] = True

    day_id: UUID
    shown_name: str
    answers: Answers = field(default_factory=Answers)
    choice: Choice = field(default_factory=Choice)
    arrived_at: datetime | None = None

    def apply(self, tx: Tx) -> Did:
        """Give a number and no record."""
        lock_day(tx, self.day_id)
        if not self.shown_name.strip():
            raise Refusal("person.no_name")
        ticket = next_ticket(tx, self.day_id)
        visit = _new_visit(tx, self.day_id, ticket, self.shown_name.strip(), self.arrived_at)
        _settle(tx, visit, self.answers, self.choice)
        return _came(visit)


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeAnswers(Command):
    """Puts down what somebody who is here already says to the three questions."""

    name: ClassVar[str] = "visit.change"
    goes_on: ClassVar[bool] = True

    visit_id: UUID
    answers: Answers
    choice: Choice | None = None

    def apply(self, tx: Tx) -> Did:
        """Replace the answers; a yes that was said stays said."""
        visit = get_visit(tx, self.visit_id)
        if visit.state not in HERE:
            raise Refusal("visit.moved_on", name=visit.shown_name, state=visit.state)
        _answer(tx, visit, self.answers)
        if self.choice is not None:
            choose(tx, visit, self.choice)
        return _came(visit)


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeOverVisit(Command):
    """Says who somebody without a name is: the known person takes over the visit.

    `lead_agreed` is the code with which the lead let somebody stay whom an alert would stop.
    Raises Refusal ``visit.has_name``, ``visit.already_here``, ``visit.ask_lead`` or
    ``person.died``.
    """

    name: ClassVar[str] = "visit.take_over"
    goes_on: ClassVar[bool] = True

    visit_id: UUID
    person_id: UUID
    lead_agreed: str = ""

    def apply(self, tx: Tx) -> Did:
        """Join the visit to the person."""
        visit = get_visit(tx, self.visit_id)
        if visit.person_id is not None:
            raise Refusal("visit.has_name", name=visit.shown_name)
        person = must_get(tx, Person, self.person_id)
        if person.deceased:
            raise Refusal("person.died")
        there = _visit_today(tx, visit.drop_in_id, person.id, tx.now)
        if there and there.state in HERE:
            raise Refusal("visit.already_here", name=there.shown_name, ticket=there.ticket)
        if not self.lead_agreed and must_ask_lead(tx, visit.drop_in_id, person.id):
            raise Refusal("visit.ask_lead", name=person.name_to_use)
        was = visit.shown_name
        person.last_here_on = lock_day(tx, visit.drop_in_id)
        visit.last_saw_staff_id = last_saw(tx, person.id)
        visit.person_id, visit.shown_name = person.id, person.name_to_use
        facts = {"was": was, "name": person.name_to_use, "ticket": visit.ticket}
        return Did(id=visit.id, facts=facts, subject=person.id, reason=self.lead_agreed)


def try_out(tx: Tx) -> Visit:
    """Write into `tx`, which is put back, what somebody new at the door would be.

    On a day that does not exist: it takes no lock for which another desk would wait.
    """
    person = make_person(tx, NewPerson(name_to_use="Nobody"))
    visit = _new_visit(tx, new_id(), 1, person.name_to_use, None)
    visit.person_id = person.id
    _settle(tx, visit, Answers(needs=("money",)), Choice())
    tx.flush()
    return visit


def choose(tx: Tx, visit: Visit, choice: Choice) -> None:
    """Ask the chosen worker for `visit`, or nobody; keep what was overridden and why."""
    visit.asked_staff_id = choice.staff_id
    visit.asked_at = tx.now if choice.staff_id else None
    visit.asked_for = choice.asked_for
    if choice.reason:
        tx.add(
            Override(
                id=new_id(),
                visit_id=visit.id,
                suggested_id=choice.suggested_id,
                chosen_id=choice.staff_id,
                reason=choice.reason,
                detail=choice.detail,
                at=tx.now,
            )
        )


def _visit_today(tx: Tx, day_id: UUID, person_id: UUID, moment: datetime) -> Visit | None:
    """Return the visit that a person has open, or that ended within the hour.

    Under whichever of their records it is.
    """
    records = list(joined_records(tx).all_of({person_id}))
    found = tx.columns(sql.latest_visit, {"day": day_id, "records": records}).first()
    latest = must_get(tx, Visit, found.id) if found else None
    if latest is None or latest.state in HERE:
        return latest
    ended = latest.ended_at
    recent = ended is not None and moment - ended < SAME_VISIT
    return latest if recent and latest.state != "emergency_removed" else None


def _new_visit(
    tx: Tx, day_id: UUID, ticket: int, shown_name: str, arrived_at: datetime | None
) -> Visit:
    visit = Visit(
        id=new_id(),
        drop_in_id=day_id,
        shown_name=shown_name,
        ticket=ticket,
        state="waiting",
        state_since=arrived_at or tx.now,
        arrived_at=arrived_at or tx.now,
        back_entered=arrived_at is not None,
        urgency=4,
        readiness="not_asked",
        end_reason="",
        expected=False,
    )
    tx.add(visit)
    return visit


def _settle(tx: Tx, visit: Visit, answers: Answers, choice: Choice) -> None:
    note_state(tx, visit)
    _answer(tx, visit, answers)
    choose(tx, visit, choice)


def _answer(tx: Tx, visit: Visit, answers: Answers) -> None:
    visit.urgency, visit.readiness = answers.urgency, answers.readiness
    visit.stays_until = answers.stays_until
    visit.happy_to_wait, visit.quiet_space = answers.happy_to_wait, answers.quiet_space
    visit.avoid_police = answers.avoid_police
    visit.avoid_staff = [str(one) for one in answers.avoid_staff]
    visit.child, visit.dog, visit.friend = answers.child, answers.dog, answers.friend
    visit.too_unwell, visit.later = answers.too_unwell, answers.later
    set_needs(tx, visit, answers.needs)
    if answers.readiness == "now":
        say_yes(tx, visit, answers.said_yes_at or tx.now)


def _came(visit: Visit, reason: str = "") -> Did:
    facts = {"name": visit.shown_name, "ticket": visit.ticket}
    return Did(id=visit.id, facts=facts, subject=visit.person_id or visit.id, reason=reason)
