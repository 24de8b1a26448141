"""Referrals: from the yes to a bed or a front door, stage by stage."""

from datetime import datetime
from uuid import UUID

from desk.snapshot import snapshot

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
UNSIGNED = ("accepted_help", "consent_recorded", "drafted")
SIGNED_ON = ("signed", "printed")
"""Stages in which a letter stands and has not left."""

AFTER_SENT = (*STAGES[STAGES.index("sent") + 1 :], "refused", "declined_offer")
"""Stages that only a letter can come to that has left."""

MAY_SIGN = ("worker", "lead", "manager")
"""Roles that sign: never reception, a peer or police. Source: domain brief §4.3."""

SENT_HOW = ("by_hand", "post", "secure_mail", "phone", "email")


@snapshot
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
    print_count: int
