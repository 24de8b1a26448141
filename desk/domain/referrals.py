"""Referrals: from the yes to a bed or a front door, stage by stage."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

# Source: domain brief §4.6.
STAGES = (
    "accepted_help",
    "consent_recorded",
    "drafted",
    "signed",
    "printed",
    "sent",
    "acknowledged",
    "info_requested",
    "info_supplied",
    "assessment_booked",
    "assessed",
    "funding_decided",
    "offer",
    "admitted",
    "placed",
)
ENDS = (
    "refused",
    "withdrawn_by_client",
    "lost_contact",
    "declined_offer",
    "admitted_elsewhere",
    "died",
    "cancelled_error",
)
DONE = ("admitted", "placed", *ENDS)
SENT_HOW = ("by_hand", "post", "secure_mail", "phone", "email")


@dataclass(frozen=True, slots=True)
class ReferralRow:
    """One referral as the tracker lists it."""

    id: UUID
    person_id: UUID
    name: str
    visit_id: UUID | None
    destination_id: UUID
    destination: str
    kind: str
    template: str
    asks_for: str
    notice: str
    stage: str
    stage_at: datetime
    reference: str | None
    said_yes_at: datetime | None
    drafted_at: datetime | None
    sent_at: datetime | None
    sent_how: str | None
    refusal: str | None
    next_step: str
    owner_id: UUID | None
    owner: str | None
    phone: str
    paused_since: datetime | None = None
    version: int = 1


@dataclass(frozen=True, slots=True)
class LetterRow:
    """A letter as it was made: evidence, so its bytes never change. `status`: final or void."""

    id: UUID
    referral_id: UUID
    reference: str
    status: str
    sha256: str
    made_at: datetime
    signed_by: str
    printed_at: datetime | None
