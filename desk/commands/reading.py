"""From the bytes of a venue's file to the command that reads it in, and all that is wrong in it."""

import hashlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from db.base import Tx
from desk.commands.import_destinations import ImportDestinations
from desk.commands.import_facts import ImportFacts
from desk.commands.import_people import ImportPeople
from desk.commands.import_rota import ImportRota
from desk.commands.import_visits import ImportVisits
from desk.commands.imports import Import
from desk.domain import imports_known
from desk.domain.codes import Codes
from desk.domain.imports import Imported, Problem, kind_of
from desk.domain.imports_destinations import read_destinations
from desk.domain.imports_facts import read_facts
from desk.domain.imports_fates import Fate
from desk.domain.imports_known import Known
from desk.domain.imports_people import read_people
from desk.domain.imports_rota import read_agencies, read_rota
from desk.domain.imports_visits import read_visits
from desk.domain.refusals import Refusal
from desk.domain.resources import standard_codes
from desk.domain.sheets import Progress, Sheet
from desk.spreadsheets import read_book

Reader = Callable[[Sheet, Codes, date, Progress | None], Imported[Any]]

KINDS: Mapping[str, Reader] = {
    "rota": read_rota,
    "agencies": read_agencies,
    "destinations": read_destinations,
    "people": read_people,
    "facts": read_facts,
    "visits": read_visits,
}
"""What a file may hold, in the order in which one thing needs the other."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One kind of thing found in a file: its records, its problems, and the command for it.

    `kind` is a key of `KINDS`, or empty for a sheet that nobody can make out. `fates` are what
    would become of its records, once it was compared with the store.
    """

    kind: str
    sheet: str
    sha256: str
    today: date
    rows: int = 0
    records: tuple[Any, ...] = field(default=(), repr=False)
    agencies: tuple[Any, ...] = field(default=(), repr=False)
    problems: tuple[Problem, ...] = field(default=(), repr=False)
    fates: tuple[Fate, ...] = field(default=(), repr=False)

    @property
    def good(self) -> int:
        """How many rows can be read in."""
        return len(self.records) + len(self.agencies) - self.unusable

    @property
    def unusable(self) -> int:
        """How many of the records name somebody or something nobody knows, and cannot go in."""
        bad = {problem.row for problem in self.problems if not problem.imported}
        return len({record.row for record in (*self.records, *self.agencies)} & bad)

    @property
    def refused(self) -> int:
        """How many rows stay out."""
        return len({problem.row for problem in self.problems if not problem.imported})

    def count(self, what: str) -> int:
        """Count the rows of which `what` would become: new, changed or same."""
        return sum(fate.what == what for fate in self.fates)

    def against(self, known: Known) -> "Reading":
        """Return it with what it names and the store does not know among its problems."""
        return self.with_problems(_unknown(self, known))

    def with_problems(self, more: Iterable[Problem]) -> "Reading":
        """Return it with more problems, in the order of the rows."""
        whole = sorted((*self.problems, *more), key=lambda problem: problem.row)
        return replace(self, problems=tuple(whole))

    def command(self, *, again: bool = False, on_progress: Progress | None = None) -> Import:
        """Return the command that reads it in; `again` also if this very file was read before."""
        common: dict[str, Any] = {
            "sha256": self.sha256,
            "rows": self.rows,
            # Rows that the store does not know are counted as they are left out.
            "refused": self.refused - self.unusable,
            "again": again,
            "on_progress": on_progress,
        }
        if self.kind == "people":
            return ImportPeople(records=self.records, today=self.today, **common)
        if self.kind == "facts":
            return ImportFacts(records=self.records, **common)
        if self.kind == "visits":
            return ImportVisits(records=self.records, **common)
        if self.kind == "destinations":
            return ImportDestinations(records=self.records, **common)
        return ImportRota(records=self.records, agencies=self.agencies, **common)


