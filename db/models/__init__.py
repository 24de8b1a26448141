"""Every table, so that whoever needs the whole picture imports one module."""

from db.models.audit import Audit
from db.models.days import DropIn, OnSite, Supply
from db.models.directory import Destination
from db.models.imports import ImportBatch, ImportTrace
from db.models.people import (
    Alert,
    Fact,
    KeepApart,
    Note,
    NotSame,
    NotWith,
    Person,
    PersonName,
    Plan,
)
from db.models.referrals import Consent, Letter, Referral, ReferralStep
from db.models.venue import Agency, Setting, Staff
from db.models.visits import Contact, Expectation, Need, Override, Visit, VisitEvent

__all__ = [
    "Agency",
    "Alert",
    "Audit",
    "Consent",
    "Contact",
    "Destination",
    "DropIn",
    "Expectation",
    "Fact",
    "ImportBatch",
    "ImportTrace",
    "KeepApart",
    "Letter",
    "Need",
    "NotSame",
    "NotWith",
    "Note",
    "OnSite",
    "Override",
    "Person",
    "PersonName",
    "Plan",
    "Referral",
    "ReferralStep",
    "Setting",
    "Staff",
    "Supply",
    "Visit",
    "VisitEvent",
]
