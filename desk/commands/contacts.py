"""A worker and a person: take, sit down, answer needs, hand over, finish."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, ClassVar
from uuid import UUID

from sqlalchemy import select

from db.base import Tx
from db.models import Contact, Need, Note, Staff, Visit
from db.presence import away, own_role
from db.reading import Statements
from desk.commands.base import Command, Did, must_get
from desk.commands.done import Facts
from desk.commands.visit_states import get_visit, has_skill, lock_day, move, open_contact
from desk.domain.ids import new_id
from desk.domain.needs import NEED_OUTCOMES
from desk.domain.refusals import Refusal
from desk.domain.sitting_down import SEEN_TO_START, STARTS_BY_ITSELF
from desk.queries.router_facts import kept_from
from desk.queries.routing import next_for_worker, second_beside

sql = Statements("desk.queries.sql.writing")
# A contact that nobody stamped has begun by then. Source: interaction notes, My room.
"""After so long nobody takes it for begun: no desk was awake meanwhile, and nobody knows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeNext(Command):
    """A worker takes whoever is next for them. Two desks never take the same person.

    `meant` is the visit that the worker saw as next: when another worker has taken them a moment
    ago, that is told. Where two workers must be there, the second is bound with them. Raises
    Refusal ``nobody.waiting`` when nobody fits, ``next.taken`` when nobody does any more,
    ``worker.has_somebody`` when the worker has somebody with them, or sits in with whoever has.
    """

    name: ClassVar[str] = "contact.take_next"

    day_id: UUID
    staff_id: UUID
    meant: UUID | None = None

    def apply(self, tx: Tx) -> Did:
        """Rank who waits under the day's lock, and bind the first."""
        lock_day(tx, self.day_id)
        chosen = next_for_worker(tx, self.day_id, self.staff_id)
        before = self._taken_before(tx, chosen.visit_id if chosen else None)
        if chosen is None:
            raise Refusal("next.taken", **before) if before else Refusal("nobody.waiting")
        visit = must_get(tx, Visit, chosen.visit_id)
        did = take(tx, visit, self.staff_id, chosen.second_staff_id)
        return replace(did, facts={**did.facts, **before})

    def _taken_before(self, tx: Tx, chosen_id: UUID | None) -> Facts:
        """Say who took whom the worker meant, where it is another who comes now."""
        if self.meant in (None, chosen_id):
            return {}
        going = tx.columns(sql.open_contact, {"visit": self.meant}).first()
        if going is None or going.staff_id == self.staff_id:
            return {}
        meant = must_get(tx, Visit, self.meant)
        return {"taken": meant.shown_name, "taker": _staff(tx, going.staff_id).called}


@dataclass(frozen=True, slots=True, kw_only=True)
class Collect(Command):
    """A worker takes one particular person; a second sits in who is needed and free."""

    name: ClassVar[str] = "contact.collect"
    goes_on: ClassVar[bool] = True

    visit_id: UUID
    staff_id: UUID

    def apply(self, tx: Tx) -> Did:
        """Bind them, unless somebody else has by now: Refusal ``visit.taken``."""
        visit = get_visit(tx, self.visit_id)
        return take(tx, visit, self.staff_id, second_beside(tx, visit, self.staff_id))


@dataclass(frozen=True, slots=True, kw_only=True)
class WithMe(Command):
    """The person called has sat down with the worker."""

    name: ClassVar[str] = "contact.start"
    goes_on: ClassVar[bool] = True

    contact_id: UUID
    at: datetime | None = None

    def apply(self, tx: Tx) -> Did:
        """Stamp the start, and stop the yes clock if this worker can do the main need."""
        contact, visit = under_way(tx, self.contact_id)
        start(tx, contact, visit, self.at or tx.now)
        return _about(tx, contact, visit)