def read_file(
    data: bytes, today: date, wanted: str = "", on_progress: Progress | None = None
) -> tuple[Reading, ...]:
    """Read every sheet of a file, in the order in which they are to be read in.

    `wanted` is what the file is said to hold; without it each sheet is known by its headings.
    Agencies and a rota in one book come together. Raises Refusal ``import.other_kind`` (`kind`,
    `wanted`) for headings of something else than was said, else ``import.…`` as
    `spreadsheets.read_book` does.
    """
    codes = standard_codes()
    sha256 = hashlib.sha256(data).hexdigest()
    found: dict[str, Reading] = {}
    strange: list[Reading] = []
    for sheet, kind in _told_apart(read_book(data, on_progress), wanted):
        if not kind:
            strange.append(Reading("", sheet.name, sha256, today, len(sheet.lines)))
        elif kind not in found:
            read = KINDS[kind](sheet, codes, today, on_progress)
            found[kind] = Reading(
                kind, sheet.name, sha256, today, read.rows, read.records, (), read.problems
            )
    return (*_in_order(found), *strange)


def _told_apart(sheets: Sequence[Sheet], wanted: str) -> Sequence[tuple[Sheet, str]]:
    """Say what each sheet holds; of a book only the sheets that are `wanted`, if any is said.

    Headings that nobody knows are taken for what was said, so that what they lack can be named.
    Headings of something else are not: people made of the lines of a rota would stay unnoticed.
    """
    codes, likely = standard_codes(), _alike(wanted)
    told = [(sheet, kind_of(sheet, codes, likely) or "") for sheet in sheets]
    if not wanted:
        return told
    asked = [(sheet, kind) for sheet, kind in told if kind in likely]
    other = next((kind for _sheet, kind in told if kind), "")
    if not asked and other:
        raise Refusal("import.other_kind", kind=other, wanted=wanted)
    return asked or [(sheets[0], wanted)]


def compare(
    tx: Tx, readings: Iterable[Reading], known: Known, on_progress: Progress | None = None
) -> tuple[Reading, ...]:
    """Return the readings of one file with what would become of each row, and what is unknown.

    What stands earlier in the file counts as known to what comes later. Nothing is written; `tx`
    is for this alone. Raises Refusal ``import.stopped``.
    """
    compared = []
    for reading in readings:
        if reading.kind:
            looked = reading.against(known)
            tally = looked.command(on_progress=on_progress).foresee(tx, known)
            compared.append(replace(looked, fates=tally.fates).with_problems(tally.problems))
            tx.expunge_all()
        else:
            compared.append(reading)
        if reading.kind == "people":
            known = known.with_people(reading.records)
        elif reading.kind == "rota":
            known = known.with_rota(reading.records, reading.agencies)
        elif reading.kind == "destinations":
            known = known.with_destinations(reading.records)
    return tuple(compared)


def _alike(wanted: str) -> tuple[str, ...]:
    return ("rota", "agencies") if wanted in {"rota", "agencies"} else (wanted,)


def _in_order(found: dict[str, Reading]) -> Iterable[Reading]:
    agencies = found.pop("agencies", None)
    rota = found.get("rota")
    if agencies is not None:
        rota = rota or replace(agencies, kind="rota", rows=0, records=(), problems=())
        found["rota"] = replace(
            rota,
            rows=rota.rows + agencies.rows,
            agencies=agencies.records,
            problems=(*agencies.problems, *rota.problems),
        )
    return [found[kind] for kind in KINDS if kind in found]


def _unknown(reading: Reading, known: Known) -> Iterable[Problem]:
    codes = standard_codes()
    if reading.kind == "people":
        return imports_known.unknown_in_people(reading.records, known, codes)
    if reading.kind == "facts":
        return imports_known.unknown_in_facts(reading.records, known, codes)
    if reading.kind == "visits":
        return imports_known.unknown_in_visits(reading.records, known, codes)
    if reading.kind == "rota":
        return imports_known.unknown_in_rota(reading.records, reading.agencies, known, codes)
    return ()
