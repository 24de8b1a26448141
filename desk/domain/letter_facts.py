"""The key facts of a letter: what is known, who said so and when, and what is honestly blank."""

from collections.abc import Iterable, Mapping

from desk.domain.codes import Codes
from desk.domain.dates import source_date
from desk.domain.letter_prose import LONGEST_SAID
from desk.domain.letter_rows import FactLine, LetterRequest
from desk.domain.letter_words import MOST_ROWS, LetterWords, RowWords
from desk.domain.people import FactRow

# What stands for each blank: three different answers, never one. Source: domain brief §2.
BLANKS: Mapping[str, str] = {
    "not_known": "Not known",
    "not_asked": "Not asked by us",
    "declined": "Declined to say",
}
TO_FOLLOW = "To follow"
THEMSELVES = "the person"
LEFT_OUT = "left_out"
"""Stands for the code of the row that names what is not part of the letter."""


class FactBook:
    """The facts of one request by code, as far as they may be on its page."""

    def __init__(self, request: LetterRequest, words: LetterWords, codes: Codes) -> None:
        """Keep what `request` covers; of two facts with one code the newer counts."""
        self._request, self._words, self._codes = request, words, codes
        ordered = sorted(request.facts, key=lambda fact: (fact.as_of is not None, fact.as_of))
        self._facts = {fact.code: fact for fact in ordered}
        self._shown: dict[str, bool] = {}

    def may_show(self, code: str) -> bool:
        """Tell whether the fact belongs to the referral itself or to a part agreed to."""
        shown = self._shown.get(code)
        if shown is None:
            fact = self._codes.facts.get(code)
            covered = self._request.covers(fact.part if fact else "identity")
            shown = self._shown[code] = covered or code in self._words.own
        return shown

    def wanted(self, code: str) -> bool:
        """Tell whether the place asks for it, so that a blank must be shown."""
        return code in self._request.destination.requires or code in self._request.to_follow

    def known(self, code: str) -> FactRow | None:
        """Return the fact if it is known and may be shown."""
        fact = self._facts.get(code)
        if fact is None or fact.answer != "known" or not self.may_show(code):
            return None
        return fact

    def answered(self, code: str) -> bool:
        """Tell whether anybody has recorded an answer, be it that it is not known."""
        return code in self._facts

    def withheld(self, codes: Iterable[str]) -> tuple[str, ...]:
        """Return those of `codes` that are not part of this letter, whatever is known of them."""
        return tuple(code for code in codes if not self.may_show(code))

    def value(self, code: str) -> str:
        """Return what the page says for `code`: the value, or the words for its blank."""
        if not self.may_show(code):
            return self._words.say["not_part_value"]
        fact = self.known(code)
        if fact is not None:
            return fact.value
        if code in self._request.to_follow:
            return TO_FOLLOW
        return BLANKS.get(self.answer(code), BLANKS["not_known"])

    def answer(self, code: str) -> str:
        """Return the answer that is recorded: known, or one of the three blanks."""
        fact = self._facts.get(code)
        return fact.answer if fact else "not_asked"

    def source(self, fact: FactRow) -> str:
        """Return who said so and when: "Daz, 20 Nov", "hospital, Mar 2026"."""
        said = fact.source
        if not said:
            name = self._request.person.name_to_use
            own = name if len(name) <= LONGEST_SAID else THEMSELVES
            said = own if fact.confidence == "self_report" else fact.agency or ""
        when = source_date(fact.as_of, self._request.on) if fact.as_of else ""
        return ", ".join(part for part in (said, when) if part)

    def label(self, code: str) -> str:
        """Return the label of a fact as the desk's list has it."""
        return self._codes.facts.label(code)

    def blank(self, row: RowWords) -> str:
        """Return what a row adds to an answer where nothing is known."""
        return row.blank.format(days=self._codes.nation(self._request.nation).threatened_days)


