"""Rows of a letter: what a worker asks for, and everything that the finished page says."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from desk.domain.destinations import AgencyRow, DestinationRow
from desk.domain.people import ConsentRow, FactRow, PersonRow
from desk.domain.workers import StaffRow
from desk.snapshot import snapshot

Stroke = tuple[tuple[float, float], ...]
"""One stroke of a signature: points in 0..1 across and down the place for it."""


@snapshot
class Run:
    """Words of one weight inside a line."""

    text: str
    strong: bool = False


@snapshot
class Labelled:
    """A label with its value. `part` names what it belongs to, for `PageTooLong`."""

    label: str
    value: str
    part: str = ""


@snapshot
class FactLine:
    """One row of key facts: label, what is known, who said so and when.

    `blank` rows hold nothing but an honest "Not known"; a crowded page may gather them.
    """

    label: str
    value: str
    source: str
    code: str
    blank: bool = False


@snapshot
class Section:
    """A heading in two weights over a paragraph."""

    part: str
    heading: tuple[Run, ...]
    text: tuple[Run, ...] = ()


@snapshot
class SignedBy:
    """What stands under a line for a signature: name, the rest of that line, a second line.

    `typed` is the name as somebody typed it to sign; it stands on the line, where ink would be.
    """

    name: str
    rest: str
    second: str
    typed: str = ""


@snapshot
class LetterPage:
    """Everything that one page of a letter says. Source: domain brief §4.4."""

    template: str
    language: str
    reference: str
    mark: str
    agency: str
    strapline: str
    contact: tuple[str, ...]
    confidential: str
    to: tuple[str, ...]
    facing: tuple[str, ...]
    ask: str
    note: str
    who: tuple[Labelled, ...]
    why: Section
    facts_heading: tuple[Run, ...]
    facts: tuple[FactLine, ...]
    risks: Section
    next_steps: Section
    agreement: Section
    worker: SignedBy
    person: SignedBy
    papers: tuple[Run, ...]
    foot_left: tuple[str, ...]
    foot_right: tuple[str, ...]
    draft_word: str


@snapshot(kw_only=True)
class LetterRequest:
    """What a worker has put together for one letter, as the composer holds it.

    `parts` are the parts of the profile that are ticked; `to_follow` the fact codes that are
    promised later; `enclosed` names papers that go with it. `ask` replaces the sentence that
    `asks_for` would give. `seen_on` is the day on which the signer last sat with the person, None
    where nobody recorded it; `notice` is empty where nobody did. `back_at` is when the person is
    next at the drop-in. Empty texts of `why_now`, `risks` and `next_steps` are filled from the
    facts. `signed_at` is when the person signed; `signed_as` is the worker's name as they typed
    it to sign. All moments are aware UTC; `on` is the date of the letter in `zone`.
    """

    person: PersonRow
    facts: tuple[FactRow, ...]
    agency: AgencyRow
    signer: StaffRow
    destination: DestinationRow
    consent: ConsentRow | None
    parts: tuple[str, ...]
    asks_for: str
    notice: str
    reference: str
    on: date
    zone: ZoneInfo
    nation: str = "england"
    to_follow: tuple[str, ...] = ()
    enclosed: tuple[str, ...] = ()
    said_yes_at: datetime | None = None
    seen_on: date | None = None
    back_at: datetime | None = None
    signed_at: datetime | None = None
    signed_as: str = ""
    ask: str = ""
    why_now: str = ""
    risks: str = ""
    next_steps: str = ""

    def covers(self, part: str) -> bool:
        """Tell whether facts of `part` may be on the page: ticked and, once asked, agreed to."""
        if part not in self.parts:
            return False
        given = self.consent is not None and self.consent.status == "given"
        return not given or self.consent is None or part in self.consent.parts
