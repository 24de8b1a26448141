"""From the yes to a bed: begin a referral, sign its letter, follow it stage by stage."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, ClassVar
from uuid import UUID

from sqlalchemy import update

from db.base import Tx
from db.models import (
    Agency,
    Destination,
    Person,
    Referral,
    Staff,
    Visit,
)
from desk.commands.base import Command, Did, must_get
from desk.commands.referral_steps import actor, join_visit, move, unsigned, write_step
from desk.domain.ids import new_id
from desk.domain.referrals import AFTER_SENT, DONE, ENDS, SENT_HOW, STAGES
from desk.domain.refusals import Refusal


@dataclass(frozen=True, slots=True, kw_only=True)
class StartReferral(Command):
    """Begins a referral of one person to one place, with the number its letter will bear."""

    name: ClassVar[str] = "referral.start"

    person_id: UUID
    destination_id: UUID
    visit_id: UUID | None = None
    asks_for: str = ""
    notice: str = ""
    year: int

    def apply(self, tx: Tx) -> Did:
        """Number it and put it on the list of the person who began it."""
        person = must_get(tx, Person, self.person_id)
        place = must_get(tx, Destination, self.destination_id)
        owner = must_get(tx, Staff, actor(tx))
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
        write_step(tx, referral, "accepted_help", tx.now)
        facts = {"name": person.name_to_use, "place": place.name}
        return Did(id=referral.id, facts=facts, subject=person.id)


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeDraft(Command):
    """Keeps the letter as it is being composed.

    `draft` holds the parts ticked, what is to follow, and the words of each paragraph. A change
    of `destination_id` takes the letter to another place; consent is then asked anew. `visit_id`
    is today's visit, whose letter clock this letter will stop.
    """

    name: ClassVar[str] = "referral.draft"
    quiet: ClassVar[bool] = True

    referral_id: UUID
    draft: dict[str, Any]
    asks_for: str
    notice: str
    destination_id: UUID
    visit_id: UUID | None = None

    def apply(self, tx: Tx) -> Did:
        """Put the draft down. Raises Refusal ``letter.signed`` once it is signed."""
        referral = unsigned(tx, self.referral_id)
        referral.asks_for = self.asks_for
        if referral.destination_id != self.destination_id:
            place = must_get(tx, Destination, self.destination_id)
            referral.destination_id, referral.kind = place.id, place.kind
            referral.template = place.template
            if place.asks and self.asks_for not in place.asks:
                referral.asks_for = place.asks[0]
        if self.visit_id and self.visit_id != referral.visit_id:
            visit = must_get(tx, Visit, self.visit_id)
            referral.visit_id = visit.id
            referral.said_yes_at = visit.said_yes_at or referral.said_yes_at
        referral.draft = dict(self.draft)
        referral.notice = self.notice
        if referral.stage in ("accepted_help", "consent_recorded"):
            move(tx, referral, "drafted", tx.now)
        return Did(id=referral.id, subject=referral.person_id)


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkSent(Command):
    """Says how a letter left: by_hand, post, secure_mail, email or phone, and to whom."""

    name: ClassVar[str] = "referral.sent"

    referral_id: UUID
    how: str
    to: str = ""
    at: datetime | None = None

    def apply(self, tx: Tx) -> Did:
        """Stop the letter clock of the visit.

        Raises Refusal ``letter.not_signed``, or ``referral.future`` for what did not happen yet.
        """
        referral = must_get(tx, Referral, self.referral_id)
        if self.how not in SENT_HOW:
            raise Refusal("referral.how")
        if referral.stage not in ("signed", "printed"):
            raise Refusal("letter.not_signed")
        if self.at and self.at > tx.now:
            raise Refusal("referral.future")
        at = self.at or tx.now
        join_visit(tx, referral)
        referral.sent_at, referral.sent_how = at, self.how
        move(tx, referral, "sent", at, f"{self.how} {self.to}".strip())
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
        if self.stage in AFTER_SENT and referral.sent_at is None:
            raise Refusal("referral.not_sent")
        referral.refusal = self.refusal or None
        move(tx, referral, self.stage, self.at or tx.now, self.detail)
        if self.next_step is not None:
            referral.next_step = self.next_step.strip()
        return _told(tx, referral, stage=self.stage)


@dataclass(frozen=True, slots=True, kw_only=True)
class PauseReferral(Command):
    """Pauses the clocks of a referral while it waits on the person. The time stays visible."""

    name: ClassVar[str] = "referral.pause"

    referral_id: UUID
    detail: str = ""

    def apply(self, tx: Tx) -> Did:
        """Pause from now. Raises Refusal ``referral.ended`` when nothing runs any more."""
        referral = must_get(tx, Referral, self.referral_id)
        if referral.stage in DONE:
            raise Refusal("referral.ended")
        if referral.paused_since is None:
            referral.paused_since = tx.now
            write_step(tx, referral, "paused", tx.now, self.detail)
        return _told(tx, referral)


@dataclass(frozen=True, slots=True, kw_only=True)
class GoOnWithReferral(Command):
    """Lets the clocks of a paused referral run on."""

    name: ClassVar[str] = "referral.go_on"

    referral_id: UUID

    def apply(self, tx: Tx) -> Did:
        """End the pause now; how long it was stays among the steps."""
        referral = must_get(tx, Referral, self.referral_id)
        if referral.paused_since is not None:
            referral.paused_since = None
            write_step(tx, referral, "resumed", tx.now)
        return _told(tx, referral)


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
        write_step(tx, referral, "rung", tx.now, self.detail)
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


def _told(tx: Tx, referral: Referral, **facts: str | int) -> Did:
    person = must_get(tx, Person, referral.person_id)
    place = must_get(tx, Destination, referral.destination_id)
    known: dict[str, str | int] = {"name": person.name_to_use, "place": place.name}
    return Did(id=referral.id, facts=known | facts, subject=person.id)