def fact_lines(book: FactBook, words: LetterWords) -> tuple[FactLine, ...]:
    """Return the rows of key facts, at most twelve, in the order of the page.

    One more names what is not part of the letter, so that nobody takes silence for "none".
    """
    lines = [line for row in words.rows if (line := _line(book, row)) is not None]
    left_out = _left_out(book, words)
    return (*lines[:MOST_ROWS], *([left_out] if left_out else []))


def _left_out(book: FactBook, words: LetterWords) -> FactLine | None:
    """Return the row of what was not agreed to: rows by their label, single facts by theirs."""
    named: list[str] = []
    for row in words.rows:
        withheld = book.withheld(row.codes)
        whole = len(withheld) == len(row.codes)
        named += [row.label] if whole and not row.extra else map(book.label, withheld)
    if not named:
        return None
    value = words.say["not_part_listed"].format(what="; ".join(_plainly(named)))
    return FactLine(words.headings["left_out"], value.rstrip("."), "", LEFT_OUT)


def _plainly(labels: Iterable[str]) -> list[str]:
    """Return labels as they stand inside a sentence, none that only repeats one before it."""
    kept: list[str] = []
    for label in map(lowered, labels):
        if not any(one in label for one in kept):
            kept.append(label)
    return kept


def _line(book: FactBook, row: RowWords) -> FactLine | None:
    allowed = [code for code in row.codes if book.may_show(code)]
    if not allowed:
        return None
    if row.extra and not any(book.known(code) or book.wanted(code) for code in allowed):
        return None
    if row.extra:
        shown = [code for code in allowed if book.known(code) or book.wanted(code)]
    else:
        shown = [allowed[0], *(code for code in allowed[1:] if _printed(book, code, row))]
    label = row.label if allowed[0] == row.codes[0] else book.label(allowed[0])
    named = "" if row.extra else allowed[0]  # the fact after which the row is called
    known = [fact for code in shown if (fact := book.known(code)) is not None]
    lead = book.source(known[0]) if known else ""
    if not book.known(named) and label != book.label(allowed[0]):
        named = ""  # what is not known of a row with a name of its own must be named as well
    value = ". ".join(_said(book, code, lead, alone=code == named) for code in shown)
    added = book.blank(row) if not known and row.blank else ""
    return FactLine(
        label=label,
        value=f"{value}: {added}" if added else value,
        source=lead,
        code=shown[0],
        blank=not known and len(shown) == 1 and not added,
    )


def _printed(book: FactBook, code: str, row: RowWords) -> bool:
    if code in row.always:
        return True
    return book.known(code) is not None or book.wanted(code) or book.answered(code)


def _said(book: FactBook, code: str, lead: str, *, alone: bool) -> str:
    """Return one fact inside its row: with its label unless it leads, its source if another."""
    fact = book.known(code)
    value = book.value(code).rstrip(".")
    if fact is None:
        return value if alone else f"{book.label(code)}: {value[:1].lower()}{value[1:]}"
    source = book.source(fact)
    beside = f" ({source})" if source and source != lead else ""
    name = "" if alone or names_itself(book.label(code), value) else f"{book.label(code)}: "
    return f"{name}{value}{beside}"


def names_itself(label: str, value: str) -> bool:
    """Tell whether a value already says what it is about, such as "No known allergies"."""
    stem = label.split(maxsplit=1)[0].lower()[:5]  # "Injecting" in "Does not inject"
    return stem in value.lower()


def lowered(text: str) -> str:
    """Lower the first letter of words that move inside a sentence, but not of AUDIT or GP."""
    first = text.split(" ", 1)[0]
    return text if first.isupper() else text[:1].lower() + text[1:]


def sentences(parts: Iterable[str]) -> str:
    """Join texts to sentences: each ends with a stop, none with two."""
    kept = [text for part in parts if (text := part.strip())]
    return " ".join(text if text[-1] in ".!?”’" else f"{text}." for text in kept)
