"""Reads a venue's list of people: one row a person, from a name to the plan if they say yes."""

from dataclasses import field
from datetime import date, time

from desk.domain.codes import Codes
from desk.domain.imports import (
    LONGEST_NAME,
    Imported,
    RowReader,
    has_letters,
    read_rows,
    split_list,
    tidy,
)
from desk.domain.imports_alerts import AlertRecord, read_alerts
from desk.domain.imports_consents import ConsentRecord, read_consents
from desk.domain.matching import fold
from desk.domain.nhs_number import digits_of, is_valid
from desk.domain.people import Born
from desk.domain.sheets import Progress, Sheet
from desk.domain.typed import Unreadable, aged, read_born
from desk.snapshot import snapshot

_NEVER_ALOUD = ("(never aloud)", "(never say aloud)", "(not aloud)")
_TITLES = frozenset({"mr", "mrs", "ms", "miss", "mx", "dr", "doctor", "prof", "the", "sir"})
_AGE_DIGITS = 3


@snapshot
class NameRecord:
    """Another name somebody goes by. `kind` is a code of `Codes.name_kinds`."""

    kind: str
    text: str
    never_aloud: bool = False


@snapshot
class ExpectedRecord:
    """Why somebody may come. `on` is empty for "whenever we open next"; `usual` is local.

    `usual_urgency` means that the file says none, and that of the reason stands.
    """

    reason: str
    detail: str
    usual: time | None
    on: date | None
    urgency: int
    usual_urgency: bool = field(default=False, compare=False)


@snapshot
class PersonRecord:
    """One person as the venue's file tells it.

    `reference` is the venue's own and may be empty. `key_worker`, `not_with` and
    `plan_destination` are names as written; `keep_apart` are references. Codes are those of
    `Codes`; languages are ISO 639; `readiness` is empty where the file does not say. `usual` names
    what the file leaves blank and something usual stands for.
    """

    row: int
    reference: str
    name_to_use: str
    full_name: str = ""
    other_names: tuple[NameRecord, ...] = ()
    pronouns: str = ""
    born: Born = field(default_factory=Born)
    nhs_number: str | None = None
    speaks: str = ""
    letters_in: str = "en"
    interpreter: str = ""
    communication: tuple[str, ...] = ()
    key_worker: str = ""
    readiness: str = ""
    needs: tuple[str, ...] = ()
    plan: str = ""
    plan_steps: tuple[str, ...] = ()
    plan_destination: str = ""
    expected: ExpectedRecord | None = None
    alerts: tuple[AlertRecord, ...] = ()
    keep_apart: tuple[str, ...] = ()
    not_with: tuple[str, ...] = ()
    gender_wish: str = ""
    gender_must: bool = False
    two_workers: bool = False
    avoid_police: bool = False
    wishes_peer: bool = False
    step_free: bool = False
    consents: tuple[ConsentRecord, ...] = ()
    provisional: bool = False
    told: bool = True
    deceased: bool = False
    identity_checked_on: date | None = None
    reviewed_on: date | None = None
    usual: frozenset[str] = field(default=frozenset(), compare=False)


def read_people(
    sheet: Sheet, codes: Codes, today: date, on_progress: Progress | None = None
) -> Imported[PersonRecord]:
    """Read the people of `sheet`; ages are counted from `today`.

    The same reference twice, or the same name with the same birth date and no reference that
    tells them apart, is one person twice: the first row counts. Two people who only share a name
    are both kept, and noted.

    Raises:
        Refusal: ``import.stopped``.
    """
    seen = _Seen()

    def make(row: RowReader) -> PersonRecord | None:
        person = _read_person(row, codes)
        return person if person and seen.new(row, person) else None

    return read_rows(sheet, codes.people_columns, make, today, on_progress)


class _Seen:
    """The people read so far, to notice the same one twice."""

    def __init__(self) -> None:
        """Start with nobody."""
        self._references: dict[str, int] = {}
        self._names: dict[str, list[PersonRecord]] = {}

    def new(self, row: RowReader, person: PersonRecord) -> bool:
        """Remember `person`; False, with the reason noted, if an earlier row is the same one."""
        reference = person.reference.casefold()
        if reference and reference in self._references:
            row.refuse("reference", "row.same_reference", first=self._references[reference])
            return False
        alike = self._names.setdefault(fold(person.full_name or person.name_to_use), [])
        for other in alike:
            if person.born.precision == "day" and person.born == other.born:
                if not (reference and other.reference):
                    row.refuse("", "row.same_person", first=other.row)
                    return False
                row.problem("", "row.same_name_and_born", first=other.row)
                break
        else:
            if alike:
                row.problem("", "row.same_name", first=alike[0].row)
        if reference:
            self._references[reference] = person.row
        alike.append(person)
        return True


