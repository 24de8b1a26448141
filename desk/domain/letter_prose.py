"""Whole sentences round what somebody noted in a few words, for the paragraphs of a letter.

A fact is noted as a fragment: "Sleeping rough since Sunday", "One detox in 2023". How it begins
tells which frame of the letter's file makes a plain sentence of it. What is a sentence already
stands as it is, and no word that was noted is left out.
"""

import re
from collections.abc import Mapping

LONGEST_SAID = 40
"""Letters of a name that is said again in sentences and beside facts; the block that says who
somebody is has it whole however long."""

_FIRST_WORD = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)?")

_PERSONS = frozenset({"he", "she", "they", "we", "it", "there"})
_PLACES = frozenset(
    {"at", "behind", "between", "by", "in", "near", "on", "outside", "under", "with"}
)
_MODALS = frozenset({"can", "cannot", "may", "must", "should", "will"})
_NONE = frozenset({"none", "never", "nothing", "nowhere", "not"})
_NO_DOING = frozenset({"building", "during", "evening", "morning", "nothing", "something"})
# Words that are no names, so that one of them loses its capital inside a sentence.
_PLAIN = _PERSONS | _PLACES | _MODALS | _NONE
_PLAIN |= {"a", "about", "an", "any", "each", "every", "from", "her", "his", "no", "own", "some"}
_PLAIN |= {"the", "their", "to", "one", "two", "three", "four", "five", "six", "still", "steady"}
_PLAIN |= {"car", "caravan", "council", "detox", "doorway", "home", "hostel", "host", "housing"}
_PLAIN |= {"night", "private", "rehab", "released", "rented", "room", "shared", "sofa", "sofas"}
_PLAIN |= {"supported", "tent", "van", "calls", "sees", "shouted", "stop", "thoughts", "wants"}


def opening(value: str, name: str) -> str:
    """Return how a noted value begins: the key of the frame that makes a sentence of it.

    ``quoted`` their own words · ``whole`` a sentence already, about the person called `name` ·
    ``doing`` "Sleeping rough" · ``at`` "With friends" · ``modal`` "Must not stop" · ``to`` "To
    sleep" · ``no`` "No thoughts of it" · ``none`` "None" · else ``other``. ``doing`` and ``at``
    become ``doing_since`` and ``at_since`` where it says since when.
    """
    text = value.strip()
    if text.startswith(("“", "‘", '"')):
        return "quoted"
    word = _first_word(text)
    if word == "i" or word.startswith(("i’", "i'")):
        return "quoted"
    if word in _PERSONS or "“" in text or _is_about(text, name):
        return "whole"
    kind = _kind(word)
    since = " since " in f" {text.lower()} "
    return f"{kind}_since" if since and kind in {"doing", "at"} else kind


def told(value: str, frames: Mapping[str, str], said: Mapping[str, str], name: str) -> str:
    """Return a noted value as a sentence, without its stop.

    `frames` are those of the fact in the letter's file, `said` the person's pronouns and verbs.
    A value for which there is no frame stands as it is.
    """
    text = value.strip().rstrip(".")
    opened = opening(text, name)
    frame = frames.get(opened) or ("" if opened == "whole" else frames.get("other", ""))
    if not frame:
        return text
    return frame.format(**said, value=_in_quotes(text) if opened == "quoted" else inside(text))


def inside(text: str) -> str:
    """Return words as they stand inside a sentence: a capital only if it may be that of a name."""
    word = _first_word(text)
    if word in _PLAIN or _kind(word) == "doing":
        return text[:1].lower() + text[1:]
    return text


def listed(words: list[str], last: str = "and") -> str:
    """Join words as a sentence does: "health, housing and risk", "risk, and courts and orders"."""
    if len(words) < 2:  # noqa: PLR2004 - one word needs no joining
        return "".join(words)
    comma = "," if " and " in words[-1] else ""
    return f"{', '.join(words[:-1])}{comma} {last} {words[-1]}"


def _kind(word: str) -> str:
    if word in _PLACES:
        return "at"
    if word.endswith("ing") and word not in _NO_DOING:
        return "doing"
    if word in _MODALS:
        return "modal"
    if word in _NONE:
        return "none"
    return word if word in {"to", "no"} else "other"


def _is_about(text: str, name: str) -> bool:
    """Tell whether a value is a sentence that begins with the person's name, not "Daz’s flat"."""
    return bool(name) and text.casefold().startswith(f"{name.casefold()} ")


def _first_word(text: str) -> str:
    found = _FIRST_WORD.match(text)
    return found.group().lower() if found else ""


def _in_quotes(text: str) -> str:
    return text if text[:1] in '“‘"' else f"“{text}”"
