"""Whom a row of a venue's list is about: somebody known, somebody new, or not to be told from it.

A mistake here writes one person's care into another's record, and nobody at the desk would see
it. So a row is put to somebody only on grounds that hold at a front desk:

* their reference in the venue's own list, unless the name, the date of birth or the NHS number
  says somebody else: then the row is left out and somebody decides, for a reference typed wrongly
  is likelier than a person with another name and another birthday;
* their NHS number with a name that fits, or the same name with the same whole date of birth.

A name alone never does it: two people called Lee come on most Fridays. A row with a reference or
a whole date of birth of its own is made new beside the namesake, and said to be perhaps the same:
the two can be joined in a moment, and taken apart only by hand. A row with a name and nothing else
to know it by is left out if it says anything more of somebody of that name, since the next reading
of the same list would make them once again.
"""

from collections.abc import Collection, Iterable, Sequence
from functools import cache
from uuid import UUID

from desk.domain.imports_people import PersonRecord
from desk.domain.likeness import word_fit
from desk.domain.matching import Nicknames, fold, sound_of_word
from desk.domain.people import Born
from desk.domain.resources import standard_codes
from desk.snapshot import snapshot

_TITLES = frozenset({"mr", "mrs", "ms", "miss", "mx", "dr", "doctor", "prof", "the", "sir"})
_EXACT = frozenset({"day", "month", "year"})


@snapshot
class Here:
    """Somebody the drop-in knows: what tells them from others. `names` are all they go by."""

    id: UUID
    reference: str
    name_to_use: str
    full_name: str
    born: Born
    nhs_number: str | None
    names: tuple[str, ...] = ()


@snapshot
class Verdict:
    """Whom a row is about. `person_id` is whom it is put to, None for nobody so far.

    `code` is the problem to tell, about the column `key`; `left_out` means that the row stays out.
    `perhaps` are people of that name, one of whom it is about if it says nothing new of them.
    """

    person_id: UUID | None = None
    code: str = ""
    key: str = ""
    left_out: bool = False
    perhaps: tuple[UUID, ...] = ()


NEW = Verdict()


class Everybody:
    """All whom the drop-in knows, found by what a row may say of them."""

    def __init__(self, people: Iterable[Here]) -> None:
        """Sort `people` by reference, name and NHS number."""
        self._references: dict[str, Here] = {}
        self._names: dict[str, list[Here]] = {}
        self._numbers: dict[str, list[Here]] = {}
        for here in people:
            if here.reference:
                self._references[here.reference.casefold()] = here
            if here.nhs_number:
                self._numbers.setdefault(here.nhs_number, []).append(here)
            for name in {fold(here.name_to_use), fold(here.full_name)} - {""}:
                self._names.setdefault(name, []).append(here)

    def named_by_reference(self, record: PersonRecord) -> Here | None:
        """Return who has the reference of a row."""
        return self._references.get(record.reference.casefold()) if record.reference else None

    def verdict(self, record: PersonRecord, names: Collection[str] = ()) -> Verdict:
        """Say whom `record` is about; `names` are all those of whoever has its reference."""
        here = self.named_by_reference(record)
        if here is None:
            return self._by_itself(record)
        other = _speaks_against(record, here, names)
        if other:
            return Verdict(code=f"person.other_{other}", key="reference", left_out=True)
        return Verdict(here.id)

    def _by_itself(self, record: PersonRecord) -> Verdict:
        """Say whom a row is about whose reference, if it has one, nobody has."""
        sure, perhaps = self._sure(record), self._perhaps(record)
        if len({one.id for one in sure}) > 1:
            return Verdict(code="person.several_such", key="name_to_use", left_out=True)
        if sure and not (record.reference and sure[0].reference):
            return Verdict(sure[0].id)
        if record.nhs_number in self._numbers and not sure:
            return Verdict(code="person.number_taken", key="nhs_number", left_out=True)
        if not (sure or perhaps):
            return NEW
        if record.reference or record.nhs_number or record.born.precision == "day":
            return Verdict(code="person.perhaps_here", key="name_to_use")
        ids = tuple(dict.fromkeys(one.id for one in perhaps))
        return Verdict(code="person.name_alone", key="name_to_use", left_out=True, perhaps=ids)

    def _sure(self, record: PersonRecord) -> list[Here]:
        found = [
            here
            for here in self._numbers.get(record.nhs_number or "", ())
            if names_fit(names_of(record), _own(here))
        ]
        if record.born.precision == "day":
            found += [
                here
                for here in self._perhaps(record)
                if here.born == record.born and _folded(here) == _folded(record)
            ]
        return found

    def _perhaps(self, record: PersonRecord) -> list[Here]:
        """Return those of the same name of whom nothing says that they are somebody else."""
        use, full = _folded(record)
        both = [here for name in {use, full} - {""} for here in self._names.get(name, ())]
        return [
            here
            for here in both
            if not (full and here.full_name and fold(here.full_name) != full)
            and not _born_differs(record.born, here.born)
            and not _differ(record.nhs_number, here.nhs_number)
        ]