@dataclass(frozen=True, slots=True, kw_only=True)
class StartOverdue(Command):
    """Stamps contacts that began some minutes ago and that nobody stamped.

    Not those of a desk that is no longer connected: whoever shut its lid may have left somebody
    standing.
    """

    name: ClassVar[str] = "contact.start_overdue"
    quiet: ClassVar[bool] = True

    day_id: UUID

    def apply(self, tx: Tx) -> Did:
        """Start each at the moment at which it is taken to have begun."""
        lock_day(tx, self.day_id)
        due = select(Contact).where(
            Contact.drop_in_id == self.day_id,
            Contact.started_at.is_(None),
            Contact.ended_at.is_(None),
            Contact.taken_at <= tx.now - STARTS_BY_ITSELF,
            Contact.taken_at > tx.now - SEEN_TO_START,
        )
        contacts = tx.scalars(due).all()
        shut = away(tx, [contact.desk_role for contact in contacts])
        started = False
        for contact in contacts:
            visit = must_get(tx, Visit, contact.visit_id)
            if visit.state == "called" and contact.desk_role not in shut:
                start(tx, contact, visit, contact.taken_at + STARTS_BY_ITSELF)
                started = True
        return Did(subject=self.day_id, nothing=not started)


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerNeed(Command):
    """Says what became of one need: met, part, passed_on, referred or not_today."""

    name: ClassVar[str] = "need.answer"
    goes_on: ClassVar[bool] = True

    need_id: UUID
    outcome: str
    contact_id: UUID | None = None

    def apply(self, tx: Tx) -> Did:
        """Set the outcome; saying the same again opens it."""
        if self.outcome not in (*NEED_OUTCOMES, "open"):
            raise Refusal("need.outcome")
        need = must_get(tx, Need, self.need_id)
        visit = must_get(tx, Visit, need.visit_id)
        need.outcome = self.outcome
        answered = self.outcome != "open"
        need.contact_id = self.contact_id if answered else None
        need.answered_at = tx.now if answered else None
        facts = {"name": visit.shown_name, "need": need.code, "outcome": self.outcome}
        return Did(id=need.id, facts=facts, subject=visit.person_id or visit.id)


@dataclass(frozen=True, slots=True, kw_only=True)
class AddNeed(Command):
    """Adds a need that came up while talking."""

    name: ClassVar[str] = "need.add"
    goes_on: ClassVar[bool] = True

    visit_id: UUID
    code: str

    def apply(self, tx: Tx) -> Did:
        """Add it after those there are."""
        visit = must_get(tx, Visit, self.visit_id)
        there = tx.scalars(select(Need).where(Need.visit_id == visit.id)).all()
        if any(need.code == self.code for need in there):
            raise Refusal("need.there", need=self.code)
        need = Need(id=new_id(), visit_id=visit.id, code=self.code, rank=len(there), outcome="open")
        tx.add(need)
        facts = {"name": visit.shown_name, "need": self.code}
        return Did(id=need.id, facts=facts, subject=visit.person_id or visit.id)


@dataclass(frozen=True, slots=True, kw_only=True)
class HandOver(Command):
    """Hands somebody over to the next worker, without sending them back to the queue.

    Raises Refusal ``worker.not_matched`` for a worker whom, or whose agency, they said no to,
    and for the one they are with.
    `note` is read by everyone helping the person.
    """

    name: ClassVar[str] = "contact.hand_over"
    goes_on: ClassVar[bool] = True

    contact_id: UUID
    to_staff_id: UUID
    note: str = ""

    def apply(self, tx: Tx) -> Did:
        """End this contact and keep the person's place with the next worker."""
        contact, visit = under_way(tx, self.contact_id)
        to = must_get(tx, Staff, self.to_staff_id)
        if to.id == contact.staff_id or kept_from(tx, visit.person_id, to.id, to.agency_id):
            raise Refusal("worker.not_matched", worker=to.called)
        start(tx, contact, visit, tx.now)
        contact.ended_at, contact.handed_to_id = tx.now, to.id
        move(tx, visit, "between_workers")
        visit.asked_staff_id, visit.asked_at = to.id, tx.now
        if self.note.strip():
            writer = must_get(tx, Staff, contact.staff_id)
            tx.add(
                Note(
                    id=new_id(),
                    person_id=visit.person_id,
                    visit_id=visit.id,
                    audience="helping",
                    agency_id=writer.agency_id,
                    text=self.note.strip(),
                    by_id=tx.actor,
                    at=tx.now,
                )
            )
        facts = {"name": visit.shown_name, "ticket": visit.ticket, "worker": to.called}
        return Did(id=visit.id, facts=facts, subject=visit.person_id or visit.id)


@dataclass(frozen=True, slots=True, kw_only=True)
class Finish(Command):
    """Ends a contact. The person then goes, or with `waits` waits on for their other needs."""

    name: ClassVar[str] = "contact.finish"
    goes_on: ClassVar[bool] = True

    contact_id: UUID
    waits: bool = False

    def apply(self, tx: Tx) -> Did:
        """Close the contact and move the visit on."""
        contact, visit = under_way(tx, self.contact_id)
        start(tx, contact, visit, tx.now)
        end(tx, contact, visit, "waiting" if self.waits else "departed_seen")
        return _about(tx, contact, visit)


