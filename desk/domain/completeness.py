"""The completeness meter of a letter: what this very place asks for, and what we have of it."""

from collections.abc import Collection, Iterable, Mapping
from datetime import date

from desk.domain import nhs_number
from desk.domain.codes import Codes
from desk.domain.destinations import DestinationRow
from desk.domain.people import FactRow, PersonRow
from desk.snapshot import snapshot


@snapshot
class Asked:
    """One fact a place asks for.

    `state` is ``have``, ``old`` (we have it, but it is past its age), ``follows`` (promised),
    ``declined``, ``missing`` or ``left_out`` (its part does not go with the letter). `value` is
    what we know, empty when we know nothing.
    """

    code: str
    state: str
    value: str = ""
    as_of: date | None = None


@snapshot
class Meter:
    """How complete a letter is for one place. Source: domain brief §4.1, commonly rejected for."""

    asked: tuple[Asked, ...]

    @property
    def total(self) -> int:
        """How many facts the place asks for."""
        return len(self.asked)

    @property
    def have(self) -> int:
        """How many of them we have, old ones with the others."""
        return sum(fact.state in {"have", "old"} for fact in self.asked)

    @property
    def open(self) -> tuple[Asked, ...]:
        """What would get the letter sent back: neither on it nor promised."""
        states = {"missing", "declined", "left_out"}
        return tuple(fact for fact in self.asked if fact.state in states)

    @property
    def follows(self) -> tuple[Asked, ...]:
        """What is promised to follow."""
        return tuple(fact for fact in self.asked if fact.state == "follows")


def requirements(destination: DestinationRow, codes: Codes) -> tuple[str, ...]:
    """Return the codes a place asks for: its own list, else that of its letter."""
    if destination.requires:
        return destination.requires
    template = codes.templates.get(destination.template)
    return template.requires if template else ()


def meter(
    destination: DestinationRow,
    person: PersonRow,
    facts: Iterable[FactRow],
    codes: Codes,
    *,
    to_follow: tuple[str, ...],
    today: date,
    left_out: Collection[str] = (),
) -> Meter:
    """Measure what is known of `person` against what `destination` asks for.

    Besides codes of facts a place may ask for ``full_name``, ``born`` and ``nhs_number``. Facts
    that are `left_out` do not reach it, whatever is known of them.
    """
    known = {fact.code: fact for fact in sorted(facts, key=_newest_last)}
    own = _own(person)
    asked = []
    for code in requirements(destination, codes):
        if code in own:
            found = Asked(code, "have" if own[code] else "missing", own[code])
        elif code in left_out:
            found = Asked(code, "left_out")
        else:
            found = _asked(code, known.get(code), codes, today)
        if found.state in {"missing", "declined"} and code in to_follow:
            found = Asked(code, "follows", found.value, found.as_of)
        asked.append(found)
    return Meter(tuple(asked))


def _newest_last(fact: FactRow) -> tuple[bool, date]:
    return fact.as_of is not None, fact.as_of or date.min


def _own(person: PersonRow) -> Mapping[str, str]:
    born = person.born
    return {
        "full_name": person.full_name.strip(),
        "born": "" if born.precision == "unknown" else born.precision,
        "nhs_number": nhs_number.shown(person.nhs_number) or "",
    }


def _asked(code: str, fact: FactRow | None, codes: Codes, today: date) -> Asked:
    if fact is None or fact.answer in {"not_known", "not_asked"}:
        return Asked(code, "missing")
    if fact.answer == "declined":
        return Asked(code, "declined", "", fact.as_of)
    listed = codes.facts.get(code)
    if listed and fact.as_of and (today - fact.as_of).days > listed.max_age_days:
        return Asked(code, "old", fact.value, fact.as_of)
    return Asked(code, "have", fact.value, fact.as_of)
