"""The agencies in the hall: added, and put right."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from sqlalchemy import Row, select

from db.base import Tx
from db.models import Agency
from desk.commands.base import Command, Did, must_get
from desk.domain.ids import new_id
from desk.domain.letter_prefix import cleaned, free_prefix, is_fit
from desk.domain.refusals import Refusal

Others = Sequence[Row[str, str, str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class AgencyCommand(Command):
    """What is told of an agency; the letterhead of its letters is made of it.

    Raises Refusal ``agency.no_name``, ``agency.no_kind``, ``agency.same_name``,
    ``agency.prefix`` for letters that cannot begin a reference, ``agency.same_prefix`` for those
    of another agency: two letters would have one number.
    """

    title: str
    short: str
    kind: str
    strapline: str = ""
    address: str = ""
    phone: str = ""
    web: str = ""
    letter_prefix: str = ""

    def put_down(self, tx: Tx, agency: Agency) -> None:
        """Write all of it into `agency`. Without letters for references, some are found."""
        name, others = " ".join(self.title.split()), _others(tx, agency.id)
        if not name:
            raise Refusal("agency.no_name")
        if not self.kind:
            raise Refusal("agency.no_kind")
        if any(other.name.casefold() == name.casefold() for other in others):
            raise Refusal("agency.same_name")
        agency.letter_prefix = self._prefix(name, others)
        agency.name, agency.short = name, self.short.strip() or name
        agency.kind, agency.strapline = self.kind, self.strapline.strip()
        agency.address, agency.phone = self.address.strip(), self.phone.strip()
        agency.web = self.web.strip()

    def _prefix(self, name: str, others: Others) -> str:
        taken = {other.letter_prefix: other.short for other in others}
        prefix = cleaned(self.letter_prefix)
        if not prefix:
            return free_prefix(name, taken)
        if not is_fit(prefix):
            raise Refusal("agency.prefix")
        if prefix in taken:
            raise Refusal("agency.same_prefix", agency=taken[prefix])
        return prefix


@dataclass(frozen=True, slots=True, kw_only=True)
class AddAgency(AgencyCommand):
    """Adds an agency, with the letterhead of its letters."""

    name: ClassVar[str] = "agency.add"

    def apply(self, tx: Tx) -> Did:
        """Add it."""
        agency = Agency(id=new_id(), letters_numbered=0)
        self.put_down(tx, agency)
        tx.add(agency)
        return Did(id=agency.id, facts={"agency": agency.short})


@dataclass(frozen=True, slots=True, kw_only=True)
class EditAgency(AgencyCommand):
    """Puts right what is told of an agency. Letters that were kept stay as they are."""

    name: ClassVar[str] = "agency.edit"

    agency_id: UUID

    def apply(self, tx: Tx) -> Did:
        """Change it."""
        agency = must_get(tx, Agency, self.agency_id)
        self.put_down(tx, agency)
        return Did(id=agency.id, facts={"agency": agency.short})


def _others(tx: Tx, agency_id: UUID) -> Others:
    columns = select(Agency.name, Agency.short, Agency.letter_prefix)
    return tx.execute(columns.where(Agency.id != agency_id)).all()
