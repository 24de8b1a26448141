"""How a name is compared: without accents, by its sound, and by its short forms.

Whoever writes a name fills `folded` and `sound` with `name_keys`; search compares nothing else.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from datetime import date
from functools import lru_cache

import jellyfish

from desk.domain.people import Born

NO_SOUND = "-"
"""Stands for a word without a sound code (emoji, a script that Metaphone cannot read)."""

# Letters that Unicode does not take apart into a plain letter and an accent.
_PLAIN = {
    "ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ħ": "h",
    "\N{LATIN SMALL LETTER DOTLESS I}": "i", "ŋ": "n", "ŧ": "t", "ƒ": "f",
}  # fmt: skip
_SILENT = frozenset("'’‘`.\"“”\N{MODIFIER LETTER APOSTROPHE}\N{ACUTE ACCENT}")

# How Welsh, Irish and Polish names are spelt, told to Metaphone, which reads English only.
_SPELLINGS = tuple(
    (re.compile(pattern), said)
    for pattern, said in (
        (r"^rh", "r"),  # Rhys, Rees, Reece
        (r"^c(?=[ei])(?!ec|el[ei]|ind)", "k"),  # Cerys, Ceri, Cian, but not Cecil or Celia
        (r"(?<=io)bh", "v"),  # Siobhan, Shivaun
        (r"mh(?=e?$)", "v"),  # Niamh, Neve
        (r"ugh(?=e?s?$)", "u"),  # Hugh, Huw; Hughes, Huws
        (r"sz", "s"),  # Łukasz, Lucas
        (r"cz", "ch"),  # Czesław, Cheslav
        (r"rz", "z"),  # Grzegorz
        (r"y(?=[^aeiouy])", "i"),  # Wyn, Winn; Pryce, Price
    )
)


def fold(text: str) -> str:
    """Give `text` in small plain letters: no accents, one space between words.

    ``Siân O’Brien-Łoś`` becomes ``sian obrien los``. Letters of other scripts and emoji stay;
    invisible marks go. A name of nothing but punctuation stays as it is.
    """
    return fold_with_places(text)[0]


def fold_with_places(text: str) -> tuple[str, tuple[int, ...]]:
    """Fold `text`, and tell for every folded letter at which place of `text` it stood."""
    letters: list[str] = []
    places: list[int] = []
    for place, letter in enumerate(text):
        for plain in _plain(letter):
            if plain != " " or (letters and letters[-1] != " "):
                letters.append(plain)
                places.append(place)
    if letters and letters[-1] == " ":
        letters.pop()
        places.pop()
    if not letters and text.strip():
        start = len(text) - len(text.lstrip())
        kept = text.strip()
        return kept, tuple(range(start, start + len(kept)))
    return "".join(letters), tuple(places)


@lru_cache(maxsize=2048)
def _plain(letter: str) -> str:
    """Fold one letter; a space where words part, nothing where a mark is not heard."""
    if letter in _SILENT:
        return ""
    kept = []
    small = unicodedata.normalize("NFKD", letter).casefold()
    for part in unicodedata.normalize("NFKD", small):
        if part in _SILENT:
            continue
        kind = unicodedata.category(part)
        if kind[0] in "LN" or kind in ("So", "Mc"):
            kept.append(_PLAIN.get(part, part))
        elif kind[0] in "PZ" or kind in ("Sm", "Sc") or part.isspace():
            kept.append(" ")
    return "".join(kept)


def sound(text: str) -> str:
    """Give a code for how `text` sounds, word by word, one code for each folded word.

    Metaphone, because it follows English spelling inside the whole word: Soundex keeps the first
    letter and four signs only (Geoff is not Jeff, Catherine is not Kathryn), NYSIIS keeps vowels
    (Price is not Pryce). To it come a few spellings of Welsh, Irish and Polish names; first vowels
    count alike (Evans, Ifans), and *sh* as *s*, so that Siân, Shân, Sean and Shaun are one.
    """
    return " ".join(map(sound_of_word, fold(text).split()))


def sound_of_word(word: str) -> str:
    """Give the sound code of one folded word, or `NO_SOUND`."""
    if not word.isascii():
        return NO_SOUND
    for pattern, said in _SPELLINGS:
        word = pattern.sub(said, word)
    code = str(jellyfish.metaphone(word)).replace(" ", "").replace("X", "S")
    if code and code[0] in "AEIOU":
        code = "A" + code[1:]
    return code or NO_SOUND


def name_keys(text: str) -> tuple[str, str]:
    """Give what a stored name keeps for search: `(folded, sound)`.

    Every command that writes a name uses it:
    ``folded, sound = name_keys(text)``.
    """
    folded = fold(text)
    return folded, " ".join(map(sound_of_word, folded.split()))


class Nicknames:
    """Which short forms and names go together, both ways: Jono and Jonathan, Shaz and Sharon."""

    def __init__(self, forms: Mapping[str, Iterable[str]]) -> None:
        """Take each name with its short forms, as the venue's list writes them."""
        known: dict[str, set[str]] = {}
        for name, shorts in forms.items():
            long = fold(name)
            for short in map(fold, shorts):
                known.setdefault(long, set()).add(short)
                known.setdefault(short, set()).add(long)
        self._known = {word: frozenset(others) for word, others in known.items()}

    def of(self, word: str) -> frozenset[str]:
        """Give the folded names that the folded `word` may stand for, or that stand for it."""
        return self._known.get(word, frozenset())


def attributor(full_name: str, born: Born) -> str | None:
    """Give the initials and day of birth by which national systems count a person.

    It only suggests that two records may be one person; it never joins them. None without two
    names or without a whole date. Source: domain brief §2.1, Duplicates.
    """
    words = fold(full_name).split()
    day: date | None = born.earliest
    if len(words) < 2 or day is None or born.precision != "day":  # noqa: PLR2004 - first and last
        return None
    return f"{words[0][0]}{words[-1][0]}".upper() + f" {day:%Y-%m-%d}"
