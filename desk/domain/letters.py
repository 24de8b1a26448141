"""Letters: everything one page says, composed from what is known and agreed to.

`compose` makes the `LetterPage`; `desk/documents/letter.py` lays it out. What somebody did not
agree to share is not on the page; what nobody knows is printed as not known.
"""

from desk.domain.clock import local_date
from desk.domain.codes import Codes
from desk.domain.composer import ALWAYS, essential_parts
from desk.domain.dates import clock_time, full_date
from desk.domain.destinations import DestinationRow
from desk.domain.letter_facts import BLANKS, fact_lines
from desk.domain.letter_person import who_lines
from desk.domain.letter_rows import LetterPage, LetterRequest, Run, Section, SignedBy
from desk.domain.letter_sentences import Speaker, runs
from desk.domain.letter_words import LetterWords
from desk.snapshot import snapshot


@snapshot
class Suggested:
    """First wordings that the facts give, for the worker to change."""

    why_now: str
    risks: str
    next_steps: str


def hindrances(request: LetterRequest, codes: Codes) -> tuple[str, ...]:
    """Return the codes of what stands in the way of signing, most serious first; empty if none.

    ``letter.died``, ``letter.consent_missing``, ``letter.consent_withdrawn``,
    ``letter.consent_ended``, ``letter.part_not_agreed``, ``letter.identity_left_out``,
    ``letter.housing_not_agreed``, ``letter.housing_left_out``, ``letter.signer_not_worker``,
    ``letter.signer_phone_missing``. Source: domain brief §4.2, §4.3.
    """
    consent, found = request.consent, []
    if request.person.deceased:
        found.append("letter.died")
    if consent is None or consent.status in {"not_asked", "refused"}:
        found.append("letter.consent_missing")
    elif consent.status == "withdrawn":
        found.append("letter.consent_withdrawn")
    elif consent.status == "expired" or (consent.until and consent.until < request.on):
        found.append("letter.consent_ended")
    elif not set(request.parts) <= set(consent.parts):
        found.append("letter.part_not_agreed")
    found += _essential_left_out(request, codes)
    if request.signer.role in {"reception", "peer", "police"}:
        found.append("letter.signer_not_worker")
    if not (request.signer.phone or request.agency.phone):
        found.append("letter.signer_phone_missing")
    return tuple(found)


def _essential_left_out(request: LetterRequest, codes: Codes) -> list[str]:
    """Return which parts are missing that such a letter cannot do without."""
    consent = request.consent
    given = consent is not None and consent.status == "given"
    missing = [
        part for part in essential_parts(request.destination, codes) if part not in request.parts
    ]
    agreed = consent.parts if given and consent else missing
    return [
        f"letter.{part}_{'left_out' if part in agreed or part == ALWAYS else 'not_agreed'}"
        for part in missing
    ]


def suggest(request: LetterRequest, words: LetterWords, codes: Codes) -> Suggested:
    """Offer first wordings from the facts, for the worker to change before the page is made."""
    speaker = Speaker(request, words, codes)
    return Suggested(speaker.why_now(), speaker.risks(), speaker.next_steps())


def compose(request: LetterRequest, words: LetterWords, codes: Codes) -> LetterPage:
    """Make the page of one letter, in the wording of its template.

    Texts that the worker left empty are offered from the facts. Only parts that are agreed to are
    on the page; facts that nobody knows are printed as such. Source: domain brief §4.1 to §4.4.
    """
    speaker = Speaker(request, words, codes)
    agency, destination = request.agency, request.destination
    wales = "_wales" if request.nation == "wales" else ""
    risks = request.risks if request.covers("risk") and request.risks.strip() else speaker.risks()
    return LetterPage(
        template=words.template,
        language=words.languages[0],
        reference=request.reference,
        mark=agency.kind,
        agency=agency.name,
        strapline=agency.strapline,
        contact=_contact(agency.address, agency.phone, agency.web),
        confidential=words.head[f"confidential{wales}"],
        to=_to(words.head["to"], destination),
        facing=_facing(request, words),
        ask=speaker.ask(),
        note=speaker.note(),
        who=who_lines(request, speaker.book, words, codes),
        why=_section(speaker, "why", request.why_now or speaker.why_now()),
        facts_heading=_heading(speaker, "facts"),
        facts=fact_lines(speaker.book, words),
        risks=_section(speaker, "risks", risks),
        next_steps=_section(speaker, "next", request.next_steps or speaker.next_steps()),
        agreement=_section(speaker, "agreement", speaker.agreement()),
        worker=_worker(speaker),
        person=_person(speaker),
        papers=speaker.papers(),
        foot_left=_foot(speaker, f"left{wales}"),
        foot_right=_foot(speaker, f"right{wales}"),
        draft_word=words.head["draft"],
    )


def _to(label: str, destination: DestinationRow) -> tuple[str, ...]:
    """Return the named team and its house, to be set on one line or on two."""
    if not destination.team:
        return (f"{label} {destination.name}",)
    return f"{label} {destination.team},", destination.name


def _comma(*parts: str) -> str:
    return ", ".join(part for part in parts if part)


def _after(*parts: str) -> str:
    """Return what stands after a name: each part after a comma, none where nothing is known."""
    return "".join(f", {part}" for part in parts if part)


def _contact(address: str, phone: str, web: str) -> tuple[str, ...]:
    reach = " · ".join(part for part in (phone, web) if part)
    return tuple(line for line in (address, reach) if line)


def _facing(request: LetterRequest, words: LetterWords) -> tuple[str, ...]:
    """Return the lines that face the address: reference, date, page."""
    reference = f"{words.head['ref']} {request.reference}"
    day, page = full_date(request.on, words.languages), words.head["page"]
    if len(words.languages) > 1:
        return reference, day, page
    return reference, f"{day} · {page}"


def _heading(speaker: Speaker, name: str) -> tuple[Run, ...]:
    strong, plain = speaker.words.heading(name)
    said = (Run(speaker.fill(strong), strong=True), Run(speaker.fill(f" {plain}")))
    return said if plain else said[:1]


def _section(speaker: Speaker, part: str, text: str) -> Section:
    return Section(part, _heading(speaker, part), runs(text) or (Run(f"{BLANKS['not_asked']}."),))


def _worker(speaker: Speaker) -> SignedBy:
    signer = speaker.request.signer
    return SignedBy(
        signer.name,
        _after(signer.job, speaker.saw()),
        _comma(speaker.phone, signer.hours),
        speaker.request.signed_as.strip(),
    )


def _person(speaker: Speaker) -> SignedBy:
    request, consent = speaker.request, speaker.request.consent
    name = request.person.full_name or request.person.name_to_use
    if consent is None or consent.status != "given":
        return SignedBy(name, "", "")
    signed = consent.how == "signed"
    words = speaker.words.headings["signed" if signed else "agreed"]
    heard = "" if signed or not consent.witness else speaker.say("witness", witness=consent.witness)
    at = request.signed_at or consent.at
    when = ""
    if at is not None:
        day = full_date(local_date(at, request.zone), speaker.words.languages[:1])
        when = f"{day}, {clock_time(at, request.zone)}"
    return SignedBy(name, f", {words}{heard}", when)


def _foot(speaker: Speaker, side: str) -> tuple[str, ...]:
    return tuple(line.format(phone=speaker.phone) for line in speaker.words.foot[side])
