"""The bundled typeface as paper uses it: two weights, measured and registered once."""

import re
import unicodedata
from collections.abc import Callable, Iterable
from functools import cache
from typing import Any

from desk.domain.resources import FOLDER
from desk.snapshot import snapshot

# Marks that people type and the typeface lacks, in the words or marks that say the same.
_INSTEAD = str.maketrans(
    {
        "≥": "at least ", "≤": "at most ", "→": "to", "←": "from", "✓": "yes", "✔": "yes",
        "✗": "no", "\u2011": "-", "\u2010": "-", "\u2212": "-", "\u00a0": " ", "\u202f": " ",
        "\u2009": " ", "\t": " ",
    }
)  # fmt: skip
_LOOSE_SPACE = re.compile(r" +(?=[ ),.;])")  # left behind by what was left out
_MARKS = ".,;:()“”"  # what may stand round a word in a line
_UNSEEN = {"Cc", "Cf", "Cs", "Co", "Cn"}
_EMOJI_STYLE = range(0xFE00, 0xFE10)
_PICTURES = 0x2190  # from here on symbols are arrows and emoji: left out, letters never


class Widths(dict[str, float]):
    """The width of each character in parts of its size; any other is as wide as the empty box."""

    def __init__(self, known: dict[str, float], box: float) -> None:
        """Hold the widths of `known` characters and of the box that stands for any other."""
        super().__init__(known)
        self._box = box

    def __missing__(self, mark: str) -> float:
        return self._box


@snapshot
class Face:
    """One weight: its name in the PDF and its measures, in parts of its size."""

    name: str
    widths: Widths
    ascent: float
    descent: float

    def width(self, text: str, size: float) -> float:
        """Return how wide `text` is in points at `size` points."""
        return sum(map(self.widths.__getitem__, text)) * size

    def baseline(self, size: float, line: float) -> float:
        """Return how far below the top of a line, `line` points high, its letters stand."""
        return (line + (self.ascent + self.descent) * size) / 2


@snapshot
class Typeface:
    """The two weights that papers are set in."""

    regular: Face
    bold: Face

    def of(self, *, strong: bool) -> Face:
        """Return the weight for plain or strong words."""
        return self.bold if strong else self.regular

    def lacks(self, text: str) -> str:
        """Return the characters of `text` that cannot be printed, each once, in order."""
        known = self.regular.widths
        return "".join(dict.fromkeys(mark for mark in printable(text) if mark not in known))


def unprinted(texts: Iterable[str]) -> str:
    """Return the words of `texts` that nobody could read on paper, each once; empty if none.

    A word is lost when the typeface lacks one of its letters, and a text of which nothing but
    what is never printed is left, such as a name made of emoji.
    """
    lost: dict[str, None] = {}
    for text in texts:
        if text.isascii():
            continue
        if text.strip() and not printable(text).strip():
            lost[text.strip()] = None
        elif typeface().lacks(text):
            words = (word.strip(_MARKS) for word in text.split() if typeface().lacks(word))
            lost |= dict.fromkeys(words)
    return " ".join(lost)


def printable(text: str) -> str:
    """Return `text` as it can be set: composed letters, no emoji, no line breaks."""
    if text.isascii() and text.isprintable():
        return text
    if _set_as_they_are().issuperset(text) and unicodedata.is_normalized("NFC", text):
        return text
    composed = unicodedata.normalize("NFC", text.replace("\n", " ").translate(_INSTEAD))
    kept = "".join(mark for mark in composed if _settable(mark))
    return kept if kept == composed else _LOOSE_SPACE.sub("", kept)


@cache
def _set_as_they_are() -> frozenset[str]:
    """Return the letters that the typeface has and that are set as they are, for most texts."""
    known = filter(_settable, typeface().regular.widths)
    return frozenset(mark for mark in known if ord(mark) not in _INSTEAD)


def _settable(mark: str) -> bool:
    kind = unicodedata.category(mark)
    if kind in _UNSEEN or ord(mark) in _EMOJI_STYLE:
        return False
    return not (kind in {"So", "Sk"} and ord(mark) >= _PICTURES)


@cache
def typeface() -> Typeface:
    """Read the bundled fonts and make them known to ReportLab, once in the life of the app."""
    return Typeface(_face("Regular"), _face("Bold"))


def _face(weight: str) -> Face:
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont

    name = f"AtkinsonHyperlegibleNext-{weight}"
    make: Callable[..., Any] = TTFont
    font = make(name, str(FOLDER / "fonts" / f"{name}.ttf"), asciiReadable=0)
    pdfmetrics.registerFont(font)
    face = font.face
    known = {chr(code): width / 1000 for code, width in face.charWidths.items()}
    widths = Widths(known, face.defaultWidth / 1000)
    return Face(name, widths, face.ascent / 1000, face.descent / 1000)
