"""Reads a venue's directory of places that letters go to, with what each one asks for."""

from dataclasses import field
from datetime import date, time

from desk.domain.codes import Codes
from desk.domain.imports import LONGEST_NAME, Imported, RowReader, has_letters, read_rows, tidy
from desk.domain.sheets import Progress, Sheet
from desk.domain.typed import Unreadable, read_date, read_time
from desk.snapshot import snapshot

_NATIONS = {"england": "england", "lloegr": "england", "wales": "wales", "cymru": "wales"}
_NO_LETTER = frozenset({"none", "no letter", "-"})


@snapshot
class DestinationRecord:
    """One service that takes referrals.

    `requires` are codes of facts (or of `Codes.own_facts`) it sends letters back without,
    `parts` what it may be told, `asks` what it can be asked for. `told_on` and `told_at` say when
    `free_places` were told, by the venue's own clock. `nation` is empty where the file is silent.
    `usual` names what the file leaves blank and what is usual for its kind stands for.
    """

    row: int
    name: str
    kind: str
    team: str = ""
    address: str = ""
    phone: str = ""
    email: str = ""
    nation: str = ""
    description: str = ""
    requires: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()
    asks: tuple[str, ...] = ()
    excludes: str = ""
    ring_first: bool = False
    free_places: str = ""
    told_on: date | None = None
    told_at: time | None = None
    answer_time: str = ""
    template: str = ""
    active: bool = True
    usual: frozenset[str] = field(default=frozenset(), compare=False)


def read_destinations(
    sheet: Sheet, codes: Codes, today: date, on_progress: Progress | None = None
) -> Imported[DestinationRecord]:
    """Read the places of `sheet`, each once.

    Raises:
        Refusal: ``import.stopped``.
    """
    seen: dict[str, int] = {}

    def make(row: RowReader) -> DestinationRecord | None:
        place = _read_destination(row, codes)
        if place is None:
            return None
        if seen.setdefault(place.name.casefold(), row.number) != row.number:
            row.refuse("name", "row.same_destination", first=seen[place.name.casefold()])
            return None
        return place

    return read_rows(sheet, codes.destination_columns, make, today, on_progress)


def _read_destination(row: RowReader, codes: Codes) -> DestinationRecord | None:
    name = row.text("name", LONGEST_NAME)
    if not has_letters(name):
        row.refuse("name", "name.blank")
        return None
    kind = codes.destination_kinds.find(row.text("kind"))
    if kind is None:
        row.refuse("kind", "destination.kind")
        return None
    nation = _read_nation(row)
    letter = _read_template(row, codes, kind.code, nation)
    usual = codes.templates.get(letter)
    told_on, told_at = _read_told(row)
    return DestinationRecord(
        row=row.number,
        name=name,
        kind=kind.code,
        team=row.text("team"),
        address=row.text("address"),
        phone=row.text("phone", LONGEST_NAME),
        email=row.text("email", LONGEST_NAME),
        nation=nation,
        description=row.text("description"),
        requires=_read_requires(row, codes) or (usual.requires if usual else ()),
        parts=row.choices("parts", codes.consent_parts) or (usual.parts if usual else ()),
        asks=row.choices("asks", codes.asks) or kind.asks,
        excludes=row.text("excludes"),
        ring_first=row.yes("ring_first"),
        free_places=row.text("free_places"),
        told_on=told_on,
        told_at=told_at,
        answer_time=row.text("answer_time"),
        template=letter,
        active=row.yes("active", default=True),
        usual=row.blanks("nation", "requires", "parts", "asks", "template"),
    )


def _read_requires(row: RowReader, codes: Codes) -> tuple[str, ...]:
    """Return what a place wants to know: facts, and what stands on the person's own page."""
    wanted: dict[str, None] = {}
    for word in row.words("requires", codes.facts):
        entry = codes.own_facts.find(word) or codes.facts.find(word)
        if entry is None:
            row.problem("requires", "cell.unknown_word", value=word)
        else:
            wanted[entry.code] = None
    return tuple(wanted)


def _read_nation(row: RowReader) -> str:
    text = row.text("nation").lower()
    if text and text not in _NATIONS:
        row.problem("nation", "cell.unknown_word")
    return _NATIONS.get(text, "")


def _read_template(row: RowReader, codes: Codes, kind: str, nation: str) -> str:
    """Return the letter a place gets: as the file says ("none" too), else the usual of its kind."""
    if row.text("template").lower() in _NO_LETTER:
        return ""
    usual = codes.destination_kinds[kind].template
    if kind == "housing" and nation:
        usual = codes.nation(nation).housing_template
    return row.choice("template", codes.templates, usual)


def _read_told(row: RowReader) -> tuple[date | None, time | None]:
    """Read when free places were told: "08:20", "20/11/2026" or "20/11/2026 08:20"."""
    text = tidy(row.cell("told_at"))
    if not text:
        return None, None
    before, _, last = text.rpartition(" ")
    try:
        if ":" not in last:
            return read_date(text, row.today), None
        return read_date(before, row.today) if before else None, read_time(last)
    except Unreadable as unreadable:
        row.problem("told_at", unreadable.code)
        return None, None
