"""Reads a venue's rota and its agencies: who works on which day, where, and what they can do."""

from dataclasses import field
from datetime import date, time

from desk.domain.codes import Codes
from desk.domain.imports import LONGEST_NAME, Imported, RowReader, has_letters, read_rows
from desk.domain.letter_prefix import LONGEST, cleaned
from desk.domain.sheets import Progress, Sheet
from desk.snapshot import snapshot

_TITLES = frozenset({"dr", "mr", "mrs", "ms", "mx", "miss", "prof", "pc", "sgt", "rev"})


@snapshot
class RotaRecord:
    """One worker on one day. Times are of the venue's own clock; codes are those of `Codes`.

    `called` is what people call them; `leaves` is empty for "until we close". `usual` names what
    the file leaves blank and something usual stands for.
    """

    row: int
    on: date
    worker: str
    called: str
    agency: str
    agency_kind: str = ""
    role: str = "worker"
    job: str = ""
    room: str = ""
    room_features: tuple[str, ...] = ()
    starts: time | None = None
    leaves: time | None = None
    skills: tuple[str, ...] = ()
    languages: tuple[str, ...] = ("en",)
    phone: str = ""
    hours: str = ""
    gender: str = ""
    reference: str = ""
    usual: frozenset[str] = field(default=frozenset(), compare=False)


@snapshot
class AgencyRecord:
    """One agency as its letterhead shows it; `usual` as in a `RotaRecord`."""

    row: int
    name: str
    short: str
    kind: str
    strapline: str = ""
    address: str = ""
    phone: str = ""
    web: str = ""
    letter_prefix: str = ""
    usual: frozenset[str] = field(default=frozenset(), compare=False)


def read_rota(
    sheet: Sheet, codes: Codes, today: date, on_progress: Progress | None = None
) -> Imported[RotaRecord]:
    """Read the rota of `sheet`; a worker stands once on each day.

    Raises:
        Refusal: ``import.stopped``.
    """
    seen: dict[tuple[str, date], int] = {}

    def make(row: RowReader) -> RotaRecord | None:
        shift = _read_shift(row, codes)
        if shift is None:
            return None
        same = (shift.worker.casefold(), shift.on)
        if seen.setdefault(same, row.number) != row.number:
            row.refuse("worker", "row.same_shift", first=seen[same])
            return None
        return shift

    return read_rows(sheet, codes.rota_columns, make, today, on_progress)


def read_agencies(
    sheet: Sheet, codes: Codes, today: date, on_progress: Progress | None = None
) -> Imported[AgencyRecord]:
    """Read the agencies of `sheet`, each once.

    Raises:
        Refusal: ``import.stopped``.
    """
    seen: dict[str, int] = {}

    def make(row: RowReader) -> AgencyRecord | None:
        agency = _read_agency(row, codes)
        if agency is None:
            return None
        if seen.setdefault(agency.name.casefold(), row.number) != row.number:
            row.refuse("name", "row.same_agency", first=seen[agency.name.casefold()])
            return None
        return agency

    return read_rows(sheet, codes.agency_columns, make, today, on_progress)


def _read_shift(row: RowReader, codes: Codes) -> RotaRecord | None:
    worker, agency = row.text("worker", LONGEST_NAME), row.text("agency", LONGEST_NAME)
    on = row.day("on", back=20)
    if not has_letters(worker):
        row.refuse("worker", "name.blank")
    if not agency:
        row.refuse("agency", "agency.blank")
    if on is None:
        row.refuse("on", "rota.day")
    starts, leaves = row.clock("starts"), row.clock("leaves")
    if starts and leaves and leaves <= starts:
        row.refuse("leaves", "rota.ends_before_start")
    if row.bad or on is None:
        return None
    return RotaRecord(
        row=row.number,
        on=on,
        worker=worker,
        called=row.text("called", LONGEST_NAME) or _first_name(worker),
        agency=agency,
        agency_kind=row.choice("agency_kind", codes.agency_kinds),
        role=row.choice("role", codes.roles, "worker"),
        job=row.text("job"),
        room=row.text("room"),
        room_features=row.choices("room_features", codes.room_features),
        starts=starts,
        leaves=leaves,
        skills=row.choices("skills", codes.skills),
        languages=row.choices("languages", codes.languages) or ("en",),
        phone=row.text("phone", LONGEST_NAME),
        hours=row.text("hours"),
        gender=row.choice("gender", codes.genders),
        reference=row.text("reference", LONGEST_NAME),
        usual=row.blanks("called", "role", "languages", "starts"),
    )


def _first_name(name: str) -> str:
    """Return the word of a full name by which somebody is called: the first that is no title."""
    words = [word for word in name.split() if word.casefold().rstrip(".") not in _TITLES]
    return words[0] if words else name


def _read_agency(row: RowReader, codes: Codes) -> AgencyRecord | None:
    name = row.text("name", LONGEST_NAME)
    if not has_letters(name):
        row.refuse("name", "name.blank")
        return None
    kind = codes.agency_kinds.find(row.text("kind"))
    if kind is None:
        row.refuse("kind", "agency.kind")
        return None
    return AgencyRecord(
        row=row.number,
        name=name,
        short=row.text("short", LONGEST_NAME) or name,
        kind=kind.code,
        strapline=row.text("strapline"),
        address=row.text("address"),
        phone=row.text("phone", LONGEST_NAME),
        web=row.text("web"),
        letter_prefix=cleaned(row.text("letter_prefix"))[:LONGEST],
        usual=row.blanks("short"),
    )