def _read_person(row: RowReader, codes: Codes) -> PersonRecord | None:
    name_to_use, full_name = _read_names(row)
    if not name_to_use:
        row.refuse("name_to_use", "name.blank")
        return None
    provisional = row.yes("provisional")
    speaks = row.choice("speaks", codes.languages)
    return PersonRecord(
        row=row.number,
        reference=row.text("reference", LONGEST_NAME),
        name_to_use=name_to_use,
        full_name=full_name,
        other_names=_read_other_names(row, codes),
        pronouns=_read_pronouns(row, codes),
        born=_read_birth(row),
        nhs_number=_read_nhs_number(row),
        speaks=speaks,
        letters_in=row.choice("letters_in", codes.languages, "cy" if speaks == "cy" else "en"),
        interpreter=row.choice("interpreter", codes.interpreter),
        communication=_read_communication(row, codes),
        key_worker=row.text("key_worker", LONGEST_NAME),
        readiness=row.choice("readiness", codes.readiness),
        needs=row.choices("needs", codes.needs),
        plan=row.text("plan"),
        plan_steps=split_list(row.cell("plan_steps")),
        plan_destination=row.text("plan_destination", LONGEST_NAME),
        expected=_read_expected(row, codes),
        alerts=read_alerts(row, codes),
        keep_apart=split_list(row.cell("keep_apart")),
        not_with=split_list(row.cell("not_with")),
        gender_wish=row.choice("gender_wish", codes.genders),
        gender_must=row.yes("gender_must"),
        two_workers=row.yes("two_workers"),
        avoid_police=row.yes("avoid_police"),
        wishes_peer=row.yes("wishes_peer"),
        step_free=row.yes("step_free"),
        consents=read_consents(row, codes),
        provisional=provisional,
        told=row.yes("told", default=not provisional),
        deceased=row.yes("deceased"),
        identity_checked_on=row.day("identity_checked_on", ahead=0),
        reviewed_on=row.day("reviewed_on", ahead=0),
        usual=row.blanks("speaks", "letters_in")
        | (row.blanks("name_to_use") if full_name else frozenset()),
    )


def _read_names(row: RowReader) -> tuple[str, str]:
    """Return the name to use and the full name; from a full name alone, its first word is used."""
    use = row.text("name_to_use", LONGEST_NAME)
    full = row.text("full_name", LONGEST_NAME)
    if not has_letters(full):
        full = ""
    if has_letters(use):
        return use, full
    words = [word for word in full.split() if word.casefold().rstrip(".") not in _TITLES]
    if not words:
        return full, full
    row.problem("full_name", "name.from_full_name", used=words[0])
    return words[0], full


def _read_other_names(row: RowReader, codes: Codes) -> tuple[NameRecord, ...]:
    """Read "street: Shaz; former: Sharon Pugh (never aloud)"; no kind means a street name."""
    names = []
    for part in split_list(row.cell("other_names")):
        before, colon, after = part.partition(":")
        kind = codes.name_kinds.find(before) if colon else None
        text = after.strip() if kind else part
        aloud = not text.lower().endswith(_NEVER_ALOUD)
        text = text if aloud else tidy(text[: text.rindex("(")])
        if len(text) > LONGEST_NAME or not has_letters(text):
            row.problem("other_names", "name.not_a_name")
            continue
        names.append(NameRecord(kind.code if kind else "street", text, not aloud))
    return tuple(names)


def _read_pronouns(row: RowReader, codes: Codes) -> str:
    """Return the code of known pronouns, otherwise the person's own words."""
    text = row.text("pronouns", LONGEST_NAME)
    known = codes.pronouns.find(text)
    return known.code if known else text


def _read_communication(row: RowReader, codes: Codes) -> tuple[str, ...]:
    """Return what helps somebody follow, in short words: the venue's own where it has some."""
    words = row.words("communication", codes.communication)
    known = ((codes.communication.find(word), word) for word in words)
    return tuple(entry.label if entry else word for entry, word in known)


def _read_birth(row: RowReader) -> Born:
    """Read the birth date, or the age where there is no date; what is unsure stays unknown."""
    born, age = tidy(row.cell("born")), tidy(row.cell("age"))
    key = "born" if born else "age"
    try:
        if born:
            return read_born(born, row.today)
        if age.isdigit() and len(age) <= _AGE_DIGITS:
            return aged(int(age), int(age), row.today)
        return read_born(age, row.today)
    except Unreadable as unreadable:
        row.problem(key, unreadable.code)
        return Born()


def _read_nhs_number(row: RowReader) -> str | None:
    text = tidy(row.cell("nhs_number"))
    if not text:
        return None
    if not is_valid(text):
        row.problem("nhs_number", "nhs_number.wrong")
        return None
    return digits_of(text)


def _read_expected(row: RowReader, codes: Codes) -> ExpectedRecord | None:
    """Read the expectation; what is no known reason becomes the words of "another reason"."""
    text = row.text("expected_reason")
    detail, usual = row.text("expected_detail"), row.clock("usual_time")
    on = row.day("expected_on", back=1, ahead=1)
    if not text:
        if detail or usual or on:
            row.problem("expected_detail", "expected.no_reason")
        return None
    reason = codes.reasons.find(text)
    if reason is None:
        reason, detail = codes.reasons["other"], f"{text}, {detail}" if detail else text
    told = row.choice("expected_urgency", codes.urgencies)
    return ExpectedRecord(
        reason.code, detail, usual, on, int(told or reason.urgency), usual_urgency=not told
    )
