"""The words round a letter: where it goes, what is missing, what was agreed, how it left."""

from collections.abc import Collection, Iterable
from datetime import date, datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from desk.domain.clock import local_date
from desk.domain.codes import Codes
from desk.domain.completeness import Asked, Meter
from desk.domain.composer import essential_parts
from desk.domain.destinations import DestinationMemory, DestinationRow
from desk.domain.letter_hints import Hint
from desk.domain.people import FactRow, PersonRow
from desk.domain.pronouns import pronouns
from desk.domain.resources import standard_codes
from desk.wording import facts, times


def place(row: DestinationRow) -> str:
    """Name a place with what it is: "Bryn Derw House, alcohol and drug detox"."""
    what = row.description.split(",")[0].strip() or standard_codes().destination_kinds.label(
        row.kind
    )
    first = what.split(" ", 1)[0]
    lowered = what if first.isupper() else what[:1].lower() + what[1:]
    return f"{row.name}, {lowered}"


def can_come(person: PersonRow) -> str:
    """Ask how soon somebody can come: "He can come with"."""
    return _spoken(person, QCoreApplication.translate("letters", "{Subject} can come with"))


def has_agreed(person: PersonRow) -> str:
    """Say that somebody agreed: "He agreed"."""
    return _spoken(person, QCoreApplication.translate("letters", "{Subject} agreed"))


def has_agreed_to(person: PersonRow, place: str) -> str:
    """Say to which letter somebody agreed: "He agreed to a letter to Bryn Derw House"."""
    t = QCoreApplication.translate
    return _spoken(person, t("letters", "{Subject} agreed to a letter to {place}"), place=place)


def ask_for(person: PersonRow, place: str) -> str:
    """Say that somebody is to be asked: "Ask her, and record her consent for Bryn Derw House"."""
    t = QCoreApplication.translate
    words = t("letters", "Ask {object}, and record {their} consent for {place}")
    return _spoken(person, words, place=place)


def who_they_are(person: PersonRow, part: str) -> str:
    """Name a part of the profile, in the person's own pronouns where it has one."""
    if part != "identity":
        return standard_codes().consent_parts.label(part)
    return _spoken(person, QCoreApplication.translate("letters", "Who {subject} {is}"))


def _spoken(person: PersonRow, words: str, **more: str) -> str:
    return words.format(**pronouns(person.pronouns, person.name_to_use).words(), **more)


# ---------------------------------------------------------------------- the place


def memory_facts(
    row: DestinationRow, memory: DestinationMemory, now: datetime, zone: ZoneInfo
) -> tuple[tuple[str, str], ...]:
    """Say the four facts beside a place: free places, answer time, what came of letters, a ring."""
    t = QCoreApplication.translate
    free = row.free_places or t("letters", "Places not told")
    told = t("letters", "ask when you ring")
    if row.told_at is not None:
        told = t("letters", "told {when}").format(when=_when(row.told_at, now, zone))
    return (
        (free, told),
        (usual_answer(row, memory), t("letters", "usual answer time")),
        (taken(memory), refusals_so_far(memory)),
        (
            t("letters", "Ring first") if row.ring_first else t("letters", "No need to ring"),
            row.phone or row.email or t("letters", "no number known"),
        ),
    )


def how_to_reach(row: DestinationRow) -> str:
    """Say to whom a letter goes and by which ways: team, phone, mail, address."""
    to = ", ".join(part for part in (row.team, row.name) if part)
    ways = [part for part in (row.phone, row.email, row.address) if part]
    return f"{to}. {'. '.join(ways)}." if ways else f"{to}."


def usual_answer(row: DestinationRow, memory: DestinationMemory) -> str:
    """Say how soon a place usually answers: as it says itself, else as it did."""
    t = QCoreApplication.translate
    if row.answer_time:
        return row.answer_time
    if memory.usual_answer_days is None:
        return t("letters", "Not known")
    if memory.usual_answer_days == 0:
        return t("letters", "Same day")
    if memory.usual_answer_days == 1:
        return t("letters", "1 day")
    return t("letters", "{n} days").format(n=memory.usual_answer_days)


def taken(memory: DestinationMemory) -> str:
    """Say how many of the last letters led to a place: "4 of last 6 taken"."""
    if memory.sent == 0:
        return QCoreApplication.translate("letters", "No letters yet")
    return QCoreApplication.translate("letters", "{taken} of last {sent} taken").format(
        taken=memory.taken, sent=memory.sent
    )


def refusals_so_far(memory: DestinationMemory) -> str:
    """Say why the others were not taken: "1 no bed, 1 no GP summary"."""
    if memory.sent == 0:
        return QCoreApplication.translate("letters", "none sent from here")
    if not memory.refusals:
        return QCoreApplication.translate("letters", "none refused")
    return ", ".join(f"{count} {refusal(code).lower()}" for code, count in memory.refusals)


def refusal(code: str) -> str:
    """Say why a place did not take somebody."""
    return standard_codes().refusals.label(code)


def _when(moment: datetime, now: datetime, zone: ZoneInfo) -> str:
    """Say a moment as a time today, else as a date."""
    today = local_date(now, zone)
    if local_date(moment, zone) == today:
        return times.clock_time(moment, zone)
    return times.short_date(local_date(moment, zone), today)


# ---------------------------------------------------------------------- what is missing


def asked_label(code: str) -> str:
    """Name something that a place asks for: a fact, or what stands on the person's own page."""
    own = standard_codes().own_facts
    return own.label(code) if code in own else facts.label(code)


