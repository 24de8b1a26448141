"""What is done with a reminder of the Floor."""

from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from db.base import Tx
from db.models import Visit
from desk.commands.base import Command, Did, must_get
from desk.domain.reminders import ASK_LATER


@dataclass(frozen=True, slots=True, kw_only=True)
class AskLater(Command):
    """Puts off asking somebody again who was too unwell to agree, for every desk.

    The audit row that the store writes is all there is to it, and `queries.unwell` reads it.
    Raises Refusal ``gone``.
    """

    name: ClassVar[str] = ASK_LATER
    undoable: ClassVar[bool] = False
    quiet: ClassVar[bool] = True

    visit_id: UUID

    def apply(self, tx: Tx) -> Did:
        """Change nothing."""
        visit = must_get(tx, Visit, self.visit_id)
        return Did(id=visit.id)
