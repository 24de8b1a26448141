"""Hints under the text of a letter: kinder words, names that do not belong there."""

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from desk.domain.code_files import BadCodes, read_file
from desk.domain.resources import FOLDER
from desk.snapshot import snapshot


@snapshot
class Hint:
    """One hint: where in the text (from, to), what stands there, what to write instead.

    `code` is ``word`` or ``other_name``; `better` is empty for a name.
    """

    start: int
    end: int
    code: str
    found: str
    better: str


class Hints:
    """Finds words that shut doors, and names of third parties beside words of kinship."""

    def __init__(self, words: Mapping[str, str], kin: tuple[str, ...]) -> None:
        """Look for `words` (each with a better one) and for names that follow `kin`."""
        self._better = {word.casefold(): better for word, better in words.items()}
        longest_first = sorted(self._better, key=len, reverse=True)
        self._words = re.compile(rf"\b({'|'.join(map(re.escape, longest_first))})\b", re.IGNORECASE)
        self._names = re.compile(rf"\b(?i:{'|'.join(map(re.escape, kin))}),? ([A-ZŴŶÂÊÎÔÛ]\w+)")

    def find(self, text: str) -> tuple[Hint, ...]:
        """Return the hints for `text`, in the order in which they stand."""
        found = [
            Hint(*match.span(), "word", match[0], self._better[match[0].casefold()])
            for match in self._words.finditer(text)
        ]
        found += [
            Hint(*match.span(1), "other_name", match[1], "") for match in self._names.finditer(text)
        ]
        return tuple(sorted(found, key=lambda hint: hint.start))


def read_hints(path: Path) -> Hints:
    """Read hints from a file of the venue.

    Raises:
        BadCodes: the file cannot be read, or lacks its words.
    """
    document = read_file(path)
    words, kin = document.get("words"), document.get("kin")
    if not isinstance(words, dict) or not isinstance(kin, list):
        raise BadCodes(f"{path.name}: words or kin are missing")
    return Hints(words, tuple(kin))


@cache
def _standard() -> Hints:
    return read_hints(FOLDER / "letters" / "hints.toml")


def word_hints(text: str) -> tuple[Hint, ...]:
    """Return hints for what a worker typed into a letter. Source: domain brief §4.4."""
    return _standard().find(text)
