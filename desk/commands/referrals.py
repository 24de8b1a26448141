"""From the yes to a bed: begin a referral, sign its letter, follow it stage by stage."""

import hashlib
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, ClassVar
from uuid import UUID

from sqlalchemy import select, update

from db.base import Tx
from db.models import (
    Agency,
    Consent,
    Destination,
    Letter,
    Person,
    Referral,
    ReferralStep,
    Staff,
    Visit,
)
from desk.commands.base import Command, Did, must_get
from desk.domain.ids import new_id
from desk.domain.referrals import DONE, ENDS, SENT_HOW, STAGES
from desk.domain.refusals import Refusal

MAY_SIGN = ("worker", "lead", "manager")


@dataclass(frozen=True, slots=True, kw_only=True)
class StartReferral(Command):
    """Begins a referral of one person to one place, with the number its letter will bear."""

    name: ClassVar[str] = "referral.start"

    person_id: UUID
    destination_id: UUID
    visit_id: UUID | None = None
    asks_for: str = ""
    notice: str = "same_day"
    year: int

    def apply(self, tx: Tx) -> Did:
        """Number it and put it on the list of the person who began it."""
        person = must_get(tx, Person, self.person_id)
        place = must_get(tx, Destination, self.destination_id)
        owner = must_get(tx, Staff, _actor(tx))
        visit = must_get(tx, Visit, self.visit_id) if self.visit_id else None
        referral = Referral(
            id=new_id(),
            person_id=person.id,
            visit_id=self.visit_id,
            destination_id=place.id,
            reference=_number(tx, owner.agency_id, self.year),
            agency_id=owner.agency_id,
            kind=place.kind,
            template=place.template,
            asks_for=self.asks_for or (place.asks[0] if place.asks else "advice"),
            notice=self.notice,
            stage="accepted_help",
            stage_at=tx.now,
            said_yes_at=visit.said_yes_at if visit else None,
            draft={},
            owner_id=owner.id,
            created_at=tx.now,
        )
        tx.add(referral)
        _step(tx, referral, "accepted_help", tx.now)
        facts = {"name": person.name_to_use, "place": place.name}
        return Did(id=referral.id, facts=facts, subject=person.id)


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeDraft(Command):
    """Keeps the letter as it is being composed.

    `draft` holds the parts ticked, what is to follow, and the words of each paragraph. A change
    of `destination_id` takes the letter to another place; consent is then asked anew.
    """

    name: ClassVar[str] = "referral.draft"
    quiet: ClassVar[bool] = True

    referral_id: UUID
    draft: dict[str, Any]
    asks_for: str
    notice: str
    destination_id: UUID

    def apply(self, tx: Tx) -> Did:
        """Put the draft down. Raises Refusal ``letter.signed`` once it is signed."""
        referral = _unsigned(tx, self.referral_id)
        if referral.destination_id != self.destination_id:
            place = must_get(tx, Destination, self.destination_id)
            referral.destination_id, referral.kind = place.id, place.kind
            referral.template = place.template
        referral.draft = dict(self.draft)
        referral.asks_for, referral.notice = self.asks_for, self.notice
        if referral.stage in ("accepted_help", "consent_recorded"):
            _move(tx, referral, "drafted", tx.now)
        return Did(id=referral.id, subject=referral.person_id)


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordConsent(Command):
    """Writes down what a person agreed to: who, what for, which parts, spoken or signed.

    A spoken yes names who heard it; a signed one keeps the strokes (points from 0 to 1).
    Raises Refusal ``consent.unwell`` while they are too unwell to agree today.
    """

    name: ClassVar[str] = "consent.record"

    person_id: UUID
    purpose: str
    parts: tuple[str, ...]
    how: str
    status: str = "given"
    destination_id: UUID | None = None
    agency_id: UUID | None = None
    visit_id: UUID | None = None
    referral_id: UUID | None = None
    witness: str = ""
    strokes: tuple[tuple[tuple[float, float], ...], ...] = ()
    language: str = "en"
    until: date | None = None

    def apply(self, tx: Tx) -> Did:
        """Keep it; an earlier consent to the same receiver is withdrawn by a new answer."""
        person = must_get(tx, Person, self.person_id)
        if (
            self.visit_id
            and self.status == "given"
            and must_get(tx, Visit, self.visit_id).too_unwell
        ):
            raise Refusal("consent.unwell", name=person.name_to_use)
        if self.status == "given" and not self.parts:
            raise Refusal("consent.no_parts")
        if self.status == "given" and self.how == "spoken" and not self.witness.strip():
            raise Refusal("consent.no_witness")
        for old in _standing(tx, self.person_id, self.destination_id, self.agency_id):
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
                _step(tx, referral, "consent_recorded", tx.now)
                if referral.stage == "accepted_help":
                    referral.stage, referral.stage_at = "consent_recorded", tx.now
        facts = {"name": person.name_to_use, "place": _receiver(tx, self)}
        return Did(id=consent.id, facts=facts, subject=person.id)

    def _check_given(self, tx: Tx, person: Person) -> None:
        if self.visit_id and must_get(tx, Visit, self.visit_id).too_unwell:
            raise Refusal("consent.unwell", name=person.name_to_use)
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
                _move(tx, referral, "drafted", tx.now, "consent withdrawn")
                stopped += 1
        person = must_get(tx, Person, consent.person_id)
        facts: dict[str, str | int] = {"name": person.name_to_use, "stopped": stopped}
        return Did(id=consent.id, facts=facts, subject=person.id)


