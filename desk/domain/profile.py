"""A person's whole profile as one page needs it, in one moment; and the list of people."""

from datetime import date, datetime, time, timedelta
from uuid import UUID

from desk.domain.codes import Codes
from desk.domain.people import (
    AlertRow,
    Born,
    ConsentRow,
    FactRow,
    NameRow,
    PersonRow,
    PlanRow,
)
from desk.domain.weeks import Week
from desk.snapshot import snapshot

PROVISIONAL_DAYS = 84
"""A record made before its person knew of it ends after so long. Source: domain brief §2.6."""
LONGEST_REVIEW_DAYS = 90
"""An alert is looked at again within so many days. Source: domain brief §2.5."""
ENDS_SOON_DAYS = 14
"""Consent that ends within so many days is asked for again."""


@snapshot
class ComingRow:
    """A day on which somebody is expected, and why. `usual` is a local time of day."""

    id: UUID
    on_date: date
    reason: str
    detail: str
    usual: time | None


@snapshot
class ApartRow:
    """Somebody from whom this person is kept apart, or a worker not to be matched with them."""

    id: UUID
    name: str
    worker: bool


@snapshot
class PastVisitRow:
    """One visit of the past or of today: what they came for, whom they saw, how it ended.

    `needs` are pairs of a need's code and its outcome, the main one first.
    """

    id: UUID
    on_date: date
    arrived_at: datetime
    ended_at: datetime | None
    state: str
    ticket: int
    readiness: str
    said_yes: bool
    needs: tuple[tuple[str, str], ...]
    workers: tuple[str, ...]
    today: bool = False


@snapshot
class PastReferralRow:
    """One referral of a person, open or ended."""

    id: UUID
    destination: str
    kind: str
    stage: str
    stage_at: datetime
    reference: str
    owner: str
    sent_at: datetime | None


@snapshot
class KeptLetterRow:
    """A letter as it was kept. Its bytes never change. `status` is final or void."""

    id: UUID
    referral_id: UUID
    reference: str
    destination: str
    status: str
    made_at: datetime
    signed_by: str
    printed_at: datetime | None
    print_count: int


@snapshot
class ProfileRow:
    """All that a profile page shows.

    `told_by` is the day on which a record ends that its person has not been told of;
    `reviewed_by` are the called names of those who went through it on `reviewed_on`.
    """

    person: PersonRow
    key_worker_agency: str
    names: tuple[NameRow, ...]
    facts: tuple[FactRow, ...]
    alerts: tuple[AlertRow, ...]
    plan: PlanRow | None
    consents: tuple[ConsentRow, ...]
    weeks: tuple[Week, ...]
    reviewed_on: date | None
    reviewed_by: tuple[str, ...]
    told_by: date | None
    coming: tuple[ComingRow, ...]
    apart: tuple[ApartRow, ...]
    visits: tuple[PastVisitRow, ...]
    referrals: tuple[PastReferralRow, ...]
    letters: tuple[KeptLetterRow, ...]

    def fact(self, code: str) -> FactRow | None:
        """Return what is now known under one code."""
        return next((fact for fact in self.facts if fact.code == code), None)


@snapshot
class PersonLine:
    """One person in the list of people. `old_facts` counts what is past its age.

    `key_worker_left` tells that their key worker no longer works here.
    """

    id: UUID
    name_to_use: str
    full_name: str
    born: Born
    last_here_on: date | None
    reviewed_on: date | None
    key_worker: str
    plan_ready: bool
    provisional: bool
    deceased: bool
    action_line: str
    old_facts: int
    key_worker_left: bool = False


def is_old(fact: FactRow, codes: Codes, today: date) -> bool:
    """Tell whether a known fact is past the age at which it is asked again."""
    listed = codes.facts.get(fact.code)
    if listed is None or fact.as_of is None or fact.answer != "known":
        return False
    return (today - fact.as_of).days > listed.max_age_days


def weekly_codes(codes: Codes) -> tuple[str, ...]:
    """Return the facts that are gone through each week, in the order of the page."""
    return tuple(fact.code for fact in codes.facts if fact.weekly)


def consent_state(consent: ConsentRow, today: date) -> str:
    """Return given, ends_soon, expired, refused, withdrawn or not_asked, as of `today`."""
    if consent.status != "given" or consent.until is None:
        return consent.status
    if consent.until < today:
        return "expired"
    if (consent.until - today).days <= ENDS_SOON_DAYS:
        return "ends_soon"
    return "given"


def told_by(made: date, last_here: date | None) -> date:
    """Return the day on which a provisional record ends. Source: domain brief §2.6."""
    return max(made, last_here or made) + timedelta(days=PROVISIONAL_DAYS)
