"""Consent, referrals and the letters that prove them."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Index, LargeBinary
from sqlalchemy.orm import Mapped

from db.base import Base, Kept, col, ref


class Consent(Kept, Base):
    """What a person agreed to, or did not, once."""

    __tablename__ = "consent"
    topic = "consent"

    person_id: Mapped[UUID] = ref("person", "Who agreed.", index=True)
    agency_id: Mapped[UUID | None] = ref("agency", "The agency that may see.")
    destination_id: Mapped[UUID | None] = ref("destination", "The place that may be told.")
    purpose: Mapped[str] = col("Code: help_today, referral, weekly_review …", audited=True)
    parts: Mapped[list[str]] = col("Parts of the profile agreed to.", audited=True)
    how: Mapped[str] = col("signed or spoken.", audited=True)
    status: Mapped[str] = col("given, refused, withdrawn, expired, not_asked.", audited=True)
    language: Mapped[str] = col("Language in which it was asked.", default="en")
    witness: Mapped[str] = col("Who heard it, for a spoken yes.", default="")
    strokes: Mapped[list[Any]] = col("The signature as strokes, empty if spoken.", default=list)
    taken_by: Mapped[UUID | None] = ref("staff", "Who asked.")
    at: Mapped[datetime] = col("When.", audited=True)
    until: Mapped[date | None] = col("Until when it holds.", audited=True)
    withdrawn_at: Mapped[datetime | None] = col("When it was taken back.", audited=True)


class Referral(Kept, Base):
    """One request to one place for one person, followed until somebody is admitted or housed."""

    __tablename__ = "referral"
    topic = "referrals"

    person_id: Mapped[UUID] = ref("person", "For whom.", index=True)
    visit_id: Mapped[UUID | None] = ref("visit", "The visit it came from.", index=True)
    destination_id: Mapped[UUID] = ref("destination", "Where to.", index=True)
    reference: Mapped[str] = col("Number of its letter, no name in it.", unique=True, audited=True)
    agency_id: Mapped[UUID] = ref("agency", "The agency on whose paper it goes.")
    kind: Mapped[str] = col("detox, rehab, housing …", audited=True)
    template: Mapped[str] = col("Which letter.", audited=True)
    asks_for: Mapped[str] = col("Code of what is asked.", audited=True)
    notice: Mapped[str] = col("Code of how soon they can come.", audited=True)
    stage: Mapped[str] = col("Where it stands.", audited=True)
    stage_at: Mapped[datetime] = col("Since when.", audited=True)
    said_yes_at: Mapped[datetime | None] = col("The yes that it answers.", audited=True)
    sent_at: Mapped[datetime | None] = col("When it left.", audited=True)
    sent_how: Mapped[str | None] = col("by_hand, post, secure_mail, phone, email.", audited=True)
    refusal: Mapped[str | None] = col("Code why it was refused.", audited=True)
    draft: Mapped[dict[str, Any]] = col("The letter as composed so far.", default=dict)
    next_step: Mapped[str] = col("What somebody does next.", default="")
    owner_id: Mapped[UUID | None] = ref("staff", "Whose it is.", audited=True)
    paused_since: Mapped[datetime | None] = col("Waiting on the person since.", audited=True)
    created_at: Mapped[datetime] = col("When it was begun.")

    __table_args__ = (Index("ix_referral_stage", "stage", "stage_at"),)


class ReferralStep(Kept, Base):
    """One change of stage, with who and when."""

    __tablename__ = "referral_step"
    topic = "referrals"

    referral_id: Mapped[UUID] = ref("referral", "The referral.", index=True)
    stage: Mapped[str] = col("The stage it went to.", audited=True)
    at: Mapped[datetime] = col("When, as it happened.", audited=True)
    by_id: Mapped[UUID | None] = ref("staff", "Who.")
    detail: Mapped[str] = col("Method, to whom, or why.", default="")


class Letter(Kept, Base):
    """A letter as it left: the very bytes, their SHA-256, and the consent that covered it."""

    __tablename__ = "letter"
    topic = "referrals"

    referral_id: Mapped[UUID] = ref("referral", "The referral.", index=True)
    reference: Mapped[str] = col("Number on the letter, no name in it.", unique=True, audited=True)
    status: Mapped[str] = col("final or void.", audited=True)
    pdf: Mapped[bytes] = col("The page itself.", type_=LargeBinary)
    sha256: Mapped[str] = col("SHA-256 of the bytes, in hex.", audited=True)
    consent_id: Mapped[UUID | None] = ref("consent", "The consent that covers it.", audited=True)
    signed_by: Mapped[UUID | None] = ref("staff", "The worker who signed.", audited=True)
    made_at: Mapped[datetime] = col("When it was made.", audited=True)
    printed_at: Mapped[datetime | None] = col("When it was last printed.", audited=True)
    print_count: Mapped[int] = col("How often it was printed.", default=0, audited=True)
