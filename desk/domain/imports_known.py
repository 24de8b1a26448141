"""Who and what a venue's file may name: found by the words it uses, or told as a problem."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import field, replace
from uuid import UUID

from desk.domain.code_files import CodeList
from desk.domain.code_kinds import ColumnCode
from desk.domain.codes import Codes
from desk.domain.ids import new_id
from desk.domain.imports import LONGEST_SHOWN, Problem
from desk.domain.imports_destinations import DestinationRecord
from desk.domain.imports_facts import FactRecord
from desk.domain.imports_people import PersonRecord
from desk.domain.imports_rota import AgencyRecord, RotaRecord
from desk.domain.imports_same import names_fit, names_of
from desk.domain.imports_visits import VisitRecord
from desk.domain.matching import fold
from desk.snapshot import snapshot

ByName = Mapping[str, tuple[UUID, ...]]


@snapshot
class Known:
    """Everybody and everything with a name, by that name as search compares it.

    `references` are the venue's own references of people, in lower case; `called` are all names
    that somebody goes by.
    """

    staff: ByName = field(default_factory=dict)
    agencies: ByName = field(default_factory=dict)
    destinations: ByName = field(default_factory=dict)
    people: ByName = field(default_factory=dict)
    references: Mapping[str, UUID] = field(default_factory=dict)
    called: Mapping[UUID, tuple[str, ...]] = field(default_factory=dict)

    def worker(self, name: str) -> UUID | None:
        """Return the one worker of that name."""
        return _only(self.staff, name)

    def agency(self, name: str) -> UUID | None:
        """Return the one agency of that name, long or short."""
        return _only(self.agencies, name)

    def destination(self, name: str) -> UUID | None:
        """Return the one place of that name."""
        return _only(self.destinations, name)

    def person(self, reference: str, name: str) -> UUID | None:
        """Return the person with this reference, or, without one, the only one of this name.

        Nobody, where a name beside the reference is clearly another person's.
        """
        if not reference:
            return _only(self.people, name)
        found = self.references.get(reference.casefold())
        return None if found is None or self._is_other(found, name) else found

    def other_has(self, reference: str, name: str) -> bool:
        """Say whether somebody has this reference who goes by quite another name."""
        found = self.references.get(reference.casefold())
        return found is not None and self._is_other(found, name)

    def _is_other(self, person: UUID, name: str) -> bool:
        names = self.called.get(person, ())
        return bool(name and names and name not in names and not names_fit((name,), names))

    def with_people(self, records: Iterable[PersonRecord]) -> "Known":
        """Return it with people who are about to be read in."""
        rows = tuple(records)
        new = {
            row.reference.casefold(): new_id()
            for row in rows
            if row.reference and row.reference.casefold() not in self.references
        }
        named = [
            (new.get(row.reference.casefold()) or new_id(), row)
            for row in rows
            if row.reference.casefold() not in self.references
        ]
        return replace(
            self,
            references={**self.references, **new},
            people=_both(
                self.people, by_name((one, (row.name_to_use, row.full_name)) for one, row in named)
            ),
            called={**self.called, **{one: names_of(row) for one, row in named}},
        )

    def with_rota(self, records: Iterable[RotaRecord], agencies: Iterable[AgencyRecord]) -> "Known":
        """Return it with workers and agencies who are about to be read in."""
        rows = tuple(records)
        workers = {
            row.worker: (new_id(), (row.worker, row.called))
            for row in rows
            if fold(row.worker) not in self.staff
        }
        houses = [(row.agency, row.agency) for row in rows if row.agency_kind]
        houses += [(row.name, row.short) for row in agencies]
        new = {
            name: (new_id(), (name, short))
            for name, short in houses
            if fold(name) not in self.agencies
        }
        return replace(
            self,
            staff=_both(self.staff, by_name(workers.values())),
            agencies=_both(self.agencies, by_name(new.values())),
        )

    def with_destinations(self, records: Iterable[DestinationRecord]) -> "Known":
        """Return it with places that are about to be read in."""
        new = [
            (new_id(), (row.name,)) for row in records if fold(row.name) not in self.destinations
        ]
        return replace(self, destinations=_both(self.destinations, by_name(new)))

    def people_named(self, name: str) -> int:
        """Say how many people go by a name."""
        return len(self.people.get(fold(name), ()))


def by_name(named: Iterable[tuple[UUID, Sequence[str]]]) -> ByName:
    """Sort ids under each of their names; the same id stands under a name once."""
    found: dict[str, dict[UUID, None]] = {}
    for row_id, names in named:
        for name in names:
            if name:
                found.setdefault(fold(name), {})[row_id] = None
    return {name: tuple(ids) for name, ids in found.items()}


def _both(there: ByName, new: ByName) -> ByName:
    return {**there, **{name: (*there.get(name, ()), *ids) for name, ids in new.items()}}


def _only(names: ByName, name: str) -> UUID | None:
    found = names.get(fold(name), ())
    return found[0] if len(found) == 1 else None


def unknown_in_people(
    records: Iterable[PersonRecord], known: Known, codes: Codes
) -> Iterator[Problem]:
    """Name what the rows of people point at that nobody knows: workers, places, other people."""
    rows = tuple(records)
    columns = codes.people_columns
    here = {row.reference.casefold() for row in rows if row.reference}
    for row in rows:
        for key, names in (("key_worker", _one(row.key_worker)), ("not_with", row.not_with)):
            for name in names:
                if known.worker(name) is None:
                    yield problem_at(row.row, columns, key, "worker.unknown", name)
        if row.plan_destination and known.destination(row.plan_destination) is None:
            yield problem_at(
                row.row, columns, "plan_destination", "destination.unknown", row.plan_destination
            )
        for reference in row.keep_apart:
            folded = reference.casefold()
            if folded not in here and folded not in known.references:
                yield problem_at(row.row, columns, "keep_apart", "person.unknown", reference)
        for consent in row.consents:
            name = consent.receiver
            if known.agency(name) is None and known.destination(name) is None:
                yield problem_at(row.row, columns, "consents", "receiver.unknown", name)


def unknown_in_facts(
    records: Iterable[FactRecord], known: Known, codes: Codes
) -> Iterator[Problem]:
    """Name the facts about somebody whom nobody knows; such a row cannot be read in.

    Whoever is known by a name alone is told once: the facts go to the only one of that name.
    """
    told: set[str] = set()
    for row in records:
        if known.person(row.reference, row.name) is None:
            yield _nobody(row.row, codes.fact_columns, row.reference, row.name, known)
        elif not row.reference and fold(row.name) not in told:
            told.add(fold(row.name))
            yield problem_at(row.row, codes.fact_columns, "name", "person.by_name", row.name)


def unknown_in_visits(
    records: Iterable[VisitRecord], known: Known, codes: Codes
) -> Iterator[Problem]:
    """Name the visits of a reference that nobody has, and the workers nobody knows.

    A visit without a reference whose name nobody has is a nameless visit, and is read in; one
    whose name somebody has is told as such, once.
    """
    told: set[str] = set()
    columns = codes.visit_columns
    for row in records:
        person, several = known.person(row.reference, row.name), known.people_named(row.name) > 1
        if person is None and (row.reference or several):
            yield _nobody(row.row, columns, row.reference, row.name, known)
        elif person is not None and not row.reference and fold(row.name) not in told:
            told.add(fold(row.name))
            yield problem_at(row.row, columns, "name", "person.by_name", row.name)
        for seen in row.seen_by:
            if known.worker(seen.worker) is None:
                yield problem_at(row.row, columns, "seen_by", "worker.unknown", seen.worker)


def unknown_in_rota(
    records: Iterable[RotaRecord], agencies: Iterable[AgencyRecord], known: Known, codes: Codes
) -> Iterator[Problem]:
    """Name the agencies of a rota that are new and of whose kind it says nothing."""
    told = {fold(name) for agency in agencies for name in (agency.name, agency.short)}
    for row in records:
        new = known.agency(row.agency) is None and fold(row.agency) not in told
        if new and row.agency_kind:
            told.add(fold(row.agency))
        elif new:
            yield problem_at(
                row.row, codes.rota_columns, "agency", "agency.new_kind", row.agency, done=False
            )


def _one(name: str) -> tuple[str, ...]:
    return (name,) if name else ()


def _nobody(
    number: int, columns: CodeList[ColumnCode], reference: str, name: str, known: Known
) -> Problem:
    several = not reference and known.people_named(name) > 1
    code = "person.several" if several else "person.unknown"
    if reference and known.other_has(reference, name):
        code = "person.other_name"
    key = "reference" if reference else "name"
    return problem_at(number, columns, key, code, reference or name, done=False)


def problem_at(
    number: int,
    columns: CodeList[ColumnCode],
    key: str,
    code: str,
    value: str,
    *,
    done: bool = True,
) -> Problem:
    """Tell a problem of row `number` in the column `key`; `done` means that the row goes in."""
    return Problem(number, columns.label(key), code, {"value": value[:LONGEST_SHOWN]}, done)
