"""A language in which everything takes three tenths more room, to see what gives way to it.

So much must be allowed for Welsh. Source: interaction brief §11.
"""

import re
import xml.etree.ElementTree as ET
from functools import cache

from PySide6.QtCore import QTranslator

from desk.domain.resources import FOLDER

_PARTS = re.compile(r"(\{[^{}]*\}|<[^<>]*>|&.)|([aeiouyAEIOUY])")
"""What is no word (places for facts, marks of rich text, the letter of a key), or a vowel."""
_MARKED = str.maketrans("aeiouyAEIOUY", "áéíóúýÁÉÍÓÚÝ")


def lengthened(words: str) -> str:
    """Return words with every vowel marked and said twice: `Chééck íín` for `Check in`."""
    return _PARTS.sub(
        lambda found: found[1] or found[2].translate(_MARKED) + found[2].lower().translate(_MARKED),
        words,
    )


@cache
def known_words() -> frozenset[tuple[str, str]]:
    """Return context and words of everything that translators are given."""
    words = ET.parse(FOLDER / "translations" / "desk_cy.ts")  # noqa: S314 - a file of our own
    contexts = words.getroot().iter("context")
    return frozenset(
        (context.findtext("name", ""), message.findtext("source", ""))
        for context in contexts
        for message in context.iter("message")
    )


class LongWords(QTranslator):
    """Lengthens what translators are given, and nothing else: what stays short escaped them."""

    def isEmpty(self) -> bool:  # noqa: N802 - Qt's name
        """Say that there are words here."""
        return False

    def translate(self, context: str, source: str, *_more: object) -> str | None:
        """Return the long words, or None for what is not known."""
        return lengthened(source) if (context, source) in known_words() else None