@dataclass(frozen=True, slots=True, kw_only=True)
class SignLetter(Command):
    """Keeps the signed page for ever: its bytes, their SHA-256, and the consent behind it.

    Only the worker who saw the person signs, never reception. Raises Refusal
    ``letter.who_signs``, ``letter.no_consent``, ``letter.parts`` or ``letter.signed``.
    """

    name: ClassVar[str] = "letter.sign"
    undoable: ClassVar[bool] = False

    referral_id: UUID
    consent_id: UUID
    parts: tuple[str, ...]
    pdf: bytes

    def apply(self, tx: Tx) -> Did:
        """Store the letter and move the referral to signed."""
        referral = _unsigned(tx, self.referral_id)
        signer = must_get(tx, Staff, _actor(tx))
        if signer.role not in MAY_SIGN:
            raise Refusal("letter.who_signs")
        consent = must_get(tx, Consent, self.consent_id)
        if (
            consent.status != "given"
            or consent.person_id != referral.person_id
            or consent.destination_id != referral.destination_id
        ):
            raise Refusal("letter.no_consent")
        if not set(self.parts) <= set(consent.parts):
            raise Refusal("letter.parts")
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
        _move(tx, referral, "signed", tx.now)
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
            _move(tx, referral, "printed", tx.now)
        facts = {"reference": letter.reference}
        return Did(id=letter.id, facts=facts, subject=referral.person_id)


@dataclass(frozen=True, slots=True, kw_only=True)
class VoidLetter(Command):
    """Voids a letter that was wrong. Its number is kept; the referral can be signed again."""

    name: ClassVar[str] = "letter.void"
    undoable: ClassVar[bool] = False

    letter_id: UUID
    reason: str

    def apply(self, tx: Tx) -> Did:
        """Void it, and go back to the draft."""
        letter = must_get(tx, Letter, self.letter_id)
        letter.status = "void"
        referral = must_get(tx, Referral, letter.referral_id)
        if referral.stage in ("signed", "printed"):
            _move(tx, referral, "drafted", tx.now, self.reason)
        facts = {"reference": letter.reference}
        return Did(id=letter.id, facts=facts, subject=referral.person_id, reason=self.reason)


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkSent(Command):
    """Says how a letter left: by_hand, post, secure_mail, email or phone, and to whom."""

    name: ClassVar[str] = "referral.sent"

    referral_id: UUID
    how: str
    to: str = ""
    at: datetime | None = None

    def apply(self, tx: Tx) -> Did:
        """Stop the letter clock of the visit. Raises Refusal ``letter.not_signed``."""
        referral = must_get(tx, Referral, self.referral_id)
        if self.how not in SENT_HOW:
            raise Refusal("referral.how")
        if referral.stage not in ("signed", "printed"):
            raise Refusal("letter.not_signed")
        at = self.at or tx.now
        referral.sent_at, referral.sent_how = at, self.how
        _move(tx, referral, "sent", at, f"{self.how} {self.to}".strip())
        if referral.visit_id:
            visit = must_get(tx, Visit, referral.visit_id)
            visit.letter_sent_at = visit.letter_sent_at or at
        return _told(tx, referral, how=self.how)


