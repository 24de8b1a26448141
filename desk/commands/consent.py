"""What people agree to, and take back."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar
from uuid import UUID

from sqlalchemy import select

from db.base import Tx
from db.models import Agency, Consent, Destination, Letter, Person, Referral
from desk.commands.base import Command, Did, must_get
from desk.commands.referral_steps import check_lives, check_well, move, write_step
from desk.domain.ids import new_id
from desk.domain.refusals import Refusal
from desk.domain.resources import standard_codes


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordConsent(Command):
    """Writes down what a person agreed to: who, what for, which parts, spoken or signed.

    A spoken yes names who heard it; a signed one keeps the strokes (points from 0 to 1).
    Raises Refusal ``consent.unwell`` while they are too unwell to agree today,
    ``consent.part_unknown`` for a part that is not on the venue's list, ``consent.no_parts``,
    ``consent.no_witness``, and ``person.died``.
    """

    name: ClassVar[str] = "consent.record"

    person_id: UUID
    purpose: str
    parts: tuple[str, ...]
    how: str
    status: str = "given"
    destination_id: UUID | None = None
    agency_id: UUID | None = None
    referral_id: UUID | None = None
    witness: str = ""
    strokes: tuple[tuple[tuple[float, float], ...], ...] = ()
    language: str = "en"
    until: date | None = None

    def apply(self, tx: Tx) -> Did:
        """Keep it; an earlier consent to the same receiver, for the same, is withdrawn by it."""
        person = must_get(tx, Person, self.person_id)
        if not set(self.parts) <= {part.code for part in standard_codes().consent_parts}:
            raise Refusal("consent.part_unknown")
        if self.status == "given":
            self._check_given(tx, person)
        for old in _standing(tx, self):
            old.status, old.withdrawn_at = "withdrawn", tx.now
        consent = Consent(
            id=new_id(),
            person_id=person.id,
            agency_id=self.agency_id,
            destination_id=self.destination_id,
            purpose=self.purpose,
            parts=list(self.parts),
            how=self.how,
            status=self.status,
            language=self.language,
            witness=self.witness.strip(),
            strokes=[[list(point) for point in stroke] for stroke in self.strokes],
            taken_by=tx.actor,
            at=tx.now,
            until=self.until,
        )
        tx.add(consent)
        if self.referral_id and self.status == "given":
            referral = must_get(tx, Referral, self.referral_id)
            if referral.stage in ("accepted_help", "drafted"):
                write_step(tx, referral, "consent_recorded", tx.now)
                if referral.stage == "accepted_help":
                    referral.stage, referral.stage_at = "consent_recorded", tx.now
        facts = {"name": person.name_to_use, "place": _receiver(tx, self)}
        return Did(id=consent.id, facts=facts, subject=person.id)

    def _check_given(self, tx: Tx, person: Person) -> None:
        check_lives(person)
        check_well(tx, person)
        if not self.parts:
            raise Refusal("consent.no_parts")
        if self.how == "spoken" and not self.witness.strip():
            raise Refusal("consent.no_witness")


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawConsent(Command):
    """Takes a consent back. Letters it covered and that have not left are stopped."""

    name: ClassVar[str] = "consent.withdraw"

    consent_id: UUID

    def apply(self, tx: Tx) -> Did:
        """Withdraw it, and void what was signed but not sent."""
        consent = must_get(tx, Consent, self.consent_id)
        consent.status, consent.withdrawn_at = "withdrawn", tx.now
        stopped = 0
        covered = select(Letter).where(Letter.consent_id == consent.id, Letter.status == "final")
        for letter in tx.scalars(covered).all():
            referral = must_get(tx, Referral, letter.referral_id)
            if referral.stage in ("signed", "printed"):
                letter.status = "void"
                move(tx, referral, "drafted", tx.now, "consent withdrawn")
                stopped += 1
        person = must_get(tx, Person, consent.person_id)
        facts: dict[str, str | int] = {"name": person.name_to_use, "stopped": stopped}
        return Did(id=consent.id, facts=facts, subject=person.id)


def _standing(tx: Tx, new: RecordConsent) -> list[Consent]:
    """Find what stands of the same kind: consent is for each receiver and each purpose."""
    same = select(Consent).where(
        Consent.person_id == new.person_id,
        Consent.status == "given",
        Consent.destination_id == new.destination_id,
        Consent.agency_id == new.agency_id,
        Consent.purpose == new.purpose,
    )
    return list(tx.scalars(same))


def _receiver(tx: Tx, command: RecordConsent) -> str:
    if command.destination_id:
        return must_get(tx, Destination, command.destination_id).name
    return must_get(tx, Agency, command.agency_id).short if command.agency_id else ""
