"""The bundled typeface as paper uses it: two weights, measured and registered once."""

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Any

from desk.domain.resources import FOLDER

# Marks that people type and the typeface lacks, in the words or marks that say the same.
_INSTEAD = str.maketrans(
    {
        "≥": "at least ", "≤": "at most ", "→": "to", "←": "from", "✓": "yes", "✔": "yes",
        "✗": "no", "\u2011": "-", "\u2010": "-", "\u2212": "-", "\u00a0": " ", "\u202f": " ",
        "\u2009": " ", "\t": " ",
    }
)  # fmt: skip
_UNSEEN = {"Cc", "Cf", "Cs", "Co", "Cn"}
_EMOJI_STYLE = range(0xFE00, 0xFE10)


@dataclass(frozen=True, slots=True)
class Face:
    """One weight: its name in the PDF, the width of each character in thousandths of its size."""

    name: str
    widths: dict[int, float]
    missing: float
    ascent: float
    descent: float

    def width(self, text: str, size: float) -> float:
        """Return how wide `text` is in points at `size` points."""
        widths, missing = self.widths, self.missing
        return sum([widths.get(code, missing) for code in map(ord, text)]) * size * 0.001

    def baseline(self, size: float, line: float) -> float:
        """Return how far below the top of a line, `line` points high, its letters stand."""
        return (line + (self.ascent + self.descent) * size) / 2


@dataclass(frozen=True, slots=True)
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
        return "".join(dict.fromkeys(mark for mark in printable(text) if ord(mark) not in known))


def printable(text: str) -> str:
    """Return `text` as it can be set: composed letters, no invisible marks, no line breaks."""
    if text.isascii() and text.isprintable():
        return text
    composed = unicodedata.normalize("NFC", text.replace("\n", " ").translate(_INSTEAD))
    return "".join(
        mark
        for mark in composed
        if unicodedata.category(mark) not in _UNSEEN and ord(mark) not in _EMOJI_STYLE
    )


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
    return Face(
        name, dict(face.charWidths), face.defaultWidth, face.ascent / 1000, face.descent / 1000
    )