@dataclass(frozen=True, slots=True, kw_only=True)
class MoveStage(Command):
    """Takes a referral to the stage it has come to, as it happened, with why.

    `at` may lie in the past. A refusal needs its code in `refusal`.
    """

    name: ClassVar[str] = "referral.stage"

    referral_id: UUID
    stage: str
    at: datetime | None = None
    detail: str = ""
    refusal: str = ""
    next_step: str | None = None

    def apply(self, tx: Tx) -> Did:
        """Write the step; letters are signed, printed and sent by their own commands."""
        referral = must_get(tx, Referral, self.referral_id)
        known = (*STAGES, *ENDS)
        if self.stage not in known or self.stage in ("signed", "printed", "sent"):
            raise Refusal("referral.stage")
        if self.stage == "refused" and not self.refusal:
            raise Refusal("referral.why_refused")
        if self.at and self.at > tx.now:
            raise Refusal("referral.future")
        referral.refusal = self.refusal or None
        if self.next_step is not None:
            referral.next_step = self.next_step.strip()
        _move(tx, referral, self.stage, self.at or tx.now, self.detail)
        return _told(tx, referral, stage=self.stage)


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordRing(Command):
    """Notes a phone call about a referral, and what is to be done next."""

    name: ClassVar[str] = "referral.rung"

    referral_id: UUID
    detail: str
    next_step: str | None = None

    def apply(self, tx: Tx) -> Did:
        """Write the call among the steps; the stage stays."""
        referral = must_get(tx, Referral, self.referral_id)
        _step(tx, referral, "rung", tx.now, self.detail)
        if self.next_step is not None:
            referral.next_step = self.next_step.strip()
        return _told(tx, referral)


def _number(tx: Tx, agency_id: UUID, year: int) -> str:
    row = tx.execute(
        update(Agency)
        .where(Agency.id == agency_id)
        .values(letters_numbered=Agency.letters_numbered + 1)
        .returning(Agency.letter_prefix, Agency.letters_numbered)
        .execution_options(synchronize_session=False)
    ).one()
    return f"{row.letter_prefix}-{year}-{row.letters_numbered:04d}"


def _unsigned(tx: Tx, referral_id: UUID) -> Referral:
    referral = must_get(tx, Referral, referral_id)
    if referral.stage not in ("accepted_help", "consent_recorded", "drafted"):
        raise Refusal("letter.signed", reference=referral.reference)
    return referral


def _standing(
    tx: Tx, person_id: UUID, destination_id: UUID | None, agency_id: UUID | None
) -> list[Consent]:
    same = select(Consent).where(
        Consent.person_id == person_id,
        Consent.status == "given",
        Consent.destination_id == destination_id,
        Consent.agency_id == agency_id,
    )
    return list(tx.scalars(same))


def _receiver(tx: Tx, command: RecordConsent) -> str:
    if command.destination_id:
        return must_get(tx, Destination, command.destination_id).name
    return must_get(tx, Agency, command.agency_id).short if command.agency_id else ""


def _move(tx: Tx, referral: Referral, stage: str, at: datetime, detail: str = "") -> None:
    referral.stage, referral.stage_at = stage, at
    if stage in DONE:
        referral.next_step = ""
    _step(tx, referral, stage, at, detail)


def _step(tx: Tx, referral: Referral, stage: str, at: datetime, detail: str = "") -> None:
    tx.add(
        ReferralStep(
            id=new_id(),
            referral_id=referral.id,
            stage=stage,
            at=at,
            by_id=tx.actor,
            detail=detail,
        )
    )


def _actor(tx: Tx) -> UUID:
    if tx.actor is None:
        raise Refusal("desk.nobody")
    return tx.actor


def _told(tx: Tx, referral: Referral, **facts: str | int) -> Did:
    person = must_get(tx, Person, referral.person_id)
    place = must_get(tx, Destination, referral.destination_id)
    known: dict[str, str | int] = {"name": person.name_to_use, "place": place.name}
    return Did(id=referral.id, facts=known | facts, subject=person.id)
