"""How well a name fits what somebody typed, with the reason; and what speaks for one person."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from rapidfuzz.distance import OSA, Levenshtein

from desk.domain.born import age_on
from desk.domain.find import Reason
from desk.domain.matching import NO_SOUND, Nicknames, fold_with_places, sound_of_word
from desk.domain.people import Born
from desk.snapshot import snapshot

OWN_KINDS = ("use", "full")
"""Names somebody is shown by; the others are what they are also called."""

ORDER = (
    "number", "exact", "shown_as", "starts_with", "also_called", "nickname", "sounds_like",
    "one_letter_different", "nearly",
)  # fmt: skip
"""Reason codes, surest first."""

SURE = frozenset(ORDER[:6])
"""Reasons under which somebody is meant; under the others they may be."""

WEIGHTS = {
    "exact": 1.0, "also_called": 1.0, "starts_with": 0.8, "nickname": 0.75,
    "one_letter_different": 0.65, "sounds_like": 0.6, "nearly": 0.4,
}  # fmt: skip
AGE_FITS, AGE_DIFFERS = 0.3, -0.3
ENOUGH = 0.2
"""Below this sum a possible match is not shown."""
NAME_REASONS = 2
"""So many names are given as reasons for one possible match; more cannot be read at a glance."""


@snapshot
class NameText:
    """A stored name with its keys, as search compares it."""

    kind: str
    text: str
    folded: str
    sound: str
    never_aloud: bool = False

    @property
    def own(self) -> bool:
        """Whether they are shown by this name, rather than also called so."""
        return self.kind in OWN_KINDS


@snapshot
class Asked:
    """What was typed, ready to be compared: folded, in words, with their sounds."""

    text: str
    words: tuple[str, ...]
    sounds: tuple[str, ...]
    written: tuple[str, ...]

    @classmethod
    def of(cls, text: str) -> "Asked":
        """Read what was typed."""
        folded, places = fold_with_places(text)
        words = tuple(folded.split())
        written, start = [], 0
        for word in words:
            written.append(text[places[start] : places[start + len(word) - 1] + 1])
            start += len(word) + 1
        return cls(folded, words, tuple(map(sound_of_word, words)), tuple(written))

    def only(self, place: int) -> "Asked":
        """Give the word at `place` alone."""
        word = self.words[place]
        return Asked(word, (word,), (self.sounds[place],), (self.written[place],))


def letters_forgiven(word: str) -> int:
    """Say how many letters of a typed word may be wrong: none, one, or two in a long one."""
    return 0 if len(word) < 3 else 1 if len(word) < 8 else 2  # noqa: PLR2004 - as the line says


@dataclass(frozen=True, slots=True, order=True)
class _Fit:
    """One way in which a name fits, surest first; `start` and `end` are places when folded."""

    order: int
    extra: int
    name_order: int
    start: int
    end: int


def fit(asked: Asked, names: Sequence[NameText], nicknames: Nicknames) -> Reason | None:
    """Say why somebody with `names` is meant, or None if they are not.

    Every typed word must fit one of their names; the least sure word decides the reason.
    """
    if not asked.words:
        return None
    whole = min(_wholes(asked, names), default=None)
    if whole is not None and ORDER[whole.order] in SURE:
        return _reason(asked, whole, names)
    worst: _Fit | None = None
    at_word = 0
    for place in range(len(asked.words)):
        found = _best_word(asked, place, names, nicknames)
        if found is None:
            return _reason(asked, whole, names) if whole else None
        if worst is None or found.order >= worst.order:
            worst, at_word = found, place
    if worst is None or (whole is not None and whole.order < worst.order):
        return _reason(asked, whole, names) if whole else None
    return _reason(asked.only(at_word), worst, names)


def sure_fit(asked: Asked, names: Sequence[NameText]) -> Reason | None:
    """Say why somebody is meant for sure, by the beginnings of their names alone: quickly."""
    whole = min(_beginnings(asked, names), default=None)
    if whole is not None:
        return _reason(asked, whole, names)
    if len(asked.words) > 1:
        known = [word for name in names for word in name.folded.split()]
        if all(any(other.startswith(word) for other in known) for word in asked.words):
            return Reason("starts_with", asked=" ".join(asked.written))
    return None


def _wholes(asked: Asked, names: Sequence[NameText]) -> Iterator[_Fit]:
    """Yield how all that was typed fits one whole name."""
    yield from _beginnings(asked, names)
    typed = asked.text
    forgiven = letters_forgiven(typed)
    for at, name in enumerate(names if forgiven else ()):
        away = OSA.distance(typed, name.folded, score_cutoff=forgiven)
        if 0 < away <= forgiven:
            code = "one_letter_different" if away == 1 else "nearly"
            yield _Fit(ORDER.index(code), away, at, *_different(typed, name.folded, 0))


def _beginnings(asked: Asked, names: Sequence[NameText]) -> Iterator[_Fit]:
    """Yield how all that was typed begins a name, or a word further in it."""
    typed, length = asked.text, len(asked.text)
    for at, name in enumerate(names):
        folded = name.folded
        if folded.startswith(typed):
            extra = len(folded) > length
            code = "also_called" if not name.own else "starts_with" if extra else "exact"
            yield _Fit(ORDER.index(code), int(extra), at, 0, length)
        elif (place := folded.find(f" {typed}") + 1) > 0:
            code = "starts_with" if name.own else "also_called"
            yield _Fit(ORDER.index(code), 1, at, place, place + length)


def _best_word(
    asked: Asked, place: int, names: Sequence[NameText], nicknames: Nicknames
) -> _Fit | None:
    """Find the name word that fits one typed word best."""
    word, code = asked.words[place], asked.sounds[place]
    best: _Fit | None = None
    for at, name in enumerate(names):
        start = 0
        for known, known_sound in zip(name.folded.split(), name.sound.split(), strict=False):
            how = word_fit(word, code, known, known_sound, nicknames, own=name.own)
            if how is not None:
                end = start + (len(word) if known.startswith(word) else len(known))
                found = _Fit(ORDER.index(how), int(known != word), at, start, end)
                if how in ("one_letter_different", "nearly"):
                    found = _Fit(found.order, 1, at, *_different(word, known, start))
                best = found if best is None else min(best, found)
            start += len(known) + 1
    return best


def word_fit(
    word: str, code: str, known: str, known_sound: str, nicknames: Nicknames, *, own: bool
) -> str | None:
    """Say how the typed `word`, sounding `code`, fits the `known` word of a name, or None."""
    if known.startswith(word):
        return "starts_with" if own else "also_called"
    if word in nicknames.of(known):
        return "nickname"
    if code == known_sound != NO_SOUND and len(word) > 1:
        return "sounds_like"
    forgiven = letters_forgiven(word)
    away = OSA.distance(word, known, score_cutoff=forgiven) if forgiven else 1
    if away > forgiven:
        return None
    return "one_letter_different" if away == 1 else "nearly"


def _different(typed: str, known: str, start: int) -> tuple[int, int]:
    """Give the part of `known` in which it differs from `typed`, at least one letter."""
    places = [edit.dest_pos for edit in Levenshtein.editops(typed, known)] or [0]
    first, last = min(places), max(places)
    first = min(first, len(known) - 1)
    return start + first, start + max(min(last, len(known) - 1), first) + 1


def _reason(asked: Asked, found: _Fit, names: Sequence[NameText]) -> Reason:
    name = names[found.name_order]
    _, places = fold_with_places(name.text)
    span = (0, len(name.text))
    if found.end <= len(places):
        span = (places[found.start], places[found.end - 1] + 1)
    return Reason(
        code=ORDER[found.order],
        text=name.text,
        span=span,
        kind=name.kind,
        asked=" ".join(asked.written),
        never_aloud=name.never_aloud,
    )


def letters_away(asked: Asked, names: Sequence[NameText]) -> int:
    """Count the letters between what was typed and the nearest whole name: 0 to 2, else 3."""
    far = 3
    return min(
        (OSA.distance(asked.text, name.folded, score_cutoff=far - 1) for name in names),
        default=far,
    )


def age_reason(born: Born, age: int | None, today: date) -> Reason | None:
    """Say whether a guessed age in years fits what is known; None if either is unknown.

    A guess may be out by a sixth, and by three years at least.
    """
    if age is None or born.earliest is None or born.latest is None:
        return None
    out_by = max(3, age // 6)
    youngest, oldest = age_on(born.latest, today), age_on(born.earliest, today)
    if youngest - out_by <= age <= oldest + out_by:
        return Reason("age_fits")
    return Reason("age_differs", fits=False)


def name_reasons(
    typed: Sequence[Asked],
    names: Sequence[NameText],
    nicknames: Nicknames,
    rarity: Callable[[str], float],
) -> tuple[float, tuple[Reason, ...]]:
    """Say how far `names` fit what stands in the name boxes: a sum, and reasons, best first.

    `rarity` tells from 0 to 1 how rare a folded word is among all names, so that a shared rare
    surname says more than a shared common first name. A box that fits a whole name is one reason.
    """
    found: list[tuple[float, Reason]] = []
    for box in typed:
        reason = fit(box, names, nicknames)
        if reason is not None and reason.code in ("exact", "also_called"):
            weight = WEIGHTS[reason.code] * sum(map(rarity, box.words))
            found.append((weight, reason))
            continue
        for place in range(len(box.words)):
            word = box.only(place)
            reason = fit(word, names, nicknames)
            if reason is not None:
                known = fold_with_places(reason.text[slice(*reason.span)])[0]
                weight = WEIGHTS[reason.code] * max(rarity(word.text), rarity(known))
                found.append((weight, reason))
    found.sort(key=lambda pair: -pair[0])
    told: list[Reason] = []
    for _, reason in found:
        if all((reason.text, reason.span) != (other.text, other.span) for other in told):
            told.append(reason)
    return sum(weight for weight, _ in found), tuple(told[:NAME_REASONS])
