"""Reads in who works on which day, and the agencies they come from."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import Any, ClassVar
from uuid import UUID

from sqlalchemy import select

from db.base import Tx
from db.models import Agency, DropIn, OnSite, Staff
from desk.commands.imports import Bulk, Changes, Import, differing, given, mend
from desk.domain.clock import local_date
from desk.domain.ids import new_id
from desk.domain.imports import Problem
from desk.domain.imports_fates import Tally
from desk.domain.imports_known import Known, problem_at
from desk.domain.imports_rota import AgencyRecord, RotaRecord
from desk.domain.imports_same import names_fit
from desk.domain.letter_prefix import free_prefix, is_fit
from desk.domain.matching import fold
from desk.domain.resources import standard_codes
from desk.domain.viewer import Viewer
from desk.queries.venue import venue

COLUMNS = {"starts_at": "starts", "leaves_at": "leaves", "agency_id": "agency"}
"""The columns of a file behind fields of another name."""
SHORT = 24
"""Letters of an agency's name that fit into a list."""
OWN = "venue"
"""The kind of the agency that runs the drop-in, whatever it was called on the first day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportRota(Import):
    """Reads in a rota and its agencies; workers and agencies nobody knew are made.

    Whoever was on the rota already and came keeps the state they are in.
    """

    name: ClassVar[str] = "import.rota"
    kind: ClassVar[str] = "rota"

    records: tuple[RotaRecord, ...] = field(default=(), repr=False)
    agencies: tuple[AgencyRecord, ...] = field(default=(), repr=False)

    def write(self, tx: Tx, bulk: Bulk, names: Known) -> Tally:  # noqa: ARG002 - a rota is short: all by the recorder
        """Write agencies, staff, days and who is on each."""
        writer = _RotaWriter(tx)
        for agency in self.agencies:
            writer.write_agency(agency)
        for record in self.watched(self.records):
            writer.write_shift(record)
        return writer.tally


class _RotaWriter:
    """Knows the staff and the days, and writes what is new or different."""

    def __init__(self, tx: Tx) -> None:
        self._tx = tx
        self._venue = venue(tx, Viewer())
        self._today = local_date(tx.now, self._venue.zone_info)
        self.tally = Tally()
        self._agencies: dict[str, Agency] = {}
        self._by_id: dict[UUID, Agency] = {}
        for agency in tx.scalars(select(Agency)):
            self._know_agency(agency)
        self._staff: defaultdict[str, list[Staff]] = defaultdict(list)
        self._told: set[str] = set()
        self._references: dict[str, Staff] = {}
        for staff in tx.scalars(select(Staff)):
            self._know_staff(staff)
        self._days = {day.on_date: day for day in tx.scalars(select(DropIn))}
        self._shifts: dict[tuple[UUID, UUID], OnSite] = {}
        self._read_days: set[date] = set()

    def write_agency(self, record: AgencyRecord) -> None:
        """Make or mend one agency, known by its name; a short name that another has stays out."""
        agency = self._agencies.get(fold(record.name))
        shorter = self._agencies.get(fold(record.short))
        if shorter is not None and shorter is not agency:
            columns = standard_codes().agency_columns
            problem = problem_at(
                record.row, columns, "short", "agency.short", record.short, done=False
            )
            self.tally.leave_out(record.row, record.name, problem)
            return
        values = {
            "name": record.name,
            "short": record.short,
            "kind": record.kind,
            "strapline": record.strapline,
            "address": record.address,
            "phone": record.phone,
            "web": record.web,
            "letter_prefix": self._prefix(record.letter_prefix, record.name, agency),
        }
        if agency is None:
            self._know_agency(self._make(Agency, **values, letters_numbered=0))
            self.tally.new(record.row, record.name)
            return
        if fold(agency.name) != fold(record.name):  # it was named by its short name
            del values["name"]
        changes = self._mend(agency, given(values, record.usual))
        self.tally.written(record.row, record.name, changes)

    def write_shift(self, record: RotaRecord) -> None:
        """Write one worker on one day; without knowing of what kind a new agency is, nothing."""
        fault = self._fault(record)
        agency = None if fault else self._agency(record)
        if agency is None:
            self.tally.leave_out(record.row, record.worker, fault)
            return
        self._tell_of_namesakes(record, agency)
        staff, changes = self._worker(record, agency)
        day = self._day(record.on)
        shift = self._shift(day, staff)
        values = {
            "room": record.room,
            "room_features": list(record.room_features),
            "starts_at": self._at(record.on, record.starts or self._venue.opens),
            "leaves_at": self._at(record.on, record.leaves) if record.leaves else None,
        }
        if shift is None:
            self._shifts[day.id, staff.id] = self._make(
                OnSite,
                drop_in_id=day.id,
                staff_id=staff.id,
                **values,
                intake="gone" if record.on < self._today else "expected",
                intake_since=self._tx.now,
            )
            self.tally.new(record.row, record.worker)
            return
        usual = {"starts_at"} if record.starts is None else set()
        changes = (*changes, *self._mend(shift, given(values, usual)))
        self.tally.written(record.row, record.worker, changes)

    def _fault(self, record: RotaRecord) -> Problem | None:
        """Say why a row stays out: it has another worker's reference, or its worker has left."""
        columns = standard_codes().rota_columns
        staff = self._references.get(record.reference.casefold()) if record.reference else None
        if staff is not None and not names_fit((record.worker,), (staff.name, staff.called)):
            told = "reference", "worker.other_name", record.reference
            return problem_at(record.row, columns, *told, done=False)
        agency = self._agencies.get(fold(record.agency))
        staff = staff or (self._namesake(record, agency) if agency else None)
        if staff is not None and not staff.active and record.on >= self._today:
            told = "worker", "worker.left", record.worker
            return problem_at(record.row, columns, *told, done=False)
        return None

    def _agency(self, record: RotaRecord) -> Agency | None:
        agency = self._agencies.get(fold(record.agency))
        if agency is None and record.agency_kind:
            agency = self._make(
                Agency,
                name=record.agency,
                short=record.agency[:SHORT].strip(),
                kind=record.agency_kind,
                letter_prefix=self._prefix("", record.agency, None),
                letters_numbered=0,
            )
            self._know_agency(agency)
        return agency

    def _prefix(self, wished: str, name: str, own: Agency | None) -> str:
        """Return letters for references that no other agency has; two letters never share one."""
        if own is not None and not wished:
            return own.letter_prefix
        others = {one.letter_prefix for one in self._agencies.values() if one is not own}
        return wished if is_fit(wished) and wished not in others else free_prefix(name, others)

    def _worker(self, record: RotaRecord, agency: Agency) -> tuple[Staff, Changes]:
        staff = self._references.get(record.reference.casefold()) if record.reference else None
        staff = staff or self._namesake(record, agency)
        values = {
            "name": record.worker,
            "called": record.called,
            "role": record.role,
            "job": record.job,
            "agency_id": agency.id,
            "phone": record.phone,
            "hours": record.hours,
            "gender": record.gender,
            "languages": list(record.languages),
            "skills": list(record.skills),
            "reference": record.reference or None,
        }
        if staff is not None:
            changes = self._mend(staff, given(values, record.usual))
            if staff.reference:
                self._references[staff.reference.casefold()] = staff
            return staff, changes
        staff = self._make(Staff, **values, active=True)
        self._know_staff(staff)
        return staff, ()

    def _namesake(self, record: RotaRecord, agency: Agency) -> Staff | None:
        """Find a worker of this name in this agency, unless each has another reference.

        The venue's own people are one agency, by whatever name it went on the first day. Two
        agencies' people of one name are two people.
        """
        alike = [one for one in self._staff[fold(record.worker)] if _may_be(one, record)]
        own = [one for one in alike if one.agency_id == agency.id]
        if not own and agency.kind == OWN:
            own = [one for one in alike if self._by_id[one.agency_id].kind == OWN]
        return own[0] if own else None

    def _tell_of_namesakes(self, record: RotaRecord, agency: Agency) -> None:
        """Tell once of a name that was here before this file: whether it is the same worker."""
        name = fold(record.worker)
        known = record.reference and record.reference.casefold() in self._references
        if known or name in self._told:
            return
        self._told.add(name)
        same = self._namesake(record, agency)
        if same is not None and same.agency_id == agency.id and not record.reference:
            return
        if same is None and not self._staff[name]:
            return
        code = "worker.two" if same is None else "worker.same"
        columns = standard_codes().rota_columns
        self.tally.problems.append(problem_at(record.row, columns, "worker", code, record.worker))

    def _day(self, on: date) -> DropIn:
        day = self._days.get(on)
        if day is None:
            day = self._make(
                DropIn,
                on_date=on,
                name=self._venue.day_name,
                doors_open=self._at(on, self._venue.opens),
                doors_close=self._at(on, self._venue.closes),
                state="planned",
                weather="",
                notes="",
                tickets_given=0,
            )
            self._days[on] = day
        return day

    def _shift(self, day: DropIn, staff: Staff) -> OnSite | None:
        if day.on_date not in self._read_days:
            self._read_days.add(day.on_date)
            rows = self._tx.scalars(select(OnSite).where(OnSite.drop_in_id == day.id))
            self._shifts |= {(row.drop_in_id, row.staff_id): row for row in rows}
        return self._shifts.get((day.id, staff.id))

    def _make(self, model: type[Any], **values: Any) -> Any:
        row = model(id=new_id(), **values)
        self._tx.add(row)
        return row

    def _mend(self, row: Any, values: Mapping[str, Any]) -> Changes:
        return mend(row, differing(row, values), COLUMNS)

    def _at(self, on: date, at: time) -> datetime:
        return datetime.combine(on, at, self._venue.zone_info)

    def _know_agency(self, agency: Agency) -> None:
        self._by_id[agency.id] = agency
        for name in _names(agency):
            self._agencies[name] = agency

    def _know_staff(self, staff: Staff) -> None:
        self._staff[fold(staff.name)].append(staff)
        if staff.reference:
            self._references[staff.reference.casefold()] = staff


def _may_be(staff: Staff, record: RotaRecord) -> bool:
    """Say whether no reference speaks against their being one."""
    told = (staff.reference or "").casefold(), record.reference.casefold()
    return not all(told) or told[0] == told[1]


def _names(agency: Agency) -> Sequence[str]:
    return fold(agency.name), fold(agency.short)