def names_fit(said: Sequence[str], known: Sequence[str]) -> bool:
    """Say whether two lots of names may be one person's.

    The first name of one side must fit some word of the other: the same, a short form of it, by
    its sound, or but for a letter. Where both tell a last name too, that must fit as well.
    """
    one, other = _Words.of(said), _Words.of(known)
    first = any(map(other.fits, one.first)) or any(map(one.fits, other.first))
    if not first or not (one.last and other.last):
        return first
    return any(map(other.fits, one.last)) or any(map(one.fits, other.last))


def _speaks_against(record: PersonRecord, here: Here, names: Collection[str]) -> str:
    """Name what says that a row is about somebody else than `here`: born, number, name or nothing.

    A whole date of birth or an NHS number that is the same outweighs a name: people change theirs.
    """
    if _differ(record.nhs_number, here.nhs_number):
        return "number"
    if record.nhs_number and record.nhs_number == here.nhs_number:
        return ""
    if _born_differs(record.born, here.born):
        return "born"
    if record.born.precision == "day" and record.born == here.born:
        return ""
    return "" if names_fit(names_of(record), (*_own(here), *names)) else "name"


def _differ(one: str | None, other: str | None) -> bool:
    return bool(one and other and one != other)


def _born_differs(one: Born, other: Born) -> bool:
    """Say whether two dates cannot be one; an estimate is never held against anybody."""
    if not {one.precision, other.precision} <= _EXACT:
        return False
    ends = one.earliest, one.latest, other.earliest, other.latest
    if None in ends:
        return False
    return bool(ends[1] < ends[2] or ends[3] < ends[0])  # type: ignore[operator]


def says_more(said: Born, known: Born) -> bool:
    """Say whether a birth date as a file tells it is to take the place of the known one.

    What is known more closely stays: 14 March 1990 does not become 1990, nor an age by sight.
    """
    if said.precision == "unknown" or said == known:
        return False
    if known.precision in {"unknown", "estimate"}:
        return said.precision != "estimate" or known.precision == "unknown"
    return said.precision in _EXACT and not _holds(said, known)


def _holds(wide: Born, close: Born) -> bool:
    if not (wide.earliest and wide.latest and close.earliest and close.latest):
        return False
    return wide.earliest <= close.earliest and close.latest <= wide.latest


def _folded(one: PersonRecord | Here) -> tuple[str, str]:
    return fold(one.name_to_use), fold(one.full_name)


def names_of(record: PersonRecord) -> tuple[str, ...]:
    """Return all names of a row."""
    others = tuple(name.text for name in record.other_names)
    return (record.name_to_use, record.full_name, *others)


def _own(here: Here) -> tuple[str, ...]:
    return (here.name_to_use, here.full_name, *here.names)


@snapshot
class _Words:
    """Names in their words, folded: those that come first, those that come last, and all."""

    first: frozenset[str]
    last: frozenset[str]
    every: frozenset[str]

    @classmethod
    def of(cls, names: Sequence[str]) -> "_Words":
        split = [
            [word for word in fold(name).split() if word not in _TITLES] for name in names if name
        ]
        return cls(
            frozenset(words[0] for words in split if words),
            frozenset(words[-1] for words in split if len(words) > 1),
            frozenset(word for words in split for word in words),
        )

    def fits(self, word: str) -> bool:
        """Say whether a word may be one of these."""
        return word in self.every or any(_alike(word, known) for known in self.every)


def _alike(word: str, known: str) -> bool:
    sounds = sound_of_word(word), sound_of_word(known)
    return word_fit(word, sounds[0], known, sounds[1], _short_forms(), own=True) is not None


@cache
def _short_forms() -> Nicknames:
    return Nicknames(standard_codes().nicknames())
