"""The venue's own lists: needs, facts, housing, consent and the rest, as typed objects.

The lists are data in ``resources/codes/*.toml``, which a venue may edit; no list lives in Python.
Each is read on first use, so that the first window does not wait for lists it does not show.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Generic, overload

from desk.domain.code_files import BadCodes, C, Code, CodeList, read_file, read_list
from desk.domain.code_kinds import (
    AgencyKind,
    ColumnCode,
    DestinationKind,
    FactCode,
    HousingCode,
    LanguageCode,
    Nation,
    NeedCode,
    OverrideCode,
    PartCode,
    ReasonCode,
    RefusalCode,
    RouteCode,
    SubstanceCode,
    TemplateCode,
)


class Listed(Generic[C]):
    """One list of `Codes`, read from its file when it is first asked for."""

    def __init__(self, kind: type[C], file: str, table: str) -> None:
        """Name the kind of entry, the file (without ``.toml``) and the table in it."""
        self._kind, self._file, self._table = kind, file, table
        self._name = ""

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name

    @overload
    def __get__(self, codes: None, owner: type) -> "Listed[C]": ...
    @overload
    def __get__(self, codes: "Codes", owner: type) -> CodeList[C]: ...
    def __get__(self, codes: "Codes | None", owner: type) -> "Listed[C] | CodeList[C]":
        if codes is None:
            return self
        where = f"{self._file}.toml, {self._table}"
        made = read_list(self._kind, where, codes.document(self._file).get(self._table))
        codes.__dict__[self._name] = made  # found there before this descriptor from now on
        return made


class Codes:
    """Every list of one venue, read from a folder of TOML files.

    Asking for a list raises `BadCodes` if its file is missing or wrong; `check` asks for all.
    """

    needs = Listed(NeedCode, "needs", "need")
    skills = Listed(Code, "skills", "skill")
    roles = Listed(Code, "workers", "role")
    room_features = Listed(Code, "workers", "room_feature")
    genders = Listed(Code, "workers", "gender")
    fact_groups = Listed(Code, "facts", "group")
    facts = Listed(FactCode, "facts", "fact")
    housing = Listed(HousingCode, "housing", "housing")
    substances = Listed(SubstanceCode, "substances", "substance")
    routes = Listed(RouteCode, "substances", "route")
    reasons = Listed(ReasonCode, "expectations", "reason")
    overrides = Listed(OverrideCode, "overrides", "override")
    outcomes = Listed(Code, "outcomes", "outcome")
    left = Listed(Code, "outcomes", "left")
    turned_away = Listed(Code, "outcomes", "turned_away")
    ended = Listed(Code, "outcomes", "ended")
    refusals = Listed(RefusalCode, "refusals", "refusal")
    agency_kinds = Listed(AgencyKind, "agencies", "kind")
    destination_kinds = Listed(DestinationKind, "destinations", "kind")
    templates = Listed(TemplateCode, "destinations", "template")
    asks = Listed(Code, "destinations", "ask")
    own_facts = Listed(Code, "destinations", "own")
    notices = Listed(Code, "destinations", "notice")
    consent_parts = Listed(PartCode, "consent", "part")
    consent_how = Listed(Code, "consent", "how")
    consent_statuses = Listed(Code, "consent", "status")
    consent_purposes = Listed(Code, "consent", "purpose")
    consent_help = Listed(Code, "consent", "help")
    consent_statements = Listed(Code, "consent", "statement")
    languages = Listed(LanguageCode, "languages", "language")
    pronouns = Listed(Code, "people", "pronouns")
    name_kinds = Listed(Code, "people", "name_kind")
    readiness = Listed(Code, "people", "readiness")
    urgencies = Listed(Code, "people", "urgency")
    interpreter = Listed(Code, "people", "interpreter")
    communication = Listed(Code, "people", "communication")
    answers = Listed(Code, "people", "answer")
    confidences = Listed(Code, "people", "confidence")
    tiers = Listed(Code, "people", "tier")
    alert_kinds = Listed(Code, "people", "alert_kind")
    alert_levels = Listed(Code, "people", "alert_level")
    people_columns = Listed(ColumnCode, "columns", "people")
    fact_columns = Listed(ColumnCode, "columns", "facts")
    visit_columns = Listed(ColumnCode, "columns", "visits")
    rota_columns = Listed(ColumnCode, "columns", "rota")
    agency_columns = Listed(ColumnCode, "columns", "agencies")
    destination_columns = Listed(ColumnCode, "columns", "destinations")
    england = Listed(Nation, "england", "nation")
    wales = Listed(Nation, "wales", "nation")

    def __init__(self, folder: Path) -> None:
        """Read from `folder`, usually ``resources/codes``; nothing is opened yet."""
        self._folder = folder
        self._documents: dict[str, Mapping[str, Any]] = {}

    def document(self, file: str) -> Mapping[str, Any]:
        """Return the tables of one file, by its name without ``.toml``.

        Raises:
            BadCodes: the file is missing or is not TOML.
        """
        if file not in self._documents:
            self._documents[file] = read_file(self._folder / f"{file}.toml")
        return self._documents[file]

    def nation(self, code: str) -> Nation:
        """Return the pack of ``england`` or ``wales``.

        Raises:
            BadCodes: there is no such pack.
        """
        return read_list(Nation, f"{code}.toml", self.document(code).get("nation"))[code]

    def nicknames(self) -> Mapping[str, tuple[str, ...]]:
        """Return what full names are shortened to, such as Darren to Daz and Dazza.

        Raises:
            BadCodes: the table is missing or holds something else than lists of names.
        """
        names = self.document("nicknames").get("names")
        if not isinstance(names, Mapping):
            raise BadCodes("nicknames.toml: the table of names is missing")
        for full, short in names.items():
            if not isinstance(short, list) or not all(isinstance(name, str) for name in short):
                raise BadCodes(f"nicknames.toml, {full}: must be a list of names")
        return {full: tuple(short) for full, short in names.items()}

    def check(self) -> None:
        """Read every list once.

        Raises:
            BadCodes: one of them cannot be read; the text says where.
        """
        for name, listed in vars(type(self)).items():
            if isinstance(listed, Listed):
                getattr(self, name)
        self.nicknames()