def counted(meter: Meter, name: str) -> str:
    """Say how many facts are there: "13 of the 15 facts Bryn Derw House asks for"."""
    return QCoreApplication.translate(
        "letters", "{have} of the {total} facts {place} asks for"
    ).format(have=meter.have, total=meter.total, place=name)


def sent_back(meter: Meter) -> str:
    """Say what the blanks would do: "2 would get it sent back"."""
    t = QCoreApplication.translate
    count = len(meter.open)
    if count == 0:
        return t("letters", "Nothing would get it sent back")
    return t("letters", "{n} would get it sent back").format(n=count)


def cannot_do_without(destination: DestinationRow, going: Collection[str], codes: Codes) -> str:
    """Say which part is left out that such a letter cannot do without; nothing if none is."""
    missing = [part for part in essential_parts(destination, codes) if part not in going]
    if not missing:
        return ""
    parts = listed(codes.consent_parts.label(part) for part in missing)
    words = QCoreApplication.translate("letters", "This letter cannot do without: {parts}.")
    return words.format(parts=parts)


def meter_sentence(meter: Meter) -> str:
    """Say the meter for a screen reader: "13 of 15 facts, missing GP summary and funding"."""
    t = QCoreApplication.translate
    said = t("letters", "{have} of {total} facts").format(have=meter.have, total=meter.total)
    missing = [asked_label(fact.code) for fact in meter.open]
    if not missing:
        return said
    return t("letters", "{said}, missing {facts}").format(said=said, facts=listed(missing))


def listed(words: Iterable[str]) -> str:
    """Join words as a sentence does: "GP summary, funding and risk"."""
    parts = list(words)
    first = ", ".join(parts[:-1])
    joined = QCoreApplication.translate("letters", "{first} and {last}")
    return joined.format(first=first, last=parts[-1]) if first else "".join(parts)


def why_missing(asked: Asked, fact: FactRow | None, today: date) -> str:
    """Say what we know of a fact that a place asks for and we do not have."""
    t = QCoreApplication.translate
    if asked.state == "follows":
        return t("letters", "To follow, the letter says so")
    if asked.state == "left_out":
        part = standard_codes().consent_parts.label(standard_codes().facts[asked.code].part)
        return t("letters", "Not in this letter: “{part}” does not go").format(part=part)
    if asked.state == "old":
        age = times.age_of(asked.as_of, today) if asked.as_of else ""
        return t("letters", "{value} ({age} old)").format(value=asked.value, age=age)
    if fact is None:
        return t("letters", "Not asked yet")
    when = times.short_date(fact.as_of, today) if fact.as_of else ""
    who = ", ".join(part for part in (facts.who_says(fact), when) if part)
    said = facts.answer(fact.answer)
    return f"{said} ({who})" if who else said


def part_not_agreed(person: PersonRow) -> str:
    """Say why a part of the profile cannot be ticked."""
    words = QCoreApplication.translate("letters", "{Subject} did not agree to this part.")
    return _spoken(person, words)


def hindrance(code: str, person: PersonRow) -> str:
    """Say why a letter cannot be signed yet, and what to do."""
    t = QCoreApplication.translate
    sentences = {
        "letter.died": t("letters", "{name} has died. Speak to the lead."),
        "letter.consent_missing": t("letters", "Record first what {name} agrees to."),
        "letter.consent_withdrawn": t("letters", "{name} took the consent back. Ask again."),
        "letter.consent_ended": t("letters", "The consent has ended. Ask {name} again."),
        "letter.part_not_agreed": t("letters", "A part is ticked that {name} did not agree to."),
        "letter.identity_left_out": t("letters", "The letter must say who it is about."),
        "letter.housing_left_out": t(
            "letters", "A council cannot take this letter without the part “Housing”. Tick it."
        ),
        "letter.housing_not_agreed": t(
            "letters",
            "A council cannot take this letter without the part “Housing”, and {name} did not"
            " agree to it. Ask {name} again.",
        ),
        "letter.signer_not_worker": t("letters", "The worker who saw {name} signs, not reception."),
        "letter.signer_phone_missing": t(
            "letters", "Your phone number is missing: they must be able to ring. Ask the lead."
        ),
    }
    return sentences[code].format(name=person.name_to_use)


def too_unwell(person: PersonRow) -> str:
    """Say that somebody cannot agree to anything today."""
    return QCoreApplication.translate(
        "letters", "{name} is too unwell to agree to things now. The draft is kept."
    ).format(name=person.name_to_use)


def too_long(part: str, lines: int) -> str:
    """Say which part to shorten, and by how much."""
    t = QCoreApplication.translate
    names = {
        "why": t("letters", "Why now"),
        "risks": t("letters", "Risks, and what we do"),
        "next": t("letters", "What happens next"),
        "agreement": t("letters", "The agreement"),
        "ask": t("letters", "The ask"),
        "papers": t("letters", "The list of papers"),
        "to": t("letters", "The address"),
    }
    name = names.get(part) or asked_label(part)
    if lines == 1:
        return t("letters", "One page only: make “{part}” a line shorter.").format(part=name)
    return t("letters", "One page only: make “{part}” {n} lines shorter.").format(
        part=name, n=lines
    )


def hint(found: Hint) -> str:
    """Offer kinder words for what somebody typed, or ask for a name to be left out."""
    t = QCoreApplication.translate
    if found.code == "word":
        return t("letters", "“{found}”: better “{better}”").format(
            found=found.found, better=found.better
        )
    return t("letters", "“{found}” looks like somebody else’s name. Leave it out.").format(
        found=found.found
    )
