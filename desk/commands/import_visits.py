"""Reads earlier visits in, so that who comes most weeks is known from the first Friday on."""

from collections import Counter
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import ClassVar
from uuid import UUID

from sqlalchemy import func, select, update

from db.base import Tx
from db.models import Contact, DropIn, Need, Person, Staff, Visit, VisitEvent
from desk.commands.imports import Bulk, Import, load
from desk.domain.clock import local_date
from desk.domain.ids import new_id
from desk.domain.imports_fates import Tally
from desk.domain.imports_known import Known
from desk.domain.imports_visits import SeenBy, VisitRecord
from desk.domain.resources import standard_codes
from desk.domain.viewer import Viewer
from desk.queries.venue import venue

SEEN_AFTER = timedelta(minutes=10)
"""When a worker is taken to have begun if the file names them without a time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportVisits(Import):
    """Reads in visits that are over. The same person at the same moment is the same visit."""

    name: ClassVar[str] = "import.visits"
    kind: ClassVar[str] = "visits"

    records: tuple[VisitRecord, ...] = field(repr=False)

    def write(self, tx: Tx, bulk: Bulk, names: Known) -> Tally:
        """Write each visit with its needs and contacts, on its day."""
        writer = _VisitWriter(tx, bulk, names)
        for record in self.watched(sorted(self.records, key=lambda one: (one.on, one.arrived))):
            writer.write(record)
        if bulk.writes:
            writer.finish()
        return writer.tally


class _VisitWriter:
    """Knows days, people and workers, and writes visits with what happened in them."""

    def __init__(self, tx: Tx, bulk: Bulk, known: Known) -> None:
        self._tx, self._bulk, self._known = tx, bulk, known
        self._venue = venue(tx, Viewer())
        self._today = local_date(tx.now, self._venue.zone_info)
        self._skills = {
            row.id: frozenset(row.skills) for row in tx.execute(select(Staff.id, Staff.skills))
        }
        self._days = {day.on_date: day for day in tx.scalars(select(DropIn))}
        self._tickets: Counter[UUID] = Counter()
        for row in tx.execute(
            select(Visit.drop_in_id, func.max(Visit.ticket).label("last")).group_by(
                Visit.drop_in_id
            )
        ):
            self._tickets[row.drop_in_id] = row.last
        self._there = {
            (row.person_id, "" if row.person_id else row.shown_name, row.arrived_at)
            for row in tx.execute(select(Visit.person_id, Visit.shown_name, Visit.arrived_at))
        }
        self._names = {
            row.id: row.name_to_use for row in tx.execute(select(Person.id, Person.name_to_use))
        }
        self._last: dict[UUID, date] = {}
        self.tally = Tally()

    def write(self, record: VisitRecord) -> None:
        """Write one visit, unless it is there or nobody knows whose it was."""
        person_id = self._known.person(record.reference, record.name)
        several = not record.reference and self._known.people_named(record.name) > 1
        told = record.name or record.reference
        if (record.reference and person_id is None) or several:
            self.tally.leave_out(record.row, told)
            return
        arrived = self._at(record.on, record.arrived)
        same = (person_id, "" if person_id else record.name, arrived)
        if same in self._there:
            self.tally.written(record.row, told, ())
            return
        self._there.add(same)
        visit_id = self._write_visit(record, person_id, arrived)
        contacts = self._write_contacts(record, visit_id, arrived)
        for rank, (code, outcome) in enumerate(record.needs):
            self._bulk.add(
                Need,
                visit_id=visit_id,
                code=code,
                rank=rank,
                outcome=outcome,
                contact_id=contacts[-1] if contacts and outcome != "open" else None,
                answered_at=self._ended(record, arrived) if outcome != "open" else None,
            )
        self.tally.new(record.row, told)
        if person_id is not None:
            self._last[person_id] = max(record.on, self._last.get(person_id, record.on))

    def finish(self) -> None:
        """Note for each person when they last came, and for each day its highest number."""
        for person_id, person in load(self._tx, Person, tuple(self._last)).items():
            if person.last_here_on is None or person.last_here_on < self._last[person_id]:
                person.last_here_on = self._last[person_id]
        self._tx.flush()
        for day in self._days.values():
            self._tx.execute(
                update(DropIn)
                .where(DropIn.id == day.id, DropIn.tickets_given < self._tickets[day.id])
                .values(tickets_given=self._tickets[day.id])
                .execution_options(synchronize_session=False)
            )

    def _write_visit(self, record: VisitRecord, person_id: UUID | None, arrived: datetime) -> UUID:
        day = self._day(record.on)
        self._tickets[day.id] += 1
        ended = self._ended(record, arrived)
        said = self._at(record.on, record.said_yes) if record.said_yes else None
        seen = [self._seen_at(one, record, arrived) for one in record.seen_by]
        sat = [at for at in seen if said is None or at >= said]
        name = self._names.get(person_id, record.name) if person_id else record.name
        visit_id = self._bulk.add(
            Visit,
            drop_in_id=day.id,
            person_id=person_id,
            shown_name=name,
            ticket=self._tickets[day.id],
            state=record.ended,
            state_since=ended,
            arrived_at=arrived,
            ended_at=ended,
            urgency=record.urgency,
            readiness=record.readiness,
            said_yes_at=said,
            sat_at=min(sat, default=None),
            letter_sent_at=self._at(record.on, record.letter_sent) if record.letter_sent else None,
            stays_until=None,
            avoid_staff=[],
            out_since=None,
            asked_staff_id=None,
            asked_at=None,
            end_reason="",
            back_entered=True,
        )
        for state, at in (("waiting", arrived), (record.ended, ended)):
            self._bulk.add(VisitEvent, visit_id=visit_id, state=state, at=at, by_id=None)
        return visit_id

    def _write_contacts(self, record: VisitRecord, visit_id: UUID, arrived: datetime) -> list[UUID]:
        """Write who saw them, each until the next one or until they left."""
        day = self._day(record.on)
        known_ones = [
            (worker, self._seen_at(seen, record, arrived))
            for seen in record.seen_by
            if (worker := self._known.worker(seen.worker)) is not None
        ]
        ends = [*(at for _worker, at in known_ones[1:]), self._ended(record, arrived)]
        made = []
        for (worker, at), ended in zip(known_ones, ends, strict=False):
            made.append(
                self._bulk.add(
                    Contact,
                    visit_id=visit_id,
                    drop_in_id=day.id,
                    staff_id=worker,
                    taken_at=at,
                    started_at=at,
                    ended_at=max(at, ended),
                    right_worker=self._is_right(worker, record),
                    second_id=None,
                    handed_to_id=None,
                )
            )
        return made

    def _is_right(self, worker: UUID, record: VisitRecord) -> bool:
        """Say whether a worker can do the main need."""
        if not record.needs:
            return True
        skill = standard_codes().needs[record.needs[0][0]].skill
        return not skill or skill in self._skills.get(worker, frozenset())

    def _day(self, on: date) -> DropIn:
        day = self._days.get(on)
        state = "closed" if on < self._today else "open"
        if day is None:
            day = DropIn(
                id=new_id(),
                on_date=on,
                name=self._venue.day_name,
                doors_open=self._at(on, self._venue.opens),
                doors_close=self._at(on, self._venue.closes),
                state=state,
                weather="",
                notes="",
                tickets_given=0,
            )
            self._tx.add(day)
            self._days[on] = day
        elif day.state == "planned":
            day.state = state
        return day

    def _seen_at(self, seen: SeenBy, record: VisitRecord, arrived: datetime) -> datetime:
        told = self._at(record.on, seen.at) if seen.at else arrived + SEEN_AFTER
        return max(arrived, told)

    def _ended(self, record: VisitRecord, arrived: datetime) -> datetime:
        """Return when they left: as told, else when doors closed, never before they came."""
        left = record.left or self._venue.closes
        return max(arrived, self._at(record.on, left))

    def _at(self, on: date, at: time) -> datetime:
        return datetime.combine(on, at, self._venue.zone_info)
