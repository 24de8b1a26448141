"""Letters: signed once and kept for ever, printed, voided."""

import hashlib
from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from sqlalchemy import select

from db.base import Tx
from db.models import Consent, Letter, Person, Referral, Staff
from desk.commands.base import Command, Did, must_get
from desk.commands.referral_steps import actor, check_lives, check_well, join_visit, move, unsigned
from desk.domain.ids import new_id
from desk.domain.referrals import MAY_SIGN
from desk.domain.refusals import Refusal
from desk.domain.resources import standard_codes


@dataclass(frozen=True, slots=True, kw_only=True)
class SignLetter(Command):
    """Keeps the signed page for ever: its bytes, their SHA-256, and the consent behind it.

    Only the worker who saw the person signs, never reception. Raises Refusal
    ``letter.who_signs``, ``letter.no_consent``, ``letter.parts``, ``letter.parts_missing``,
    ``letter.signed``, ``person.died``, or ``consent.unwell`` while the person is too unwell to
    agree today.
    """

    name: ClassVar[str] = "letter.sign"
    undoable: ClassVar[bool] = False

    referral_id: UUID
    consent_id: UUID
    parts: tuple[str, ...]
    pdf: bytes

    def apply(self, tx: Tx) -> Did:
        """Store the letter and move the referral to signed."""
        referral = unsigned(tx, self.referral_id)
        signer = must_get(tx, Staff, actor(tx))
        if signer.role not in MAY_SIGN:
            raise Refusal("letter.who_signs")
        person = must_get(tx, Person, referral.person_id)
        check_lives(person)
        check_well(tx, person)
        consent = must_get(tx, Consent, self.consent_id)
        if (
            consent.status != "given"
            or (consent.until is not None and consent.until < tx.now.date())
            or consent.person_id != referral.person_id
            or consent.destination_id != referral.destination_id
        ):
            raise Refusal("letter.no_consent")
        if not set(self.parts) <= set(consent.parts):
            raise Refusal("letter.parts")
        template = standard_codes().templates.get(referral.template)
        if template and not set(template.essential) <= set(self.parts):
            raise Refusal("letter.parts_missing")
        voided = len(tx.scalars(select(Letter.id).where(Letter.referral_id == referral.id)).all())
        letter = Letter(
            id=new_id(),
            referral_id=referral.id,
            reference=f"{referral.reference}-{voided + 1}" if voided else referral.reference,
            status="final",
            pdf=self.pdf,
            sha256=hashlib.sha256(self.pdf).hexdigest(),
            consent_id=consent.id,
            signed_by=signer.id,
            made_at=tx.now,
            print_count=0,
        )
        tx.add(letter)
        join_visit(tx, referral)
        move(tx, referral, "signed", tx.now)
        facts = {"reference": letter.reference}
        return Did(id=letter.id, facts=facts, subject=referral.person_id)


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkPrinted(Command):
    """Notes that the printer took a letter. Printed is not sent."""

    name: ClassVar[str] = "letter.printed"
    undoable: ClassVar[bool] = False

    letter_id: UUID

    def apply(self, tx: Tx) -> Did:
        """Count the print."""
        letter = must_get(tx, Letter, self.letter_id)
        letter.printed_at, letter.print_count = tx.now, letter.print_count + 1
        referral = must_get(tx, Referral, letter.referral_id)
        if referral.stage == "signed":
            move(tx, referral, "printed", tx.now)
        facts = {"reference": letter.reference}
        return Did(id=letter.id, facts=facts, subject=referral.person_id)


@dataclass(frozen=True, slots=True, kw_only=True)
class VoidLetter(Command):
    """Voids a letter that was wrong. Its number is kept; the referral can be signed again.

    Raises Refusal ``letter.sent`` once it has left: what somebody holds in their hands stands.
    """

    name: ClassVar[str] = "letter.void"
    undoable: ClassVar[bool] = False

    letter_id: UUID
    reason: str

    def apply(self, tx: Tx) -> Did:
        """Void it, and go back to the draft."""
        letter = must_get(tx, Letter, self.letter_id)
        referral = must_get(tx, Referral, letter.referral_id)
        if referral.sent_at is not None and letter.status == "final":
            raise Refusal("letter.sent", reference=letter.reference)
        letter.status = "void"
        if referral.stage in ("signed", "printed"):
            move(tx, referral, "drafted", tx.now, self.reason)
        facts = {"reference": letter.reference}
        return Did(id=letter.id, facts=facts, subject=referral.person_id, reason=self.reason)
