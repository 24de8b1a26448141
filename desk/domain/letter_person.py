"""The block of a letter that says who somebody is and how to reach them."""

import re
from collections.abc import Callable, Mapping

from desk.domain import nhs_number
from desk.domain.born import born_words
from desk.domain.codes import Codes
from desk.domain.letter_facts import BLANKS, FactBook
from desk.domain.letter_rows import Labelled, LetterRequest
from desk.domain.letter_words import LetterWords
from desk.domain.people import PersonRow
from desk.domain.pronouns import pronouns

NO_ADDRESS = "No fixed address, via us"

# Postcodes that stand for "none" in health returns; never printed. Source: domain brief §2.1.
_PSEUDO_POSTCODE = re.compile(r"\bZZ\s?99\s?\d[A-Z]{2}\b", re.IGNORECASE)
_NO_FIXED = re.compile(r"\bno fixed (address|abode)\b|\bNFA\b", re.IGNORECASE)

_NO_PETS = ("none", "no", "no pets", "no pet")


def name_words(person: PersonRow) -> str:
    """Write the full name with the name to use in it: "Darren (Daz) Hollis"."""
    full, used = person.full_name.strip(), person.name_to_use.strip()
    if not full:
        return f"{used} (full name not known)"
    if not used or used.casefold() in full.casefold():
        return full
    first, _, rest = full.partition(" ")
    return f"{first} ({used}) {rest}".rstrip()


def address_words(value: str) -> str:
    """Write an address for a letter, never with a postcode that stands for none."""
    if _NO_FIXED.search(value):
        return NO_ADDRESS
    without = _PSEUDO_POSTCODE.sub("", value).strip(" ,;")
    return without or NO_ADDRESS


def language_words(person: PersonRow, codes: Codes) -> str:
    """Write which language somebody speaks and whether an interpreter is needed."""
    language = codes.languages.find(person.speaks) if person.speaks else None
    if language is None:
        spoken = person.speaks or BLANKS["not_asked"]
    elif language.code == "cy":
        spoken = f"{language.own} / {language.label}"
    else:
        spoken = language.label
    if person.interpreter in {"", "not_needed"}:
        return spoken
    help_with_words = codes.interpreter.label(person.interpreter)
    return f"{spoken}. {help_with_words}"


def who_lines(
    request: LetterRequest, book: FactBook, words: LetterWords, codes: Codes
) -> tuple[Labelled, ...]:
    """Return the lines of the block; where a part was not agreed to, its lines say so."""
    say = _sayings(request, book, codes)
    fill = _pronoun_label(request)
    left_out = words.say["not_part_value"]

    def value(what: str) -> str:
        shown = what == "name" or _may_show(request, book, what)
        return say[what]() if shown else left_out

    return tuple(Labelled(fill(who.label), value(who.what), who.what) for who in words.who)


def _sayings(
    request: LetterRequest, book: FactBook, codes: Codes
) -> Mapping[str, Callable[[], str]]:
    person = request.person
    return {
        "name": lambda: name_words(person),
        "born": lambda: born_words(person.born, request.on),
        "nhs_number": lambda: nhs_number.shown(person.nhs_number) or BLANKS["not_known"],
        "phone": lambda: book.value("phone"),
        "address": lambda: address_words(book.value("address")),
        "language": lambda: language_words(person, codes),
        "council": lambda: book.value("council"),
        "emergency_contact": lambda: book.value("emergency_contact"),
        "with": lambda: _with_them(book),
    }


def _may_show(request: LetterRequest, book: FactBook, what: str) -> bool:
    if what == "with":
        return book.may_show("household")
    if what in {"council", "phone", "address", "emergency_contact"}:
        return book.may_show(what)
    return request.covers("identity")


def _with_them(book: FactBook) -> str:
    pets = book.known("pets")
    household = book.value("household")
    if pets is None:
        return household
    if pets.value.strip(" .").casefold() in _NO_PETS:
        return f"{household}, no pets"
    return f"{household}. {pets.value[:1].upper()}{pets.value[1:]}"


def _pronoun_label(request: LetterRequest) -> Callable[[str], str]:
    said = pronouns(request.person.pronouns, request.person.name_to_use).words()
    return lambda label: label.format(**said)
