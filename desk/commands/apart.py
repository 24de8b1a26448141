"""Two who were kept apart, or a worker who was not matched: that ends too."""

from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from db.base import Tx
from db.models import KeepApart, NotWith
from desk.commands.base import Command, Did, must_get


@dataclass(frozen=True, slots=True, kw_only=True)
class EndKeepApart(Command):
    """Lets two people meet here again; that they were kept apart stays in the history."""

    name: ClassVar[str] = "person.keep_apart_end"

    pair_id: UUID

    def apply(self, tx: Tx) -> Did:
        """End it now."""
        pair = must_get(tx, KeepApart, self.pair_id)
        pair.ended_at = tx.now
        return Did(id=pair.id, subject=pair.person_id)


@dataclass(frozen=True, slots=True, kw_only=True)
class EndNotWith(Command):
    """Lets a person be matched with a worker again."""

    name: ClassVar[str] = "person.not_with_end"

    not_with_id: UUID

    def apply(self, tx: Tx) -> Did:
        """Take the note away."""
        row = must_get(tx, NotWith, self.not_with_id)
        tx.delete(row)
        return Did(id=row.id, subject=row.person_id)
