"""Reads a venue's file of facts: one row a fact, with who says so and since when."""

from datetime import date

from desk.domain.codes import Codes
from desk.domain.imports import LONGEST_NAME, Imported, RowReader, has_letters, read_rows
from desk.domain.sheets import Progress, Sheet
from desk.snapshot import snapshot


@snapshot
class FactRecord:
    """One fact about the person with this `reference`, or, without one, of this `name`.

    `answer` is known, not_asked, not_known or declined; `value` is empty unless it is known.
    `source` and `agency` are words as written.
    """

    row: int
    reference: str
    name: str
    code: str
    answer: str
    value: str
    as_of: date | None
    source: str
    agency: str
    confidence: str
    tier: str


def read_facts(
    sheet: Sheet, codes: Codes, today: date, on_progress: Progress | None = None
) -> Imported[FactRecord]:
    """Read the facts of `sheet`; a row that says the same of the same person again is noted.

    Raises:
        Refusal: ``import.stopped``.
    """
    seen: dict[tuple[object, ...], int] = {}

    def make(row: RowReader) -> FactRecord | None:
        fact = _read_fact(row, codes)
        if fact is None:
            return None
        who = fact.reference.casefold() or fact.name.casefold()
        same = (who, fact.code, fact.answer, fact.value, fact.as_of)
        if seen.setdefault(same, row.number) != row.number:
            row.refuse("", "row.same_fact", first=seen[same])
            return None
        return fact

    return read_rows(sheet, codes.fact_columns, make, today, on_progress)


def _read_fact(row: RowReader, codes: Codes) -> FactRecord | None:
    reference, name = row.text("reference", LONGEST_NAME), row.text("name", LONGEST_NAME)
    if not (reference or has_letters(name)):
        row.refuse("reference", "person.blank")
        return None
    code = codes.facts.find(row.text("fact"))
    if code is None:
        row.refuse("fact", "fact.unknown")
        return None
    value = row.text("value")
    if not value:
        row.refuse("value", "fact.blank", fact=code.label)
        return None
    answer = codes.answers.find(value)
    return FactRecord(
        row=row.number,
        reference=reference,
        name=name,
        code=code.code,
        answer=answer.code if answer else "known",
        value="" if answer else value,
        as_of=row.day("as_of", ahead=0),
        source=row.text("source", LONGEST_NAME),
        agency=row.text("agency", LONGEST_NAME),
        confidence=row.choice("confidence", codes.confidences, "self_report"),
        tier=row.choice("tier", codes.tiers, code.tier),
    )
