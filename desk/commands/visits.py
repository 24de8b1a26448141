"""What happens to somebody who is here: said yes, popped out, left, asked a worker for."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import ClassVar
from uuid import UUID

from sqlalchemy import func, select

from db.base import Tx
from db.models import (
    Contact,
    DropIn,
    Need,
    Note,
    Override,
    Person,
    Referral,
    Supply,
    Visit,
    VisitEvent,
)
from desk.commands.arrivals import choose
from desk.commands.base import Command, Did, must_get
from desk.commands.visit_states import get_visit, move, note_state, open_contact, say_yes
from desk.domain.answers import Choice
from desk.domain.ids import new_id
from desk.domain.refusals import Refusal
from desk.domain.visits import ENDED, HERE

URGENCIES = range(1, 6)


@dataclass(frozen=True, slots=True, kw_only=True)
class SaidYes(Command):
    """Starts the yes clock of somebody who is here."""

    name: ClassVar[str] = "visit.said_yes"
    goes_on: ClassVar[bool] = True

    visit_id: UUID
    at: datetime | None = None

    def apply(self, tx: Tx) -> Did:
        """Stamp the yes, once."""
        visit = get_visit(tx, self.visit_id)
        if visit.state not in HERE:
            raise Refusal("visit.moved_on", name=visit.shown_name, state=visit.state)
        say_yes(tx, visit, self.at or tx.now)
        return _about(visit)


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeUrgency(Command):
    """Puts somebody at another level, 1 to 5."""

    name: ClassVar[str] = "visit.urgency"
    goes_on: ClassVar[bool] = True

    visit_id: UUID
    urgency: int

    def apply(self, tx: Tx) -> Did:
        """Set the level. Raises Refusal ``value.odd`` for one that there is not."""
        if self.urgency not in URGENCIES:
            raise Refusal("value.odd")
        visit = get_visit(tx, self.visit_id)
        visit.urgency = self.urgency
        return _about(visit, urgency=self.urgency)


@dataclass(frozen=True, slots=True, kw_only=True)
class PopOut(Command):
    """Somebody steps out and keeps their place for a while."""

    name: ClassVar[str] = "visit.pop_out"
    goes_on: ClassVar[bool] = True

    visit_id: UUID

    def apply(self, tx: Tx) -> Did:
        """Let them out; a call that was made for them is taken back."""
        visit = get_visit(tx, self.visit_id)
        _end_unstarted(tx, visit)
        move(tx, visit, "popped_out")
        return _about(visit)


@dataclass(frozen=True, slots=True, kw_only=True)
class ComeBack(Command):
    """Somebody who popped out is back in their place."""

    name: ClassVar[str] = "visit.come_back"
    goes_on: ClassVar[bool] = True

    visit_id: UUID

    def apply(self, tx: Tx) -> Did:
        """Let them wait on from where they were. Raises Refusal when they are not out."""
        visit = get_visit(tx, self.visit_id)
        if visit.state != "popped_out":
            raise Refusal("visit.moved_on", name=visit.shown_name, state=visit.state)
        move(tx, visit, "waiting")
        return _about(visit)


@dataclass(frozen=True, slots=True, kw_only=True)
class Leave(Command):
    """Somebody goes: seen, or before anybody saw them. `reason` is a code, may be empty."""

    name: ClassVar[str] = "visit.leave"
    goes_on: ClassVar[bool] = True

    visit_id: UUID
    reason: str = ""

    def apply(self, tx: Tx) -> Did:
        """End the visit; which of the two it is follows from whether a contact was started."""
        visit = get_visit(tx, self.visit_id)
        _end_contact(tx, visit)
        started = select(Contact.id).where(
            Contact.visit_id == visit.id, Contact.started_at.is_not(None)
        )
        seen = tx.scalar(started.limit(1)) is not None
        move(tx, visit, "departed_seen" if seen else "left_not_seen")
        visit.end_reason = self.reason
        return _about(visit, seen=int(seen))


@dataclass(frozen=True, slots=True, kw_only=True)
class TurnAway(Command):
    """The lead turns somebody away at the door. `reason` is a code."""

    name: ClassVar[str] = "visit.turn_away"
    goes_on: ClassVar[bool] = True

    visit_id: UUID
    reason: str

    def apply(self, tx: Tx) -> Did:
        """End the visit, and a contact that is under way."""
        visit = get_visit(tx, self.visit_id)
        _end_contact(tx, visit)
        move(tx, visit, "turned_away")
        visit.end_reason = self.reason
        return _about(visit)


@dataclass(frozen=True, slots=True, kw_only=True)
class NotHere(Command):
    """Somebody did not come when called: back to their place in the queue."""

    name: ClassVar[str] = "visit.not_here"
    goes_on: ClassVar[bool] = True

    visit_id: UUID

    def apply(self, tx: Tx) -> Did:
        """Take the call back. Raises Refusal when they are not called."""
        visit = get_visit(tx, self.visit_id)
        if visit.state != "called":
            raise Refusal("visit.moved_on", name=visit.shown_name, state=visit.state)
        _end_unstarted(tx, visit)
        move(tx, visit, "waiting")
        return _about(visit)


@dataclass(frozen=True, slots=True, kw_only=True)
class CallAgain(Command):
    """Somebody who was called did not hear it: the call counts from now."""

    name: ClassVar[str] = "visit.call_again"
    goes_on: ClassVar[bool] = True

    visit_id: UUID

    def apply(self, tx: Tx) -> Did:
        """Write the call down anew. Raises Refusal ``visit.moved_on`` when they are not called."""
        visit = get_visit(tx, self.visit_id)
        if visit.state != "called":
            raise Refusal("visit.moved_on", name=visit.shown_name, state=visit.state)
        visit.state_since = tx.now
        note_state(tx, visit)
        return _about(visit)


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeBackCheckIn(Command):
    """Takes a check-in back that was a mistake, as if they had not come.

    Whoever had come before within the hour has gone again as they had then. The number is not
    given again. Raises Refusal ``visit.something_done`` once anybody has sat with them since, or
    written for them.
    """

    name: ClassVar[str] = "visit.take_back"
    goes_on: ClassVar[bool] = True

    visit_id: UUID

    def apply(self, tx: Tx) -> Did:
        """Remove the visit with what was asked at the desk, or only their coming back."""
        visit = get_visit(tx, self.visit_id)
        went = self._went(tx)
        if visit.state not in ("waiting", "popped_out") or self._is_used(tx, went):
            raise Refusal("visit.something_done", name=visit.shown_name)
        if went is not None:
            self._go_again(tx, visit, went)
            return _about(visit)
        for model in (Need, VisitEvent, Override):
            for row in tx.scalars(select(model).where(model.visit_id == visit.id)):
                tx.delete(row)
        if visit.person_id is not None:
            person = must_get(tx, Person, visit.person_id)
            person.last_here_on = tx.scalar(
                select(func.max(DropIn.on_date))
                .join(Visit, Visit.drop_in_id == DropIn.id)
                .where(Visit.person_id == person.id, Visit.id != visit.id)
            )
        tx.flush()
        tx.delete(visit)
        return _about(visit)

    def _went(self, tx: Tx) -> VisitEvent | None:
        """Return how they had last gone, if they came back."""
        gone = select(VisitEvent).where(
            VisitEvent.visit_id == self.visit_id, VisitEvent.state.in_(ENDED)
        )
        return tx.scalars(gone.order_by(VisitEvent.at.desc()).limit(1)).first()

    def _go_again(self, tx: Tx, visit: Visit, went: VisitEvent) -> None:
        visit.state, visit.state_since, visit.ended_at = went.state, went.at, went.at
        visit.out_since = None
        since = select(VisitEvent).where(
            VisitEvent.visit_id == visit.id, VisitEvent.at >= went.at, VisitEvent.id != went.id
        )
        for row in tx.scalars(since):
            tx.delete(row)

    def _is_used(self, tx: Tx, since: VisitEvent | None) -> bool:
        """Say whether anybody did anything for them, since they came back if they did."""
        done = (
            (Contact, Contact.taken_at),
            (Supply, Supply.at),
            (Note, Note.at),
            (Referral, Referral.created_at),
        )
        for model, at in done:
            used = select(model.id).where(model.visit_id == self.visit_id)
            if since is not None:
                used = used.where(at > since.at)
            if tx.scalar(used.limit(1)) is not None:
                return True
        return False


@dataclass(frozen=True, slots=True, kw_only=True)
class AskWorker(Command):
    """Reception asks a worker to take somebody, or with no worker lets whoever fits come."""

    name: ClassVar[str] = "visit.ask_worker"
    goes_on: ClassVar[bool] = True

    visit_id: UUID
    choice: Choice = field(default_factory=Choice)
    worker: str = ""

    def apply(self, tx: Tx) -> Did:
        """Put down the ask; nobody is bound to anybody until the worker takes."""
        visit = get_visit(tx, self.visit_id)
        if visit.state not in ("waiting", "popped_out"):
            raise Refusal("visit.moved_on", name=visit.shown_name, state=visit.state)
        choose(tx, visit, self.choice)
        return _about(visit, worker=self.worker)


@dataclass(frozen=True, slots=True, kw_only=True)
class HandOut(Command):
    """Hands out kit in the fast lane, to somebody here or to nobody by name.

    `kind` is needles, naloxone_new, naloxone_replaced or other; `given` and `returned` count
    packs. A visit that came only for this is then over, counted apart from those seen.
    """

    name: ClassVar[str] = "supply.hand_out"
    goes_on: ClassVar[bool] = True

    day_id: UUID
    kind: str
    given: int
    returned: int = 0
    visit_id: UUID | None = None
    ends_visit: bool = False

    def apply(self, tx: Tx) -> Did:
        """Count it, and end the visit if that was all. Raises Refusal ``value.odd``."""
        if min(self.given, self.returned) < 0 or not (self.given or self.returned):
            raise Refusal("value.odd")
        supply = Supply(
            id=new_id(),
            drop_in_id=self.day_id,
            visit_id=self.visit_id,
            kind=self.kind,
            given=self.given,
            returned=self.returned,
            by_id=tx.actor,
            at=tx.now,
        )
        tx.add(supply)
        facts: dict[str, str | int] = {"given": self.given, "kind": self.kind}
        if self.visit_id is not None:
            visit = get_visit(tx, self.visit_id)
            facts |= {"name": visit.shown_name, "ticket": visit.ticket}
            if self.ends_visit:
                self._finish(tx, visit)
        return Did(id=supply.id, facts=facts, subject=self.visit_id)

    def _finish(self, tx: Tx, visit: Visit) -> None:
        if tx.actor is None:
            raise Refusal("desk.nobody")
        _end_contact(tx, visit)
        tx.add(
            Contact(
                id=new_id(),
                visit_id=visit.id,
                drop_in_id=visit.drop_in_id,
                staff_id=tx.actor,
                taken_at=tx.now,
                started_at=tx.now,
                ended_at=tx.now,
                right_worker=True,
                kit_only=True,
            )
        )
        move(tx, visit, "departed_seen")


def _end_contact(tx: Tx, visit: Visit) -> None:
    """End what is under way for somebody who goes, whoever has them."""
    contact = open_contact(tx, visit.id)
    if contact is not None and contact.started_at is None:
        tx.delete(contact)
    elif contact is not None:
        contact.ended_at = tx.now


def _end_unstarted(tx: Tx, visit: Visit) -> None:
    """Take back a call that never became a contact."""
    contact = open_contact(tx, visit.id)
    if contact is not None and contact.started_at is None:
        tx.delete(contact)


def _about(visit: Visit, **facts: str | int) -> Did:
    known: dict[str, str | int] = {"name": visit.shown_name, "ticket": visit.ticket}
    return Did(id=visit.id, facts=known | facts, subject=visit.person_id or visit.id)
