"""The letter while it is being composed: one referral, and all that its page is made from."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from desk.domain.codes import Codes
from desk.domain.destinations import AgencyRow, DestinationMemory, DestinationRow
from desk.domain.letter_rows import LetterRequest, Stroke
from desk.domain.letter_words import standard_letter
from desk.domain.people import ConsentRow, FactRow, PersonRow, PlanRow
from desk.domain.referrals import SIGNED_ON, UNSIGNED, LetterRow
from desk.domain.workers import StaffRow
from desk.snapshot import snapshot

ALWAYS = "identity"
"""The part without which nobody could answer a letter: who it is about."""


@snapshot(kw_only=True)
class Draft:
    """What a worker has chosen and written so far.

    `parts` is None until somebody ticked one: then it is what the place needs. `notice` is empty
    until the person was asked how soon they can come. `to_follow` are
    fact codes, `enclosed` the names of papers. Empty texts are filled from the facts.
    """

    asks_for: str = ""
    notice: str = ""
    parts: tuple[str, ...] | None = None
    to_follow: tuple[str, ...] = ()
    enclosed: tuple[str, ...] = ()
    why_now: str = ""
    risks: str = ""
    next_steps: str = ""

    @classmethod
    def from_kept(cls, kept: Mapping[str, Any], asks_for: str, notice: str) -> "Draft":
        """Make it from what the store keeps."""
        parts = kept.get("parts")
        return cls(
            asks_for=asks_for,
            notice=notice,
            parts=None if parts is None else tuple(parts),
            to_follow=tuple(kept.get("to_follow", ())),
            enclosed=tuple(kept.get("enclosed", ())),
            why_now=str(kept.get("why_now", "")),
            risks=str(kept.get("risks", "")),
            next_steps=str(kept.get("next_steps", "")),
        )

    def kept(self) -> dict[str, Any]:
        """Return what the store keeps of it, beside the ask and the notice."""
        return {
            "parts": None if self.parts is None else list(self.parts),
            "to_follow": list(self.to_follow),
            "enclosed": list(self.enclosed),
            "why_now": self.why_now,
            "risks": self.risks,
            "next_steps": self.next_steps,
        }


@snapshot
class VisitNow:
    """The visit that a letter comes from, while the person is in the building."""

    id: UUID
    said_yes_at: datetime | None
    letter_sent_at: datetime | None
    too_unwell: bool


@snapshot(kw_only=True)
class ComposerRow:
    """One referral in one moment, for the composer.

    `reference` is the number that the next letter of it bears. `consent` is the last answer of
    the person for this place, given or not; `strokes` their signature. `signer` is who would sign
    at this desk, or whose letter it is where nobody here may; `seen_on` is the day on which they
    last sat with the person, as far as it was recorded. `letters` are newest first.
    """

    id: UUID
    version: int
    reference: str
    stage: str
    created_at: datetime
    said_yes_at: datetime | None
    sent_at: datetime | None
    sent_how: str | None
    owner: str | None
    draft: Draft
    person: PersonRow
    facts: tuple[FactRow, ...]
    plan: PlanRow | None
    agency: AgencyRow
    signer: StaffRow
    may_sign: bool
    destination: DestinationRow
    memory: DestinationMemory
    consent: ConsentRow | None
    strokes: tuple[Stroke, ...]
    visit: VisitNow | None
    seen_on: date | None
    back_at: datetime | None
    letters: tuple[LetterRow, ...]
    places: tuple[DestinationRow, ...]

    @property
    def signed(self) -> bool:
        """Whether a letter stands: it is kept as it is, and only printed, sent or voided."""
        return self.stage not in UNSIGNED

    @property
    def letter(self) -> LetterRow | None:
        """The letter that stands, if there is one."""
        return next((one for one in self.letters if one.status == "final"), None)

    @property
    def unsent(self) -> bool:
        """Whether a signed letter waits to leave."""
        return self.stage in SIGNED_ON and self.sent_at is None

    @property
    def unwell(self) -> bool:
        """Whether the person is too unwell to agree to anything now."""
        return self.visit is not None and self.visit.too_unwell

    @property
    def agreed(self) -> ConsentRow | None:
        """The consent that covers this letter now."""
        return self.consent if self.consent and self.consent.status == "given" else None


@snapshot
class BegunRow:
    """A letter of somebody that was begun and not sent yet."""

    id: UUID
    destination_id: UUID
    reference: str
    stage: str
    created_at: datetime


@snapshot
class ChoosingRow:
    """What a worker chooses a place with: who it is for, and where a letter can go."""

    person: PersonRow
    facts: tuple[FactRow, ...]
    plan: PlanRow | None
    places: tuple[DestinationRow, ...]
    memories: Mapping[UUID, DestinationMemory]
    begun: tuple[BegunRow, ...]
    visit: VisitNow | None

    def begun_for(self, destination_id: UUID) -> BegunRow | None:
        """Return the letter to this place that was begun already."""
        return next((one for one in self.begun if one.destination_id == destination_id), None)


def needed_parts(destination: DestinationRow, codes: Codes) -> tuple[str, ...]:
    """Return the parts a place needs: its own list, else that of its letter; who it is, always."""
    template = codes.templates.get(destination.template)
    wanted = destination.parts or (template.parts if template else ())
    return (ALWAYS, *(part for part in wanted if part != ALWAYS))


def essential_parts(destination: DestinationRow, codes: Codes) -> tuple[str, ...]:
    """Return the parts without which nobody could take a letter to this place."""
    template = codes.templates.get(destination.template)
    return template.essential if template and template.essential else (ALWAYS,)


def left_out(destination: DestinationRow, going: tuple[str, ...], codes: Codes) -> frozenset[str]:
    """Return the facts a place asks for whose part is not among those `going` to it."""
    template = destination.template
    own = standard_letter(template).own if template else ()
    return frozenset(
        fact.code for fact in codes.facts if fact.part not in going and fact.code not in own
    )


def ticked_parts(row: ComposerRow, draft: Draft, codes: Codes) -> tuple[str, ...]:
    """Return the parts that go: what was ticked, as far as it was agreed to."""
    ticked = needed_parts(row.destination, codes) if draft.parts is None else draft.parts
    agreed = row.agreed
    if agreed is None:
        return ticked
    return tuple(part for part in ticked if part in agreed.parts or part == ALWAYS)


def request_of(
    row: ComposerRow, draft: Draft, codes: Codes, *, on: date, zone: ZoneInfo
) -> LetterRequest:
    """Put together what the page is composed from. `on` is the date of the letter in `zone`."""
    return LetterRequest(
        person=row.person,
        facts=row.facts,
        agency=row.agency,
        signer=row.signer,
        destination=row.destination,
        consent=row.consent,
        parts=ticked_parts(row, draft, codes),
        asks_for=draft.asks_for,
        notice=draft.notice,
        reference=row.reference,
        on=on,
        zone=zone,
        nation=row.destination.nation,
        to_follow=draft.to_follow,
        enclosed=draft.enclosed,
        said_yes_at=row.said_yes_at,
        seen_on=row.seen_on,
        back_at=row.back_at,
        why_now=draft.why_now,
        risks=draft.risks,
        next_steps=draft.next_steps,
    )


def with_part(draft: Draft, ticked: tuple[str, ...], part: str, *, on: bool) -> Draft:
    """Return the draft with one part ticked or not, given those that are `ticked` now."""
    rest = tuple(one for one in ticked if one != part)
    return replace(draft, parts=(*rest, part) if on else rest)


def with_follow(draft: Draft, code: str, *, on: bool) -> Draft:
    """Return the draft with a fact promised to follow, or no longer."""
    rest = tuple(one for one in draft.to_follow if one != code)
    return replace(draft, to_follow=(*rest, code) if on else rest)
