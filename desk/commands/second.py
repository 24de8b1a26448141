"""The worker who sits in with another goes, while the person stays with whoever took them."""

from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from db.base import Tx
from db.models import Staff
from desk.commands.base import Command, Did, must_get
from desk.commands.contacts import under_way
from desk.domain.refusals import Refusal


@dataclass(frozen=True, slots=True, kw_only=True)
class LeaveSecond(Command):
    """A worker no longer sits in with another, and is free at once; either of the two may say so.

    Raises Refusal ``second.gone`` when they do not sit in any more, ``visit.taken`` or
    ``visit.moved_on`` when the contact is over.
    """

    name: ClassVar[str] = "contact.second_leaves"

    contact_id: UUID
    staff_id: UUID

    def apply(self, tx: Tx) -> Did:
        """Leave the contact to whoever took it."""
        contact, visit = under_way(tx, self.contact_id)
        staff = must_get(tx, Staff, self.staff_id)
        if contact.second_id != staff.id:
            raise Refusal("second.gone", worker=staff.called)
        contact.second_id = None
        facts = {"name": visit.shown_name, "ticket": visit.ticket, "worker": staff.called}
        return Did(id=contact.id, facts=facts, subject=visit.person_id or visit.id)
