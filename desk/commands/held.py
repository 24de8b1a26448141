"""Somebody held by a worker who is away: back to the queue, to another worker, or all is well."""

from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from db.base import Tx
from db.models import Contact, Staff, Visit
from desk.commands.base import Command, Did, must_get
from desk.commands.contacts import start, take, under_way
from desk.commands.visit_states import move
from desk.domain.held import TOGETHER
from desk.domain.refusals import Refusal
from desk.domain.sitting_down import STARTS_BY_ITSELF
from desk.queries.router_facts import kept_from
from desk.queries.routing import second_beside


@dataclass(frozen=True, slots=True, kw_only=True)
class Release(Command):
    """Puts somebody back in the queue whose worker is away; their place and clocks are kept.

    Raises Refusal ``visit.taken`` or ``visit.moved_on`` when somebody else saw to it.
    """

    name: ClassVar[str] = "contact.release"

    contact_id: UUID

    def apply(self, tx: Tx) -> Did:
        """End the contact, and let them wait on from where they were."""
        contact, visit = under_way(tx, self.contact_id)
        _let_go(tx, contact, visit)
        staff = must_get(tx, Staff, contact.staff_id)
        return Did(id=contact.id, facts=_facts(visit, staff), subject=visit.person_id or visit.id)


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeOver(Command):
    """Another worker takes somebody over whose worker is away.

    Raises Refusal ``visit.taken`` or ``visit.moved_on`` when somebody else saw to it,
    ``worker.has_somebody``, and ``worker.not_matched`` as a hand-over does.
    """

    name: ClassVar[str] = "contact.take_over"

    contact_id: UUID
    to_staff_id: UUID

    def apply(self, tx: Tx) -> Did:
        """End the contact, and bind them to the other worker, with a second where two must be."""
        contact, visit = under_way(tx, self.contact_id)
        to = must_get(tx, Staff, self.to_staff_id)
        if to.id == contact.staff_id or kept_from(tx, visit.person_id, to.id, to.agency_id):
            raise Refusal("worker.not_matched", worker=to.called)
        _let_go(tx, contact, visit)
        contact.handed_to_id = to.id
        tx.flush()  # whoever is bound is asked of the store
        return take(tx, visit, to.id, second_beside(tx, visit, to.id))


@dataclass(frozen=True, slots=True, kw_only=True)
class Together(Command):
    """Somebody looked: the worker and the person are together, whatever the computer does.

    Every desk then leaves it at that for a while; `queries.held` reads the audit row.
    """

    name: ClassVar[str] = TOGETHER

    contact_id: UUID

    def apply(self, tx: Tx) -> Did:
        """Take it that they sat down as everybody does, where nobody had said so."""
        contact, visit = under_way(tx, self.contact_id)
        start(tx, contact, visit, contact.taken_at + STARTS_BY_ITSELF)
        staff = must_get(tx, Staff, contact.staff_id)
        return Did(id=contact.id, facts=_facts(visit, staff), subject=visit.person_id or visit.id)


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldOfRelease(Command):
    """The worker has read who took somebody from them, and need not be told again."""

    name: ClassVar[str] = "contact.release_told"
    undoable: ClassVar[bool] = False
    quiet: ClassVar[bool] = True

    contact_id: UUID

    def apply(self, tx: Tx) -> Did:
        """Note when it was read."""
        contact = must_get(tx, Contact, self.contact_id)
        contact.released_told_at = tx.now
        return Did(id=contact.id)


def _let_go(tx: Tx, contact: Contact, visit: Visit) -> None:
    """End a contact from outside; a start that was only taken for granted never was.

    Raises Refusal ``desk.nobody``: the worker is to be told who did it.
    """
    if tx.actor is None:
        raise Refusal("desk.nobody")
    if contact.started_at == contact.taken_at + STARTS_BY_ITSELF:
        if visit.sat_at == contact.started_at:
            visit.sat_at = None
        contact.started_at = None
    contact.ended_at, contact.released_by_id = tx.now, tx.actor
    if visit.asked_staff_id == contact.staff_id:
        visit.asked_staff_id = visit.asked_at = None
    move(tx, visit, "waiting")


def _facts(visit: Visit, staff: Staff) -> dict[str, str | int]:
    return {"name": visit.shown_name, "ticket": visit.ticket, "worker": staff.called}