def under_way(tx: Tx, contact_id: UUID) -> tuple[Contact, Visit]:
    """Load a contact with its visit, under the day's lock.

    Raises Refusal once it is over: ``visit.taken`` where another worker has them by now, else
    ``visit.moved_on``.
    """
    contact = must_get(tx, Contact, contact_id)
    visit = get_visit(tx, contact.visit_id)
    if contact.ended_at is None:
        return contact, visit
    now = open_contact(tx, visit.id)
    if now is not None:
        raise Refusal("visit.taken", name=visit.shown_name, worker=_staff(tx, now.staff_id).called)
    raise Refusal("visit.moved_on", name=visit.shown_name, state=visit.state)


def take(tx: Tx, visit: Visit, staff_id: UUID, second_id: UUID | None) -> Did:
    """Bind somebody to a worker, and to the second where two must be there.

    Raises Refusal ``worker.has_somebody``, and ``visit.taken`` where another worker has them.
    """
    # What is read comes before what changes, so that all of it is written in one go.
    given = {"day": visit.drop_in_id, "staff": staff_id, "visit": visit.id}
    known, held, going, main, rooms = tx.together(
        (sql.staff, given),
        (sql.held, given),
        (sql.open_contact, given),
        (sql.main_need, given),
        (sql.room, given),
    )
    staff, holder, room = _there(known), going.first(), rooms.first()
    if held:
        raise Refusal("worker.has_somebody", worker=staff.called)
    if holder is not None:
        other = _staff(tx, holder.staff_id)
        raise Refusal("visit.taken", name=visit.shown_name, worker=other.called)
    second = _staff(tx, second_id).called if second_id else ""
    contact = _call(tx, visit, staff_id, second_id, right=has_skill(tx, main, known))
    facts = {
        "name": visit.shown_name,
        "ticket": visit.ticket,
        "worker": staff.called,
        "room": room.room if room else "",
    }
    if second:
        facts["second"] = second
    return Did(id=contact.id, facts=facts, subject=visit.person_id or visit.id)


def _call(
    tx: Tx, visit: Visit, staff_id: UUID, second_id: UUID | None = None, *, right: bool = True
) -> Contact:
    move(tx, visit, "called")
    contact = Contact(
        id=new_id(),
        visit_id=visit.id,
        drop_in_id=visit.drop_in_id,
        staff_id=staff_id,
        second_id=second_id,
        taken_at=tx.now,
        right_worker=right,
        kit_only=False,
        desk_role=own_role(tx),
    )
    tx.add(contact)
    return contact


def try_out(tx: Tx, visit: Visit) -> None:
    """Write into `tx`, which is put back, what a contact of a visit that was tried out would be."""
    contact = _call(tx, visit, new_id())
    tx.flush()
    start(tx, contact, visit, tx.now)
    tx.flush()
    end(tx, contact, visit, "departed_seen")
    tx.flush()


def _staff(tx: Tx, staff_id: UUID) -> Any:
    return _there(tx.columns(sql.staff, {"staff": staff_id}))


def _there(rows: Any) -> Any:
    found = rows.first()
    if found is None:
        raise Refusal("gone")
    return found


def start(tx: Tx, contact: Contact, visit: Visit, at: datetime) -> None:
    """Stamp that they sat down at `at`, once; the yes clock stops with a worker who can help."""
    if contact.started_at is not None:
        return
    contact.started_at = max(at, contact.taken_at)
    if visit.state != "with_worker":
        move(tx, visit, "with_worker", contact.started_at)
    if contact.right_worker and visit.sat_at is None:
        visit.sat_at = contact.started_at


def end(tx: Tx, contact: Contact, visit: Visit, state: str) -> None:
    """Close a contact and take the visit to `state`; nobody is asked for them any more."""
    contact.ended_at = tx.now
    move(tx, visit, state)
    visit.asked_staff_id = visit.asked_at = None


def _about(tx: Tx, contact: Contact, visit: Visit) -> Did:
    staff = _staff(tx, contact.staff_id)
    facts = {"name": visit.shown_name, "ticket": visit.ticket, "worker": staff.called}
    return Did(id=contact.id, facts=facts, subject=visit.person_id or visit.id)
